"""Finds the texts that share most with a text, in a bounded number of steps.

Comparing every text with every other would take hours for the months of a province. Texts that are alike
share rare terms, so those are looked up first, and only so many of them.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Sequence
from heapq import nsmallest
from typing import NamedTuple

from baocao.compare.weights import Vector

# At least so many texts are found, by so many entries of an index.
_NEAR, _LOOKED_UP = 6, 120
# Among few texts more are found, by every entry: so many divided by the number of texts.
_FEW_NEAR, _FEW_LOOKED_UP = 450, 200_000


def finder(
    wanted: Sequence[Vector], offered: Sequence[Vector], lengths: Sequence[float]
) -> Callable[[Vector], list[int]]:
    """Return a function that finds, for one of the wanted texts, the offered ones that share most with it.

    ``lengths`` are those of the offered vectors: of two texts that share as much, the shorter is nearer. The
    function returns numbers of offered texts, the nearest first; of equals the first comes first.
    """
    few = max(len(offered), 1)
    enough, most = _NEAR + _FEW_NEAR // few, _LOOKED_UP + _FEW_LOOKED_UP // few
    index = _index(wanted, offered, most)
    # Numbers side by side are read faster than objects all over the memory.
    sizes = array("d", lengths)

    def find(vector: Vector) -> list[int]:
        if len(offered) <= enough:
            return list(range(len(offered)))
        left = most
        shared: dict[int, float] = defaultdict(float)
        # Of terms that are as rare, the first in the text comes first.
        for row in sorted(filter(None, map(index.get, vector)), key=_size):
            left -= len(row.numbers)
            if left < 0:
                break
            for number in row.numbers:
                shared[number] += row.weight
        ordered = nsmallest(enough, [(-weight / sizes[at], at) for at, weight in shared.items()])
        return [number for _, number in ordered]

    return find


class _Row(NamedTuple):
    """The numbers of the texts that hold a term, and the square of its weight."""

    weight: float
    numbers: list[int]


def _size(row: _Row) -> int:
    return len(row.numbers)


def _index(wanted: Sequence[Vector], offered: Sequence[Vector], most: int) -> dict[str, _Row]:
    """Return the offered texts that hold each term: a term in more than ``most`` of them finds none."""
    asked = set().union(*wanted)
    index: dict[str, _Row] = {}
    for number, vector in enumerate(offered):
        for term in asked.intersection(vector):
            row = index.get(term)
            if row:
                row.numbers.append(number)
            else:
                index[term] = _Row(vector[term] ** 2, [number])
    return {term: row for term, row in index.items() if len(row.numbers) <= most}
