"""Matches the entries of one month with those of another."""

from collections import defaultdict, deque
from collections.abc import Callable, Sequence

from baocao.compare.entry import Entry
from baocao.compare.similar import candidates, key, similarity
from baocao.path import Path

Pair = tuple[int, int, float]

_BY_ID = ("field", "office")
_SAME_PLACE = 0.55
_OTHER_PLACE = 0.65


def pairs(old: Sequence[Entry], new: Sequence[Entry]) -> list[Pair]:
    """Return which old entry is which new one, with their similarity; each is in one pair at most.

    Entries match by id first, then by equal words (in the same position before elsewhere), then by
    similarity, the most similar first.
    """
    matched = _Matching(old, new)
    matched.by(lambda entry: (entry.kind, entry.part, entry.id) if entry.id else None)
    matched.by(lambda entry: (entry.kind, entry.id) if entry.id else None)
    matched.by(lambda entry: _words(entry, entry.group, entry.parent))
    matched.by(lambda entry: _words(entry, entry.group))
    matched.by(_words)
    matched.by_likeness()
    return sorted(matched.found)


def _words(entry: Entry, *place: Path) -> object | None:
    """Return the key that matches an entry with equal words in that position; keys match by id alone."""
    return None if entry.kind in _BY_ID else (entry.kind, *place, key(entry.text))


class _Matching:
    def __init__(self, old: Sequence[Entry], new: Sequence[Entry]) -> None:
        self.found: list[Pair] = []
        self._old, self._new = old, new
        self._free_old, self._free_new = set(range(len(old))), set(range(len(new)))

    def by(self, name: Callable[[Entry], object | None]) -> None:
        """Pair entries with the same key, in order."""
        waiting: dict[object, deque[int]] = defaultdict(deque)
        for number in sorted(self._free_new):
            called = name(self._new[number])
            if called is not None:
                waiting[called].append(number)
        for number in sorted(self._free_old):
            queue = waiting.get(name(self._old[number]))
            if queue:
                self._pair(number, queue.popleft())

    def by_likeness(self) -> None:
        """Pair entries that are similar enough, the most similar first; of equals, the nearest."""
        old, new = sorted(self._free_old), sorted(self._free_new)
        find = candidates([self._old[n].text for n in old], [self._new[n].text for n in new])
        scored = []
        for at, number in enumerate(old):
            for other in (new[found] for found in find(at)):
                score = self._score(self._old[number], self._new[other])
                if score:
                    scored.append((-score, abs(number - other), number, other))
        for _, _, number, other in sorted(scored):
            if number in self._free_old and other in self._free_new:
                self._pair(number, other)

    def _score(self, one: Entry, other: Entry) -> float:
        """Return the similarity of two entries; 0 if it is too low for a match."""
        if one.kind != other.kind or one.kind in _BY_ID or one.kind == "heading":
            return 0
        least = _SAME_PLACE if one.group == other.group else _OTHER_PLACE
        score = similarity(one.text, other.text)
        return score if score >= least else 0

    def _pair(self, number: int, other: int) -> None:
        self._free_old.discard(number)
        self._free_new.discard(other)
        score = similarity(self._old[number].text, self._new[other].text)
        self.found.append((number, other, score))
