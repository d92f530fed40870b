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
_NTH = r"(?:quý|Q) *(I{1,3}|IV|[1-4]|một|hai|ba|bốn|tư)"
_QUARTER = lazy(rf"{_NTH}(?: *[-/.] *| +năm +|)(\d{{4}})\.?", re.IGNORECASE)
_QUARTER_LAST = lazy(r"(\d{4}) *[-/. ] *(?:quý|Q) *(I{1,3}|IV|[1-4])", re.IGNORECASE)
_MONTHS = lazy(
    r"(?:0?([369])|(ba|sáu|chín)) tháng(?: (đầu|cuối))?(?: của)?(?: năm)?[/ -]*(\d{4})?\.?", re.IGNORECASE
)
_YEAR = lazy(r"năm +(\d{4})\.?", re.IGNORECASE)
_PAPER = lazy(r"(?:số *:? *)?0*([1-9]\d{0,5})(?: *[-/] *[A-ZĐ][\w/Đ. -]*|\.)?", re.IGNORECASE)
_WORDS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
_NEVER = lazy(r"(?!)")
_IN_ITS_FORM = {
    "date_form": lazy(r"\d{4}-\d\d-\d\d"),
    "day_form": lazy(r"\d{4}-\d\d-\d\d"),
    "period_form": lazy(r"\d{4}(?:-\d\d|-[QH]\d|-9M)?"),
    "number_form": lazy(r"\d{1,6}"),
    "office_name": lazy(r"[a-z0-9-]+"),
}
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4}
# A period whose year stands elsewhere.
_MONTH_ALONE = lazy(rf"(?:tháng *|T *|M *)(\d{{1,2}}|{'|'.join(_WORDS)})\.?", re.IGNORECASE)
_QUARTER_ALONE = lazy(rf"{_NTH}\.?", re.IGNORECASE)
_SPAN = {"3": ("Q1", "Q4"), "6": ("H1", "H2"), "9": ("9M", None)}


def meant(kind: str, text: str, year: str = "") -> str | None:
    """Return the right form of a refused value; ``kind`` is the kind of fault.

    ``year`` is that of a period without one.

    >>> meant("date_form", "30/11/2026"), meant("period_form", "quý III/2026")
    ('2026-11-30', '2026-Q3')
    >>> meant("date_form", "11/2026"), meant("day_form", "11/2026")
    ('2026-11', None)
    >>> meant("period_form", "quý I"), [meant("period_form", text, "2020") for text in ("quý I", "T2")]
    (None, ['2020-Q1', '2020-02'])
    >>> meant("number_form", "05-BC/BDVTU")
    '05'
    >>> meant("date_form", "31/11/2026"), meant("period_form", "mùa thu")
    (None, None)
    """
    bare = text.strip().strip("“”‘’\"' ")
    if _IN_ITS_FORM.get(kind, _NEVER).fullmatch(bare):
        return bare if bare != text.strip() else None
    if kind == "period_form":
        return _period(bare, year)
    read = {"date_form": _signing, "day_form": _day, "number_form": _paper}.get(kind)
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


def _period(text: str, year: str) -> str | None:
    if match := _QUARTER.fullmatch(text):
        return f"{match[2]}-Q{_quarter(match[1])}"
    if match := _QUARTER_LAST.fullmatch(text):
        return f"{match[1]}-Q{_quarter(match[2])}"
    if match := _MONTHS.fullmatch(text):
        return _part_of_year(match[1] or str(_WORDS[match[2].lower()]), match[3], match[4] or year)
    if match := _YEAR.fullmatch(text):
        return match[1]
    return _month(text) or (_alone(text, year) if year else None)


def _part_of_year(months: str, which: str | None, year: str) -> str | None:
    """Return the first or the last months of a year; three months need to be told which."""
    part = _SPAN[months][(which or "").lower() == "cuối"]
    return f"{year}-{part}" if year and part and (which or months != "3") else None


def _alone(text: str, year: str) -> str | None:
    """Return a month or a quarter of a year."""
    if match := _QUARTER_ALONE.fullmatch(text):
        return f"{year}-Q{_quarter(match[1])}"
    match = _MONTH_ALONE.fullmatch(text)
    month = (_WORDS.get(match[1].lower()) or int(match[1])) if match else 0
    return f"{year}-{month:02}" if 1 <= month <= 12 else None


def _quarter(text: str) -> int:
    return _QUARTERS.get(text.upper()) or _WORDS.get(text.lower()) or int(text)


def _paper(text: str) -> str | None:
    match = _PAPER.fullmatch(text)
    return re.sub(r"\D.*", "", text[match.start(1) - _noughts(text, match.start(1)) :]) if match else None


def _noughts(text: str, start: int) -> int:
    return len(text[:start]) - len(text[:start].rstrip("0"))
