"""Pairs the lines of a source with those of a Word file: by order and equal words, then by likeness."""

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from baocao.compare.similar import candidates
from baocao.word.common_runs import Gap, gaps, in_order
from baocao.write.printed import PrintedLine

_BLANKS = re.compile(r"[\s\u00a0\u200b]+")
# From this likeness on, two texts are one that was changed: between the same neighbours, elsewhere, and as
# parts of one another. A single short line between the same neighbours was replaced, whatever it says.
_HERE, _ELSEWHERE, _PARTS = 0.5, 0.7, 0.93
_SHORT = 40
# The most pairs that are compared in one gap; the most letters of a text.
_MOST_PAIRS, _COMPARED = 900, 2_000
# A paragraph is rarely split into more.
_MOST_PARTS = 6


def folded(text: str) -> str:
    """Return a text without differences that nobody sees: single blanks, none at the ends.

    >>> folded(" a\\u00a0 b\\n")
    'a b'
    """
    return _BLANKS.sub(" ", text).strip()


class Unit(NamedTuple):
    """A line, or a row of a table: indexes of its lines, and its words."""

    lines: tuple[int, ...]
    text: str
    is_row: bool


def units(lines: Sequence[PrintedLine]) -> list[Unit]:
    """Return the lines with words, and the rows."""
    units: list[Unit] = []
    rows: dict[int, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if line.row:
            rows[line.row].append(number)
    for number, line in enumerate(lines):
        if not line.row:
            text = folded(line.text)
            units += [Unit((number,), text, is_row=False)] if text else []
        elif rows[line.row][0] == number:
            cells = tuple(rows[line.row])
            units.append(Unit(cells, " | ".join(folded(lines[cell].text) for cell in cells), is_row=True))
    return units


class Pairing:
    """The pairs of two lists of units.

    ``to`` are the indexes of Word's units by those of the source; of these, ``moved`` stand among others than
    before, and ``parts`` are several on one side: all their indexes on both.
    """

    def __init__(self, base: Sequence[Unit], word: Sequence[Unit]) -> None:
        self._base, self._word = base, word
        keys = ([(unit.is_row, unit.text) for unit in side] for side in (base, word))
        self.to: dict[int, int] = dict(in_order(*keys))
        self.moved: set[int] = set()
        self.parts: dict[int, tuple[tuple[int, ...], tuple[int, ...]]] = {}
        for gap in list(self._gaps()):
            self._pair_in(gap)
        self._find_parts()
        self._pair_elsewhere()

    def _gaps(self) -> Iterator[Gap]:
        return gaps(sorted(self.to.items()), len(self._base), len(self._word))

    def _pair_in(self, gap: Gap) -> None:
        """Pair what is alike between the same neighbours, in order."""
        a, b, c, d = gap
        if (b - a) * (d - c) <= _MOST_PAIRS:
            self.to |= self._best(range(a, b), range(c, d))
        else:
            self.to |= self._likely(range(a, b), range(c, d))
        left = [(e, f, g, h) for e, f, g, h in self._gaps_in(gap) if f - e == h - g == 1]
        for e, _, g, _ in left:
            if self._replaced(self._base[e], self._word[g]):
                self.to[e] = g

    def _gaps_in(self, gap: Gap) -> Iterator[Gap]:
        a, b, c, d = gap
        pairs = sorted((one - a, self.to[one] - c) for one in range(a, b) if one in self.to)
        for e, f, g, h in gaps(pairs, b - a, d - c):
            yield a + e, a + f, c + g, c + h

    @staticmethod
    def _replaced(old: Unit, new: Unit) -> bool:
        """Tell whether a single line took the place of another: a name, a number, a day."""
        return old.is_row == new.is_row and max(len(old.text), len(new.text)) <= _SHORT

    def _likeness(self, one: int, other: int) -> float:
        old, new = self._base[one], self._word[other]
        if old.is_row != new.is_row:
            return 0
        return ratio(old.text[:_COMPARED], new.text[:_COMPARED]) / 100

    def _best(self, old: range, new: range) -> dict[int, int]:
        """Return the pairs in order that are most alike together."""
        score = {(i, j): self._likeness(i, j) for i in old for j in new}
        best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
        for x in range(len(old) - 1, -1, -1):
            for y in range(len(new) - 1, -1, -1):
                own = score[old[x], new[y]]
                paired = best[x + 1][y + 1] + own if own >= _HERE else 0
                best[x][y] = max(best[x + 1][y], best[x][y + 1], paired)
        pairs, x, y = {}, 0, 0
        while x < len(old) and y < len(new):
            if best[x][y] == best[x + 1][y]:
                x += 1
            elif best[x][y] == best[x][y + 1]:
                y += 1
            else:
                pairs[old[x]] = new[y]
                x, y = x + 1, y + 1
        return pairs

    def _likely(self, old: range, new: range) -> dict[int, int]:
        """Return pairs in order of a long gap: of what shares uncommon words, the most alike."""
        pairs = self._matched(list(old), list(new), _HERE)
        order = in_order([pairs.get(i) for i in old], list(new))
        return {old[x]: new[y] for x, y in order}

    def _matched(self, old: list[int], new: list[int], least: float) -> dict[int, int]:
        """Return pairs in any order, the most alike first; of equals, the first."""
        if not old or not new:
            return {}
        find = candidates([self._base[i].text for i in old], [self._word[j].text for j in new])
        scored = [
            (-score, i, new[found])
            for at, i in enumerate(old)
            for found in find(at)
            if (score := self._likeness(i, new[found])) >= least
        ]
        pairs: dict[int, int] = {}
        taken: set[int] = set()
        for _, i, j in sorted(scored):
            if i not in pairs and j not in taken:
                pairs[i] = j
                taken.add(j)
        return pairs

    def _free(self) -> tuple[list[int], list[int]]:
        used = set(self.to.values()) | {j for _, words in self.parts.values() for j in words}
        gone = set(self.to) | {i for bases, _ in self.parts.values() for i in bases}
        return (
            [i for i in range(len(self._base)) if i not in gone],
            [j for j in range(len(self._word)) if j not in used],
        )

    def _pair_elsewhere(self) -> None:
        """Pair what moved: first equal words in order, then what is alike."""
        old, new = self._free()
        waiting: dict[tuple[bool, str], deque[int]] = defaultdict(deque)
        for j in new:
            waiting[self._word[j].is_row, self._word[j].text].append(j)
        for i in old:
            queue = waiting.get((self._base[i].is_row, self._base[i].text))
            if queue and self._base[i].text:
                self._move(i, queue.popleft())
        for i, j in self._matched(*self._free(), _ELSEWHERE).items():
            self._move(i, j)

    def _move(self, i: int, j: int) -> None:
        self.to[i] = j
        self.moved.add(i)

    def _find_parts(self) -> None:
        """Find lines that were split into several, and several that were joined into one."""
        old, new = map(set, self._free())
        for i, j in sorted(self.to.items()):
            if self._base[i].text != self._word[j].text and not self._base[i].is_row:
                parts = self._whole(self._base[i], self._word, j, new)
                if len(parts) > 1:
                    self.parts[i] = (i,), parts
                    new -= set(parts)
                    continue
                parts = self._whole(self._word[j], self._base, i, old)
                if len(parts) > 1:
                    self.parts[i] = parts, (j,)
                    old -= set(parts)

    @staticmethod
    def _whole(whole: Unit, side: Sequence[Unit], at: int, free: set[int]) -> tuple[int, ...]:
        """Return the line ``at`` with those of its neighbours that together say what the whole says."""
        first = last = at
        best = ratio(whole.text[:_COMPARED], side[at].text[:_COMPARED]) / 100
        found: tuple[int, ...] = (at,)
        while last - first + 1 < _MOST_PARTS:
            steps = [
                step for step in ((first - 1, last), (first, last + 1)) if _may_grow(step, first, side, free)
            ]
            scored = [(_together(whole, side, step), step) for step in steps]
            if not scored:
                break
            score, (first, last) = max(scored)
            if score > best:
                best, found = score, tuple(range(first, last + 1))
        return found if best >= _PARTS else (at,)


def _may_grow(step: tuple[int, int], first: int, side: Sequence[Unit], free: set[int]) -> bool:
    added = step[0] if step[0] < first else step[1]
    return added in free and not side[added].is_row


def _together(whole: Unit, side: Sequence[Unit], step: tuple[int, int]) -> float:
    text = " ".join(unit.text for unit in side[step[0] : step[1] + 1])
    return ratio(whole.text[:_COMPARED], text[:_COMPARED]) / 100
