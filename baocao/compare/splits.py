"""Finds entries that were split into several, and several that were joined into one."""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal, NamedTuple

from baocao.compare.entry import Entry
from baocao.compare.match import Pair
from baocao.compare.terms import terms
from baocao.compare.weights import Vector, Weights

# The share of a part's weight that the whole must hold, and that the whole's own counterpart must lack.
_WITHIN, _OF_ITS_OWN = 0.7, 0.5
# Shorter texts are in many others.
_LEAST_TERMS = 7
# A term in more pieces finds none of them; a piece is found by so many terms.
_COMMON, _SEVERAL = 20, 3

PartKind = Literal["split", "joined"]


class Part(NamedTuple):
    """A new entry that was split off an old one, or an old one that was joined to a new one."""

    kind: PartKind
    old: int
    new: int


def parts(old: Sequence[Entry], new: Sequence[Entry], found: Sequence[Pair], weights: Weights) -> list[Part]:
    """Return the parts among the entries that have no counterpart.

    A part is within an entry that has another counterpart, which lacks what the part says.
    """
    after = {pair.old: new[pair.new] for pair in found}
    before = {pair.new: old[pair.old] for pair in found}
    return [
        *(Part("split", whole, part) for part, whole in _wholes(new, before, old, after, weights)),
        *(Part("joined", part, whole) for part, whole in _wholes(old, after, new, before, weights)),
    ]


def _wholes(
    entries: Sequence[Entry],
    paired: Container[int],
    others: Sequence[Entry],
    counterparts: Mapping[int, Entry],
    weights: Weights,
) -> Iterator[tuple[int, int]]:
    """Yield the entries that are part of another month's entry, each with that one.

    ``paired`` are the entries that have a counterpart; ``counterparts`` are those of the others.
    """
    vectors = {
        n: weights.vector(entry.text)
        for n, entry in enumerate(entries)
        if n not in paired and entry.says and _says_enough(entry)
    }
    find = _finder(vectors)
    best: dict[int, tuple[float, int]] = {}
    for whole in sorted(counterparts) if vectors else ():
        other, counterpart = others[whole], counterparts[whole]
        if not other.says or other.text == counterpart.text or other.part != counterpart.part:
            continue
        held = terms(other.text).counts
        lost = held.keys() - terms(counterpart.text).counts.keys()
        for piece in find(lost):
            share = _share(vectors[piece], lost)
            fits = entries[piece].part == other.part and _share(vectors[piece], held) >= _WITHIN
            if fits and share >= _OF_ITS_OWN and share > best.get(piece, (0.0, 0))[0]:
                best[piece] = (share, whole)
    yield from ((piece, whole) for piece, (_, whole) in sorted(best.items()))


def _finder(vectors: Mapping[int, Vector]) -> Callable[[AbstractSet[str]], list[int]]:
    """Return a function that finds the pieces with several rare terms among some."""
    index: dict[str, list[int]] = defaultdict(list)
    for piece, vector in vectors.items():
        for term in vector:
            index[term].append(piece)

    def find(lost: AbstractSet[str]) -> list[int]:
        rows = (index[term] for term in lost if term in index)
        shared = Counter(piece for row in rows if len(row) <= _COMMON for piece in row)
        return sorted(piece for piece, count in shared.items() if count >= _SEVERAL)

    return find


def _says_enough(entry: Entry) -> bool:
    return len(terms(entry.text).counts) >= _LEAST_TERMS


def _share(vector: Vector, held: Container[str]) -> float:
    """Return the share of a vector's weight that some terms have."""
    return sum([weight for term, weight in vector.items() if term in held]) / sum(vector.values())
