"""Adds up the same table of several reports: row by row and column by column."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from baocao.library.words import words
from baocao.model import inline
from baocao.model.column import Column
from baocao.model.rolled import Chosen, Over, Way
from baocao.model.table import AnyRow, Group, Row, Table, Total

_DIGITS = re.compile(r"\d+|\b[ivx]+\b")


class Of(NamedTuple):
    """A table of one report: the report's label, and the number of months that it is of."""

    label: str
    months: int
    table: Table


def folded(text: str) -> str:
    """Return the words of a cell or a title without marks, case, and forms of the same letters."""
    return " ".join(unicodedata.normalize("NFC", inline.plain(text)).casefold().split())


def signature(table: Table) -> tuple[object, ...]:
    """Return what the same table of two months has in common: its caption and columns, without numbers.

    >>> one, other = ({"columns": [f"Tháng {n}"], "rows": [["1"]]} for n in (5, 6))
    >>> signature(Table.model_validate(one)) == signature(Table.model_validate(other))
    True
    """
    return (_unnumbered(table.caption or ""), *map(_sign, table.columns))


def _sign(column: Column) -> tuple[object, ...]:
    return (_unnumbered(column.title), column.kind, *map(_sign, column.columns))


def _unnumbered(text: str) -> str:
    return _DIGITS.sub("#", folded(text))


class Title(NamedTuple):
    """A written column with the titles above it, joined, and how its cells are rolled up."""

    column: Column
    titles: str
    chosen: Chosen


def written_columns(tables: Sequence[Table], over: Over) -> list[Title]:
    """Return the columns that rows give a text for; of a key that only some tables declare, the last one."""
    found = []
    for row in zip(*(_leaves(table.columns) for table in tables), strict=True):
        _, column = row[-1]
        declared = next((each.rollup for _, each in reversed(row) if each.rollup), None)
        titles = row[-1][0]
        if not column.is_counted:
            chosen = _way(declared, folded(titles), over)
            found.append(Title(column, titles, chosen))
    return found


def _leaves(columns: Iterable[Column], above: str = "") -> Iterator[tuple[str, Column]]:
    for column in columns:
        titles = f"{above} {column.title}".lstrip()
        if column.columns:
            yield from _leaves(column.columns, titles)
        else:
            yield titles, column


def _way(declared: Way | None, titles: str, over: Over) -> Chosen:
    """Return how the cells of a column are rolled up; what offices have at one time is added."""
    if declared:
        way: Way = "sum" if over == "office" and declared == "last" else declared
        return Chosen(way, declared=True)
    if over == "office":
        return Chosen("sum", declared=False)
    known = words("running")
    if re.search(
        rf"(?:^|\b)(?:{'|'.join(known['last'])})\b|^{known['months']}$|\s{known['months']}$", titles
    ):
        return Chosen("last", declared=False)
    return Chosen("first" if any(word in titles for word in known["first"]) else "sum", declared=False)


@dataclass(slots=True, eq=False)
class Line:
    """A row of the new table: the same row of several tables, each with the number of its table."""

    key: tuple[object, ...]
    rows: list[tuple[int, AnyRow]] = field(default_factory=list)

    @property
    def last(self) -> AnyRow:
        """Return the row as last written."""
        return self.rows[-1][1]


def lines_of(tables: Sequence[Table], named_by: int) -> list[Line]:
    """Return the rows of all tables, the same rows as one, in the order of the tables.

    Rows are the same if their names and their groups are; of several such rows in a table the first is the
    first. A row that earlier tables do not have follows the one before it.
    """
    first = Line(())
    following: dict[Line, Line | None] = {first: None}
    known: dict[tuple[object, ...], Line] = {}
    for number, table in enumerate(tables):
        before = first
        for key, row in _keyed(table, named_by):
            line = known.get(key)
            if line is None:
                line = known[key] = Line(key)
                following[line], following[before] = following[before], line
            line.rows.append((number, row))
            before = line
    lines = []
    while (after := following[first]) is not None:
        lines.append(after)
        first = after
    return lines


def _keyed(table: Table, named_by: int) -> Iterator[tuple[tuple[object, ...], AnyRow]]:
    group, seen = "", dict[tuple[object, ...], int]()
    for row in table.rows:
        match row:
            case Group():
                group = folded(row.group)
                key: tuple[object, ...] = ("group", group)
            case Row():
                key = ("row", group, folded(row.cells[named_by]))
            case Total():
                kind = "total" if row.total else "subtotal"
                # A total of everything is under no group.
                key = (kind, group if row.subtotal else "", folded(row.total or row.subtotal or ""))
        seen[key] = seen.get(key, 0) + 1
        yield (*key, seen[key]), row
