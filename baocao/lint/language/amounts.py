"""The amounts that a sentence counts: numbers with their units, and what is said of them in percent."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from baocao.model.number import parse_number, print_number
from baocao.system.patterns import lazy

NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
MORE = ("tăng thêm", "tăng trưởng", "tăng", "vượt", "cao hơn", "nhiều hơn")
LESS = ("giảm", "thấp hơn", "ít hơn", "hụt", "thiếu")
ALL = ("bằng", "đạt", "chiếm")
VERBS = "|".join((*MORE, *LESS, *ALL))
# Words with which a statement on a number begins: no unit contains them.
_STOPS = (
    "tăng|giảm|vượt|bằng|đạt|chiếm|hụt|thiếu|lên|xuống|còn|tương|tức|hay|so|từ|và|hoặc|trong|gồm|bao gồm"
    "|có|là|được|đã|đang|cùng|với|của|cho|ở|tại|do|năm|tháng|quý|trên|tỷ lệ"
)
WORD = rf"(?!(?:{_STOPS})(?!\w))[^\W\d_]+"
# The unit of a number and what specifies it.
UNIT = rf"(?: {WORD}){{0,6}}"
_AMOUNT = lazy(rf"(?<![\w.,/%–-])(?P<number>{NUMBER})(?! ?%|[\w/]|[.,–-]\d)(?P<unit>{UNIT})")
PERCENT = lazy(rf"(?<![\d,.])(?P<number>{NUMBER}) ?%")
_NOT_COUNTED = lazy(
    r"(?:(?i:ngày|tháng|quý|khoản|điều|điểm|lần|khóa|thứ|kỳ|mục|phụ lục|biểu|bảng|đợt|bước|giai đoạn|lớp"
    r"|tuần|quốc lộ|nhóm)|(?<!ổng )(?<!rong )(?<!ột )\b[Ss]ố) $"
)
_CHANGED = lazy(rf"(?i:\b(?:{'|'.join((*MORE, *LESS))}))(?: (?:thêm|được))? $")
# What is nearly so is not compared.
_NEARLY = lazy(r"(?i:\b(?:khoảng|gần|hơn|trên|dưới|ước|xấp xỉ|tối thiểu|ít nhất|từ)(?: (?:đạt|tính))?) $")
_SENTENCE = lazy(r"(?:(?<=[.!?…])\s+(?=[^\W\d_a-zà-ỹđ])|\n+)")
# First syllables of many words: the second one tells them apart.
_HALVES = frozenset(("cơ", "công", "nhân", "văn", "sản", "chi", "trường", "kế", "học"))
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_REACH = 20
_YEAR_DIGITS = 4
_LONGEST = 4000
# How far before a statement the number is that it is about.
FARTHEST = 400


class Amount(NamedTuple):
    """A number with its unit in lower case; ``changes`` tells that it is by how much something changed.

    ``scale`` is what a word between them multiplies it by: 1.000.000 in “5 triệu đồng”.
    """

    value: Decimal
    start: int
    end: int
    unit: tuple[str, ...]
    changes: bool = False
    nearly: bool = False
    scale: int = 1

    @property
    def worth(self) -> Decimal:
        """Return the number in the plain unit."""
        return self.value * self.scale

    def is_of(self, other: "Amount") -> bool:
        """Tell whether both have the same unit."""
        return bool(self.unit) and same_unit(self.unit, other.unit)

    def may_be_of(self, other: "Amount") -> bool:
        """Tell whether both have the same unit, or this one has none."""
        return not self.unit or self.is_of(other)


def same_unit(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two units begin with the same word.

    >>> same_unit(("hồ", "sơ"), ("hồ", "sơ", "trực")), same_unit(("cơ", "sở"), ("cơ", "quan"))
    (True, False)
    """
    return _head(one) == _head(other)


def _head(unit: tuple[str, ...]) -> tuple[str, ...]:
    return unit[:2] if unit[:1] and (unit[0] in _HALVES or unit[:2] == ("đơn", "vị")) else unit[:1]


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each sentence; nobody writes one longer than ``_LONGEST``."""
    start = 0
    for end, after in (*(match.span() for match in _SENTENCE.finditer(text)), (len(text), len(text))):
        if end - start <= _LONGEST:
            yield start, end
        start = after


def amounts(text: str, start: int, end: int) -> list[Amount]:
    """Return the amounts in a part of a text: no dates, ordinals, fractions or percentages.

    >>> found = amounts("Tháng 9, 120 hồ sơ, tăng 20 hồ sơ; 8/10 xã; 5%", 0, 46)
    >>> [(int(each.value), each.unit, each.changes) for each in found]
    [(120, ('hồ', 'sơ'), False), (20, ('hồ', 'sơ'), True)]
    """
    found = []
    for match in _AMOUNT.finditer(text, start, end):
        before = text[max(start, match.start() - _REACH) : match.start()]
        value = parse_number(match["number"])
        is_year = before.lower().endswith("năm ") and len(match["number"]) == _YEAR_DIGITS
        is_level = not match["unit"] and before.lower().endswith("cấp ")
        if value is not None and not (is_year or is_level or _NOT_COUNTED.search(before)):
            unit, scale = scaled(tuple(match["unit"].lower().split()))
            changes, place = bool(_CHANGED.search(before)), (match.start(), match.end("number"))
            found.append(Amount(value, *place, unit, changes, is_nearly(before), scale))
    return found


def scaled(unit: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """Return a unit without the word that multiplies it, and what that word says.

    >>> scaled(("triệu", "đồng")), scaled(("tỷ",)), scaled(("hồ", "sơ"))
    ((('đồng',), 1000000), (('đồng',), 1000000000), (('hồ', 'sơ'), 1))
    """
    scale = _SCALES.get(unit[0]) if unit else None
    return (unit[1:] or ("đồng",), scale) if scale else (unit, 1)


def is_nearly(before: str) -> bool:
    """Tell whether the words before a number say that it is not exact."""
    return bool(_NEARLY.search(before))


class Percentage(NamedTuple):
    """A percentage as written; ``start`` and ``end`` include its sign."""

    value: Decimal
    decimals: int
    start: int
    end: int

    def is_said_of(self, exact: Decimal) -> bool:
        """Tell whether it is that share: truncated or rounded, as reports do."""
        return abs(exact - self.value) < Decimal(1).scaleb(-self.decimals)


def percentage(match: re.Match[str], name: str = "number") -> Percentage | None:
    """Return the percentage that a pattern found; its sign is the next character but blanks."""
    value = parse_number(match[name])
    if value is None:
        return None
    end = match.string.index("%", match.end(name)) + 1
    return Percentage(value, len(match[name].partition(",")[2]), match.start(name), end)


def shown_percentage(exact: Decimal, decimals: int) -> str:
    """Return a percentage as it is to be written: with so many decimals, without trailing zeros."""
    rounded = round_half_up(exact, decimals)
    whole = rounded == rounded.to_integral_value()
    return f"{print_number(rounded.quantize(Decimal(1)) if whole else rounded.normalize())}%"


def round_half_up(value: Decimal, decimals: int) -> Decimal:
    """Return a value with so many decimals."""
    return value.quantize(Decimal(1).scaleb(-decimals), "ROUND_HALF_UP")
