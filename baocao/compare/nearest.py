"""Finds the texts that share most with a text, in a bounded number of steps.

Comparing every text with every other would take hours for the months of a province. Texts that are alike
share rare terms, so those are looked up first, and only so many of them.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import chain

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
    held = Counter(chain.from_iterable(offered))
    # A term in more texts than are looked up finds none, nor does one that no wanted text has.
    asked = held.keys() & set().union(*wanted)
    index: dict[str, list[int]] = {term: [] for term in asked if held[term] <= most}
    for number, vector in enumerate(offered):
        for term in vector.keys() & index.keys():
            index[term].append(number)

    def find(vector: Vector) -> list[int]:
        if len(offered) <= enough:
            return list(range(len(offered)))
        left = most
        shared: dict[int, float] = {}
        for count, term in sorted([(held[term], term) for term in vector if term in index]):
            left -= count
            if left < 0:
                break
            more = vector[term] ** 2
            for number in index[term]:
                shared[number] = shared.get(number, 0.0) + more
        ordered = sorted([(-weight / lengths[number], number) for number, weight in shared.items()])
        return [number for _, number in ordered[:enough]]

    return find
