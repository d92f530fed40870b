"""Wrong months beside what is said of them, word for word, place for place."""

from pathlib import Path

import pytest

from baocao import pipeline
from baocao.library import catalog
from baocao.lint.engine import Choice
from baocao.lint.rules import RULES
from baocao.lint.rules.format import editions
from baocao.model import faults as of_the_model
from baocao.model.faults import INCONSISTENT_NUMBERING
from baocao.model.period import short_date
from baocao.report.full import full, summary
from baocao.report.validation_report import ValidationReport
from baocao.source import faults as of_the_source
from baocao.system.guesses import listed

WRONG = Path(__file__).parent / "wrong"
# What is wrong with how a month is written, and whatever else keeps the paper from being made.
SPEAK = ("YM", "SC", "CC001", "KK001", *(rule.id for rule in RULES if rule.unprintable or rule.was))


def in_force(edition):
    first, last = edition.in_force.first, edition.in_force.last
    return f"{edition.name} ({short_date(first)} – {short_date(last) if last else '…'})"


def unlisted(said):
    """Return what was said with each list of all that there is of a kind as the name of the kind.

    So one more office or edition changes no golden file, and a list that lacks one does.
    """
    kinds = {
        "offices": listed(catalog.offices(WRONG)),
        "schemes": listed(catalog.schemes(WRONG)),
        "templates": listed(catalog.templates(WRONG)),
        "families": listed(catalog.families()),
        "party editions": "; ".join(map(in_force, catalog.editions("party"))),
    }
    for kind, names in kinds.items():
        said = said.replace(f": {names}", f": ‹{kind}›")
    return said


@pytest.mark.parametrize("path", sorted(WRONG.glob("*.yaml")), ids=lambda path: path.stem)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_is_said(path, lang, golden, monkeypatch):
    monkeypatch.chdir(WRONG)
    result = pipeline.check(path.name, path.read_bytes(), Path(), Choice(select=SPEAK))
    assert result.draft is None
    said = full(ValidationReport((path.name,), result.findings, result.sources, lang))
    golden(path.with_suffix(f".{lang}.txt"), f"{unlisted(said)}{summary(result.findings, lang)}\n")


def test_each_fault_has_a_wrong_month():
    told = "".join(path.read_text("utf-8") for path in WRONG.glob("*.vi.txt"))
    # A numbering has its own file, which the examples of the rule show.
    rules = {*of_the_source.RULES, *of_the_model.RULES, *editions.RULES} - {INCONSISTENT_NUMBERING}
    assert [rule.id for rule in rules if rule.id not in told] == []
