"""The Word file part by part, and as validators that are not ours see it."""

import re
import time
import zipfile
from io import BytesIO

import docx
import ooxml_integrity
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from baocao import pipeline
from baocao.document import About, Document, Note, NoteMark, Paragraph, Words
from baocao.library.font_widths import width_mm
from baocao.write.docx import write_docx
from tests.helpers import EXAMPLES, ROOT, SMALL, W, draft_of, parts_of, readable, redated, rendered

GOLDEN = ROOT / "tests" / "golden"
# What changes with the program and its data.
HASH = re.compile(r"\b[0-9a-f]{64}\b|(?<=program=\")[^\"]+|(?<=body=\")[0-9a-f]{8}")
FEBRUARY = (EXAMPLES / "2020-02.yaml").read_text("utf-8")


def build(text):
    return pipeline.build(draft_of(text), "docx")


def main_part(text):
    return etree.fromstring(parts_of(build(text))["word/document.xml"])


def paragraph_styles(root):
    return [node.get(f"{W}val") for node in root.iter(f"{W}pStyle")]


@pytest.mark.parametrize(("date", "name"), [("2020-02-25", "party-36"), ("2026-06-25", "party-05")])
def test_the_february_report_part_by_part(date, name, golden):
    folder = GOLDEN / f"2020-02.{name}"
    parts = parts_of(build(redated(FEBRUARY, date)))
    assert set(parts) >= {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    for part, blob in parts.items():
        golden(folder / part, HASH.sub("…", readable(blob)))


@pytest.mark.parametrize(
    "text",
    [
        FEBRUARY,
        redated(FEBRUARY, "2026-06-25"),
        SMALL,
        redated(SMALL, "") + "number: 7\n",
        SMALL.replace("Việc đã làm.", "Một[^a], hai[^b], lại một[^a].")
        + "footnotes: {a: A, b: '**B** *b*'}\n",
    ],
    ids=["36-HD", "05-HD", "small", "blank day", "notes"],
)
def test_validators_find_nothing(text, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(build(text))
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []
    assert [str(finding) for finding in ooxml_integrity.check(str(path))] == []


def test_the_same_month_gives_the_same_bytes_later(monkeypatch):
    first, now = build(FEBRUARY), time.time
    monkeypatch.setattr(time, "time", lambda: now() + 86_400)
    assert build(FEBRUARY) == first
    times = {entry.date_time for entry in zipfile.ZipFile(BytesIO(first)).infolist()}
    assert times == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_is_left_of_a_default_template():
    parts = parts_of(build(FEBRUARY))
    assert set(parts) == {
        "[Content_Types].xml", "_rels/.rels", "customXml/_rels/item1.xml.rels", "customXml/item1.xml",
        "customXml/itemProps1.xml", "docProps/core.xml", "word/document.xml",
        "word/_rels/document.xml.rels", "word/fontTable.xml", "word/footnotes.xml", "word/header1.xml",
        "word/numbering.xml", "word/settings.xml", "word/styles.xml", "word/theme/theme1.xml",
    }  # fmt: skip
    everything = b"".join(parts.values())
    for trace in (
        b"python-docx",
        b"en-US",
        b"2013-12-23",
        b"Calibri",
        b"12240",
        b"updateFields",
        b"TargetMode",
    ):
        assert trace not in everything


def test_core_properties():
    properties = docx.Document(BytesIO(build(FEBRUARY))).core_properties
    assert properties.title == "Báo cáo kết quả công tác dân vận tháng 02, nhiệm vụ trọng tâm tháng 3/2020"
    assert properties.author == properties.last_modified_by == "Ban Dân vận Tỉnh ủy Quảng Ngãi"
    assert properties.language == "vi-VN"
    assert properties.created.isoformat() == "2020-02-25T00:00:00+00:00"
    assert properties.comments == ""


def test_page():
    section = docx.Document(BytesIO(build(FEBRUARY))).sections[0]
    measures = (section.page_width, section.page_height, section.left_margin, section.right_margin)
    assert [round(measure.mm, 1) for measure in measures] == [210, 297, 30, 15]
    assert (round(section.top_margin.mm), round(section.header_distance.mm)) == (20, 10)
    assert section.different_first_page_header_footer
    assert 'instr=" PAGE "' in section.header._element.xml


def test_every_style_is_a_component_of_the_paper(february):
    styles = etree.fromstring(parts_of(pipeline.build(february, "docx"))["word/styles.xml"])
    names = {node.get(f"{W}val") for node in styles.iter(f"{W}name")}
    word_needs = {"Default Paragraph Font", "Normal Table", "No List"}
    assert names == {style.name for style in february.edition.styles.values()} | word_needs
    fonts = {value for node in styles.iter(f"{W}rFonts") for value in node.attrib.values()}
    assert fonts == {"Times New Roman"}


def test_headings_and_items_are_numbered_by_word():
    parts = parts_of(build(FEBRUARY))
    numbering = etree.fromstring(parts["word/numbering.xml"])
    linked = {}
    for level in numbering.iter(f"{W}lvl"):
        label, style, kind = (
            level.find(f"{W}{tag}").get(f"{W}val") for tag in ("lvlText", "pStyle", "numFmt")
        )
        linked[style] = (label, kind)
    assert linked == {
        "Heading1": ("%1.", "upperRoman"),
        "Heading2": ("%2.", "decimal"),
        "Item1": ("-", "bullet"),
        "Item2": ("+", "bullet"),
        "Recipient": ("-", "bullet"),
    }
    text = "".join(etree.fromstring(parts["word/document.xml"]).itertext())
    assert not re.search(r"(^|\n)(I\.|1\.|- |\+ )", text)


def test_footnote_ids_follow_their_marks():
    parts = parts_of(build(FEBRUARY))
    marks = [
        int(node.get(f"{W}id"))
        for node in etree.fromstring(parts["word/document.xml"]).iter(f"{W}footnoteReference")
    ]
    notes = [
        int(node.get(f"{W}id")) for node in etree.fromstring(parts["word/footnotes.xml"]).iter(f"{W}footnote")
    ]
    listed = [
        int(node.get(f"{W}id")) for node in etree.fromstring(parts["word/settings.xml"]).iter(f"{W}footnote")
    ]
    assert (marks, notes, listed) == ([1, 2, 3], [-1, 0, 1, 2, 3], [-1, 0])


def test_a_month_without_footnotes_has_no_footnote_part():
    parts = parts_of(build(SMALL))
    assert "word/footnotes.xml" not in parts
    assert b"footnotePr" not in parts["word/settings.xml"]


def test_a_second_mark_repeats_the_number_of_the_first():
    root = main_part(SMALL.replace("Việc đã làm.", "Một[^a], lại một[^a].") + "footnotes: {a: A}\n")
    [bookmark] = [node.get(f"{W}name") for node in root.iter(f"{W}bookmarkStart")]
    ends = [
        [node.get(f"{W}id") for node in root.iter(f"{W}{tag}")] for tag in ("bookmarkStart", "bookmarkEnd")
    ]
    assert ends[0] == ends[1]
    [code] = root.iter(f"{W}instrText")
    assert code.text.split() == ["NOTEREF", bookmark, "\\f", "\\h"]
    runs = ["".join(run.itertext()) for run in code.getparent().itersiblings(f"{W}r")]
    assert "".join(runs[:3]) == "1"


def test_the_signature_block_cannot_be_torn(february):
    root = main_part(FEBRUARY)
    tables = list(root.iter(f"{W}tbl"))
    assert all(table.find(f".//{W}cantSplit") is not None for table in tables)
    styles = february.edition.styles
    assert styles["closing"].keep_next
    last_table = tables[-1]
    before = last_table.getprevious()
    assert paragraph_styles(before) == ["Closing"]


def test_the_rule_under_the_title_is_as_long_as_the_title():
    from fontTools.ttLib import TTFont

    root = main_part(FEBRUARY)
    title = next(p for p in root.iter(f"{W}p") if "Motto" in paragraph_styles(p))
    rule = title.getnext()
    cell = title.getparent()
    width = int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w"))
    indents = rule.find(f"{W}pPr/{W}ind")
    length = width - int(indents.get(f"{W}left")) - int(indents.get(f"{W}right"))
    path = find_font("LiberationSerif-Bold.ttf")
    font = TTFont(path)
    widths = [font["hmtx"][font.getBestCmap()[ord(c)]][0] for c in "ĐẢNG CỘNG SẢN VIỆT NAM"]
    expected = sum(widths) / font["head"].unitsPerEm * 15 * 20
    assert abs(length - expected) <= 2


def columns_of(text):
    """Return the widths of the letterhead's columns, in millimetres."""
    [grid, *_] = main_part(text).iter(f"{W}tblGrid")
    return [int(column.get(f"{W}w")) * 25.4 / 1440 for column in grid]


@pytest.mark.parametrize("place", ["Huế", "Quảng Ngãi", "Bà Rịa - Vũng Tàu", "Thành phố Hồ Chí Minh"])
@pytest.mark.parametrize("date", ["2020-02-25", ""])
def test_the_date_has_room_for_one_line(place, date):
    left, right = columns_of(redated(SMALL, date) + f"place: {place}\n")
    line = f"{place}, ngày 25 tháng 02 năm 2020" if date else f"{place}, ngày      tháng      năm 2020"
    edition = DRAFT.edition
    assert right >= width_mm(line, edition.typeface.font, edition.resolved("place-date"))
    assert left >= 165 / 3
    assert left + right == pytest.approx(165, abs=0.1)


def test_a_date_too_long_for_its_share_leaves_room_for_the_names():
    left, _ = columns_of(SMALL + f"place: {'Thành phố ' * 12}\n")
    assert left == pytest.approx(165 / 3, abs=0.1)


def find_font(name):
    import os
    from pathlib import Path

    for folder in ("/usr/share/fonts", "/usr/local/share/fonts", str(Path.home() / ".fonts")):
        for found in Path(folder).rglob(name):
            return found
    if os.environ.get("CI") == "true":
        pytest.fail(f"CI must have {name}")
    pytest.skip(f"{name} is not installed")
    return None


SAFE_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=40
)


@settings(max_examples=40)
@given(st.lists(SAFE_TEXT.filter(str.strip), min_size=1, max_size=4))
def test_any_text_comes_back_as_it_was_written(texts):
    _, stylesheet = rendered(DRAFT)
    blocks = tuple(Paragraph("item-1", (Words(text),)) for text in texts)
    about = About(texts[0], "A", "S", rendered(DRAFT)[0].about.created)
    read = docx.Document(BytesIO(write_docx(Document(about, blocks), stylesheet)))
    assert [paragraph.text for paragraph in read.paragraphs] == texts


@settings(max_examples=40)
@given(st.lists(st.integers(0, 8), min_size=1, max_size=25))
def test_mark_k_always_leads_to_text_k(order):
    numbers: dict[int, int] = {}
    content = []
    for note in order:
        again = note in numbers
        content.append(NoteMark(numbers.setdefault(note, len(numbers) + 1), again))
    notes = tuple(Note((Words(f"chú thích {note}"),)) for note in numbers)
    document, stylesheet = rendered(DRAFT)
    blob = write_docx(Document(document.about, (Paragraph("body", tuple(content)),), notes), stylesheet)
    parts = parts_of(blob)
    texts = {
        int(node.get(f"{W}id")): "".join(node.itertext()).strip()
        for node in etree.fromstring(parts["word/footnotes.xml"]).iter(f"{W}footnote")
    }
    marks = [
        int(n.get(f"{W}id"))
        for n in etree.fromstring(parts["word/document.xml"]).iter(f"{W}footnoteReference")
    ]
    assert marks == list(range(1, len(numbers) + 1))
    assert [texts[mark] for mark in marks] == [f"chú thích {note}" for note in numbers]


DRAFT = draft_of(SMALL)
