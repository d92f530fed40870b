"""A paragraph's number stands on the paragraph: one more in the tree leaves those of the others alone."""

import re
from functools import cache

import pytest
from lxml import etree

from baocao.document import Paragraph, Words, paragraphs
from baocao.write.docx import write_docx
from baocao.write.html import write_html
from baocao.write.text import write_text
from tests.helpers import ROOT, W, draft_of, parts_of, rendered

FOLDER = ROOT / "tests" / "structures"
MONTHS = ("numbering-month", "joint-month", "commune-month")
ODD = "Đoạn chen vào"


@cache
def tree_of(name):
    return rendered(draft_of((FOLDER / f"{name}.yaml").read_bytes(), FOLDER))


def text_labels(document, stylesheet):
    return [
        line for line in write_text(document, stylesheet).decode().splitlines() if line and ODD not in line
    ]


def page_labels(document, stylesheet):
    page = write_html(document, stylesheet).decode()
    lines = re.findall(r'<(?:p|h\d|span) class="line [^>]*>(.*?)</(?:p|h\d|span)>', page)
    return [line for line in lines if ODD not in line]


def word_lists(document, stylesheet):
    parts = parts_of(write_docx(document, stylesheet))
    found = []
    for line in etree.fromstring(parts["word/document.xml"]).iter(f"{W}p"):
        words = "".join(line.itertext())
        numbering = line.find(f"{W}pPr/{W}numPr")
        if words and ODD not in words:
            found.append((words, None if numbering is None else etree.tostring(numbering)))
    return found, parts["word/numbering.xml"]


def with_one_more(document, at, extra):
    return document._replace(blocks=(*document.blocks[:at], extra, *document.blocks[at:]))


@pytest.mark.parametrize("said", [text_labels, page_labels, word_lists])
@pytest.mark.parametrize("name", MONTHS)
def test_one_paragraph_more_moves_no_number(name, said):
    document, stylesheet = tree_of(name)
    before = said(document, stylesheet)
    styles = {line.style for line in paragraphs(document.all_blocks()) if line.numbering}
    assert styles
    for style in ("body", *sorted(styles)):
        extra = Paragraph(style, (Words(ODD),))
        for at in range(0, len(document.blocks) + 1, 7):
            assert said(with_one_more(document, at, extra), stylesheet) == before


def test_what_has_no_number_is_given_none_by_its_style():
    document, stylesheet = tree_of("numbering-month")
    numbered = next(line for line in paragraphs(document.blocks) if line.numbering)
    changed = document._replace(blocks=(numbered._replace(content=(Words(ODD),), numbering=None),), sheets=())
    assert write_text(changed, stylesheet).decode() == f"{ODD}\n"
    parts = parts_of(write_docx(changed, stylesheet))
    [line] = etree.fromstring(parts["word/document.xml"]).iter(f"{W}p")
    assert line.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val") == "0"
