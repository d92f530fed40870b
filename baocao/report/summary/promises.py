"""What became of promises over several months: which were kept now, and which are open, since when."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from baocao.compare.entry import Entry
from baocao.compare.track import Promise, State, Tracking, track
from baocao.model.period import Period
from baocao.path import Path

_MONTHS_OF_A_YEAR = 12


class Month(NamedTuple):
    """A report that promises are followed through: its period, and its entries."""

    period: Period
    entries: Sequence[Entry]


class Followed(NamedTuple):
    """A promise, the period whose report first made it, what became of it, and the result if there is one."""

    text: str
    since: Period
    state: State
    result: str = ""

    def months(self, until: Period) -> int:
        """Return for how many months it is open, or how many it took."""
        return _month_of(until) - _month_of(self.since)


class Fates(NamedTuple):
    """The promises that the last report keeps, those that are open after it, and work nobody had planned.

    ``repeated`` are the paths of tasks in the last plan that were promised before.
    """

    kept: tuple[Followed, ...]
    open: tuple[Followed, ...]
    unplanned: tuple[Entry, ...]
    repeated: frozenset[Path]


class _Waiting(NamedTuple):
    """A promise that neither a report nor a later plan has taken up: where it is, and what was seen of it."""

    at: int
    path: Path
    text: str
    since: Period
    state: State


@dataclass(slots=True)
class _Step:
    """What one report, that of the period ``now``, makes of the promises before it."""

    now: Period
    kept: list[Followed] = field(default_factory=list)
    carried: list[Followed] = field(default_factory=list)
    waiting: list[_Waiting] = field(default_factory=list)
    since: dict[Path, Period] = field(default_factory=dict)
    used: set[Path] = field(default_factory=set)

    def take(self, promise: Promise, since: Period, at: int) -> None:
        """Take the fate of a promise of the report number ``at``."""
        if promise.again:
            # A regular task that was done is promised anew.
            first = self.now if promise.state == "reported" else since
            self.since[promise.again.path] = min(self.since.get(promise.again.path, first), first)
        if promise.state == "reported":
            found = promise.results[0]
            self.used |= {each.path for each in promise.results}
            self.kept.append(Followed(promise.plan, since, "reported", found.text))
        elif promise.again:
            self.carried.append(Followed(promise.plan, since, "carried"))
        else:
            self.waiting.append(_Waiting(at, promise.path, promise.plan, since, promise.state))


def follow(months: Sequence[Month]) -> Fates | None:
    """Return what the last of some reports, oldest first, makes of all promises; ``None`` of a single one."""
    tracking: Tracking | None = None
    step = _Step(months[0].period)
    for number, month in enumerate(months[1:], 1):
        before, step = step, _Step(month.period)
        last = months[number - 1]
        tracking = track(last.entries, [(str(month.period), month.entries)])
        for older in _still_waiting(before.waiting, months, month):
            step.take(*older)
        for promise in tracking.promises:
            step.take(promise, before.since.get(promise.path, last.period), number - 1)
    if tracking is None:
        return None
    waiting = [Followed(each.text, each.since, each.state) for each in step.waiting]
    open_ = sorted(_once([*step.carried, *waiting]), key=lambda each: each.since)
    unplanned = tuple(entry for entry in tracking.unplanned if entry.path not in step.used)
    kept = sorted(_once(step.kept), key=lambda each: each.since)
    return Fates(tuple(kept), tuple(open_), unplanned, frozenset(step.since))


def _still_waiting(
    waiting: Iterable[_Waiting], months: Sequence[Month], month: Month
) -> Iterator[tuple[Promise, Period, int]]:
    """Yield the older promises with their fate in one report; each older plan is compared with it once."""
    by_plan: dict[int, dict[Path, _Waiting]] = {}
    for each in waiting:
        by_plan.setdefault(each.at, {})[each.path] = each
    for at, mine in by_plan.items():
        for promise in track(months[at].entries, [(str(month.period), month.entries)]).promises:
            if promise.path in mine:
                yield promise, mine[promise.path].since, at


def _once(promises: Iterable[Followed]) -> Iterator[Followed]:
    """Yield promises of the same words once, the oldest."""
    oldest: dict[str, Followed] = {}
    for each in promises:
        before = oldest.setdefault(each.text, each)
        if each.since < before.since:
            oldest[each.text] = each
    yield from oldest.values()


def _month_of(period: Period) -> int:
    last = period.last_day
    return last.year * _MONTHS_OF_A_YEAR + last.month
