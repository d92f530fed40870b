"""Writes a recognised table in the form of the month file."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from baocao.messages import imported as say
from baocao.messages.made_files import comment
from baocao.model.row_numbers import row_numbers
from baocao.scaffold.imported.sentences import Ids, one_look, sentence
from baocao.source.written import Bare, Inline, Noted, Value
from baocao.word.paper import Run
from baocao.word.recognise.data_table import DataTable, Entry, Head, RowKind
from baocao.word.recognise.line import Line
from baocao.word.recognise.tabular import Kind

# A column without a name needs one.
_NO_TITLE = "-"
# Longer cells are easier to read below each other.
_LONGEST_IN_LINE = 90
# Narrower differences are those of the default widths.
_WIDER = 1.5
_WIDEST = 12
_COUNTED: tuple[Kind, ...] = ("index", "serial")
_SUM = re.compile(r"(?:tổng )?cộng\b|tổng (?:số|cộng)\b|tổng$", re.IGNORECASE)


def table(data: DataTable, ids: Ids, above: Sequence[Line] = ()) -> Value:
    """Return a table; ``above`` are the lines of its caption and unit."""
    entries: dict[str, Value] = {}
    for line in above:
        key = "unit" if line.n == data.unit else "caption"
        entries[key] = sentence(line.runs, ids, looks=False)
    columns, rows = _counted(*_named(data))
    unit = _unit_width(columns)
    entries["columns"] = [_column(head, ids, unit) for head in columns]
    kinds = [leaf.kind for head in columns for leaf in _leaves(head)]
    entries["rows"] = [_row(row, kinds, ids) for row in rows] or [Inline([""] * len(kinds))]
    told = "; ".join(comment(say.FLAWS[flaw]) for flaw in data.flaws)
    return Noted(entries, comment(say.UNSURE.of(why=told))) if told else entries


def _named(data: DataTable) -> tuple[tuple[Head, ...], tuple[Entry, ...]]:
    """Return columns and rows; the first row names the columns if none does and it can."""
    leaves = [leaf for head in data.columns for leaf in _leaves(head)]
    nameless = not any(_words(leaf.title) for leaf in leaves)
    if nameless and data.rows and data.rows[0].kind == "row":
        first, *rest = data.rows
        titles = zip(leaves, first.cells, strict=False)
        if rest and len(first.cells) == len(leaves):
            return tuple(Head(cell, (), "text", leaf.width, leaf.align) for leaf, cell in titles), tuple(rest)
    return data.columns, data.rows


def _counted(
    columns: tuple[Head, ...], rows: tuple[Entry, ...]
) -> tuple[tuple[Head, ...], tuple[Entry, ...]]:
    """Return columns and rows with a first column that counts the rows, if all but sums are counted in it."""
    first = columns[0] if columns else None
    if first is None or first.columns or first.kind != "text":
        return columns, rows
    plain = [row for row in rows if row.kind == "row" and len(row.cells) > 1]
    sums = [row for row in plain if not _words(row.cells[0]) and _SUM.match(_words(row.cells[1]))]
    counted = [row for row in rows if row.kind == "group" or (row in plain and row not in sums)]
    if all(row.kind == "group" for row in counted):
        return columns, rows
    counting = _counting(counted)
    if counting is None:
        return columns, rows
    kind: RowKind = "subtotal" if any(row.kind == "group" for row in rows) else "total"
    changed = tuple(replace(row, kind=kind) if row in sums else row for row in rows)
    return (replace(first, kind=counting), *columns[1:]), changed


def _counting(rows: Sequence[Entry]) -> Kind | None:
    """Return the kind of a column that numbers the rows so: from 1 again under each group, or on."""
    kinds = [row.kind for row in rows]
    typed = [_words(row.cells[0]) for row in rows if row.kind != "group"]
    for counting in _COUNTED:
        numbers = row_numbers(kinds, restarts=counting == "index")
        if typed == [str(n) for kind, n in zip(kinds, numbers, strict=True) if kind != "group"]:
            return counting
    return None


def _leaves(head: Head) -> Iterator[Head]:
    if not head.columns:
        yield head
    for inner in head.columns:
        yield from _leaves(inner)


def _words(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs).strip()


def _unit_width(columns: Sequence[Head]) -> float:
    """Return the width that counts as 1; 0 if the columns are about equally wide."""
    widths = [leaf.width for head in columns for leaf in _leaves(head) if leaf.width]
    return min(widths) if widths and max(widths) >= _WIDER * min(widths) else 0


def _column(head: Head, ids: Ids, unit: float) -> Value:
    title = " ".join(sentence(head.title, ids, looks=False).split()) or _NO_TITLE
    if head.columns:
        return {"title": title, "columns": [_column(inner, ids, unit) for inner in head.columns]}
    keys: dict[str, Value] = {"title": title}
    if head.kind != "text":
        keys["kind"] = head.kind
    width = min(_WIDEST, round(head.width / unit)) if unit else 1
    if width > 1:
        keys["width"] = Bare(str(width))
    return Inline(keys) if len(keys) > 1 else title


def _row(row: Entry, kinds: Sequence[str], ids: Ids) -> Value:
    cells = [_cell(cell, ids, plain=row.kind != "row") for cell in row.cells]
    if row.kind == "group":
        return {"group": " ".join(filter(None, cells)) or _NO_TITLE}
    cells = _as_many(cells, len(kinds))
    written = [cell for cell, kind in zip(cells, kinds, strict=False) if kind not in _COUNTED]
    if row.kind == "row":
        return _listed(written)
    counted = [cell for cell, kind in zip(cells, kinds, strict=False) if kind in _COUNTED and cell]
    name = next(filter(None, [*counted, *written[:1]]), "")
    if not name or (counted and written[0]):
        return _listed(written)
    return Inline({row.kind: name, "cells": written[1:]})


def _as_many(cells: list[str], count: int) -> list[str]:
    """Return a row of that many cells; the words of further ones are in the last."""
    joined = " ".join(filter(None, cells[count - 1 :]))
    return [*cells[: count - 1], joined] if len(cells) > count else [*cells, *[""] * (count - len(cells))]


def _listed(cells: list[str]) -> Value:
    if any(len(cell) > _LONGEST_IN_LINE for cell in cells):
        return {"cells": [*cells]}
    return Inline([*cells])


def _cell(runs: Sequence[Run], ids: Ids, *, plain: bool) -> str:
    """Return the words of a cell; one that is bold throughout is so by its row or column."""
    bold = any(run.look.bold for run in runs if run.text.strip())
    return sentence(runs, ids, looks=not ((plain or bold) and one_look(runs)))
