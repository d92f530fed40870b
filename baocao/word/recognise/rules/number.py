"""The number and symbol, the place and day, the marks and the drawn lines of the letterhead."""

import re

from baocao.word.recognise.flow import DAY, NUMBER
from baocao.word.recognise.lexicon import folded, holds, opens, urgency_words
from baocao.word.recognise.rule import LineRule, View

_DRAWN = re.compile(r"[\s_\-–—=*.~─═•]{1,}|-*\s*o0o\s*-*", re.IGNORECASE)
_BARE_SYMBOL = re.compile(r"\d*\s*[/-]\s*[A-ZĐ]{2,}[A-ZĐ\w]*[-/][A-ZĐ][\w&Đ-]*")
_PLACE_AND_DAY = re.compile(r"(?i)[^.;:()]{0,60},?\s*\bngày\b[^.;:]{0,60}")
_DOTS = re.compile(r"[._…]{2,}|…")
_DAY_ALONE = re.compile(r"(?i)[^\d]{0,60}\bngày\b[\s\d.…_/,]*(?:tháng[\s\d.…_/]*)?(?:năm[\s\d.…_]*)?")
_LONGEST = 100
_LETTER = """
**SỞ Y TẾ**\t\t**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
>Số: 12/SYT-VP\t\t*A, ngày 5 tháng 3 năm 2026*
Kính gửi: Sở Nội vụ
"""
_HEAD = "| UBND TỈNH A¶**SỞ NỘI VỤ** || **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |\n| {left} || {right} |"


def _is_number(view: View) -> bool:
    text = view.piece.text
    if view.piece.side == "right" or len(text) > _LONGEST:
        return False
    return bool(NUMBER.match(text)) or _BARE_SYMBOL.fullmatch(text) is not None


def _is_place_date(view: View) -> bool:
    piece = view.piece
    text = _DOTS.sub(" ", piece.text)
    if len(text) > _LONGEST or not _PLACE_AND_DAY.fullmatch(text) or opens(piece.text, "basis"):
        return False
    if view.zone == "title" and not _ends_as_day(view):
        return False
    dated = DAY.search(piece.text) is not None or piece.text.rstrip(" …._").endswith("ngày")
    looks = piece.side == "right" or piece.italic > 0.5 or piece.paragraph.alignment in ("right", "center")
    return (dated or piece.side == "right") and (looks or view.zone == "letterhead")


def _ends_as_day(view: View) -> bool:
    """Tell whether a line below the kind is a place and a day, rather than a subject that names a day."""
    piece = view.piece
    placed = piece.italic > 0.5 or "," in piece.text.casefold().partition("ngày")[0]
    return _DAY_ALONE.fullmatch(piece.text) is not None and placed


def _is_draft(view: View) -> bool:
    return len(view.piece.text) <= 40 and bool(opens(view.piece.text.strip(" ([*"), "draft"))


def _is_urgency(view: View) -> bool:
    return folded(view.piece.text).strip(" .!-*") in urgency_words()


def _is_circulation(view: View) -> bool:
    text = view.piece.text.strip(" .!-*()")
    return len(text) < _LONGEST / 2 and holds(text, "circulation") and opens(text, "circulation") != ""


RULES = (
    LineRule(
        "rule",
        ("letterhead", "title", "opening", "foot"),
        lambda view: _DRAWN.fullmatch(view.piece.text) is not None,
        why="A line below a name or a subject is often typed: hyphens, underscores, the star of the Party.",
        good=(
            "| TỈNH ỦY A¶**BAN DÂN VẬN**¶>\\*¶Số 05-BC/BDVTU || **ĐẢNG CỘNG SẢN VIỆT NAM** |",
            "^**BÁO CÁO**\n^**Kết quả công tác tháng 9**\n>^-----\nThực hiện Kế hoạch số 5.",
            "^**BÁO CÁO**\n^**Kết quả**\n>^_________",
        ),
        bad=("^**BÁO CÁO**\n^**Kết quả**\n- Tổ chức 5 hội nghị.",),
    ),
    LineRule(
        "number",
        ("letterhead", "title"),
        _is_number,
        why="Số, with or without a colon, then the number, often blank, and the symbol after a stroke.",
        good=(
            _HEAD.format(left=">Số:       /BC-SNV", right="*A, ngày   tháng 3 năm 2026*"),
            _HEAD.format(left=">Số 05-BC/BDVTU", right="*A, ngày 5 tháng 3 năm 2026*"),
            _HEAD.format(left=">Số: …../BC-SNV", right="*A, ngày 5 tháng 3 năm 2026*"),
            _LETTER,
        ),
        bad=("^**BÁO CÁO**\n^**Số liệu tháng 9**",),
    ),
    LineRule(
        "place-date",
        ("letterhead", "title", "foot"),
        _is_place_date,
        why="Place, comma, day, month and year in italics on the right; parts of the day are often blank.",
        good=(
            _HEAD.format(left="Số: 5/BC-SNV", right=">*Quảng Ngãi, ngày 05 tháng 9 năm 2026*"),
            _HEAD.format(left="Số: 5/BC-SNV", right=">*Tân Ví, ngày      tháng      năm 2026*"),
            _HEAD.format(left="Số: 5/BC-SNV", right=">*Tân Ví, ngày ... tháng ... năm 2026*"),
            "**Phòng Y tế** >*Hà Nội, ngày 5 tháng 3 năm 2026*\n^**BÁO CÁO**",
        ),
        bad=(
            "^**BÁO CÁO**\n^**(Từ ngày 01 tháng 9 đến ngày 30 tháng 9)**",
            "^**BÁO CÁO**\n^**Kết quả thực hiện Kế hoạch số 5/KH-UBND ngày 03 tháng 02 năm 2026 của tỉnh**",
            "^**BÁO CÁO**\n^**Số liệu thu, chi đến hết ngày 20 tháng 5 năm 2026 của Sở**",
        ),
    ),
    LineRule(
        "draft-mark",
        ("letterhead", "title", "opening"),
        _is_draft,
        why="DỰ THẢO stands in a frame or a line of its own near the number or the kind.",
        good=("| **SỞ Y TẾ**¶Số: /BC-SYT¶>**DỰ THẢO** || **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |",),
        bad=("^**BÁO CÁO**\n^**Dự thảo Luật Thi đua, khen thưởng và công tác góp ý của nhân dân**",),
    ),
    LineRule(
        "urgency",
        ("letterhead", "title"),
        _is_urgency,
        why="The formats name the degrees; the mark stands below the number.",
        good=("| **SỞ Y TẾ**¶Số: 5/BC-SYT¶>**HỎA TỐC** || **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |",),
    ),
    LineRule(
        "other",
        ("letterhead", "title"),
        _is_circulation,
        why="Marks of circulation stand at the head of the page.",
        good=(
            ">**LƯU HÀNH NỘI BỘ**\n| **SỞ Y TẾ**¶Số: 5/BC-SYT || **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |",
        ),
        role="circulation",
    ),
)
