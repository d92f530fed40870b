"""Finds entries that were split into several, and several that were joined into one."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from baocao.compare.entry import Entry
from baocao.compare.likeness import Task, rank
from baocao.compare.match import Pair
from baocao.compare.terms import terms
from baocao.compare.weights import Vector, Weights

# The share of a part's weight that the whole must hold, and that the whole's own counterpart must lack.
_WITHIN, _OF_ITS_OWN = 0.7, 0.5
# Shorter texts are in many others.
_LEAST_TERMS = 7

PartKind = Literal["split", "joined"]


class Part(NamedTuple):
    """A new entry that was split off an old one, or an old one that was joined to a new one."""

    kind: PartKind
    old: int
    new: int


def parts(old: Sequence[Entry], new: Sequence[Entry], found: Sequence[Pair]) -> list[Part]:
    """Return the parts among the entries that have no counterpart.

    A part is within an entry that has another counterpart, which lacks what the part says.
    """
    weights = Weights(terms(entry.text).counts.keys() for entry in (*old, *new))
    after = {pair.old: pair.new for pair in found}
    before = {pair.new: pair.old for pair in found}
    free_new = [n for n, entry in enumerate(new) if n not in before and _says_enough(entry)]
    free_old = [n for n, entry in enumerate(old) if n not in after and _says_enough(entry)]
    split = _wholes(free_new, new, old, weights, lambda whole: new[after[whole]] if whole in after else None)
    joined = _wholes(
        free_old, old, new, weights, lambda whole: old[before[whole]] if whole in before else None
    )
    return [
        *(Part("split", whole, part) for part, whole in split),
        *(Part("joined", part, whole) for part, whole in joined),
    ]


def _says_enough(entry: Entry) -> bool:
    return entry.says and len(terms(entry.text).counts) >= _LEAST_TERMS


def _wholes(
    pieces: list[int],
    entries: Sequence[Entry],
    others: Sequence[Entry],
    weights: Weights,
    counterpart: Callable[[int], Entry | None],
) -> Iterator[tuple[int, int]]:
    """Yield the entries that are part of another month's entry, each with that one."""
    says = [n for n, entry in enumerate(others) if entry.says]
    tasks = [Task(others[n].text) for n in says]
    ranked = rank([Task(entries[n].text) for n in pieces], tasks, weights, headings=False)
    for piece, row in zip(pieces, ranked, strict=True):
        part = entries[piece]
        vector = weights.vector(part.text)
        for whole in (says[at] for _, at in row):
            own = counterpart(whole)
            if own is None or own.part != part.part or others[whole].part != part.part:
                continue
            held = terms(others[whole].text).counts.keys()
            lacking = held - terms(own.text).counts.keys()
            if _share(vector, held) >= _WITHIN and _share(vector, lacking) >= _OF_ITS_OWN:
                yield piece, whole
                break


def _share(vector: Vector, held: Iterable[str]) -> float:
    """Return the share of a vector's weight that some terms have."""
    within = set(held)
    return sum(weight for term, weight in vector.items() if term in within) / sum(vector.values())
