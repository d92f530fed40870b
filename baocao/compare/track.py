"""Tracks a plan: its priorities against the results of the following months."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from baocao.compare.entry import Entry
from baocao.compare.likeness import Ranked, confidence, rank_weighed
from baocao.compare.tasks import Said, said_in
from baocao.compare.weighed import Weighed, weigh
from baocao.compare.weights import Weights
from baocao.path import Path

State = Literal["reported", "similar", "carried", "missing"]

# Above the first confidence a result is taken as the report of a promise, above the second a task as the
# promise made again.
_REPORTED, AGAIN = 0.65, 0.68
# Above this confidence people find it worth a look; below it hardly any pair is right.
_LOOK = 0.24
# Another result belongs to the same promise if it, too, is likely its report, and nearly as like it as the
# best; what is so like a promise needs no comparison.
_BELONGS, _NEARLY, _LIKE_ENOUGH = 0.46, 0.7, 0.5
_SHOWN = 3
_LIKELY = 0.46


_Named = dict[str | None, list[Said]]


@dataclass(frozen=True, slots=True)
class Found:
    """A task of a month that is like a promise, and the confidence, from 0 to 1, that it is the same task.

    ``likeness`` orders what is equally sure.
    """

    month: str
    path: Path
    text: str
    score: float
    likeness: float


@dataclass(frozen=True, slots=True)
class Promise:
    """One planned task and its fate.

    ``results`` report it, or may do so: the surest first. ``again`` is the task of the next plan that repeats
    it; a promise may be both reported and carried over. ``nearest`` are the results most like a promise that
    is missing. ``age`` counts the months after the plan up to the one that reported it, or all that were
    checked.
    """

    plan: str
    path: Path
    state: State
    score: float
    age: int
    results: tuple[Found, ...] = ()
    again: Found | None = None
    nearest: tuple[Found, ...] = ()

    @property
    def found(self) -> Found | None:
        """Return what its state stands on: its first result; of a promise carried over, what repeats it."""
        if self.state == "carried":
            return self.again
        return self.results[0] if self.results else None

    @property
    def also_carried(self) -> bool:
        """Tell whether it is promised again besides being reported."""
        return self.again is not None and self.state != "carried"


@dataclass(frozen=True, slots=True)
class Tracking:
    """Every planned task, and the work of the first following month that was not planned."""

    promises: tuple[Promise, ...]
    unplanned: tuple[Entry, ...]

    def of(self, state: State) -> list[Promise]:
        """Return the promises in a state."""
        return [promise for promise in self.promises if promise.state == state]


@dataclass(frozen=True, slots=True)
class _Fate:
    """The state of a promise according to one month."""

    state: State
    score: float
    results: tuple[Found, ...] = ()
    again: Found | None = None
    nearest: tuple[Found, ...] = ()


def track(
    plan: Sequence[Entry], months: Sequence[tuple[str, Sequence[Entry]]], *, by_id: bool = False
) -> Tracking:
    """Return the state of each promise of a plan in the following months, oldest first.

    ``by_id`` looks only for tasks with the same id, as between two offices, which use the same words for
    different work.
    """
    promises = said_in(plan, "priorities")
    look = _fates_by_id if by_id else partial(_fates, plan)
    by_month = [look(promises, name, entries) for name, entries in months]
    tracked = tuple(
        _outcome(promise, [fates[number] for fates in by_month]) for number, promise in enumerate(promises)
    )
    unplanned = _unplanned(by_month[0], months[0][1]) if months else ()
    return Tracking(tracked, unplanned)


def _unplanned(fates: Iterable[_Fate], entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the results that no promise is likely to have led to; only an item is work by itself."""
    used = {found.path for fate in fates for found in fate.results if found.score >= _LIKELY}
    results = (said.entry for said in said_in(entries, "results"))
    return tuple(entry for entry in results if entry.path not in used and entry.kind == "item")


def _fates(plan: Sequence[Entry], promises: list[Said], month: str, entries: Sequence[Entry]) -> list[_Fate]:
    results, plans = said_in(entries, "results"), said_in(entries, "priorities")
    everything = (*promises, *said_in(plan, "results"), *results, *plans)
    weights = Weights(said.task.terms() for said in everything)
    ours = _weighed(promises, weights)
    reported = rank_weighed(ours, _weighed(results, weights), reports=True)
    promised = rank_weighed(ours, _weighed(plans, weights), reports=False)
    done_by_id, planned_by_id = _by_id(results), _by_id(plans)
    return [
        _fate(
            _found(promise, done, month, results, done_by_id),
            _found(promise, again[:1], month, plans, planned_by_id),
        )
        for promise, done, again in zip(promises, reported, promised, strict=True)
    ]


def _fates_by_id(promises: list[Said], month: str, entries: Sequence[Entry]) -> list[_Fate]:
    done, planned = (_by_id(said_in(entries, part)) for part in ("results", "priorities"))
    return [
        _fate(_found(promise, [], month, [], done), _found(promise, [], month, [], planned))
        for promise in promises
    ]


def _weighed(tasks: list[Said], weights: Weights) -> list[Weighed]:
    return weigh([said.task for said in tasks], weights)


def _found(promise: Said, ranked: Ranked, month: str, tasks: list[Said], named: _Named) -> list[Found]:
    """Return the tasks that are like a promise, the surest first; one with its id is the same task."""
    if promise.entry.id in named:
        return [Found(month, said.entry.path, said.whole, 1.0, 1.0) for said in named[promise.entry.id]]
    scored = [(round(confidence(likeness), 2), likeness, tasks[number]) for likeness, number in ranked]
    return [Found(month, said.entry.path, said.whole, score, likeness) for score, likeness, said in scored]


def _by_id(tasks: list[Said]) -> _Named:
    named: _Named = defaultdict(list)
    for said in tasks:
        if said.entry.id:
            named[said.entry.id].append(said)
    return named


def _fate(done: list[Found], promised: list[Found]) -> _Fate:
    """Return the state of a promise in a month."""
    again = promised[0] if promised and promised[0].score >= AGAIN else None
    best = done[0].score if done else 0.0
    if best >= _REPORTED:
        return _Fate("reported", best, tuple(filter(partial(_belongs, done[0]), done)), again)
    near = tuple(each for each in done[:_SHOWN] if each.score >= _LOOK)
    if again:
        return _Fate("carried", again.score, near, again)
    if near:
        return _Fate("similar", best, near)
    return _Fate("missing", best, nearest=tuple(done[:_SHOWN]))


def _belongs(best: Found, other: Found) -> bool:
    least = min(_NEARLY * best.likeness, _LIKE_ENOUGH)
    return other.score >= _BELONGS and other.likeness >= least


def _outcome(promise: Said, fates: list[_Fate]) -> Promise:
    """Return the fate of a promise over all months: the first report, else the state in the last month."""
    done = next((at for at, fate in enumerate(fates) if fate.state == "reported"), None)
    looked = next((at for at, fate in enumerate(fates) if fate.state == "similar"), None)
    at = len(fates) - 1 if done is None else done
    if looked is not None and fates[at].state == "missing":
        at = looked
    fate = fates[at] if fates else _Fate("missing", 0.0)
    return Promise(
        plan=promise.whole,
        path=promise.entry.path,
        state=fate.state,
        score=fate.score,
        age=len(fates) if done is None else done + 1,
        results=fate.results,
        again=fate.again,
        nearest=fate.nearest,
    )
