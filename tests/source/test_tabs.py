"""Lines indented by tabs: mended if they can only mean one thing, else only told."""

import pytest

from baocao.lint.engine import Choice
from baocao.mend.fix import fix
from baocao.source import load, to_data
from tests.helpers import EXAMPLES

HEAD = "period: 2020-02\noffice: bdv-quang-ngai\ndate: 2020-02-25\n"
PLAN = "priorities:\n  advisory: [Việc sẽ làm.]\n"
# What is typed, and what it means with spaces.
MEANT = {
    "keys and items": ("results:\n\tadvisory:\n\t\t- A.\n\t\t- B.\n", "results: {advisory: [A., B.]}\n"),
    "only items": ("results:\n  advisory:\n\t- A.\n\t- B.\n", "results: {advisory: [A., B.]}\n"),
    "one of two items": ("results:\n  advisory:\n    - A.\n\t- B.\n", "results: {advisory: [A., B.]}\n"),
    "items below a sentence": (
        "results:\n  advisory:\n    - A:\n\t\t- B.\n\t\t- C.\n",
        "results: {advisory: [{A: [B., C.]}]}\n",
    ),
    "spaces and tabs": ("results:\n  advisory:\n  \t- A.\n  \t- B.\n", "results: {advisory: [A., B.]}\n"),
    "three levels": (
        "results:\n\tadvisory:\n\t\t- A:\n\t\t\t- B.\n\t\t- C.\n\tprofessional: [D.]\n",
        "results: {advisory: [{A: [B.]}, C.], professional: [D.]}\n",
    ),
    "a sentence that goes on": (
        "results:\n  advisory:\n    - A\n\tvà B.\n",
        "results: {advisory: [A và B.]}\n",
    ),
    "a signature": (
        "results: [A.]\nsignature:\n\tposition: Trưởng Ban\n\tname: Trần Văn An\n",
        "results: [A.]\nsignature: {position: Trưởng Ban, name: Trần Văn An}\n",
    ),
}


@pytest.mark.parametrize("name", MEANT)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_tabs_become_spaces_where_only_one_reading_is_likely(name, ending):
    typed, meant = MEANT[name]
    fixed = fix("a.yaml", f"{HEAD}{typed}{PLAN}".replace("\n", ending).encode(), EXAMPLES, Choice())
    assert b"\t" not in fixed.data
    assert fixed.data.count(ending.encode()) == f"{HEAD}{typed}{PLAN}".count("\n")
    assert to_data(load("a", fixed.data)[1]) == to_data(load("a", f"{HEAD}{meant}{PLAN}".encode())[1])


AMBIGUOUS = {
    "items below a sentence without its colon": (
        "results:\n  advisory:\n    - Kiểm tra tổ\n\t\t- Tổ một 90%.\n\t\t- Tổ hai 80%.\n    - Họp Ban.\n"
    ),
    "the same with one tab": (
        "results:\n  advisory:\n    - Kiểm tra tổ\n\t- Tổ một 90%.\n\t- Tổ hai 80%.\n    - Họp Ban.\n"
    ),
    "a key at one of two levels": "results:\n    advisory:\n        a:\n            - A.\n\tb:\n\t  - B.\n",
}


@pytest.mark.parametrize("name", AMBIGUOUS)
def test_tabs_that_may_mean_several_things_stay(name):
    typed = f"{HEAD}{AMBIGUOUS[name]}{PLAN}".encode()
    fixed = fix("a.yaml", typed, EXAMPLES, Choice(select=("YM001",)))
    assert "YM001" in {finding.rule.id for finding in fixed.checked.findings}
    assert fixed.data == typed


def test_a_tab_inside_a_text_is_no_indentation():
    typed = f"{HEAD}results:\n  - |-\n    A\n    \tB.\n{PLAN}".encode()
    assert fix("a.yaml", typed, EXAMPLES, Choice(select=("YM001",))).data == typed
