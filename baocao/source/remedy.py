"""A way to read a line that is no YAML."""

from typing import NamedTuple

from baocao.finding import Edit
from baocao.messages import Said
from baocao.source.lines import Lines


class Remedy(NamedTuple):
    """A way to read a line: what is wrong, where, and the edits.

    ``sure`` tells that nothing else can be meant, so that ``fix`` may write it; ``reaches`` is where what
    was read wrongly begins, for a fault that shows far below it.
    """

    said: Said
    help: Said
    start: int
    end: int
    edits: tuple[Edit, ...]
    sure: bool = True
    suggestion: str | None = None
    reaches: int | None = None


def replaced(lines: Lines, number: int, start: int, end: int, text: str) -> Edit:
    """Return the edit of a stretch of a line."""
    return Edit(lines.at(number, start), lines.at(number, end), text)
