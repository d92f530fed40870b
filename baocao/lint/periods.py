"""The report's own day and months."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.messages import Message
from baocao.model.period import CUTOFFS, short_date

_LATEST = timedelta(days=45)


def _outside(context: Context) -> Iterator[Finding]:
    head, office, place = context.head, context.office, context.file.at("date")
    if head is None or head.date is None or place is None:
        return
    first, last = head.period.first_day, head.period.last_day + _LATEST
    # Figures are complete on the last day counted; by the calendar most papers are signed before it.
    complete = head.period.days(office.cutoff)[1] if office and office.cutoff != CUTOFFS[0] else first
    if first <= head.date < complete:
        said = _EARLY.of(last=short_date(complete))
        yield context.file.find(DATE_OUTSIDE_PERIOD, said, place, _OUTSIDE_HELP.of())
    elif not first <= head.date <= last:
        said = _OUTSIDE.of(day=short_date(head.date), period=head.period.label)
        yield context.file.find(DATE_OUTSIDE_PERIOD, said, place, _OUTSIDE_HELP.of())


_EARLY = Message(
    vi="ngày ký trước ngày chốt số liệu {last}", en="signed before the last day reported on, {last}"
)
_OUTSIDE = Message(
    vi="ngày {day} không hợp với báo cáo {period}", en="{day} does not fit a report on {period}"
)
_OUTSIDE_HELP = Message(
    vi="sửa ngày (date) hoặc kỳ (period); thường là còn ngày của tháng trước",
    en="correct the day or the period; it is often last month's that was left",
)

DATE_OUTSIDE_PERIOD = Rule(
    id="KY001",
    name="date-outside-period",
    severity=Severity.WARNING,
    title=Message(vi="ngày ký nằm ngoài kỳ báo cáo", en="the day of signing lies outside the period"),
    why=Message(
        vi="Báo cáo ký trước khi kỳ bắt đầu hoặc sau khi kỳ kết thúc hơn 45 ngày thường là còn ngày "
        "của tháng trước.",
        en="A report signed before its period, or over 45 days after it, usually keeps last month's date.",
    ),
    source="practice",
    check=_outside,
    good=("period: 2020-02\ndate: 2020-02-25\n", "period: 2020-02\ndate: 2020-03-05\n"),
    bad=(Bad("period: 2020-02\ndate: ⟦2020-01-25⟧\n"), Bad("period: 2020-02\ndate: ⟦2020-05-25⟧\n")),
)


def _wrong_month(context: Context) -> Iterator[Finding]:
    period = context.period
    if period is None:
        return
    begins = period.first_day.replace(month=1, day=1) if period.cumulative else period.first_day
    for passage in context.body:
        for match in _MONTH.finditer(passage.text) if "háng " in passage.text else ():
            named = _named(match, period.last_day)
            recent = named is not None and period.year - named.year <= 1
            if named is not None and recent and named < begins and not _is_elsewhere(passage.text, match):
                said = _WRONG_MONTH.of(words=match[0], period=period.label)
                yield passage.find(WRONG_MONTH_IN_TEXT, *match.span(), said, help_=_WRONG_MONTH_HELP.of())


def _named(match: re.Match[str], last: date) -> date | None:
    """Return the month that words name: of the year they give, else the nearest to a period's last day."""
    month, year = int(match["month"]), match["year"] or match["year2"]
    if not 1 <= month <= 12:
        return None
    if year:
        return date(int(year), month, 1) if int(year) else None
    # Without a year, December spoken of in January is last year's, and January in December next year's.
    ahead = month - last.month
    return date(last.year - (ahead > 6) + (ahead < -6), month, 1)


def _is_elsewhere(text: str, match: re.Match[str]) -> bool:
    """Tell whether the words around show that another month is meant: a comparison, a range, a day."""
    before = max(0, match.start() - _REACH)
    speaks = _SPEAKS_OF_ANOTHER.search(text, before, match.start())
    return bool(speaks or _RANGE_GOES_ON.match(text, match.end()))


_MONTH = re.compile(r"\b[Tt]háng (?P<month>\d{1,2})(?:/(?P<year>\d{4})| năm (?P<year2>\d{4}))?(?![\d/])")
_SPEAKS_OF_ANOTHER = re.compile(
    r"(?:\d|[Nn]gày|[Cc]ứ vào|[Mm]ỗi độ|[Hh]ằng năm[^.;]*"
    r"|[Ss]o với|[Tt]ừ|đến|[Ss]au|[Tt]rước|kể từ|tính từ|cùng kỳ"
    r"|[Kk]ỷ niệm[^.;]*|, ngày \d+|[-–])(?: (?:cuối|đầu|giữa))? $"
)
# How many letters back a word may stand that tells of another month.
_REACH = 200
_RANGE_GOES_ON = re.compile(r" ?(?:đến|[-–]|và tháng|, tháng|, \d| lần\b)")
_WRONG_MONTH = Message(vi="“{words}” trong báo cáo {period}", en="“{words}” in the report on {period}")
_WRONG_MONTH_HELP = Message(
    vi="sửa thành tháng đúng; thường là còn lại từ tệp tháng trước",
    en="write the right month; it is often left over from last month's file",
)

WRONG_MONTH_IN_TEXT = Rule(
    id="KY002",
    name="wrong-month-in-text",
    severity=Severity.WARNING,
    title=Message(vi="còn tên tháng cũ trong câu", en="an old month is left in a sentence"),
    why=Message(
        vi="Chép tệp tháng trước rồi sửa thì hay sót tên tháng cũ.",
        en="Whoever types over last month's file leaves its month behind.",
    ),
    source="practice",
    check=_wrong_month,
    good=(
        "Tình hình nhân dân tháng 02/2020 ổn định.",
        "Kết quả tăng 5% so với tháng 01/2020.",
        "Tổng hợp từ tháng 12/2019 đến tháng 02/2020.",
        "Chuẩn bị kỳ họp tháng 7/2020.",
        "Trong 5 tháng qua; ngày 14 tháng 01 năm 2020; mỗi tháng 1 lần.",
    ),
    bad=(
        Bad("Tình hình nhân dân ⟦tháng 01/2020⟧ ổn định."),
        Bad("Tình hình nhân dân ⟦tháng 01⟧ ổn định."),
        Bad("Tình hình nhân dân ⟦tháng 12⟧ ổn định."),
    ),
)

RULES = (DATE_OUTSIDE_PERIOD, WRONG_MONTH_IN_TEXT)
