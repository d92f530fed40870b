"""How alike two tasks are: which results report a promise, which items of several months are one task.

The likeness of two tasks is the cosine of their weighted terms, and a little for their best clauses, for
headings that one has and the other mentions, and for their places. A task that is much more like another is
worth less: a long result that mentions everything does not report every promise.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from math import exp, fsum, log
from operator import mul
from statistics import fmean
from typing import NamedTuple

from baocao.compare.nearest import Nearest
from baocao.compare.weighed import Heading, Task, Weighed, weigh
from baocao.compare.weights import Weights

__all__ = ["Ranked", "Task", "confidence", "rank", "rank_weighed"]

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
# A task whose likeness to another one is so much greater counts in full; others in proportion.
_OF_ITS_BEST = 0.6
# Two reviews of two resolutions read much alike and are different tasks; so, less surely, are visits to two
# places and the plans of two years.
_OTHER_DOCUMENT, _AT_MOST, _OTHER_NAME = 0.55, 0.33, 0.9
# The number of a document before its kind and body.
_NUMBER = re.compile(r"^\d+(/\d{4})?[-/]")
# Of the tasks compared with one, a task is out of the question if it is so much less like it than the best.
_CONTENDS = 0.6
# Two tasks that are less alike as wholes are not one, however alike two of their clauses are.
_HOPELESS = 0.06
# The likeness at which one half of the pairs are right, and how fast that changes: a logistic curve through
# what people said of such pairs.
_EVEN, _SLOPE = 0.3, 0.075

# Likenesses with the numbers of tasks.
Ranked = list[tuple[float, int]]
# An offered task with its number, and the terms that it shares with the wanted one.
_Offer = tuple[int, Weighed, set[str]]


class _UnderHeading(NamedTuple):
    """How much of a heading is in a task, only in its heading, and in both headings."""

    mentioned: float
    above: float
    in_both: float


def rank(wanted: Sequence[Task], offered: Sequence[Task], weights: Weights, *, reports: bool) -> list[Ranked]:
    """Return, for each wanted task, the offered ones that are like it by number, the most alike first.

    ``reports`` tells whether the offered tasks report the wanted ones: then headings, the tasks under the
    same heading, order and length count as well. Between plans, or the same parts of several months, only
    words do. ``weights`` are those of the terms of all months compared. Only a few offered tasks are ranked,
    those that share most with the wanted one. Of equals the first comes first. The likeness has no upper
    bound; :func:`confidence` makes a share of it.

    >>> plan = [Task("Trồng 410 ha rừng phòng hộ."), Task("Kiểm tra bếp ăn trường học.")]
    >>> results = [Task("Họp giao ban."), Task("Đã trồng 385 ha rừng phòng hộ đầu nguồn.")]
    >>> weights = Weights(task.terms() for task in (*plan, *results))
    >>> [[number for _, number in row] for row in rank(plan, results, weights, reports=True)]
    [[1], []]
    """
    return rank_weighed(weigh(wanted, weights), weigh(offered, weights), reports=reports)


def rank_weighed(ours: Sequence[Weighed], theirs: Sequence[Weighed], *, reports: bool) -> list[Ranked]:
    """Return what :func:`rank` returns, of tasks that are weighed already."""
    if not ours or not theirs:
        return [[] for _ in ours]
    near = Nearest(
        [task.whole for task in ours],
        [task.whole for task in theirs],
        [task.length for task in theirs],
        only_near=not reports,
    )
    usual = fmean(task.length for task in theirs) if reports else None
    found = [
        _closest(task, [(number, theirs[number], near.shared(at, number)) for number in near.to(at)], usual)
        for at, task in enumerate(ours)
    ]
    best: dict[int, float] = defaultdict(float)
    for row in found:
        for likeness, number in row:
            best[number] = max(best[number], likeness)
    return [
        sorted(
            [(_unless_others(likeness, best[number]), number) for likeness, number in row if likeness],
            key=lambda pair: (-pair[0], pair[1]),
        )
        for row in found
    ]


def _closest(wanted: Weighed, offered: list[_Offer], usual: float | None) -> Ranked:
    """Return the likeness of a task to each of some; clauses and the tasks around only where they can matter.

    ``usual`` is the length of a usual report, if the offered tasks are reports.
    """
    as_wholes = _as_wholes(wanted, offered, usual)
    least = max([_HOPELESS, *(_CONTENDS * likeness for likeness, _ in as_wholes)])
    shared: dict[Heading, float] = {}
    found = []
    for (likeness, cosine), (number, each, _) in zip(as_wholes, offered, strict=True):
        more = 0.0
        if likeness >= least:
            more = _CLAUSE * wanted.best_clauses(each, cosine)
            if usual is not None:
                heading = each.heading
                if heading not in shared:
                    shared[heading] = heading.shared(wanted)
                more += _AROUND * heading.around(each, shared[heading], cosine)
        found.append((_adjusted(likeness + more, wanted, each), number))
    return found


def _unless_others(likeness: float, best: float) -> float:
    """Return a likeness, less if another task is much more like that one."""
    return likeness * min(1.0, likeness / best / _OF_ITS_BEST)


def _as_wholes(wanted: Weighed, offered: list[_Offer], usual: float | None) -> list[tuple[float, float]]:
    """Return the likeness of a task to each of some as far as it is counted for all, and their cosine."""
    under: dict[Heading, _UnderHeading] = {}
    found = []
    for _, each, shared in offered:
        cosine = _cosine(wanted, each, shared)
        likeness = cosine
        if usual is not None:
            heading = each.heading
            if heading not in under:
                under[heading] = _under(heading, wanted)
            likeness = _by_headings(wanted, each, cosine, under[heading])
            likeness += cosine * exp(_LONGER * log(each.length / usual)) + _HELD * _held(wanted, shared)
            likeness = max(likeness - _FAR * abs(wanted.place - each.place), 0.0)
        found.append((likeness, cosine))
    return found


def _under(heading: Heading, wanted: Weighed) -> _UnderHeading:
    return _UnderHeading(*heading.within(wanted), heading.in_both(wanted.heading))


def _by_headings(wanted: Weighed, offered: Weighed, cosine: float, under: _UnderHeading) -> float:
    """Return what headings add to the likeness of a task and a result."""
    by_heading = min(1.0, cosine / _NOT_BY_HEADING)
    mentioned, above = wanted.heading.within(offered)
    return (
        _THEIR_HEADING * (under.mentioned + by_heading * under.above)
        + _OUR_HEADING * (mentioned + by_heading * above)
        + _SAME_HEADING * by_heading * under.in_both
    )


def _held(wanted: Weighed, shared: set[str]) -> float:
    """Return the share of a wanted task that an offered one holds, by the terms that they share."""
    ours = [*map(wanted.whole.__getitem__, shared)]
    return fsum(map(mul, ours, ours)) / wanted.length**2


def _cosine(wanted: Weighed, offered: Weighed, shared: set[str]) -> float:
    """Return the cosine of two tasks, by the terms that they share."""
    ours, theirs = wanted.whole, offered.whole
    return fsum([ours[term] * theirs[term] for term in shared]) / (wanted.length * offered.length)


def _adjusted(likeness: float, wanted: Weighed, offered: Weighed) -> float:
    """Return a likeness, less if the tasks cite other documents or name other places or years."""
    if wanted.cited and offered.cited and not wanted.cited & offered.cited:
        if not _next_years(wanted, offered):
            return min(likeness * _OTHER_DOCUMENT, _AT_MOST)
        return likeness * _OTHER_NAME
    return likeness * _OTHER_NAME if wanted.named and _other_name(wanted, offered) else likeness


def _next_years(one: Weighed, other: Weighed) -> bool:
    """Tell whether two tasks cite documents of one kind and body, of different years."""
    kinds, others = ({_NUMBER.sub("", symbol) for symbol in task.cited} for task in (one, other))
    return bool(kinds & others and one.years and other.years) and not one.years & other.years


def _other_name(one: Weighed, other: Weighed) -> bool:
    """Tell whether two tasks name places or years of one kind, and none of them is the same."""
    theirs = other.named
    return any(kind in theirs and not set(names) & set(theirs[kind]) for kind, names in one.named.items())


def confidence(likeness: float) -> float:
    """Return the share of pairs of that likeness which people take for one task, from 0 to 1.

    >>> [round(confidence(likeness), 2) for likeness in (0.1, 0.3, 0.6)]
    [0.06, 0.5, 0.98]
    """
    return 1 / (1 + exp(-(likeness - _EVEN) / _SLOPE))
