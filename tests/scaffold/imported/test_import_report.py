"""What the report of an import says of a paper's facts."""

import json

import pytest

from baocao.model.period import Period
from baocao.scaffold.imported.import_report import report
from baocao.word.recognise import recognise
from baocao.word.recognise.example import example

HEAD = "| UBND TỈNH A¶**SỞ Y TẾ** || **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |\n^**BÁO CÁO**\n{}\n"
FOOT = "**I. KẾT QUẢ**\nĐã họp.\n| ***Nơi nhận:***¶- Lưu: VT. || {} |"
TITLE = "^**Kết quả công tác tháng 9 năm 2025**"


def facts(foot, title=TITLE):
    paper = recognise(example(HEAD.format(title) + FOOT.format(foot)).paper)
    period = paper.facts.period or Period.parse("2025-09")
    return json.loads(report(paper, period, {}, {}, (), ()))["facts"]


@pytest.mark.parametrize(
    ("foot", "authority", "of", "position"),
    [
        ("^**KT. GIÁM ĐỐC**¶^**PHÓ GIÁM ĐỐC**", "KT", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        ("^**Q. GIÁM ĐỐC**", "Q", "GIÁM ĐỐC", None),
        ("^**Q. CHI CỤC TRƯỞNG**¶^**PHÓ CHI CỤC TRƯỞNG**", "Q", "CHI CỤC TRƯỞNG", "PHÓ CHI CỤC TRƯỞNG"),
        (
            "^**TM. BAN CHỈ ĐẠO**¶^**TRƯỞNG BAN**¶^**GIÁM ĐỐC SỞ Y TẾ**",
            "TM",
            "BAN CHỈ ĐẠO",
            "TRƯỞNG BAN\nGIÁM ĐỐC SỞ Y TẾ",
        ),
    ],
)
def test_a_signature_is_told_by_its_lines(foot, authority, of, position):
    signed = facts(f"{foot}¶¶^**Lê Văn A**")["signature"]
    assert signed == {"authority": authority, "on_behalf_of": of, "position": position, "name": "Lê Văn A"}


def test_the_signatures_of_a_joint_paper_are_a_list():
    signed = facts("^**KT. GIÁM ĐỐC**¶¶^**Lê Văn A** || ^**KT. CHÁNH ÁN**¶¶^**Lê Thị B**")["signature"]
    assert [(each["on_behalf_of"], each["name"]) for each in signed] == [
        ("GIÁM ĐỐC", "Lê Văn A"),
        ("CHÁNH ÁN", "Lê Thị B"),
    ]


@pytest.mark.parametrize(
    ("title", "period"),
    [
        (TITLE, "2025-09"),
        (
            "^**Kết quả tuần 5**\n^*(Từ ngày 26/01/2026 đến ngày 30/01/2026)*",
            "tuần 5 (26/01/2026 - 30/01/2026)",
        ),
        ("^**Kết quả từ ngày 02/01/2026 đến ngày 08/01/2026**", "từ ngày 02/01/2026 đến ngày 08/01/2026"),
    ],
)
def test_a_period_is_told_with_its_days(title, period):
    assert facts("^**GIÁM ĐỐC**", title)["period"] == period
