"""Comments that suppress findings: where they may stand, and what they suppress."""

import pytest

from baocao.finding import Severity, has_errors
from baocao.lint.engine import Choice
from baocao.lint.example import files_of, unmarked
from baocao.lint.rules import RULES
from baocao.pipeline import build, check
from tests.helpers import EXAMPLES, SMALL, region_of
from tests.lint.test_rules import folder_with

WRONG = "Kế hoạch 103-KH/TU ngày 23/4/2014 của Tỉnh ủy."
OFFICE = (EXAMPLES.parent / "data" / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")
INSIDE = "office:\n" + "".join(f"  {line}\n" for line in OFFICE.splitlines() if line)


def ids(text, choice=None):
    result = check("month.yaml", text.encode(), EXAMPLES, choice or Choice())
    loud = [finding for finding in result.findings if finding.severity is not Severity.INFO]
    return [(finding.rule.id, region_of(result, finding).line) for finding in loud]


@pytest.mark.parametrize(
    ("item", "left"),
    [
        (f"    - {WRONG} # baocao: bỏ qua VD001\n", [("VD002", 6)]),
        (f"    - {WRONG} # baocao: ignore VD001, VD002\n", []),
        (f"    # baocao: bỏ qua VD001 VD002\n    - {WRONG}\n", []),
        (
            f"    # baocao: ignore VD001\n    # ghi chú khác\n    - {WRONG}\n",
            [("YM007", 6), ("VD001", 8), ("VD002", 8)],
        ),
        (f"    - >-  # baocao: bỏ qua VD001, VD002\n      Một dòng,\n      {WRONG}\n", []),
        (f"    # baocao: bỏ qua VD001, VD002\n    - >-\n      Một dòng,\n      {WRONG}\n", []),
        (f"    - >-\n      # baocao: bỏ qua VD001\n      {WRONG}\n", [("VD001", 8), ("VD002", 8)]),
        (f"    - Việc. # baocao: bỏ qua CT004\n    - {WRONG}\n", [("YM007", 6), ("VD001", 7), ("VD002", 7)]),
    ],
)
def test_comments_silence_rules_where_they_stand(item, left):
    found = ids(SMALL.replace("    - Việc đã làm.\n", item))
    assert [each for each in found if each[0][:2] in ("VD", "YM")] == left


def test_a_comment_for_a_rule_that_was_not_asked_is_not_unused():
    text = SMALL.replace("    - Việc đã làm.\n", f"    - {WRONG} # baocao: ignore VD001\n")
    assert ids(text, Choice(select=("VD002", "YM"))) == [("VD002", 6)]


@pytest.mark.parametrize(
    ("item", "left"),
    [
        # The first line of a text suppresses for all of it.
        (f"    - >-  # baocao: bỏ qua VD001, VD002\n      Một dòng,\n      {WRONG}\n", []),
        # What only looks like a comment is part of the text.
        (f"    - >-\n      # baocao: bỏ qua VD001\n      {WRONG}\n", ["VD001", "VD002"]),
        (f"    - Việc. # baocao: bỏ qua VD001\n    - {WRONG}\n", ["YM007", "VD001", "VD002"]),
    ],
)
def test_comments_of_a_month_that_describes_its_office_itself(item, left):
    text = SMALL.replace("office: bdv-quang-ngai\n", INSIDE).replace("    - Việc đã làm.\n", item)
    assert [id_ for id_, _ in ids(text) if id_[:2] in ("VD", "YM")] == left


@pytest.mark.parametrize("breaks", ["\n", "\r\n", "\r"])
def test_the_lines_of_a_comment_are_those_of_the_file_s_line_breaks(breaks):
    item = f"    # baocao: bỏ qua VD001 VD002\n    - {WRONG}\n"
    text = SMALL.replace("    - Việc đã làm.\n", item).replace("\n", breaks)
    assert ids(text) == []


def test_a_comment_on_the_last_line_suppresses_what_stands_there():
    text = SMALL.replace("Việc sẽ làm.\n", f"{WRONG} # baocao: bỏ qua VD001, VD002")
    assert ids(text) == []


def test_the_id_a_fault_had_before_still_selects_it():
    heirs = [rule for rule in RULES if rule.was]
    assert heirs
    for rule in heirs:
        assert Choice(select=(rule.was,)).selects(rule)
        assert not Choice(ignore=(rule.was,)).selects(rule)


STOPPED = {
    "an unknown key": ("SC001", SMALL + "resluts: [] # baocao: ignore SC001\n"),
    "an unknown section": ("SC001", SMALL.replace("  advisory:", "  advisori: # baocao: ignore SC001", 1)),
    "an impossible date": ("KY008", SMALL.replace("2020-02-25", "2020-02-31 # baocao: ignore KY008, SC003")),
    "a key twice": ("YM002", SMALL + "# baocao: ignore YM002\nperiod: 2020-03\n"),
    "an anchor": ("YM003", SMALL.replace("- Việc đã", "- &a Việc đã", 1) + "# baocao: ignore YM003\n"),
    "a missing key": ("SC002", SMALL.replace("period: 2020-02", "# baocao: ignore SC002", 1)),
    "no office": ("SC004", SMALL.replace("bdv-quang-ngai", "khong-co # baocao: ignore SC004")),
    "no footnote": ("CC001", SMALL.replace("làm.\n", "làm [^a]. # baocao: ignore CC001\n", 1)),
    "too deep": (
        "DM010",
        SMALL.replace("Việc đã làm.", "a: [b: [c: [d: [e.]]]] # baocao: ignore DM010"),
    ),
    "no YAML": ("YM001", SMALL + "a: [ # baocao: ignore YM001\n"),
    "no text": ("YM006", SMALL + "# baocao: ignore YM006 \x01\n"),
    "an alias of nothing": ("YM003", SMALL.replace("Việc đã làm.", "*a # baocao: ignore YM003")),
}
CHOICES = [
    Choice(),
    Choice(ignore=("ALL",)),
    Choice(select=("VD",)),
    Choice(ignore=("SC", "YM")),
    Choice(severities={id_: Severity.INFO for id_, _ in STOPPED.values()}),
]


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("case", STOPPED)
def test_what_stops_printing_is_reported_whatever_is_chosen_or_suppressed(case, choice):
    rule, text = STOPPED[case]
    result = check("month.yaml", text.encode(), EXAMPLES, choice)
    assert result.draft is None
    assert rule in [each.rule.id for each in result.findings if each.severity is Severity.ERROR]
    assert not any(each.edits for each in result.findings if not choice.selects(each.rule))


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.severity is Severity.ERROR], ids=lambda rule: rule.id
)
@pytest.mark.parametrize("way", ["ignored", "lessened"])
def test_a_month_is_without_errors_if_and_only_if_it_can_be_printed(rule, way, tmp_path):
    lessened = Choice(severities={each.id: Severity.WARNING for each in RULES})
    choice = Choice(ignore=("ALL",)) if way == "ignored" else lessened
    for number, bad in enumerate(rule.bad):
        text, beside = files_of(unmarked(bad.text)[0])
        folder = tmp_path / str(number)
        folder.mkdir()
        folder_with(beside, folder)
        result = check("month.yaml", text.encode(), folder, choice)
        assert has_errors(result.findings) == (result.draft is None)
        if result.draft:
            assert build(result.draft, "text")


def test_a_comment_lets_a_report_with_an_error_of_its_words_be_printed():
    text = SMALL.replace("Việc đã làm.", "Việc của [tên]. # baocao: ignore CT012")
    assert check("month.yaml", text.replace(" # baocao: ignore CT012", "").encode(), EXAMPLES).draft is None
    result = check("month.yaml", text.encode(), EXAMPLES)
    assert not has_errors(result.findings)
    assert build(result.draft, "text")


def test_a_comment_by_an_old_id_is_judged_only_where_all_it_stood_for_speak():
    text = SMALL.replace("Việc đã làm.", "Việc đã làm. # baocao: bỏ qua SC003")
    assert ids(text, Choice(ignore=("DM010",))) == []
