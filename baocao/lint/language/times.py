"""The times that a sentence names: days, months, quarters, halves of a year, years."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from baocao.model.period import Period

_FULL = re.compile(r"(?<![\d/-])(?:(\d{1,2})[/-])?(\d{1,2})[/-]((?:19|20)\d\d)(?!\d)")
_WORDED = re.compile(r"(?:(\d{1,2}) tháng )?(?<!\d)(\d{1,2}) năm ((?:19|20)\d\d)(?!\d)")
_YEARS = re.compile(r"(?<![\d/-])((?:19|20)\d\d)(?:\s*[-–]\s*((?:19|20)\d\d))?(?![\d/])")
# Times without their year, or longer than a month.
_YEAR = r"(?:(?:/| năm )((?:19|20)\d\d))?(?![\d/])"
_QUARTER = re.compile(rf"(?i:\bquý) (I{{1,3}}|IV|[1-4])\b{_YEAR}")
_MONTHS = re.compile(r"(?<![\d,.])(0?[3689]) tháng (đầu|cuối) năm(?: ((?:19|20)\d\d))?(?!\d)")
_MONTH = re.compile(r"(?i:\btháng) (\d{1,2})(?![\d/%]|[,.]\d| năm (?:19|20))")
_DAY = re.compile(
    r"(?i:\b(?:ngày|đến|trước|sau|từ)) (?:hết )?(?:ngày )?(\d{1,2})(?:/| tháng )(\d{1,2})"
    r"(?![\d/%]| năm (?:19|20))"
)
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
    """
    for pattern in (_FULL, _WORDED):
        for match in pattern.finditer(text):
            of_day, month, year = (int(part) if part else 0 for part in match.groups())
            yield from _day(year, month, of_day) if of_day else _period(year, "month", month)
    for match in _YEARS.finditer(text):
        yield Time(date(int(match[1]), 1, 1), date(int(match[2] or match[1]), 12, 31))
    for match in _QUARTER.finditer(text):
        number = _ROMAN.get(match[1]) or int(match[1])
        yield from _period(int(match[2] or day.year), "quarter", number)
    for match in _MONTHS.finditer(text):
        yield from _months(int(match[3] or day.year), int(match[1]), at_end=match[2] == "cuối")
    yield from _without_year(text, day)


def _without_year(text: str, day: date) -> Iterator[Time]:
    for match in _MONTH.finditer(text):
        yield from _period(_year_of(int(match[1]), day), "month", int(match[1]))
    for match in _DAY.finditer(text):
        yield from _day(_year_of(int(match[2]), day), int(match[2]), int(match[1]))


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
