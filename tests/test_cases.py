"""What clerks write, in ``tests/cases/*.yaml``: what is put into a clean month, and what must follow.

Put in are ``say`` a sentence, one item; ``lines`` YAML in place of a section's items; ``extra`` and
``office`` more keys of the month and of its office; ``base`` the clean month (``party``, ``state``);
``month`` a whole one; ``period``, ``date`` its own; ``beside`` other files by name; ``crlf``, ``nfd`` how it
is saved.

What follows is ``found`` words that a warning or an error must touch, each of a list; ``rule`` by which rule;
``at_least: error``; ``says`` words of its message or help; ``suggests`` its suggestion; ``silent`` words that
none may touch (``""``: none at all); ``infos: true`` counts remarks too; ``errors`` how many there are;
``prints``, ``not_prints`` text of the paper; ``fixed`` the ``lines``, ``say`` or ``month`` after a fix.
"""

import json
import unicodedata
from pathlib import Path

import pytest
import yaml

from baocao import pipeline
from baocao.finding import Severity
from baocao.lint.engine import Choice
from baocao.mend.fix import fix
from tests.helpers import ROOT

CASES = sorted((ROOT / "tests" / "cases").glob("*.yaml"))
BASES = {
    name: (ROOT / "tests" / "cases" / "base" / f"{name}.txt").read_text("utf-8")
    for name in ("party", "state")
}
GIVEN = {"id", "say", "lines", "extra", "office", "base", "month", "period", "date", "beside", "crlf", "nfd"}
EXPECTED = {
    "found", "rule", "at_least", "silent", "infos", "says", "suggests", "prints", "not_prints", "fixed",
    "errors",
}  # fmt: skip


def every_case():
    return [
        pytest.param(case, id=f"{path.stem}-{case['id']}")
        for path in CASES
        for case in yaml.safe_load(path.read_text("utf-8"))
    ]


def listed(value):
    return value if isinstance(value, list) else [value]


def indented(text, by):
    return "\n".join(by + line if line else line for line in text.rstrip("\n").split("\n"))


def month_with(case, lines=None):
    """Return the month of a case, with other lines in the place of its own."""
    if "month" in case:
        return case["month"] if lines is None else lines
    if lines is None:
        said = json.dumps(case.get("say", "Dự họp Tỉnh ủy."), ensure_ascii=False)
        lines = case.get("lines", f"- {said}")
    text = BASES[case.get("base", "party")].format(
        period=case.get("period", "2021-09"),
        date=case.get("date", "2021-09-24"),
        lines=indented(lines, "    "),
        office=indented(case.get("office", ""), "  "),
        extra=case.get("extra", ""),
    )
    return text.rstrip("\n") + "\n"


def bytes_of(case, text):
    text = unicodedata.normalize("NFD", text) if case.get("nfd") else text
    return (text.replace("\n", "\r\n") if case.get("crlf") else text).encode()


def checked(case, folder):
    """Return what is found in the month of a case, as findings with their words."""
    for name, text in case.get("beside", {}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    name = f"{case.get('period', '2021-09')}.yaml"
    result = pipeline.check(name, bytes_of(case, month_with(case)), folder)
    wanted = [
        f
        for f in result.findings
        if f.file == name and (case.get("infos") or f.severity is not Severity.INFO)
    ]
    return name, result, wanted


def touches(source, finding, words):
    """Tell whether a finding touches one place where the words stand."""
    if not words:
        return True
    first, last = finding.span.start, max(finding.span.end, finding.span.start + 1)
    at = source.text.find(words)
    while at >= 0:
        if first < at + len(words) and at < last:
            return True
        at = source.text.find(words, at + 1)
    return False


def told(findings):
    return [(f.rule.id, f.span.start, f.message.text("vi")) for f in findings]


def form(case, text):
    return unicodedata.normalize("NFD", text) if case.get("nfd") else text


@pytest.mark.parametrize("case", every_case())
def test_what_follows(case, tmp_path):
    assert set(case) <= GIVEN | EXPECTED, "a key that says nothing here"
    assert set(case) & EXPECTED, "a case that expects nothing"
    name, result, findings = checked(case, tmp_path)
    source = result.sources[name]
    loud = [f for f in findings if f.severity is Severity.ERROR or case.get("at_least") != "error"]
    for words in listed(case.get("found", [])):
        hits = [f for f in loud if touches(source, f, form(case, words))]
        hits = [f for f in hits if case.get("rule", f.rule.id) == f.rule.id]
        assert hits, (words, told(findings))
        said = " ".join(f"{f.message.text('vi')} {f.help.text('vi') if f.help else ''}" for f in hits)
        assert all(words in said for words in listed(case.get("says", []))), said
        assert case.get("suggests") in (None, *(f.suggestion for f in hits)), [f.suggestion for f in hits]
    for words in listed(case["silent"]) if "silent" in case else ():
        assert told(f for f in findings if touches(source, f, form(case, words))) == []
    if "errors" in case:
        assert sum(f.severity is Severity.ERROR for f in findings) == case["errors"], told(findings)
    prints(case, result)
    repairs(case, tmp_path, name)


def prints(case, result):
    if not {"prints", "not_prints"} & case.keys():
        return
    assert result.draft, told(result.findings)
    paper = pipeline.build(result.draft, "text").decode("utf-8")
    assert [words for words in listed(case.get("prints", [])) if words not in paper] == []
    assert [words for words in listed(case.get("not_prints", [])) if words in paper] == []


def repairs(case, folder, name):
    if "fixed" not in case:
        return
    data = fix(name, bytes_of(case, month_with(case)), folder, Choice()).data
    lines = case["fixed"]
    if "say" in case:
        lines = "- " + json.dumps(lines, ensure_ascii=False)
    assert data.decode("utf-8") == bytes_of(case, month_with(case, lines)).decode("utf-8")


def test_a_file_of_cases_names_none_twice():
    for path in CASES:
        names = [case["id"] for case in yaml.safe_load(path.read_text("utf-8"))]
        assert len(names) == len(set(names))


def test_the_clean_months_are_clean():
    for base in BASES:
        name, _, findings = checked({"base": base}, Path())
        assert told(findings) == [], (base, name)
