"""Everything that is shown of the units of a folder for one period."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from baocao.compare.track import Promise, State
from baocao.compare.units.ranking import Ranked, Ranking
from baocao.compare.units.standing import Twice, Unit
from baocao.compare.views.where import in_words
from baocao.messages import Lang
from baocao.messages import compare as compare_say
from baocao.messages import province as say
from baocao.model.fields import BlankDay
from baocao.model.number import print_number
from baocao.model.period import Period, short_date

# States that need attention come first.
PROMISE_STATES: tuple[State, ...] = ("missing", "similar", "carried", "reported")


@dataclass(frozen=True, slots=True)
class Overview:
    """The units of a folder, below the body ``above``, and the periods shown, the last of them asked for.

    ``unread`` are files that are no readable report; ``failed`` tells whether the system refused one.
    """

    above: str
    periods: tuple[Period, ...]
    due: date
    units: tuple[Unit, ...]
    rankings: tuple[Ranking, ...]
    unread: tuple[str, ...] = ()
    twice: tuple[Twice, ...] = ()
    failed: bool = False

    @property
    def period(self) -> Period:
        """Return the period that is asked for."""
        return self.periods[-1]

    def of(self, state: str) -> list[Unit]:
        """Return the units whose report is in a state."""
        return [unit for unit in self.units if unit.state == state]

    @property
    def stray(self) -> list[str]:
        """Return the unreadable files that are the report of no known unit."""
        files = {unit.file for unit in self.units}
        return [name for name in self.unread if name not in files]

    @property
    def reported(self) -> int:
        """Return the number of units with a report, also a late one or one with errors."""
        return sum(unit.has_reported for unit in self.units)

    def promises(self, state: str) -> int:
        """Return the number of all promises in a state."""
        return sum(unit.count(state) for unit in self.units)

    @property
    def waiting(self) -> int:
        """Return the number of promises of units without a readable report."""
        return sum(len(unit.promises) for unit in self.units if unit.waiting)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words for an overview in one language, not yet safe for any kind of output.

    With ``nearest``, a promise that was not found comes with the results most like it.
    """

    overview: Overview
    lang: Lang
    nearest: bool = False

    @property
    def title(self) -> str:
        """Return the heading."""
        told = self.overview
        if told.above:
            return say.TITLE_BELOW.of(period=told.period.label, office=told.above).text(self.lang)
        return say.TITLE.of(period=told.period.label).text(self.lang)

    @property
    def totals(self) -> str:
        """Return how many units have reported and how many not, on one line."""
        told, missing = self.overview, len(self.overview.of("missing"))
        parts = [say.HAVE.of(n=told.reported, of=len(told.units))]
        for state, message in (("late", say.OF_THEM_LATE), ("faulty", say.OF_THEM_FAULTY)):
            if count := len(told.of(state)):
                parts.append(message.of(n=count))
        line = ", ".join(part.text(self.lang) for part in parts)
        return f"{line}; {say.HAVE_NOT.of(n=missing).text(self.lang)}" if missing else line

    @property
    def due(self) -> str:
        """Return the day by which reports were due, and what that means."""
        return say.DUE_ON.of(day=short_date(self.overview.due)).text(self.lang)

    def state(self, unit: Unit) -> str:
        """Return the state of a unit's report."""
        if unit.days_late and unit.state == "late":
            return say.LATE_BY.of(n=unit.days_late).text(self.lang)
        return say.STATES[unit.state].text(self.lang)

    def day(self, unit: Unit) -> str:
        """Return the day on which a unit's report was signed; of a unit without one, its newest report."""
        if not unit.has_reported:
            newest = say.NEWEST.of(period=str(unit.plan.period)) if unit.plan else say.NEVER
            return newest.text(self.lang)
        return signed_on(unit.day) or say.NOT_DATED.text(self.lang)

    def heads(self) -> Iterator[str]:
        """Yield the names of the periods shown beside, as short as can be."""
        periods = self.overview.periods if len(self.overview.periods) > 1 else ()
        one_year = len({period.year for period in periods}) == 1
        for period in periods:
            if period.unit == "month":
                month = say.MONTH.of(n=period.number).text(self.lang)
                yield month if one_year else f"{period.number}/{period.year % 100:02}"
            else:
                yield str(period)

    @property
    def promises(self) -> str:
        """Return what became of all promises, on one line."""
        told = self.overview
        counts = [(compare_say.STATES[state], told.promises(state)) for state in PROMISE_STATES]
        counts.append((say.WAITING, told.waiting))
        parts = [f"{message.text(self.lang).lower()} {count}" for message, count in counts if count]
        if not parts:
            return say.NO_PLANS.text(self.lang)
        period = str(told.period)
        return say.PROMISES_SAY.of(period=period, counts=", ".join(parts)).text(self.lang)

    def counts(self, unit: Unit) -> str:
        """Return what became of a unit's promises, on one line."""
        if unit.waiting:
            return f"{say.WAITING.text(self.lang).lower()} {len(unit.promises)}"
        found = [(state, unit.count(state)) for state in PROMISE_STATES]
        return ", ".join(
            f"{compare_say.STATES[state].text(self.lang).lower()} {count}" for state, count in found if count
        )

    def found(self, unit: Unit, promise: Promise) -> Iterator[tuple[str, str]]:
        """Yield what became of a promise: where something was found, and its text."""
        if unit.waiting:
            return
        if promise.found:
            yield in_words(promise.found.path, unit.titles or {}, self.lang), promise.found.text
        for near in promise.nearest if self.nearest else ():
            place = in_words(near.path, unit.titles or {}, self.lang)
            yield f"{compare_say.NEAREST.text(self.lang)}: {place}", near.text

    def figure(self, ranking: Ranking) -> str:
        """Return the name of a figure: the sentence that gives it, or else its id, and its unit."""
        name = f"{ranking.says} ({ranking.id})" if ranking.says else ranking.id
        return f"{name}, {ranking.unit}" if ranking.unit else name

    def change(self, row: Ranked, unit: str) -> str:
        """Return how a figure changed since the period before; empty if that is not known."""
        change = row.change
        if change is None:
            return ""
        if not change:
            return say.EQUAL.text(self.lang)
        if unit == "%":
            return say.POINTS.of(change=_signed(change)).text(self.lang)
        rate = row.rate
        return _signed(change) if rate is None else f"{_signed(rate)}%"

    def total(self, ranking: Ranking) -> str:
        """Return what all units have together; empty if that says nothing."""
        if ranking.total is None or ranking.way not in say.TOTALS:
            return ""
        total = f"{print_number(ranking.total)} {ranking.unit}".rstrip()
        return f"{say.TOTALS[ranking.way].text(self.lang)}: {total}"


def signed_on(day: date | None) -> str:
    """Return a signing date as documents write it; empty if there is none.

    >>> signed_on(date(2026, 9, 5)), signed_on(BlankDay(2026, 9, 30)), signed_on(None)
    ('05/9/2026', '…/9/2026', '')
    """
    if day is None:
        return ""
    return f"…/{short_date(day).partition('/')[2]}" if isinstance(day, BlankDay) else short_date(day)


def _signed(number: Decimal) -> str:
    """Return a number with its sign.

    >>> _signed(Decimal("12.5")), _signed(Decimal("-3"))
    ('+12,5', '-3')
    """
    return f"{'+' if number > 0 else ''}{print_number(number)}"
