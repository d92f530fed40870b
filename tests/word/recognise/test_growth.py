"""Recognition of a paper twice as long takes twice as many steps."""

import sys

import pytest

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
