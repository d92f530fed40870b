"""The cells of a table on its grid, and the rows that name its columns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baocao.word.paper import Block, Cell, Run, Table
from baocao.word.recognise.cleaned import cleaned
from baocao.word.recognise.lexicon import is_one_of

_NUMBER = re.compile(r"[-+(]?\d[\d.,/\s]*%?\)?|[-–.…]+")


@dataclass(frozen=True, slots=True)
class Spanned:
    """A cell with its place on the grid; ``words`` are those of all its paragraphs."""

    row: int
    column: int
    rows: int
    columns: int
    words: tuple[Run, ...]
    align: str
    nested: bool

    @property
    def text(self) -> str:
        """Return its words."""
        return "".join(run.text for run in self.words)

    @property
    def bold(self) -> bool:
        """Tell whether all its words are bold."""
        return all(run.look.bold for run in self.words if run.text.strip())


def grid_of(table: Table) -> list[list[Spanned]]:
    """Return the cells of each row, in the order of their columns."""
    return [[_spanned(cell, number) for cell in row.cells] for number, row in enumerate(table.rows)]


def _spanned(cell: Cell, row: int) -> Spanned:
    runs = cleaned(_runs(cell.blocks))
    aligned = [
        block.alignment for block in cell.blocks if not isinstance(block, Table) and block.text.strip()
    ]
    align = aligned[0] if aligned and len(set(aligned)) == 1 else ""
    nested = any(isinstance(block, Table) for block in cell.blocks)
    return Spanned(row, cell.column, cell.rows, cell.columns, runs, align, nested)


def _runs(blocks: Sequence[Block]) -> Iterator[Run]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _runs(cell.blocks)
            continue
        for box in block.boxes:
            yield from _runs(box.blocks)
        if block.label:
            yield Run(f"{block.label} ")
        yield from block.runs
        yield Run(" ")


def heading_rows(table: Table, grid: Sequence[Sequence[Spanned]]) -> int:
    """Return how many rows name the columns; 0 if none does.

    A heading cell over several columns or rows draws the rows below it in, as far as they name its columns.
    """
    if len(grid) < 2 or not _names_columns(table, grid[0]):
        return 0
    count = next((at for at, row in enumerate(table.rows) if not row.heading), len(table.rows)) or 1
    at = 0
    while at < count < len(grid):
        reach = max((cell.row + cell.rows for cell in grid[at]), default=0)
        parted = (
            any(cell.columns > 1 and cell.columns < table.columns for cell in grid[at]) and at + 1 == count
        )
        if parted and _parts(grid, at):
            reach = max(reach, at + 2)
        count = max(count, min(reach, len(grid) - 1))
        at += 1
    return min(count, len(grid) - 1)


def _parts(grid: Sequence[Sequence[Spanned]], at: int) -> bool:
    """Tell whether the row below names the columns below common headings: it has words, no figures."""
    below = [cell for cell in grid[at + 1] if cell.text]
    return bool(below) and not any(_NUMBER.fullmatch(cell.text) for cell in below)


def _names_columns(table: Table, row: Sequence[Spanned]) -> bool:
    if table.rows[0].heading:
        return True
    filled = [cell for cell in row if cell.text]
    if len(filled) < 2:
        return False
    if is_one_of(filled[0].text, "index") or sum(cell.bold for cell in filled) * 2 > len(filled):
        return True
    return len(filled) == len(row) and not any(_NUMBER.fullmatch(cell.text) for cell in filled)


def is_figure(text: str) -> bool:
    """Tell whether a cell has a figure, or a dash for none.

    >>> [is_figure(text) for text in ("1.041", "50,06%", "-", "12/85", "Xã A", "7 xã")]
    [True, True, True, True, False, False]
    """
    return _NUMBER.fullmatch(text) is not None
