"""What begins an appendix."""

import re

from baocao.word.recognise.lexicon import opens
from baocao.word.recognise.rule import LineRule, View

_LABEL = re.compile(
    r"(?i)(phụ lục|phụ biểu|biểu mẫu|biểu số|biểu|mẫu số|mẫu|bảng số)"
    r"(?:\s*(?:số|:))?\s*([\w./-]{0,8})\s*[.:–-]?"
)
_LONGEST_LABEL = 40
_LONGEST_TITLE = 300
_FOOT = "**I. KẾT QUẢ**\nĐã tổ chức.\n| ***Nơi nhận:***¶- Lưu: VT. || ^**GIÁM ĐỐC**¶¶^**Trần Văn A** |\n"


def _stands_out(view: View) -> bool:
    piece = view.piece
    return (
        piece.centred
        or piece.bold > 0.5
        or piece.paragraph.alignment == "right"
        or piece.paragraph.page_break
    )


def _is_label(view: View) -> bool:
    text = view.piece.text
    if view.piece.is_table or len(text) > _LONGEST_LABEL or not opens(text, "appendix"):
        return False
    if view.zone == "body" and not (view.piece.centred and view.piece.bold > 0.5 and opens(text, "annex")):
        return False
    return _LABEL.fullmatch(text) is not None and _stands_out(view)


def _is_title(view: View) -> bool:
    piece = view.piece
    if piece.is_table or piece.typed or len(piece.text) > _LONGEST_TITLE or piece.text.startswith("("):
        return False
    if view.before in ("appendix-label", "appendix-title"):
        return sum((piece.centred, piece.bold > 0.5, piece.capitals)) >= 2
    begins = piece.paragraph.page_break or view.before in ("signer", "recipient", "position", "other")
    named = bool(opens(piece.text, "appendix_titles") or opens(piece.text, "appendix"))
    return piece.centred and (piece.bold > 0.5 or piece.capitals) and (begins or named)


RULES = (
    LineRule(
        "appendix-label",
        ("body", "after"),
        _is_label,
        why="Phụ lục and its number on a line of its own, centred, bold, or on a new page.",
        good=(
            "**I. KẾT QUẢ**\nĐã tổ chức.\n>⏎^**PHỤ LỤC I**\n^**DANH SÁCH ĐƠN VỊ**",
            _FOOT + ">^**Phụ lục I**\n^**DANH SÁCH ĐƠN VỊ**",
            _FOOT + ">^**Phụ lục 03: KẾT QUẢ THU**",
            _FOOT + "\n| >^**PHỤ LỤC II**¶^**DANH MỤC DỰ ÁN** |\n▦ STT | Dự án\n▦ 1 | Cầu",
            _FOOT + ">^**PHỤ LỤC**\n^**SỐ LIỆU**\n>^**Biểu số 02**",
        ),
        bad=(_FOOT + "Phụ lục I gồm 5 biểu số liệu về các xã.", "**I. KẾT QUẢ**\nTheo\nPhụ lục I"),
    ),
    LineRule(
        "appendix-title",
        ("after",),
        _is_title,
        why="Centred bold lines or capitals below the label, or on a page of their own after the signature.",
        good=(
            _FOOT + "^**Phụ lục I**\n>^**DANH SÁCH ĐƠN VỊ**\n>^**ĐƯỢC KIỂM TRA**\n^*(Kèm theo Báo cáo số 5)*",
            _FOOT + ">^**BẢNG TỔNG HỢP KẾT QUẢ**\n▦ STT | Nội dung\n▦ 1 | Hội nghị",
        ),
    ),
)
