"""Typed numbers that follow one another, and those that do not."""

import pytest

from baocao.word.recognise import recognise
from baocao.word.recognise.example import example

HEAD = "^**QUY CHẾ**\n^**Làm việc của xã**\n"


def jumps(text):
    lines = recognise(example(HEAD + text).paper).lines
    return [line.text for line in lines if {"number-jumps", "number-twice"} & {*line.doubts}]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("^**Chương I**\n^**CHUNG**\n**Điều 1. A**\n1. Xã họp.\n2. Xã bàn.\n**Điều 2. B**\n1. Xã làm.\n", []),
        ("**Điều 1. A**\n1. Xã họp.\n^**Chương I**\n^**VIỆC**\n**Điều 2. B**\nXã làm.\n", []),
        ("**Điều 1. A**\n1. Xã họp.\na) Xã bàn.\n**Điều 3. B**\n1. Xã làm.\n", ["Điều 3. B"]),
        (
            "^**Chương I**\n^**CHUNG**\n**Điều 1. A**\n^**Chương II**\n^**VIỆC**\n**Điều 3. B**\n",
            ["Điều 3. B"],
        ),
        ("**Điều 1. A**\n1. Xã họp.\n**Điều 2. B**\n2. Xã làm.\n", ["2. Xã làm."]),
    ],
)
def test_articles_are_counted_through_chapters_and_their_items(text, found):
    assert jumps(text) == found
