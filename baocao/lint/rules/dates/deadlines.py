"""Rules about deadlines."""

import re
from collections.abc import Iterator
from datetime import date

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.passage import Passage
from baocao.lint.sign import Part, Told
from baocao.messages import Message
from baocao.system.patterns import lazy


def _deadlines(context: Context) -> Iterator[Finding]:
    day, period = context.day, context.period
    if day is None or period is None:
        return
    for passage in context.body:
        for match in _DUE.finditer(passage.text) if _DATED.search(passage.text) else ():
            due = _day(match)
            if due is None:
                continue
            years = (due - day).days / 365.25
            if years >= _YEARS_AHEAD and (due.day, due.month) not in _ENDS:
                said = _FAR_AHEAD.of(text=match["date"], years=round(years))
                yield passage.find(DEADLINE_FAR_OFF, *match.span("date"), said, help_=_LOOK.of())
            elif _asks(passage, match) and due < period.first_day:
                said = _PAST.of(text=match["date"])
                yield passage.find(DEADLINE_FAR_OFF, *match.span("date"), said, help_=_LOOK.of())


def _asks(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether a date is the deadline of a future task, not an attribute of works or people."""
    before = passage.text[max(0, match.start() - _REACH) : match.start()]
    return passage.part == "priorities" and _ASKED.search(_CLAUSE.split(before)[-1]) is not None


def _day(match: re.Match[str]) -> date | None:
    """Return the date; for a month, a few days before its end, so that a deadline may be in its own month."""
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"] or 28))
    except ValueError:
        return None


_YEARS_AHEAD = 2
# Plans over many years end on such dates, whose years are rarely mistyped.
_ENDS = ((31, 12), (30, 12), (30, 6), (1, 1), (1, 7), (28, 12), (28, 6))


def _comes_before_a_day(part: str) -> bool:
    return part.endswith(("rước", "nhất", "hạn", "cuối", "xong", "thành", "vào"))


_DUE = lazy(
    r"(?:(?:[Tt]rước|[Cc]hậm nhất|[Mm]uộn nhất|[Tt]hời hạn|hạn(?: cuối)?|xong|thành)"
    r"(?: là| vào| trong| đến| hết){0,3}|(?:[Hh]ọp|[Hh]ội nghị|[Kk]hai mạc|[Rr]a quân) vào) "
    r"(?P<date>(?:ngày (?P<d>\d{1,2})/|tháng )(?P<m>\d{1,2})/(?P<y>\d{4}))(?![\d/])"
)
_DATED = lazy(r"\d/\d{4}")
_ASKED = lazy(r"\b(?:[Gg]ửi|[Nn]ộp|[Bb]áo cáo|[Tt]rình|[Xx]ong|[Hh]oàn thành|[Tt]ham mưu)\b")
_CLAUSE = lazy(r"[.;]")
# The number of letters before a date in which its task may be named.
_REACH = 200
_FAR_AHEAD = Message(vi="{text} còn khoảng {years} năm nữa", en="{text} is about {years} years away")
_PAST = Message(
    vi="hạn {text} đã qua từ trước kỳ báo cáo", en="the deadline {text} passed before the period began"
)
_LOOK = Message(vi="xem lại năm, tháng", en="check the year and the month")

DEADLINE_FAR_OFF = Rule(
    id="KY007",
    name="deadline-far-off",
    severity=Severity.WARNING,
    title=Message(vi="hạn việc quá xa hoặc đã qua", en="deadline years away or past"),
    why=Message(
        vi="Năm của hạn hay bị gõ nhầm hoặc còn từ tệp cũ; hạn xa thật thường là ngày cuối năm, giữa năm.",
        en="The year of a deadline is often mistyped or left over; real distant ones end a year or a half.",
    ),
    source="practice",
    check=_deadlines,
    sign=Part("/", r"\d/\d{4}") & Told(_comes_before_a_day),
    good=(
        "Gửi báo cáo trước ngày 15/3/2020; hoàn thành trước ngày 31/12/2025; làm trước ngày 10/10/2010.",
        "priorities:\n  advisory: [Rà soát nhà làm trước ngày 15/10/1993, gửi trước ngày 05/3/2020.]\n",
    ),
    bad=(
        Bad("priorities:\n  advisory: [Gửi báo cáo trước ⟦ngày 15/3/2023⟧.]\n"),
        Bad("priorities:\n  advisory: [Gửi báo cáo trước ⟦ngày 15/3/2019⟧.]\n"),
        Bad("Đôn đốc hoàn thành trước ⟦ngày 20/11/2023⟧."),
    ),
)

RULES = (DEADLINE_FAR_OFF,)
