"""Finds the texts that share most with a text, in a bounded number of steps.

Comparing every text with every other would take hours for the months of a province. Texts that are alike
share rare terms, so those are looked up first, and only so many of them.
"""

from array import array
from collections import defaultdict
from collections.abc import Sequence

from baocao.compare.weights import Vector

# At least so many texts are found, by so many entries of an index.
_NEAR, _LOOKED_UP = 6, 120
# Among few texts more are found, by every entry: so many divided by the number of texts.
_FEW_NEAR, _FEW_LOOKED_UP = 450, 200_000

# Of a term: how many texts hold it, the square of its weight, and the numbers of these texts.
_Row = tuple[int, float, list[int]]


class Nearest:
    """Finds, for each wanted text, the offered ones that share most with it.

    ``lengths`` are those of the offered vectors: of two texts that share as much, the shorter is nearer. With
    ``only_near`` no more are found among few texts.
    """

    def __init__(
        self,
        wanted: Sequence[Vector],
        offered: Sequence[Vector],
        lengths: Sequence[float],
        *,
        only_near: bool = False,
    ) -> None:
        few = max(len(offered), 1)
        self._enough = _NEAR if only_near else _NEAR + _FEW_NEAR // few
        self._most = _LOOKED_UP + _FEW_LOOKED_UP // few
        # Only what a text of the other side holds, too, can be shared.
        asked = set().union(*wanted)
        self._offered = [asked.intersection(vector) for vector in offered]
        given = set().union(*self._offered)
        self._wanted = [given.intersection(vector) for vector in wanted]
        self._index = self._rows(offered)
        # Numbers side by side are read faster than objects all over the memory.
        self._sizes = array("d", lengths)

    def _rows(self, offered: Sequence[Vector]) -> dict[str, _Row]:
        """Return the offered texts that hold each term: a term in too many of them finds none."""
        held: dict[str, list[int]] = defaultdict(list)
        for number, terms in enumerate(self._offered):
            for term in terms:
                held[term].append(number)
        return {
            term: (len(numbers), offered[numbers[0]][term] ** 2, numbers)
            for term, numbers in held.items()
            if len(numbers) <= self._most
        }

    def to(self, at: int) -> list[int]:
        """Return the numbers of offered texts, the nearest first; of equals the first comes first."""
        if len(self._offered) <= self._enough:
            return list(range(len(self._offered)))
        left = self._most
        # Few texts nearly all share something: then a list is faster.
        few = len(self._offered) <= left
        shared = [0.0] * len(self._offered) if few else defaultdict[int, float](float)
        for size, weight, numbers in sorted(filter(None, map(self._index.get, self._wanted[at]))):
            left -= size
            if left < 0:
                break
            for number in numbers:
                shared[number] += weight
        sums = enumerate(shared) if isinstance(shared, list) else shared.items()
        sizes = self._sizes
        ordered = sorted([(-total / sizes[at], at) for at, total in sums if total])[: self._enough]
        return [number for _, number in ordered]

    def shared(self, at: int, number: int) -> set[str]:
        """Return the terms that a wanted and an offered text share."""
        return self._wanted[at] & self._offered[number]
