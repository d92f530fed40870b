"""A line of a report as the template sees it."""

from typing import NamedTuple

from baocao.path import Origin

# Words of the format come from no file.
WORDS = Origin()


class LineView(NamedTuple):
    """A line, its style, and its origin: empty for words of the format."""

    style: str
    text: str
    origin: Origin = WORDS
