"""Which units have reported for a period, which late, and which not."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NamedTuple

from baocao.compare.similar import key
from baocao.compare.track import Promise
from baocao.compare.units.due import Due, days_late, is_late
from baocao.compare.views.where import Titles
from baocao.model.office import Office
from baocao.model.period import Period

Standing = Literal["reported", "late", "faulty", "missing"]
_MOST_COLUMNS = 12
_DIGITS = re.compile(r"(\d+)")


class Filed(NamedTuple):
    """A report as far as its head tells: its file, its period, the day it was signed, its office.

    ``label`` is the name of the office's file; empty if the report itself has the office.
    """

    name: str
    period: Period
    day: date | None
    office: Office
    label: str

    @property
    def unit(self) -> str:
        """Return a key that all reports of one office share."""
        return unit_key(self.office)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and its report for the period that is asked for.

    ``days_late`` is ``None`` if the day is not known. ``marks`` are the states of the periods shown beside,
    the one asked for last. ``plan`` is the newest report before, whose promises are looked for; ``waiting``
    means that there is no report to look into. ``titles`` are those of the report's sections.
    """

    name: str
    label: str = ""
    state: Standing = "missing"
    file: str | None = None
    day: date | None = None
    days_late: int | None = None
    marks: tuple[Standing, ...] = ()
    plan: Filed | None = None
    promises: tuple[Promise, ...] = ()
    waiting: bool = False
    titles: Titles | None = None

    def count(self, state: str) -> int:
        """Return the number of promises in a state; none has one that waits for the report."""
        return 0 if self.waiting else sum(promise.state == state for promise in self.promises)

    def with_errors(self, file: str) -> "Unit":
        """Return the unit with a report that has errors."""
        marks: tuple[Standing, ...] = (*self.marks[:-1], "faulty")
        return replace(self, state="faulty", file=file, marks=marks)

    @property
    def has_reported(self) -> bool:
        """Tell whether there is a report, if only one with errors."""
        return self.state != "missing"


def unit_key(office: Office) -> str:
    """Return a key of an office: units of one name have different superior bodies."""
    return key(" ".join((office.name, "/", *office.superior)))


class Twice(NamedTuple):
    """Two files of one unit and one period, of which the first counts."""

    first: str
    second: str


def newest(filed: Iterable[Filed]) -> Period | None:
    """Return the newest period; of several that end on one day, the shortest."""
    return max((each.period for each in filed), default=None)


def shown_beside(period: Period, filed: Iterable[Filed]) -> tuple[Period, ...]:
    """Return a period and those of its kind before it, from the first that has a report, oldest first."""
    there = {each.period for each in filed}
    found = [period]
    while len(found) < _MOST_COLUMNS and (before := found[-1].previous()):
        found.append(before)
    oldest = max((at for at, each in enumerate(found) if each in there), default=0)
    return tuple(reversed(found[: oldest + 1]))


def units_below(filed: Sequence[Filed], office: Office | None) -> list[Filed]:
    """Return the reports of the units below an office; without one, of all but the office above the rest.

    That is an office that others name as their superior body while it names none of theirs.
    """
    if office:
        return [each for each in filed if is_below(each.office, office)]
    offices = {each.unit: each.office for each in filed}
    above = {key(name) for each in offices.values() for name in _superiors(each)}
    tops = {
        unit
        for unit, each in offices.items()
        if _names(each) & above and not any(_superiors_of(each) & _names(other) for other in offices.values())
    }
    return [each for each in filed if each.unit not in tops]


def is_below(unit: Office, office: Office) -> bool:
    """Tell whether an office names another one as its superior body."""
    return bool(_superiors_of(unit) & _names(office))


def shares_superior(unit: Office, others: Iterable[Office]) -> bool:
    """Tell whether an office has the superior body of another one."""
    return any(_superiors_of(unit) & _superiors_of(other) for other in others)


def _names(office: Office) -> set[str]:
    return {key(office.name), key(" ".join(office.issuer))} - {""}


def _superiors(office: Office) -> tuple[str, ...]:
    return (*office.superior, " ".join(office.superior)) if office.superior else ()


def _superiors_of(office: Office) -> set[str]:
    return {key(name) for name in _superiors(office)} - {""}


def superior_of(filed: Iterable[Filed]) -> str:
    """Return the superior body that most units name; empty if none does."""
    named = Counter(" ".join(each.office.superior) for each in filed if each.office.superior)
    return named.most_common(1)[0][0] if named else ""


def standings(
    filed: Sequence[Filed],
    silent: Iterable[tuple[str, str]],
    periods: Sequence[Period],
    due: Due,
) -> tuple[list[Unit], list[Twice]]:
    """Return every unit, in the order of their names, and the files that are of one unit and period.

    ``silent`` are the labels and names of units known without a report. ``periods`` are those to show, the
    one asked for last.
    """
    by_unit: dict[str, dict[Period, Filed]] = defaultdict(dict)
    twice = []
    for each in filed:
        first = by_unit[each.unit].setdefault(each.period, each)
        if first is not each:
            twice.append(Twice(first.name, each.name))
    units = [_unit(reports, periods, due) for reports in by_unit.values()]
    none: list[Standing] = ["missing"] * len(periods)
    units += [Unit(name, label, marks=tuple(none)) for label, name in silent]
    return sorted(units, key=lambda unit: (natural(unit.label or unit.name), unit.name)), twice


def _unit(reports: Mapping[Period, Filed], periods: Sequence[Period], due: Due) -> Unit:
    period = periods[-1]
    marks = tuple(_mark(reports.get(each), due) for each in periods)
    before = [each for each in reports.values() if each.period < period and each.period.unit == period.unit]
    plan = max(before, key=lambda each: each.period, default=None)
    own = reports.get(period)
    known = own or plan or next(iter(reports.values()))
    unit = Unit(known.office.name, known.label, marks=marks, plan=plan)
    if own is None:
        return unit
    late = days_late(own.day, due.of(period))
    return replace(unit, state=marks[-1], file=own.name, day=own.day, days_late=late)


def _mark(report: Filed | None, due: Due) -> Standing:
    if report is None:
        return "missing"
    return "late" if is_late(report.day, due.of(report.period)) else "reported"


def natural(text: str) -> tuple[tuple[int, str], ...]:
    """Return a key that sorts numbers in names by their value.

    >>> sorted(["xa-10", "xa-9", "xa-1"], key=natural)
    ['xa-1', 'xa-9', 'xa-10']
    """
    pieces = _DIGITS.split(text.casefold())
    return tuple((int(piece), "") if at % 2 else (0, piece) for at, piece in enumerate(pieces))
