"""Tracks a plan: its priorities against the results of the following months.

A promise is a task at the end of its branch; the sentences above it are read with it, because "Kế hoạch kiểm
tra" below "Xây dựng, ban hành:" is a task only together with them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from baocao.compare.entry import Entry
from baocao.compare.similar import candidates, fulfilment, key
from baocao.path import Path

State = Literal["reported", "similar", "carried", "missing"]

# Calibrated on two months: above the first, people regard two texts as one task; above the second they check.
_SAME_TASK = 0.72
_LOOK = 0.52


@dataclass(frozen=True, slots=True)
class Promise:
    """One planned task and its fate: where it was reported, how similar the texts are, how long it took.

    ``age`` counts the months after the plan up to the one that reported it, or all checked months.
    """

    plan: str
    path: Path
    state: State
    result: str | None
    result_path: Path | None
    month: str | None
    score: float
    age: int


@dataclass(frozen=True, slots=True)
class Tracking:
    """Every planned task, and the work of the first following month that was not planned."""

    promises: tuple[Promise, ...]
    unplanned: tuple[Entry, ...]

    def of(self, state: State) -> list[Promise]:
        """Return the promises in a state."""
        return [promise for promise in self.promises if promise.state == state]


@dataclass(frozen=True, slots=True)
class _Task:
    """A task at the end of its branch, with the sentences above it."""

    entry: Entry
    whole: str


@dataclass(frozen=True, slots=True)
class _Fate:
    """The state of a promise according to one month."""

    state: State
    task: _Task | None
    score: float


# The number of letters of the sentences above a task that distinguish it from others.
_ABOVE = 2_000
_Ranked = list[tuple[float, _Task]]


def track(plan: Sequence[Entry], months: Sequence[tuple[str, Sequence[Entry]]]) -> Tracking:
    """Return the state of each promise of a plan in the following months, oldest first."""
    promises = _tasks(plan, "priorities")
    by_month = [(name, _fates(promises, entries)) for name, entries in months]
    tracked = tuple(
        _outcome(promise, [(name, fates[number]) for name, fates in by_month])
        for number, promise in enumerate(promises)
    )
    if not months:
        return Tracking(tracked, ())
    fates = by_month[0][1]
    used = {fate.task.entry.path for fate in fates if fate.task and fate.state in ("reported", "similar")}
    results = _tasks(months[0][1], "results")
    return Tracking(tracked, tuple(task.entry for task in results if task.entry.path not in used))


def _tasks(entries: Sequence[Entry], part: str) -> list[_Task]:
    """Return the tasks of a part without subtasks; text without words is not a task."""
    items = {entry.path: entry for entry in entries if entry.kind == "item" and entry.part == part}
    parents = {entry.parent for entry in items.values()}
    ends = [entry for path, entry in items.items() if path not in parents and key(entry.text)]
    return [_Task(entry, _whole(entry, items)) for entry in ends]


def _whole(entry: Entry, items: dict[Path, Entry]) -> str:
    above = items.get(entry.parent)
    if above is None:
        return entry.text
    # A long text above many tasks is not repeated with each of them.
    return f"{_whole(above, items)[:_ABOVE].rstrip(':')} {entry.text}"


def _fates(promises: list[_Task], entries: Sequence[Entry]) -> list[_Fate]:
    reported = _ranked(promises, _tasks(entries, "results"))
    promised = _ranked(promises, _tasks(entries, "priorities"))
    taken = {ranked[0][1].entry.path for ranked in reported if ranked and ranked[0][0] >= _SAME_TASK}
    return [
        _fate(done, again, [each for each in done if each[1].entry.path not in taken])
        for done, again in zip(reported, promised, strict=True)
    ]


def _fate(done: _Ranked, again: _Ranked, left: _Ranked) -> _Fate:
    """Return the state of a promise in a month; a task that surely reports another promise is not offered."""
    choices: tuple[tuple[State, _Ranked, float], ...] = (
        ("reported", done, _SAME_TASK),
        ("carried", again, _SAME_TASK),
        ("similar", left, _LOOK),
    )
    for state, ranked, least in choices:
        if ranked and ranked[0][0] >= least:
            return _Fate(state, ranked[0][1], ranked[0][0])
    return _Fate("missing", None, left[0][0] if left else 0.0)


def _ranked(promises: list[_Task], others: list[_Task]) -> list[_Ranked]:
    """Return, for each promise, the similar tasks, most similar first; an equal id is the same task."""
    by_id = {task.entry.id: task for task in others if task.entry.id}
    find = candidates([task.whole for task in promises], [task.whole for task in others])
    ranked: list[_Ranked] = []
    for number, promise in enumerate(promises):
        same = by_id.get(promise.entry.id) if promise.entry.id else None
        if same:
            ranked.append([(1.0, same)])
            continue
        scored = [(_likeness(promise, others[other]), others[other]) for other in find(number)]
        ranked.append(sorted(scored, key=lambda pair: -pair[0]))
    return ranked


def _likeness(promise: _Task, task: _Task) -> float:
    return max(fulfilment(promise.entry.text, task.entry.text), fulfilment(promise.whole, task.whole))


def _outcome(promise: _Task, fates: list[tuple[str, _Fate]]) -> Promise:
    """Return the fate of a promise over all months: the first report, else the state in the last month."""
    done = next((at for at, (_, fate) in enumerate(fates) if fate.state == "reported"), None)
    looked = next((at for at, (_, fate) in enumerate(fates) if fate.state == "similar"), None)
    at = len(fates) - 1 if done is None else done
    if looked is not None and fates[at][1].state == "missing":
        at = looked
    month, fate = fates[at] if fates else ("", _Fate("missing", None, 0.0))
    return Promise(
        plan=promise.whole,
        path=promise.entry.path,
        state=fate.state,
        result=fate.task.whole if fate.task else None,
        result_path=fate.task.entry.path if fate.task else None,
        month=month if fate.task else None,
        score=round(fate.score, 2),
        age=len(fates) if done is None else done + 1,
    )
