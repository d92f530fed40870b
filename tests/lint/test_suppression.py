"""Comments that suppress findings: where they may stand, and what they suppress."""

import pytest

from baocao.finding import Severity
from baocao.lint.engine import Choice
from baocao.pipeline import check
from tests.helpers import EXAMPLES, SMALL, region_of

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


@pytest.mark.parametrize("id_", ["DM010", "SC003"])
def test_the_id_a_fault_had_before_still_suppresses_it(id_):
    deep = f"Việc lớn:\n        - Việc vừa:\n            - Việc nhỏ. # baocao: bỏ qua {id_}"
    assert ids(SMALL.replace("Việc đã làm.", deep)) == []
    assert ids(SMALL.replace("đã làm.", f"đã làm. # baocao: bỏ qua {id_}")) == [("YM007", 6)]


def test_a_comment_by_an_old_id_is_judged_only_where_all_it_stood_for_speak():
    text = SMALL.replace("Việc đã làm.", "Việc đã làm. # baocao: bỏ qua SC003")
    assert ids(text, Choice(ignore=("DM010",))) == []
