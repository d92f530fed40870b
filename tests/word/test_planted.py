"""Faults planted into Word files, our own and those of offices: each is found, and nothing else is."""

import re
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocao import pipeline
from baocao.lint.engine import Choice
from baocao.lint.form_check import check_form
from baocao.word.measured import measure
from tests.helpers import ROOT, checked
from tests.word.faults_to_plant import FAULTS, NOISE
from tests.word.planting import Word

STRUCTURES = ROOT / "tests" / "structures"
OWN = [STRUCTURES / f"{name}.yaml" for name in ("commune-month", "school-year", "department-quarter")]
OFFICES = sorted((ROOT / "tests" / "word" / "corpus").glob("*.docx"))
# What is not there cannot have the wrong length; a line is measured by the words in their right size, too.
GONE_WITH = {"TF023": {"TF024"}, "TF011": {"TF024"}}
OF_DECISIONS = ("a basis among the articles", "the word that enacts above the basis")
FILES = {path.stem: path for path in (*OWN, *OFFICES)}


@cache
def data(name):
    path = FILES[name]
    if path.suffix == ".docx":
        return path.read_bytes()
    return pipeline.build(checked(path.read_text("utf-8"), path.parent).draft, "docx")


def told(blob):
    """Return how many places each rule tells of."""
    form = measure("a.docx", blob, date(2026, 11, 1))[0]
    found = {}
    for finding in check_form(form, Choice()):
        several = re.search(r", (\d+) times: ", finding.message.text("en"))
        found[finding.rule.id] = int(several[1]) if several else 1
    return found


@cache
def before(name):
    return told(data(name))


def planted(name, fault, n):
    """Return the rules that tell of more in a file with a fault than before, and those that tell nothing now.

    It is ``None`` if the file has no place for the fault, or has it at every such place already.
    """
    rule, plant = FAULTS[fault]
    word, old = Word(data(name)), before(name)
    if rule in old or not plant(word, n):
        return None
    new = told(word.saved())
    return {each for each in new if new[each] > old.get(each, 0)}, set(old) - set(new) - GONE_WITH.get(
        rule, set()
    )


def not_alone(fault, names, n=7):
    """Return what else, or nothing, is found in which files, of which one at least can have the fault."""
    found = {name: result for name in names if (result := planted(name, fault, n)) is not None}
    assert found
    return {name: each for name, each in found.items() if each != ({FAULTS[fault][0]}, set())}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found_alone_in_a_file_of_ours_and_in_those_of_offices(fault):
    at = 5 * list(FAULTS).index(fault)
    offices = [OFFICES[(at + step) % len(OFFICES)].stem for step in (0, 1)]
    offices += [] if fault not in OF_DECISIONS else ["qd-01"]
    assert not_alone(fault, ["commune-month", *offices]) == {}


@pytest.mark.slow
@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found_alone_in_many_files(fault):
    third = list(FILES)[list(FAULTS).index(fault) % 3 :: 3]
    more = () if fault not in OF_DECISIONS else ("qd-01",)
    assert not_alone(fault, dict.fromkeys([*third, *more])) == {}


@pytest.mark.parametrize("noise", NOISE)
def test_what_typists_do_everywhere_is_not_told(noise):
    at = 5 * list(NOISE).index(noise)
    tried = 0
    for name in ("commune-month", *(OFFICES[(at + step) % len(OFFICES)].stem for step in (0, 1, 2))):
        word = Word(data(name))
        if NOISE[noise](word, 3):
            tried += 1
            assert set(told(word.saved())) <= set(before(name)), name
    assert tried


FILE, FAULT, CHOICE = st.sampled_from(sorted(FILES)), st.sampled_from(sorted(FAULTS)), st.integers(0, 10_000)


@settings(max_examples=8)
@given(name=FILE, fault=FAULT, n=CHOICE)
def test_any_planted_fault_is_found_alone(name, fault, n):
    assert planted(name, fault, n) in (None, ({FAULTS[fault][0]}, set()))


@pytest.mark.slow
@settings(max_examples=100)
@given(name=FILE, fault=FAULT, n=CHOICE)
def test_any_of_many_planted_faults_is_found_alone(name, fault, n):
    assert planted(name, fault, n) in (None, ({FAULTS[fault][0]}, set()))
