"""How paragraphs of Word files stand, by styles, defaults and their own formatting."""

import json
from datetime import date

import pytest

from baocao.word.measured import measure
from baocao.word.paper import paragraphs
from baocao.word.recognise.recognising import recognise
from baocao.word.standing import standings
from tests.helpers import ROOT
from tests.word.made import part, read

CORPUS = ROOT / "tests" / "word" / "corpus"
PAPERS = sorted(CORPUS.glob("*.docx"))
WORDS = "Công tác tiếp dân, giải quyết đơn thư được thực hiện đúng quy định và đúng thời hạn trong tháng."


def stands(*paragraphs, styles=""):
    """Return how paragraphs with those properties, and the words if they have others, stand."""
    body = "".join(
        f'<w:p><w:pPr>{inner}</w:pPr><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>{words}</w:t></w:r></w:p>'
        for inner, _, words in (
            (f"{each}|{WORDS}" if "|" not in each else each).partition("|") for each in paragraphs
        )
    )
    lines = recognise(read(body, styles=part("w:styles", styles))).lines
    return list(standings(lines, [14] * len(lines)))


@pytest.mark.parametrize(
    ("properties", "indent"),
    [
        ('<w:ind w:firstLine="720"/>', 12.7),
        ('<w:ind w:left="567" w:firstLine="567"/>', 10),
        ('<w:ind w:left="1134"/>', 20),
        ('<w:ind w:left="720" w:hanging="360"/>', 6.3),
        ("", 0),
        (f'<w:ind w:firstLine="0"/>|&#9;{WORDS}', None),
        (f"|     {WORDS}", None),
    ],
)
def test_the_indent_is_where_the_first_letter_stands(properties, indent):
    (seen,) = stands(properties)
    assert seen.indent == indent


@pytest.mark.parametrize(
    ("above", "below", "gap"),
    [
        ('<w:spacing w:after="120"/>', '<w:spacing w:before="60"/>', 9),
        ('<w:spacing w:after="120" w:afterAutospacing="1"/>', "", 14),
        ('<w:spacing w:after="120"/><w:contextualSpacing/>', '<w:spacing w:before="60"/>', 3),
        ('<w:pStyle w:val="A"/>', '<w:pStyle w:val="A"/>', 6),
        ('<w:pStyle w:val="A"/><w:contextualSpacing/>', '<w:pStyle w:val="A"/>', 0),
        ('<w:pStyle w:val="A"/><w:contextualSpacing/>', "", 6),
    ],
)
def test_the_gap_is_what_both_paragraphs_leave(above, below, gap):
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/>'
        '<w:pPr><w:spacing w:after="120"/></w:pPr></w:style>'
    )
    assert stands(above, below, styles=styles)[1].gap == gap


def test_an_empty_paragraph_between_two_leaves_a_gap_that_is_not_told():
    assert stands("", "|", "")[-1].gap is None


@pytest.mark.parametrize(
    ("said", "spacing"),
    [
        ("", 1),
        ('w:line="360"', 1.5),
        ('w:line="360" w:lineRule="exact"', 18 / 16.1),
        ('w:line="200" w:lineRule="atLeast"', 1),
        ('w:line="400" w:lineRule="atLeast"', 20 / 16.1),
    ],
)
def test_line_spacing_is_the_same_however_it_is_said(said, spacing):
    (seen,) = stands(f"<w:spacing {said}/>")
    assert seen.spacing == pytest.approx(spacing, abs=0.01)
    assert seen.pitch == pytest.approx(spacing * 16.1, abs=0.1)


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_the_text_of_papers_stands_as_their_facts_say(path):
    facts = json.loads(path.with_suffix(".format.json").read_text("utf-8"))["body"]
    form = measure(path.name, path.read_bytes(), date(2026, 11, 1))[0]
    prose = [line for line in form.body if line.prose]
    assert {line.align for line in prose} <= {"justify", "center"}
    told = {float(cm) * 10 for cm in facts["first_line_indent_cm"]}
    for line in prose:
        near = min((abs(line.indent - mm) for mm in told if line.indent is not None), default=0)
        assert near <= 0.2 or line.indent == 0
    multiples = {float(name.split()[1]) for name in facts["line_spacing"] if name.startswith("multiple")}
    shown = {round(line.spacing, 2) for line in prose}
    assert {each for each in multiples if not any(abs(each - one) < 0.02 for one in shown)} == set()


def test_a_paragraph_in_a_table_has_the_gaps_of_the_table_before_the_defaults_of_the_paper():
    styles = (
        '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:before="120" w:after="160" w:line="259"/></w:pPr>'
        '</w:pPrDefault></w:docDefaults><w:style w:type="table" w:styleId="T"><w:name w:val="T"/>'
        '<w:pPr><w:spacing w:after="0" w:line="240"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/>'
        '<w:pPr><w:spacing w:after="40"/></w:pPr></w:style>'
    )
    plain, named = (f"<w:p><w:pPr>{each}</w:pPr></w:p>" for each in ("", '<w:pStyle w:val="A"/>'))
    table = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc>{plain}{named}</w:tc></w:tr></w:tbl>'
    )
    seen = list(paragraphs(read(table + plain, styles=part("w:styles", styles)).blocks))
    gaps = [(each.spacing.before, each.spacing.after, each.spacing.line) for each in seen]
    assert gaps == [(120, 0, 240), (120, 40, 240), (120, 160, 259)]
