"""The facts of papers: who, when, of what period, to whom, signed by whom."""

import pytest

from baocao.word.paper import Box, Look, Paper, Paragraph, Run
from baocao.word.recognise import recognise
from baocao.word.recognise.example import example
from baocao.word.recognise.facts import Signing

NATION = "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**¶**Độc lập - Tự do - Hạnh phúc**"
HEAD = f"| UBND TỈNH A¶**SỞ Y TẾ** || {NATION} |\n| Số: 5/BC-SYT || *A, ngày 03 tháng 10 năm 2025* |\n"
TITLE = "^**BÁO CÁO**\n^**Kết quả công tác tháng 9 năm 2025**\n\n"
BODY = "**I. KẾT QUẢ**\nĐã tổ chức 5 hội nghị.\n"
FOOT = "| ***Nơi nhận:***¶- Bộ Y tế;¶- Lưu: VT. || {} |\n"


def facts(text):
    return recognise(example(text).paper).facts


def signed(right):
    return facts(HEAD + TITLE + BODY + FOOT.format(right)).signatures


def test_the_letterhead_of_the_state():
    found = facts(HEAD + TITLE + BODY)
    assert (found.family, found.kind, found.is_report) == ("state", "Báo cáo", True)
    assert (found.superior, found.issuer) == (("UBND TỈNH A",), ("SỞ Y TẾ",))
    assert (found.number, found.symbol, found.code) == ("5", "BC-SYT", "SYT")
    assert (found.place, found.date) == ("A", "2025-10-03")
    assert found.edition == "Nghị định 30/2020/NĐ-CP"
    assert found.scheme == "roman-decimal-dash-plus"


def test_the_letterhead_of_the_party():
    found = facts(
        "| ĐẢNG BỘ TỈNH A¶**ĐẢNG ỦY XÃ B**¶\\*¶Số 21-BC/ĐU "
        "|| **ĐẢNG CỘNG SẢN VIỆT NAM**¶*B, ngày tháng 6 năm 2026* |\n"
        "^**BÁO CÁO**\n^**CỦA BAN THƯỜNG VỤ ĐẢNG ỦY**\n^**kết quả công tác tháng 6 năm 2026**\n^-----\n"
        + BODY
    )
    assert (found.family, found.number, found.symbol, found.code) == ("party", "21", "BC/ĐU", "ĐU")
    assert (found.author, found.date) == ("CỦA BAN THƯỜNG VỤ ĐẢNG ỦY", "2026-06")
    assert found.edition == "Hướng dẫn 05-HD/VPTW"


@pytest.mark.parametrize(
    ("title", "period", "following"),
    [
        ("^**BÁO CÁO**\n^**Kết quả tháng 9, nhiệm vụ trọng tâm tháng 10 năm 2025**", "2025-09", "2025-10"),
        ("^**BÁO CÁO**\n^**Kết quả tháng 12, nhiệm vụ tháng 01 năm 2026**", "2025-12", "2026-01"),
        ("^**BÁO CÁO KẾT QUẢ THÁNG 9,**\n^**NHIỆM VỤ THÁNG 10 NĂM 2025**", "2025-09", "2025-10"),
        ("^**BÁO CÁO**\n^**Quý III và 9 tháng đầu năm, nhiệm vụ quý IV/2025**", "2025-Q3", "2025-Q4"),
        ("^**BÁO CÁO**\n^**6 tháng đầu năm, phương hướng 6 tháng cuối năm 2025**", "2025-H1", "2025-H2"),
        ("^**BÁO CÁO**\n^**Tổng kết năm 2025 và phương hướng năm 2026**", "2025", "2026"),
        ("^**BÁO CÁO**\n^**Công tác 9 tháng năm 2025**", "2025-9M", None),
        ("^**BÁO CÁO THÁNG 9**\n^*(Từ ngày 01/9/2025 đến ngày 30/9/2025)*", "2025-09", None),
        ("^**BÁO CÁO THÁNG 9**", "2025-09", None),
        ("^**BÁO CÁO THÁNG 12**", "2024-12", None),
        ("^**BÁO CÁO THÁNG 9, KẾ HOẠCH THÁNG 10**\n^**Năm học 2024 - 2025**", "2024-09", "2024-10"),
    ],
)
def test_the_periods_of_a_title(title, period, following):
    found = facts(HEAD + title + "\n\n" + BODY)
    assert str(found.period) == period
    assert (str(found.next_period) if found.next_period else None) == following


def test_a_week_has_its_days_and_its_name():
    found = facts(HEAD + "^**BÁO CÁO**\n^**Kết quả tuần 37**\n^*(Từ ngày 08/9 đến ngày 14/9/2025)*\n" + BODY)
    free = found.period.free
    assert (free.label, free.first.isoformat(), free.last.isoformat()) == (
        "tuần 37",
        "2025-09-08",
        "2025-09-14",
    )


def test_a_period_that_no_title_names_is_inferred():
    found = facts(HEAD + "^**BÁO CÁO**\n^**Kết quả công tác**\n\n" + BODY)
    assert (str(found.period), dict(found.doubts)["period"]) == ("2025-09", "period-inferred")


@pytest.mark.parametrize(
    ("right", "signing"),
    [
        ("^**GIÁM ĐỐC**¶¶^**Lê Văn A**", Signing(position="GIÁM ĐỐC", name="Lê Văn A")),
        (
            "^**KT. GIÁM ĐỐC**¶^**PHÓ GIÁM ĐỐC**¶¶^**BSCKII. Lê Văn A**",
            Signing("KT", "GIÁM ĐỐC", "", "PHÓ GIÁM ĐỐC", "", "BSCKII. Lê Văn A"),
        ),
        (
            "^**TM. ỦY BAN NHÂN DÂN**¶^**KT. CHỦ TỊCH**¶^**PHÓ CHỦ TỊCH**¶¶^**Lê Văn A**",
            Signing("KT", "CHỦ TỊCH", "ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH", "", "Lê Văn A"),
        ),
        (
            "^**TM. BAN CHỈ ĐẠO**¶^**PHÓ TRƯỞNG BAN**¶^**PHÓ CHỦ TỊCH UBND TỈNH**¶¶^**Lê Văn A**",
            Signing("TM", "BAN CHỈ ĐẠO", "", "PHÓ TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND TỈNH", "Lê Văn A"),
        ),
        (
            "^**TM. BAN CHỈ ĐẠO CÔNG TÁC**¶^**DÂN VẬN TỈNH**¶^**TRƯỞNG BAN**",
            Signing("TM", "BAN CHỈ ĐẠO CÔNG TÁC DÂN VẬN TỈNH", "", "TRƯỞNG BAN", "", ""),
        ),
        ("^**Q. GIÁM ĐỐC**¶¶^**Lê Văn A**", Signing("Q", "", "", "GIÁM ĐỐC", "", "Lê Văn A")),
        (
            "^**KÝ THAY TRƯỞNG PHÒNG**¶^**PHÓ TRƯỞNG PHÒNG**¶^*(đã ký)*¶^**Lê Văn A**",
            Signing("KT", "TRƯỞNG PHÒNG", "", "PHÓ TRƯỞNG PHÒNG", "", "Lê Văn A"),
        ),
    ],
)
def test_a_signature(right, signing):
    assert signed(right) == (signing,)


def test_the_signatures_of_a_joint_paper():
    joint = "| ^**CHỦ TỊCH**¶¶^**Lê Văn A** || ^**TM. ỦY BAN NHÂN DÂN**¶^**CHỦ TỊCH**¶¶^**Trần Thị B** |\n"
    found = facts(HEAD + TITLE + BODY + joint + "**Nơi nhận:**\n- Bộ Y tế;\n- Lưu: VT.")
    assert [each.name for each in found.signatures] == ["Lê Văn A", "Trần Thị B"]
    assert found.recipients == ("Bộ Y tế", "Lưu: VT")


def test_a_letterhead_in_text_boxes_names_its_bodies():
    def box(*lines):
        looks = [Look(bold=line.startswith("!")) for line in lines]
        runs = [Run(line.removeprefix("!"), look) for line, look in zip(lines, looks, strict=True)]
        return Box(tuple(Paragraph((run,), alignment="center", place="p1.box1") for run in runs))

    left, right = box("TỈNH ỦY A", "!BAN NỘI CHÍNH", "Số 5-BC/BNCTU"), box("!ĐẢNG CỘNG SẢN VIỆT NAM")
    rest = example(TITLE + BODY + FOOT.format("^**TRƯỞNG BAN**¶¶^**Lê Văn A**")).paper
    found = recognise(Paper((Paragraph(boxes=(left,)), Paragraph(boxes=(right,)), *rest.blocks))).facts
    assert (found.superior, found.issuer, found.symbol) == (("TỈNH ỦY A",), ("BAN NỘI CHÍNH",), "BC/BNCTU")


def test_bodies_that_sign_together_are_all_issuers():
    names = "| **VIỆN KIỂM SÁT NHÂN DÂN**¶**TỈNH A**¶**THANH TRA TỈNH A** || {} |\n"
    signed = (
        "^**KT. VIỆN TRƯỞNG**¶^**PHÓ VIỆN TRƯỞNG**¶¶^**Lê Văn A** || ^**KT. CHÁNH THANH TRA**¶¶^**Lê Thị B**"
    )
    paper = names.format(NATION) + TITLE + BODY + f"| ***Nơi nhận:***¶- Lưu: VT. || {signed} |"
    found = facts(paper)
    assert found.superior == ()
    assert found.issuer == ("VIỆN KIỂM SÁT NHÂN DÂN", "TỈNH A", "THANH TRA TỈNH A")
    alone = facts(paper.replace("KT. CHÁNH THANH TRA", "TỔ TRƯỞNG"))
    assert alone.superior == ("VIỆN KIỂM SÁT NHÂN DÂN", "TỈNH A")


def test_addressees_and_recipients_are_bare():
    kinh_gui = "^Kính gửi:\n^- Bộ Y tế;\n^- Bộ Nội vụ.\n"
    found = facts(HEAD + TITLE + kinh_gui + BODY + FOOT.format("^**GIÁM ĐỐC**"))
    assert found.addressees == ("Bộ Y tế", "Bộ Nội vụ")
    assert found.recipients == ("Bộ Y tế", "Lưu: VT")


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("^**TỜ TRÌNH**\n^**Về việc A**", "Tờ trình"),
        ("^Kính gửi: Bộ Y tế", "Công văn"),
        ("^**KẾ HOẠCH**", "Kế hoạch"),
    ],
)
def test_other_kinds_are_no_reports(title, kind):
    about = HEAD.replace("¶**SỞ Y TẾ**", "¶**SỞ Y TẾ**¶V/v báo cáo") if kind == "Công văn" else HEAD
    found = facts(about + title + "\n" + BODY)
    assert (found.kind, found.is_report) == (kind, False)


def test_a_second_paper_is_told_and_keeps_out_of_the_facts():
    one = HEAD + TITLE + BODY + FOOT.format("^**GIÁM ĐỐC**¶¶^**Lê Văn A**")
    found = recognise(example(one + "\n" + one.replace("tháng 9", "tháng 10")).paper)
    assert (found.papers, str(found.facts.period), len(found.facts.signatures)) == (2, "2025-09", 1)
    second = [line for line in found.lines if "second-paper" in line.doubts]
    assert (second[0].text, second[-1].text) == ("UBND TỈNH A", "Lê Văn A")


def test_an_appendix_with_a_letterhead_is_no_second_paper():
    one = HEAD + TITLE + BODY + FOOT.format("^**GIÁM ĐỐC**¶¶^**Lê Văn A**")
    found = recognise(
        example(one + f"\n| **SỞ Y TẾ** || {NATION} |\n^**PHỤ LỤC I**\n^**DANH SÁCH**\n- Xã A").paper
    )
    assert (found.papers, found.facts.issuer) == (1, ("SỞ Y TẾ",))
    assert [line.appendix for line in found.lines if line.text == "- Xã A"] == [1]


@pytest.mark.parametrize("text", ["", "▦ STT | Nội dung\n▦ 1 | Họp", "Xin chào."])
def test_a_file_that_is_no_paper_has_no_facts(text):
    found = recognise(example(text).paper)
    assert (found.facts.kind, found.facts.issuer, found.facts.period) == ("", (), None)


def test_numbers_that_jump_or_come_twice_are_told():
    text = "**I. A**\nx\n**III. B**\nx\n**III. C**\na) Một;\nc) Ba.\n**IV. D**\na) Một."
    doubts = {line.text: line.doubts for line in recognise(example(HEAD + TITLE + text).paper).lines}
    assert doubts["III. B"] == ("number-jumps",)
    assert doubts["III. C"] == ("number-twice",)
    assert doubts["c) Ba."] == ("number-jumps",)
    assert doubts["IV. D"] == doubts["a) Một."] == ()


def test_a_closing_that_names_another_month_is_told():
    end = "Trên đây là báo cáo công tác tháng 8 năm 2025./.\n" + FOOT.format("^**GIÁM ĐỐC**")
    lines = recognise(example(HEAD + TITLE + BODY + end).paper).lines
    assert [line.doubts for line in lines if line.label == "closing"] == [("month-differs",)]


def test_periods_without_days_keep_their_words():
    found = facts(
        HEAD + "^**BÁO CÁO**\n^**Tổng kết năm học 2024 - 2025**\n\n**I. PHƯƠNG HƯỚNG KỲ TỚI**\nTốt."
    )
    assert (found.period, found.period_words, found.next_label) == (None, "năm học 2024 - 2025", "kỳ tới")
