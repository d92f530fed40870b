"""Turns a Word table into columns and rows as a month file says them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from baocao.model.number import parse_number
from baocao.word.paper import Table
from baocao.word.recognise.data_table import DataTable, Entry, Flaw, Head, Words
from baocao.word.recognise.grid import Spanned, grid_of, heading_rows
from baocao.word.recognise.lexicon import is_one_of, opens

Kind = Literal["text", "number", "percent", "index", "serial"]
Align = Literal["", "left", "center", "right"]
_ALIGNS: tuple[Align, ...] = ("left", "center", "right")


def data_table(table: Table, n: int) -> DataTable:
    """Return a table as columns and rows; its line is the ``n``-th."""
    grid = grid_of(table)
    count = heading_rows(table, grid)
    top, body = grid.rows[:count], grid.rows[count:]
    width = grid.columns
    heads = tuple(_heads(top, 0, width, 0)) if count else tuple(Head(()) for _ in range(width))
    indexed = bool(heads) and is_one_of(_text(heads[0].title), "index")
    rows = list(_subtotals([_entry(row, width, body[at:], indexed=indexed) for at, row in enumerate(body)]))
    aligns = [_align(body, column) for column in range(width)]
    columns, leaves = _with_kinds(heads, rows, grid.widths, aligns)
    if leaves and leaves[0].kind in ("index", "serial"):
        rows = [replace(row, cells=((), *row.cells[1:])) if row.kind == "row" else row for row in rows]
    flaws = set(_flaws(body, width, count, indexed=indexed))
    return DataTable(n, columns, tuple(rows), count, flaws=tuple(sorted(flaws)))


def _heads(top: Sequence[Sequence[Spanned]], start: int, end: int, row: int) -> Iterator[Head]:
    """Yield the headings of the columns of a stretch, from a row down."""
    column = start
    while column < end:
        cell = _at(top, row, column)
        if cell is None:
            below = tuple(_heads(top, column, column + 1, row + 1)) if row + 1 < len(top) else ()
            yield below[0] if len(below) == 1 else Head(())
            column += 1
        else:
            stretch = min(cell.column + cell.columns, end)
            yield _head(top, cell, stretch)
            column = max(stretch, column + 1)


def _head(top: Sequence[Sequence[Spanned]], cell: Spanned, end: int) -> Head:
    below = cell.row + cell.rows
    if below < len(top):
        return Head(cell.words, tuple(_heads(top, cell.column, end, below)))
    if end - cell.column > 1:
        return Head(cell.words, tuple(Head(()) for _ in range(cell.column, end)))
    return Head(cell.words)


def _at(grid: Sequence[Sequence[Spanned]], row: int, column: int) -> Spanned | None:
    """Return the cell that begins at a place; one that comes from the left belongs to what is there."""
    return next((cell for cell in grid[row] if cell.column == column), None)


def _entry(row: Sequence[Spanned], width: int, below: Sequence[Sequence[Spanned]], *, indexed: bool) -> Entry:
    """Return a row; ``below`` are it and the rows below it."""
    cells: list[Words] = [()] * width
    for cell in row:
        named = indexed and cell.column == 0 and cell.columns > 1
        cells[1 if named else cell.column] = cell.words
    filled = [cell for cell in row if cell.text]
    if len(filled) == 1 and (filled[0].columns == width or (_is_name(filled[0], row) and width > 2)):
        return Entry("group", (filled[0].words,))
    name = next(iter(filled), None)
    if name and len(filled) > 1 and name.column <= 1 and is_one_of(name.text.rstrip(" :."), "total"):
        return Entry("total" if all(map(_is_total, below)) else "subtotal", tuple(cells))
    return Entry("row", tuple(cells))


def _is_name(cell: Spanned, row: Sequence[Spanned]) -> bool:
    """Tell whether the only filled cell of a row names the rows below: bold, in one of the first columns."""
    return cell.column <= 1 and cell.bold and len(row) > 1


def _is_total(row: Sequence[Spanned]) -> bool:
    name = next((cell for cell in row if cell.text), None)
    return name is not None and bool(opens(name.text, "total"))


def _subtotals(rows: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the rows; a sum in the middle of a table without groups is an ordinary row."""
    grouped = any(row.kind == "group" for row in rows)
    for row in rows:
        yield replace(row, kind="row") if row.kind == "subtotal" and not grouped else row


def _with_kinds(
    heads: Sequence[Head], rows: Sequence[Entry], widths: Sequence[int], aligns: Sequence[Align]
) -> tuple[tuple[Head, ...], list[Head]]:
    """Return the headings with the kinds and widths of their columns, and the columns themselves."""
    leaves: list[Head] = []

    def fill(head: Head) -> Head:
        if head.columns:
            return replace(head, columns=tuple(fill(each) for each in head.columns))
        at = len(leaves)
        width = widths[at] if at < len(widths) else 0
        align = aligns[at] if at < len(aligns) else ""
        leaf = replace(head, kind=_kind(head, rows, at), width=width, align=align)
        leaves.append(leaf)
        return leaf

    return tuple(fill(head) for head in heads), leaves


def _kind(head: Head, rows: Sequence[Entry], at: int) -> Kind:
    texts = [_text(row.cells[at]) for row in rows if row.kind == "row" and at < len(row.cells)]
    title = _text(head.title)
    if at == 0 and is_one_of(title, "index") and texts:
        if texts != [str(number) for number in range(1, len(texts) + 1)]:
            return "text"
        return "serial" if any(row.kind == "group" for row in rows) else "index"
    filled = [text for text in texts if text and text not in "-–"]
    if not filled or at == 0:
        return "text"
    if all(text.endswith("%") and parse_number(text[:-1].strip()) is not None for text in filled):
        return "percent"
    if not all(parse_number(text) is not None for text in filled):
        return "text"
    return "percent" if "%" in title or opens(title, "percent") else "number"


def _align(rows: Sequence[Sequence[Spanned]], column: int) -> Align:
    """Return the alignment of most cells of a column."""
    found = [
        cell.align
        for row in rows
        for cell in row
        if cell.column == column and cell.columns == 1 and cell.text
    ]
    return max(_ALIGNS, key=found.count) if found else ""


def _text(words: Words) -> str:
    return "".join(run.text for run in words)


def _flaws(body: Sequence[Sequence[Spanned]], width: int, count: int, *, indexed: bool) -> Iterator[Flaw]:
    if not count:
        yield "no-heading"
    for row in body:
        if any(cell.nested for cell in row):
            yield "table-in-cell"
        whole = len(row) == 1 and row[0].columns == width
        if not whole and any(_is_merged(cell, indexed=indexed) for cell in row):
            yield "merged-cells"


def _is_merged(cell: Spanned, *, indexed: bool) -> bool:
    """Tell whether a cell covers others; a name may cover the number of its row."""
    names = cell.column == 0 and cell.columns == 2 and (indexed or bool(opens(cell.text, "total")))
    return cell.rows > 1 or (cell.columns > 1 and not names)
