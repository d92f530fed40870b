"""Sections of any shape, letterheads, addressees, the body's end: what is printed where."""

import pytest

from baocao.document import Columns, HorizontalRule, Paragraph, RuledTable, paragraphs, plain_text
from tests.helpers import ROOT, SMALL, checked, draft_of, region_of, rendered

OFFICES = ROOT / "data" / "offices"
STATE = """\
period: 2026-05
office: ubnd-xa-binh-an
date: 2026-05-18
results:
  security: Ổn định.
priorities: [Việc sẽ làm.]
"""


def printed(text, *styles):
    document, _ = rendered(draft_of(text))
    found = [(p.style, plain_text(p.content)) for p in paragraphs(document.all_blocks())]
    return [line for line in found if not styles or line[0] in styles]


def within(office, text=STATE, **changes):
    """Return a month with an office written into it, lines of which are changed."""
    lines = (OFFICES / f"{office}.yaml").read_text("utf-8")
    for old, new in changes.items():
        lines = lines.replace(f"\n{old}:", f"\n{new}\n#{old}:")
    inside = "".join(f"  {line}\n" for line in lines.splitlines())
    return text.replace("office: ubnd-xa-binh-an\n", f"office:\n{inside}")


def test_the_head_of_a_state_paper():
    assert printed(STATE + "number: 5\n")[:8] == [
        ("issuer", "ỦY BAN NHÂN DÂN XÃ BÌNH AN"),
        ("country", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("motto", "Độc lập - Tự do - Hạnh phúc"),
        ("number", "Số: 05/BC-UBND"),
        ("place-date", "Bình An, ngày 18 tháng 5 năm 2026"),
        ("kind", "BÁO CÁO"),
        ("subject", "Tình hình kinh tế - xã hội tháng 5, nhiệm vụ trọng tâm tháng 6/2026"),
        ("period-line", "(Từ ngày 15/4/2026 đến ngày 14/5/2026)"),
    ]


def test_number_and_date_begin_on_the_same_level():
    document, _ = rendered(draft_of(STATE))
    head = document.blocks[0]
    assert isinstance(head, Columns)
    assert [[line.style for line in column] for column in head.rows[1]] == [["number"], ["place-date"]]


@pytest.mark.parametrize(
    ("addressees", "lines"),
    [
        ("[Bộ Nội vụ]", [("addressee-line", "Kính gửi: Bộ Nội vụ")]),
        (
            "[Bộ Nội vụ, 'Bộ Tài chính;', Bộ Y tế]",
            [
                ("addressees-label", "Kính gửi:"),
                ("addressee", "Bộ Nội vụ;"),
                ("addressee", "Bộ Tài chính;"),
                ("addressee-last", "Bộ Y tế."),
            ],
        ),
    ],
)
def test_addressees_and_the_first_recipient(addressees, lines):
    text = STATE + f"addressees: {addressees}\n"
    assert printed(text, "addressee-line", "addressees-label", "addressee", "addressee-last") == lines
    assert printed(text, "recipient")[0] == ("recipient", "Như trên;")


def test_three_lines_where_a_deputy_signs_for_a_collective():
    assert printed(STATE, "authority", "position", "signer") == [
        ("authority", "TM. ỦY BAN NHÂN DÂN"),
        ("position", "KT. CHỦ TỊCH"),
        ("position", "PHÓ CHỦ TỊCH"),
        ("signer", "Nguyễn Văn Bình"),
    ]


def test_a_format_without_addressees_says_so():
    findings = checked(SMALL + "addressees: [Tỉnh ủy]\n").findings
    assert "TT004" in {finding.rule.id for finding in findings}


@pytest.mark.parametrize(
    ("closing", "last"),
    [
        ("closing: Trân trọng báo cáo.", "Trân trọng báo cáo./."),
        ("closing: Trân trọng báo cáo", "Trân trọng báo cáo./."),
        ("closing: '*Trân trọng.*'", "Trân trọng./."),
    ],
)
def test_the_mark_at_the_end_of_the_body(closing, last):
    assert printed(STATE + closing + "\n", "closing") == [("closing", last)]


def test_without_a_closing_the_last_task_is_marked_and_stays_with_the_signature():
    document, _ = rendered(draft_of(within("ubnd-xa-binh-an", closing="spare: ").replace("  spare: \n", "")))
    last = document.blocks[-2]
    assert plain_text(last.content) == "Việc sẽ làm./."
    assert last.keep


def test_a_body_that_ends_with_a_table():
    table = "priorities: [{table: {columns: [A], rows: [[x], [y]]}}]\n"
    text = within("ubnd-xa-binh-an", STATE.replace("priorities: [Việc sẽ làm.]\n", table), closing="spare: ")
    document, _ = rendered(draft_of(text.replace("  spare: \n", "")))
    assert [type(block) for block in document.blocks[-3:]] == [RuledTable, Paragraph, Columns]
    assert plain_text(document.blocks[-2].content) == "./."


@pytest.mark.parametrize(
    ("content", "last"),
    [
        ("[Đã thu hai triệu đồng.]", ("item-1", "Đã thu hai triệu đồng./.")),
        ("[{paragraph: Đã thu xong}]", ("body", "Đã thu xong./.")),
        ("[{table: {columns: [A], rows: [[x], [y]]}}]", ("body", "./.")),
    ],
)
def test_an_appendix_of_the_state_ends_with_the_mark(content, last):
    appendix = f"appendices: {{thu: {{title: Thu, landscape: true, content: {content}}}}}\n"
    text = STATE.replace("Ổn định.", "Ổn định, xem [#thu].") + appendix
    assert printed(text)[-1] == last
    document, _ = rendered(draft_of(text))
    above = [block for block in document.sheets[0].blocks[:-1] if isinstance(block, RuledTable)]
    assert [cell.paragraph.keep for table in above for cell in table.rows[-1].cells] == [True] * len(above)


def test_an_appendix_of_the_party_ends_as_written():
    appendix = "appendices: {thu: {title: Thu, content: [Đã thu.]}}\n"
    assert printed(SMALL.replace("Việc đã làm.", "Xem [#thu].") + appendix)[-1] == ("item-1", "Đã thu.")


def test_the_rule_under_the_subject_stands_under_what_follows_it():
    document, _ = rendered(draft_of(STATE))
    at = next(number for number, block in enumerate(document.blocks) if isinstance(block, HorizontalRule))
    assert document.blocks[at].style == "subject"
    assert document.blocks[at - 1].style == "period-line"


def test_parts_print_in_the_order_of_the_office():
    text = STATE + "sections: {proposals: Không., assessment: Tốt.}\n"
    assert [words for _, words in printed(text, "heading-1")] == [
        "TÌNH HÌNH KINH TẾ - XÃ HỘI THÁNG 5/2026",
        "ĐÁNH GIÁ CHUNG",
        "KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ",
        "NHIỆM VỤ TRỌNG TÂM THÁNG 6/2026",
    ]


BLOCKS = """\
results:
  society:
    - paragraph: Đoạn không số.
    - {label: Ưu điểm, text: Tốt.}
    - {label: Hạn chế, look: italic, items: [Còn chậm.]}
    - {label: Khác, look: plain, text: Không.}
    - Việc:
        - Việc con.
  du-an:
    title: Dự án
    content:
      - Khởi công.
"""


def test_pieces_of_a_section_in_the_order_written():
    text = STATE.replace("results:\n  security: Ổn định.\n", BLOCKS)
    assert printed(text, "heading-2", "body", "item-1", "item-2") == [
        ("heading-2", "Lĩnh vực văn hóa - xã hội"),
        ("body", "Đoạn không số."),
        ("body", "Ưu điểm: Tốt."),
        ("body", "Hạn chế:"),
        ("item-1", "Còn chậm."),
        ("body", "Khác: Không."),
        ("item-1", "Việc:"),
        ("item-2", "Việc con."),
        ("heading-2", "Dự án"),
        ("item-1", "Khởi công."),
    ]


def test_labels_have_their_look():
    document, _ = rendered(draft_of(STATE.replace("results:\n  security: Ổn định.\n", BLOCKS)))
    labels = [p.content[0] for p in paragraphs(document.blocks) if p.style == "body"][1:4]
    assert [(words.text, words.style) for words in labels] == [
        ("Ưu điểm:", "label"),
        ("Hạn chế:", "label-italic"),
        ("Khác: Không.", None),
    ]


@pytest.mark.parametrize(
    ("results", "rule", "line"),
    [
        ("results:\n  khong-co: [Việc.]\n", "SC001", 5),
        ("results:\n  economy: {khong-co: Tốt.}\n", "SC001", 5),
        ("results:\n  society:\n    - {title: A, content: [Việc.]}\n", "DM009", 6),
        ("results:\n  society:\n    - A:\n        - B:\n            - C.\n", "DM010", 8),
    ],
    ids=["unknown section", "unknown section below", "heading too deep", "item too deep"],
)
def test_what_the_outline_and_the_numbering_have_no_room_for(results, rule, line):
    result = checked(STATE.replace("results:\n  security: Ổn định.\n", results))
    told = {(finding.rule.id, region_of(result, finding).line) for finding in result.findings}
    assert (rule, line) in told


def test_appendices_follow_the_signature():
    one = "appendices:\n  bieu: {title: Biểu số liệu, landscape: true, content: [Việc.]}\n"
    text = STATE.replace("Ổn định.", "'Xem [#bieu].'") + one + "number: 7\n"
    document, _ = rendered(draft_of(text))
    assert [sheet.landscape for sheet in document.sheets] == [True]
    assert [plain_text(p.content) for p in paragraphs(document.sheets[0].blocks)] == [
        "Phụ lục",
        "BIỂU SỐ LIỆU",
        "(Kèm theo Báo cáo số 07/BC-UBND ngày 18 tháng 5 năm 2026 của Ủy ban nhân dân xã Bình An)",
        "Việc./.",
    ]
    assert ("body", "Xem Phụ lục.") in printed(text)


def test_several_appendices_are_counted_as_the_format_counts():
    two = "appendices:\n  a: {title: A, content: [Việc.]}\n  b: {title: B, content: [Việc.]}\n"
    told = "'Xem [#a], [#b].'"
    assert printed(STATE.replace("Ổn định.", told) + two, "appendix-label") == [
        ("appendix-label", "Phụ lục I"),
        ("appendix-label", "Phụ lục II"),
    ]
    party = SMALL.replace("Việc đã làm.", f"{told[1:-1]}") + two
    assert ("item-1", "Xem Phụ lục 1, Phụ lục 2.") in printed(party)


def test_a_letterhead_of_its_own_goes_over_the_format():
    text = within("bdv-quang-ngai", SMALL.replace("bdv-quang-ngai", "ubnd-xa-binh-an"))
    text = text.replace("  format: party\n", "  format: party\n  letterhead: youth\n")
    found = printed(text)
    assert ("separator", "***") in found
    assert ("motto", "ĐOÀN TNCS HỒ CHÍ MINH") in found
    assert next(words for style, words in found if style == "closing").endswith("./.")
    assert next(words for style, words in found if style == "number") == "Số:          -BC/BDVTU"


@pytest.mark.parametrize(
    ("line", "rule"), [("letterhead: youth", "TT006"), ("letterhead: la", "TT006"), ("sizes: la", "TT007")]
)
def test_a_letterhead_or_sizes_that_the_family_does_not_have(line, rule):
    text = within("ubnd-xa-binh-an").replace("  format: state\n", f"  format: state\n  {line}\n")
    assert rule in {finding.rule.id for finding in checked(text).findings}


def test_sizes_move_together():
    office = within("ubnd-xa-binh-an").replace("  format: state\n", "  format: state\n  sizes: compact\n")
    looks = [rendered(draft_of(text))[1].edition.styles for text in (STATE, office)]
    names = ("country", "motto", "place-date", "superior", "issuer")
    sizes = [[styles[name].pt for name in names] for styles in looks]
    assert sizes == [[13, 14, 14, 13, 13], [12, 13, 13, 12, 12]]


FIGURES = "figures: {a: {value: 5, unit: '*vụ* [^x]'}}\n"


def test_words_of_figures_are_never_markup():
    text = STATE.replace("Ổn định.", "'Đạt [=a] và \\[=a].'") + FIGURES
    assert ("body", "Đạt 5 *vụ* [^x] và [=a].") in printed(text)
