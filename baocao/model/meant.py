"""The intended value of a text in a foreign form, if there is only one."""

import re
from datetime import date

from baocao.system.patterns import lazy

_DAY = lazy(
    r"(?:ngày +)?(\d{1,2})(?: *[-/.] *| +tháng +)(\d{1,2})(?: *[-/.] *| +năm +)(\d{4})\.?", re.IGNORECASE
)
_DAY_LAST = lazy(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_MONTH = lazy(r"(?:tháng *|T)?(\d{1,2})(?: *[-/.] *| +năm +)(\d{4})\.?", re.IGNORECASE)
_MONTH_LAST = lazy(r"(\d{4}) *[-/.]? *(?:M|T|tháng *)?(\d{1,2})", re.IGNORECASE)
_QUARTER = lazy(r"(?:quý|Q) *(I{1,3}|IV|[1-4])(?: *[-/.] *| +năm +|)(\d{4})\.?", re.IGNORECASE)
_QUARTER_LAST = lazy(r"(\d{4}) *[-/. ] *(?:quý|Q) *(I{1,3}|IV|[1-4])", re.IGNORECASE)
_MONTHS = lazy(r"0?([69]) tháng(?: đầu)?(?: năm|/)? *(\d{4})\.?", re.IGNORECASE)
_YEAR = lazy(r"năm +(\d{4})\.?", re.IGNORECASE)
_PAPER = lazy(r"(?:số *:? *)?0*([1-9]\d{0,5})(?: *[-/] *[A-ZĐ][\w/Đ. -]*|\.)?", re.IGNORECASE)
_NEVER = lazy(r"(?!)")
_IN_ITS_FORM = {
    "date_form": lazy(r"\d{4}-\d\d-\d\d"),
    "day_form": lazy(r"\d{4}-\d\d-\d\d"),
    "period_form": lazy(r"\d{4}(?:-\d\d|-[QH]\d|-9M)?"),
    "number_form": lazy(r"\d{1,6}"),
    "office_name": lazy(r"[a-z0-9-]+"),
}
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4}


def meant(kind: str, text: str) -> str | None:
    """Return the right form of a refused value; ``kind`` is the kind of fault.

    >>> meant("date_form", "30/11/2026"), meant("period_form", "quý III/2026")
    ('2026-11-30', '2026-Q3')
    >>> meant("date_form", "11/2026"), meant("day_form", "11/2026")
    ('2026-11', None)
    >>> meant("number_form", "05-BC/BDVTU")
    '05'
    >>> meant("date_form", "31/11/2026"), meant("period_form", "mùa thu")
    (None, None)
    """
    bare = text.strip().strip("“”‘’\"' ")
    if _IN_ITS_FORM.get(kind, _NEVER).fullmatch(bare):
        return bare if bare != text.strip() else None
    read = {"date_form": _signing, "day_form": _day, "period_form": _period, "number_form": _paper}.get(kind)
    return read(bare) if read else None


def _signing(text: str) -> str | None:
    return _day(text) or _month(text)


def _day(text: str) -> str | None:
    if match := _DAY.fullmatch(text):
        day, month, year = map(int, match.groups())
    elif match := _DAY_LAST.fullmatch(text):
        year, month, day = map(int, match.groups())
    else:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _month(text: str) -> str | None:
    if match := _MONTH.fullmatch(text):
        month, year = match.groups()
    elif match := _MONTH_LAST.fullmatch(text):
        year, month = match.groups()
    else:
        return None
    return f"{year}-{int(month):02}" if 1 <= int(month) <= 12 else None


def _period(text: str) -> str | None:
    if match := _QUARTER.fullmatch(text):
        return f"{match[2]}-Q{_quarter(match[1])}"
    if match := _QUARTER_LAST.fullmatch(text):
        return f"{match[1]}-Q{_quarter(match[2])}"
    if match := _MONTHS.fullmatch(text):
        return f"{match[2]}-{'H1' if match[1] == '6' else '9M'}"
    if match := _YEAR.fullmatch(text):
        return match[1]
    return _month(text)


def _quarter(text: str) -> int:
    return _QUARTERS.get(text.upper()) or int(text)


def _paper(text: str) -> str | None:
    match = _PAPER.fullmatch(text)
    return re.sub(r"\D.*", "", text[match.start(1) - _noughts(text, match.start(1)) :]) if match else None


def _noughts(text: str, start: int) -> int:
    return len(text[:start]) - len(text[:start].rstrip("0"))
