"""Totals that are typed into a table: which rows they sum up, and which columns have a sum."""

import pytest

from tests.helpers import checked
from tests.lint.test_shapes import HEAD

TAIL = "priorities: [Việc.]\n"


def told(columns, *rows):
    listed = "".join(f"        - [{row}]\n" for row in rows)
    table = f"results:\n  - table:\n      columns: [{columns}]\n      rows:\n{listed}"
    found = [f for f in checked(HEAD + table + TAIL).findings if f.rule.id == "SL018"]
    return [f.message.text("en") for f in found]


@pytest.mark.parametrize("name", ["Tổng số", "TỔNG CỘNG", "Cộng:", "**Tổng**", "cộng chung"])
def test_a_row_that_is_called_a_total(name):
    assert told("Việc, Số", "A, '1.000'", "B, '2'", f"'{name}', '1.003'") == [
        "the rows add up to 1.002, not 1.003"
    ]
    assert told("Việc, Số", "A, '1.000'", "B, '2'", f"'{name}', '1.002'") == []


@pytest.mark.parametrize(
    "rows",
    [
        ("Tổng số, '7'", "A, '5'", "B, '2'"),
        ("A, '5'", "Cộng, '5'", "B, '2'", "C, '1'", "Cộng, '3'", "Tổng số, '8'"),
        ("A, '5'", "Trong đó nữ, '2'", "B, '2'", "Tổng số, '7'"),
        ("A, '5'", "B, '-'", "C, ''", "Tổng số, '9'"),
        ("A, '5'", "B, '1,5 tỷ'", "Tổng số, '9'"),
        ("A, '5'", "Tổng kết năm, '9'"),
        ("A, '33,3'", "B, '33,3'", "C, '33,3'", "Cộng, '100,0'"),
    ],
)
def test_rows_that_are_summed_up_otherwise_are_passed_over(rows):
    assert told("Việc, Số", *rows) == []


def test_only_columns_that_have_a_sum_are_judged():
    rows = ("A, '5', '10', '90', '2019'", "B, '2', '20', '80', '2020'", "Cộng, '7', '31', '85', '2020'")
    assert told("Việc, Số, Tiền, Tỷ lệ (%), Năm", *rows) == ["the rows add up to 30, not 31"]


def test_numbers_of_rows_are_not_summed_up():
    assert told("TT, Việc, Số", "'1', A, '5'", "'2', B, '2'", "'3', Cộng, '7'") == []
