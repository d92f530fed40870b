"""Tells whether a name stands in a sentence about the time before its last day.

A cited document and its title, a quotation, a word such as "cũ" or "trước sáp nhập", and a date or year
before that day all keep a name as it was.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from baocao.library.words import words
from baocao.lint.citation_parser import Cited, kind_pattern
from baocao.lint.language.ended_names import Ended
from baocao.lint.language.letters import UPPER
from baocao.model.symbols import SYMBOL

_END_OF_SENTENCE = re.compile(r"(?<!\bTP)(?<!\bTp)(?<!\bĐ/c)[.;!?…]\s+|\n")
_QUOTED = re.compile(r"“[^”]*”?|«[^»]*»?|\"[^\"]*\"?")
_DAY = re.compile(r"(?<!\d)(?:(\d{1,2})[/-])?(\d{1,2})[/-]((?:19|20)\d\d)(?!\d)")
_WORDED = re.compile(r"(?:(\d{1,2}) tháng )?(?<!\d)(\d{1,2}) năm ((?:19|20)\d\d)(?!\d)")
_YEARS = re.compile(r"(?<![\d/-])((?:19|20)\d\d)(?:\s*[-–]\s*((?:19|20)\d\d))?(?![\d/])")
# How many letters before and after a name say when it lived.
_REACH = 500
_FORMER_REACH = 60


def is_past(text: str, name: Ended, day: date, cited: Sequence[Cited]) -> bool:
    """Tell whether a name belongs to the past; ``day`` is the day of the report."""
    from_, to = max(0, name.start - _REACH), name.after + _REACH
    first = bisect_left(cited, from_, key=lambda paper: paper.start)
    last = bisect_left(cited, to, key=lambda paper: paper.start)
    papers = [(paper.start - from_, paper.day_end - from_) for paper in cited[first:last]]
    near = name._replace(start=name.start - from_, end=name.end - from_, after=name.after - from_)
    return _is_past_in(text[from_:to], near, day, papers)


def _is_past_in(text: str, name: Ended, day: date, papers: list[tuple[int, int]]) -> bool:
    if any(quote.start() < name.start < quote.end() for quote in _QUOTED.finditer(text)):
        return True
    start, end = _sentence(text, name)
    return (
        _is_cited(text, start, name, papers)
        or _is_called_past(text, start, end, name)
        or any(_is_before(each, name, day) for each in _days(_without_papers(text, start, end, papers)))
    )


def _sentence(text: str, name: Ended) -> tuple[int, int]:
    ends = list(_END_OF_SENTENCE.finditer(text))
    start = max((match.end() for match in ends if match.end() <= name.start), default=0)
    return start, min((match.start() for match in ends if match.start() >= name.end), default=len(text))


def _is_cited(text: str, start: int, name: Ended, cited: list[tuple[int, int]]) -> bool:
    """Tell whether the name is the issuer of a cited document, or in its title."""
    before = text[start : name.start]
    papers = [paper for paper in cited if start <= paper[0]]
    papers += [(start + match.start(), start + match.end()) for match in _paper().finditer(before)]
    return any(
        first < name.start and not _living().search(text, min(end, name.start), name.start)
        for first, end in papers
    )


@cache
def _paper() -> re.Pattern[str]:
    """Return a pattern for a document cited by its symbol alone, or as that of the name that follows."""
    kind = rf"(?=[{UPPER}])(?:{kind_pattern()})|\b(?:{'|'.join(words('past')['issued'])})"
    return re.compile(rf"(?:{kind})(?: [^,;:]{{0,60}})? của (?:[^,;: ]+ ){{0,4}}$|số {SYMBOL}")


@cache
def _living() -> re.Pattern[str]:
    """Return a pattern for what starts another clause after a title."""
    verbs = "|".join(words("past")["living"])
    return re.compile(rf"(?:[,;:]|\bvà)\s+(?:đã |sẽ |đang |tiếp tục |chủ động )*(?:{verbs})(?!\w)")


def _is_called_past(text: str, start: int, end: int, name: Ended) -> bool:
    before, after = text[start : name.start], text[name.after : end]
    return (
        _anywhere().search(text, start, end) is not None
        or _right_before().search(before) is not None
        or _right_after().match(after) is not None
        or (_acts().search(before) is not None and _done().match(after) is not None)
    )


@cache
def _anywhere() -> re.Pattern[str]:
    return re.compile(rf"(?i:\b(?:{'|'.join(words('past')['anywhere'])})\b)")


@cache
def _right_before() -> re.Pattern[str]:
    known = words("past")
    not_after = "".join(rf"(?<!\b{word} )" for word in known["former_not_after"])
    not_before = "|".join(known["former_not_before"])
    former = rf"\b{not_after}{known['former']}(?= )(?! (?:{not_before})\b)[^;:]{{0,{_FORMER_REACH}}}"
    handed = rf"\b(?:{'|'.join(known['handed'])}) [^;:]{{0,{_FORMER_REACH}}}\b(?:{'|'.join(known['from'])})"
    veteran = r"\bcựu (?!chiến binh)[^,;:]{0,30}"
    return re.compile(rf"(?i:(?:{former}|{handed} (?:[^,;: ]+ ){{0,3}}|{veteran})$)")


@cache
def _acts() -> re.Pattern[str]:
    """Return a pattern for the words before who did something, as far as the name."""
    return re.compile(rf"(?i:\b(?:{'|'.join(words('past')['acts'])}) [^,;:]{{0,{_FORMER_REACH}}}$)")


@cache
def _done() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:đã )?(?:{'|'.join(words('past')['done'])})\b")


@cache
def _right_after() -> re.Pattern[str]:
    return re.compile(rf"\s*[(,]?\s*(?i:{'|'.join(words('past')['after'])})\b")


def _without_papers(text: str, start: int, end: int, papers: Iterable[tuple[int, int]]) -> str:
    """Return a sentence without the documents that it cites: their dates are not those of its events."""
    spans = [*papers, *(match.span() for match in re.finditer(SYMBOL, text))]
    letters = list(text)
    for first, last in spans:
        letters[first:last] = " " * (last - first)
    return "".join(letters[start:end])


def _days(text: str) -> Iterator[date]:
    """Yield the last day of each date, month, year and span of years in a text."""
    for pattern in (_DAY, _WORDED):
        for match in pattern.finditer(text):
            day, month, year = (int(part) if part else 0 for part in match.groups())
            yield from _last_day(year, month, day)
    for match in _YEARS.finditer(text):
        yield date(int(match[2] or match[1]), 12, 31)


def _last_day(year: int, month: int, day: int) -> Iterator[date]:
    try:
        if day:
            yield date(year, month, day)
        else:
            yield date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    except ValueError:
        return


def _is_before(until: date, name: Ended, day: date) -> bool:
    """Tell whether a day is one on which the body lived; the year of its end is, in a later year's report."""
    last = name.body.last
    if last is None:
        return False
    whole_year = (until.month, until.day) == (12, 31)
    return until <= last or (whole_year and until.year == last.year and day.year > until.year)
