"""Lays out a table of a month cell by cell: headings over several columns, groups, totals."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from baocao.model.column import Column
from baocao.model.number import print_number
from baocao.model.table import Group, Row, Table, Total
from baocao.path import Origin

_COMPUTED = Origin()
_ALIGN = {"number": "right", "percent": "right", "index": "center", "text": "left"}
_SHARE = {"number": 2.0, "percent": 1.6, "index": 0.9, "text": 4.0}


class GridCell(NamedTuple):
    """One printed cell."""

    text: str
    style: str = "table-cell"
    align: str = "left"
    across: int = 1
    down: int = 1
    origin: Origin = _COMPUTED


class GridRow(NamedTuple):
    """One row, without the cells that a cell above spans."""

    cells: tuple[GridCell, ...]
    head: bool = False


class Grid(NamedTuple):
    """A table ready to print; ``widths`` are shares of the line."""

    widths: tuple[float, ...]
    rows: tuple[GridRow, ...]


def grid(table: Table, at: Origin) -> Grid:
    """Return a table as rows of cells, with its sums computed; ``at`` is its path in the month file."""
    widths = tuple(column.width or _SHARE[column.kind] for column in table.leaves())
    layout = _RowLayout(table, at / "rows")
    rows = (
        layout.row(*each) for each in zip(range(len(table.rows)), table.rows, _numbers(table), strict=True)
    )
    return Grid(widths, (*_head(table.columns, at / "columns"), *rows))


def _numbers(table: Table) -> Iterator[int]:
    """Yield the number of each row of cells: from 1 again under each group."""
    number = 0
    for row in table.rows:
        number = 0 if isinstance(row, Group) else number + isinstance(row, Row)
        yield number


def _head(columns: tuple[Column, ...], at: Origin) -> list[GridRow]:
    depth = max(column.depth() for column in columns)
    rows: list[list[GridCell]] = [[] for _ in range(depth)]

    def place(column: Column, level: int, origin: Origin) -> None:
        across = len(list(column.leaves()))
        down = 1 if column.columns else depth - level
        rows[level].append(GridCell(column.title, "table-head", "center", across, down, origin / "title"))
        for number, inner in enumerate(column.columns):
            place(inner, level + 1, origin / "columns" / number)

    for number, column in enumerate(columns):
        place(column, 0, at / number)
    return [GridRow(tuple(row), head=True) for row in rows]


class _RowLayout:
    """Lays out the rows below the headings."""

    def __init__(self, table: Table, at: Origin) -> None:
        self._at = at
        self._leaves = table.leaves()
        self._sums = table.sums()

    def row(self, place: int, row: Row | Group | Total, number: int) -> GridRow:
        """Return the row at that index of the table; ``number`` is that of a plain row."""
        match row:
            case Group():
                origin = self._at / place / "group"
                return GridRow(
                    (GridCell(row.group, "table-strong", "left", len(self._leaves), origin=origin),)
                )
            case Total():
                return self._total(row, self._sums[place], self._at / place)
            case Row():
                return self._plain(row, number, self._at / place)

    def _plain(self, row: Row, number: int, at: Origin) -> GridRow:
        texts = enumerate(row.cells)
        cells = []
        for column in self._leaves:
            if column.kind == "index":
                text, origin = str(number), at / "cells"
            else:
                place, text = next(texts)
                origin = at / "cells" / place
            cells.append(GridCell(text, "table-cell", _align(column), origin=origin))
        return GridRow(tuple(cells))

    def _total(self, row: Total, sums: dict[int, Decimal], at: Origin) -> GridRow:
        # The model ensures that a text column precedes the first number.
        named = next(number for number, column in enumerate(self._leaves) if column.kind == "text")
        texts = iter(row.cells or map(_printed, map(sums.get, range(1, len(self._leaves)))))
        label = row.total or row.subtotal or ""
        cells = [GridCell(label, "table-strong", "center", named + 1, origin=at)]
        for column in self._leaves[named + 1 :]:
            text = "" if column.kind == "index" else next(texts)
            cells.append(GridCell(text, "table-strong", _align(column), origin=at))
        return GridRow(tuple(cells))


def _printed(total: Decimal | None) -> str:
    return "" if total is None else print_number(total)


def _align(column: Column) -> str:
    return column.align or _ALIGN[column.kind]
