"""Figures: what each rule says, of which number, and what it advises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.lint.engine import Choice
from baocao.lint.rules.figures import growth
from baocao.pipeline import check
from tests.helpers import SMALL, checked, words_at


def told(task, figures, folder=None, **keys):
    lines = "".join(f"  {id_}: {{{value}}}\n" for id_, value in figures.items())
    text = SMALL.replace("Việc đã làm.", task) + "figures:\n" + lines
    result = checked(text, folder) if folder else checked(text)
    return [
        (
            f.rule.id,
            words_at(result, f),
            f.help and f.help.text("vi"),
        )
        for f in result.findings
        if f.rule.family == "SL"
    ]


A = {"ho-so": "value: 152, plan: 160, same_period: 140"}
DECLARE = "khai số ấy ở figures (và kế hoạch, cùng kỳ nếu câu dùng tới), hoặc phụ lục ở appendices"


@pytest.mark.parametrize(
    ("reference", "advised"),
    [
        ("[=ho-s]", "có phải “[=ho-so]”?"),
        ("[=hồ sơ lạ hoắc]", DECLARE),
        ("[=ho-so:of_plann]", DECLARE),
        ("[=ho-so:]", DECLARE),
    ],
)
def test_a_reference_that_leads_nowhere_is_told_what_it_may_mean(reference, advised):
    assert told(f"'Có {reference}.'", A) == [("SL001", reference, advised)]


@pytest.mark.parametrize(
    ("reference", "said"),
    [("[=la]", "không dẫn tới"), ("[=la:of_plan]", "không dẫn tới"), ("[=a:of_plan]", "chưa có gì để in")],
)
def test_a_missing_figure_and_a_missing_plan_are_told_apart(reference, said):
    text = SMALL.replace("Việc đã làm.", f"'Có {reference}.'") + "figures: {a: {value: 5}}\n"
    [message] = [f.message.text("vi") for f in checked(text).findings if f.rule.id == "SL001"]
    assert said in message


def test_a_form_that_needs_a_plan_asks_for_one():
    assert told("'Đạt [=a:of_plan].'", {"a": "value: 5"}) == [("SL001", "[=a:of_plan]", DECLARE)]


@pytest.mark.parametrize("total", ["4", "6"])
def test_parts_may_add_up_to_more_or_less(total):
    figures = {"a": f"value: {total}, parts: [b, c]", "b": "value: 2", "c": "value: 3"}
    assert [(rule, words) for rule, words, _ in told("Việc.", figures)] == [("SL002", total)]


def test_a_figure_with_a_missing_part_does_not_keep_the_others_from_being_checked():
    figures = {"a": "value: 9, parts: [khong-co]", "b": "value: 5, parts: [c]", "c": "value: 4"}
    assert [(rule, words) for rule, words, _ in told("Việc.", figures)] == [
        ("SL007", "parts"),
        ("SL002", "5"),
    ]


@pytest.mark.parametrize(("name", "advised"), [("ho-sơ", "có phải “ho-so”?"), ("la", "khai số ấy ở figures")])
def test_a_part_that_is_not_there(name, advised):
    found = told("Việc.", {"ho-so": "value: 5", "tong": f"value: 5, parts: ['{name}']"})
    assert found == [("SL007", "parts", advised)]


def test_a_figure_is_no_part_of_itself():
    assert told("Việc.", {"a": "value: 5, parts: [a]"})[0][0] == "SL007"
    assert told("Việc.", {"a": "value: 5, parts: [b]", "b": "value: 5"}) == []


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("Giải quyết [=ho-so], đạt 94% kế hoạch.", ["94%"]),
        ("Giải quyết [=ho-so], đạt 96,5% kế hoạch.", ["96,5%"]),
        ("Giải quyết [=ho-so:value], bằng 108,6% so với cùng kỳ.", []),
        ("Giải quyết [=ho-so:value], bằng 107% so với cùng kỳ.", ["107%"]),
        ("Đã giải quyết [=ho-so:value], bằng 107% so với cùng kỳ.", ["107%"]),
        ("Giải quyết được [=ho-so:value], bằng 9% so với cùng kỳ.", ["9%"]),
        ("Giải quyết [=ho-so], bằng 107% so với cùng kỳ; đạt 95% chỉ tiêu.", ["107%"]),
        ("Giải quyết [=ho-so] và [=khac], đạt 94% kế hoạch.", []),
        ("Giải quyết [=ho-so] và [=khac], đạt 93% kế hoạch.", ["93%"]),
        ("Giải quyết nhiều hồ sơ, đạt 94% kế hoạch.", []),
    ],
)
def test_percentages_beside_one_figure(sentence, wrong):
    found = told(f"'{sentence}'", {**A, "khac": "value: 1, plan: 2"})
    assert [(rule, words) for rule, words, _ in found] == [("SL003", words) for words in wrong]


@pytest.mark.parametrize(
    ("figures", "wrong"),
    [
        ({"dau": "value: 7, carries: cuoi"}, []),
        ({"dau": "value: 8, carries: cuoi"}, ["8"]),
        ({"dau": "value: 8, carries: la"}, []),
        ({"thang": "value: 3", "luy-ke": "value: 13, adds: thang"}, []),
        ({"thang": "value: 3", "luy-ke": "value: 12, adds: thang"}, ["12"]),
        ({"thang": "value: 3", "moi": "value: 3, adds: thang"}, []),
    ],
)
def test_what_is_carried_over(tmp_path, figures, wrong):
    before = SMALL.replace("2020-02", "2020-01") + "figures: {cuoi: {value: 7}, luy-ke: {value: 10}}\n"
    (tmp_path / "2020-01.yaml").write_text(before, encoding="utf-8")
    found = told("Việc.", figures, tmp_path)
    assert [(rule, words) for rule, words, _ in found] == [("SL004", words) for words in wrong]


def test_what_is_carried_over_is_told_where_nothing_else_is_asked_for(tmp_path):
    before = SMALL.replace("2020-02", "2020-01") + "figures: {cuoi: {value: 7}}\n"
    (tmp_path / "2020-01.yaml").write_text(before, encoding="utf-8")
    text = SMALL + "figures: {dau: {value: 8, carries: cuoi}}\n"
    result = check("2020-02.yaml", text.encode(), tmp_path, Choice(select=("SL004",)))
    assert [finding.rule.id for finding in result.findings] == ["SL004"]


@pytest.mark.parametrize("cells", ["['6']", "['', '6']"])
def test_a_wrong_total_is_found_beside_its_name_above_typed_numbers(cells):
    rows = f"[['1', Một, '2'], ['2', Hai, '3'], {{total: Cộng, cells: {cells}}}]"
    table = f"    - table: {{columns: [TT, Việc, {{title: Số, kind: number}}], rows: {rows}}}\n"
    result = checked(SMALL.replace("    - Việc đã làm.\n", table))
    found = [(f.rule.id, words_at(result, f)) for f in result.findings if f.rule.family == "SL"]
    assert found == [("SL006", "6")]


PIECES = [
    "Từ",
    "từ",
    "tăng",
    "Giảm",
    "vượt",
    "cùng kỳ",
    "năm trước",
    "thêm",
    "lên",
    "còn",
    "5",
    "1.200",
    "hồ sơ",
    ",",
    "%",
]


@given(st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join))
def test_numbers_are_compared_only_where_something_short_says_so(text):
    found = (each for each in (growth._FROM_TO, growth._BY, growth._COMPARED) if each.search(text))
    assert growth._COMPARES.search(text) or not any(found)
