from datetime import date
from pathlib import Path

import pytest

from baocao.document import (
    Break,
    Columns,
    HorizontalRule,
    Note,
    NoteMark,
    Numbering,
    Paragraph,
    Stylesheet,
    Words,
    paragraphs,
    plain_text,
)
from baocao.errors import TemplateError
from baocao.library import catalog
from baocao.model.scheme import Level, Scheme
from baocao.path import Origin
from baocao.render.line import LineView
from baocao.render.markup import read
from baocao.render.template import inline_markup, is_shipped, run_template
from tests.helpers import EXAMPLES, ROOT, SMALL, draft_of, redated, rendered

EDITION = catalog.edition_on("party", date(2020, 2, 25))
LEVELS = (
    Level(style="heading-1", count="roman", label="%1."),
    Level(style="item-1", count="letter", label="%2)"),
)
STYLESHEET = Stylesheet(EDITION, (Scheme(name="I. a)", levels=LEVELS),))


def tree(markup, **footnotes):
    notes = {
        id_: LineView("footnote-text", text, Origin.of("month", "footnotes", id_))
        for id_, text in footnotes.items()
    }
    return read(f"<document>{markup}</document>", Path(__file__), STYLESHEET, notes)


def lines(text, style=None):
    document, _ = rendered(draft_of(text))
    return [plain_text(p.content) for p in paragraphs(document.blocks) if style in (None, p.style)]


def test_markup_becomes_a_tree():
    blocks, notes, *_ = tree(
        '<p style="body" keep="next"> a <b>b<i>c</i></b><br/><span style="label">d</span><note id="x"/> </p>'
        '<columns style="letterhead"><column><p style="body">l</p></column><column/></columns>',
        x="chú *thích*\nhai dòng",
    )
    words = (Words("a "), Words("b", bold=True), Words("c", bold=True, italic=True), Break())
    first = Paragraph("body", (*words, Words("d", style="label"), NoteMark(1)), keep=True)
    assert blocks == (first, Columns("letterhead", (((Paragraph("body", (Words("l"),)),), ()),)))
    words = (Words("chú "), Words("thích", italic=True), Break(), Words("hai dòng"))
    assert notes == (Note(words, "month.footnotes.x"),)


def test_notes_are_numbered_by_their_first_mark():
    blocks, notes, *_ = tree('<p style="body"><note id="b"/><note id="a"/><note id="b"/></p>', a="A", b="B")
    assert blocks[0].content == (NoteMark(1), NoteMark(2), NoteMark(1, again=True))
    assert notes == (Note((Words("B"),), "month.footnotes.b"), Note((Words("A"),), "month.footnotes.a"))


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<q/>", "tag “q”"),
        ("chữ", "“chữ” is outside"),
        ('<p style="khac">a</p>', "no style “khac”"),
        ('<columns style="khac"/>', "no style “khac”"),
        ('<columns style="letterhead"><column/></columns>', "“columns” is not allowed here"),
        ("<p>a</p>", "exactly these attributes: style"),
        ('<p style="body" id="1">a</p>', "exactly these attributes: style"),
        ('<p style="body"><p style="body">a</p></p>', "“p” is not allowed here"),
        ('<p style="body"><note id="y"/></p>', "“y” has no text"),
        ('<p style="body"><br>chữ</br></p>', "“chữ” is outside"),
        ('<p style="body">a<note id="x"><b>chữ</b></note></p>', "“b” is not allowed here"),
        ('<rule style="body"><p style="body">a</p></rule>', "“p” is not allowed here"),
        ('<sheet/><p style="body">a</p>', "“p” is not allowed here"),
        ('<p style="body">', "the tags do not match"),
        ("&lt; &khong-co;", "the tags do not match"),
    ],
)
def test_markup_outside_the_vocabulary_is_refused(markup, said):
    with pytest.raises(TemplateError) as error:
        tree(markup, x="")
    assert said in error.value.said.text("en")


def test_looks_end_with_their_tags():
    blocks, *_ = tree(
        '<p style="body"><span style="label">a<span style="body">b</span>c</span><b>d<b>e</b>f</b>g</p>'
    )
    looks = [(words.text, words.style, words.bold) for words in blocks[0].content]
    assert looks == [
        ("a", "label", False),
        ("b", "body", False),
        ("c", "label", False),
        ("d", None, True),
        ("e", None, True),
        ("f", None, True),
        ("g", None, False),
    ]


def test_a_rule_is_that_of_the_last_paragraphs_above_it_in_its_style():
    blocks, _, sheets, _ = tree(
        '<rule style="body"/><p style="body">a</p><p style="label">-</p>'
        '<p style="body">b</p><p style="body">c</p><p style="label">d</p>'
        '<rule style="body"/><sheet><rule style="body"/></sheet>'
    )
    assert blocks[-1] == HorizontalRule((Paragraph("body", (Words("b"),)), Paragraph("body", (Words("c"),))))
    assert [type(block) for block in blocks].count(HorizontalRule) == 1
    assert sheets[0].blocks == ()


def test_a_paragraph_says_how_it_is_numbered():
    item, heading = '<p style="item-1">{}</p>', '<p style="heading-1">{}</p>'
    again = item.replace("style", 'restart="yes" style')
    blocks, _, sheets, _ = tree(
        heading.format("một")
        + item.format("hai") * 2
        + item.format("")
        + again.format("ba")
        + '<table widths="1"><tr><td style="item-1">bốn</td></tr></table>'
        + f"<sheet>{heading.format('năm')}{item.format('sáu')}</sheet>"
    )
    found = paragraphs((*blocks, *sheets[0].blocks))
    assert [line.numbering for line in found] == [
        Numbering(0, (1,), "I."),
        Numbering(0, (1, 1), "a)"),
        Numbering(0, (1, 2), "b)"),
        Numbering(0, (1, 1), "a)", instance=1, since=1),
        Numbering(0, (1, 2), "b)", instance=1, since=1),
        Numbering(0, (2,), "II."),
        Numbering(0, (2, 1), "a)"),
    ]


def test_a_document_type_is_refused():
    with pytest.raises(TemplateError):
        read('<!DOCTYPE d [<!ENTITY a "b">]><document/>', Path(__file__), STYLESHEET, {})


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("<document>\n{{ khong_co }}\n</document>", 2),
        ("<document>\n\n{% for %}\n</document>", 3),
        ("<document>\n{{ ''.__class__.__mro__ }}</document>", 2),
        ("{{ paper.append(1) }}", 1),
    ],
)
def test_a_wrong_template_is_named_with_its_line(tmp_path, template, line):
    path = tmp_path / "t.xml.j2"
    path.write_text(template, encoding="utf-8")
    with pytest.raises(TemplateError) as error:
        run_template(path, {"paper": []})
    assert error.value.said.text("vi").startswith(f"{path}:{line}: ")


def test_a_shipped_template_is_ours_by_whatever_path_it_is_found(tmp_path, monkeypatch):
    ours = catalog.template("monthly-report", tmp_path)
    monkeypatch.chdir(ours.parent.parent)
    assert is_shipped(ours)
    assert is_shipped(Path(ours.parent.name, ours.name))
    copy = tmp_path / "templates" / ours.name
    copy.parent.mkdir()
    copy.write_bytes(ours.read_bytes())
    assert not is_shipped(copy)


def test_what_a_user_writes_is_never_template_or_markup():
    odd = "{{ 7 * 7 }} {% raw %} <b>&amp;</b> ]]> </p> &lt; {# #}"
    text = SMALL.replace("Việc đã làm.", f"'{odd}'")
    assert odd in lines(text)
    assert str(inline_markup("<note/>")) == "&lt;note/&gt;"


def test_the_period_gives_the_words():
    text = SMALL.replace("period: 2020-02", "period: 2020-12").replace("date: 2020-02-25", "date: 2020-12-25")
    assert lines(text, "subject") == [
        "kết quả công tác dân vận tháng 12/2020,",
        "nhiệm vụ trọng tâm tháng 01/2021",
    ]
    assert lines(text, "heading-1") == [
        "Kết quả công tác dân vận tháng 12/2020",
        "Nhiệm vụ trọng tâm tháng 01/2021",
    ]
    assert lines(text, "place-date") == ["Quảng Ngãi, ngày 25 tháng 12 năm 2020"]


@pytest.mark.parametrize(
    ("date", "printed"),
    [
        ("2020-03-05", "Quảng Ngãi, ngày 05 tháng 3 năm 2020"),
        ("2020-02-25", "Quảng Ngãi, ngày 25 tháng 02 năm 2020"),
        ("", "Quảng Ngãi, ngày      tháng      năm 2020"),
    ],
)
def test_the_date_line(date, printed):
    assert lines(redated(SMALL, date), "place-date") == [printed]


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        ("", "Số          -BC/BDVTU"),
        ("5", "Số 05-BC/BDVTU"),
        ("05", "Số 05-BC/BDVTU"),
        ("123", "Số 123-BC/BDVTU"),
    ],
)
def test_the_number_line(number, printed):
    assert lines(SMALL + f"number: {number}\n", "number") == [printed]


@pytest.mark.parametrize(
    ("signature", "printed"),
    [
        ("{position: Trưởng Ban, name: A}", [("authority", "TRƯỞNG BAN"), ("signer", "A")]),
        (
            "{authority: KT, on_behalf_of: Trưởng Ban, position: Phó Trưởng Ban, name: A}",
            [("authority", "K/T TRƯỞNG BAN"), ("position", "PHÓ TRƯỞNG BAN"), ("signer", "A")],
        ),
        ("{authority: Q, position: Trưởng Ban, name: A}", [("authority", "Q. TRƯỞNG BAN"), ("signer", "A")]),
        (
            "{authority: TM, on_behalf_of: Ban Thường vụ, position: Bí thư, name: A}",
            [("authority", "T/M BAN THƯỜNG VỤ"), ("position", "BÍ THƯ"), ("signer", "A")],
        ),
    ],
)
def test_the_forms_of_signing(signature, printed):
    document, _ = rendered(draft_of(SMALL + f"signature: {signature}\n"))
    block = document.blocks[-1]
    assert [(line.style, plain_text(line.content)) for line in block.right] == printed


@pytest.mark.parametrize(("date", "mark"), [("2020-02-25", ","), ("2026-06-25", ";")])
def test_the_edition_writes_the_marks_of_the_recipients(date, mark):
    text = redated(SMALL, date) + "recipients: [Một, 'Hai;', 'Lưu Ba,']\n"
    assert lines(text, "recipient") == [f"Một{mark}", f"Hai{mark}", "Lưu Ba."]


def test_the_february_report_under_both_editions():
    text = (EXAMPLES / "2020-02.yaml").read_text("utf-8")
    old, new = lines(text), lines(redated(text, "2026-06-25"))
    changed = [(a, b) for a, b in zip(old, new, strict=True) if a != b]
    assert [b.endswith(";") for _, b in changed].count(True) == 4
    assert len(changed) == 5


def test_a_section_that_runs_on_from_a_label():
    text = SMALL.replace("priorities:", "  assessment: Hoàn thành *tốt*.\npriorities:")
    document, _ = rendered(draft_of(text))
    [paragraph] = [p for p in paragraphs(document.blocks) if p.style == "body"]
    assert paragraph.content[:2] == (Words("Đánh giá chung:", style="label"), Words(" Hoàn thành "))


def test_a_sentence_stays_with_the_items_below_it():
    text = SMALL.replace("    - Việc đã làm.\n", "    - Tổ chức:\n        - Hội nghị.\n")
    document, _ = rendered(draft_of(text))
    kept = {plain_text(p.content): p.keep for p in paragraphs(document.blocks) if p.style.startswith("item")}
    assert kept == {"Tổ chức:": True, "Hội nghị.": None, "Việc sẽ làm.": None}


def test_an_office_and_a_template_beside_the_month(tmp_path):
    office = (ROOT / "data" / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")
    (tmp_path / "offices").mkdir()
    (tmp_path / "templates").mkdir()
    (tmp_path / "offices" / "xã Bình Hòa.yaml").write_text(office + "template: ngan\n", encoding="utf-8")
    (tmp_path / "templates" / "ngan.xml.j2").write_text(
        '<document><p style="kind">{{ paper.kind }}</p></document>', encoding="utf-8"
    )
    for name in ("xã Bình Hòa", "./offices/xã Bình Hòa.yaml"):
        draft = draft_of(SMALL.replace("bdv-quang-ngai", name), tmp_path)
        document, _ = rendered(draft)
        assert [plain_text(p.content) for p in paragraphs(document.blocks)] == ["BÁO CÁO"]


def test_an_office_written_in_the_month():
    office = (ROOT / "data" / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")
    inside = "office:\n" + "".join(f"  {line}\n" for line in office.splitlines())
    text = SMALL.replace("office: bdv-quang-ngai\n", inside)
    assert lines(text) == lines(SMALL)


def test_lines_that_are_as_wide_as_their_column_need_no_words_kept_whole():
    markup = (
        '<columns style="{}"><column><p style="issuer">BAN</p></column>'
        '<column><p style="place-date">Huế, ngày 25 tháng 02 năm 2020</p></column></columns>'
    )
    for style, whole in (("letterhead", False), ("signature", True)):
        [columns] = tree(markup.format(style))[0]
        [(_, [line])] = columns.rows
        assert any(piece.whole for piece in line.content) is whole
