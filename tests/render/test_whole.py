"""Which words stay on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.document import Break, NoteMark, Words, plain_text
from baocao.render import whole as module
from baocao.render.whole import whole_spans, with_whole_words


def whole(text):
    return [text[start:end] for start, end in whole_spans(text)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Chỉ thị số 22-CT/TU, ngày 03/4/2017 của Tỉnh ủy", ["số 22-CT/TU", "ngày 03/4/2017"]),
        ("Quyết định 1711-QĐ/TU ngày 25 tháng 02 năm 2020", ["1711-QĐ/TU", "ngày 25 tháng 02 năm 2020"]),
        ("Nghị định số 05/2020/NĐ-CP và 4325/KH-PHHĐ", ["số 05/2020/NĐ-CP", "4325/KH-PHHĐ"]),
        ("Luật số 15/2008/QH12, Công văn số: 9/UBND-VP", ["số 15/2008/QH12", "số: 9/UBND-VP"]),
        ("trồng 17,5 ha, giải ngân 1.250 tỷ đồng, đạt 85 %", ["17,5 ha", "1.250 tỷ đồng", "85 %"]),
        ("thu nhập 45 triệu đồng/người/năm", ["45 triệu đồng/người/năm"]),
        ("quý I/2020, quý II năm 2020, tháng 02/2020", ["quý I/2020", "quý II năm 2020", "tháng 02/2020"]),
        ("điểm a khoản 2 Điều 5, Phụ lục I", ["điểm a", "khoản 2", "Điều 5", "Phụ lục I"]),
        ("giai đoạn 2021 - 2025, khóa XIII", ["2021 - 2025", "khóa XIII"]),
        ("15 giờ 30 phút, 6 tháng đầu năm 2020", ["15 giờ", "30 phút", "6 tháng", "năm 2020"]),
        ("Kế hoạch số 05 ngày 12/02/2020", ["số 05", "ngày 12/02/2020"]),
        ("phòng, chống dịch Covid-19 ở Thôn 3", ["Covid-19", "Thôn 3"]),
        ("17,5\u00a0ha rừng", ["17,5\u00a0ha"]),
        ("các tổ chức chính trị - xã hội", ["trị -"]),
        ("Trung tâm Giáo dục (cũ) – Hướng nghiệp", ["(cũ) –"]),
        (
            "quý I - quý II, ngày 05/3/2020 - 10/3/2020",
            ["quý I -", "quý II", "ngày 05/3/2020 -", "10/3/2020"],
        ),
        (
            "lớp 10A1, Quốc lộ 1A, Khu phố 5, Tổ dân phố 12",
            ["lớp 10A1", "Quốc lộ 1A", "Khu phố 5", "Tổ dân phố 12"],
        ),
        ("Nghị quyết 57, Đại hội XIII, TCVN 6909:2001", ["Nghị quyết 57", "Đại hội XIII", "TCVN 6909"]),
        ("12 triệu USD, ≥ 50 %, từ 2 - 3 ngày", ["12 triệu USD", "≥ 50 %", "2 - 3 ngày"]),
        ("điện thoại 0255 3822 345", ["0255 3822 345"]),
        ("17,5 ha - 20 ha", ["17,5 ha -", "20 ha"]),
    ],
)
def test_symbols_dates_measures_and_numbered_things_are_whole(text, kept):
    assert whole(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "giải quyết 152 hồ sơ của 30 hộ",
        "Mục tiêu, điều kiện, số người tham gia",
        "ngày      tháng      năm",
        "công tác y tế, y học và/hoặc giáo dục",
        "- xã hội, chính trị -xã hội, chính trị- xã hội",
        "xem https://quangngai.gov.vn/tin/2020/05",
        "",
    ],
)
def test_counted_nouns_and_ordinary_words_are_not(text):
    assert whole(text) == []


def test_a_change_of_look_inside_leaves_the_words_whole():
    content = (Words("đạt "), Words("17,5", bold=True), Words(" ha rừng"))
    assert with_whole_words(content) == (
        Words("đạt "),
        Words("17,5", bold=True, whole=True),
        Words(" ha", whole=True),
        Words(" rừng"),
    )


def test_a_break_or_a_footnote_mark_ends_the_words():
    content = (Words("quý"), Break(), Words("I/2020"), NoteMark(1), Words(" năm 2020"))
    assert [piece.text for piece in with_whole_words(content) if getattr(piece, "whole", False)] == [
        "I/2020",
        "năm 2020",
    ]


@given(st.lists(st.text("số ngày2/-CTUIVha%0đ.,\u00a0", max_size=20)))
def test_no_letter_is_lost_added_or_moved(texts):
    content = tuple(Words(text, bold=bool(number % 2)) for number, text in enumerate(texts) if text)
    marked = with_whole_words(content)
    assert plain_text(marked) == plain_text(content)
    assert all(piece.text for piece in marked if isinstance(piece, Words))
    assert [bold for text, bold in ((p.text, p.bold) for p in marked) for _ in text] == [
        bold for text, bold in ((p.text, p.bold) for p in content) for _ in text
    ]


@given(st.text("số ngàytháng năm 2/-CTUIVha%0đ.,\u00a0", max_size=60))
def test_spans_are_in_order_apart_and_short(text):
    last = 0
    for start, end in whole_spans(text):
        assert last <= start < end <= start + 40
        last = end


WORDS = (
    *("số", "ngày", "tháng", "năm", "a", "(a", "I", "(XIV),", "05", "2/2020", "05-CT/TU,", "17,5", "%"),
    *("-", "–", "- ", "xã", "“x”", "\u00a0", "05\u00a0ha", "\t", "\n", "", ".", "≥", "1.250-", "…-", "A1"),
    *("đ)", "/", "1..2"),
)


@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=12,
    ),
    st.sampled_from([" ", ""]),
)
def test_no_word_is_passed_over(words, between):
    text = between.join(words)
    found = [match.span() for match in module._anchors(text)]
    assert found == [match.span() for match in module._SPAN.finditer(text)]
