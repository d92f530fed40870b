"""The kind of the paper, its subject, and the line of the period."""

import re

from baocao.word.recognise.lexicon import folded, holds, kind_of, opens
from baocao.word.recognise.numbered import form_of
from baocao.word.recognise.piece import Piece
from baocao.word.recognise.rule import LineRule, View

_LETTER = """
| **SỞ Y TẾ**¶Số: 5/SYT-VP¶>V/v báo cáo kết quả¶>công tác tháng 9 || **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
^Kính gửi: Sở Nội vụ
"""
_UNSAID = """
| TỈNH UỶ A¶**VĂN PHÒNG**¶\\*¶Số 12-CV/VPTU¶>*Chuẩn bị hội nghị*¶>*quý I* || **ĐẢNG CỘNG SẢN VIỆT NAM** |
^*Kính gửi:* Các huyện uỷ
Đề nghị chuẩn bị báo cáo.
"""
_LONGEST_SUBJECT = 400
_UNCENTRED = 200
_OPENING = 60
_PERIOD = re.compile(
    r"(?i)\(?\s*(?:số liệu |tuần [^()]*)?\(?(?:tính )?(?:từ ngày|từ|đến ngày|kỳ báo cáo)\b[^()]*\)?$"
)
_NUMBERS = ("I", "A", "1", "Phần", "Điều", "-")
_TITLE = ("kind", "subject", "rule", "draft-mark", "urgency", "other", "number", "place-date")

# Above a subject that is out of its place.
_LATE = ("addressee", "enactor", "basis", "enacting", "preamble", "paragraph")


def _is_kind(view: View) -> bool:
    piece = view.piece
    if view.kind or not kind_of(piece.text)[0] or not piece.capitals or len(piece.text) > 200:
        return False
    if view.zone == "letterhead":
        return piece.spot is not None and piece.spot.row > 0 and not piece.side and piece.bold > 0.5
    return piece.centred or piece.bold > 0.5 or piece.side == "right"


def _is_about(view: View) -> bool:
    """Tell whether a line is a letter's subject, on the left below the number; its lines end at a gap."""
    piece, above = view.piece, view.above
    if opens(piece.text, "about") and (view.zone == "letterhead" or not view.kind):
        return True
    if _is_below_number(view):
        return True
    if view.before != "subject" or above is None or piece.lone or view.kind or len(piece.text) > _UNCENTRED:
        return False
    return piece.side in ("left", "", above.side) and not opens(piece.text, "addressee")


def _is_below_number(view: View) -> bool:
    """Tell whether a line is what a letter is about although it does not say so; others have a kind."""
    piece = view.piece
    placed = view.zone == "letterhead" and view.before in ("number", "subject") and piece.side != "right"
    small = not piece.capitals and piece.typed is None and len(piece.text) < _UNCENTRED
    return placed and small and not view.kind and not any(map(_names_kind, view.pieces[view.at :]))


def _names_kind(piece: Piece) -> bool:
    return piece.capitals and bool(kind_of(piece.text)[0]) and (piece.centred or piece.bold > 0.5)


def _is_subject(view: View) -> bool:
    piece = view.piece
    if not view.kind or view.before not in _TITLE or len(piece.text) > _LONGEST_SUBJECT or piece.is_table:
        return False
    attached = piece.text.startswith("(") and holds(piece.text[:_OPENING], "attached")
    others = attached or opens(piece.text, "addressee") or opens(piece.text, "basis")
    if others or form_of(piece.typed) in _NUMBERS:
        return False
    above = view.above
    if view.before == "subject" and above and above.centred and not piece.centred:
        return False
    if piece.heading_style or (view.before == "rule" and "subject" in view.seen):
        return False
    placed = piece.centred or piece.bold > 0.5 or (piece.spot is not None and piece.spot.columns == 1)
    if placed or opens(piece.text, "about"):
        return True
    return view.before == "kind" and len(piece.text) < _UNCENTRED and not piece.text.endswith((".", ":", ";"))


def _is_late(view: View) -> bool:
    """Tell whether a line is a subject below what should be below it."""
    piece = view.piece
    missing = bool(view.kind) and view.before in _LATE and "subject" not in view.seen
    bold = piece.bold > 0.5 and not piece.is_table
    return missing and piece.centred and bold and bool(opens(piece.text, "about"))


RULES = (
    LineRule(
        "kind",
        ("letterhead", "title"),
        _is_kind,
        why="The name of a kind in capitals, centred or bold, on a line of its own or before the subject.",
        good=(
            ">^**BÁO CÁO**\n^**Kết quả công tác tháng 9**",
            ">^**BÁO CÁO THÁNG 11**\n^(từ ngày 01/11/2021 đến ngày 30/11/2021)",
            "| **SỞ Y TẾ** || **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |\n>^**TỜ TRÌNH**\n^**Về việc A**",
            ">^**BÁO CÁO**↵**Kết quả công tác tháng 9**\n\nThực hiện Kế hoạch số 5.",
            ">^B Á O  C Á O\n^Kết quả công tác",
        ),
        bad=("Báo cáo của Sở Nội vụ nêu rõ kết quả.", "^**KẾT QUẢ CÔNG TÁC**"),
    ),
    LineRule(
        "subject",
        ("title",),
        lambda view: _is_subject(view) and _PERIOD.match(view.piece.text) is not None,
        why="A line below the subject says which days the report is about.",
        good=("^**BÁO CÁO TUẦN**\n>^*(từ ngày 01/9/2026 đến ngày 07/9/2026)*",),
        role="period-line",
    ),
    LineRule(
        "subject",
        ("title",),
        lambda view: _is_subject(view) and view.piece.capitals and folded(view.piece.text).startswith("của "),
        why="A Party paper names its author between the kind and the subject.",
        good=("^**BÁO CÁO**\n>^**CỦA BAN THƯỜNG VỤ TỈNH ỦY**",),
        role="author",
    ),
    LineRule(
        "subject",
        ("letterhead", "title"),
        lambda view: _is_subject(view) or _is_about(view),
        why="One to three lines below the kind, centred or bold, or in a frame; a letter's begins with V/v.",
        good=(
            "^**BÁO CÁO**\n>^**Kết quả công tác tháng 9**\n>^**và nhiệm vụ tháng 10**\nThực hiện Kế hoạch.",
            _LETTER,
            "**BÁO CÁO**\n>**Kết quả công tác tháng 9**\n\nThực hiện Kế hoạch số 5.",
            _UNSAID,
        ),
        bad=("^**BÁO CÁO**\n^-----\nThực hiện Kế hoạch số 5 của Sở Nội vụ.",),
    ),
    LineRule(
        "subject",
        ("title", "opening"),
        _is_late,
        why="A subject may be out of its place, below the addressee or a first paragraph.",
        good=(
            "^**TỜ TRÌNH**\n^Kính gửi: Sở Y tế\n>^**Về việc ban hành Quy chế**\nThực hiện Kế hoạch số 5.",
            "^**TỜ TRÌNH**\nThực hiện Kế hoạch số 5, Sở trình:\n>^**Về việc ban hành Quy chế**",
        ),
    ),
)
