"""The author of a report, between its kind and its subject."""

from io import BytesIO

import pytest

from baocao import pipeline
from baocao.word.plain_text import word_text
from tests.helpers import SMALL, checked, draft_of, faults, read_html, redated
from tests.render.test_shapes import STATE

AUTHOR = "author: Ban Thường vụ Tỉnh ủy\n"


@pytest.mark.parametrize("date", ["2020-02-25", "2026-06-25"])
def test_the_author_stands_below_the_kind(date):
    papers = pipeline.build_all(draft_of(redated(SMALL, date) + AUTHOR), ("text", "docx")).reports
    for text in (papers["text"].decode(), word_text(BytesIO(papers["docx"]), "a.docx")):
        lines = list(filter(None, text.splitlines()))
        at = lines.index("BÁO CÁO")
        assert lines[at + 1] == "CỦA BAN THƯỜNG VỤ TỈNH ỦY"
        assert lines[at + 2].startswith("kết quả")


def test_the_title_of_the_page_names_the_author():
    page = pipeline.build(draft_of(SMALL + AUTHOR), "html").decode()
    assert "CỦA BAN THƯỜNG VỤ TỈNH ỦY" in page[page.index("<h1") : page.index("</h1>")]
    assert "BAN THƯỜNG VỤ" not in read_html(pipeline.build(draft_of(SMALL), "html").decode())[1]


def test_the_state_names_no_author_there():
    found = [(rule, words) for rule, *_, words in faults(STATE + AUTHOR) if rule.startswith("TT")]
    assert found == [("TT013", "Ban Thường vụ Tỉnh ủy")]
    assert checked(STATE + AUTHOR).draft is None
    assert "TT013" not in {each[0] for each in faults(STATE + "author:\n")}
