"""What an open text is read as, and what is shown of its findings."""

from pathlib import Path

import pytest

from baocao.finding import Finding, Span
from baocao.lint.rules.citations import RULES
from baocao.lint.rules.yaml.comments import UNUSED_SUPPRESSION
from baocao.live.server.diagnostics import by_file, diagnostic
from baocao.live.server.documents import Document, Unsaved, path_of, uri_of
from baocao.live.server.positions import Positions
from baocao.live.server.reading import Reading, kind_of_document, read
from baocao.messages.report import PRACTICE
from baocao.source import Source
from tests.helpers import SMALL
from tests.live.server.conftest import OFFICE

KINDS = {
    ("2020-02.yaml", SMALL): "month",
    ("thang-hai.YML", SMALL): "month",
    ("thang-hai.yaml", "results:\n  a: b\npriorities:\n"): "month",
    ("2020-02.yaml", ""): "month",
    ("2020-02.yaml", "period: [\n"): "month",
    ("offices/2020-02.yaml", SMALL): "month",
    ("offices/ban.yaml", OFFICE): "office",
    ("offices/khac.yaml", "a: 1\n"): None,
    ("schemes/ba-cap.yaml", "name: a\nlevels: []\n"): "scheme",
    ("danh-ba.yaml", "bodies: []\n"): "register",
    ("compose.yaml", "name: a\nservices: {}\n"): None,
    ("config.yaml", "date: 2020-02-25\n"): None,
    ("ghi-chu.yaml", ""): None,
    (".github/2020-02.yaml", SMALL): None,
    ("2020-02.yaml.bak", SMALL): None,
    ("2020-02.txt", SMALL): None,
}


@pytest.mark.parametrize(("name", "text"), KINDS)
def test_the_kind_of_a_text(tmp_path, name, text):
    document = Document(uri_of(tmp_path / name), tmp_path / name, 1, text)
    assert kind_of_document(document, (tmp_path,)) == KINDS[name, text]


def test_what_lies_in_a_hidden_folder_that_is_open_counts(tmp_path):
    path = tmp_path / ".an" / "2020-02.yaml"
    document = Document(uri_of(path), path, 1, SMALL)
    assert kind_of_document(document, (tmp_path,)) is None
    assert kind_of_document(document, (tmp_path, tmp_path / ".an")) == "month"


@pytest.mark.parametrize("folder", ["not/there", "\udcff", "a\nb", "x" * 300])
def test_a_folder_that_is_not_there_is_no_fault(tmp_path, folder):
    path = tmp_path / folder / "2020-02.yaml"
    document = Document(uri_of(path), path, 1, SMALL)
    assert path_of(document.uri) == path
    reading = read(document, Unsaved({document.uri: document}), ())
    assert reading.kind == "month"
    by_file([reading], Unsaved({}), "utf-16", "vi", {})


def test_texts_that_others_need_are_read_by_themselves(reads):
    for name, text, code in (
        ("offices/ban.yaml", f"{OFFICE}sai: 1\n", "SC001"),
        ("schemes/ba-cap.yaml", "name: a\nlevels: []\n", "SC008"),
        ("danh-ba.yaml", "bodies: []\nsai: 1\n", "SC001"),
    ):
        reading, _, _ = reads(text, name)
        assert code in {each.rule.id for each in reading.findings}, name
        held = "".join(f"{line}  # baocao: bỏ qua {code}\n" for line in text.splitlines())
        told = {each.rule.id for each in reads(held, name)[0].findings}
        # What stops printing is never held back. What only a month shows may be: no comment is told to be
        # without effect.
        assert code in told
        assert UNUSED_SUPPRESSION.id not in told


def test_previous_month_scheme_and_register_count_as_they_are_typed(office, reads):
    month = SMALL.replace("bdv-quang-ngai", "ban").replace("2020-02", "2020-03")
    figures = "figures:\n  a: {value: 5, carries: b}\n"
    texts = {"2020-02.yaml": SMALL.replace("bdv-quang-ngai", "ban") + "figures:\n  b: {value: 4}\n"}
    told = [each.rule.id for each in reads(month + figures, "2020-03.yaml", texts)[0].findings]
    texts["2020-02.yaml"] = texts["2020-02.yaml"].replace("value: 4", "value: 5")
    assert set(told) - {each.rule.id for each in reads(month + figures, "2020-03.yaml", texts)[0].findings}


def test_a_finding_has_its_clause_and_its_other_places():
    rule = next(rule for rule in RULES if rule.source != PRACTICE.en)
    source = Source("/a.yaml", "một hai ba\n")
    finding = Finding(rule, rule.title.of(), source.name, Span(0, 3), also=(Span(4, 7),))
    told = diagnostic(finding, Positions(source, "utf-16"), "file:///a.yaml", "en")
    assert told.message.splitlines()[-1] == f"Source: {rule.source}"
    [other] = told.related_information
    assert (other.location.uri, other.location.range.start.character) == ("file:///a.yaml", 4)


def test_a_fault_of_a_file_of_many_months_is_shown_once(tmp_path):
    rule, source = RULES[0], Source(str(tmp_path / "o.yaml"), "a: b\n")
    finding = Finding(rule, rule.title.of(), source.name, Span(0, 1))
    documents = [Document(f"file:///{name}", Path(f"/{name}"), 1, "") for name in ("a.yaml", "b.yaml")]
    readings = [Reading(each, "month", None, (finding,), {source.name: source}) for each in documents]
    told = by_file(readings, Unsaved({}), "utf-16", "vi", {})
    assert {uri: len(each) for uri, each in told.items()} == {
        "file:///a.yaml": 0,
        "file:///b.yaml": 0,
        uri_of(tmp_path / "o.yaml"): 1,
    }
