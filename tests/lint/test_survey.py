"""The signs of faults: a rule that sees only the texts with its sign finds the same as one that sees all."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from baocao.library.month_file import read_month
from baocao.library.resolve import resolve
from baocao.lint import engine, passage, survey
from baocao.lint.context import Context
from baocao.lint.engine import Choice
from baocao.lint.example import files_of, month_of, unmarked
from baocao.lint.rules import RULES
from baocao.lint.sign import (
    DIGIT,
    Again,
    Blanks,
    Fresh,
    Inside,
    Next,
    Odd,
    Pair,
    Part,
    Phrase,
    Told,
    Written,
    of,
    openings_of,
    word,
)
from baocao.lint.survey import Survey
from tests.helpers import EXAMPLES

SIGNED = [rule for rule in RULES if rule.check and rule.sign]
IDS = {rule.id for rule in SIGNED}
SURVEY = Survey(SIGNED)
BAD = [(rule, bad.text) for rule in SIGNED for bad in rule.bad]
EXAMPLE_TEXTS = [text for rule in RULES for text in (*rule.good, *(bad.text for bad in rule.bad))]
SENTENCES = [unmarked(text)[0] for text in EXAMPLE_TEXTS if "\n" not in text]


def context_of(text, beside=EXAMPLES):
    read = read_month("month.yaml", text.encode())
    assert read.file
    return Context(read.file, read.head, read.month, resolve(read.file, read.head, read.month, beside))


def month_with(items, **keys):
    data = {**yaml.safe_load(month_of("Việc.")), "results": {"advisory": items}, **keys}
    return yaml.safe_dump({**data, "date": str(data["date"])}, allow_unicode=True, sort_keys=False, width=80)


def missed(context, rules=SIGNED, survey=SURVEY):
    """Return the rules that do not find at their signs what they find everywhere."""
    texts = survey.texts(context)
    return [rule.id for rule in rules if list(rule.check(context)) != at_signs(context, rule, texts[rule.id])]


def at_signs(context, rule, texts):
    """Return what a rule finds in the texts with its sign; it is not asked if there are none."""
    return list(rule.check(context.about(texts))) if texts else []


@pytest.mark.parametrize(("rule", "text"), BAD, ids=lambda each: getattr(each, "id", None))
def test_a_bad_example_has_the_sign_of_its_rule(rule, text, tmp_path):
    month, others = files_of(text)
    for name, each in others.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(unmarked(each)[0], encoding="utf-8")
    context = context_of(unmarked(month)[0], tmp_path)
    assert list(rule.check(context))
    assert missed(context, [rule]) == []


@pytest.mark.parametrize("date", ["2020-02-25", "2026-08-25"])
def test_rules_find_at_their_signs_what_they_find_everywhere(date):
    for keys in ({}, {"priorities": {"advisory": SENTENCES}, "footnotes": {"a": SENTENCES[0]}}):
        context = context_of(month_with(SENTENCES, date=date, period=date[:7], **keys))
        assert len(context.passages) > 200
        assert missed(context) == []


def test_what_is_forgotten_is_computed_again(monkeypatch):
    monkeypatch.setattr(survey, "_MOST_KNOWN", 3)
    monkeypatch.setattr(survey, "_MOST_MASKS", 1)
    monkeypatch.setattr(survey, "_MOST_TEXTS", 1)
    context = context_of(month_with(SENTENCES))
    assert Survey(SIGNED).texts(context) == SURVEY.texts(context)


PIECES = sorted({piece for text in SENTENCES for piece in text.split()})
ODD = [
    "",
    " ",
    "\u00a0",
    "\n",
    "\t",
    "*",
    "**",
    "[^a]",
    "[=a]",
    "…",
    "...",
    ".",
    ";",
    "(",
    "1.",
    "- ",
    "\u0301",
]
ITEMS = st.lists(st.sampled_from(PIECES) | st.sampled_from(ODD) | st.sampled_from(SENTENCES), min_size=1)
TEXTS = ITEMS.map(" ".join).map(lambda text: "".join(filter(str.isprintable, text)) or "Việc.")


@settings(max_examples=30)
@given(st.lists(TEXTS, min_size=1, max_size=30), st.sampled_from(["2020-02-25", "2026-08-25"]))
def test_whatever_is_written_rules_find_at_their_signs_what_they_find_everywhere(items, date):
    assert missed(context_of(month_with(items, date=date, period=date[:7]))) == []


def test_a_sign_without_the_fault_is_noticed():
    rule = next(rule for rule in RULES if rule.id == "CT004")._replace(sign=Part("§"))
    context = context_of(month_of('Phong trào "Dân vận khéo".'))
    assert missed(context, [rule], Survey([rule])) == ["CT004"]


SIGNS = [
    (Part("§"), "điểm a§", "điểm a"),
    (Part("/", r"\d/\d"), "ngày 5/6", "và/hoặc 5"),
    (Blanks(), "hai  chữ", "hai chữ"),
    (Blanks(), "hai\u00a0chữ", "hai chữ"),
    (Odd(), "chữ а", "chữ a"),
    (Inside(". "), "Họp. Xong", "Họp.Xong"),
    (Written("đạt 5"), "đạt 5 việc", "đạt 6 việc"),
    (Told(str.isupper), "họp UBND", "họp ubnd"),
    (word("tháng"), "Tháng 5", "thang 5"),
    (Pair(lambda first, second: first == second.lower()), "của, Của", "của ủa"),
    (Next(Part("a"), str.isdigit), "mã a 5", "mã 5 a"),
    (Phrase(lambda: openings_of(["ban dân vận"])), "Ban Dân tộc", "ban hành, dân"),
    (Phrase(lambda: openings_of(["huyện"])), "Huyện họp", "tỉnh họp"),
    (Phrase(lambda: openings_of(["ban dân vận"]), lambda _, text: "ị" in text), "Ban Dân vị", "Ban Dân tộc"),
    (Fresh(), "Việc 5", "Việc 6"),
    (word("tháng") & DIGIT, "tháng 5", "tháng năm"),
    (word("quý") | DIGIT, "5", "năm"),
    (of("item"), "Việc.", None),
    (of("footnote"), None, "Việc."),
]


@pytest.mark.parametrize(("sign", "has", "lacks"), SIGNS)
def test_a_text_with_a_sign_is_seen_and_no_other(sign, has, lacks):
    rule = RULES[0]._replace(sign=sign)
    seen = Survey([rule]).texts(context_of(month_with([each for each in (has, lacks) if each])))
    assert [passage.text for passage in seen[rule.id] if passage.text in (has, lacks)] == (
        [has] if has else []
    )


def test_a_text_with_the_words_of_a_text_before_is_seen():
    rule = RULES[0]._replace(sign=Again() & of("item"))
    seen = Survey([rule]).texts(context_of(month_with(["Họp lần 1.", "Họp tổ 1.", "Họp, lần 2;", "Họp"])))
    assert [passage.text for passage in seen[rule.id]] == ["Họp, lần 2;"]


def test_no_sign_is_looked_for_that_no_chosen_rule_needs(monkeypatch):
    made = []
    monkeypatch.setattr(
        engine, "Survey", lambda rules: made.append({rule.id for rule in rules}) or Survey(rules)
    )
    engine._chosen.cache_clear()
    engine.lint(context_of(month_with(["Tổ chức Hội nghị."])), Choice(ignore=(engine.ALL,)))
    engine._chosen.cache_clear()
    assert made == [{rule.id for rule in RULES if rule.check and rule.unprintable}]


def test_no_text_is_read_without_its_marks_if_no_rule_is_chosen(monkeypatch):
    context = context_of(month_with(["Tổ chức *Hội nghị*[^a].", "Họp."], footnotes={"a": "Sở *Nội vụ*."}))
    monkeypatch.setattr(passage.inline, "bare", lambda text: pytest.fail(f"{text} was read"))
    assert engine.lint(context, Choice(ignore=(engine.ALL,))) == []


def test_the_places_of_findings_do_not_keep_the_text_of_the_file():
    assert engine.lint(context_of(month_with(["Phong trào  thi đua"])), Choice())
    assert passage._spans_of.cache_info().currsize == 0
