"""The rule about the name of an earlier period that was left in a sentence."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.passage import Passage
from baocao.lint.sign import word
from baocao.messages import Message
from baocao.model.period import QUARTERS, Period
from baocao.system.patterns import lazy


class Named(NamedTuple):
    """A period that words name: the words, and the first day of what they name."""

    words: re.Match[str]
    first_day: date


def _old_periods(context: Context) -> Iterator[Finding]:
    period = context.period
    if period is None:
        return
    begins = period.first_day.replace(month=1, day=1) if period.cumulative else period.first_day
    for passage in context.body:
        for named in _named(passage.text, period):
            recent = period.year - named.first_day.year <= 1
            if recent and named.first_day < begins and _is_of_the_report(passage, named.words, period):
                said = _OLD.of(words=named.words[0], period=period.label)
                yield passage.find(OLD_PERIOD_IN_TEXT, *named.words.span(), said, help_=_OLD_HELP.of())


def _named(text: str, period: Period) -> Iterator[Named]:
    """Yield the months in a text, and the quarters, halves or years in that of a report on one of these."""
    for match in _MONTH.finditer(text) if "háng " in text else ():
        yield from _on(match, int(match["month"]), period.last_day)
    if period.unit != "month":
        for match in _QUARTER.finditer(text) if "uý " in text else ():
            yield from _on(match, 3 * _number(match["quarter"]) - 2, period.last_day)
    for match in _OF_UNIT[period.unit].finditer(text) if period.unit in _OF_UNIT else ():
        yield from _on(match, 7 if match["late"] else 1, period.last_day)


def _on(match: re.Match[str], month: int, last: date) -> Iterator[Named]:
    """Yield the first day of a month: in the year named with it, else the nearest to a period's last day."""
    year = match["year"] or match["year2"]
    if not 1 <= month <= 12 or (year and not int(year)):
        return
    # Without a year, December in a January report is last year's, January in a December report next year's.
    ahead = month - last.month
    nearest = last.year - (ahead > 6) + (ahead < -6)
    yield Named(match, date(int(year or nearest), month, 1))


def _number(quarter: str) -> int:
    return int(quarter) if quarter.isdigit() else QUARTERS.index(quarter.upper()) + 1


def _is_of_the_report(passage: Passage, match: re.Match[str], period: Period) -> bool:
    """Tell whether a period is meant as the report's: its work, or its state of things.

    A month of something else, such as wages, a meeting or a flood, is not left over; nor is one that this
    month is compared with, that ends a balance, or in which something happened.
    """
    text, first = passage.text, max(0, match.start() - _REACH)
    start = max(text.rfind(mark, first, match.start()) for mark in ".;") + 1
    before = text[max(start, first) : match.start()]
    after = _CLAUSE.split(text[match.end() : match.end() + _REACH], maxsplit=1)[0]
    if _ANOTHER.search(before) or _RANGE_GOES_ON.match(after) or _NATURE.search(f"{before}#{after}"):
        return False
    if _COMPARED_WITH.search(before) or _LAST_YEARS.match(after) or _beside_this(before, after, period):
        return False
    if _OPENS.fullmatch(before) and (before.strip() or _SETS_OUT.match(after)):
        return True
    happened = _HAPPENED.search(f"{before}#{after}")
    return bool(_REPORTED.search(before)) and not _OWNED.search(before) and not happened


def _beside_this(before: str, after: str, period: Period) -> bool:
    """Tell whether the period of the report is named, too, so that both are compared or counted.

    What comes after "so với" may be the report's period only by mistake.
    """
    names = (period.short_label, period.label, "tháng này", "quý này", "năm nay", "kỳ này")
    own = "|".join(rf"(?<!\w){re.escape(name)}(?![\w/])" for name in names if name != "năm")
    return re.search(own, f"{before}#{_COMPARISON.split(after, maxsplit=1)[0]}", re.IGNORECASE) is not None


_YEAR_AFTER = r"(?:/(?P<year>\d{4})| năm (?P<year2>\d{4}))?(?![\d/])"
_MONTH = lazy(rf"\b[Tt]háng (?P<month>\d{{1,2}}){_YEAR_AFTER}")
_QUARTER = lazy(rf"\b[Qq]uý (?P<quarter>I{{1,3}}|IV|[1-4])(?!\w){_YEAR_AFTER}")
_HALF = lazy(r"\b(?:0?6|[Ss]áu) tháng (?:đầu|(?P<late>cuối)) năm (?P<year>\d{4})(?P<year2>)(?![\d/-])")
_NINE = lazy(r"\b(?:0?9|[Cc]hín) tháng đầu năm (?P<year>\d{4})(?P<year2>)(?P<late>)(?![\d/-])")
_WHOLE_YEAR = lazy(
    r"\b(?<!tháng )(?<!quý )(?<!đầu )(?<!cuối )(?<!giữa )[Nn]ăm (?P<year>(?<!\d năm )(?<!\bI năm )"
    r"(?<!\bII năm )(?<!III năm )(?<!IV năm )\d{4})(?P<year2>)(?P<late>)(?! ?[-–]|[\d/])"
)
# The names of periods as long as that of the report, besides months and quarters.
_OF_UNIT = {"half": _HALF, "nine-months": _NINE, "year": _WHOLE_YEAR}
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
# Before it in the same clause: what it is compared with, or a total.
_COMPARISON = lazy(r"so với|cùng kỳ", re.IGNORECASE)
_COMPARED_WITH = lazy(
    r"(?:so với|cùng kỳ|năm trước|năm ngoái|tháng trước|lũy kế|luỹ kế"
    r"|(?:bằng|gấp|hơn|kém) \d[\d.,]* ?(?:%|lần))[^,;]*$",
    re.IGNORECASE,
)
_LAST_YEARS = lazy(r" ?,? ?(?:cùng kỳ )?(?:của )?năm (?:trước|ngoái)\b")
# In the same clause: what returns every year, or the weather.
_NATURE = lazy(
    r"hằng năm|kỷ niệm"
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
_OLD = Message(vi="“{words}” trong báo cáo {period}", en="“{words}” in the report for {period}")
_OLD_HELP = Message(
    vi="sửa thành kỳ đúng; thường là còn lại từ tệp kỳ trước",
    en="write the correct period; it is usually left over from the previous file",
)

_QUARTER_II = "period: 2020-Q2\ndate: 2020-06-25\n"
_YEAR = "period: 2019\ndate: 2019-12-25\n"

OLD_PERIOD_IN_TEXT = Rule(
    id="KY002",
    name="wrong-month-in-text",
    severity=Severity.WARNING,
    title=Message(vi="còn tên kỳ cũ trong câu", en="name of an earlier period in a sentence"),
    why=Message(
        vi="Chép tệp kỳ trước rồi sửa thì hay sót tên tháng, quý, năm cũ.",
        en="When the last file is copied and edited, its month, quarter or year is easily left behind.",
    ),
    source="practice",
    check=_old_periods,
    sign=word("tháng", "quý", "năm"),
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
        "Tháng 02 tiếp 12 lượt, giảm so với tháng 01; kết quả tháng 01 là 15, tháng này là 12 lượt.",
        "Lũy kế kết quả từ tháng 01 đến nay đạt 40%; thu ngân sách bằng 90% kết quả của tháng 01/2020.",
        f"{_QUARTER_II}results: [Kết quả quý II tăng 5% so với kết quả quý I/2020; quý I đạt 40%.]\n",
        f"{_YEAR}results: [Kết quả tăng 5% so với năm 2018; kế hoạch năm 2018; giai đoạn 2018 - 2019.]\n",
        "period: 2020-H2\ndate: 2020-12-25\nresults: [Kết quả 6 tháng cuối năm 2020 khá.]\n",
        "Khắc phục hậu quả mưa lũ tháng 01; bão số 5 tháng 12/2019 làm sập 12 nhà.",
    ),
    bad=(
        Bad("Tình hình nhân dân ⟦tháng 01/2020⟧ ổn định."),
        Bad("Tình hình nhân dân ⟦tháng 01⟧ ổn định."),
        Bad("Tình hình nhân dân ⟦tháng 12⟧ ổn định."),
        Bad("⟦Tháng 01/2020⟧, Ban đã tiếp 12 lượt công dân."),
        Bad("Trong ⟦tháng 01⟧, Ban đã ban hành 12 văn bản, phát hiện 02 việc nổi cộm."),
        Bad("Đánh giá kết quả công tác dân vận ⟦tháng 01⟧ của các huyện."),
        Bad("Trong ⟦tháng 01⟧, Ban đã tiếp 12 lượt công dân, tăng 05 lượt so với tháng 12/2019."),
        Bad("Kết quả giải quyết hồ sơ ⟦tháng 01/2020⟧ tăng 5% so với cùng kỳ năm trước."),
        Bad(f"{_QUARTER_II}results: ['Kết quả công tác ⟦quý I/2020⟧ tăng 5% so với quý IV/2019.']\n"),
        Bad(f"{_YEAR}results: ['Kết quả công tác ⟦năm 2018⟧ tăng 5% so với năm 2017.']\n"),
        Bad("period: 2020-H1\ndate: 2020-06-25\nresults: [Kết quả ⟦6 tháng đầu năm 2019⟧ khá.]\n"),
        Bad("period: 2020-H2\ndate: 2020-12-25\nresults: [Kết quả ⟦6 tháng đầu năm 2020⟧ khá.]\n"),
        Bad("period: 2020-H1\ndate: 2020-06-25\nresults: [Kết quả ⟦6 tháng cuối năm 2019⟧ khá.]\n"),
    ),
)

RULES = (OLD_PERIOD_IN_TEXT,)
