"""What ``baocao text`` prints for what is no plain paragraph."""

from io import BytesIO

import pytest

from baocao.word.plain_text import word_text
from tests.word.made import p, part, r, word_file
from tests.word.test_blocks import MORE, PAGE, SPAN, START, borders, cell, table, vml, wps
from tests.word.test_drawings import BARS, drawing
from tests.word.test_lines import COMMENTS, ENDNOTES, NOTES, PROMPT, mark

RULED = borders("single")
TWO = f"<w:tc>{p(r('a'))}{p(r('b'))}</w:tc>"
PRINTED = {
    "text boxes": (p(wps(p(r("DỰ THẢO"))) + r("Số: 5")), ["DỰ THẢO", "Số: 5"]),
    "tabs": (p(r("a") + "<w:r><w:tab/></w:r>" + r("b")), ["a\tb"]),
    "lines": (p(r("a") + "<w:r><w:br/></w:r>" + r("b")), ["a", "b"]),
    "a page break": (p(r("a") + PAGE) + p(r("b")), ["a", "b"]),
    "a row of several paragraphs": (table(TWO + cell("c"), properties=RULED), ["a / b | c"]),
    "lines in a cell": (
        table(
            f"<w:tc>{p('<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>')}</w:tc>" + cell("c"), properties=RULED
        ),
        ["a / b | c"],
    ),
    "a box in a cell": (
        table(f"<w:tc>{p(vml(p(r('a'))) + r('b'))}</w:tc>" + cell("c"), properties=RULED),
        ["a / b | c"],
    ),
    "merged cells": (
        table(cell("a", START) + cell("b", SPAN), cell("", MORE) + cell("c") + cell("d"), properties=RULED),
        ["a | b", " | c | d"],
    ),
    "one column": (table(TWO, properties=RULED), ["a", "b"]),
    "a letterhead": (table(TWO + cell("c"), cell("d") + cell("e")), ["a", "b", "c", "d | e"]),
    "a letterhead that says so": (
        table(cell("a") + cell("b"), properties='<w:tblLook w:firstRow="0"/>'),
        ["a", "b"],
    ),
    "columns without lines": (table(cell("a") + cell("b") + cell("c")), ["a | b | c"]),
    "a table in a cell": (
        table(
            f"<w:tc>{table(cell('a') + cell('b'), properties=RULED)}{p('')}</w:tc>" + cell("c"),
            properties=RULED,
        ),
        ["a | b | c"],
    ),
    "a picture": (p(r("a") + drawing("<pic:pic/>") + r("b")), ["a [hình] b"]),
    "a picture with words": (p(drawing("<pic:pic/>", "Ảnh lễ")), ["[hình: Ảnh lễ]"]),
    "a chart": (
        p(drawing('<c:chart r:id="chart1"/>')),
        ["[biểu đồ: Số vụ; vụ; Xã A, Xã B; Tháng 1: 5, 7.5; Tháng 2: 6, 8]"],
    ),
    "an object": (
        p('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'),
        ["[đối tượng nhúng: Excel.Sheet.12]"],
    ),
    "an equation": (p(r("cao ") + "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>" + r(" m")), ["cao x+1 m"]),
    "hidden words": (p(r("a ") + r("b", "<w:vanish/>")), ["a [chữ ẩn: b]"]),
    "a prompt": (p(r("a ") + PROMPT.format(r("Bấm vào đây"))), ["a"]),
    "notes": (
        p(r("a") + mark(2) + mark(1, of="endnote")),
        ["a¹ⁱ", "", "¹ chú 2", "ⁱ cuối"],
    ),
    "a mark somebody typed": (
        p(r("a") + '<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'),
        ["a*", "", "* chú 2"],
    ),
    "a comment": (p(r("a")), ["a", "[nhận xét: An: Sửa lại]"]),
    "heads": (
        p(r("a")) + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>',
        ["a", "[đầu trang: Sở Nội vụ]"],
    ),
    "another file": (p(r("a")) + "<w:altChunk/>", ["a", "[tệp khác chèn vào]"]),
}


@pytest.mark.parametrize("case", PRINTED)
def test_it_is_printed_in_its_place_or_at_the_end(case):
    body, lines = PRINTED[case]
    parts = {"chart1": BARS, "footnotes": NOTES, "endnotes": ENDNOTES}
    if case == "a comment":
        parts["comments"] = COMMENTS
    parts["header1"] = part("w:hdr", p(r("Sở Nội vụ")))
    assert word_text(BytesIO(word_file(body, **parts)), "a.docx") == "\n".join(lines) + "\n"
