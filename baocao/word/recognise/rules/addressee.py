"""Whom the paper is addressed to."""

from baocao.word.recognise.lexicon import opens
from baocao.word.recognise.numbered import form_of
from baocao.word.recognise.rule import LineRule, View

_LONGEST = 300


def _is_addressee(view: View) -> bool:
    piece, above = view.piece, view.above
    if piece.is_table or len(piece.text) > _LONGEST:
        return False
    if opens(piece.text, "addressee"):
        return view.zone != "body" or (piece.centred and "addressee" not in view.seen)
    if view.before != "addressee" or above is None:
        return False
    if piece.spot and above.spot and piece.spot.table == above.spot.table:
        return True
    listed = form_of(piece.typed) == "-"
    open_ = above.text.endswith((":", ";", ",")) or form_of(above.typed) == "-"
    return open_ and (listed or (piece.centred and not piece.typed))


RULES = (
    LineRule(
        "addressee",
        ("letterhead", "title", "opening", "body"),
        _is_addressee,
        why="Kính gửi, on one line with the addressee, or above a list of them.",
        good=(
            "^**BÁO CÁO**\n^**Kết quả**\n>^Kính gửi: Sở Nội vụ\nThực hiện Kế hoạch số 5.",
            "^**BÁO CÁO**\n^**Kết quả**\n>^Kính gửi:\n>^- Bộ Nội vụ;\n>^- Bộ Y tế.\nThực hiện Kế hoạch số 5.",
            "^**BÁO CÁO**\n| >Kính gửi: || >- Bộ Nội vụ¶>- Bộ Y tế |\nThực hiện Kế hoạch số 5.",
            "^**TỜ TRÌNH**\n^**Về việc A**\n>^*Kính trình:* Ban Thường vụ Tỉnh ủy\nThực hiện Kế hoạch số 5.",
            "^**TỜ TRÌNH**\n^**Về việc A**\n**I. NỘI DUNG**\n1. Một;\n>^Kính gửi: Sở Nội vụ\n2. Hai.",
        ),
        bad=("^**BÁO CÁO**\n^**Kết quả**\nSở kính gửi báo cáo này để các đơn vị biết.",),
    ),
)
