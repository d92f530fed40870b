from collections import Counter

import pytest
from lsprotocol import types

from baocao import pipeline
from baocao.finding import Span
from baocao.live.server import before, ignoring, suggested
from baocao.live.server.actions import Asked, actions
from tests.helpers import SMALL
from tests.live.server.client import replaced

QUICK, ALL = types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll


def offered(reads, text, only=None, name="2020-02.yaml", **more):
    reading, positions, unsaved = reads(text, name)
    asked = Asked(Span(0, len(text)), only, "vi", **more)
    return actions(reading, positions, asked, unsaved), reading


def after(text, action):
    return replaced(text, [each for change in action.edit.document_changes for each in change.edits])


def with_item(*lines):
    return SMALL.replace("    - Việc đã làm.\n", "".join(f"{line}\n" for line in lines))


PLACES = {
    "an item": with_item("    - Họp  giao ban."),
    "a folded text": with_item("    - >-", "      Họp giao ban", "      và  tổng kết."),
    "a plain text of lines": with_item("    - Họp giao ban", "      và  tổng kết."),
    "a quoted text of lines": with_item('    - "Họp giao ban', '      và  tổng kết."'),
    "below other items": with_item("    - Giúp:", "        - Họp  giao ban."),
    "a list in brackets": with_item("    [Họp  giao ban., Việc khác.]"),
    "a comment of another rule above": with_item("    # baocao: bỏ qua CT001", "    - Họp  giao ban."),
    "a comment of another rule on the line": with_item("    - Họp  giao ban. # baocao: ignore CT001"),
    "returns": with_item("    - Họp  giao ban.").replace("\n", "\r\n"),
    "a byte order mark": "\ufeff" + with_item("    - Họp  giao ban."),
}


def test_a_comment_that_ignores_is_where_it_is_read(reads):
    for place, text in PLACES.items():
        found, reading = offered(reads, text, [QUICK])
        rules = {each.rule.id for each in reading.findings}
        assert "CT005" in rules, place
        [ignore] = [each for each in found if each.title == "Bỏ qua CT005 ở đây"]
        changed = after(text, ignore)
        again = reads(changed)[0]
        assert {each.rule.id for each in again.findings} <= rules - {"CT005"}, place
        assert "bỏ qua CT005" in changed or ", CT005" in changed
        assert ("\r\n" in text) == ("\r\n" in changed)
        assert changed.count("\n") - changed.count("\r\n") == (0 if "\r\n" in text else changed.count("\n"))


def test_each_fix_does_what_the_rule_shows(reads):
    text = with_item("    - Họp  giao ban.", "    - Họp ( liên ngành).", "    - ngày 03-2-2020 họp.")
    found, reading = offered(reads, text, [QUICK])
    fixes = [each for each in found if each.is_preferred]
    assert len(fixes) == sum(bool(each.edits) for each in reading.findings) >= 2
    for fix in fixes:
        [told] = fix.diagnostics
        left = [each.rule.id for each in reads(after(text, fix))[0].findings]
        before = [each.rule.id for each in reading.findings]
        assert left.count(told.code) < before.count(told.code)


def test_all_fixes_are_those_of_fix(reads):
    text = with_item("    - Họp  giao ban ,tổng kết.", "    - Việc  khác.")
    for only in ([ALL], ["source"], None):
        [fix] = [each for each in offered(reads, text, only)[0] if each.kind is ALL]
        assert "    - Họp giao ban, tổng kết.\n    - Việc khác.\n" in after(text, fix)
    [later] = [each for each in offered(reads, text, None, patient=True)[0] if each.kind is ALL]
    assert later.edit is None
    assert later.data


def test_no_action_of_a_kind_that_is_not_asked_for(reads):
    text = with_item("    - Họp  giao ban.")
    assert offered(reads, text, [types.CodeActionKind.Refactor])[0] == []
    assert {each.kind for each in offered(reads, text, [QUICK])[0]} == {QUICK}
    assert {each.kind for each in offered(reads, text, [ALL])[0]} == {ALL}


def test_no_comment_where_nothing_can_be_read(reads):
    found, reading = offered(reads, "period: [2020-02\n\x01", [QUICK])
    assert reading.findings
    assert found == []


def test_what_only_a_month_shows_in_an_office_is_fixed_in_the_office(office, reads):
    """The rules read an office's texts as its months print them; the edits go into the office's own file."""
    text = office.read_text("utf-8").replace("kính báo cáo", "kính  báo cáo", 1)
    month = SMALL.replace("bdv-quang-ngai", "ban")
    name = "offices/ban.yaml"
    reading, positions, unsaved = reads(text, name, {"2020-02.yaml": month})
    of_month, *_ = reads(month, "2020-02.yaml", {name: text})
    assert [each.rule.id for each in reading.findings] == []
    asked = Asked(Span(0, len(text)), [QUICK], "vi")
    assert actions(reading, positions, asked, unsaved) == []
    found = actions(reading, positions, asked, unsaved, [of_month, reading, of_month])
    [fix] = [each for each in found if each.is_preferred and each.diagnostics[0].code == "CT005"]
    [change] = fix.edit.document_changes
    assert change.text_document.uri == reading.document.uri
    assert after(text, fix) == office.read_text("utf-8")
    [ignore] = [each for each in found if each.title == "Bỏ qua CT005 ở đây"]
    again, *_ = reads(month, "2020-02.yaml", {name: after(text, ignore)})
    assert "CT005" not in {each.rule.id for each in again.findings}
    # What the month has read is no longer what the editor has.
    newer, *more = reads(f"# mới\n{text}", name)
    assert actions(newer, more[0], asked, more[1], [of_month]) == []


MEANT = {
    "a key": (SMALL.replace("results:", "resluts:"), "results:", "SC001"),
    "a key in quotes": (SMALL.replace("results:", '"resluts":'), '"results":', "SC001"),
    "a section": (SMALL.replace("  advisory:", "  advisry:", 1), "  advisory:", "SC001"),
    "an office": (SMALL.replace("bdv-quang-ngai", "bdv-quang-gnai"), "office: bdv-quang-ngai", "SC004"),
}


@pytest.mark.parametrize("case", MEANT)
def test_what_stops_printing_cannot_be_ignored_but_be_written_as_it_was_meant(reads, case):
    text, right, id_ = MEANT[case]
    found, reading = offered(reads, text)
    assert id_ in {each.rule.id for each in reading.findings}
    assert not [each.title for each in found if each.title.startswith(f"Bỏ qua {id_}")]
    [meant] = [each for each in found if each.diagnostics and each.diagnostics[0].code == id_]
    assert meant.kind is QUICK
    assert right in after(text, meant)
    assert reads(after(text, meant))[0].findings == reads(SMALL)[0].findings
    assert not [each for each in offered(reads, text, [ALL])[0] if "results:" in after(text, each)]


def test_no_key_is_offered_that_is_there_already(reads):
    found, reading = offered(reads, SMALL + "result: []\n")
    assert "SC001" in {each.rule.id for each in reading.findings}
    assert [each for each in found if each.diagnostics and each.diagnostics[0].code == "SC001"] == []


@pytest.fixture
def work(monkeypatch):
    """Count how often a file is loaded and checked while actions are looked for."""
    counted = Counter()

    def count(owner, name):
        do = getattr(owner, name)
        monkeypatch.setattr(owner, name, lambda *args, **more: counted.update([name]) or do(*args, **more))

    for module in (before, ignoring, suggested):
        count(module, "load")
    count(pipeline, "check")
    return counted


def test_a_comment_takes_one_reading_of_the_file_before_and_one_after(reads, work):
    reading, positions, unsaved = reads(PLACES["an item"])
    [ignored] = [each for each in reading.findings if each.rule.id == "CT005"]
    work.clear()
    found = actions(reading, positions, Asked(ignored.span, [QUICK], "vi"), unsaved)
    assert [each.title for each in found][-1] == "Bỏ qua CT005 ở đây"
    assert work == {"load": 2}


@pytest.mark.parametrize(
    "text",
    [
        with_item(*(f"    - Họp  giao ban {n}." for n in range(60))),
        SMALL + "figures:\n" + "".join(f"  a{n}: {{value: {n}, unt: hồ sơ}}\n" for n in range(60)),
    ],
    ids=["ignored", "suggested"],
)
def test_of_many_findings_each_is_fixed_and_the_first_are_tried(reads, work, text):
    reading, positions, unsaved = reads(text)
    work.clear()
    found = actions(reading, positions, Asked(Span(0, len(text)), [QUICK], "vi"), unsaved)
    fixes = [each for each in found if each.is_preferred]
    assert len(fixes) == sum(bool(each.edits) for each in reading.findings)
    assert 10 <= len(found) - len(fixes) <= 40
    assert work["load"] <= 80
    assert work["check"] <= 20
