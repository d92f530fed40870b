"""Tells whether a name stands in a sentence about the time before its last day.

A cited document and its title, a quotation, a word such as "cũ" or "trước sáp nhập", and a date or year
before that day all keep a name as it was.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from baocao.library.words import words
from baocao.lint.citation_parser import Cited, kind_pattern
from baocao.lint.language.ended_names import Ended
from baocao.lint.language.letters import UPPER
from baocao.lint.language.name_patterns import is_place
from baocao.lint.language.times import Time, times
from baocao.model.symbols import SYMBOL
from baocao.system.patterns import lazy

_END_OF_SENTENCE = lazy(r"(?<!\bTP)(?<!\bTp)(?<!\bĐ/c)[.;!?…]\s+|\n")
_QUOTED = lazy(r"“[^”]*”?|«[^»]*»?|\"[^\"]*\"?")
# How many letters before and after a name say when it lived.
_REACH = 500
_FORMER_REACH = 60


class Told(NamedTuple):
    """The time that a text tells of, from its first day to its last, in a report of a ``day``."""

    first: date
    last: date
    day: date


def is_past(text: str, name: Ended, told: Told, cited: Sequence[Cited]) -> bool:
    """Tell whether a name belongs to the past; what lived in a part of the time told does so, too."""
    from_, to = max(0, name.start - _REACH), name.after + _REACH
    first = bisect_left(cited, from_, key=lambda paper: paper.start)
    last = bisect_left(cited, to, key=lambda paper: paper.start)
    papers = [(paper.start - from_, paper.day_end - from_) for paper in cited[first:last]]
    near = name._replace(start=name.start - from_, end=name.end - from_, after=name.after - from_)
    return _is_past_in(text[from_:to], near, told, papers)


def _is_past_in(text: str, name: Ended, told: Told, papers: list[tuple[int, int]]) -> bool:
    if any(quote.start() < name.start < quote.end() for quote in _QUOTED.finditer(text)):
        return True
    start, end = _sentence(text, name)
    if _is_cited(text, start, name, papers) or _is_called_past(text, start, end, name):
        return True
    return _is_over(name, told, list(times(_without_papers(text, start, end, papers), told.last)))


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
        or (is_place(name.body.name) and _holder().search(before) is not None)
        or (_acts().search(before) is not None and _done().match(after) is not None)
    )


@cache
def _anywhere() -> re.Pattern[str]:
    return re.compile(rf"(?i:\b(?:{'|'.join((*words('past')['anywhere'], *words('past')['addresses']))})\b)")


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
def _holder() -> re.Pattern[str]:
    """Return a pattern for a name that ends with that of a place, such as a school's, as far as the place."""
    known = words("past")
    holders, ends = "|".join(known["holders"]), "|".join(known["holder_ends"])
    return re.compile(rf"(?<!\w)(?:{holders})(?: (?!(?:{ends})\b)[^\s,;:.]+){{0,14}} $")


@cache
def _acts() -> re.Pattern[str]:
    """Return a pattern for the words before who did something, as far as the name."""
    return re.compile(rf"(?i:\b(?:{'|'.join(words('past')['acts'])}) [^,;:]{{0,{_FORMER_REACH}}}$)")


@cache
def _done() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:đã )?(?:{'|'.join(words('past')['done'])})\b")


@cache
def _right_after() -> re.Pattern[str]:
    after, done = ("|".join(words("past")[key]) for key in ("after", "done"))
    # One "(cũ)" stands for all names of a list.
    listed = r"(?:\s*(?:,|\bvà\b)\s*[^,.;:()]{2,40}){1,6}\(cũ\)"
    return re.compile(rf"\s*[(,]?\s*(?i:{after}|đã (?:{done}))\b|{listed}")


def _without_papers(text: str, start: int, end: int, papers: Iterable[tuple[int, int]]) -> str:
    """Return a sentence without the documents that it cites: their dates are not those of its events."""
    spans = [*papers, *(match.span() for match in re.finditer(SYMBOL, text))]
    letters = list(text)
    for first, last in spans:
        letters[first:last] = " " * (last - first)
    return "".join(letters[start:end])


def _is_over(name: Ended, told: Told, named: list[Time]) -> bool:
    """Tell whether a sentence is about a time when the body lived, by the times that it names."""
    last = name.body.last
    if last is None or any(_is_before(time, last, told.day) for time in named):
        return True
    return told.first <= last and not any(last < time.first for time in named)


def _is_before(time: Time, last: date, day: date) -> bool:
    """Tell whether a body lived at a time; in the year of its end it did, in a later year's report."""
    whole_year = (time.last.month, time.last.day) == (12, 31) and time.first.day == time.first.month == 1
    return time.last <= last or (whole_year and time.last.year == last.year and day.year > last.year)
