"""Finds the periods that a text mentions: *tháng 9*, *quý III/2026*, *từ ngày … đến ngày …*."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from baocao.model.fields import FIRST_YEAR, LAST_YEAR
from baocao.model.free_period import NEXT_PERIOD
from baocao.model.period import Free, Period, Unit
from baocao.word.recognise.lexicon import folded

_YEAR = r"(?:\s*(?:/|-|năm|của năm|\.)\s*(?P<year>\d{4})(?!\d))?"
_DAY = r"(?:ngày\s*)?(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?"
_LONG_DAY = r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})(?:\s*năm\s*(\d{4}))?"
_FORMS: tuple[tuple[str, str], ...] = (
    ("half", r"(?:6|06|sáu)\s*tháng\s*(?P<half>đầu|cuối)(?:\s*năm)?(?:[\s/]*(?P<year>\d{4})(?!\d))?"),
    ("last", r"(?:3|03|ba)\s*tháng\s*cuối\s*năm(?:[\s/]*(?P<year>\d{4})(?!\d))?"),
    ("nine-months", r"(?:9|09|chín)\s*tháng(?:\s*đầu)?\s*năm(?:[\s/]*(?P<year>\d{4})(?!\d))?"),
    ("so-far", r"(?P<count>\d{1,2})\s*tháng\s*đầu\s*năm(?:[\s/]*(?P<year>\d{4})(?!\d))?"),
    ("quarter", rf"quý\s*(?P<quarter>iv|i{{1,3}}|[1-4])(?!\w){_YEAR}"),
    ("month", rf"tháng\s*(?P<month>\d{{1,2}}|giêng|chạp)(?!\d|\s*tháng){_YEAR}"),
    ("year", r"năm\s*(?P<year>\d{4})(?!\d)(?!\s*[-–]\s*\d{4})"),
)
_SPAN = re.compile(rf"từ\s*(?:{_LONG_DAY}|{_DAY})\s*(?:đến|tới|-|–)\s*(?:hết\s*)?(?:{_LONG_DAY}|{_DAY})")
_ANY = re.compile("|".join(f"(?P<{unit.replace('-', '_')}>{form})" for unit, form in
                           [(unit, re.sub(r"\?P<\w+>", "?:", form)) for unit, form in _FORMS]))  # fmt: skip
# Days, and spans of years, which name no period.
_OTHER = re.compile(
    r"ngày\s*\d{1,2}\s*(?:/|tháng\s*)\d{1,2}(?:\s*(?:/|năm\s*)\d{4})?|giai đoạn\s*\d{4}|nhiệm kỳ\s*\d{4}"
    r"|\d{1,2}/\d{1,2}/\d{4}|năm học\s*\d{4}\s*[-–]\s*\d{4}"
)
_SCHOOL_YEAR = re.compile(r"năm học\s*\d{4}\s*[-–]\s*\d{4}")
_SO_FAR = re.compile(r"^\s*(?:và|,)\s*$")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True)
class Mention:
    """A period in a text, from ``start`` to ``end``; ``period`` is ``None`` while its year is not known."""

    start: int
    end: int
    unit: Unit
    number: int
    year: int | None
    cumulative: bool = False
    free: Free | None = None

    @property
    def period(self) -> Period | None:
        """Return the period, if its year is known."""
        if self.year is None or not FIRST_YEAR <= self.year <= LAST_YEAR:
            return None
        return Period(self.unit, self.year, self.number, self.cumulative, self.free)


def mentions(text: str) -> list[Mention]:
    """Return the periods that a text mentions, in order; a year follows from the mention after it.

    >>> [str(each.period) for each in mentions("tháng 9, nhiệm vụ trọng tâm tháng 10 năm 2025")]
    ['2025-09', '2025-10']
    >>> [str(each.period) for each in mentions("tháng 12, nhiệm vụ tháng 01/2026")]
    ['2025-12', '2026-01']
    >>> [str(each.period) for each in mentions("quý III và 9 tháng đầu năm 2025")], mentions("giai đoạn 2021")
    (['2025-Q3'], [])
    >>> [str(each.period) for each in mentions("Từ ngày 01/11/2021 đến ngày 30/11/2021")]
    ['2021-11']
    """
    small = folded(text)
    words = text if len(text) == len(small) else small
    found = sorted([*_spans(small, words), *_calendar(small)], key=lambda each: each.start)
    outer: list[Mention] = []
    for each in found:
        if not outer or each.start >= outer[-1].end:
            outer.append(each)
    return _with_so_far(_with_years(outer), small)


def school_year(text: str) -> str:
    """Return the words of a school year in a text.

    >>> school_year("Kết quả học kỳ I năm học 2025 - 2026")
    'năm học 2025 - 2026'
    """
    match = _SCHOOL_YEAR.search(folded(text))
    return match[0] if match else ""


def _calendar(small: str) -> Iterator[Mention]:
    others = [(match.start(), match.end()) for match in _OTHER.finditer(small)]
    for match in _ANY.finditer(small):
        if any(start < match.end() and match.start() < end for start, end in others):
            continue
        for unit, form in _FORMS:
            inner = re.fullmatch(form, match[0])
            if inner:
                yield _mention(match, unit, inner.groupdict())
                break


def _mention(match: re.Match[str], form: str, parts: dict[str, str | None]) -> Mention:
    """Return the mention of a form; months so far are no period of their own, so they are a free one."""
    units: dict[str, Unit] = {"so-far": "free", "last": "quarter"}
    unit = units.get(form) or cast("Unit", form)
    number = 4 if form == "last" else int(parts.get("count") or 1)
    if unit == "month":
        number = {"giêng": 1, "chạp": 12}.get(parts["month"] or "") or int(parts["month"] or 1)
    elif form == "quarter":
        quarter = parts["quarter"] or "1"
        number = _QUARTERS.get(quarter) or int(quarter)
    elif unit == "half":
        number = 1 if parts["half"] == "đầu" else 2
    year = parts.get("year")
    unit = unit if unit != "month" or 1 <= number <= 12 else "free"
    return Mention(match.start(), match.end(), unit, number, int(year) if year else None)


def _spans(small: str, words: str) -> Iterator[Mention]:
    for match in _SPAN.finditer(small):
        numbers = [int(each) if each else None for each in match.groups()]
        first = numbers[:3] if numbers[0] else numbers[3:6]
        last = numbers[6:9] if numbers[6] else numbers[9:12]
        last_year = last[2]
        if last_year is None:
            continue
        days = _day(first, first[2] or _year_before(first, last, last_year)), _day(last, last_year)
        if days[0] and days[1] and days[0] <= days[1]:
            yield _span(match, words, days[0], days[1])


def _year_before(first: Sequence[int | None], last: Sequence[int | None], year: int) -> int:
    return year - ((first[1] or 0, first[0] or 0) > (last[1] or 0, last[0] or 0))


def _day(numbers: Sequence[int | None], year: int) -> date | None:
    try:
        return date(year, numbers[1] or 0, numbers[0] or 0)
    except ValueError:
        return None


def _span(match: re.Match[str], words: str, first: date, last: date) -> Mention:
    """Return the period of the calendar with these days, or a free one."""
    year = first.year
    candidates = [Period("month", year, first.month), Period("quarter", year, (first.month + 2) // 3)]
    candidates += [
        Period("half", year, 1 + (first.month > 6)),
        Period("nine-months", year),
        Period("year", year),
    ]
    for each in candidates:
        if (each.first_day, each.last_day) == (first, last):
            return Mention(match.start(), match.end(), each.unit, each.number, year)
    free = Free(words[match.start() : match.end()], first, last, NEXT_PERIOD)
    return Mention(match.start(), match.end(), "free", 1, year, free=free)


def _with_years(found: Sequence[Mention]) -> list[Mention]:
    """Return mentions whose missing years are those of the next mention with one, or of the one before."""
    done: list[Mention] = []
    for each in reversed(found):
        after = done[0] if done else None
        if each.year is None and after and after.year:
            earlier = after.unit == each.unit and after.number < each.number
            done.insert(0, replace(each, year=after.year - earlier))
        else:
            done.insert(0, each)
    for at, each in enumerate(done[1:], 1):
        before = done[at - 1]
        if each.year is None and before.year:
            later = before.unit == each.unit and each.number < before.number
            done[at] = replace(each, year=before.year + later)
    return done


def _with_so_far(found: Sequence[Mention], small: str) -> list[Mention]:
    """Join *tháng 9 và 9 tháng đầu năm* into one period."""
    joined: list[Mention] = []
    for each in found:
        before = joined[-1] if joined else None
        ends = {"half": 6, "nine-months": 9, "year": 12, "free": each.number if each.free is None else 0}
        month = {"month": 1, "quarter": 3}.get(before.unit, 0) * before.number if before else 0
        together = before is not None and _SO_FAR.match(small[before.end : each.start]) is not None
        if before and together and month and ends.get(each.unit) == month and before.year == each.year:
            joined[-1] = replace(before, end=each.end, cumulative=True)
        else:
            joined.append(each)
    return [each for each in joined if each.unit != "free" or each.free]
