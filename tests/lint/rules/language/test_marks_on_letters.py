"""Marks on letters that compose with nothing: faults beside them are found, and no fix cuts a letter."""

import pytest

from baocao.lint.engine import Choice
from baocao.mend.fix import fix
from tests.helpers import EXAMPLES, SMALL, checked

# A mark that stays a letter of its own, as those of other scripts do.
MARK = "\u1ce6"


def month(text):
    return SMALL.replace("Việc đã làm.", text)


@pytest.mark.parametrize("before", ["", "xe\u0301", "x*e\u0301*", f"e\u0301{MARK}"])
@pytest.mark.parametrize("odd", ["\u00a0", "\u200b", "  ", " ,", "oà", "e\u0301"])
@pytest.mark.parametrize("behind", ["", " và.", f"{MARK} và."])
def test_what_is_beside_them_is_found(before, odd, behind):
    text = month(f"'Họp {before}{odd}{MARK}{behind}'")
    found = checked(text, EXAMPLES).findings
    assert all(0 <= finding.span.start <= finding.span.end <= len(text) for finding in found)
    fixed = fix("month.yaml", text.encode(), EXAMPLES, Choice()).data.decode()
    assert fixed.count(MARK) == text.count(MARK)


def test_the_mark_of_a_blank_stays_with_it():
    text = month(f"Họp xe\u0301\u00a0{MARK} và bàn.")
    fixed = fix("month.yaml", text.encode(), EXAMPLES, Choice()).data.decode()
    assert f"xé\u00a0{MARK}" in fixed or f"xé {MARK}" in fixed
