"""The cells of a table row by row, with an entry for each cell that spans into the row from above."""

from collections.abc import Iterator
from typing import NamedTuple

from baocao.document import RuledTable, TableCell


class CellSpan(NamedTuple):
    """An entry of a row, ``across`` columns wide from ``column`` on: a cell, or a part of one above."""

    cell: TableCell | None
    column: int
    across: int


def cell_spans(table: RuledTable) -> Iterator[list[CellSpan]]:
    """Yield each row as the entries that fill it from left to right."""
    below: dict[int, tuple[int, int]] = {}
    for row in table.rows:
        cells = iter(row.cells)
        found: list[CellSpan] = []
        column = 0
        while column < len(table.widths):
            left, across = below.pop(column, (0, 0))
            cell = None if left else next(cells, None)
            if cell:
                left, across = cell.down, cell.across
            across = max(across, 1)
            found.append(CellSpan(cell, column, across))
            if left > 1:
                below[column] = (left - 1, across)
            column += across
        yield found
