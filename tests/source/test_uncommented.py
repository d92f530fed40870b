"""What `new` offers as comments, taken by removing the ``#`` but not the space after it."""

import re

import pytest

from baocao.lint.engine import Choice
from baocao.mend.fix import fix
from baocao.messages import mend as say
from baocao.model.period import Period
from baocao.scaffold.next_month import Before, following
from baocao.source import load, to_data
from tests.helpers import EXAMPLES, SMALL, draft_of

FIGURES = "figures:\n  a: {value: 5, unit: hồ sơ}\n  b: {value: 7}\n"
MARCH = Period.parse("2020-03")
_OFFERED = re.compile(r"^( *)# ((?:- text| {2,}|figures:).*)$")


def next_of(text):
    draft = draft_of(text)
    return following(MARCH, Before("2020-02.yaml", text, draft.month, draft.office))


FILES = {
    "sections": next_of((EXAMPLES / "2020-02.yaml").read_text("utf-8")),
    "figures": next_of(f"{SMALL}{FIGURES}"),
    "a table below the offer": next_of(
        SMALL.replace("- Việc đã làm.", "- Việc đã làm.\n    - table: {columns: [A, B], rows: [[a, b]]}")
    ),
}


def blocks(text):
    """Return the numbers of the lines of each offer, and of each item of it."""
    lines = text.split("\n")
    found = [number for number, line in enumerate(lines) if _OFFERED.match(line)]
    first = [number for number in found if number - 1 not in found]
    items = sorted({*first, *(number for number in found if "# - text" in lines[number])})
    for starts in (items, first):
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            yield [
                number for number in found if start <= number < end and {*range(start, number)} <= {*found}
            ]


def taken(text, numbers, blank):
    lines = text.split("\n")
    for number in numbers:
        lines[number] = _OFFERED.sub(rf"\1{blank}\2", lines[number])
    return "\n".join(lines)


CASES = {f"{name}, {numbers}": (name, numbers) for name, text in FILES.items() for numbers in blocks(text)}


@pytest.mark.parametrize("case", CASES)
def test_each_offer_is_read_as_it_was_meant(case):
    name, numbers = CASES[case]
    typed, right = (taken(FILES[name], numbers, blank) for blank in (" ", ""))
    assert typed != right
    source, root, faults = load("2020-03.yaml", typed.encode(), reads_on=True)
    assert source.is_whole
    assert to_data(root) == to_data(load("2020-03.yaml", right.encode())[1])
    [fault] = faults
    assert fault.message == say.SPACE_TOO_MANY.of(n=len(numbers))
    assert source.position(fault.span.start).line == numbers[0] + 1
    assert fix("2020-03.yaml", typed.encode(), EXAMPLES, Choice(select=("YM001",))).data == right.encode()


@pytest.mark.parametrize(
    "text",
    [
        # Columns of three spaces throughout, and a line that is in none of them.
        "results:\n   advisory:\n      - A.\n  professional:\n      - B.\n",
        # One line, which may as well be part of the line above.
        "results:\n  advisory: [A.]\n priorities: [B.]\n",
        # An odd column that is no fault, and a fault elsewhere.
        "results:\n  advisory:\n     - A.\n     - B.\npriorities: [C.\n",
        # A sentence that goes on in an odd column.
        "results:\n  advisory:\n    - A\n     và B.\n  professional: [C.\n",
    ],
)
def test_other_columns_are_left_alone(text):
    _, _, faults = load("2020-03.yaml", text.encode(), reads_on=True)
    assert faults
    assert [each for each in faults if each.message.message is say.SPACE_TOO_MANY] == []


def test_the_key_above_is_part_of_an_offer():
    text = FILES["figures"]
    lines = text.split("\n")
    numbers = [number for number, line in enumerate(lines) if line.startswith("#   ")]
    source, root, [fault] = load("2020-03.yaml", taken(text, numbers, " ").encode(), reads_on=True)
    assert source.is_whole
    assert to_data(root)["figures"] == {"a": {"value": "5", "unit": "hồ sơ"}, "b": {"value": "7"}}
    assert fault.help == say.WITH_KEY_ABOVE.of(n=2)
    assert not fault.edits


@pytest.mark.parametrize("name", FILES)
def test_the_first_line_of_an_offer_is_enough(name):
    for numbers in blocks(FILES[name]):
        if len(numbers) > 1:
            _, _, faults = load("2020-03.yaml", taken(FILES[name], numbers[:1], " ").encode(), reads_on=True)
            assert faults[0].message == say.SPACE_TOO_MANY.of(n=1)


def test_what_is_yaml_as_it_stands_is_right():
    text = FILES["sections"].replace("    - …\n", "")
    every = [number for number, line in enumerate(text.split("\n")) if _OFFERED.match(line)]
    assert load("2020-03.yaml", taken(text, every, " ").encode())[2] == []
