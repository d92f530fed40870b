"""The period that a paper reports on, and the one that it plans for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from baocao.model.period import Period
from baocao.word.recognise.lexicon import folded
from baocao.word.recognise.line import Doubt, Line
from baocao.word.recognise.mentions import Mention, mentions, school_year

_NEXT_WORDS = (
    "kỳ tiếp theo",
    "kỳ tới",
    "kỳ sau",
    "tuần tới",
    "tuần tiếp theo",
    "tháng tới",
    "tháng sau",
    "quý tới",
)
_WEEK = re.compile(r"(?i)tuần\s*(?:thứ\s*)?\d{1,2}(?:\s*(?:/|năm)\s*\d{4})?")
_SCHOOL_BEGINS = 8
_PLANNING = ("nhiệm vụ", "phương hướng", "kế hoạch", "dự kiến", "chương trình", "trọng tâm", "giải pháp")


@dataclass(frozen=True, slots=True)
class Periods:
    """The periods; ``words`` and ``next_words`` are those of periods without dates."""

    period: Period | None = None
    next: Period | None = None
    words: str = ""
    next_words: str = ""
    doubts: tuple[tuple[str, Doubt], ...] = ()


def periods(lines: Sequence[Line], day: str) -> Periods:
    """Return the periods of a paper: of its title, else of its other lines, else the one before its day."""
    words = " ".join(line.text for line in lines if line.label in ("kind", "subject"))
    title = mentions(words)
    first = _best(title)
    doubts: list[tuple[str, Doubt]] = []
    if first is None and any(each.year is None for each in title):
        title = [_with_year(each, words, day) if each.year is None else each for each in title]
        first = _best(title)
        doubts = [("period", "period-inferred")]
    if first is None and school_year(words):
        return Periods(words=school_year(words), next_words=_next_words(lines))
    if first is None:
        first = _best(_mentions(lines, ("closing",)) + _mentions(lines, ("part", "h1", "preamble")))
        doubts = [("period", "period-inferred")]
    period = _named_week(first.period, words) if first else None
    if period is None:
        days = [line.text for line in lines if line.role == "period-line"]
        period = None if days else _before(day)
        return Periods(period, words="".join(days[:1]), next_words=_next_words(lines), doubts=tuple(doubts))
    after = _next(period, [*title, *_planned(lines)])
    if after is None and _next_words(lines):
        doubts.append(("next_period", "next-period"))
        following = period.next()
        return Periods(
            period, following, next_words="" if following else _next_words(lines), doubts=tuple(doubts)
        )
    return Periods(period, after, doubts=tuple(doubts))


def _with_year(mention: Mention, words: str, day: str) -> Mention:
    """Return a period without a year with that of the school year around it, else of the day after it.

    A school year begins in August or September.
    """
    years = [int(year) for year in re.findall(r"\d{4}", school_year(words))]
    if mention.unit == "month" and len(years) == 2:
        return replace(mention, year=years[mention.number < _SCHOOL_BEGINS])
    if len(day) < len("2026-09"):
        return mention
    year, month = int(day[:4]), int(day[5:7])
    dated = replace(mention, year=year)
    begins = dated.period.first_day if dated.period else None
    return replace(mention, year=year - 1) if begins and begins.month > month else dated


def _named_week(period: Period | None, words: str) -> Period | None:
    """Return a period of days with the names of its week and of the next one, if the title has them."""
    weeks = [match[0] for match in _WEEK.finditer(words)]
    if period is None or period.free is None or not weeks:
        return period
    free = replace(period.free, label=weeks[0], next=weeks[1] if len(weeks) > 1 else period.free.next)
    return replace(period, free=free)


def _mentions(lines: Iterable[Line], labels: Sequence[str]) -> list[Mention]:
    """Return the periods of each run of lines with one label: a title may break inside a period."""
    found: list[Mention] = []
    for wanted in labels:
        text = " ".join(line.text for line in lines if line.label == wanted)
        found += mentions(text)
    return found


def _best(found: Sequence[Mention]) -> Mention | None:
    """Return the first period of the calendar; else the first one."""
    known = [each for each in found if each.period]
    months = [each for each in known if each.unit not in ("year", "free")]
    return next(iter([*months, *(each for each in known if each.unit != "free"), *known]), None)


def _planned(lines: Sequence[Line]) -> list[Mention]:
    planning = [line for line in lines if line.label in ("part", "h1") and _plans(line.text)]
    return [mention for line in planning for mention in mentions(line.text)]


def _plans(text: str) -> bool:
    small = folded(text)
    return any(word in small for word in _PLANNING)


def _next(period: Period, found: Sequence[Mention]) -> Period | None:
    """Return the first period that begins after another has ended."""
    later = (each.period for each in found if each.period and each.period.first_day > period.last_day)
    return next(iter(later), None)


def _next_words(lines: Sequence[Line]) -> str:
    headings = [folded(line.text) for line in lines if line.label in ("subject", "part", "h1")]
    return next((word for text in headings for word in _NEXT_WORDS if word in text), "")


def _before(day: str) -> Period | None:
    """Return the month before a day."""
    try:
        return Period.parse(day[: len("2026-09")]).previous() if len(day) >= len("2026-09") else None
    except ValueError:
        return None


def last_day(day: str, period: Period | None) -> date | None:
    """Return the day by which the edition of the format is chosen.

    >>> last_day("2026-09-25", None), last_day("2026-09", None), last_day("", Period.parse("2025"))
    (datetime.date(2026, 9, 25), datetime.date(2026, 9, 30), datetime.date(2025, 12, 31))
    """
    if len(day) == len("2026-09-25"):
        try:
            return date.fromisoformat(day)
        except ValueError:
            day = day[:7]
    try:
        named = Period.parse(day) if day else period
    except ValueError:
        named = period
    return named.last_day if named else None
