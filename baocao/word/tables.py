"""Reads tables on their grid: merged cells are one cell (ECMA-376 part 1, 17.4)."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from baocao.word.borders import Borders
from baocao.word.context import Context, shown
from baocao.word.drawn import lines_said
from baocao.word.namespaces import W, is_on, length, value, whole
from baocao.word.paper import Block, Cell, Row, Table

# Word's own limit.
_MAX_COLUMNS = 63
# At the left and the right of a cell, in twips, if nothing says otherwise.
_MARGINS = (108, 108)


@dataclass(slots=True)
class _Open:
    """A cell while the table is read, which cells below may continue."""

    row: int
    column: int
    columns: int
    #: It may go on in the rows below.
    merged: bool
    rows: int = 1
    margins: int = 0
    lined: bool = False
    blocks: list[Block] = field(default_factory=list)

    def goes_on(self, said: dict[str, str], row: int) -> bool:
        """Tell whether a cell of a row, with those properties, is a part of this one."""
        merged = said.get("vMerge", "restart") != "restart"
        return merged and self.merged and self.row + self.rows == row


class TableReader:
    """Reads one table; the blocks of its cells are read by the function it was given."""

    def __init__(
        self,
        context: Context,
        read_blocks: Callable[[Context, etree._Element | None, str], tuple[Block, ...]],
    ) -> None:
        self._context = context
        self._read_blocks = read_blocks
        self._cells: list[list[_Open]] = []
        self._above: dict[int, _Open] = {}
        self._borders = Borders(None, context.looks)
        self._margins = _MARGINS

    def read(self, node: etree._Element, place: str) -> Table:
        """Return a table with its place."""
        properties = node.find(f"{W}tblPr")
        outer = self._context.table_style
        self._borders = Borders(properties, self._context.looks)
        self._margins = _margins(properties, "tblCellMar", _MARGINS)
        style = properties.find(f"{W}tblStyle") if properties is not None else None
        self._context.table_style = value(style)
        rows = [row for row in _held(node, f"{W}tr") if not _is_deleted(row, "trPr", "del")]
        for number, row in enumerate(rows):
            self._row(row, number, f"{place}.r{number + 1}")
        self._context.table_style = outer
        grid = node.findall(f"{W}tblGrid/{W}gridCol")
        ends = [cell.column + cell.columns for cells in self._cells for cell in cells]
        return Table(
            tuple(
                Row(tuple(_cell(cell) for cell in cells), heading=_is_heading(row))
                for cells, row in zip(self._cells, rows, strict=True)
            ),
            columns=max(ends, default=0),
            ruled=self._borders.ruled(),
            headless=_is_headless(properties),
            widths=tuple(round(length(column.get(f"{W}w")) or 0) for column in grid),
            place=place,
        )

    def _row(self, row: etree._Element, number: int, place: str) -> None:
        column = min(_count(row.find(f"{W}trPr/{W}gridBefore"), 0), _MAX_COLUMNS)
        cells: list[_Open] = []
        self._cells.append(cells)
        cell: _Open | None = None
        for position, node in enumerate(_held(row, f"{W}tc"), start=1):
            properties = node.find(f"{W}tcPr")
            self._borders.count(properties)
            said = _said(properties)
            if "cellDel" in said:
                continue
            columns = max(1, min(whole(said.get("gridSpan"), 1), _MAX_COLUMNS))
            blocks = self._read_blocks(self._context, node, f"{place}c{position}.")
            above = self._above.get(column)
            if cell is not None and said.get("hMerge", "restart") != "restart":
                cell.columns += columns if cell.row == number else 0
                cell.blocks += _worded(blocks)
            elif above is not None and above.goes_on(said, number):
                above.rows += 1
                above.blocks += _worded(blocks)
                cell = above
            else:
                cell = self._above[column] = _Open(
                    number,
                    column,
                    columns,
                    "vMerge" in said,
                    lined=_lined(properties),
                    margins=sum(_margins(properties, "tcMar", self._margins)),
                    blocks=list(blocks),
                )
                cells.append(cell)
            column += columns


def _cell(cell: _Open) -> Cell:
    return Cell(tuple(cell.blocks), cell.column, cell.columns, cell.rows, cell.margins, cell.lined)


def _lined(properties: etree._Element | None) -> bool:
    borders = None if properties is None else properties.find(f"{W}tcBorders")
    return borders is not None and bool(lines_said(borders)["lined"])


def _margins(properties: etree._Element | None, name: str, inherited: tuple[int, int]) -> tuple[int, int]:
    """Return the margins of cells at the left and at the right."""
    said = None if properties is None else properties.find(f"{W}{name}")
    if said is None:
        return inherited
    left, right = (_width(said, sides) for sides in (("left", "start"), ("right", "end")))
    return inherited[0] if left is None else round(left), inherited[1] if right is None else round(right)


def _width(said: etree._Element, sides: tuple[str, ...]) -> float | None:
    edges = (said.find(f"{W}{side}") for side in sides)
    return next((length(edge.get(f"{W}w")) for edge in edges if edge is not None), None)


def _worded(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield the blocks of a covered cell that Word would not show, but which have words."""
    for block in blocks:
        if isinstance(block, Table) or block.runs or block.boxes:
            yield block


def _said(properties: etree._Element | None) -> dict[str, str]:
    return {str(child.tag).removeprefix(W): value(child) for child in _children(properties)}


def _children(node: etree._Element | None) -> Iterable[etree._Element]:
    return () if node is None else node


def _count(node: etree._Element | None, default: int) -> int:
    return max(0, whole(value(node), default))


def _is_deleted(node: etree._Element, properties: str, mark: str) -> bool:
    return node.find(f"{W}{properties}/{W}{mark}") is not None


def _is_headless(properties: etree._Element | None) -> bool:
    look = None if properties is None else properties.find(f"{W}tblLook")
    styled = properties is not None and properties.find(f"{W}tblStyle") is not None
    return not styled and look is not None and look.get(f"{W}firstRow") == "0"


def _is_heading(row: etree._Element) -> bool:
    heading = row.find(f"{W}trPr/{W}tblHeader")
    return heading is not None and is_on(heading)


def _held(node: etree._Element, tag: str) -> list[etree._Element]:
    """Return the rows of a table or the cells of a row, without those of a table inside a cell."""
    held: list[etree._Element] = []
    for child in shown(node):
        if child.tag == tag:
            held.append(child)
        else:
            held += _held(child, tag)
    return held
