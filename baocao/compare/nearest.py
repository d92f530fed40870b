"""Finds the texts that share most with a text, in a bounded number of steps.

Comparing every text with every other would take hours for the months of a province. Texts that are alike
share rare terms, so those are looked up first, and only so many of them.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Sequence
from heapq import nsmallest

from baocao.compare.weights import Vector

# At least so many texts are found, by so many entries of an index.
_NEAR, _LOOKED_UP = 6, 120
# Among few texts more are found, by every entry: so many divided by the number of texts.
_FEW_NEAR, _FEW_LOOKED_UP = 450, 200_000

# Of a term: how many texts hold it, the square of its weight, and the numbers of these texts.
_Row = tuple[int, float, list[int]]


def finder(
    wanted: Sequence[Vector], offered: Sequence[Vector], lengths: Sequence[float], *, only_near: bool = False
) -> Callable[[Vector], list[int]]:
    """Return a function that finds, for one of the wanted texts, the offered ones that share most with it.

    ``lengths`` are those of the offered vectors: of two texts that share as much, the shorter is nearer. The
    function returns numbers of offered texts, the nearest first; of equals the first comes first. With
    ``only_near`` it finds no more among few texts.
    """
    few = max(len(offered), 1)
    enough = _NEAR if only_near else _NEAR + _FEW_NEAR // few
    most = _LOOKED_UP + _FEW_LOOKED_UP // few
    index = _index(wanted, offered, most)
    # Numbers side by side are read faster than objects all over the memory.
    sizes = array("d", lengths)

    def find(vector: Vector) -> list[int]:
        if len(offered) <= enough:
            return list(range(len(offered)))
        left = most
        shared: dict[int, float] = defaultdict(float)
        for size, weight, numbers in sorted(filter(None, map(index.get, vector))):
            left -= size
            if left < 0:
                break
            for number in numbers:
                shared[number] += weight
        ordered = nsmallest(enough, [(-weight / sizes[at], at) for at, weight in shared.items()])
        return [number for _, number in ordered]

    return find


def _index(wanted: Sequence[Vector], offered: Sequence[Vector], most: int) -> dict[str, _Row]:
    """Return the offered texts that hold each term: a term in more than ``most`` of them finds none."""
    asked = set().union(*wanted)
    held: dict[str, list[int]] = {}
    for number, vector in enumerate(offered):
        for term in asked.intersection(vector):
            numbers = held.get(term)
            if numbers:
                numbers.append(number)
            else:
                held[term] = [number]
    return {
        term: (len(numbers), offered[numbers[0]][term] ** 2, numbers)
        for term, numbers in held.items()
        if len(numbers) <= most
    }
