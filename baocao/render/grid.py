"""Lays out a table of a month cell by cell: headings over several columns, groups, totals."""

from decimal import Decimal
from typing import NamedTuple

from baocao.model import inline
from baocao.model.column import Column
from baocao.model.number import print_number
from baocao.model.table import Group, Row, Table, Total
from baocao.path import Origin

_COMPUTED = Origin()
_ALIGN = {"number": "right", "percent": "right", "index": "center", "serial": "center", "text": "left"}
_SHARE = {"number": 2.0, "percent": 1.6, "index": 0.9, "serial": 0.9, "text": 4.0}


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
    layout = _RowLayout(table, at / "rows")
    widths = tuple(column.width or _SHARE[layout.kind(column)] for column in table.leaves())
    rows = (layout.row(place, row) for place, row in enumerate(table.rows))
    return Grid(widths, (*_head(table.columns, at / "columns"), *rows))


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
        # A plain column with typed numbers is printed like an index.
        self._typed = table.written()[0] if table.is_numbered() else None
        counted = {column.kind for column in self._leaves if column.is_counted or column is self._typed}
        self._numbers = {kind: table.numbers(kind) for kind in counted}

    def kind(self, column: Column) -> str:
        """Return the kind by which a column is laid out."""
        return "index" if column is self._typed else column.kind

    def row(self, place: int, row: Row | Group | Total) -> GridRow:
        """Return the row at that index of the table."""
        match row:
            case Group():
                origin = self._at / place / "group"
                return GridRow(
                    (GridCell(row.group, "table-strong", "left", len(self._leaves), origin=origin),)
                )
            case Total():
                return self._total(row, self._sums[place], self._at / place)
            case Row():
                return self._plain(row, place, self._at / place)

    def _plain(self, row: Row, place: int, at: Origin) -> GridRow:
        texts = enumerate(row.cells)
        cells = []
        for column in self._leaves:
            index, text = (0, "") if column.is_counted else next(texts)
            origin = at / "cells" / index
            if column.is_counted or column is self._typed:
                number = str(self._numbers[column.kind][place])
                if inline.plain(text).strip() != number:
                    text, origin = number, at / "cells"
            cells.append(GridCell(text, "table-cell", self._align(column), origin=origin))
        return GridRow(tuple(cells))

    def _total(self, row: Total, sums: dict[int, Decimal], at: Origin) -> GridRow:
        # The model ensures that a text column precedes the first number.
        texts = list(row.cells or ())
        named = next(at for at, column in enumerate(self._leaves) if self.kind(column) == "text")
        written = sum(not column.is_counted for column in self._leaves)
        if self._typed and len(texts) == written - 1:
            # A cell that was written for the column after the typed numbers keeps its place.
            named = 0 if texts[0].strip() else named
            texts = texts if texts[0].strip() else texts[1:]
        first = sum(not column.is_counted for column in self._leaves[: named + 1])
        texts = texts or [_printed(sums.get(number)) for number in range(first, written)]
        label = row.total or row.subtotal or ""
        cells = [GridCell(label, "table-strong", "center", named + 1, origin=at)]
        left = iter(texts)
        for column in self._leaves[named + 1 :]:
            text = "" if column.is_counted else next(left)
            cells.append(GridCell(text, "table-strong", self._align(column), origin=at))
        return GridRow(tuple(cells))

    def _align(self, column: Column) -> str:
        return column.align or _ALIGN[self.kind(column)]


def _printed(total: Decimal | None) -> str:
    return "" if total is None else print_number(total)
