"""Paragraphs with breaks: one of a line keeps the paragraph as it is, one of the page does not."""

import pytest
from lxml import etree

from baocao.mend.paper_fix import fix_paper
from baocao.word.judged import judge
from tests.helpers import W
from tests.mend.test_paper_fix import (
    CORPUS,
    FORM,
    MAIN,
    PLANTED,
    long_ones,
    plain,
    repacked,
    runs_with,
    times,
)

PAGE = {f"{W}type": "page"}


def with_break(id_, name, said):
    """Return the times of a planted fault after the fix, in paragraphs that begin with a break."""
    root = etree.fromstring(plain()[MAIN])
    PLANTED[id_](root)
    faulty = {"TF054": lambda: long_ones(root)[1], "TF066": lambda: runs_with(root, "BÁO CÁO")[0]}[id_]()
    run = next(faulty.iter(f"{W}r"))
    run.insert(len(run.findall(f"{W}rPr")), etree.Element(f"{W}{name}", said))
    data = repacked({**plain(), MAIN: etree.tostring(root)})
    assert id_ in times(judge("a.docx", data, CORPUS, FORM))
    return times(fix_paper("a.docx", data, CORPUS, FORM).judged).get(id_, 0)


@pytest.mark.parametrize("id_", ["TF054", "TF066"])
def test_a_break_of_the_page_hinders_no_alignment(id_):
    assert with_break(id_, "br", PAGE) == 0


@pytest.mark.parametrize(("name", "said"), [("br", {}), ("br", {f"{W}type": "textWrapping"}), ("cr", {})])
def test_a_paragraph_with_a_break_of_the_line_is_not_stretched(name, said):
    assert with_break("TF054", name, said) == 1
