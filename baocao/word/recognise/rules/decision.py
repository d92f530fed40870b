"""The parts that only decisions, resolutions and telegrams have."""

import re

from baocao.word.recognise.lexicon import folded, opens
from baocao.word.recognise.numbered import form_of
from baocao.word.recognise.rule import PROSE, LineRule, View

_DECIDING = ("Quyết định", "Nghị quyết", "Chỉ thị", "Quy chế", "Quy định")
_ENACTING = ("quyết định", "quyết nghị", "nghị quyết", "chỉ thị")
_LONGEST = 150
_TELEGRAM = "Công điện"
_SENDS = re.compile(r"(?i)\bđiện\s*:?$")
_SENT = """
^**CÔNG ĐIỆN**
^**Về việc ứng phó mưa lớn**
{sender}
- Giám đốc các sở;
- Chủ tịch Ủy ban nhân dân các xã.
Để ứng phó mưa lớn, Chủ tịch yêu cầu:
"""
_ARTICLES = "\n^**QUYẾT ĐỊNH:**\n**Điều 1.** Thành lập Ban Chỉ đạo.\n**Điều 2.** Các đơn vị thi hành."
_HEAD = "^**QUYẾT ĐỊNH**\n^**Về việc thành lập Ban Chỉ đạo**\n"


def _is_enactor(view: View) -> bool:
    piece = view.piece
    if view.kind not in _DECIDING or _enacts(view):
        return False
    if view.before == "basis" and "enacting" not in view.seen:
        return piece.centred and piece.capitals and bool(opens(piece.text, "posts"))
    if view.before not in ("subject", "rule", "kind", "enactor"):
        return False
    names = opens(piece.text, "posts") or opens(piece.text, "bodies")
    follows = view.before == "enactor" and piece.centred and piece.bold > 0.5
    return piece.capitals and len(piece.text) < _LONGEST and (bool(names) or follows)


def _is_sender(view: View) -> bool:
    """Tell whether a line of a telegram says who sends it: *CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:*."""
    piece = view.piece
    below = view.before in ("subject", "rule", "kind", "enactor")
    sends = _SENDS.search(piece.text) is not None and len(piece.text) < _LONGEST
    names = opens(piece.text, "posts") or opens(piece.text, "bodies")
    return view.kind == _TELEGRAM and below and sends and bool(names) and not piece.is_table


def _enacts(view: View) -> bool:
    small = folded(view.piece.text).strip(" :")
    return view.kind in _DECIDING and small in _ENACTING and view.piece.capitals


def _is_enacting(view: View) -> bool:
    return _enacts(view) and (view.zone != "title" or view.piece.text.endswith(":"))


RULES = (
    LineRule(
        "enactor",
        ("title", "opening"),
        _is_enactor,
        why="Below a decision's subject stands in capitals who decides; at times below its basis.",
        good=(
            _HEAD + ">^**CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH A**\n*Căn cứ Luật số 5;*" + _ARTICLES,
            _HEAD
            + "*Căn cứ Luật số 5;*\n>^**CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH A**"
            + _ARTICLES
            + "\n**Điều 3.** Giao Sở Nội vụ theo dõi.",
        ),
        bad=("^**BÁO CÁO**\n^**Kết quả**\n^**CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH A**",),
    ),
    LineRule(
        "enactor",
        ("title", "opening"),
        _is_sender,
        why="Below a telegram's subject stands who sends it, above those to whom it goes.",
        good=(
            _SENT.format(sender=">^**CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN:**"),
            _SENT.format(sender=">^**CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH** điện:"),
            _SENT.format(sender=">Sở Nông nghiệp và Môi trường điện:"),
        ),
        bad=("^**CÔNG ĐIỆN**\n^**Về việc tiết kiệm**\n^**điện**\nSở yêu cầu:",),
    ),
    LineRule(
        "enacting",
        ("title", "opening", "body"),
        _is_enacting,
        why="The word that enacts stands alone below the basis.",
        good=(
            _HEAD + "*Căn cứ Luật số 5;*\n>^**QUYẾT ĐỊNH:**\n**Điều 1.** Thành lập Ban Chỉ đạo.",
            _HEAD + ">^**QUYẾT ĐỊNH:**\n*Căn cứ Luật số 5;*\n**Điều 1.** Thành lập Ban Chỉ đạo.",
        ),
    ),
    LineRule(
        "article",
        PROSE,
        lambda view: form_of(view.piece.typed) == "Điều",
        why="Điều and its number; the number stays part of its name.",
        good=(
            _HEAD
            + "^**QUYẾT ĐỊNH:**\n>**Điều 1.** Thành lập Ban Chỉ đạo.\n1. Trưởng Ban: Ông A.\n>**Điều 2.**",
        ),
        bad=("Điều chỉnh kế hoạch năm 2026.", "Điều 5 của Luật quy định rõ việc này."),
    ),
)
