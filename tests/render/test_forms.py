"""What papers hold besides the usual: a day left to the pen, headings that run on, room to sign."""

import re
from io import BytesIO

import pytest

from baocao import pipeline
from baocao.document import Columns, paragraphs, plain_text
from baocao.library import catalog
from baocao.word.plain_text import word_text
from tests.helpers import SMALL, checked, draft_of, faults, parts_of, read_html, redated, rendered
from tests.render.test_shapes import STATE

RUNS_ON = STATE.replace("  security: Ổn định.\n", "  security: {text: 'Ổn *định*, **tốt**.'}\n") + (
    "sections:\n"
    "  khac: {title: 'Việc khác:', text: \"Không.\\n\\nĐoạn hai.\", content: [Họp.]}\n"
    "  assessment: [{title: Sơ kết, text: Không.}]\n"
)


def text_of(text):
    return pipeline.build(draft_of(text), "text").decode()


@pytest.mark.parametrize("month", ["2021-09", "2021-01", "2021-12"])
@pytest.mark.parametrize("family", catalog.families())
def test_a_day_that_is_left_to_the_pen(family, month):
    text = redated(STATE if family == "state" else SMALL, month).replace("period: 2026-05", "period: 2021-09")
    number = {"2021-09": "9", "2021-01": "01", "2021-12": "12"}[month]
    for paper in (text_of(text), word_text(BytesIO(pipeline.build(draft_of(text), "docx")), "a.docx")):
        assert re.search(rf"(?m), ngày {{6}}tháng {number} năm 2021$", paper)
    assert catalog.editions(family)[0].date_line.day_blank


@pytest.mark.parametrize(
    ("date", "edition"), [("2026-04", "Hướng dẫn 36-HD/VPTW"), ("2026-06", "Hướng dẫn 05-HD/VPTW")]
)
def test_the_edition_is_that_of_the_month(date, edition):
    assert draft_of(redated(SMALL, date)).edition.name == edition


@pytest.mark.parametrize(
    ("date", "rule"),
    [
        ("2021-13", "SC003"),
        ("2021-00", "SC003"),
        ("1021-09", "KY008"),
        ("2021-9", "SC003"),
        ("2021-09-", "SC003"),
    ],
)
def test_no_other_half_of_a_date_is_taken(date, rule):
    assert (rule, 3) in {each[:2] for each in faults(redated(SMALL, date))}


def test_headings_run_on_in_every_output():
    draft = draft_of(RUNS_ON)
    lines = ["1. Quốc phòng, an ninh: Ổn định, tốt.", "Việc khác: Không.", "Đoạn hai.", "Sơ kết: Không."]
    text = pipeline.build(draft, "text").decode()
    page = read_html(re.sub(r"(</p>|</h\d>)", r"\1\n", pipeline.build(draft, "html").decode()))[1]
    word = word_text(BytesIO(pipeline.build(draft, "docx")), "a.docx")
    for paper in (text, page, word):
        assert [line for line in lines if not re.search(rf"(?mi)^(.*\. )?{re.escape(line)}$", paper)] == []


def test_what_runs_on_looks_like_text_not_like_a_heading():
    draft = draft_of(RUNS_ON)
    document, stylesheet = rendered(draft)
    heading = next(p for p in paragraphs(document.blocks) if "Quốc phòng" in plain_text(p.content))
    assert stylesheet.edition.resolved(heading.style).bold
    told = [(piece.text, piece.plain, piece.bold, piece.italic) for piece in heading.content]
    assert told == [
        ("Quốc phòng, an ninh:", False, False, False),
        (" Ổn ", True, False, False),
        ("định", True, False, True),
        (", ", True, False, False),
        ("tốt", True, True, False),
        (".", True, False, False),
    ]
    xml = parts_of(pipeline.build(draft, "docx"))["word/document.xml"].decode()
    off = [f'<w:{tag} w:val="0"/>' for tag in ("b", "bCs", "i", "iCs")]
    assert re.search(rf"{''.join(off)}</w:rPr><w:t[^>]*> Ổn <", xml)
    assert re.search(rf"<w:b/><w:bCs/>{''.join(off[2:])}</w:rPr><w:t[^>]*>tốt<", xml)


def test_rules_read_what_runs_on_and_the_line_of_the_period():
    text = SMALL.replace("results:\n", "results:\n  rieng: {title: C, text: Họp thực nhiện.}\n")
    assert "nhiện" in {words for *_, words in faults(text)}
    found = faults(STATE + "period_line: (Từ ngày 15/4/2026 đến thực nhiện ngày 14/5/2026)\n")
    assert "nhiện" in {words for *_, words in found}
    assert not [each for each in faults(STATE) if each[0] == "CT012"]


def test_a_title_with_text_is_no_empty_section_and_an_empty_one_is():
    texts = {"text: Không.": False, "text: ": True, "text: '', content: []": True}
    for keys, empty in texts.items():
        found = checked(SMALL + f"sections: [{{title: A, {keys}}}]\n").findings
        assert ("DM003" in {finding.rule.id for finding in found}) == empty, keys


@pytest.mark.parametrize("name", ["''", ""])
def test_room_to_sign(name):
    text = SMALL + f"signature: {{position: Trưởng Ban, name: {name}}}\n"
    document, stylesheet = rendered(draft_of(text))
    signature = next(block for block in reversed(document.blocks) if isinstance(block, Columns))
    assert [(line.style, plain_text(line.content)) for line in signature.right][-2:] == [
        ("authority", "TRƯỞNG BAN"),
        ("signer", ""),
    ]
    assert stylesheet.edition.resolved("signer").before_pt > 50
    assert pipeline.build(draft_of(text), "docx")
    assert "TRƯỞNG BAN" in read_html(pipeline.build(draft_of(text), "html").decode())[1]


@pytest.mark.parametrize(
    ("period", "long", "only"),
    [
        ("2026-09", "tháng 9 năm 2026", "tháng 9/2026"),
        ("2026-Q3", "quý III năm 2026", "quý III/2026"),
        ("2026-H1", "6 tháng đầu năm 2026", "6 tháng đầu năm 2026"),
        ("2026-9M", "9 tháng đầu năm 2026", "9 tháng đầu năm 2026"),
        ("2026", "năm 2026", "năm 2026"),
        ("2026-09\ncumulative: true", "tháng 9 và 9 tháng đầu năm 2026", "tháng 9/2026"),
        ("{label: tuần 12, from: 2026-03-16, to: 2026-03-20}", "tuần 12", "tuần 12"),
    ],
)
def test_names_of_a_period(period, long, only):
    text = (
        STATE.replace("period: 2026-05", f"period: {period}") + "closing: Hết {period_long}; {period_only}.\n"
    )
    assert f"Hết {long}; {only}./." in text_of(text)
