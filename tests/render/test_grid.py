"""Tables laid out cell by cell."""

import pytest

from baocao.document import Paragraph, RuledTable, TableCell, TableRow, Words, cell_spans
from baocao.model.table import Table
from baocao.path import Origin
from baocao.render.grid import grid

TABLE = Table.model_validate(
    {
        "columns": [
            {"title": "TT", "kind": "index"},
            "Nội dung",
            {
                "title": "Số",
                "columns": [{"title": "Tháng", "kind": "number"}, {"title": "Năm", "kind": "number"}],
            },
            {"title": "%", "kind": "percent"},
        ],
        "rows": [
            {"group": "Nhóm một"},
            ["A", "1.000", "2,5", "10%"],
            ["B", "", "1,25", ""],
            {"subtotal": "Cộng"},
            {"group": "Nhóm hai"},
            ["C", "1", "không", "5%"],
            {"subtotal": "Cộng"},
            {"total": "Tổng số"},
            {"total": "Gõ tay", "cells": ["1.001", "3,75", "15%"]},
        ],
    }
)


def test_headings_over_several_columns():
    first, second = grid(TABLE, Origin.of("month", "table")).rows[:2]
    assert [(cell.text, cell.across, cell.down) for cell in first.cells] == [
        ("TT", 1, 2),
        ("Nội dung", 1, 2),
        ("Số", 2, 1),
        ("%", 1, 2),
    ]
    assert [cell.text for cell in second.cells] == ["Tháng", "Năm"]
    assert first.head
    assert second.head


def test_rows_are_counted_and_summed():
    rows = [[cell.text for cell in row.cells] for row in grid(TABLE, Origin.of("month", "table")).rows[2:]]
    assert rows == [
        ["Nhóm một"],
        ["1", "A", "1.000", "2,5", "10%"],
        ["2", "B", "", "1,25", ""],
        ["Cộng", "1.000", "3,75", ""],
        ["Nhóm hai"],
        ["1", "C", "1", "không", "5%"],
        ["Cộng", "1", "", ""],
        ["Tổng số", "1.001", "3,75", ""],
        ["Gõ tay", "1.001", "3,75", "15%"],
    ]


def test_cells_that_span_leave_their_places():
    def cell(text, **spans):
        return TableCell(Paragraph("body", (Words(text),)), **spans)

    rows = [(cell("a", across=2, down=2), cell("b")), (cell("c"),), (cell("d", across=3),)]
    table = RuledTable((1, 1, 1), tuple(TableRow(row) for row in rows))
    places = [
        [(span.cell is not None, span.column, span.across) for span in row] for row in cell_spans(table)
    ]
    assert places == [[(True, 0, 2), (True, 2, 1)], [(False, 0, 2), (True, 2, 1)], [(True, 0, 3)]]


def printed(columns, *rows):
    """Return the texts of the rows of a table below its heading, and how its first column is aligned."""
    table = Table.model_validate({"columns": columns, "rows": rows})
    below = grid(table, Origin.of("month", "table")).rows[1:]
    return [[cell.text for cell in row.cells] for row in below], {
        row.cells[0].align for row in below if len(row.cells) == len(columns)
    }


GROUP, TWO = {"group": "Nhóm"}, ["TT", "Việc"]


@pytest.mark.parametrize("title", ["TT", "STT", "Số TT", "**Stt**", "Số  thứ tự"])
def test_a_plain_column_of_numbers_is_an_index(title):
    rows = [["1", "a"], GROUP, ["1", "b"], ["2", "c"]]
    found = [["1", "a"], ["Nhóm"], ["1", "b"], ["2", "c"]]
    assert printed([title, "Việc"], *rows) == (found, {"center"})
    assert printed([title, "Việc"], *([each[1]] if isinstance(each, list) else each for each in rows)) == (
        found,
        {"center"},
    )


@pytest.mark.parametrize(
    ("firsts", "numbers"),
    [
        (["1", "3", "1", "2"], ["1", "2", "1", "2"]),
        (["1", "2", "3", "4"], ["1", "2", "3", "4"]),
        (["1", "2", "3", "5"], ["1", "2", "3", "4"]),
        (["I", "1", "II", "1"], ["I", "1", "II", "1"]),
        (["1", "", "2", ""], ["1", "", "2", ""]),
        (["01", "02", "03", "05"], ["01", "02", "03", "05"]),
        (["1.1", "1.2", "2.1", "2.3"], ["1.1", "1.2", "2.1", "2.3"]),
    ],
)
def test_typed_numbers_are_counted_again_and_other_labels_stay(firsts, numbers):
    rows = [[first, "việc"] for first in firsts]
    found, _ = printed(TWO, *rows[:2], GROUP, *rows[2:])
    assert [row[0] for row in found if len(row) > 1] == numbers


def test_a_serial_numbers_on_across_groups():
    columns = [{"title": "TT", "kind": "serial"}, "Việc"]
    found, aligned = printed(columns, ["a"], GROUP, ["b"], ["c"])
    assert (found, aligned) == ([["1", "a"], ["Nhóm"], ["2", "b"], ["3", "c"]], {"center"})


def test_a_declared_text_column_is_no_index():
    columns = [{"title": "TT", "kind": "text"}, "Việc"]
    assert printed(columns, ["1", "a"], ["3", "b"])[0] == [["1", "a"], ["3", "b"]]


@pytest.mark.parametrize("cells", [{}, {"cells": ["5"]}, {"cells": ["", "5"]}])
def test_the_name_of_a_total_stands_above_typed_numbers_too(cells):
    columns = ["TT", "Việc", {"title": "Số", "kind": "number"}]
    found, _ = printed(columns, ["1", "a", "2"], ["2", "b", "3"], {"total": "Cộng", **cells})
    assert found[-1] == ["Cộng", "5"]


def test_a_cell_of_a_total_beside_its_name_stays():
    columns = ["TT", "Việc", {"title": "Số", "kind": "number"}]
    found, _ = printed(columns, ["1", "a", "5"], {"total": "B", "cells": ["Tổng cộng", "5"]})
    assert found[-1] == ["B", "Tổng cộng", "5"]
