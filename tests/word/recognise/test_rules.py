"""Each rule's own examples: the lines marked ``>`` have its label, no others do."""

import pytest

from baocao.word.recognise import recognise
from baocao.word.recognise.example import example
from baocao.word.recognise.rules import RULES

EXAMPLES = [
    pytest.param(rule, text, id=f"{rule.label}{rule.role and '-' + rule.role}-{kind}-{number}")
    for rule in RULES
    for kind in ("good", "bad")
    for number, text in enumerate(getattr(rule, kind), 1)
]


@pytest.mark.parametrize(("rule", "text"), EXAMPLES)
def test_a_rule_finds_the_marked_lines_and_no_others(rule, text):
    shown = example(text)
    lines = recognise(shown.paper).lines
    found = {
        line.place.removesuffix("#1").removesuffix("/1")
        for line in lines
        if (line.label, line.role) == (rule.label, rule.role)
    }
    assert found == shown.marked, [(line.place, line.label, line.text) for line in lines]


def test_every_rule_shows_what_it_finds_and_why():
    for rule in RULES:
        assert rule.good, rule.label
        assert all(example(text).marked for text in rule.good), rule.label
        assert not any(example(text).marked for text in rule.bad), rule.label
        assert rule.why.endswith("."), rule.label
