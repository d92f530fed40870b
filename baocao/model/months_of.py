"""The parts of a period: its months, and the longer periods that together cover it."""

from collections.abc import Iterable
from datetime import timedelta
from itertools import groupby

from baocao.model.period import Period


def months_of(period: Period) -> tuple[Period, ...]:
    """Return the months of a period, oldest first; a free period has none.

    >>> [str(month) for month in months_of(Period.parse("2026-Q3"))]
    ['2026-07', '2026-08', '2026-09']
    """
    if period.free:
        return ()
    first, last = period.first_day.month, period.last_day.month
    return tuple(Period("month", period.year, month) for month in range(first, last + 1))


def directly_follows(period: Period, other: Period) -> bool:
    """Tell whether a period begins when another one ends; of free periods nobody knows.

    >>> directly_follows(Period.parse("2027-Q1"), Period.parse("2026-12"))
    True
    """
    return not (period.free or other.free) and period.first_day - other.last_day == timedelta(days=1)


def skipped(period: Period, others: Iterable[Period]) -> list[Period]:
    """Return the months between the first of some periods and a later one that none of them is of.

    The months of a longer period that began before are those up to its end.

    >>> old = [Period.parse("2026-07"), Period.parse("2026-09")]
    >>> [str(month) for month in skipped(Period.parse("2026-12"), old)]
    ['2026-08', '2026-10', '2026-11']
    """
    held = {month for other in others for month in months_of(other)}
    if not held or period.free:
        return []
    own = months_of(period)
    last = own[-1] if own[0] <= max(held) else _next(own[0], -1)
    between = []
    month = min(held)
    while month <= last:
        between.append(month)
        month = _next(month)
    return [month for month in between if month not in held]


def _next(month: Period, by: int = 1) -> Period:
    year, number = divmod(month.year * 12 + month.number - 1 + by, 12)
    return Period("month", year, number + 1)


def divisions_of(period: Period) -> tuple[tuple[Period, ...], ...]:
    """Return the ways to divide a period evenly into shorter ones, the finest first.

    >>> [[str(part) for part in parts] for parts in divisions_of(Period.parse("2026-H1"))][1:]
    [['2026-Q1', '2026-Q2']]
    """
    months = [month.number for month in months_of(period)]
    quarters = (Period("quarter", period.year, number) for number in sorted({-(-m // 3) for m in months}))
    halves = (Period("half", period.year, number) for number in sorted({-(-m // 6) for m in months}))
    ways = (months_of(period), tuple(quarters), tuple(halves))
    return tuple(way for way in ways if len(way) > 1 and _covers(way, months))


def _covers(way: Iterable[Period], months: list[int]) -> bool:
    return [month.number for part in way for month in months_of(part)] == months


def spans(months: Iterable[Period]) -> list[tuple[Period, Period]]:
    """Return months as runs without a gap, each with its first and its last.

    >>> [(str(a), str(b)) for a, b in spans(map(Period.parse, ("2026-01", "2026-02", "2026-04")))]
    [('2026-01', '2026-02'), ('2026-04', '2026-04')]
    """
    counted = [(month.year * 12 + month.number, month) for month in sorted(set(months))]
    runs = groupby(enumerate(counted), key=lambda pair: pair[1][0] - pair[0])
    found = [[month for _, (_, month) in run] for _, run in runs]
    return [(run[0], run[-1]) for run in found]
