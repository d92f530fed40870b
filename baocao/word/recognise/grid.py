"""The cells of a table on its grid, and the rows that name its columns."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from baocao.word.paper import Block, Cell, Run, Table
from baocao.word.recognise.cleaned import cleaned
from baocao.word.recognise.lexicon import is_one_of

_NUMBER = re.compile(r"[-+(]?\d[\d.,/\s]*%?\)?|[-–.…]+")
# The share of rows in which a column has cells of its own, at least.
_HARDLY = 0.2


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


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table, its number of columns, and their widths in twips, if the file says them."""

    rows: list[list[Spanned]]
    columns: int
    widths: tuple[int, ...]


def grid_of(table: Table) -> Grid:
    """Return the cells of each row, in the order of their columns.

    A column in which hardly a row has a cell of its own is the gap between edges that should be in line: it
    belongs to the column before it.
    """
    rows = [[_spanned(cell, number) for cell in row.cells] for number, row in enumerate(table.rows)]
    starts = Counter(cell.column for row in rows for cell in row)
    filled = sum(bool(row) for row in rows)
    real = [column for column in sorted(starts) if not column or starts[column] >= filled * _HARDLY]
    snapped = [_snapped(row, real, table.widths) for row in rows]
    edges = [*real, len(table.widths)]
    widths = tuple(sum(table.widths[start:end]) for start, end in pairwise(edges))
    width = max((cell.column + cell.columns for row in snapped for cell in row), default=1)
    return Grid(snapped, max(width, len(real)), widths if table.widths else ())


def _edge(real: Sequence[int], edge: int, widths: Sequence[int]) -> int:
    """Return the number of the real column that begins at an edge, or nearest to it, in twips if known."""
    after = bisect_left(real, edge)
    if after == len(real) or real[after] == edge or not after:
        return after
    left, right = sum(widths[real[after - 1] : edge]), sum(widths[edge : real[after]])
    return after if left > right else after - 1


def _snapped(row: Sequence[Spanned], real: Sequence[int], widths: Sequence[int]) -> list[Spanned]:
    """Return the cells of a row in the columns that are real; cells of one column are one."""
    found: list[Spanned] = []
    for cell in row:
        start = min(_edge(real, cell.column, widths), len(real) - 1)
        end = _edge(real, cell.column + cell.columns, widths)
        words = cell.words
        if found and found[-1].column + found[-1].columns > start:
            before = found[-1]
            if before.column == start:
                found.pop()
                words = (*before.words, Run(" "), *words) if before.words and words else before.words or words
            else:
                found[-1] = replace(before, columns=start - before.column)
        found.append(replace(cell, column=start, columns=max(end - start, 1), words=words))
    return found


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


def heading_rows(table: Table, grid: Grid) -> int:
    """Return how many rows name the columns; 0 if none does.

    A heading cell over several columns or rows draws the rows below it in, as far as they name its columns.
    """
    rows = grid.rows
    if len(rows) < 2 or not _names_columns(table, rows[0]):
        return 0
    count = next((at for at, row in enumerate(table.rows) if not row.heading), len(table.rows)) or 1
    at = 0
    while at < count < len(rows):
        reach = max((cell.row + cell.rows for cell in rows[at]), default=0)
        parted = any(1 < cell.columns < grid.columns for cell in rows[at]) and at + 1 == count
        if parted and _parts(rows[at + 1]):
            reach = max(reach, at + 2)
        count = max(count, min(reach, len(rows) - 1))
        at += 1
    return min(count, len(rows) - 1)


def _parts(row: Sequence[Spanned]) -> bool:
    """Tell whether a row names the columns below common headings: it has words, no figures."""
    filled = [cell for cell in row if cell.text]
    return bool(filled) and not any(is_figure(cell.text) for cell in filled)


def _names_columns(table: Table, row: Sequence[Spanned]) -> bool:
    if table.rows[0].heading:
        return True
    filled = [cell for cell in row if cell.text]
    if len(filled) < 2:
        return False
    if is_one_of(filled[0].text, "index") or sum(cell.bold for cell in filled) * 2 > len(filled):
        return True
    return len(filled) == len(row) and not any(is_figure(cell.text) for cell in filled)


def is_figure(text: str) -> bool:
    """Tell whether a cell has a figure, or a dash for none.

    >>> [is_figure(text) for text in ("1.041", "50,06%", "-", "12/85", "Xã A", "7 xã")]
    [True, True, True, True, False, False]
    """
    return _NUMBER.fullmatch(text) is not None
