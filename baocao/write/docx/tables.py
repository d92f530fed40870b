"""Tables: ruled ones with cells, and unruled ones that only place two columns side by side."""

from collections.abc import Iterator

from baocao.document import RuledTable
from baocao.write.docx.xml import el, twips
from baocao.write.measures import CELL_MARGIN_MM
from baocao.write.spans import CellSpan, cell_spans

_LINES = ("top", "left", "bottom", "right", "insideH", "insideV")
_SIDES = ("top", "left", "bottom", "right")


def layout_properties(width: int) -> str:
    """Return the properties of a table that only places its columns: no borders, no header row."""
    margins = [el(side, w=0, type="dxa") for side in _SIDES]
    look = dict.fromkeys(("firstRow", "lastRow", "firstColumn", "lastColumn"), 0)
    return el(
        "tblPr",
        el("tblW", w=width, type="dxa"),
        el("tblLayout", type="fixed"),
        el("tblCellMar", *margins),
        el("tblLook", val="0600", **look, noHBand=1, noVBand=1),
    )


def ruled_table(table: RuledTable, widths_mm: list[float], contents: list[list[str]]) -> str:
    """Return a table with lines around its cells.

    ``contents`` are the cells' paragraphs as XML, row by row, in the order of the table's own cells.
    """
    widths = [twips(mm=width) for width in widths_mm]
    rows = [
        _row(row, iter(texts), widths, head=source.head)
        for row, texts, source in zip(cell_spans(table), contents, table.rows, strict=True)
    ]
    grid = el("tblGrid", *(el("gridCol", w=width) for width in widths))
    return el("tbl", _ruled_properties(sum(widths)), grid, *rows)


def _ruled_properties(width: int) -> str:
    lines = [el(side, val="single", sz=4, space=0, color="000000") for side in _LINES]
    margin = twips(mm=CELL_MARGIN_MM)
    margins = [el(side, w=margin if side in ("left", "right") else 0, type="dxa") for side in _SIDES]
    return el(
        "tblPr",
        el("tblW", w=width, type="dxa"),
        el("tblBorders", *lines),
        el("tblLayout", type="fixed"),
        el("tblCellMar", *margins),
        el("tblLook", val="0620", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
    )


def _row(row: list[CellSpan], texts: Iterator[str], widths: list[int], *, head: bool) -> str:
    properties = el("trPr", el("cantSplit"), el("tblHeader") if head else "")
    return el("tr", properties, *(_cell(span, texts, widths) for span in row))


def _cell(span: CellSpan, texts: Iterator[str], widths: list[int]) -> str:
    width = sum(widths[span.column : span.column + span.across])
    merge = ""
    if span.cell is None or span.cell.down > 1:
        merge = el("vMerge", val="restart") if span.cell else el("vMerge")
    properties = el(
        "tcPr",
        el("tcW", w=width, type="dxa"),
        el("gridSpan", val=span.across) if span.across > 1 else "",
        merge,
        el("vAlign", val="center"),
    )
    return el("tc", properties, next(texts) if span.cell else el("p"))
