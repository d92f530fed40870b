"""Months of any structure: keys where none belong, values of the wrong kind; a finding, never a bug."""

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baocao import pipeline
from tests.helpers import EXAMPLES, MONTHS, SMALL, checked
from tests.hostile.test_words import ROUNDS

pytestmark = pytest.mark.loops

KEYS = [
    "period",
    "office",
    "date",
    "number",
    "results",
    "priorities",
    "sections",
    "figures",
    "appendices",
    "footnotes",
    "basis",
    "preamble",
    "closing",
    "recipients",
    "signature",
    "place",
    "title",
    "content",
    "text",
    "items",
    "id",
    "label",
    "look",
    "paragraph",
    "table",
    "columns",
    "rows",
    "width",
    "kind",
    "align",
    "total",
    "subtotal",
    "cells",
    "group",
    "value",
    "unit",
    "plan",
    "same_period",
    "parts",
    "adds",
    "carries",
    "decimals",
    "advisory",
    "name",
]
ODD = [
    "9" * 29, "9" * 5000,
    "1.5", "-1", "2020-13", "0000", "~", "nan", "inf", "*", "**", "[^a]", "[=a:compared]",
    "[#a]", "{period}", "\\",
    "…", "...", ";", "- a", ": ", "# x", "\ufffe", "\u2028", "😀", "a\u0301", " ", "",
]  # fmt: skip
MONTH_TEXTS = [path.read_text("utf-8") for path in MONTHS]
VALUES = st.recursive(
    st.sampled_from([*ODD, "Việc một.", "152"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3),
    max_leaves=8,
)


def changed(data, draw):
    """Return a month with a few of its values and keys changed."""
    if draw.integers(0, 24) == 0:
        return draw.value()
    if isinstance(data, dict):
        made = {key: changed(value, draw) for key, value in data.items()}
        if draw.integers(0, 9) == 0:
            made[draw.key()] = draw.value()
        return made
    return [changed(each, draw) for each in data] if isinstance(data, list) else data


class Draw:
    def __init__(self, data):
        self._data = data

    def integers(self, least, most):
        return self._data.draw(st.integers(least, most))

    def key(self):
        return self._data.draw(st.sampled_from(KEYS))

    def value(self):
        return self._data.draw(VALUES)


@settings(max_examples=30 * ROUNDS, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_month_of_any_structure_is_read_or_told(data):
    month = yaml.load(data.draw(st.sampled_from(MONTH_TEXTS)), yaml.BaseLoader)  # noqa: S506  (all text)
    text = yaml.safe_dump(changed(month, Draw(data)), allow_unicode=True, sort_keys=False)
    draft = pipeline.check("a.yaml", text.encode("utf-8"), EXAMPLES).draft
    for to in ("text", "docx", "html") if draft else ():
        assert pipeline.build(draft, to)


@pytest.mark.parametrize("key", ["sections", "title", "content", "text", "items"])
@pytest.mark.parametrize("item", ["{a: b}", "{a: b, c: d}", "{a: }", "[a]"])
def test_a_key_that_is_called_like_a_part_of_the_model_leads_nowhere_else(key, item):
    body = f"  advisory:\n    planned:\n      - {item}\n    {key}: x\n"
    assert checked(SMALL.replace("  advisory:\n    - Việc đã làm.\n", body)).findings
