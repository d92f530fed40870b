"""Numbers in front of lines that are out of order, on one level and on several, typed and counted by Word."""

import pytest

from baocao.lint.rules.form.headings import NUMBER_MARK
from baocao.lint.rules.form.leftovers import NUMBER_ORDER
from baocao.word.recognise.example import example
from tests.word.made import p, part, r, read
from tests.word.test_arrangement import PAPERS, forms
from tests.word.test_list_labels import abstract, lvl, num, of_list

PARTS = PAPERS["report"]["state"]
TEXT = "Đã tổ chức năm hội nghị."
BEGIN = ["**I. KẾT QUẢ**", "**1. Công tác**"]


def paper(lines):
    whole = [PARTS[name] for name in ("head", "kind", "subject", "opening")]
    return example("\n".join([*whole, *lines, PARTS["foot"]])).paper


def wrong(read_paper):
    """Return the numbers that are told, each with what is wrong with it."""
    form = forms(read_paper)
    return [(line.digits, line.counted) for line in form.lines if line.counted]


RIGHT = [
    [*BEGIN, "**1.1. A**", TEXT, "**1.2. B**", "a) Một;", "b) Hai.", "**2. Khác**", "**2.1. A**", "a) Một."],
    [*BEGIN, "1.1. Một;", "1.2. Hai.", "**2. Khác**", "2.1. Một;", "2.2. Hai."],
    [*BEGIN, "**1.1. A**", "1.1.1. Một;", "1.1.2. Hai;", "**1.2. B**", "1.2.1. Một."],
    # The number of the Roman heading itself.
    ["**I. KẾT QUẢ**", "1.1. Một;", "1.2. Hai;", "**II. NHIỆM VỤ**", "2.1. Một;", "2.2. Hai."],
    ["**I. KẾT QUẢ**", "**1.1. A**", "1. Một;", "2. Hai.", "**1.2. B**", "1. Một;", "2. Hai."],
    [*BEGIN, "a) Một;", "b) Hai;", "c) Ba;", "d) Bốn;", "đ) Năm;", "e) Sáu."],
    [*BEGIN, TEXT, "**II. NHIỆM VỤ**", "**1. Một**", TEXT, "**2. Hai**", TEXT],
]
WRONG = [
    ([*BEGIN, "**1.1. A**", TEXT, "**1.3. B**", TEXT], [("1.3", "jumps")]),
    ([*BEGIN, "**1.1. A**", TEXT, "**1.1. B**", TEXT], [("1.1", "twice")]),
    (
        [*BEGIN, "**1.1. A**", TEXT, "**2. Khác**", "**1.1. A**", TEXT, "**1.2. B**", TEXT],
        [("1.1", "elsewhere"), ("1.2", "elsewhere")],
    ),
    ([*BEGIN, "1.1. Một;", "**2. Khác**", "1.1. Một."], [("1.1", "elsewhere")]),
    ([*BEGIN, "1.1. Một;", "2.1. Hai."], [("2.1", "elsewhere")]),
    ([*BEGIN, "**1.1. A**", "1.1.1. Một;", "**1.2. B**", "1.1.1. Một."], [("1.1.1", "elsewhere")]),
    ([*BEGIN, "a) Một;", "b) Hai.", "**2. Khác**", "c) Ba."], [("c", "jumps")]),
    ([*BEGIN, TEXT, "**III. BA**", TEXT], [("III", "jumps")]),
]


@pytest.mark.parametrize("lines", RIGHT)
def test_numbers_in_order_are_silent(lines):
    found = paper(lines)
    assert (wrong(found), [*NUMBER_MARK.check(forms(found))]) == ([], [])


@pytest.mark.parametrize(("lines", "told"), WRONG)
def test_a_number_out_of_order_is_told(lines, told):
    assert wrong(paper(lines)) == told
    [finding] = NUMBER_ORDER.check(forms(paper(lines)))
    assert finding.times == len(told)


@pytest.mark.parametrize("mark", [")", "/"])
def test_the_sign_behind_the_last_of_several_numbers_is_told(mark):
    lines = [*BEGIN, f"**1.1{mark} A**", TEXT, f"**1.2{mark} B**", TEXT]
    [finding] = NUMBER_MARK.check(forms(paper(lines)))
    assert f"“1.1{mark}”, should be “1.1.”" in finding.message.text("en")


@pytest.mark.parametrize("mark", [".", ""])
def test_several_numbers_end_with_a_stop_or_without_any(mark):
    lines = [*BEGIN, f"**1.1{mark} A**", TEXT, f"**1.2{mark} B**", TEXT]
    assert [*NUMBER_MARK.check(forms(paper(lines)))] == []


LEVELS = abstract(1, lvl(0), lvl(1, "%1.%2.")) + abstract(2, lvl(0, "%1)", kind="lowerLetter"))
NUMBERING = part("w:numbering", LEVELS + num(1, 1) + num(2, 2))
BOLD = "<w:b/>"


def counted_by_word(*lines):
    """Return a paper; a line is its words, and the list and depth by which Word counts it, if it does."""
    head = p(r("BÁO CÁO", BOLD), "<w:jc w:val='center'/>") + p(r("Kết quả", BOLD), "<w:jc w:val='center'/>")
    body = "".join(p(r(words, look), of_list(*at) if at else "") for words, look, *at in lines)
    return read(head + body, numbering=NUMBERING)


def test_numbers_that_word_counts_on_two_levels_are_in_order():
    found = counted_by_word(
        ("Công tác", BOLD, 1, 0),
        ("Chỉ đạo", BOLD, 1, 1),
        (TEXT, ""),
        ("Tổ chức", BOLD, 1, 1),
        ("Khác", BOLD, 1, 0),
        ("Chỉ đạo", BOLD, 1, 1),
        ("Một việc;", "", 2, 0),
        ("Hai việc.", "", 2, 0),
    )
    assert [line.digits for line in forms(found).lines if line.digits][:5] == ["1", "1.1", "1.2", "2", "2.1"]
    assert wrong(found) == []


def test_a_list_of_word_that_goes_on_below_another_heading_is_told():
    found = counted_by_word(
        ("1. Công tác", BOLD),
        ("Một việc;", "", 2, 0),
        ("Hai việc.", "", 2, 0),
        ("2. Khác", BOLD),
        ("Ba việc.", "", 2, 0),
    )
    assert wrong(found) == [("c", "jumps")]


def test_a_list_of_word_below_a_typed_heading_of_another_number_is_told():
    found = counted_by_word(
        ("1. Công tác", BOLD),
        (TEXT, ""),
        ("2. Khác", BOLD),
        ("Một việc", BOLD, 1, 1),
        (TEXT, ""),
    )
    assert wrong(found) == [("1.1", "elsewhere")]
