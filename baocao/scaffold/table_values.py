"""Writes columns and rows of a table as a person who edits the month file would."""

from collections.abc import Sequence
from decimal import Decimal

from baocao.model import inline
from baocao.model.column import COUNTING, Column
from baocao.model.number import print_number
from baocao.source.written import Bare, Inline, Value

# Longer cells are easier to read below each other.
_LONGEST_IN_LINE = 90


def name_column(columns: Sequence[Column]) -> int:
    """Return the column whose cells name the rows: the first one that does not only count them.

    >>> name_column([Column(title="TT"), Column(title="Xã")]), name_column([Column(title="Xã")])
    (1, 0)
    """
    counts = len(columns) > 1 and " ".join(inline.plain(columns[0].title).casefold().split()) in COUNTING
    return 1 if counts else 0


def column_value(column: Column, title: str, inner: Sequence[Value] = ()) -> Value:
    """Return a column with its title; ``inner`` are the columns below it, if it is a heading over several."""
    keys: dict[str, Value] = {"title": title}
    if column.kind != "text":
        keys["kind"] = column.kind
    if column.width is not None:
        keys["width"] = _width(column.width)
    if column.align:
        keys["align"] = column.align
    if column.rollup:
        keys["rollup"] = column.rollup
    if inner:
        return {**keys, "columns": inner}
    return title if len(keys) == 1 else Inline(keys)


def _width(width: float) -> Value:
    written = print_number(Decimal(str(width)))
    whole = written.removesuffix(",0")
    return Bare(whole) if whole.isdigit() else written


def row_value(cells: Sequence[str]) -> Value:
    """Return a row: in brackets, or in lines if a cell is long."""
    if any(len(cell) > _LONGEST_IN_LINE for cell in cells):
        return {"cells": [*cells]}
    return Inline([*cells])
