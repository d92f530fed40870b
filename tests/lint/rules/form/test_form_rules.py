"""The rules about the form of typed papers: their examples, and papers that are right."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocao.finding import Severity
from baocao.lint.engine import Choice
from baocao.lint.form_check import check_form
from baocao.lint.rules.every import EVERY
from baocao.lint.rules.form import RULES
from tests.lint.rules.form.papers import changed, ids, over, plain

BAD = [(rule, bad.text) for rule in RULES for bad in rule.bad]
GOOD = [(rule, good) for rule in RULES for good in rule.good]


@pytest.mark.parametrize("family", ["state", "party", "youth"])
def test_the_plain_paper_is_right(family):
    assert ids(plain(family)) == []


@pytest.mark.parametrize(("rule", "example"), BAD, ids=lambda case: getattr(case, "id", ""))
def test_a_planted_fault_is_found_alone(rule, example):
    assert ids(changed(plain(), example)) == [rule.id]


@pytest.mark.parametrize(("rule", "example"), GOOD, ids=lambda case: getattr(case, "id", ""))
def test_a_good_example_is_passed_over(rule, example):
    assert rule.id not in ids(changed(plain(), example))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_explains_itself(rule):
    assert rule.good
    assert rule.bad
    assert rule.source
    assert all(text.text(lang) for text in (rule.title, rule.why) for lang in ("vi", "en"))


def test_ids_and_names_are_unique_among_all_rules():
    assert len({rule.id for rule in EVERY}) == len({rule.name for rule in EVERY}) == len(EVERY)


NOISE = (
    "paragraph.text: Một  đoạn   có nhiều dấu cách.",
    'recipient[-1].text: "Lưu: VT, NC.Châu"',
    'number.text: "Số:          /BC-SNV"',
    "place-date.text: Huế, ngày       tháng      năm 2026",
    "page.width: 210.02",
    "paragraph.indent: 12.5\nparagraph.prose: true",
    "issuer.rules: [[drawn, 0.31]]\nmotto.rules: [[drawn, 0.9]]\nsubject.rules: [[drawn, 0.52]]",
    "issuer.pts: [[12.5, 30]]\nkind.pts: [[13.5, 7]]",
)


@pytest.mark.parametrize("example", NOISE)
def test_what_typists_do_everywhere_is_not_told(example):
    assert ids(changed(plain(), example)) == []


def test_one_finding_counts_all_places_and_names_the_first_three():
    form = changed(plain(), "paragraph.pts: [[20, 99]]\nitem-dash.pts: [[20, 99]]\nitem-plus.pts: [[20, 99]]")
    (finding,) = check_form(form, Choice())
    for lang in ("vi", "en"):
        told = finding.message.text(lang)
        count = int(re.search(r", (\d+) ", told)[1])
        assert count == sum(line.pts == ((20, 99),) for line in form.lines) > 3
        assert len(re.findall("“", told)) == 3
    first = next(line for line in form.lines if line.pts == ((20, 99),))
    assert form.source.region(finding.span)[:2] == (first.n, 1)


SIZED = st.sampled_from(["superior", "issuer", "number", "nation", "motto", "kind", "position", "signer"])


@settings(max_examples=200)
@given(label=SIZED, pt=st.one_of(st.integers(1, 11), st.integers(15, 90)), letters=st.integers(3, 400))
def test_any_wrong_size_of_a_component_is_found_alone(label, pt, letters):
    form = changed(plain(), f"{label}.pts: [[{pt}, {letters}]]")
    (finding,) = check_form(form, Choice())
    assert finding.rule.id == "TF011"
    first = next(line for line in form.lines if line.label == label)
    assert form.source.region(finding.span).line == first.n


def test_a_rule_that_is_not_selected_finds_nothing_and_a_severity_may_be_chosen():
    form = changed(plain(), "page.left: 10")
    assert list(check_form(form, Choice(ignore=("TF003",)))) == []
    (finding,) = check_form(form, Choice(severities={"TF003": Severity.INFO}))
    assert finding.severity is Severity.INFO


def test_each_line_of_an_archive_ends_a_list_so_that_two_papers_may_be_in_a_file():
    form = changed(plain(), 'recipient[0].text: "- Lưu: VT."')
    assert "TF043" not in ids(form)
    assert "TF043" in ids(changed(form, 'recipient[-1].text: "- Sở Nội vụ."'))


def test_words_in_a_wrong_size_have_not_also_a_line_of_a_wrong_length():
    small = changed(plain(), "issuer.pts: [[6.5, 20]]\nissuer.rules: [[drawn, 0.84]]")
    assert ids(small) == ["TF011"]
    assert ids(changed(small, "issuer.rules: [[drawn, 0.2]]")) == ["TF011", "TF024"]


def said(form, id_):
    (finding,) = check_form(form, Choice(select=(id_,)))
    return finding.message.text("vi")


def test_words_that_stand_in_more_places_are_told_with_the_heading_above():
    form = changed(plain(), "paragraph.text: Không.\nitem-dash.text: Không.")
    heading = next(line for line in form.lines if line.label == "h1").text
    at = next(line for line in form.lines if line.label == "paragraph" and line.text == "Không.")
    red = over(form, [replace(line, coloured=1) if line is at else line for line in form.lines])
    assert form.source.text.count("Không.") > 1
    assert f"đoạn {at.n} “Không.” (sau “" in said(red, "TF030")
    once = changed(form, "kind.coloured: 1\nkind.text: BÁO CÁO NĂM")
    assert said(once, "TF030").endswith("“BÁO CÁO NĂM”")
    assert heading not in said(once, "TF030")


def test_words_that_were_just_quoted_are_not_repeated():
    assert said(changed(plain(), "number.text: Số 12/BC-TTr"), "TF021").endswith(
        "“Số 12/BC-TTr”: đúng là “Số: 12/BC-TTr”"
    )


def test_the_right_words_are_said_in_every_report():
    dashed = changed(plain(), "motto.text: Độc lập – Tự do – Hạnh phúc")
    assert said(dashed, "TF020").endswith("”: đúng là “Độc lập - Tự do - Hạnh phúc”")
    ruled = changed(plain(), "paper.family: party\nrule.text: ___")
    assert "“___”: đúng là “" in said(ruled, "TF025")
    assert "“KT. ĐỘI TRƯỞNG/”: đúng là “" in said(
        changed(plain(), "authority.text: KT. ĐỘI TRƯỞNG/"), "TF060"
    )


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("Huế, ngày 5 tháng 10 năm 2026", "Huế, ngày 05 tháng 10 năm 2026"),
        ("Huế ngày 5/2/2026", "Huế, ngày 05 tháng 02 năm 2026"),
        ("Huế, ngày 15 tháng 12 năm 26", "Huế, ngày 15 tháng 12 năm 2026"),
        ("Huế, ngày 15 tháng 12 2026", "Huế, ngày 15 tháng 12 năm 2026"),
        ("Huế, ngày 5 tháng 3 năm 20…", "Huế, ngày 05 tháng 3 năm 20…"),
        ("Huế, ngày 15 tháng 12", "Huế, ngày 15 tháng 12 năm …"),
        ("Huế, Ngày … tháng … năm 2026", "Huế, ngày … tháng … năm 2026"),
    ],
)
@pytest.mark.parametrize("family", ["state", "party", "youth"])
def test_a_day_is_told_whole_and_what_is_told_is_right(family, typed, right):
    form = changed(plain(family), f"place-date.text: {typed}")
    assert f"đúng là “{right}”" in said(form, "TF022")
    assert "TF022" not in ids(changed(plain(family), f"place-date.text: {right}"))


def test_a_day_without_a_year_asks_for_it():
    said_of = said(changed(plain(), "place-date.text: Huế, ngày 15 tháng 12"), "TF022")
    assert "thiếu năm" in said_of
    assert said_of.endswith("với năm ban hành ở cuối")


@pytest.mark.parametrize(
    ("differs", "pages", "right"), [(False, "default", "đánh dấu"), (True, "first", "xóa số")]
)
def test_a_number_on_the_first_page_is_told_with_what_takes_it_away(differs, pages, right):
    form = changed(plain(), f"page.first_differs: {differs}\nnumber.pages: {pages}")
    assert f": {right} " in said(form, "TF007")


def test_long_words_are_cut_where_a_search_finds_them():
    words = "Tiếp tục thực hiện công tác tuyên truyền phổ biến giáo dục pháp luật"
    shown = said(changed(plain(), f"kind.coloured: 1\nkind.text: {words}"), "TF030").partition("“")[2]
    assert shown.endswith("…”")
    assert words.startswith(f"{shown[:-2]} ")


@pytest.mark.parametrize(
    ("typed", "family", "found"), [("- Lưu VT.", "state", "Lưu"), ("- Lưu: VT.", "party", "Lưu:")]
)
def test_the_line_of_the_archive_is_told_with_its_colon(typed, family, found):
    form = changed(plain(), f"paper.family: {family}\nrecipient[-1].text: '{typed}'")
    assert f": “{found}”, đúng là “" in said(form, "TF044")
