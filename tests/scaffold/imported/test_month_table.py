"""Rows that are numbered in a Word table."""

import pytest

from baocao.scaffold.imported.month_table import _are_numbered
from baocao.word.paper import Run
from baocao.word.recognise.data_table import Entry


def entry(first, kind="row"):
    return Entry(kind, ((Run(first),), (Run("Việc"),)))


@pytest.mark.parametrize(
    ("firsts", "numbered"),
    [
        (["1", "2", "3"], True),
        (["*A", "1", "2", "*B", "1"], True),
        (["1", "*B", "1", "2"], True),
        (["*A", "1", "2", "*B", "3"], False),
        (["1", "3"], False),
        (["2", "3"], False),
    ],
)
def test_rows_are_numbered_from_one_under_each_group(firsts, numbered):
    rows = [entry(each[1:], "group") if each[0] == "*" else entry(each) for each in firsts]
    assert _are_numbered(rows) is numbered
