"""Tasks and their headings with the weights of their terms; what few need is computed when it is needed."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from math import fsum, sqrt
from operator import mul

from baocao.compare.terms import cited, named, terms, years
from baocao.compare.weights import Vector, Weights, length, product

# The sentences above a task are what it shares with others.
_ABOVE = 0.5
# Headings of less weight are too general to be found whole in a task.
_LEAST_HEADING = 10.0
# A heading over a greater share of all tasks tells nothing.
_NEARLY_ALL = 0.95
# A task has others around it if there are so many under its heading.
_SEVERAL = 2

# The terms of a clause, and the length of their vector.
Clause = tuple[AbstractSet[str], float]


@dataclass(frozen=True, slots=True)
class Task:
    """What a task says: its words, the sentences above it, and its heading."""

    text: str
    above: str = ""
    heading: str = ""

    def terms(self) -> Collection[str]:
        """Return the terms of everything that it says, each once."""
        said = terms(self.text).counts
        around = [terms(text).counts for text in (self.above, self.heading) if text]
        more = [term for term in set().union(*around) if term not in said]
        return [*said, *more]


class Weighed:
    """A task with the weights of its terms; ``place`` is its place among the tasks, from 0 to 1."""

    def __init__(self, task: Task, weights: Weights, heading: "Heading", place: float) -> None:
        self._task, self._weights = task, weights
        self.heading, self.place = heading, place
        whole = weights.vector(task.text)
        if task.above:
            for term, weight in weights.vector(task.above).items():
                whole[term] = max(whole.get(term, 0.0), _ABOVE * weight)
        self.whole = whole
        self.length = length(whole) or 1.0

    @cached_property
    def is_one_clause(self) -> bool:
        """Tell whether it is one clause, with nothing above it."""
        return not self._task.above and len(terms(self._task.text).clauses) == 1

    @cached_property
    def clauses(self) -> list[Clause]:
        """Return the terms of each clause, each once, with the length of their vector."""
        found = terms(self._task.text).clauses
        if self.is_one_clause:
            return [(found[0], self.length)]
        return [(clause, sqrt(self._squares(clause))) for clause in found if clause]

    def best_clauses(self, other: "Weighed", cosine: float) -> float:
        """Return the greatest cosine between a clause of this task and one of the other.

        ``cosine`` is that of the whole tasks.
        """
        if self.is_one_clause and other.is_one_clause:
            return cosine
        best = 0.0
        for clause, size in self.clauses:
            for another, its_size in other.clauses:
                shared = clause & another
                if shared:
                    best = max(best, self._squares(shared) / (size * its_size))
        return best

    def _squares(self, terms: AbstractSet[str]) -> float:
        """Return the sum of the squares of weights, exact in any order."""
        return fsum([weight * weight for weight in map(self._weights.__getitem__, terms)])

    @cached_property
    def within_its_own(self) -> float:
        """Return its product, at length 1, with all tasks under its heading."""
        # Its heading holds all its terms.
        under = map(self.heading.under.__getitem__, self.whole)
        return fsum(map(mul, self.whole.values(), under)) / self.length

    @cached_property
    def named(self) -> dict[str, list[str]]:
        """Return the places and times that it names."""
        return named(self._task.text)

    @cached_property
    def cited(self) -> frozenset[str]:
        """Return the documents that it cites."""
        return frozenset(cited(self._task.text))

    @cached_property
    def years(self) -> frozenset[str]:
        """Return the years that it names."""
        return years(self._task.text)


class Heading:
    """The heading of tasks; ``share`` is the share of all tasks that are under it.

    ``telling`` is how much it tells: nothing if nearly all tasks are under it.
    """

    def __init__(self, text: str, weights: Weights, share: float) -> None:
        self.vector = weights.vector(text)
        self.weight = max(fsum(self.vector.values()), _LEAST_HEADING)
        self.telling = 1 - share if share <= _NEARLY_ALL else 0.0
        self.tasks: list[Weighed] = []
        self._common: dict[Heading, AbstractSet[str]] = {}

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

    def shared(self, wanted: Weighed) -> float:
        """Return the product of a task, at length 1, and all tasks under this heading, as far as it tells."""
        if not self.telling or len(self.tasks) < _SEVERAL:
            return 0.0
        return product(wanted.whole, self.under) / wanted.length

    def around(self, task: Weighed, shared: float, cosine: float) -> float:
        """Return the cosine of a wanted task and the others under this heading, as far as it tells.

        ``task`` is under it, ``cosine`` is that with the wanted one, ``shared`` what :meth:`shared` returns.
        """
        if shared <= cosine:
            return 0.0
        others = self.size - 2 * task.within_its_own + 1
        return self.telling * (shared - cosine) / sqrt(others) if others > 0 else 0.0

    def within(self, task: Weighed) -> tuple[float, float]:
        """Return which share of the heading a task mentions, as far as it tells; and only its own heading."""
        if not self.telling:
            return 0.0, 0.0
        mentioned = self.vector.keys() & task.whole.keys()
        above = self._in_common(task.heading) - mentioned
        return self._share(mentioned), self._share(above)

    def in_both(self, other: "Heading") -> float:
        """Return how much of two headings is in both of them, as far as this one tells."""
        if not self.telling:
            return 0.0
        shared = self._in_common(other)
        return self._share(shared) * self.weight / max(self.weight, other.weight)

    def _in_common(self, other: "Heading") -> AbstractSet[str]:
        """Return the terms of both headings."""
        if other not in self._common:
            self._common[other] = self.vector.keys() & other.vector.keys()
        return self._common[other]

    def _share(self, held: AbstractSet[str]) -> float:
        return self.telling * fsum([self.vector[term] for term in held]) / self.weight if held else 0.0


def weigh(tasks: Sequence[Task], weights: Weights) -> list[Weighed]:
    """Return tasks of one part of a month with their weights, under their headings and in their order."""
    under = Counter(task.heading for task in tasks)
    over = {text: Heading(text, weights, count / len(tasks)) for text, count in under.items()}
    weighed = [
        Weighed(task, weights, over[task.heading], number / len(tasks)) for number, task in enumerate(tasks)
    ]
    for task in weighed:
        task.heading.tasks.append(task)
    return weighed
