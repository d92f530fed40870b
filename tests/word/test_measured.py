"""Word files, measured: our own are right, and those of offices as their facts say."""

import json
from collections import Counter
from datetime import date
from functools import cache

import pytest

from baocao import pipeline
from baocao.lint.engine import Choice
from baocao.lint.form_check import check_form
from baocao.word.measured import measure
from tests.helpers import MONTHS, ROOT, checked
from tests.word.made import part, word_file

CORPUS = ROOT / "tests" / "word" / "corpus"
PAPERS = sorted(CORPUS.glob("*.docx"))
TODAY = date(2026, 11, 1)
# The facts say what a paper looks like; the numbers are those of Phụ lục I of NĐ 30/2020/NĐ-CP.
MARGINS = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
# Sizes that no style of a table says, which the facts leave out.
SIZED = ("superior", "issuer", "number", "place-date", "kind")


@cache
def measured(path):
    return measure(path.name, path.read_bytes(), TODAY)[0]


@cache
def facts(path):
    return json.loads(path.with_suffix(".format.json").read_text("utf-8"))


def found(path):
    return {finding.rule.id for finding in check_form(measured(path), Choice())}


@pytest.mark.parametrize("month", MONTHS, ids=lambda path: path.stem)
def test_our_own_papers_are_right(month):
    draft = checked(month.read_text("utf-8"), month.parent).draft
    forms = measure("a.docx", pipeline.build(draft, "docx"), TODAY)
    told = [[finding.message.text("en") for finding in check_form(form, Choice())] for form in forms]
    assert min(told, key=len) == []


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_pages_are_as_the_facts_say(path):
    told = [section["margins"] for section in facts(path)["sections"]]
    for sheet, margins in zip(measured(path).sheets, told, strict=True):
        for side in MARGINS:
            assert getattr(sheet, side) == pytest.approx(margins[side], abs=0.1)


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_fonts_are_as_the_facts_say(path):
    counts = Counter()
    for line in measured(path).lines:
        counts.update(dict(line.fonts))
    shares = facts(path)["fonts_whole_file"]
    for font, share in shares.items():
        assert counts[font] / counts.total() == pytest.approx(share, abs=0.02)


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_margins_are_told_where_the_facts_have_them_wrong(path):
    wrong = any(
        not low - 1 <= section["margins"][side] <= high + 1
        for section in facts(path)["sections"]
        if section["orientation"] == "portrait"
        for side, (low, high) in MARGINS.items()
    )
    assert ("TF003" in found(path)) == wrong


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_sizes_of_components_are_as_the_facts_say(path):
    for label in SIZED:
        told = facts(path)["components"].get(label, {}).get("sizes_pt", {})
        seen = Counter()
        for line in measured(path).lines:
            if line.label == label:
                seen.update(dict(line.pts))
        most = max(told, key=told.get, default=None)
        assert (seen.most_common(1)[0][0] if seen else None) == (most and float(most)), label


# Of each component by Phụ lục I, mục V: the smallest and largest size, whether bold, whether italic.
LOOKS = {
    "superior": (12, 13, False, False), "issuer": (12, 13, True, False), "number": (13, 13, False, False),
    "nation": (12, 13, True, False), "motto": (13, 14, True, False), "place-date": (13, 14, False, True),
    "kind": (13, 14, True, False), "subject": (13, 14, True, False), "recipient": (11, 11, False, False),
    "recipients-heading": (12, 12, True, True), "authority": (13, 14, True, False),
    "addressee": (13, 14, False, False), "basis": (13, 14, False, True),
    "position": (13, 14, True, False), "signer": (13, 14, True, False),
}  # fmt: skip


def wrong_by_the_facts(path):
    """Return the rules whose fault the facts of a paper show; halves of a line are one paragraph there."""
    rules = set()
    for label, seen in facts(path)["components"].items():
        low, high, bold, italic = LOOKS.get(label, (0, 99, seen["bold"] > 0.5, seen["italic"] > 0.5))
        outside = [n for pt, n in seen["sizes_pt"].items() if not low - 0.5 <= float(pt) <= high + 0.5]
        rules |= {"TF011"} if sum(outside) > 0.2 else set()
        rules |= {"TF013"} if (seen["bold"] > 0.5) != bold else set()
        rules |= {"TF014"} if (seen["italic"] > 0.5) != italic else set()
    return rules


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_what_is_told_of_components_is_in_the_facts(path):
    assert found(path) & {"TF011", "TF013", "TF014"} <= wrong_by_the_facts(path)


def test_nearly_all_that_the_facts_show_of_components_is_told():
    shown = [(path, rule) for path in PAPERS for rule in wrong_by_the_facts(path)]
    told = [(path, rule) for path, rule in shown if rule in found(path)]
    assert len(told) >= 10
    # What is missed are paragraphs that tabs divide, whose halves the facts measure as one.
    assert {path.stem for path, rule in shown if rule not in found(path)} <= {"cv-01", "bc-nam-01"}


def test_a_list_that_word_counts_may_start_elsewhere_and_then_its_number_jumps():
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    )
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    counted = (
        f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="1"/>{override}</w:num>'
    )
    items = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
        "<w:r><w:t>Tiếp công dân.</w:t></w:r></w:p>"
        for number in (1, 1, 2)
    )
    data = word_file(items, numbering=part("w:numbering", counted))
    lines = measure("a.docx", data, TODAY, family="state")[0].lines
    assert [(line.digits, line.counted) for line in lines] == [("1", ""), ("2", ""), ("5", "jumps")]
