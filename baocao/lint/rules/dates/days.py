"""Rules about days and months in texts, and the date of the report itself."""

import re
from collections.abc import Iterator
from datetime import date

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.language.impossible_days import advice_on_day
from baocao.lint.passage import Passage
from baocao.lint.sign import DIGIT, SYMBOLS, Part, Told, word
from baocao.messages import Message
from baocao.model.period import month_number
from baocao.system.patterns import lazy

_SHORT = lazy(r"(\d(?<![\d/.-].)\d?)/(\d{1,2})/(\d{4})(?![\d/])")
_IN_WORDS = lazy(r"[Nn](?<=\b.)gày (\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?(?!\d)")
_LONGEST_AGO = 100
_FULL = Part("/", r"\d/\d{1,2}/\d{4}") | (word("ngày") & word("tháng") & DIGIT)
_DAY_RULE = "HD 36-HD/VPTW, HD 05-HD/VPTW: địa danh và ngày; NĐ 30/2020/NĐ-CP, phụ lục I, II.4b"


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _days(passage: Passage) -> Iterator[tuple[re.Match[str], date | None]]:
    """Yield every full date of a text, short or in words, with its calendar date if it exists."""
    for pattern in (_SHORT, _IN_WORDS) if "háng" in passage.text else (_SHORT,):
        for match in pattern.finditer(passage.text):
            # Without a year, 29 February is possible.
            year = int(match[3] or 2000)
            yield match, _day(year, int(match[2]), int(match[1]))


def _impossible(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        wrong = [(match, advice_on_day(*match.groups())) for match, day in _days(passage) if day is None]
        odd = _ODD_PERIOD.finditer(passage.text) if _PERIOD_WORD.search(passage.text) else ()
        wrong += [(each, advice_on_day(each["day"], each["in"])) for each in odd if not _in_calendar(each)]
        for match, help_ in wrong:
            yield passage.find(IMPOSSIBLE_DATE, *match.span(), _IMPOSSIBLE.of(text=match[0]), help_=help_)


def _may_be_odd(part: str) -> bool:
    """Tell whether a part of a text has a day or a month with slashes that may not be in the calendar."""
    return any(not _is_usual(*each) for each in _SLASHED.findall(part))


def _is_usual(first: str, second: str, year: str) -> bool:
    if year:
        return len(year) == _YEAR_LENGTH and _day(int(year), int(second), int(first)) is not None
    if len(second) == _YEAR_LENGTH:
        return second[0] != "0" and int(first) in _MONTHS
    return len(second) == 2 and second[0] != "0" and _day(2000, int(second), int(first)) is not None


_YEAR_LENGTH = 4
_SLASHED = lazy(r"(\d\d?)/(\d{1,9})(?:/(\d{1,9}))?")
_ODD = (
    Told(_may_be_odd)
    | (word("tháng") & (word("ngày") | word("năm")) & DIGIT)
    | (word("quý") & DIGIT)
    | (word("năm") & Part("12", r"(?<!\d)(?:19|20)(?:\d|\d{3})(?!\d)"))
)


def _in_calendar(match: re.Match[str]) -> bool:
    """Tell whether a month, a quarter, a day without its year or a year can exist."""
    year = match["year"] or match["lone"] or ""
    if len(year) not in (0, 2, 4) or year.startswith("0"):
        return False
    if match["day"]:
        return _day(2000, int(match["in"]), int(match["day"])) is not None
    if match["quarter"]:
        return match["quarter"] in _QUARTERS
    return match["never"] is None and (not match["month"] or int(match["month"]) in _MONTHS)


_QUARTERS = ("1", "2", "3", "4", "I", "II", "III", "IV", "01", "02", "03", "04")
_PERIOD_WORD = lazy(r"háng \d|uý [\dIVX]|gày \d|ăm \d|/\d\d?/\d")
# Only with a year after it: "trong tháng 13 vụ" counts cases. A year alone ends a clause: "mỗi năm 500 hộ".
_ODD_PERIOD = lazy(
    r"[Tt](?<=\b.)háng (?P<month>\d{1,2})(?:/| năm )(?P<year>\d+)(?![\d/])"
    r"|[Qq](?<=\b.)uý (?P<quarter>[IVX]+|\d{1,2})(?:/| năm )\d{4}\b"
    r"|[Nn](?<=\b.)gày (?P<day>\d{1,2})/(?P<in>\d{1,2})(?![\d/]|\.\d)"
    r"|\b\d{1,2}/\d{1,2}/(?P<lone>\d{3}(?!\d)|\d{5,})"
    r"|[Nn](?<=\b.)ăm (?:20\d|19\d|20\d{3}|19\d{3})(?=[.,;:)] |[.,;:)]?$)(?P<never>)"
)
_IMPOSSIBLE = Message(vi="không có “{text}” trong lịch", en="“{text}” is not in the calendar")

IMPOSSIBLE_DATE = Rule(
    id="KY003",
    name="impossible-date",
    severity=Severity.ERROR,
    title=Message(vi="ngày không có trong lịch", en="date not in the calendar"),
    why=Message(vi="Ngày như vậy chắc chắn gõ nhầm.", en="Such a date is certainly a typing error."),
    source="lịch",
    check=_impossible,
    sign=_ODD,
    good=(
        "Họp ngày 29/02/2020, ngày 30 tháng 4 năm 2020 và ngày 29 tháng 02; ngày 29/02, quý IV/2020.",
        "Trong tháng 13 vụ, mỗi năm 500 hộ, giảm 200 hộ; tháng 9/20; năm 938, năm 2020.",
    ),
    bad=(
        Bad("Họp ngày ⟦30/02/2020⟧ tại Ban."),
        Bad("Họp ngày ⟦31/4/2019⟧ tại Ban."),
        Bad("Họp ngày ⟦12/13/2019⟧ tại Ban."),
        Bad("Họp ⟦ngày 31 tháng 6 năm 2019⟧ tại Ban."),
        Bad("Kết quả ⟦tháng 13/2019⟧ và ⟦tháng 9/226⟧; ⟦tháng 00 năm 2019⟧; ⟦quý V/2019⟧."),
        Bad("Họp ⟦ngày 31/6⟧, ngày ⟦12/5/202⟧; giảm nghèo ⟦năm 20201⟧, ⟦năm 202⟧."),
    ),
)


def _far(context: Context) -> Iterator[Finding]:
    if context.day is None:
        return
    for passage in context.passages:
        days = [(match, day) for match, day in _days(passage) if day and match[3]]
        later = any(day > context.day for _, day in days)
        cited = {c.day_start for c in passage.cited if c.day and c.day > context.day} if later else ()
        for match, day in days:
            if match.start() in cited:
                yield passage.find(FAR_DATE, *match.span(), _AFTER.of(text=match[0]))
            elif abs(day.year - context.day.year) > _LONGEST_AGO:
                yield passage.find(FAR_DATE, *match.span(), _FAR.of(text=match[0], years=_LONGEST_AGO))
        for match in _YEAR.finditer(passage.text) if _FAR_YEAR.search(passage.text) else ():
            if int(match[1]) - context.day.year > _LONGEST_AGO:
                yield passage.find(FAR_DATE, *match.span(), _FAR.of(text=match[0], years=_LONGEST_AGO))


_YEAR = lazy(r"(?:[Nn]ăm |[Tt]háng \d{1,2}/)(2[1-9]\d\d)(?=[.,;:)] |[.,;:)]?$| của | tại )")
_FAR_YEAR = lazy(r"2[1-9]\d\d")
_AFTER = Message(
    vi="văn bản được dẫn lại đề ngày {text}, sau ngày báo cáo",
    en="the cited document is dated {text}, later than the report",
)
_FAR = Message(
    vi="{text} cách báo cáo hơn {years} năm",
    en="{text} is more than {years} years from the date of the report",
)

FAR_DATE = Rule(
    id="KY004",
    name="far-date",
    severity=Severity.WARNING,
    title=Message(vi="ngày quá xa ngày báo cáo", en="date too far from the date of the report"),
    why=Message(
        vi="Năm gõ nhầm một chữ số đưa ngày đi hàng chục năm; văn bản đã dẫn thì không thể ban hành "
        "sau báo cáo.",
        en="One wrong digit moves a year by decades; a cited document cannot have been issued after "
        "the report.",
    ),
    source="practice",
    check=_far,
    sign=_FULL | Part("2", r"2[1-9]\d\d"),
    good=(
        "Kỷ niệm 90 năm Ngày truyền thống (15/10/1930 - 15/10/2020).",
        "Chuẩn bị Hội nghị ngày 15/10/2020.",
    ),
    bad=(
        Bad("Sơ kết Nghị quyết số 39-NQ/TW, ngày ⟦17/4/2051⟧ của Bộ Chính trị."),
        Bad("Kỷ niệm ngày ⟦03/02/1830⟧ tại tỉnh."),
        Bad("Kế hoạch ⟦năm 2202⟧ của Ban, nhiệm vụ ⟦tháng 3/2202⟧."),
    ),
)


def _padding(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        found = {span: right for span, right in _padded(passage.text) if passage.text[slice(*span)] != right}
        for span, right in found.items():
            said = _PADDING.of(right=right)
            yield passage.find(DATE_PADDING, *span, said, suggestion=right, changes=[(*span, right)])


def _is_badly_padded(part: str) -> bool:
    return "/" in part and any(part[slice(*span)] != right for span, right in _padded(part))


def _ends_a_month(part: str) -> bool:
    return part.endswith("háng")


def _may_be_badly_padded(part: str) -> bool:
    """Tell whether a part of a text may be a day or a month without slashes, or a month before its year."""
    return _PADDED.search(part) is not None


_PADDED = lazy(r"(?<!\S)(?:(?:[1-9]|0[3-9])(?!\S)|(?:[12]|0[3-9])/\d{4})")


def _padded(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield each day or month with a fixed form, and that form."""
    for match in _SHORT.finditer(text):
        if int(match[1]) and int(match[2]) in _MONTHS:
            yield match.span(), f"{int(match[1]):02}/{month_number(int(match[2]))}/{match[3]}"
    for match in _IN_WORDS.finditer(text):
        if int(match[1]) and int(match[2]) in _MONTHS:
            yield match.span(1), f"{int(match[1]):02}"
    for match in _MONTH.finditer(text):
        if int(match[1]) in _MONTHS:
            yield match.span(1), month_number(int(match[1]))


_MONTHS = range(1, 13)
# A year after it, or a day before it, distinguishes a month from a count ("mỗi tháng 2 lần").
_MONTH = lazy(r"(\d(?<=[Tt]háng .)\d?)(?=/\d{4}\b| năm \d{4}\b)")
_PADDING = Message(
    vi="ngày dưới 10 và tháng 1, 2 thêm số 0; tháng 3 đến 9 thì không: viết {right}",
    en="days below 10 and months 1 and 2 have a leading zero, months 3 to 9 do not: write {right}",
)

DATE_PADDING = Rule(
    id="KY005",
    name="date-padding",
    severity=Severity.WARNING,
    title=Message(
        vi="số 0 thừa hoặc thiếu trong ngày, tháng", en="missing or superfluous leading zero in a date"
    ),
    why=Message(
        vi="Ngày dưới 10 và tháng 1, 2 viết thêm số 0 để không ai chữa được; tháng 3 đến 9 để trần.",
        en="Days below 10 and months 1 and 2 have a leading zero so that nobody can add a digit; months 3 "
        "to 9 do not.",
    ),
    source=_DAY_RULE,
    check=_padding,
    sign=Told(_is_badly_padded) | (Told(_ends_a_month) & Told(_may_be_badly_padded)),
    good=(
        "Ngày 08/6/2010, 03/4/2017, 15/10/2020 và ngày 05 tháng 3 năm 2020.",
        "Mỗi tháng 2 lần, mỗi quý 3 cuộc.",
    ),
    bad=(
        Bad("Ban hành ngày ⟦8/4/2015⟧ tại tỉnh.", "Ban hành ngày 08/4/2015 tại tỉnh."),
        Bad("Ban hành ngày ⟦23/04/2014⟧ tại tỉnh.", "Ban hành ngày 23/4/2014 tại tỉnh."),
        Bad("Kết quả tháng ⟦2⟧/2020 của Ban.", "Kết quả tháng 02/2020 của Ban."),
        Bad("Kết quả tháng ⟦1⟧/2020 của Ban.", "Kết quả tháng 01/2020 của Ban."),
        Bad("Họp ngày ⟦5⟧ tháng 01 năm 2020.", "Họp ngày 05 tháng 01 năm 2020."),
    ),
)


def _spans(context: Context) -> Iterator[Finding]:
    if context.day is None:
        return
    for passage in context.body:
        text = passage.text
        for match in _YEARS_OF.finditer(text) if " năm t" in text else ():
            [years] = _NUMBER.findall(text, max(0, match.start() - 3), match.start())
            ending = _NEXT_SPAN.search(text, match.end())
            inside = range(match.end(), ending.start() if ending else len(text))
            papers = [cited for cited in passage.cited if cited.start in inside]
            for index, cited in enumerate(papers):
                joined = index == 0 or text.endswith("và ", match.end(), cited.start)
                age = (context.day - cited.day).days / 365.25 if cited.day and joined else int(years)
                if abs(age - int(years)) >= _OFF_BY_YEARS:
                    day = text[cited.day_start : cited.day_end]
                    message = _SPAN.of(said=years, day=day, age=round(age))
                    yield passage.find(SPAN_DISAGREES, cited.day_start, cited.day_end, message)


# After a number of one or two digits.
_YEARS_OF = lazy(r"n(?:(?<=\b\d n)|(?<=\b\d\d n))ăm (?=thực hiện|triển khai)")
_NEXT_SPAN = lazy(r";|n(?:(?<=\b\d n)|(?<=\b\d\d n))ăm (?:thực hiện|triển khai)")
_NUMBER = lazy(r"\d+")
_OFF_BY_YEARS = 0.75
_SPAN = Message(
    vi="“{said} năm thực hiện”, nhưng văn bản ban hành ngày {day}, đến nay khoảng {age} năm",
    en="“{said} năm thực hiện”, but the document is dated {day}, about {age} years ago",
)

SPAN_DISAGREES = Rule(
    id="KY006",
    name="span-disagrees-with-dates",
    severity=Severity.INFO,
    title=Message(
        vi="số năm thực hiện không khớp ngày ban hành",
        en="number of years does not match the date of issue",
    ),
    why=Message(
        vi="Số năm hay ngày có thể chép từ báo cáo cũ.",
        en="The number of years or the date may be copied from an older report.",
    ),
    source="practice",
    check=_spans,
    sign=SYMBOLS & word("năm"),
    good=("Sơ kết 03 năm thực hiện Chỉ thị số 22-CT/TU, ngày 03/4/2017 của Tỉnh ủy.",),
    bad=(Bad("Để đánh giá 05 năm thực hiện Kế hoạch số 103-KH/TU, ngày ⟦23/4/2014⟧ của Tỉnh ủy."),),
)

RULES = (
    IMPOSSIBLE_DATE,
    FAR_DATE,
    DATE_PADDING,
    SPAN_DISAGREES,
)
