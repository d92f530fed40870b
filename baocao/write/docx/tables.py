"""Tables: ruled ones with cells, and unruled ones that only place two columns side by side."""

from collections.abc import Iterator, Sequence

from baocao.document import CellSpan, RuledTable, cell_spans
from baocao.write.docx.xml import el, group, twips
from baocao.write.measures import ColumnWidths

_LINES = ("top", "left", "bottom", "right", "insideH", "insideV")
_SIDES = ("top", "left", "bottom", "right")


def layout_table(widths: ColumnWidths, rows: Sequence[str]) -> str:
    """Return a table that only places two columns: no borders, no header row."""
    both = [twips(mm=width) for width in (widths.left, widths.right)]
    grid = el("tblGrid", *(el("gridCol", w=width) for width in both))
    return el("tbl", _layout_properties(sum(both)), grid, *rows)


def layout_row(widths: ColumnWidths, left: str, right: str, *, whole: bool, change: str = "") -> str:
    """Return a row of such a table with the content of its cells; a ``whole`` one stays on one page.

    ``change`` is the mark of a row that was inserted or deleted.
    """
    properties = group("trPr", el("cantSplit") if whole else "", change)
    cells = (_layout_cell(left, widths.left, widths.spare), _layout_cell(right, widths.right, 0))
    return el("tr", properties, *cells)


def _layout_cell(content: str, width: float, spare: float) -> str:
    """Return a cell; ``spare`` is the part of its width, on the right, without text."""
    margin = el("tcMar", el("right", w=twips(mm=spare), type="dxa")) if spare else ""
    properties = el("tcPr", el("tcW", w=twips(mm=width), type="dxa"), margin)
    return el("tc", properties, content or el("p"))


def _layout_properties(width: int) -> str:
    margins = [el(side, w=0, type="dxa") for side in _SIDES]
    look = dict.fromkeys(("firstRow", "lastRow", "firstColumn", "lastColumn"), 0)
    return el(
        "tblPr",
        el("tblW", w=width, type="dxa"),
        el("tblLayout", type="fixed"),
        el("tblCellMar", *margins),
        el("tblLook", val="0600", **look, noHBand=1, noVBand=1),
    )


def ruled_table(
    table: RuledTable, widths_mm: list[float], margin_mm: float, contents: list[list[str]]
) -> str:
    """Return a table with lines around its cells.

    ``contents`` are the cells' paragraphs as XML, row by row, in the order of the table's own cells.
    """
    rows = [
        ruled_row(row, texts, widths_mm, head=source.head)
        for row, texts, source in zip(cell_spans(table), contents, table.rows, strict=True)
    ]
    return ruled_rows(widths_mm, margin_mm, rows)


def ruled_rows(widths_mm: Sequence[float], margin_mm: float, rows: Sequence[str]) -> str:
    """Return a table of these rows with lines around its cells, and margins inside them."""
    widths = [twips(mm=width) for width in widths_mm]
    grid = el("tblGrid", *(el("gridCol", w=width) for width in widths))
    return el("tbl", _ruled_properties(sum(widths), twips(mm=margin_mm)), grid, *rows)


def _ruled_properties(width: int, margin: int) -> str:
    lines = [el(side, val="single", sz=4, space=0, color="000000") for side in _LINES]
    margins = [el(side, w=margin if side in ("left", "right") else 0, type="dxa") for side in _SIDES]
    return el(
        "tblPr",
        el("tblW", w=width, type="dxa"),
        el("tblBorders", *lines),
        el("tblLayout", type="fixed"),
        el("tblCellMar", *margins),
        el("tblLook", val="0620", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
    )


def ruled_row(
    row: Sequence[CellSpan],
    contents: Sequence[str],
    widths_mm: Sequence[float],
    *,
    head: bool,
    change: str = "",
) -> str:
    """Return a row with the paragraphs of its cells; ``change`` marks it as inserted or deleted."""
    widths, texts = [twips(mm=width) for width in widths_mm], iter(contents)
    properties = el("trPr", el("cantSplit"), el("tblHeader") if head else "", change)
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
