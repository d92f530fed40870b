"""The rule about Vietnamese number format: a dot between thousands, a comma before the decimals."""

import re
from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.sign import Part
from baocao.messages import Message
from baocao.model import inline
from baocao.model.address import Address, File
from baocao.model.column import Column
from baocao.model.table import Row, Table
from baocao.system.patterns import lazy


def _numbers(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for match in _ENGLISH.finditer(passage.text) if _PARTED.search(passage.text) else ():
            if not _NUMBERED.search(passage.text, max(0, match.start() - _REACH), match.start()):
                right = match[0].translate(_SWAP)
                yield passage.find(NUMBER_FORMAT, *match.span(), _NUMBER.of(right=right), suggestion=right)
    for address, table in context.tables:
        yield from _english_columns(context.file, address, table)


_SWAP = str.maketrans(",.", ".,")
_ONE_BY_ONE = (
    "hộ|khẩu|nhân khẩu|người|lao động|lượt|hồ sơ|vụ|cuộc|trường hợp|con|cây|căn|suất|đảng viên|đoàn viên"
    "|hội viên|học sinh|giáo viên|sinh viên|thí sinh|cán bộ|công chức|viên chức|công nhân|văn bản|đơn|xã"
    "|phường|thôn|ấp|lớp|buổi|đợt|mô hình|công trình|dự án|doanh nghiệp|hợp tác xã|cơ sở|trẻ|bệnh nhân|ca"
    "|liều|tài khoản|thẻ|tờ|bản|quyển|cuốn|xe|phương tiện|tàu|ngôi nhà|nhà|phần quà|suất quà|đại biểu|hộp"
    "|giấy phép|giấy chứng nhận|thửa|tin|bài|thành viên|đồng chí|tổ chức|ngày công|nghìn đồng|ngàn đồng"
    "|chiếc|cái|chỗ|vị trí|sản phẩm|chiến sĩ|quân nhân|thanh niên|phụ nữ|nông dân|gia súc|gia cầm"
)
_MONEY = "đồng(?! (?:thời|bào|bộ|ý|đều|loạt|hành|chí))|đ|USD|VNĐ|VND"
_MEASURES = (
    "tỷ|tỉ|triệu|nghìn|ngàn|lần|ha|héc-ta|hecta|km2?|km²|m[23]?|m²|m³|cm|mm|kg|gam|tấn|tạ|yến|lít|ml"
    "|kWh|MWh?|kV|kVA|MVA|điểm phần trăm|điểm|độ|°C|ppm|kcal|GB|TB|mét"
)
_END = r"(?![\w/-]|[.,]\d)"
# Thousands with commas and a decimal point, or before a countable noun; a decimal point before a
# unit, a percent sign, or after 0.
_ENGLISH = lazy(
    rf"(?<![\w.,/-])(?:\d{{1,3}}(?:,\d{{3}})+\.\d+{_END}|\d{{1,3}}(?:,\d{{3}}){{2,}}{_END}"
    rf"|[1-9]\d{{0,2}},\d{{3}}(?= ?(?:{_ONE_BY_ONE}|{_MONEY})\b)|[1-9]\d{{0,2}},000(?= ?(?:{_MEASURES})\b)"
    rf"|\d+\.(?:\d{{1,2}}|\d{{4,6}})(?=\s?[%‰]| ?(?:{_MEASURES}|{_MONEY}|{_ONE_BY_ONE})(?!\w))"
    rf"|0\.\d{{1,6}}(?=\s?[%‰]| ?(?:{_MEASURES})(?!\w)))"
)
_PARTED = lazy(r"\d[.,]\d")
# A number that names a section of a text, or a road.
_NUMBERED = lazy(
    r"(?:[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Mm]ục|[Pp]hần|[Bb]iểu|[Bb]ảng|[Pp]hụ lục|[Cc]hương|[Tt]iêu chí|số|lộ|ĐT"
    r"|[Pp]hiên bản|[Tt]iết|[Hh]ình|lô|gói|nhóm|[Cc]hỉ tiêu|[Nn]ội dung) $"
)
_REACH = 12
_NUMBER = Message(
    vi="số viết kiểu Anh; kiểu Việt: chấm phần nghìn, phẩy phần lẻ: {right}",
    en="English number format; Vietnamese uses a dot for thousands and a comma for decimals: {right}",
)
_TYPE = Message(vi="viết {right}", en="write {right}")


def _english_columns(file: File, address: Address, table: Table) -> Iterator[Finding]:
    """Yield the cells of columns whose dots and commas are English, as their other cells show."""
    for at, column in enumerate(table.written()):
        cells = _cells(table, at)
        texts = list(cells.values())
        wrong = _THOUSANDS if _counts_by_commas(column, texts) else None
        if at and not wrong and _has_fractions(column, texts):
            wrong = _FRACTION
        for number, text in cells.items():
            cell = address.down("rows", number, "cells", at) if wrong and wrong.fullmatch(text) else None
            if cell:
                right = text.translate(_SWAP)
                yield file.find(NUMBER_FORMAT, _NUMBER.of(right=right), cell, _TYPE.of(right=right))


def _cells(table: Table, at: int) -> dict[int, str]:
    """Return the texts of a column by row index; only those of cells in one row."""
    rows = ((number, row) for number, row in enumerate(table.rows) if isinstance(row, Row))
    return {number: inline.plain(row.cells[at]).strip() for number, row in rows}


def _counts_by_commas(column: Column, texts: list[str]) -> bool:
    """Tell whether commas separate thousands: next to whole numbers, none with another number of decimals."""
    commas = [text for text in texts if _THOUSANDS.fullmatch(text)]
    if not commas or any(_VIETNAMESE.fullmatch(text) for text in texts):
        return False
    whole = [text for text in texts if text.isdigit()]
    counted = re.search(rf"\b(?:{_ONE_BY_ONE})\b", column.title.lower())
    return bool(whole or counted or any(text.count(",") > 1 for text in commas))


def _has_fractions(column: Column, texts: list[str]) -> bool:
    """Tell whether a column of measures has decimal points."""
    measures = column.kind == "percent" or _MEASURED.search(column.title)
    return bool(measures) and any(_FRACTION.fullmatch(text) for text in texts)


_THOUSANDS = lazy(r"[1-9]\d{0,2}(?:,\d{3})+")
_VIETNAMESE = lazy(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|0,\d+|\d+,(?:\d{1,2}|\d{4,})")
_FRACTION = lazy(r"\d+\.\d{1,2}|0\.\d+")
_MEASURED = lazy(rf"%|[Tt]ỷ lệ|[Tt]ỉ lệ|\b(?:{_MEASURES})\b")

NUMBER_FORMAT = Rule(
    id="CT014",
    name="number-format",
    severity=Severity.WARNING,
    title=Message(
        vi="dấu chấm, dấu phẩy trong số không theo kiểu Việt", en="dots and commas of a number swapped"
    ),
    why=Message(
        vi="44,962.000 có thể hiểu thành bốn mươi tư hoặc bốn mươi tư triệu.",
        en="44,962.000 can be read as forty-four or as forty-four million.",
    ),
    source="practice",
    check=_numbers,
    sign=Part(".,", r"\d[.,]\d"),
    good=(
        "Chi 10.473 triệu đồng, đạt 50,06%; Điều 4.1; ngày 03.4.2017.",
        "Trồng 1,250 ha; chi 2,125 tỷ đồng; hỗ trợ 1.500 hộ; Quốc lộ 14.5 km 12; tiêu chí 13.5 đạt.",
        (
            "results:\n  advisory:\n    - table:\n        columns: [Xã, {title: Đất (ha), kind: number}]\n"
            "        rows:\n          - [Một, '1,234']\n          - [Hai, '0,567']\n"
        ),
    ),
    bad=(
        Bad("Chi ⟦44,962.000⟧ đ trong tháng."),
        Bad("Đạt ⟦50.06⟧% kế hoạch."),
        Bad("Chi ⟦1,250,000⟧ đồng trong tháng."),
        Bad("Thu ngân sách ⟦12.5⟧ tỷ đồng, tăng ⟦1.8⟧ lần."),
        Bad("Gieo trồng ⟦412.75⟧ ha, năng suất ⟦0.625⟧ tấn."),
        Bad("Hỗ trợ ⟦1,500⟧ hộ nghèo, mỗi hộ ⟦500,000⟧ đồng."),
        Bad(
            "results:\n  advisory:\n    - table:\n        columns: [Xã, {title: Số hộ, kind: number}]\n"
            "        rows:\n          - [Một, '⟦1,234⟧']\n          - [Hai, '567']\n"
        ),
        Bad(
            "results:\n  advisory:\n    - table:\n        columns: [Xã, {title: Tỷ lệ, kind: percent}]\n"
            "        rows:\n          - [Một, ⟦12.5⟧]\n          - [Hai, '8']\n"
        ),
    ),
)

RULES = (NUMBER_FORMAT,)
