"""A source text, and the conversion from its offsets to lines and columns."""

from array import array
from bisect import bisect_right
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from baocao.finding import Span
from baocao.system.patterns import lazy

LINE_BREAK = lazy("\r\n|\r|\n")


class Position(NamedTuple):
    """A position as an editor counts it: line and column from 1, in code points."""

    line: int
    column: int


class Region(NamedTuple):
    """A range as an editor counts it; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Source:
    """The text of one file. Offsets count code points from 0; lines and columns count from 1."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        # Whether the whole text could be parsed; a line may have been left out to parse the others.
        self.is_whole = True
        # The blocks whose structure could only be guessed, because some line in them is not YAML.
        self.guessed: tuple[Span, ...] = ()

    @cached_property
    def has_returns(self) -> bool:
        """Tell whether some line ends with a carriage return."""
        return "\r" in self.text

    @cached_property
    def _line_starts(self) -> "array[int]":
        # A file may have millions of lines; a list of them would take thirty times its size.
        return array("I", chain((0,), (match.end() for match in LINE_BREAK.finditer(self.text))))

    def position(self, offset: int) -> Position:
        """Return the line and column of an offset.

        >>> Source("a.yaml", "một\\r\\nhai\\n").position(5)
        Position(line=2, column=1)
        """
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def region(self, span: Span) -> Region:
        """Return the lines and columns of a span.

        >>> Source("a.yaml", "một\\r\\nhai\\n").region(Span(0, 8))
        Region(line=1, column=1, end_line=2, end_column=4)
        """
        return Region(*self.position(span.start), *self.position(span.end))

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a line and column, the inverse of :meth:`position`."""
        return self._line_starts[line - 1] + column - 1

    def before(self, offset: int) -> str:
        """Return the text before an offset on its line."""
        return self.text[offset - self.position(offset).column + 1 : offset]

    def rest_of_line(self, start: int, end: int) -> str:
        """Return the text from an offset to the end of its line, or up to another offset."""
        ends = (self.text.find(mark, start, end) for mark in ("\r\n" if self.has_returns else "\n"))
        return self.text[start : min((at for at in ends if at >= 0), default=end)]

    def line(self, number: int) -> str:
        """Return one line, without its line break."""
        starts = self._line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")
