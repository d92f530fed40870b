"""Tables laid out cell by cell."""

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
