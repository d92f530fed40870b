"""How alike two tasks are: which results report a promise, which items of several months are one task.

The likeness of two tasks is the cosine of their weighted terms, and a little for their best clauses, for
headings that one has and the other mentions, and for their places. A task that is much more like another is
worth less: a long result that mentions everything does not report every promise.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from math import exp, log, sqrt
from statistics import fmean

from baocao.compare.nearest import finder
from baocao.compare.terms import cited, named, terms
from baocao.compare.weights import Vector, Weights, length, product

# What the parts of a likeness count beside the cosine of the whole texts: the best pair of clauses, the
# offered task's heading in the wanted one, the wanted task's heading in the offered one, equal headings, the
# other tasks under the offered one's heading, the share of the wanted task that the offered one holds.
_CLAUSE, _THEIR_HEADING, _OUR_HEADING, _SAME_HEADING, _AROUND, _HELD = 0.25, 0.2, 0.05, 0.05, 0.1, 0.05
# Two tasks under headings that are alike need so great a cosine for their headings to count in full.
_NOT_BY_HEADING = 0.12
# A report is in the order of its plan: what this counts from the first task to the last.
_FAR = 0.05
# A report says more than the promise, so its length lowers its likeness with a smaller exponent than 1.
_LONGER = 0.1
# Headings of less weight are too general to be found whole in a task.
_LEAST_HEADING = 10.0
# A task has others around it if there are so many under its heading.
_SEVERAL = 2
# The sentences above a task are what it shares with others.
_ABOVE = 0.5
# A task whose likeness to another one is so much greater counts in full; others in proportion.
_OF_ITS_BEST = 0.6
# Two reviews of two resolutions read much alike and are different tasks; so, less surely, are visits to two
# places and the plans of two years.
_OTHER_DOCUMENT, _AT_MOST, _OTHER_NAME = 0.55, 0.33, 0.9
# Of the tasks compared with one, a task is out of the question if it is so much less like it than the best.
_CONTENDS = 0.6
# The likeness at which one half of the pairs are right, and how fast that changes: a logistic curve through
# what people said of such pairs.
_EVEN, _SLOPE = 0.3, 0.075


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

    def __init__(self, task: Task, weights: Weights, heading: "_Heading", place: float) -> None:
        self._task, self._weights = task, weights
        self.heading, self.place = heading, place
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

    def held(self, other: "_Weighed") -> float:
        """Return the share of what it says that another task holds."""
        held = other.whole
        return sum([weight**2 for term, weight in self.whole.items() if term in held]) / self.length**2

    @cached_property
    def within_its_own(self) -> float:
        """Return its product, at length 1, with all tasks under its heading."""
        return product(self.whole, self.heading.under) / self.length

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
        self.tasks: list[_Weighed] = []

    @cached_property
    def under(self) -> Vector:
        """Return the sum of what the tasks under it say, each of length 1."""
        total: Vector = defaultdict(float)
        for task in self.tasks:
            for term, weight in task.whole.items():
                total[term] += weight / task.length
        return total

    @cached_property
    def size(self) -> float:
        """Return the square of the length of what the tasks under it say."""
        return length(self.under) ** 2

    def around(self, wanted: _Weighed, task: _Weighed, cosine: float) -> float:
        """Return the cosine of a task and the others under this heading, as far as it tells.

        ``task`` is under it; its cosine with the wanted one is known.
        """
        if not self.telling or len(self.tasks) < _SEVERAL:
            return 0.0
        others = self.size - 2 * task.within_its_own + 1
        shared = product(wanted.whole, self.under) / wanted.length - cosine
        return self.telling * shared / sqrt(others) if shared > 0 and others > 0 else 0.0

    def within(self, task: _Weighed, by_heading: float) -> float:
        """Return which share of the heading a task mentions, as far as it tells.

        What only the task's own heading mentions counts by the share ``by_heading``.
        """
        if not self.telling:
            return 0.0
        whole, over = task.whole, task.heading.vector
        shared = sum([w for term, w in self.vector.items() if term in whole])
        above = sum([w for term, w in self.vector.items() if term in over and term not in whole])
        return self.telling * (shared + by_heading * above) / self.weight

    def in_both(self, other: "_Heading") -> float:
        """Return how much of two headings is in both of them, as far as this one tells."""
        if not self.telling:
            return 0.0
        shared = sum([weight for term, weight in self.vector.items() if term in other.vector])
        return self.telling * shared / max(self.weight, other.weight)


def rank(wanted: Sequence[Task], offered: Sequence[Task], weights: Weights, *, reports: bool) -> list[Ranked]:
    """Return, for each wanted task, the offered ones that are like it by number, the most alike first.

    ``reports`` tells whether the offered tasks report the wanted ones: then headings, the tasks under the
    same heading and length count as well. Between plans, or the same parts of several months, only words do.
    ``weights`` are those of the terms of all months compared. Only a few offered tasks are ranked, those that
    share most with the wanted one. Of equals the first comes first. The likeness has no upper bound;
    :func:`confidence` makes a share of it.

    >>> plan = [Task("Trồng 410 ha rừng phòng hộ."), Task("Kiểm tra bếp ăn trường học.")]
    >>> results = [Task("Họp giao ban."), Task("Đã trồng 385 ha rừng phòng hộ đầu nguồn.")]
    >>> weights = Weights(task.terms() for task in (*plan, *results))
    >>> [[number for _, number in row] for row in rank(plan, results, weights, reports=True)]
    [[1], []]
    """
    if not wanted or not offered:
        return [[] for _ in wanted]
    ours, theirs = _weighed(wanted, weights), _weighed(offered, weights)
    find = finder(
        [task.whole for task in ours], [task.whole for task in theirs], [task.length for task in theirs]
    )
    usual = fmean(task.length for task in theirs)
    found = [
        _closest(task, [(number, theirs[number]) for number in find(task.whole)], usual if reports else None)
        for task in ours
    ]
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


def _closest(wanted: _Weighed, offered: list[tuple[int, _Weighed]], usual: float | None) -> Ranked:
    """Return the likeness of a task to each of some; clauses are compared only where they can matter."""
    as_wholes = [_as_wholes(wanted, each, usual) for _, each in offered]
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
    weighed = [
        _Weighed(task, weights, over[task.heading], number / len(tasks)) for number, task in enumerate(tasks)
    ]
    for task in weighed:
        task.heading.tasks.append(task)
    return weighed


def _unless_others(likeness: float, best: float) -> float:
    """Return a likeness, less if another task is much more like that one."""
    return likeness * min(1.0, likeness / best / _OF_ITS_BEST)


def _as_wholes(wanted: _Weighed, offered: _Weighed, usual: float | None) -> float:
    """Return the likeness of two tasks without that of their clauses.

    ``usual`` is the length of a usual report, if the offered task is one.
    """
    cosine = product(wanted.whole, offered.whole) / (wanted.length * offered.length)
    if usual is None:
        return cosine
    ours, theirs = wanted.heading, offered.heading
    by_heading = min(1.0, cosine / _NOT_BY_HEADING)
    likeness = (
        cosine * exp(_LONGER * log(offered.length / usual))
        + _THEIR_HEADING * theirs.within(wanted, by_heading)
        + _OUR_HEADING * ours.within(offered, by_heading)
        + _SAME_HEADING * by_heading * theirs.in_both(ours)
        + _AROUND * theirs.around(wanted, offered, cosine)
        + _HELD * wanted.held(offered)
    )
    return max(likeness - _FAR * abs(wanted.place - offered.place), 0.0)


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

    >>> [round(confidence(likeness), 2) for likeness in (0.1, 0.3, 0.6)]
    [0.06, 0.5, 0.98]
    """
    return 1 / (1 + exp(-(likeness - _EVEN) / _SLOPE))
