"""Our own papers are read back by the names of their styles: facts, outline and items."""

from io import BytesIO

import pytest

from baocao.model.period import Period
from baocao.word.reader import read_paper
from baocao.word.recognise import recognise
from baocao.write.docx import write_docx
from tests.helpers import MONTHS, draft_of, rendered


def draft_and_lines(path):
    draft = draft_of(path.read_bytes(), path.parent)
    document, stylesheet = rendered(draft)
    paper = read_paper(BytesIO(write_docx(document, stylesheet)), path.name)
    return draft, recognise(paper)


@pytest.mark.parametrize("path", MONTHS, ids=[path.stem for path in MONTHS])
def test_the_facts_of_our_own_paper_are_those_of_its_month(path):
    draft, found = draft_and_lines(path)
    facts = found.facts
    period = draft.month.period
    shown = facts.period if isinstance(facts.period, Period) else None
    assert (str(shown), shown.first_day, shown.cumulative) == (
        str(period),
        period.first_day,
        period.cumulative,
    )
    if not draft.office.letterhead:  # that of the youth has the Youth Union's title on a Party paper
        assert facts.family == draft.edition.family
        assert facts.edition == draft.edition.name
    assert facts.is_report
    assert facts.number.lstrip("0") == (draft.month.number or "")
    assert facts.code.replace("-", "/") == draft.office.code.replace("-", "/")
    assert " ".join(facts.superior).casefold() == " ".join(draft.office.superior).casefold()
    assert " ".join(facts.issuer).casefold() == " ".join(draft.office.issuer).casefold()
    assert found.papers == 1


@pytest.mark.parametrize("path", MONTHS, ids=[path.stem for path in MONTHS])
def test_headings_and_items_have_the_level_of_their_style(path):
    draft, found = draft_and_lines(path)
    for line in found.lines:
        style = getattr(line.source, "style", "")
        if style.startswith("heading ") and not line.appendix:
            headings = draft.scheme.headings
            assert line.depth == headings.index(style.replace(" ", "-")) + 1, line.text
            assert line.label in ("part", "h1", "h2", "h3", "h4")
        if style in ("Điểm", "Gạch đầu dòng", "Gạch cộng", "Mục nhỏ", "Khoản"):
            assert line.label.startswith("item"), line.text
