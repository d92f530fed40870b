"""Rules about the report's own date and months."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.passage import Passage
from baocao.lint.sign import DIGIT, word
from baocao.messages import Message
from baocao.model.period import CUTOFFS, short_date
from baocao.system.patterns import lazy

_LATEST = timedelta(days=45)


def _outside(context: Context) -> Iterator[Finding]:
    head, office, address = context.head, context.office, context.file.at("date")
    if head is None or head.date is None or address is None:
        return
    first, last = head.period.first_day, head.period.last_day + _LATEST
    # Figures are complete on the cut-off date; most reports by calendar are signed before the last day.
    complete = head.period.days(office.cutoff)[1] if office and office.cutoff != CUTOFFS[0] else first
    if first <= head.date < complete:
        said = _EARLY.of(last=short_date(complete))
        yield context.file.find(DATE_OUTSIDE_PERIOD, said, address, _OUTSIDE_HELP.of())
    elif not first <= head.date <= last:
        said = _OUTSIDE.of(day=short_date(head.date), period=head.period.label)
        yield context.file.find(DATE_OUTSIDE_PERIOD, said, address, _OUTSIDE_HELP.of())


_EARLY = Message(vi="ngày ký trước ngày chốt số liệu {last}", en="signed before the cut-off date {last}")
_OUTSIDE = Message(
    vi="ngày {day} không hợp với báo cáo {period}", en="{day} does not match a report for {period}"
)
_OUTSIDE_HELP = Message(
    vi="sửa ngày (date) hoặc kỳ (period); thường là còn ngày của tháng trước",
    en="correct date or period; usually the date of the previous month is left over",
)

DATE_OUTSIDE_PERIOD = Rule(
    id="KY001",
    name="date-outside-period",
    severity=Severity.WARNING,
    title=Message(vi="ngày ký nằm ngoài kỳ báo cáo", en="signing date outside the period"),
    why=Message(
        vi="Báo cáo ký trước khi kỳ bắt đầu hoặc sau khi kỳ kết thúc hơn 45 ngày thường là còn ngày "
        "của tháng trước.",
        en="A report signed before its period or more than 45 days after it usually has last month's date.",
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
            if named is not None and recent and named < begins and _is_of_the_report(passage, match):
                said = _WRONG_MONTH.of(words=match[0], period=period.label)
                yield passage.find(WRONG_MONTH_IN_TEXT, *match.span(), said, help_=_WRONG_MONTH_HELP.of())


def _named(match: re.Match[str], last: date) -> date | None:
    """Return the month that words name: in their year, else the nearest to a period's last day."""
    month, year = int(match["month"]), match["year"] or match["year2"]
    if not 1 <= month <= 12:
        return None
    if year:
        return date(int(year), month, 1) if int(year) else None
    # Without a year, December in a January report is last year's, January in a December report next year's.
    ahead = month - last.month
    return date(last.year - (ahead > 6) + (ahead < -6), month, 1)


def _is_of_the_report(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether the month is meant as the report's: its work, or its state of things.

    A month of something else, such as wages, a meeting or a flood, is not left over; nor is one that this
    month is compared with, that ends a balance, or in which something happened.
    """
    text, first = passage.text, max(0, match.start() - _REACH)
    start = max(text.rfind(mark, first, match.start()) for mark in ".;") + 1
    before = text[max(start, first) : match.start()]
    after = _CLAUSE.split(text[match.end() : match.end() + _REACH], maxsplit=1)[0]
    if _ANOTHER.search(before) or _RANGE_GOES_ON.match(after) or _COMPARED.search(f"{before}#{after}"):
        return False
    if _OPENS.fullmatch(before) and (before.strip() or _SETS_OUT.match(after)):
        return True
    happened = _HAPPENED.search(f"{before}#{after}")
    return bool(_REPORTED.search(before)) and not _OWNED.search(before) and not happened


_MONTH = lazy(r"\b[Tt]háng (?P<month>\d{1,2})(?:/(?P<year>\d{4})| năm (?P<year2>\d{4}))?(?![\d/])")
_CLAUSE = lazy(r"[.;]")
# The number of letters before and after a month that show what it belongs to.
_REACH = 200
# "Trong tháng 8, …" and "Tháng 8/2021, …": the month of the whole sentence.
_OPENS = lazy(r"\W*(?:[Tt]rong|[Qq]ua|[Oo]ng)?\W*")
_SETS_OUT = lazy(r" ?[,:]| (?:Ban|Ủy ban|Uỷ ban|UBND|Sở|Phòng|đơn vị|cơ quan|toàn|đã|tình hình)\b")
# Words before a month of the report: its state of things, its results, its work.
_REPORTED = lazy(
    r"(?:[Tt]ình hình|[Kk]ết quả|[Nn]hiệm vụ|[Cc]ông tác|[Hh]oạt động|[Tt]hành tích|[Tt]iến độ|[Nn]ội dung"
    r"|[Tt]rong)(?: (?!tháng)[^\s,;.:()]+){0,12} (?:trong )?$"
)
# Right before a month that is compared with, that ends a count, or that is one of a list.
_ANOTHER = lazy(
    r"(?:\d|[Nn]gày|[Cc]ứ vào|[Mm]ỗi độ|[Ss]o với|[Tt]ừ|[Đđ]ến|[Ss]au|[Tt]rước|[Kk]ể từ|[Tt]ính từ"
    r"|[Cc]ùng kỳ|, ngày \d+|[-–(])(?: (?:hết|cuối|đầu|giữa|trong|cả))? ?$"
)
# In the same clause: a comparison, a total, or the weather.
_COMPARED = lazy(
    r"so với|cùng kỳ|năm trước|năm ngoái|tháng này|tháng trước|hằng năm|kỷ niệm|lũy kế|luỹ kế"
    r"|\b(?:bão|mưa|lũ|lụt|hạn hán|nắng|rét|áp thấp|ngập|sạt lở|giông|dông|lốc|thiên tai|dịch (?!vụ))",
    re.IGNORECASE,
)
# Things with months of their own, a few words before: wages of August, a meeting of August.
_OWNED = lazy(
    r"\b(?:lương|phụ cấp|trợ cấp|tiền|học phí|đảng phí|phí|thuế|lãi|hóa đơn|hoá đơn|báo cáo|họp|giao ban"
    r"|phiên|hội nghị|sinh hoạt|biên bản|số liệu|kế hoạch|lịch|chương trình|thông báo|kết luận|nghị quyết"
    r"|đợt|khóa|khoá|bản tin|tập san|sổ|danh sách|bảng)(?: (?!tháng)[^\s,;.:()]+){0,7} $",
    re.IGNORECASE,
)
_HAPPENED = lazy(
    r"\b(?:xảy ra|phát hiện|phát sinh|tồn đọng|còn tồn|khởi công|thành lập|khắc phục|bồi thường|tiếp nhận)\b"
)
_RANGE_GOES_ON = lazy(r" ?(?:đến|[-–]|và tháng|, tháng|, \d| lần\b|[)]|là \d| có \d)")
_WRONG_MONTH = Message(vi="“{words}” trong báo cáo {period}", en="“{words}” in the report for {period}")
_WRONG_MONTH_HELP = Message(
    vi="sửa thành tháng đúng; thường là còn lại từ tệp tháng trước",
    en="write the correct month; it is usually left over from the previous month file",
)

WRONG_MONTH_IN_TEXT = Rule(
    id="KY002",
    name="wrong-month-in-text",
    severity=Severity.WARNING,
    title=Message(vi="còn tên tháng cũ trong câu", en="wrong month in a sentence"),
    why=Message(
        vi="Chép tệp tháng trước rồi sửa thì hay sót tên tháng cũ.",
        en="When last month's file is copied and edited, its month is easily left behind.",
    ),
    source="practice",
    check=_wrong_month,
    sign=word("tháng") & DIGIT,
    good=(
        "Tình hình nhân dân tháng 02/2020 ổn định.",
        "Kết quả tăng 5% so với tháng 01/2020.",
        "Tổng hợp từ tháng 12/2019 đến tháng 02/2020.",
        "Chuẩn bị kỳ họp tháng 7/2020.",
        "Trong 5 tháng qua; ngày 14 tháng 01 năm 2020; mỗi tháng 1 lần.",
        "Cùng kỳ tháng 02/2019 là 40 hồ sơ; tháng 02/2019 có 40 hồ sơ, tháng này 52 hồ sơ.",
        "Chi trả lương tháng 01 cho người lao động; thu tiền điện tháng 01; quyết toán học phí tháng 12.",
        "Hoàn chỉnh báo cáo tháng 01; dự họp giao ban tháng 01; thông qua biên bản họp chi bộ tháng 12.",
        "Số dư đến hết tháng 01 là 15 triệu đồng; đến tháng 12/2019 đã giải ngân 80%.",
        "Phát hiện 03 vụ phá rừng xảy ra trong tháng 01; làm rõ vụ trộm tháng 12/2019.",
        "Khắc phục hậu quả mưa lũ tháng 01; bão số 5 tháng 12/2019 làm sập 12 nhà.",
    ),
    bad=(
        Bad("Tình hình nhân dân ⟦tháng 01/2020⟧ ổn định."),
        Bad("Tình hình nhân dân ⟦tháng 01⟧ ổn định."),
        Bad("Tình hình nhân dân ⟦tháng 12⟧ ổn định."),
        Bad("⟦Tháng 01/2020⟧, Ban đã tiếp 12 lượt công dân."),
        Bad("Trong ⟦tháng 01⟧, Ban đã ban hành 12 văn bản, phát hiện 02 việc nổi cộm."),
        Bad("Đánh giá kết quả công tác dân vận ⟦tháng 01⟧ của các huyện."),
    ),
)

RULES = (DATE_OUTSIDE_PERIOD, WRONG_MONTH_IN_TEXT)
