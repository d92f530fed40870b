"""Paragraphs, tables and text boxes: their order, their places, their forms."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from baocao.word.paper import Paragraph, Table, Thing, paragraphs
from baocao.word.reader import read_paper
from tests.word.made import SPACES, fixed, p, part, r, read, word_file


def texts(blocks):
    return [paragraph.text for paragraph in paragraphs(blocks)]


def wps(inner, after=""):
    """Return a text box as Word writes it since 2010, with an older form beside it."""
    new = (
        f"<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>{{}}</wps:txbx></wps:wsp>{after}"
    )
    new += "</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    content = f"<w:txbxContent>{inner}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{new.format(content)}</mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def vml(inner):
    content = f"<w:txbxContent>{inner}</w:txbxContent>"
    return f"<w:r><w:pict><v:group><v:rect><v:textbox>{content}</v:textbox></v:rect></v:group></w:pict></w:r>"


def strict(inner):
    return f"<w:r><w:drawing><wps:wsp><x:txbxContent>{inner}</x:txbxContent></wps:wsp></w:drawing></w:r>"


@pytest.mark.parametrize("box", [wps, vml, strict])
def test_a_text_box_is_read_once_before_its_paragraph(box):
    paper = read(p(r("Số") + box(p(r("DỰ THẢO")) + p(r("lần 2"))) + r(": 5")))
    assert texts(paper.blocks) == ["DỰ THẢO", "lần 2", "Số: 5"]
    (box_,) = paper.blocks[0].boxes
    assert [block.place for block in box_.blocks] == ["p1.box1.p1", "p1.box1.p2"]


def test_text_boxes_hold_tables_and_text_boxes():
    table = f"<w:tbl><w:tr><w:tc>{p(r('ô'))}</w:tc></w:tr></w:tbl>"
    paper = read(p(r("chủ") + wps(table + p(r("ngoài") + vml(p(r("trong"))))) + vml(p(r("hai")))))
    assert texts(paper.blocks) == ["ô", "trong", "ngoài", "hai", "chủ"]
    assert [par.place for par in paragraphs(paper.blocks)] == [
        "p1.box1.t1.r1c1.p1", "p1.box1.p2.box1.p1", "p1.box1.p2", "p1.box2.p1", "p1",
    ]  # fmt: skip


LINES = {
    "a border": (p(r("a"), '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'), True),
    "no border": (p(r("a"), '<w:pBdr><w:bottom w:val="nil"/></w:pBdr>'), False),
    "a border above": (p(r("a"), '<w:pBdr><w:top w:val="single"/></w:pBdr>'), False),
    "a line": (p(r("a") + '<w:r><w:drawing><a:prstGeom prst="line"/></w:drawing></w:r>'), True),
    "a connector": (p('<w:r><w:drawing><a:prstGeom prst="straightConnector1"/></w:drawing></w:r>'), True),
    "an old line": (p(r("a") + "<w:r><w:pict><v:line/></w:pict></w:r>"), True),
    "an old connector": (p('<w:r><w:pict><v:shape type="#_x0000_t32"/></w:pict></w:r>'), True),
    "a rule": (p('<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>'), True),
    "a rectangle": (p('<w:r><w:drawing><a:prstGeom prst="rect"/></w:drawing></w:r>'), False),
}


@pytest.mark.parametrize("case", LINES)
def test_a_line_below_a_paragraph_is_seen(case):
    body, ruled = LINES[case]
    assert read(body).blocks[0].ruled_below is ruled


STYLES = part(
    "w:styles",
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:pPr><w:jc w:val="both"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:outlineLvl w:val="0"/><w:ind w:left="720" w:hanging="360"/></w:pPr></w:style>',
)
FORMS = {
    "": ("", "justify", None, 0, 0),
    fixed("pStyle=Normal", "jc=center"): ("", "center", None, 0, 0),
    fixed("pStyle=H", "jc=end"): ("heading 1", "right", 0, 720, -360),
    fixed("pStyle=H", "outlineLvl=9", "jc=left"): ("heading 1", "left", None, 720, -360),
    fixed("pStyle=H") + '<w:ind w:start="1cm" w:firstLine="567"/>': ("heading 1", "justify", 0, 567, 567),
    fixed("pStyle=Unknown") + '<w:ind w:left="x"/>': ("", "justify", None, 0, 0),
}


@pytest.mark.parametrize("properties", FORMS)
def test_the_form_of_a_paragraph(properties):
    found = read(p(r("a"), properties), styles=STYLES).blocks[0]
    form = (found.style, found.alignment, found.outline, found.left, found.first_line)
    assert form == FORMS[properties]


@pytest.mark.parametrize("mark", ["del", "moveFrom", "specVanish"])
def test_paragraphs_without_an_end_go_on(mark):
    paper = read(p(r("a"), f"<w:rPr><w:{mark}/></w:rPr>") + p(r("b"), fixed("jc=center")) + p(r("c")))
    assert [(block.text, block.place) for block in paper.blocks] == [("ab", "p1"), ("c", "p3")]
    assert paper.blocks[0].alignment == "center", "the end that is left says the form"


def test_the_last_paragraph_ends_with_what_holds_it():
    paper = read(p(r("a"), "<w:rPr><w:del/></w:rPr>"))
    assert texts(paper.blocks) == ["a"]


PAGE = '<w:r><w:br w:type="page"/></w:r>'
SECTION = '<w:sectPr><w:type w:val="{}"/></w:sectPr>'
BREAKS = {
    "before": (p(r("a")) + p(PAGE + r("b")), [("a", False), ("b", True)]),
    "after": (p(r("a") + PAGE) + p(r("b")), [("a", False), ("b", True)]),
    "inside": (p(r("a") + PAGE + r("b")) + p(r("c")), [("a\nb", False), ("c", False)]),
    "alone": (p(PAGE) + p(r("b")), [("", True), ("b", False)]),
    "by its form": (p(r("a")) + p(r("b"), "<w:pageBreakBefore/>"), [("a", False), ("b", True)]),
    "a section": (p(r("a"), SECTION.format("x")) + p(r("b")) + SECTION.format("nextPage"),
                  [("a", False), ("b", True)]),
    "a section on the page": (p(r("a"), SECTION.format("x")) + p(r("b")) + SECTION.format("continuous"),
                              [("a", False), ("b", False)]),
}  # fmt: skip


@pytest.mark.parametrize("case", BREAKS)
def test_pages_begin(case):
    body, expected = BREAKS[case]
    assert [(block.text, block.page_break) for block in read(body).blocks] == expected


def test_sections_say_their_pages():
    size = '<w:pgSz w:w="{}" w:h="{}" {}/><w:pgMar w:top="1134" w:left="1701"/>'.format
    first = f"<w:sectPr>{size(11906, 16838, '')}</w:sectPr>"
    turned = 'w:orient="landscape"'
    last = f"<w:sectPr>{size('841.9pt', '595.3pt', turned)}</w:sectPr>"
    paper = read(p(r("a")) + p(r("b"), first) + p(r("c")) + last)
    assert [
        (section.first_block, section.landscape, section.width, section.top) for section in paper.sections
    ] == [
        (0, False, 11906, 1134),
        (2, True, 16838, 1134),
    ]


@pytest.mark.parametrize(
    ("size", "landscape"),
    [
        ('w:w="16838" w:h="11906"', True),
        ('w:w="16838" w:h="11906" w:orient="portrait"', True),
        ('w:w="11906" w:h="16838" w:orient="landscape"', False),
        ('w:orient="landscape"', True),
        ("", False),
    ],
)
def test_a_page_is_as_wide_as_it_is_whatever_it_is_called(size, landscape):
    [section] = read(p(r("a")) + f"<w:sectPr><w:pgSz {size}/></w:sectPr>").sections
    assert section.landscape is landscape


def cell(text, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(r(text)) if text else p('')}</w:tc>"


def table(*rows, properties="", grid=""):
    inner = "".join(row if row.startswith("<w:tr>") else f"<w:tr>{row}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{inner}</w:tbl>"


SPAN, START, MORE = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
TABLES = {
    "plain": ([cell("a") + cell("b"), cell("c") + cell("d")],
              [[("a", 0, 1, 1), ("b", 1, 1, 1)], [("c", 0, 1, 1), ("d", 1, 1, 1)]]),
    "across": ([cell("a", SPAN) + cell("b"), cell("c") + cell("d") + cell("e")],
               [[("a", 0, 2, 1), ("b", 2, 1, 1)], [("c", 0, 1, 1), ("d", 1, 1, 1), ("e", 2, 1, 1)]]),
    "down": ([cell("a", START) + cell("b"), cell("", MORE) + cell("c"), cell("", MORE) + cell("d")],
             [[("a", 0, 1, 3), ("b", 1, 1, 1)], [("c", 1, 1, 1)], [("d", 1, 1, 1)]]),
    "both": ([cell("a", SPAN + START) + cell("b"), cell("", SPAN + MORE) + cell("c")],
             [[("a", 0, 2, 2), ("b", 2, 1, 1)], [("c", 2, 1, 1)]]),
    "down twice": ([cell("a", START), cell("", MORE), cell("b", START), cell("", MORE)],
                   [[("a", 0, 1, 2)], [], [("b", 0, 1, 2)], []]),
    "down from nothing": ([cell("a", MORE) + cell("b")], [[("a", 0, 1, 1), ("b", 1, 1, 1)]]),
    "down after a gap": ([cell("a", START), cell("b"), cell("c", MORE)],
                         [[("a", 0, 1, 1)], [("b", 0, 1, 1)], [("c", 0, 1, 1)]]),
    "words below": ([cell("a", START), cell("b", MORE)], [[("ab", 0, 1, 2)], []]),
    "old across": ([cell("a", '<w:hMerge w:val="restart"/>') + cell("", "<w:hMerge/>") + cell("b")],
                   [[("a", 0, 2, 1), ("b", 2, 1, 1)]]),
    "a gap before": (["<w:tr><w:trPr><w:gridBefore w:val='2'/></w:trPr>" + cell("a") + "</w:tr>"],
                     [[("a", 2, 1, 1)]]),
    "odd numbers": ([cell("a", '<w:gridSpan w:val="-5"/>') + cell("b", '<w:gridSpan w:val="9999999"/>')],
                    [[("a", 0, 1, 1), ("b", 1, 63, 1)]]),
    "a deleted row": (["<w:tr><w:trPr><w:del/></w:trPr>" + cell("a") + "</w:tr>", cell("b")],
                      [[("b", 0, 1, 1)]]),
    "a deleted cell": ([cell("a", "<w:cellDel/>") + cell("b")], [[("b", 0, 1, 1)]]),
}  # fmt: skip


@pytest.mark.parametrize("case", TABLES)
def test_cells_lie_on_the_grid(case):
    rows, expected = TABLES[case]
    (found,) = read(table(*rows)).blocks
    assert [
        [("".join(texts(cell_.blocks)), cell_.column, cell_.columns, cell_.rows) for cell_ in row.cells]
        for row in found.rows
    ] == expected


def test_a_table_without_rows_is_none():
    gone = table("<w:tr><w:trPr><w:del/></w:trPr>" + cell("a") + "</w:tr>")
    assert [block.place for block in read(p(r("a")) + gone + p(r("b"))).blocks] == ["p1", "p3"]


def test_a_table_says_its_heads_and_widths():
    grid = '<w:gridCol w:w="567"/><w:gridCol w:w="1cm"/><w:gridCol/>'
    head = "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("a") + "</w:tr>"
    (found,) = read(table(head, cell("b"), grid=grid)).blocks
    assert [row.heading for row in found.rows] == [True, False]
    assert found.widths == (567, 567, 0)


def test_a_cell_holds_any_blocks():
    inner = table(cell("trong"))
    body = p(r("đầu")) + table(f"<w:tc>{p(r('một'))}{inner}{p(r('hai'))}</w:tc>")
    paper = read(body)
    assert [par.place for par in paragraphs(paper.blocks)] == [
        "p1", "t2.r1c1.p1", "t2.r1c1.t2.r1c1.p1", "t2.r1c1.p3",
    ]  # fmt: skip
    assert [type(block) for block in paper.blocks[1].rows[0].cells[0].blocks] == [Paragraph, Table, Paragraph]


def borders(value, of="tbl"):
    return f'<w:{of}Borders><w:top w:val="{value}"/><w:insideV w:val="{value}"/></w:{of}Borders>'


BELOW = '<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>'
NONE = (
    "<w:tcBorders>"
    + "".join(f'<w:{e} w:val="nil"/>' for e in ("top", "left", "bottom", "right"))
    + "</w:tcBorders>"
)
GRID = part(
    "w:styles",
    '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:basedOn w:val="Base"/></w:style>'
    f'<w:style w:type="table" w:styleId="Base"><w:name w:val="Base"/><w:basedOn w:val="Grid"/>'
    f"<w:tblPr>{borders('single')}</w:tblPr></w:style>",
)
PLAIN = cell("a") + cell("b")
RULED = {
    "nothing said": (table(PLAIN, PLAIN), False),
    "lines": (table(PLAIN, properties=borders("single")), True),
    "no lines": (table(PLAIN, properties=borders("none")), False),
    "lines of its style": (table(PLAIN, properties=fixed("tblStyle=Grid")), True),
    "none over its style": (table(PLAIN, properties=fixed("tblStyle=Grid") + borders("nil")), False),
    "an unknown style": (table(PLAIN, properties=fixed("tblStyle=Unknown")), False),
    "lines of its cells": (table(cell("a", BELOW) + cell("b", BELOW), PLAIN), True),
    "a line below a name": (table(cell("a", BELOW) + cell("b"), PLAIN), False),
    "cells without lines": (table(cell("a", NONE) + cell("b", NONE), properties=borders("single")), False),
}


@pytest.mark.parametrize("case", RULED)
def test_a_table_is_ruled_if_lines_are_seen(case):
    body, ruled = RULED[case]
    assert read(body, styles=GRID).blocks[0].ruled is ruled


def test_another_file_to_insert_is_told():
    assert read(p(r("a")) + "<w:altChunk/>").blocks[1].runs[0].thing == Thing("file")


def test_other_bodies_are_read_too():
    assert texts(read(f"{p(r('a'))}</w:body><w:body>{p(r('b'))}").blocks) == ["a", "b"]


def head(kind, text):
    return part(f"w:{kind}", p(text))


def test_heads_and_feet_with_words_are_read_once():
    number = '<w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    refer = '<w:{0}Reference w:type="{1}" r:id="{2}"/>'.format
    section = (
        f"<w:sectPr>{refer('header', 'default', 'header1')}{refer('header', 'first', 'header2')}"
        f"{refer('footer', 'default', 'footer1')}{refer('footer', 'even', 'footer2')}"
        f"{refer('footer', 'first', 'nowhere')}<w:titlePg/></w:sectPr>"
    )
    paper = read(
        p(r("a"), section) + section,
        header1=head("hdr", r("Trang ") + number),
        header2=head("hdr", number),
        footer1=head("ftr", "<w:r><w:pict><v:imagedata o:title='Huy hiệu'/></w:pict></w:r>"),
        footer2=head("ftr", r("trang chẵn")),
    )
    assert [(kind, texts(blocks)) for kind, blocks in paper.heads_and_feet] == [
        ("header", ["Trang "]),
        ("footer", [""]),
    ]


def test_heads_of_even_pages_are_read_if_there_are_any():
    section = '<w:sectPr><w:headerReference w:type="even" r:id="header1"/></w:sectPr>'
    even = part("w:settings", "<w:evenAndOddHeaders/>")
    paper = read(section, header1=head("hdr", r("chẵn")), settings=even)
    assert [kind for kind, _ in paper.heads_and_feet] == ["even-header"]


def in_strict_terms(blob):
    """Return a part in the names of "Strict Open XML"."""
    for space in SPACES.values():
        folder, year, name = space.partition("/2006/")
        short = folder.removeprefix("http://schemas.openxmlformats.org/")
        if year and short not in ("markup-compatibility", folder):
            blob = blob.replace(space.encode(), f"http://purl.oclc.org/ooxml/{short}/{name}".encode())
    return blob


def test_a_strict_file_reads_like_any_other():
    letter = "<m:r><m:t>{}</m:t></m:r>".format
    power = f"<m:sSup><m:e>{letter('x')}</m:e><m:sup>{letter('2')}</m:sup></m:sSup>"
    equation = f"<m:oMath>{power}</m:oMath>"
    chart = '<w:r><w:drawing><wp:docPr descr="Số"/><c:chart r:id="chart1"/></w:drawing></w:r>'
    flag = '<pic:pic><pic:nvPicPr><pic:cNvPr descr="Cờ"/></pic:nvPicPr></pic:pic>'
    picture = f"<w:r><w:drawing>{flag}</w:drawing></w:r>"
    line = '<w:r><w:drawing><a:prstGeom prst="line"/></w:drawing></w:r>'
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    body = p(r("a", fixed("b")) + equation + chart + picture + line + mark + wps(p(r("hộp")))) + table(PLAIN)
    data = word_file(
        body,
        styles=GRID,
        footnotes=part("w:footnotes", f'<w:footnote w:id="1">{p(r("chú"))}</w:footnote>'),
        chart1=part("c:chartSpace", "<a:p><a:r><a:t>Số vụ</a:t></a:r></a:p>"),
    )
    with ZipFile(BytesIO(data)) as archive:
        parts = {name: in_strict_terms(archive.read(name)) for name in archive.namelist()}
    strict_file = BytesIO()
    with ZipFile(strict_file, "w") as archive:
        for name, blob in parts.items():
            archive.writestr(name, blob)
    assert b"schemas.openxmlformats.org/wordprocessingml" not in parts["word/main.xml"]
    assert b"schemas.openxmlformats.org/drawingml" not in parts["word/main.xml"]
    found = read_paper(strict_file, "a.docx")
    assert found == read_paper(BytesIO(data), "a.docx")
    assert [run.thing.text for run in found.blocks[0].runs if run.thing] == ["x^2", "Số vụ", "Cờ"]


NUMBERING = part(
    "w:numbering",
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
)


def test_labels_and_levels_are_those_of_the_list():
    def item(level, text, more=""):
        return p(r(text), f"<w:numPr>{fixed(f'ilvl={level}', 'numId=1')}</w:numPr>{more}")

    joined = item(0, "b", "<w:rPr><w:del/></w:rPr>") + item(0, "c")
    paper = read(item(0, "a") + joined + item(1, "d") + p(r("e")), numbering=NUMBERING)
    assert [(block.label, block.list_level, block.text) for block in paper.blocks] == [
        ("1.", 0, "a"),
        ("2.", 0, "bc"),
        ("a)", 1, "d"),
        ("", None, "e"),
    ]
