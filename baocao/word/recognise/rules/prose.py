"""Tables, remarks, the closing, and plain paragraphs."""

import re

from baocao.word.recognise.lexicon import folded, holds, opens
from baocao.word.recognise.rule import PROSE, LineRule, View

_HEAD = "^**BÁO CÁO**\n^**Kết quả công tác tháng 9**\n**I. KẾT QUẢ**\n"
_FOOT = "\n| ***Nơi nhận:***¶- Lưu: VT. || ^**GIÁM ĐỐC**¶¶¶^**Trần Văn A** |"
_ENDED = re.compile(r"[./\s]*/[./\s]*")
_LONGEST_NOTE = 400
_LONGEST_CLOSING = 900
_ITALIC = 0.9


def _is_note(view: View) -> bool:
    piece = view.piece
    if piece.is_table or piece.typed or len(piece.text) > _LONGEST_NOTE:
        return False
    text = piece.text
    bracketed = text.startswith("(") and text.rstrip(".;/ ").endswith(")")
    if bracketed and (holds(text[:60], "attached") or piece.italic > _ITALIC or piece.centred):
        return True
    if opens(text, "remark"):
        return True
    below_table = view.before == "table" and piece.italic > 0 and piece.bold + piece.italic > _ITALIC
    return below_table or (piece.italic >= _ITALIC and not text.endswith(":") and text[:1] not in "“\"'")


def _is_closing(view: View) -> bool:
    piece = view.piece
    if piece.is_table or piece.typed or len(piece.text) > _LONGEST_CLOSING or view.last_heading > view.at:
        return False
    if opens(piece.text, "closing") or view.before == "closing":
        return True
    last = view.at > view.last_numbered
    self_named = bool(opens(piece.text, "bodies")) and "báo cáo" in folded(piece.text)
    return last and view.at < view.foot and (self_named or holds(piece.text, "closing_verbs"))


RULES = (
    LineRule(
        "table",
        (*PROSE, "title", "letterhead", "foot"),
        lambda view: view.piece.is_table,
        why="A table with lines, which is no letterhead, foot or frame.",
        good=(_HEAD + "Kết quả như sau:\n>▦ STT | Nội dung | Số lượng\n▦ 1 | Hội nghị | 5",),
        bad=(_HEAD + "| Kết quả như sau: |",),
    ),
    LineRule(
        "note",
        (*PROSE, "title", "foot"),
        lambda view: view.zone != "title" and _is_note(view),
        why="Remarks stand in brackets or italics: what comes with the paper, where figures come from.",
        good=(
            _HEAD + "Đã tổ chức 5 hội nghị.\n>*(Kèm theo Phụ lục số 01)*",
            "^**QUY CHẾ**\n^**Làm việc của xã**\n>^*(Kèm theo Quyết định số 5/QĐ-UBND)*\n^**Chương I**",
            _HEAD + "▦ STT | Nội dung\n▦ 1 | Hội nghị\n>Ghi chú: Số liệu tính đến ngày 25/9/2026.",
        ),
        bad=(_HEAD + "*“Dân vận khéo thì việc gì cũng thành công”*", _HEAD + "(1) Tổ chức hội nghị."),
    ),
    LineRule(
        "other",
        (*PROSE, "foot"),
        lambda view: _ENDED.fullmatch(view.piece.text) is not None,
        why="A stroke between stops ends a text, at times on a line of its own.",
        good=(_HEAD + "Đã tổ chức.\n>./." + _FOOT,),
        role="end",
    ),
    LineRule(
        "closing",
        PROSE,
        _is_closing,
        why="Trên đây là …, or the issuer's last words above the foot: kính báo cáo, kính trình, trân trọng.",
        good=(
            _HEAD + "Đã tổ chức.\n>Trên đây là báo cáo kết quả công tác tháng 9 của Sở Nội vụ./." + _FOOT,
            _HEAD + "Đã tổ chức.\n>Sở Nội vụ báo cáo Ủy ban nhân dân tỉnh theo dõi, chỉ đạo./." + _FOOT,
            _HEAD + "Đã tổ chức.\n>Ban Dân vận Tỉnh ủy kính báo cáo Ban Thường vụ Tỉnh ủy." + _FOOT,
        ),
        bad=(
            _HEAD + "Trên đây là số liệu của 5 xã.\n**II. NHIỆM VỤ**\nTổ chức hội nghị." + _FOOT,
            _HEAD + "Sở Nội vụ kính trình:\n- Dự thảo Quyết định.\nCông tác đạt kế hoạch." + _FOOT,
        ),
    ),
    LineRule(
        "paragraph",
        PROSE,
        lambda _view: True,
        why="Everything else is a paragraph, with its words.",
        good=(_HEAD + ">Đã tổ chức 5 hội nghị.\n>**Ưu điểm:** Công tác được triển khai kịp thời.",),
    ),
)
