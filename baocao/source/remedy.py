"""One way to read a line that is not YAML."""

from typing import NamedTuple

from baocao.finding import Edit
from baocao.messages import Said
from baocao.source.lines import Lines


class Remedy(NamedTuple):
    """One way to read a line: the message, the position, and the edits.

    ``sure`` means that no other reading is possible, so ``fix`` may write it; ``reaches`` is where the
    misread text starts, for an error that shows far below it. A remedy is ``alone`` if the line shows its
    fault by itself; what is only out of line with others may be right, and one of those wrong.
    """

    said: Said
    help: Said
    start: int
    end: int
    edits: tuple[Edit, ...]
    sure: bool = True
    suggestion: str | None = None
    reaches: int | None = None
    alone: bool = True


def replaced(lines: Lines, number: int, start: int, end: int, text: str) -> Edit:
    """Return the edit that replaces a part of a line."""
    return Edit(lines.at(number, start), lines.at(number, end), text)
