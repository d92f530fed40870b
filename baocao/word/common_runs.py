"""Pairs equal entries of two lists in their order, in time that grows with the length of the lists."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

from rapidfuzz.distance import LCSseq

# The most pairs of entries that are compared with one another at once.
_MOST_PAIRS = 4_000_000
# How often a stretch is divided; usual papers need it once.
_MOST_DIVISIONS = 20

Gap = tuple[int, int, int, int]


def in_order(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Return pairs of equal entries, rising on both sides.

    They are as many as can be, except in long stretches without an entry that occurs once on both sides.

    >>> in_order("abcxe", "bcdxye")
    [(1, 0), (2, 1), (3, 3), (4, 5)]
    """
    numbers: dict[Hashable, int] = {}
    before = [numbers.setdefault(entry, len(numbers)) for entry in old]
    after = [numbers.setdefault(entry, len(numbers)) for entry in new]
    return list(_pairs(before, after, (0, len(before), 0, len(after))))


def gaps(pairs: Sequence[tuple[int, int]], old: int, new: int) -> Iterator[Gap]:
    """Yield the ranges of both sides between pairs that rise, with the lengths of the sides.

    >>> list(gaps([(1, 1)], 2, 4))
    [(0, 1, 0, 1), (2, 2, 2, 4)]
    """
    a = c = 0
    for b, d in (*pairs, (old, new)):
        if a < b or c < d:
            yield a, b, c, d
        a, c = b + 1, d + 1


def _pairs(
    old: list[int], new: list[int], gap: Gap, left: int = _MOST_DIVISIONS
) -> Iterator[tuple[int, int]]:
    a, b, c, d = gap
    while a < b and c < d and old[a] == new[c]:
        yield a, c
        a, c = a + 1, c + 1
    ends = 0
    while a < b - ends and c < d - ends and old[b - ends - 1] == new[d - ends - 1]:
        ends += 1
    yield from _between(old, new, (a, b - ends, c, d - ends), left)
    yield from zip(range(b - ends, b), range(d - ends, d), strict=True)


def _between(old: list[int], new: list[int], gap: Gap, left: int) -> Iterator[tuple[int, int]]:
    a, b, c, d = gap
    if a == b or c == d:
        return
    if (b - a) * (d - c) <= _MOST_PAIRS:
        for each in LCSseq.opcodes(old[a:b], new[c:d]):
            if each.tag == "equal":
                yield from zip(
                    range(a + each.src_start, a + each.src_end),
                    range(c + each.dest_start, c + each.dest_end),
                    strict=True,
                )
        return
    anchors = _anchors(old, new, gap) if left else []
    inside = gaps([(one - a, other - c) for one, other in anchors], b - a, d - c) if anchors else ()
    found = [
        pair for e, f, g, h in inside for pair in _pairs(old, new, (a + e, a + f, c + g, c + h), left - 1)
    ]
    yield from sorted([*anchors, *found])


def _anchors(old: list[int], new: list[int], gap: Gap) -> list[tuple[int, int]]:
    """Return pairs of entries that occur once on both sides, a longest rising sequence of them."""
    a, b, c, d = gap
    here, there = Counter(old[a:b]), Counter(new[c:d])
    where = {new[at]: at for at in range(c, d) if there[new[at]] == 1}
    pairs = [(at, where[old[at]]) for at in range(a, b) if here[old[at]] == 1 and old[at] in where]
    return _rising(pairs)


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for at, (_, other) in enumerate(pairs):
        length = bisect_left(tails, other)
        tails[length : length + 1] = [other]
        last[length : length + 1] = [at]
        before.append(last[length - 1] if length else -1)
    run: list[tuple[int, int]] = []
    here = last[-1] if last else -1
    while here >= 0:
        run.append(pairs[here])
        here = before[here]
    return run[::-1]
