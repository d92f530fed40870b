"""Rows that are numbered in a Word table."""

import pytest

from baocao.scaffold.imported.month_table import _counting
from baocao.word.paper import Run
from baocao.word.recognise.data_table import Entry


def entry(first, kind="row"):
    return Entry(kind, ((Run(first),), (Run("Việc"),)))


@pytest.mark.parametrize(
    ("firsts", "kind"),
    [
        (["1", "2", "3"], "index"),
        (["*A", "1", "2", "*B", "1"], "index"),
        (["1", "*B", "1", "2"], "index"),
        (["*A", "1", "2", "*B", "3"], "serial"),
        (["*A", "1", "2", "*B", "4"], None),
        (["1", "3"], None),
        (["2", "3"], None),
    ],
)
def test_rows_are_numbered_from_one_under_each_group_or_on(firsts, kind):
    rows = [entry(each[1:], "group") if each[0] == "*" else entry(each) for each in firsts]
    assert _counting(rows) == kind
