"""Aligns two sequences: which member of one is which of the other, in order, and which are in one only."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from rapidfuzz.distance import Indel

from baocao.compare.redline.wording import LEAST_KEPT
from baocao.compare.similar import candidates

# In larger gaps, only members that share uncommon words are compared.
_ALL_PAIRS = 2_500
# The most words of a member that are compared.
_COMPARED = 2_000


class Member(NamedTuple):
    """A member of a sequence.

    Members with the same ``key`` are equal; those of different ``kind`` never correspond. ``words`` decide
    how similar two are, and if they have fewer than the ``least`` in common, they do not correspond, unless
    both stand alone at the same place and have the same ``form``.
    """

    kind: str
    key: str
    words: tuple[str, ...]
    form: object = None
    least: float = LEAST_KEPT


Pair = tuple[int, int]
Step = tuple[int | None, int | None]


def align(old: Sequence[Member], new: Sequence[Member]) -> list[Pair]:
    """Return the members that correspond, as indices, rising on both sides.

    Equal ones that occur once come first, so that only the gaps between them are searched for similar ones.
    """
    found: list[Pair] = []
    for (a, b), (c, d) in _gaps(_anchors(old, new), len(old), len(new)):
        first = _equal_ahead(old[a:b], new[c:d])
        last = _equal_ahead(old[a + first : b][::-1], new[c + first : d][::-1])
        found += [(a + at, c + at) for at in range(first)]
        found += _in_gap(old, new, range(a + first, b - last), range(c + first, d - last))
        found += [(b - at, d - at) for at in range(last, 0, -1)]
    return found


def _equal_ahead(old: Sequence[Member], new: Sequence[Member]) -> int:
    """Return with how many equal members two sequences start."""
    pairs = zip(old, new, strict=False)
    return sum(1 for _ in takewhile(lambda pair: _is_equal(*pair), pairs))


def steps(found: Sequence[Pair], olds: int, news: int) -> Iterator[Step]:
    """Yield all members in order: of those that correspond to none, the old before the new."""
    for (a, b), (c, d) in _gaps(found, olds, news, inside=False):
        yield from ((number, None) for number in range(a, b))
        yield from ((None, number) for number in range(c, d))
        if b < olds and d < news:
            yield b, d


def similarity(one: Member, other: Member) -> float:
    """Return the share of words that two members have in common, in the same order."""
    return Indel.normalized_similarity(one.words[:_COMPARED], other.words[:_COMPARED])


def _is_equal(one: Member, other: Member) -> bool:
    return (one.kind, one.key) == (other.kind, other.key)


def _anchors(old: Sequence[Member], new: Sequence[Member]) -> list[Pair]:
    """Return the equal members that occur once on both sides, as many as are in the same order."""
    counts = [Counter((member.kind, member.key) for member in members) for members in (old, new)]
    at = {(member.kind, member.key): number for number, member in enumerate(new)}
    once = [
        (number, at[name])
        for number, name in enumerate((member.kind, member.key) for member in old)
        if counts[0][name] == counts[1][name] == 1
    ]
    return heaviest_rising([(a, b, 1.0) for a, b in once])


def _gaps(found: Sequence[Pair], olds: int, news: int, *, inside: bool = True) -> Iterator[tuple[Pair, Pair]]:
    """Yield the ranges between corresponding members; with ``inside``, each starts with such a pair."""
    a = c = 0
    for b, d in [*found, (olds, news)]:
        yield (a, b), (c, d)
        a, c = (b, d) if inside else (b + 1, d + 1)


def _in_gap(old: Sequence[Member], new: Sequence[Member], olds: range, news: range) -> list[Pair]:
    """Return the similar members of a gap, then those that are alone at the same place."""
    if not olds or not news:
        return []
    scored = [
        (number, other, score)
        for number, other in _worth_comparing(old, new, olds, news)
        if (score := _score(old[number], new[other]))
    ]
    found = heaviest_rising(scored)
    shifted = [(a - olds.start, b - news.start) for a, b in found]
    for (a, b), (c, d) in _gaps(shifted, len(olds), len(news), inside=False):
        alone = zip(olds[a:b], news[c:d], strict=False)
        if b - a == d - c and all(_same_form(old[one], new[other]) for one, other in alone):
            found += zip(olds[a:b], news[c:d], strict=True)
    return sorted(found)


def _same_form(one: Member, other: Member) -> bool:
    return (one.kind, one.form) == (other.kind, other.form)


def _score(one: Member, other: Member) -> float:
    """Return how well two members correspond; 0 if they do not."""
    if one.kind != other.kind:
        return 0
    score = 1.0 if one.key == other.key else similarity(one, other)
    if score < max(one.least, other.least):
        return 0
    return score + (0.1 if one.form == other.form else 0.01)


def _worth_comparing(
    old: Sequence[Member], new: Sequence[Member], olds: range, news: range
) -> Iterator[Pair]:
    if len(olds) * len(news) <= _ALL_PAIRS:
        yield from ((number, other) for number in olds for other in news)
        return
    find = candidates(
        [" ".join(old[number].words) for number in olds], [" ".join(new[number].words) for number in news]
    )
    for at, number in enumerate(olds):
        yield from ((number, news[found]) for found in find(at))


def heaviest_rising(scored: Sequence[tuple[int, int, float]]) -> list[Pair]:
    """Return the pairs that rise on both sides and have the greatest sum of scores.

    >>> heaviest_rising([(0, 5, 1.0), (1, 0, 0.9), (2, 1, 0.9)])
    [(1, 0), (2, 1)]
    """
    before: dict[int, int | None] = {}
    # The ends of chains: rising second members with rising sums.
    ends: list[int] = []
    sums: list[float] = []
    chains: list[int] = []
    by_first: dict[int, list[int]] = defaultdict(list)
    for at, (first, _, _) in enumerate(scored):
        by_first[first].append(at)
    for first in sorted(by_first):
        waiting = []
        for at in by_first[first]:
            _, second, score = scored[at]
            place = bisect_left(ends, second)
            before[at] = chains[place - 1] if place else None
            waiting.append((second, score + (sums[place - 1] if place else 0), at))
        for second, total, at in waiting:
            place = bisect_right(ends, second)
            if place and sums[place - 1] >= total:
                continue
            start = bisect_left(ends, second)
            stop = start
            while stop < len(ends) and sums[stop] <= total:
                stop += 1
            ends[start:stop], sums[start:stop], chains[start:stop] = [second], [total], [at]
    found: list[Pair] = []
    here = chains[-1] if chains else None
    while here is not None:
        found.append((scored[here][0], scored[here][1]))
        here = before[here]
    return found[::-1]
