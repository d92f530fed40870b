"""Tables: ruled ones with cells, and those without lines that only place two columns side by side."""

from collections.abc import Iterator

from baocao.tree import Table
from baocao.write.docx.xml import el, twips
from baocao.write.spans import Spot, spots

_MARGIN_MM = 1.5
_SLACK_MM = 0.5
_CLOSE_MM = 0.01
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


def ruled_table(table: Table, width_mm: float, least: list[float], contents: list[list[str]]) -> str:
    """Return a table with lines around its cells.

    ``least`` are the widths that the columns' longest words need, in millimetres; ``contents`` the cells'
    paragraphs as XML, row by row, in the order of the table's own cells.
    """
    widths = [twips(mm=width) for width in _widths(table.widths, width_mm, least)]
    rows = [
        _row(row, iter(texts), widths, head=source.head)
        for row, texts, source in zip(spots(table), contents, table.rows, strict=True)
    ]
    grid = el("tblGrid", *(el("gridCol", w=width) for width in widths))
    return el("tbl", _ruled_properties(sum(widths)), grid, *rows)


def _widths(shares: tuple[float, ...], whole: float, least: list[float]) -> list[float]:
    """Share out a line: no column narrower than its longest word, as long as the line has room for all."""
    needed = [width + 2 * _MARGIN_MM + _SLACK_MM for width in least]
    if sum(needed) >= whole:
        return [whole * width / sum(needed) for width in needed]
    widths = [whole * share / sum(shares) for share in shares]
    while any(width < least_one - _CLOSE_MM for width, least_one in zip(widths, needed, strict=True)):
        narrow = [width <= least_one for width, least_one in zip(widths, needed, strict=True)]
        room = whole - sum(need for need, is_narrow in zip(needed, narrow, strict=True) if is_narrow)
        shared = sum(share for share, is_narrow in zip(shares, narrow, strict=True) if not is_narrow)
        widths = [
            need if is_narrow else room * share / shared
            for need, share, is_narrow in zip(needed, shares, narrow, strict=True)
        ]
    return widths


def _ruled_properties(width: int) -> str:
    lines = [el(side, val="single", sz=4, space=0, color="000000") for side in _LINES]
    margin = twips(mm=_MARGIN_MM)
    margins = [el(side, w=margin if side in ("left", "right") else 0, type="dxa") for side in _SIDES]
    return el(
        "tblPr",
        el("tblW", w=width, type="dxa"),
        el("tblBorders", *lines),
        el("tblLayout", type="fixed"),
        el("tblCellMar", *margins),
        el("tblLook", val="0620", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
    )


def _row(row: list[Spot], texts: Iterator[str], widths: list[int], *, head: bool) -> str:
    properties = el("trPr", el("cantSplit"), el("tblHeader") if head else "")
    return el("tr", properties, *(_cell(spot, texts, widths) for spot in row))


def _cell(spot: Spot, texts: Iterator[str], widths: list[int]) -> str:
    width = sum(widths[spot.column : spot.column + spot.across])
    merge = ""
    if spot.cell is None or spot.cell.down > 1:
        merge = el("vMerge", val="restart") if spot.cell else el("vMerge")
    properties = el(
        "tcPr",
        el("tcW", w=width, type="dxa"),
        el("gridSpan", val=spot.across) if spot.across > 1 else "",
        merge,
        el("vAlign", val="center"),
    )
    return el("tc", properties, next(texts) if spot.cell else el("p"))
