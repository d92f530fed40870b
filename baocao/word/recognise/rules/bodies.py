"""The names of the superior and the issuing body, and what else stands in the letterhead."""

from baocao.word.recognise.rule import LineRule, View

_TABS = """
\tĐẢNG BỘ TỈNH A\t**ĐẢNG CỘNG SẢN VIỆT NAM**
{name}
\t\\*
\tSố 09-QĐ/HU\t*A, ngày 5 tháng 8 năm 2020*
^**QUY ĐỊNH**
"""
_HEAD = "| {names}¶Số: 5/BC-SNV || **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**¶*A, ngày 5 tháng 9 năm 2026* |"


def _named(view: View, label: str) -> bool:
    return view.names.get(view.at, ("", ()))[0] == label


RULES = (
    LineRule(
        "superior",
        ("letterhead",),
        lambda view: _named(view, "superior"),
        why="The superior body is above the issuing one and not bold; where all is bold, its name is first.",
        good=(
            _HEAD.format(names=">UBND TỈNH A¶**SỞ NỘI VỤ**"),
            _HEAD.format(names=">**UBND TỈNH A**¶**SỞ NỘI VỤ**"),
            _HEAD.format(names=">ỦY BAN NHÂN DÂN¶>TỈNH A¶SỞ NỘI VỤ"),
            _HEAD.format(names=">**SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI**¶**TRUNG TÂM VIỆC LÀM**"),
            "| >TỈNH ỦY A¶**BAN DÂN VẬN**¶\\* || **ĐẢNG CỘNG SẢN VIỆT NAM** |",
            ">" + _TABS.format(name="\t**HUYỆN UỶ B**").lstrip("\n"),
        ),
        bad=(_HEAD.format(names="**ỦY BAN NHÂN DÂN**¶**TỈNH A**"),),
    ),
    LineRule(
        "issuer",
        ("letterhead",),
        lambda view: _named(view, "issuer"),
        why="The issuing body is bold; its name may go over several lines.",
        good=(
            _HEAD.format(names=">**ỦY BAN NHÂN DÂN**¶>**TỈNH A**"),
            _HEAD.format(names="UBND TỈNH A¶>**BAN CHỈ ĐẠO PHÁT TRIỂN**¶>**KHOA HỌC VÀ ĐỀ ÁN 06**"),
            _HEAD.format(names="UBND XÃ B¶>TRƯỜNG THCS SỐ 2"),
            _HEAD.format(names=">**CÔNG AN XÃ - HỘI PHỤ NỮ**¶>**TRƯỜNG THCS SỐ 2**"),
            _HEAD.format(names=">**HỘI NÔNG DÂN –**¶>**NGÂN HÀNG CHÍNH SÁCH**"),
            _HEAD.format(names=">**SỞ Y TẾ**¶>**- SỞ TÀI CHÍNH**"),
            _TABS.format(name=">\t**HUYỆN UỶ B**"),
            _TABS.format(name=">\t**ĐẢNG UỶ**\n>\t**CÁC CƠ QUAN ĐẢNG HUYỆN B**"),
        ),
    ),
    LineRule(
        "other",
        ("letterhead",),
        lambda _view: True,
        why="Words of the letterhead that are none of its parts are kept.",
        good=(_HEAD.format(names="**SỞ NỘI VỤ**") + "\n| || >Mẫu số 01 |",),
    ),
)
