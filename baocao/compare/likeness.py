"""How alike two tasks are: which results report a promise, which items of several months are one task.

The likeness of two tasks is the cosine of their weighted terms, and a little for their best clauses and for
headings that one has and the other mentions. A task that is much more like another is worth less: a long
result that mentions everything does not report every promise.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from math import exp

from baocao.compare.terms import cited, named, terms
from baocao.compare.weights import Vector, Weights, length, product

# What the parts of a likeness count beside the cosine of the whole texts: the best pair of clauses, the
# offered task's heading in the wanted one, the wanted task's heading in the offered one, equal headings.
_CLAUSE, _THEIR_HEADING, _OUR_HEADING, _SAME_HEADING = 0.25, 0.2, 0.05, 0.05
# Headings of less weight are too general to be found whole in a task.
_LEAST_HEADING = 10.0
# The sentences above a task are what it shares with others.
_ABOVE = 0.5
# A task whose likeness to another one is so much greater counts in full; others in proportion.
_OF_ITS_BEST = 0.65
# Two reviews of two resolutions read much alike and are different tasks; so, less surely, are visits to two
# places and the plans of two years.
_OTHER_DOCUMENT, _AT_MOST, _OTHER_NAME = 0.55, 0.33, 0.9
# At most so many tasks are compared with a task in full. They are found by at most so many entries of an
# index, those of the rarest terms first.
_CANDIDATES, _LOOKED_UP = 6, 120
# Of these, a task is out of the question if it is so much less like one than the best.
_CONTENDS = 0.6
# Among few tasks every entry is looked at.
_FEW = 200_000
# The likeness at which one half of the pairs are right, and how fast that changes: a logistic curve through
# what people said of such pairs.
_EVEN, _SLOPE = 0.29, 0.06


@dataclass(frozen=True, slots=True)
class Task:
    """What a task says: its words, the sentences above it, and its heading."""

    text: str
    above: str = ""
    heading: str = ""

    def terms(self) -> AbstractSet[str]:
        """Return the terms of everything that it says."""
        more = [term for text in (self.above, self.heading) if text for term in terms(text).counts]
        return terms(self.text).counts.keys() | more if more else terms(self.text).counts.keys()


# Likenesses with the numbers of tasks.
Ranked = list[tuple[float, int]]


class _Weighed:
    """A task with the weights of its terms; what few comparisons need is computed when it is needed."""

    def __init__(self, task: Task, weights: Weights, heading: "_Heading") -> None:
        self._task, self._weights = task, weights
        self.heading = heading
        whole = weights.vector(task.text)
        if task.above:
            for term, weight in weights.vector(task.above).items():
                whole[term] = max(whole.get(term, 0.0), _ABOVE * weight)
        self.whole = whole
        self.length = length(whole) or 1.0

    @cached_property
    def clauses(self) -> list[tuple[Vector, float]]:
        """Return the vector of each clause with its length; of a task that is one clause, its own."""
        found = terms(self._task.text).clauses
        if len(found) == 1 and not self._task.above:
            return [(self.whole, self.length)]
        vectors = [self._weights.of(clause) for clause in found]
        return [(vector, length(vector)) for vector in vectors]

    @cached_property
    def named(self) -> dict[str, list[str]]:
        return named(self._task.text)

    @cached_property
    def cited(self) -> frozenset[str]:
        return frozenset(cited(self._task.text))


class _Heading:
    """The heading of tasks; ``telling`` is how much it tells: nothing if all tasks are under it."""

    def __init__(self, text: str, weights: Weights, telling: float) -> None:
        self.vector = weights.vector(text)
        self.weight = max(sum(self.vector.values()), _LEAST_HEADING)
        self.telling = telling

    def within(self, task: _Weighed) -> float:
        """Return which share of the heading a task or its own heading mentions, as far as it tells."""
        if not self.telling:
            return 0.0
        whole, over = task.whole, task.heading.vector
        shared = sum([w for term, w in self.vector.items() if term in whole or term in over])
        return self.telling * shared / self.weight

    def in_both(self, other: "_Heading") -> float:
        """Return how much of two headings is in both of them, as far as this one tells."""
        if not self.telling:
            return 0.0
        shared = sum([weight for term, weight in self.vector.items() if term in other.vector])
        return self.telling * shared / max(self.weight, other.weight)


def rank(
    wanted: Sequence[Task], offered: Sequence[Task], weights: Weights, *, headings: bool
) -> list[Ranked]:
    """Return, for each wanted task, the offered ones that are like it by number, the most alike first.

    ``headings`` tells whether headings count: they do between a plan and results, not between lists of the
    same outline. Of equals the first comes first. The likeness has no upper bound; :func:`confidence` makes a
    share of it.
    """
    if not wanted or not offered:
        return [[] for _ in wanted]
    ours, theirs = _weighed(wanted, weights), _weighed(offered, weights)
    find = _finder(theirs)
    found = [_closest(task, [(number, theirs[number]) for number in find(task)], headings) for task in ours]
    best: dict[int, float] = defaultdict(float)
    for likeness, number in (pair for row in found for pair in row):
        best[number] = max(best[number], likeness)
    return [
        sorted(
            ((_unless_others(likeness, best[number]), number) for likeness, number in row if likeness),
            key=lambda pair: (-pair[0], pair[1]),
        )
        for row in found
    ]


def _closest(wanted: _Weighed, offered: list[tuple[int, _Weighed]], headings: bool) -> Ranked:
    """Return the likeness of a task to each of some; clauses are compared only where they can matter."""
    as_wholes = [_as_wholes(wanted, each, headings) for _, each in offered]
    least = _CONTENDS * max(as_wholes, default=0.0)
    return [
        (
            _adjusted(
                likeness + _CLAUSE * (_best_clauses(wanted, each) if likeness >= least else 0), wanted, each
            ),
            number,
        )
        for likeness, (number, each) in zip(as_wholes, offered, strict=True)
    ]


def _weighed(tasks: Sequence[Task], weights: Weights) -> list[_Weighed]:
    under = Counter(task.heading for task in tasks)
    over = {text: _Heading(text, weights, 1 - count / len(tasks)) for text, count in under.items()}
    return [_Weighed(task, weights, over[task.heading]) for task in tasks]


def _unless_others(likeness: float, best: float) -> float:
    """Return a likeness, less if another task is much more like that one."""
    return likeness * min(1.0, likeness / best / _OF_ITS_BEST)


def _finder(tasks: list[_Weighed]) -> Callable[[_Weighed], list[int]]:
    """Return a function that finds the tasks that share most with a task, in a bounded number of steps."""
    most = _LOOKED_UP + _FEW // len(tasks)
    held: Counter[str] = Counter()
    for task in tasks:
        held.update(task.whole.keys())
    # A term in more tasks than are looked up finds none.
    index: dict[str, tuple[list[int], list[float]]] = {
        term: ([], []) for term, count in held.items() if count <= most
    }
    for number, task in enumerate(tasks):
        for term, weight in task.whole.items():
            if term in index:
                numbers, weights = index[term]
                numbers.append(number)
                weights.append(weight / task.length)

    def find(task: _Weighed) -> list[int]:
        if len(tasks) <= _CANDIDATES:
            return list(range(len(tasks)))
        left = most
        shared: dict[int, float] = {}
        for count, term in sorted([(held[term], term) for term in task.whole if term in index]):
            left -= count
            if left < 0:
                break
            weight = task.whole[term]
            for number, other in zip(*index[term], strict=True):
                shared[number] = shared.get(number, 0.0) + weight * other
        return sorted(shared, key=shared.__getitem__, reverse=True)[:_CANDIDATES]

    return find


def _as_wholes(wanted: _Weighed, offered: _Weighed, headings: bool) -> float:
    """Return the likeness of two tasks without that of their clauses."""
    likeness = product(wanted.whole, offered.whole) / (wanted.length * offered.length)
    if headings:
        ours, theirs = wanted.heading, offered.heading
        likeness += _THEIR_HEADING * theirs.within(wanted) + _OUR_HEADING * ours.within(offered)
        likeness += _SAME_HEADING * theirs.in_both(ours)
    return likeness


def _adjusted(likeness: float, wanted: _Weighed, offered: _Weighed) -> float:
    """Return a likeness, less if the tasks cite other documents or name other places or years."""
    if wanted.cited and offered.cited and not wanted.cited & offered.cited:
        return min(likeness * _OTHER_DOCUMENT, _AT_MOST)
    return likeness * _OTHER_NAME if _other_name(wanted.named, offered.named) else likeness


def _other_name(one: dict[str, list[str]], other: dict[str, list[str]]) -> bool:
    """Tell whether two tasks name places or years of one kind, and none of them is the same."""
    return any(kind in other and not set(names) & set(other[kind]) for kind, names in one.items())


def _best_clauses(one: _Weighed, other: _Weighed) -> float:
    """Return the greatest cosine between a clause of one task and one of the other."""
    return max(
        [product(a, b) / (x * y) for a, x in one.clauses for b, y in other.clauses if x and y], default=0.0
    )


def confidence(likeness: float) -> float:
    """Return the share of pairs of that likeness which people take for one task, from 0 to 1.

    >>> [round(confidence(likeness), 2) for likeness in (0.1, 0.29, 0.6)]
    [0.04, 0.5, 0.99]
    """
    return 1 / (1 + exp(-(likeness - _EVEN) / _SLOPE))
