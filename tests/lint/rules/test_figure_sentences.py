"""Sentences as reports have them, right and wrong: the numbers between ⟦ and ⟧ are told, and no others.

Whether a sentence is right was judged by hand, before any rule saw it.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.lint.example import unmarked
from tests.helpers import SMALL, checked, words_at

SENTENCES = Path(__file__).with_name("figure-sentences.txt").read_text("utf-8").splitlines()
FIGURES = (
    "figures:\n  a: {value: 152, same_period: 140, plan: 160}\n"
    "  b: {value: 95, same_period: 100, plan: 100}\n"
)
RULES = ("SL003", "SL010", "SL013", "SL014", "SL015")


def told(*sentences):
    """Return the words that the rules tell of each sentence."""
    items = "".join(f"    - '{unmarked(sentence)[0]}'\n" for sentence in sentences)
    result = checked(SMALL.replace("    - Việc đã làm.\n", items) + FIGURES)
    found = {str(number): [] for number in range(len(sentences))}
    for finding in result.findings:
        if finding.rule.id in RULES:
            found[str(finding.path).rpartition("[")[2].rstrip("]")].append(words_at(result, finding))
    return list(found.values())


def marked(sentence):
    plain, spans = unmarked(sentence)
    return [plain[start:end] for start, end in spans]


def test_the_wrong_numbers_of_sentences_are_told_and_no_others():
    found = dict(zip(SENTENCES, told(*SENTENCES), strict=True))
    assert found == {sentence: marked(sentence) for sentence in SENTENCES}


def written(number):
    return f"{number:,}".replace(",", ".")


@given(st.integers(10, 10**6), st.integers(10, 10**6), st.integers(2, 500))
def test_a_change_is_told_exactly_if_it_is_not_that_of_its_numbers(before, after, off):
    up = after >= before
    rate = round(abs(after - before) * 100 / before, 1)
    words = ("lên", "tăng") if up else ("xuống", "giảm")
    right, wrong = (
        f"Số hồ sơ từ {written(before)} {words[0]} {written(after)} hồ sơ, {words[1]} {shown}%."
        for shown in (f"{rate:.1f}".replace(".", ","), f"{rate + off:.1f}".replace(".", ","))
    )
    expected = [] if before == after else [f"{rate + off:.1f}".replace(".", ",") + "%"]
    assert told(right, wrong) == [[], expected or [f"{off}.0".replace(".", ",") + "%"]]


@given(st.lists(st.integers(1, 10**5), min_size=2, max_size=4), st.integers(-3, 3))
def test_parts_are_told_exactly_if_they_do_not_add_up(parts, off):
    kinds = ("trực tuyến", "trực tiếp", "qua bưu điện", "tại nhà")
    whole = max(1, sum(parts) + off)
    listed = ", ".join(f"{written(n)} hồ sơ {kind}" for n, kind in zip(parts, kinds, strict=False))
    [found] = told(f"Tiếp nhận {written(whole)} hồ sơ, gồm: {listed}.")
    larger = [written(part) for part in parts if part > whole]
    assert found == (larger or ([written(whole)] if whole != sum(parts) else []))


@pytest.mark.parametrize("mark", ["**{}**", "*{}*", "{}[^ghi]"])
def test_marks_do_not_hide_a_wrong_number(mark):
    sentence = f"Số hồ sơ tăng từ 100 lên {mark.format('120')} hồ sơ, tăng {mark.format('25%')}."
    assert told(sentence) == [["25%"]]
