"""Papers of many shapes under every family: their text whole, and as other people's validators see them."""

import re
from functools import cache
from io import BytesIO

import ooxml_integrity
import pytest
from openxml_audit import OpenXmlValidator

from baocao import pipeline
from baocao.finding import Severity
from baocao.library import catalog
from baocao.library.resources import shipped
from baocao.word.plain_text import word_text
from tests.helpers import ROOT, checked

FOLDER = ROOT / "tests" / "structures"
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
CASES = [(name, family) for name in NAMES for family in catalog.families()]


@cache
def month(name, family):
    """Return a structure under a family, without what that family's reports do not have."""
    text = (FOLDER / f"{name}.yaml").read_text("utf-8").replace("\nperiod:", f"\nformat: {family}\nperiod:")
    own = catalog.editions(family)[-1]
    office = re.search(r"office: (\S+)\n", text)
    if office:
        path = shipped("data") / "offices" / f"{office[1]}.yaml"
        inside = "".join(f"  {line}\n" for line in path.read_text("utf-8").splitlines())
        text = text.replace(office[0], f"office:\n{inside}")
    absent = (
        ("addressees", own.addressees),
        ("sizes", own.sizes),
        ("  collective", own.signature.collective),
    )
    for key, known in absent:
        text = text if known else re.sub(rf"(?m)^  {key}:.*\n", "", text)
    for key, known in own.optional_parts:
        text = text if known else re.sub(rf"(?m)^{key}:.*\n", "", text)
    text = text if own.signature.joint else re.sub(r"(?m)^    - \{.*, name: Lê Thị Hòa\}\n", "", text)
    text = text if own.signature.also else re.sub(r", also: [^,]+", "", text)
    known = catalog.letterheads(family)
    return re.sub(r"(?m)^  letterhead: (.*)\n", lambda found: found[0] if found[1] in known else "", text)


@pytest.mark.parametrize(("name", "family"), CASES)
def test_the_text_is_as_it_was(name, family, golden):
    result = checked(month(name, family), FOLDER)
    told = [(f.rule.id, f.message.text("vi")) for f in result.findings if f.severity is Severity.ERROR]
    assert told == []
    text = pipeline.build(result.draft, "text").decode()
    golden(ROOT / "tests" / "golden" / "structures" / f"{name}.{family}.txt", text)


@pytest.mark.parametrize(("name", "family"), CASES)
def test_our_reader_finds_the_same_labels_in_the_word_file(name, family):
    draft = checked(month(name, family), FOLDER).draft
    text = pipeline.build(draft, "text").decode()
    back = word_text(BytesIO(pipeline.build(draft, "docx")), "a.docx")
    assert [line for line in back.splitlines() if line] == [line for line in text.splitlines() if line]


@pytest.mark.parametrize(("name", "family"), CASES)
def test_validators_find_nothing(name, family, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(pipeline.build(checked(month(name, family), FOLDER).draft, "docx"))
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []
    assert [str(finding) for finding in ooxml_integrity.check(str(path))] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_structures_have_no_warnings_of_their_own(name):
    findings = checked((FOLDER / f"{name}.yaml").read_bytes(), FOLDER).findings
    assert [f.rule.id for f in findings if f.severity is not Severity.INFO] == []


def test_no_code_and_no_template_names_a_format_or_an_office():
    names = {*catalog.families(), *catalog.offices(FOLDER)}
    names |= {edition.name for family in catalog.families() for edition in catalog.editions(family)}
    names |= {path.stem for kind in ("letterheads", "schemes") for path in (shipped("data") / kind).iterdir()}
    quoted = re.compile("|".join(rf"[\"']{re.escape(name)}[\"']" for name in sorted(names)))
    templates = (path for path in (ROOT / "templates").rglob("*") if path.is_file() and path.suffix != ".pyc")
    files = [*(ROOT / "baocao").rglob("*.py"), *templates]
    assert {path.name: found for path in files if (found := quoted.findall(code_of(path)))} == {}


def code_of(path):
    """Return a file without its docstrings and comments."""
    text = path.read_text("utf-8")
    # Some names are examples of what a key may say, shown in editors; ``state`` is also a key of results.
    text = re.sub(r'"""(?s:.*?)"""|examples=\(.*?\)|"state":', "", text)
    return "\n".join(line.split("#")[0] for line in text.splitlines())
