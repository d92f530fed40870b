"""Recognition of a paper twice as long takes twice as many steps."""

import sys

import pytest

from baocao.model.scheme import numeral
from baocao.word.recognise import recognise
from baocao.word.recognise.example import example

TITLE = "^**BÁO CÁO**\n^**Kết quả công tác tháng 9 năm 2025**\n\n**I. KẾT QUẢ**\n"
LINES = {
    "items": "{}. Tổ chức hội nghị triển khai nhiệm vụ.",
    "paragraphs": "Đã tổ chức hội nghị lần thứ {}.",
    "headings": "**{}. Công tác**\nĐã làm.\n1.1. Tổ chức\n- Họp.",
    "capitals": "^GIÁM ĐỐC {}",
    "rows": "▦ {} | Họp | 5",
    "recipients": "Nơi nhận: xã {};",
}


def steps(paper):
    count = 0

    def one_more(_frame, event, _argument):
        nonlocal count
        count += event == "call"

    sys.setprofile(one_more)
    try:
        recognise(paper)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_steps_grow_with_the_lines(line):
    def paper(lines):
        return example(TITLE + "\n".join(line.format(number % 80 + 1) for number in range(lines))).paper

    recognise(paper(2))  # what is read once
    assert steps(paper(400)) < steps(paper(200)) * 2.3


@pytest.mark.parametrize("count", [60, 130])
def test_roman_numbers_have_no_end(count):
    lines = "\n".join(f"**{numeral('roman', number)}. KẾT QUẢ**\nTốt." for number in range(1, count))
    found = recognise(example(TITLE.removesuffix("**I. KẾT QUẢ**\n") + lines).paper).lines
    headings = [line for line in found if line.label == "h1"]
    assert [line.typed.value for line in headings] == [*range(1, count)]
    assert {line.words for line in headings} == {"KẾT QUẢ"}
    assert not [line.doubts for line in headings if line.doubts]


def test_a_letter_that_is_a_roman_number_counts_with_the_letters_before_it():
    letters = "ABCDĐEGHIKL"
    lines = "\n".join(f"**{letter}. KẾT QUẢ**\nTốt." for letter in letters)
    found = recognise(example(TITLE.removesuffix("**I. KẾT QUẢ**\n") + lines).paper).lines
    counted = [(line.typed.count, line.typed.value) for line in found if line.words == "KẾT QUẢ"]
    assert counted == [("capital", number) for number in range(1, 12)]
