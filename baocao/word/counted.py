"""Tells which numbers in front of lines are out of order: jumped, come twice, or not below their heading."""

from collections.abc import Iterator, Sequence
from typing import Literal

from baocao.word.recognise.line import HEADINGS, Doubt, Line
from baocao.word.recognise.typed import Typed

Counted = Literal["", "jumps", "twice", "elsewhere"]
_DOUBTS: dict[Doubt, Counted] = {"number-jumps": "jumps", "number-twice": "twice"}


def counted(lines: Sequence[Line]) -> Iterator[Counted]:
    """Yield what is wrong with the number of each line."""
    above: Line | None = None
    parents = _Parents()
    for line in lines:
        found = _in_sequence(line, above)
        lost = parents.lacks(line)
        yield "elsewhere" if lost else found
        above = line


def _in_sequence(line: Line, above: Line | None) -> Counted:
    """Tell what is wrong with a number among its own; Word counts its own right, unless a list starts anew.

    ``above`` is the line above it: lists in lists that Word counts are told apart by nothing else here. A
    list right below a heading begins.
    """
    typed = line.typed
    if typed is None:
        return ""
    if not typed.automatic:
        return next((_DOUBTS[doubt] for doubt in line.doubts if doubt in _DOUBTS), "")
    if above is None or not typed.numbers:
        return ""
    if above.label in HEADINGS and line.label.startswith("item"):
        return "jumps" if (typed.value or 1) > 1 and typed.count in ("decimal", "letter") else ""
    before = above.typed if above.label == line.label else None
    goes_on = before is None or before.form != typed.form or typed.value in (1, (before.value or 0) + 1)
    return "" if goes_on else "jumps"


class _Parents:
    """The numbers that are open above a line, with which its own number may begin: *2.* above *2.1*."""

    def __init__(self) -> None:
        self._headings: dict[int, tuple[int, ...]] = {}
        self._items: dict[int, tuple[int, ...]] = {}
        #: The number of the part, Roman heading or article around.
        self._around: int | None = None
        self._appendix = 0

    def lacks(self, line: Line) -> bool:
        """Take a line, and tell whether no number above it is the one that its own begins with."""
        if line.appendix != self._appendix:
            self._appendix = line.appendix
            self._begin(None)
        typed = line.typed
        if typed is None or not typed.numbers or not _counts(line):
            return False
        if typed.count != "decimal" or line.label == "article":
            if line.label in HEADINGS or line.label == "article":
                self._begin(typed.value)
            return False
        return self._lacks(typed, is_heading=line.label in HEADINGS)

    def _begin(self, around: int | None) -> None:
        self._headings, self._items, self._around = {}, {}, around

    def _lacks(self, typed: Typed, *, is_heading: bool) -> bool:
        depth, begins = len(typed.numbers), typed.numbers[:-1]
        known = [numbers for each in (self._headings, self._items) if (numbers := each.get(depth - 1))]
        around = depth == 2 and begins == (self._around,) and 1 not in self._headings
        lost = depth > 1 and bool(known) and not around and begins not in known
        if is_heading:
            self._headings = {at: each for at, each in self._headings.items() if at < depth}
            self._items = {}
        mine = self._headings if is_heading else self._items
        for deeper in [at for at in mine if at > depth]:
            del mine[deeper]
        mine[depth] = typed.numbers
        return lost


def _counts(line: Line) -> bool:
    return line.label in HEADINGS or line.label == "article" or line.label.startswith("item")
