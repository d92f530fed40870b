"""Paths in commands that a message tells its reader to type."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.messages import Message
from baocao.messages.arguments import argument, quoted_for_windows
from baocao.messages.foreign import is_plain

HINT = Message(vi="gõ baocao fix {files:arg}", en="type baocao fix {files:arg}")
NAMES = [
    "2020-02.yaml",
    "tháng 02.yaml",
    "đã sửa/d'An.yaml",
    'a"b.yaml',
    "$(x)`y`.yaml",
    "a&b;c.yaml",
    "-f.yaml",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_hint_can_be_pasted(name):
    *_, word = shlex.split(HINT.of(files=name).text("en"))
    assert word.removeprefix("./") == name
    assert not word.startswith("-")


@given(st.lists(st.text(min_size=1).filter(is_plain), min_size=1, max_size=4))
def test_any_names_are_the_words_that_a_shell_reads(names):
    told = HINT.of(files=tuple(names)).text("vi").removeprefix("gõ baocao fix ")
    assert [word.removeprefix("./") for word in shlex.split(told)] == [
        name.removeprefix("./") for name in names
    ]


def test_words_that_could_act_on_a_terminal_are_escaped():
    assert HINT.of(files="a\x1b[2J.yaml").text("en") == r"type baocao fix $'a\x1b[2J.yaml'"
    assert argument("-") == "-"


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        (r"C:\báo cáo\2020-02.yaml", r'"C:\báo cáo\2020-02.yaml"'),
        (r"tháng\02.yaml", r"tháng\02.yaml"),
        ("a&b.yaml", '"a&b.yaml"'),
        ("d'An.yaml", '"d\'An.yaml"'),
        ("$x 'y'.yaml", "'$x ''y''.yaml'"),
        ("", '""'),
    ],
)
def test_windows_has_other_quotes(name, typed):
    assert quoted_for_windows(name) == typed
