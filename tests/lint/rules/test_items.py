"""Items: how each rule puts them right, and which line it says a task stands on already."""

import pytest

from tests.helpers import SMALL, checked

TWO_LINES = "    - >-\n      Việc một,\n      việc hai.\n"


def told(text, rule):
    [finding] = [finding for finding in checked(text).findings if finding.rule.id == rule]
    return finding


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Việc đã xong", "xong."),
        ("Việc đã xong,", "xong."),
        ("Việc đã xong;", "xong."),
        ("Việc (đã xong)", "xong)."),
        ("Việc đã xong -", None),
    ],
)
def test_what_a_sentence_without_an_end_is_told(text, right):
    finding = told(SMALL.replace("Việc đã làm.", text), "DM002")
    assert finding.suggestion == right
    assert bool(finding.edits) == bool(right)


@pytest.mark.parametrize("end", ["", ".", ";", ","])
def test_what_a_sentence_over_items_is_told(end):
    text = SMALL.replace("- Việc đã làm.", f"- {{text: 'Xây dựng, ban hành{end}', items: [Việc.]}}")
    assert told(text, "DM001").suggestion == "hành:"


def test_the_line_on_which_an_item_stands_already():
    text = SMALL.replace("    - Việc đã làm.\n", TWO_LINES + "    - Việc một, việc hai.\n")
    assert told(text, "DM004").message.text("en") == "duplicate of the item at line 7"


def test_the_line_on_which_a_task_was_done():
    text = SMALL.replace("    - Việc đã làm.\n", TWO_LINES).replace("Việc sẽ làm.", "Việc một, việc hai.")
    assert told(text, "DM005").message.text("en") == "this task is already in the results at line 7"


@pytest.mark.parametrize(("empty", "rule"), [("''", "SC008"), ('"  "', "SC008"), ("[[]]", "SC003")])
def test_a_text_with_nothing_in_it_is_no_passage(empty, rule):
    item = f"{{text: {empty}, items: [Họp.]}}"
    found = checked(SMALL.replace("Việc đã làm.", item)).findings
    assert rule in {finding.rule.id for finding in found}
    assert not {"DM", "CT"} & {finding.rule.family for finding in found}
