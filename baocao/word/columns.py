"""The columns in which paragraphs of a Word file stand: the page's, or those of cells."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from baocao.word.paper import Block, Paper, Paragraph, Table

_MM = 1440 / 25.4


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its cell, empty for the page; its width, 0 if it is not known; how far right it begins.

    All lengths are in millimetres; ``page`` is the width between the margins. ``line`` is the length of the
    cell's own border if that is a line above or below it.
    """

    cell: str
    width: float
    start: float
    page: float
    line: float = 0


def columns(paper: Paper) -> Iterator[tuple[Paragraph, Column]]:
    """Yield each paragraph of the body in reading order, without those in text boxes, and its column."""
    for at, block in enumerate(paper.blocks):
        yield from _inside([block], Column("", *_page(paper, at)))


def _page(paper: Paper, at: int) -> tuple[float, float, float]:
    section = next((each for each in reversed(paper.sections) if each.first_block <= at), None)
    if section is None or section.width is None:
        return 0, 0, 0
    width = (section.width - abs(section.left or 0) - abs(section.right or 0)) / _MM
    return width, 0, width


def _inside(blocks: Iterable[Block], column: Column) -> Iterator[tuple[Paragraph, Column]]:
    for block in blocks:
        if isinstance(block, Table):
            yield from _cells(block, column)
        else:
            yield block, column


def _cells(table: Table, outer: Column) -> Iterator[tuple[Paragraph, Column]]:
    known = len(table.widths) >= table.columns
    for number, row in enumerate(table.rows):
        for cell in row.cells:
            end = cell.column + cell.columns
            whole = sum(table.widths[cell.column : end]) if known else 0
            width = whole - cell.margins
            start = outer.start + (sum(table.widths[: cell.column]) + cell.margins / 2) / _MM
            name = f"{table.place}.r{number}c{cell.column}"
            line = whole / _MM if cell.lined else 0
            yield from _inside(cell.blocks, Column(name, max(width, 0) / _MM, start, outer.page, line))
