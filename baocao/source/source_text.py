"""A source text and the way from offsets in it to lines and columns."""

import re
from bisect import bisect_right
from functools import cached_property

from baocao.finding import Span

LINE_BREAK = re.compile("\r\n|\r|\n")


class Source:
    """The text of one file. Offsets count code points from 0; lines and columns count from 1."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        # Whether all of it could be read; a line may have been left out to read the others.
        self.is_whole = True

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in LINE_BREAK.finditer(self.text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and column of an offset.

        >>> Source("a.yaml", "một\\r\\nhai\\n").place(5)
        (2, 1)
        """
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def span(self, start: int, end: int) -> Span:
        """Return the stretch from one offset up to, not including, another."""
        return Span(*self.place(start), *self.place(max(start, end)))

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a line and column: the way back from :meth:`place`."""
        return self._line_starts[line - 1] + column - 1

    def line(self, number: int) -> str:
        """Return one line, without its line break."""
        starts = self._line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")
