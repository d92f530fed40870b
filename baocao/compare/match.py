"""Matches the entries of one month with those of another."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Sequence
from typing import NamedTuple

from baocao.compare.entry import Entry
from baocao.compare.likeness import Task, rank
from baocao.compare.nearest import Nearest
from baocao.compare.similar import key, similarity, words_of
from baocao.compare.terms import cited
from baocao.compare.weights import Vector, Weights, length, product
from baocao.path import Path
from baocao.system.patterns import lazy


class Pair(NamedTuple):
    """Which old entry is which new one."""

    old: int
    new: int


_BY_ID = ("field", "office")
# What may take each other's place: an item, and a paragraph or a title.
_SAYING = ("item", "paragraph")
_SAME_PLACE = 0.55
_OTHER_PLACE = 0.65
# Letters alone show that two texts are one above the first; below it, their words must be so alike.
_BY_LETTERS, _BY_WORDS = 0.8, 0.2
# Two texts with few equal letters are one if they are so much alike.
_IN_OTHER_WORDS = 0.5
# The words before a colon, at most so many, and the first words of a text that tell which it is.
_LABEL = lazy(r"([^:.;]{4,80}):")
_LABEL_WORDS, _FIRST_WORDS = 2, 9


def pairs(old: Sequence[Entry], new: Sequence[Entry], weights: Weights) -> list[Pair]:
    """Return which old entry is which new one; each is in one pair at most.

    Entries match by id first, then by equal words (in the same position before elsewhere), then by a label or
    first words that no other has, then by similarity of letters, the most similar first, and last by weighed
    words. A result and a planned task match only by equal words.
    """
    matched = _Matching(old, new, weights)
    matched.by(lambda entry: (entry.kind, entry.part, entry.id) if entry.id else None)
    matched.by(lambda entry: (entry.kind, entry.id) if entry.id else None)
    matched.by(lambda entry: _words(entry, entry.group, entry.parent))
    matched.by(lambda entry: _words(entry, entry.group))
    matched.by(lambda entry: None if _is_title(entry) else _words(entry))
    matched.by(lambda entry: (entry.part, key(entry.text)) if entry.kind in _SAYING else None)
    matched.by(_label, unique=True)
    matched.by(_first_words, unique=True)
    matched.by_letters()
    matched.by_words()
    return sorted(matched.found)


def _words(entry: Entry, *place: Path) -> object | None:
    """Return the key that matches an entry with equal words in that position; keys match by id alone."""
    return None if entry.kind in _BY_ID else (entry.kind, *place, key(entry.text))


def _is_title(entry: Entry) -> bool:
    """Tell whether an entry is a title or another line that is in one part only."""
    return entry.kind in _SAYING and not entry.says


def label_of(entry: Entry) -> tuple[str, ...]:
    """Return the words of the label with which a text starts; none if it has no label."""
    label = _LABEL.match(entry.text) if entry.kind in _SAYING else None
    return words_of(label[1]) if label else ()


def _label(entry: Entry) -> object | None:
    words = label_of(entry)
    return (entry.kind, entry.group, words) if len(words) >= _LABEL_WORDS else None


def _first_words(entry: Entry) -> object | None:
    words = words_of(entry.text)[:_FIRST_WORDS] if entry.kind in _SAYING else ()
    return (entry.kind, entry.part, words) if len(words) == _FIRST_WORDS else None


class _Matching:
    def __init__(self, old: Sequence[Entry], new: Sequence[Entry], weights: Weights) -> None:
        self.found: list[Pair] = []
        self._old, self._new = old, new
        self._free_old, self._free_new = set(range(len(old))), set(range(len(new)))
        # The new path of each title that is matched by its words; what is under it is in one place.
        self._headings: dict[Path, Path] = {}
        self._weights = weights
        self._vectors: dict[str, tuple[Vector, float]] = {}

    def by(self, name: Callable[[Entry], object | None], *, unique: bool = False) -> None:
        """Pair entries with the same key, in order; with ``unique``, only those of which there is one."""
        waiting: dict[object, deque[int]] = defaultdict(deque)
        for number in sorted(self._free_new):
            called = name(self._new[number])
            if called is not None:
                waiting[called].append(number)
        names = {number: name(self._old[number]) for number in sorted(self._free_old)}
        often = Counter(names.values())
        for number, called in names.items():
            queue = waiting.get(called)
            alone = often[called] == 1 and queue is not None and len(queue) == 1
            if queue and (not unique or (alone and self._cite_the_same(number, queue[0]))):
                self._pair(number, queue.popleft())

    def _cite_the_same(self, number: int, other: int) -> bool:
        """Tell whether two entries cite a document in common, or one of them none."""
        ours, theirs = cited(self._old[number].text), cited(self._new[other].text)
        return not (ours and theirs) or bool(set(ours) & set(theirs))

    def by_letters(self) -> None:
        """Pair entries that are similar enough, the most similar first; of equals, the nearest."""
        old, new = sorted(self._free_old), sorted(self._free_new)
        self._headings = {self._old[pair.old].path: self._new[pair.new].path for pair in self.found}
        wanted = [self._vector(self._old[number].text)[0] for number in old]
        offered = [self._vector(self._new[number].text) for number in new]
        near = Nearest(wanted, [vector for vector, _ in offered], [size or 1.0 for _, size in offered])
        scored = []
        for at, number in enumerate(old):
            for other in (new[found] for found in near.to(at)):
                score = self._score(self._old[number], self._new[other])
                if score:
                    scored.append((-score, abs(number - other), number, other))
        self._pair_in_order(scored)

    def by_words(self) -> None:
        """Pair entries whose weighed words are alike, though few of their letters are."""
        old, new = ([n for n in sorted(free) if entries[n].says] for free, entries in self._sides())
        ranked = rank(
            [Task(self._old[n].text) for n in old],
            [Task(self._new[n].text) for n in new],
            self._weights,
            reports=False,
        )
        scored = []
        for number, row in zip(old, ranked, strict=True):
            for likeness, at in row:
                one, other = self._old[number], self._new[new[at]]
                if likeness >= _IN_OTHER_WORDS and _comparable(one, other):
                    scored.append((-likeness, abs(number - new[at]), number, new[at]))
        self._pair_in_order(scored)

    def _sides(self) -> tuple[tuple[set[int], Sequence[Entry]], tuple[set[int], Sequence[Entry]]]:
        return (self._free_old, self._old), (self._free_new, self._new)

    def _pair_in_order(self, scored: list[tuple[float, int, int, int]]) -> None:
        for _, _, number, other in sorted(scored):
            if number in self._free_old and other in self._free_new:
                self._pair(number, other)

    def _score(self, one: Entry, other: Entry) -> float:
        """Return the similarity of two entries; 0 if it is too low for a match."""
        if not _comparable(one, other):
            return 0
        if self._cosine(one, other) < _BY_WORDS:
            least = _BY_LETTERS
        else:
            least = _SAME_PLACE if self._same_place(one, other) else _OTHER_PLACE
        score = similarity(one.text, other.text, least)
        return score if score >= least else 0

    def _same_place(self, one: Entry, other: Entry) -> bool:
        """Tell whether two entries are in one section, under one title if it has titles."""
        under = self._headings.get(one.under, one.under)
        return one.group == other.group and under == other.under

    def _cosine(self, one: Entry, other: Entry) -> float:
        (ours, our_length), (theirs, their_length) = self._vector(one.text), self._vector(other.text)
        shared = product(ours, theirs)
        return shared / (our_length * their_length) if shared else 0.0

    def _vector(self, text: str) -> tuple[Vector, float]:
        if text not in self._vectors:
            vector = self._weights.vector(text)
            self._vectors[text] = vector, length(vector)
        return self._vectors[text]

    def _pair(self, number: int, other: int) -> None:
        self._free_old.discard(number)
        self._free_new.discard(other)
        self.found.append(Pair(number, other))


def _comparable(one: Entry, other: Entry) -> bool:
    """Tell whether an entry may be another in other words."""
    return one.kind == other.kind and one.part == other.part and one.kind not in (*_BY_ID, "heading")
