"""A table of figures as a month file says it: columns, perhaps below common headings, and kinds of rows."""

from dataclasses import dataclass
from typing import Literal

from baocao.word.paper import Run

Words = tuple[Run, ...]
RowKind = Literal["row", "group", "total", "subtotal"]
Flaw = Literal["merged-cells", "no-heading", "table-in-cell"]
"""What a month file cannot say of a table. ``merged-cells``: cells merged below the heading; the words stand
in the first of them, the others are empty. ``no-heading``: no row names the columns, whose titles are then
empty. ``table-in-cell``: its words are in the cell, row by row."""


@dataclass(frozen=True, slots=True)
class Head:
    """The title of a column, or of several columns below it. An ``index`` column numbers the rows 1, 2, 3.

    A ``serial`` column numbers them on across groups.
    """

    title: Words
    columns: tuple["Head", ...] = ()
    kind: Literal["text", "number", "percent", "index", "serial"] = "text"
    width: int = 0
    align: Literal["", "left", "center", "right"] = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: ``cells`` has one for each column that is not below another; a group has only its name."""

    kind: RowKind
    cells: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table; ``n`` is the number of its line, ``caption`` and ``unit`` those of lines that belong to it.

    ``heading_rows`` counts the rows of the Word table that name the columns. Every word of the table is in
    ``columns`` or ``rows``, whatever its ``flaws``.
    """

    n: int
    columns: tuple[Head, ...]
    rows: tuple[Entry, ...]
    heading_rows: int
    caption: int | None = None
    unit: int | None = None
    flaws: tuple[Flaw, ...] = ()
