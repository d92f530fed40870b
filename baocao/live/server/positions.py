"""Offsets of a text as positions of an editor, which counts lines from 0 and columns in units of an encoding.

A line ends only at a line feed, a carriage return, or both, as the protocol says and :class:`Source` counts;
other separators of Unicode are letters of a line.
"""

from typing import Literal

from lsprotocol import types

from baocao.finding import Span
from baocao.source import Source

Encoding = Literal["utf-8", "utf-16", "utf-32"]
BYTE_ORDER_MARK = "\ufeff"
_LAST_OF_PLANE = "\uffff"


def units(text: str, encoding: Encoding) -> int:
    """Return the length of a text in units of an encoding.

    >>> [units("Tổ 🏳", encoding) for encoding in ("utf-8", "utf-16", "utf-32")]
    [9, 5, 4]
    """
    if encoding == "utf-32" or text.isascii():
        return len(text)
    if encoding == "utf-8":
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text) + sum(letter > _LAST_OF_PLANE for letter in text)


def letters(text: str, count: int, encoding: Encoding) -> int:
    """Return how many letters of a text fit into a number of units; all if the text is shorter.

    >>> letters("a🏳b", 2, "utf-16"), letters("a🏳b", 3, "utf-16"), letters("ab", 9, "utf-16")
    (1, 2, 2)
    """
    if encoding == "utf-32" or text.isascii():
        return min(max(count, 0), len(text))
    taken = 0
    for index, letter in enumerate(text):
        taken += units(letter, encoding)
        if taken > count:
            return index
    return len(text)


class Positions:
    """The positions of one text; ``marked`` means that the editor has a byte order mark before it."""

    def __init__(self, source: Source, encoding: Encoding, *, marked: bool = False) -> None:
        self.source = source
        self._encoding = encoding
        self._mark = units(BYTE_ORDER_MARK, encoding) if marked else 0

    def position(self, offset: int) -> types.Position:
        """Return the position of an offset."""
        line, _ = self.source.position(offset)
        before = units(self.source.before(offset), self._encoding)
        return types.Position(line - 1, before + (0 if line > 1 else self._mark))

    def range(self, span: Span | tuple[int, int]) -> types.Range:
        """Return the range of a span."""
        start, end = span
        return types.Range(self.position(start), self.position(end))

    def offset(self, position: types.Position) -> int:
        """Return the offset of a position: one beyond its line is the end of the line."""
        line = position.line + 1
        if line > self.source.position(len(self.source.text)).line:
            return len(self.source.text)
        column = position.character - (0 if position.line else self._mark)
        before = letters(self.source.line(line), column, self._encoding)
        return self.source.offset(line, before + 1)

    def span(self, range_: types.Range) -> Span:
        """Return the span of a range."""
        return Span(self.offset(range_.start), self.offset(range_.end))
