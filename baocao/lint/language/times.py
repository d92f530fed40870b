"""The times that a sentence names: days, months, quarters, halves of a year, years."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from baocao.model.period import Period
from baocao.system.patterns import lazy

_FULL = lazy(r"(?<![\d/-])(?:(\d{1,2})[/-])?(\d{1,2})[/-]((?:19|20)\d\d)(?!\d)")
_WORDED = lazy(r"(?:(\d{1,2}) tháng )?(?<!\d)(\d{1,2}) năm ((?:19|20)\d\d)(?!\d)")
_YEARS = lazy(r"(?<![\d/-])((?:19|20)\d\d)(?:\s*[-–]\s*((?:19|20)\d\d))?(?![\d/])")
# Times without their year, or longer than a month.
_YEAR = r"(?:(?:/| năm )((?:19|20)\d\d))?(?![\d/])"
_QUARTER = lazy(rf"(?i:\bquý) (I{{1,3}}|IV|[1-4])\b{_YEAR}")
_MONTHS = lazy(r"(?<![\d,.])(0?[3689]) tháng (đầu|cuối) năm(?: ((?:19|20)\d\d))?(?!\d)")
_MONTH = lazy(r"(?i:\btháng) (\d{1,2})(?![\d/%]|[,.]\d| năm (?:19|20))")
_DAY = lazy(
    r"(?i:\b(?:ngày|đến|trước|sau|từ)) (?:hết )?(?:ngày )?(\d{1,2})(?:/| tháng )(\d{1,2})"
    r"(?![\d/%]| năm (?:19|20))"
)
# "Trước ngày 01/7/2025" is a time that ends the day before.
_BEFORE = lazy(r"(?i:\btrước)(?: (?:ngày|tháng|năm|quý|thời điểm|mốc))* $")
_REACH = 30
_IN_A_YEAR = {"month": 12, "quarter": 4}
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}


class Time(NamedTuple):
    """A named time, from its first day to its last."""

    first: date
    last: date


def times(text: str, day: date) -> Iterator[Time]:
    """Yield the times that a text names; those without a year are the nearest up to ``day``'s year.

    >>> [f"{time.first} {time.last}" for time in times("Quý I/2025, ngày 05/8", date(2025, 12, 25))]
    ['2025-01-01 2025-03-31', '2025-08-05 2025-08-05']
    >>> [str(time.last) for time in times("6 tháng đầu năm, tháng 11", date(2026, 2, 25))]
    ['2026-06-30', '2025-11-30']
    >>> [str(time.last) for time in times("Trước ngày 01/7/2025", date(2026, 2, 25))]
    ['2025-06-30']
    """
    for start, time in (*_with_year(text), *_within_year(text, day.year), *_without_year(text, day)):
        earlier = _BEFORE.search(text[max(0, start - _REACH) : start])
        yield Time(date.min, time.first - timedelta(days=1)) if earlier else time


def _with_year(text: str) -> Iterator[tuple[int, Time]]:
    """Yield the days, months and years in full, each with its start."""
    for pattern in (_FULL, _WORDED):
        for match in pattern.finditer(text):
            of_day, month, year = (int(part) if part else 0 for part in match.groups())
            found = _day(year, month, of_day) if of_day else _period(year, "month", month)
            yield from ((match.start(), time) for time in found)
    for match in _YEARS.finditer(text):
        yield match.start(), Time(date(int(match[1]), 1, 1), date(int(match[2] or match[1]), 12, 31))


def _within_year(text: str, year: int) -> Iterator[tuple[int, Time]]:
    """Yield the quarters and other parts of a year."""
    for match in _QUARTER.finditer(text):
        number = _ROMAN.get(match[1]) or int(match[1])
        found = _period(int(match[2] or year), "quarter", number)
        yield from ((match.start(), time) for time in found)
    for match in _MONTHS.finditer(text):
        found = _months(int(match[3] or year), int(match[1]), at_end=match[2] == "cuối")
        yield from ((match.start(), time) for time in found)


def _without_year(text: str, day: date) -> Iterator[tuple[int, Time]]:
    for match in _MONTH.finditer(text):
        found = _period(_year_of(int(match[1]), day), "month", int(match[1]))
        yield from ((match.start(), time) for time in found)
    for match in _DAY.finditer(text):
        found = _day(_year_of(int(match[2]), day), int(match[2]), int(match[1]))
        yield from ((match.start(1), time) for time in found)


def _year_of(month: int, day: date) -> int:
    """Return the year of a month without one: a month far ahead is last year's."""
    return day.year - (month - day.month > 6)


def _day(year: int, month: int, day: int) -> Iterator[Time]:
    try:
        yield Time(date(year, month, day), date(year, month, day))
    except ValueError:
        return


def _period(year: int, unit: Literal["month", "quarter"], number: int) -> Iterator[Time]:
    if 1 <= number <= _IN_A_YEAR[unit]:
        period = Period(unit, year, number)
        yield Time(period.first_day, period.last_day)


def _months(year: int, count: int, *, at_end: bool) -> Iterator[Time]:
    """Yield the first or last months of a year."""
    first, last = (12 - count + 1, 12) if at_end else (1, count)
    yield Time(Period("month", year, first).first_day, Period("month", year, last).last_day)
