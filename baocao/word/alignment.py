"""Aligns what was printed with what a Word file says: which line is which, whatever was edited.

Lines are found again by their order and their words alone, because no program keeps the ids of paragraphs.
Rows of tables are aligned as wholes, then their cells; notes are aligned by themselves.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from baocao.word.common_runs import gaps, in_order
from baocao.word.pairing import Pairing, Unit, folded, units
from baocao.write.printed import Printed, PrintedLine

Kind = Literal["same", "changed", "added", "removed", "split", "joined"]


class Aligned(NamedTuple):
    """One line of both sides, or of one: indexes of ``lines`` on each side.

    ``split`` has several lines in Word, ``joined`` several of the source; a removed or added row of a table
    has all its cells. ``same`` means equal words; looks and notes may still differ. ``moved`` lines stand
    among other lines than before.
    """

    kind: Kind
    base: tuple[int, ...]
    word: tuple[int, ...]
    moved: bool = False


class Alignment(NamedTuple):
    """The lines in the order of the Word file, removed ones after the line before them; and the notes."""

    lines: tuple[Aligned, ...]
    notes: tuple[Aligned, ...]


def align(base: Printed, word: Printed) -> Alignment:
    """Return which line of a source is which of a Word file, and which note."""
    return Alignment(_aligned(base.lines, word.lines), _aligned(base.notes, word.notes))


def _aligned(base: Sequence[PrintedLine], word: Sequence[PrintedLine]) -> tuple[Aligned, ...]:
    return tuple(_Aligner(base, word).aligned())


class _Aligner:
    """Says what became of each line."""

    def __init__(self, base: Sequence[PrintedLine], word: Sequence[PrintedLine]) -> None:
        self._lines, self._words = base, word
        self._base, self._word = units(base), units(word)
        self._pairing = Pairing(self._base, self._word)

    def aligned(self) -> Iterator[Aligned]:
        """Yield what became of each unit, in the order of the Word file."""
        from_ = {j: i for i, j in self._pairing.to.items()}
        inside = {j for _, words in self._pairing.parts.values() for j in words}
        merged = {i for bases, _ in self._pairing.parts.values() for i in bases}
        after: dict[int, list[int]] = defaultdict(list)
        last = -1
        for i in range(len(self._base)):
            if i in self._pairing.to:
                last = i if i not in self._pairing.moved else last
            elif i not in merged:
                after[last].append(i)
        yield from self._removed(after[-1])
        for j in range(len(self._word)):
            if j in from_:
                yield from self._pair(from_[j], j)
                yield from self._removed(after[from_[j]])
            elif j not in inside:
                yield Aligned("added", (), self._word[j].lines)

    def _removed(self, numbers: Iterable[int]) -> Iterator[Aligned]:
        for i in numbers:
            yield Aligned("removed", self._base[i].lines, ())

    def _pair(self, i: int, j: int) -> Iterator[Aligned]:
        moved = i in self._pairing.moved
        if i in self._pairing.parts:
            bases, words = self._pairing.parts[i]
            kind: Kind = "split" if len(words) > 1 else "joined"
            yield Aligned(kind, _all(self._base, bases), _all(self._word, words), moved)
        elif self._base[i].is_row:
            yield from self._row(self._base[i].lines, self._word[j].lines, moved=moved)
        else:
            yield self._line(self._base[i].lines[0], self._word[j].lines[0], moved=moved)

    def _line(self, one: int, other: int, *, moved: bool) -> Aligned:
        same = folded(self._lines[one].text) == folded(self._words[other].text)
        return Aligned("same" if same else "changed", (one,), (other,), moved)

    def _row(self, old: tuple[int, ...], new: tuple[int, ...], *, moved: bool) -> Iterator[Aligned]:
        """Yield the cells of a row: column by column if they are as many, else equal ones first."""
        if len(old) == len(new):
            pairs = list(zip(range(len(old)), range(len(new)), strict=True))
        else:
            sides = ((self._lines, old), (self._words, new))
            pairs = in_order(*([folded(lines[n].text) for n in cells] for lines, cells in sides))
        for a, b, c, d in list(gaps(pairs, len(old), len(new))):
            pairs += zip(range(a, b), range(c, d), strict=False)
        a = c = 0
        for b, d in (*sorted(pairs), (len(old), len(new))):
            yield from (Aligned("removed", (one,), ()) for one in old[a:b])
            yield from (Aligned("added", (), (other,)) for other in new[c:d])
            if b < len(old):
                yield self._line(old[b], new[d], moved=moved)
            a, c = b + 1, d + 1


def _all(units: Sequence[Unit], numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(line for number in numbers for line in units[number].lines)
