"""Finds entries that were split into several, and several that were joined into one."""

from collections.abc import Container, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
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
    pieces = [n for n, entry in enumerate(entries) if n not in paired and entry.says and _says_enough(entry)]
    if not pieces:
        return
    lost = {n: _lost(others[n], counterpart) for n, counterpart in counterparts.items() if others[n].says}
    wholes = sorted(n for n, terms_lost in lost.items() if len(terms_lost) >= _LEAST_TERMS // 2)
    ranked = rank(
        [Task(entries[n].text) for n in pieces],
        [Task(others[n].text) for n in wholes],
        weights,
        headings=False,
    )
    for piece, row in zip(pieces, ranked, strict=True):
        part = entries[piece]
        vector = weights.vector(part.text)
        for whole in (wholes[at] for _, at in row):
            one_part = others[whole].part == counterparts[whole].part == part.part
            held = terms(others[whole].text).counts
            if one_part and _share(vector, held) >= _WITHIN and _share(vector, lost[whole]) >= _OF_ITS_OWN:
                yield piece, whole
                break


def _says_enough(entry: Entry) -> bool:
    return len(terms(entry.text).counts) >= _LEAST_TERMS


def _lost(entry: Entry, counterpart: Entry) -> AbstractSet[str]:
    """Return the terms of an entry that its counterpart lacks."""
    if entry.text == counterpart.text:
        return frozenset()
    return terms(entry.text).counts.keys() - terms(counterpart.text).counts.keys()


def _share(vector: Vector, held: Container[str]) -> float:
    """Return the share of a vector's weight that some terms have."""
    return sum([weight for term, weight in vector.items() if term in held]) / sum(vector.values())
