"""What stands between the title and the first heading."""

from baocao.word.recognise.lexicon import holds, opens
from baocao.word.recognise.numbered import form_of
from baocao.word.recognise.rule import LineRule, View

_HEAD = "^**BÁO CÁO**\n^**Kết quả công tác tháng 9**\n"


def _is_basis(view: View) -> bool:
    piece = view.piece
    if view.zone == "body":
        return _is_late_basis(view)
    if piece.is_table or not opens(piece.plain, "basis"):
        follows = view.before == "basis" and view.above is not None and view.above.text.endswith(";")
        return follows and piece.text.endswith((";", ".")) and piece.italic > 0.5
    clause = piece.text.endswith((";", ",")) or piece.italic > 0.5
    return clause or view.before in ("basis", "enactor")


def _is_late_basis(view: View) -> bool:
    """Tell whether a line below a decision's first article is what it is based on."""
    piece = view.piece
    decided = "enacting" in view.seen or "article" in view.seen
    listed = form_of(piece.typed) == "-" and "basis" in view.seen
    clause = piece.text.endswith((";", ".", ",")) and (piece.italic > 0.5 or listed)
    return decided and not piece.is_table and bool(opens(piece.plain, "basis")) and clause


def _is_preamble(view: View) -> bool:
    if view.piece.is_table or view.piece.typed:
        return False
    if view.last_heading >= 0:
        return view.last_heading > view.at or "preamble" not in view.seen
    announces = view.piece.text.endswith(":") or holds(view.piece.text, "announcing")
    return announces and "preamble" not in view.seen


RULES = (
    LineRule(
        "basis",
        ("title", "opening", "body"),
        _is_basis,
        why="Each basis is a line that opens with Căn cứ or Theo đề nghị, in italics or with a semicolon.",
        good=(
            _HEAD
            + ">*Căn cứ Kế hoạch số 5/KH-UBND;*\n>*Theo đề nghị của Phòng Nội vụ.*\nSở báo cáo như sau:",
            "^**QUYẾT ĐỊNH**\n^**Về việc A**\n^**QUYẾT ĐỊNH:**\n**Điều 1.** Lập Tổ.\n>*Căn cứ Luật số 5.*",
        ),
        bad=(_HEAD + "Căn cứ Kế hoạch số 5/KH-UBND, Sở Nội vụ báo cáo kết quả như sau:\n**I. KẾT QUẢ**",),
    ),
    LineRule(
        "preamble",
        ("opening",),
        _is_preamble,
        why="Paragraphs before the first heading; without any heading, only a first one that announces.",
        good=(
            _HEAD
            + ">Thực hiện Công văn số 5, Sở Nội vụ báo cáo như sau:\n**I. KẾT QUẢ**\nĐã tổ chức 5 hội nghị.",
            _HEAD + ">Sở Nội vụ nhận được Công văn số 5.\nSở có ý kiến như sau.",
        ),
        bad=(_HEAD + "Trong tháng, tình hình ổn định, nhân dân phấn khởi.\n- Tổ chức 5 hội nghị.",),
    ),
)
