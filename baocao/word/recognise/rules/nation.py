"""The title of the State, the Party or the Youth Union, and the motto below it."""

from baocao.word.recognise.lexicon import folded, letterhead_words
from baocao.word.recognise.rule import LineRule, View

_ENOUGH = 16
_HEAD = """
| UBND TỈNH A¶**SỞ NỘI VỤ** || {nation}¶{motto} |
| Số: 5/BC-SNV || *A, ngày 5 tháng 3 năm 2026* |
"""


def _is_title(view: View) -> bool:
    small = folded(view.piece.text)
    titles, _ = letterhead_words()
    return small in titles or (
        view.piece.side != "left" and any(small.startswith(each[:_ENOUGH]) for each in titles)
    )


def _is_motto(view: View) -> bool:
    small = folded(view.piece.text).replace("–", "-").replace("—", "-").replace(" ", "")
    _, mottos = letterhead_words()
    return any(small.startswith(each.replace(" ", "")[:_ENOUGH]) for each in mottos)


RULES = (
    LineRule(
        "nation",
        ("letterhead", "title"),
        _is_title,
        why="The formats prescribe the words; a line may be cut short or have an old tone mark.",
        good=(
            _HEAD.format(
                nation=">**CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM**", motto="**Độc lập – Tự do – Hạnh phúc**"
            ),
            "| ĐẢNG BỘ TỈNH A¶**BAN DÂN VẬN**¶\\*¶Số 05-BC/BDVTU || >**ĐẢNG CỘNG SẢN VIỆT NAM** |",
            "| **SỞ Y TẾ** || >**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**↵**Độc lập - Tự do - Hạnh phúc** |",
            "**SỞ Y TẾ**          >**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**",
        ),
        bad=("| ĐOÀN TNCS HỒ CHÍ MINH TỈNH A¶**BAN CHẤP HÀNH** || Số 5 |",),
    ),
    LineRule(
        "motto",
        ("letterhead", "title"),
        _is_motto,
        why="The formats prescribe the words; offices write any dash, with blanks or without.",
        good=(
            _HEAD.format(
                nation="**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**", motto=">**Độc lập -Tự do – Hạnh phúc**"
            ),
        ),
    ),
)
