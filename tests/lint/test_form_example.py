"""Examples of rules about form in words: each says its values, and nothing of the notation."""

import re

import pytest

from baocao.lint.form_example import in_words
from baocao.lint.rules.form import RULES

EXAMPLES = [(rule, text) for rule in RULES for text in (*rule.good, *(bad.text for bad in rule.bad))]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=lambda each: getattr(each, "id", ""))
def test_an_example_is_said_in_both_languages_without_the_notation(rule, example):
    vi, en = in_words(example, "vi"), in_words(example, "en")
    assert vi != en
    for said in (vi, en):
        assert ": " in said
        assert "\n" not in said
        assert re.search(r"[a-z]\.[a-z_]+:|\[|\{|\bTrue\b|\bFalse\b", said) is None, rule.id


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_wrong_and_right_are_said_in_other_words(rule):
    wrong = {in_words(bad.text, "vi") for bad in rule.bad}
    assert len(wrong) == len(rule.bad)
    assert not wrong & {in_words(good, "vi") for good in rule.good}


def test_measures_and_words_are_those_of_the_example():
    assert in_words("paragraph.indent: 0\nparagraph.prose: true", "vi") == "đoạn văn: lùi 0 mm"
    assert in_words('number.text: "Số: 5/BC-UBND"', "vi") == "số và ký hiệu: “Số: 5/BC-UBND”"
    assert in_words("number.at: footer", "en") == "page number: below"
    assert (
        in_words("issuer.rules: [[drawn, 0.8]]", "en") == "issuer: a line of 80% of the length of the words"
    )
    by_party = in_words("paper.family: party\nrule.text: ___", "vi")
    assert by_party.startswith("văn bản theo Hướng dẫn 05-HD/VPTW; ")
