"""Tables are added row by row and column by column, exactly; what cannot be added is left to be written."""

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocao.model.number import parse_number, print_number
from baocao.model.table import Row, Table
from baocao.scaffold.rollup.added_tables import added_table
from baocao.scaffold.rollup.same_tables import Of
from tests.scaffold.rollup.rolling import quarter, rows_of, tabled

SHARE = "[Việc, {title: Xong, kind: number}, {title: Nhận, kind: number}, {title: Tỷ lệ, kind: percent}]"


def test_rows_of_one_name_are_added_and_new_ones_follow_the_row_before_them(tmp_path):
    one, other = (
        tabled('[A, "1.000"]', '[C, "-2"]', "total: Cộng"),
        tabled('[B, "5"]', '[C, "0,25"]', "total: Cộng"),
    )
    month, _, _ = quarter(tmp_path, one, other, tabled('[A, "1"]', "total: Cộng"))
    assert rows_of(month) == [["B", "5"], ["A", "1.001"], ["C", "-1,75"], {"total": "Cộng"}]


@pytest.mark.parametrize(
    ("cells", "added"),
    [
        (["1.000", "1,000", "0"], "1.001,000"),
        (["", "-", "3"], "3"),
        (["-", "-", "-"], "-"),
        (["5", "12 hồ sơ", "1"], "…"),
        (["5", "1.5", "1"], "…"),
        (["5", "…", "1"], "3"),
        (["**5**", "*6*", "1"], "12"),
        (["-7", "7", "0"], "0"),
        (["999.999.999.999.999.999", "1", "0"], "1.000.000.000.000.000.000"),
    ],
)
def test_cells_are_added_exactly_or_not_at_all(tmp_path, cells, added):
    month, _, _ = quarter(tmp_path, *(tabled(f'[A, "{cell}"]') for cell in cells))
    [[_, cell]] = rows_of(month)
    assert cell == ("…" if "…" in cells else added)


def test_equal_names_under_other_groups_or_one_below_the_other_are_other_rows(tmp_path):
    table = tabled(
        "group: Một", '[Khác, "1"]', '[Khác, "10"]', "subtotal: Cộng", "group: Hai", '[Khác, "100"]'
    )
    month, _, _ = quarter(tmp_path, table, table)
    assert rows_of(month) == [
        {"group": "Một"},
        ["Khác", "2"],
        ["Khác", "20"],
        {"subtotal": "Cộng"},
        {"group": "Hai"},
        ["Khác", "200"],
    ]


def test_names_are_equal_however_their_letters_are_made(tmp_path):
    composed = tabled('[Đất đai, "1"]')
    month, _, _ = quarter(tmp_path, composed, composed.replace("Đất đai", "  ĐẤT  đai"))
    assert [row[1] for row in rows_of(month)] == ["2"]
    decomposed = unicodedata.normalize("NFD", "Đất đai")
    column = {"title": "Số", "kind": "number"}
    tables = [Table(columns=["Việc", column], rows=[[name, "1"]]) for name in ("Đất đai", decomposed)]
    value = added_table([Of(str(n), 1, table) for n, table in enumerate(tables)], "month").value
    assert [row.value[1] for row in value["rows"]] == ["2"]


def test_a_typed_number_of_the_row_does_not_name_it(tmp_path):
    columns = "[TT, Việc, {title: Số, kind: number}]"
    one = tabled('["1", A, "1"]', '["2", B, "2"]', columns=columns)
    month, _, _ = quarter(tmp_path, one, tabled('["1", B, "5"]', '["2", C, "7"]', columns=columns))
    assert rows_of(month) == [["1", "A", "1"], ["2", "B", "7"], ["3", "C", "7"]]


@pytest.mark.parametrize(
    ("shares", "share"),
    [
        (["50%", "75%"], "66,7%"),
        (["50", "75"], "66,7"),
        # How much more than the other column.
        (["-50%", "-25%"], "-33,3%"),
        # A share of something else.
        (["12%", "14%"], "…"),
        (["", ""], ""),
        (["50%", ""], "66,7%"),
    ],
)
def test_percentages_are_computed_again(tmp_path, shares, share):
    months = [
        tabled(f'[A, "1", "2", "{shares[0]}"]', columns=SHARE),
        tabled(f'[A, "3", "4", "{shares[1]}"]', columns=SHARE),
    ]
    assert rows_of(quarter(tmp_path, *months)[0]) == [["A", "4", "6", share or None]]


def test_percentages_of_nothing_are_left_to_be_written(tmp_path):
    row = '[B, "3", "4", "75%"]'
    months = [tabled(row, '[A, "0", "0", "0%"]', columns=SHARE)] * 2
    assert rows_of(quarter(tmp_path, *months)[0])[1] == ["A", "0", "0", "…"]


def test_typed_totals_are_computed_anew(tmp_path):
    months = [
        tabled('[A, "1", "2", "50%"]', '{total: Cộng, cells: ["1", "2", "50%"]}', columns=SHARE),
        tabled(
            '[A, "3", "4", "75%"]',
            '[B, "1", "2", "50%"]',
            '{total: Cộng, cells: ["4", "6", "66,7%"]}',
            columns=SHARE,
        ),
    ]
    rows = rows_of(quarter(tmp_path, *months)[0])
    assert rows[-1] == {"total": "Cộng", "cells": ["5", "8", "62,5%"]}


def test_columns_say_how_they_are_rolled_up_or_their_titles_do(tmp_path):
    columns = (
        "[Việc, {title: Cao nhất, kind: number, rollup: max}, {title: Trong kỳ, kind: number}, "
        "{title: Lũy kế, kind: number}, {title: Tồn, columns: [{title: Đầu kỳ, kind: number}, "
        "{title: Cuối kỳ, kind: number}]}, {title: Dự toán năm, kind: number}, Ghi chú]"
    )
    months = [
        tabled(f'[A, "{high}", "1", "{at}", "{at}", "{at}", "20", {note}]', columns=columns)
        for at, (high, note) in enumerate([(5, "Chậm"), (9, "''"), (2, "Chậm")], 1)
    ]
    month, text, _ = quarter(tmp_path, *months)
    assert rows_of(month) == [["A", "9", "3", "3", "1", "3", "20", "Chậm"]]
    assert "cộng: Trong kỳ; lấy kỳ đầu: Đầu kỳ; lấy kỳ cuối: Lũy kế, Cuối kỳ, Dự toán năm\n" in text


def test_titles_that_name_the_month_have_to_be_written(tmp_path):
    months = [
        tabled(
            '[A, "1"]',
            columns=f"[Việc, {{title: Tháng {n}, kind: number}}]",
            more=f"        caption: Tháng {n}\n",
        )
        for n in (1, 2)
    ]
    table = quarter(tmp_path, *months)[0]["results"]["advisory"][0]["table"]
    assert (table["caption"], table["columns"][1]["title"], table["rows"]) == ("…", "…", [["A", "2"]])


def test_tables_with_other_columns_stay_apart(tmp_path):
    other = tabled('[A, "1"]', columns="[Việc, {title: Người, kind: number}]")
    month, _, _ = quarter(tmp_path, tabled('[A, "1"]'), other)
    assert len(month["results"]["advisory"]) == 2


def test_tables_in_other_units_are_not_added(tmp_path):
    one, other = (
        tabled('[A, "1"]', more=f"        unit: Đơn vị tính - {unit}\n") for unit in ("đồng", "triệu đồng")
    )
    _, _, told = quarter(tmp_path, one, other, status=1)
    assert "2026-02.yaml:5: bảng có đơn vị tính “Đơn vị tính - triệu đồng”, ở 2026-01.yaml:5 là" in told


def test_a_cell_that_is_a_figure_stays_one(tmp_path):
    months = [
        tabled("['Thu', '[=thu]']") + f"figures: {{thu: {{value: {n}, rollup: sum}}}}\n" for n in (1, 2)
    ]
    month, _, _ = quarter(tmp_path, *months)
    assert rows_of(month) == [["Thu", "[=thu]"]]
    assert month["figures"]["thu"]["value"] == "3"


CELLS = st.decimals(-(10**9), 10**9, places=3, allow_nan=False).map(print_number)


@settings(max_examples=50)
@given(st.lists(st.dictionaries(st.sampled_from("ABCDE"), CELLS, min_size=1), min_size=1, max_size=5))
def test_nothing_is_lost_or_invented(tables):
    column = {"title": "Số", "kind": "number", "rollup": "sum"}
    made = [Table(columns=["Việc", column], rows=[[*row] for row in table.items()]) for table in tables]
    value = added_table([Of(str(n), 1, table) for n, table in enumerate(made)], "month").value
    rows = {row.value[0]: parse_number(row.value[1]) for row in value["rows"]}
    cells = [
        (row.cells[0], parse_number(row.cells[1]))
        for table in made
        for row in table.rows
        if isinstance(row, Row)
    ]
    assert rows == {name: sum((n for key, n in cells if key == name), Decimal(0)) for name in dict(cells)}
