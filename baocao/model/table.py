"""A table: columns that may share a heading, rows, groups of rows, and totals."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Discriminator, Tag, ValidationError, model_validator
from pydantic_core import InitErrorDetails

from baocao.model import inline
from baocao.model.fields import Closed, Some, Text, Values, among, fault
from baocao.model.number import added, parse_number

ColumnKind = Literal["text", "number", "percent", "index"]
ALIGNMENTS = ("left", "center", "right")
KINDS = ("text", "number", "percent", "index")
# As many as a table of Word can have.
MOST_COLUMNS = 63


def _width(value: Values) -> Values:
    number = parse_number(value) if isinstance(value, str) else None
    if number is None or not 0 < number <= 1000:
        raise fault("width_form")
    return number


class Column(Closed):
    """A column, or a heading over several.

    A ``number`` is summed in totals, a ``percent`` is not; an ``index`` counts the rows by itself. ``width``
    is its share of the line beside the other columns'.
    """

    title: Text
    kind: Annotated[ColumnKind, among(*KINDS)] = "text"
    width: Annotated[float, BeforeValidator(_width)] | None = None
    align: Annotated[Literal["left", "center", "right"], among(*ALIGNMENTS)] | None = None
    columns: "tuple[Column, ...]" = ()

    @model_validator(mode="before")
    @classmethod
    def _from_title(cls, value: Values) -> Values:
        return {"title": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _heading_or_column(self) -> Self:
        if self.columns and (self.kind != "text" or self.width is not None or self.align):
            raise fault("heading_with_kind")
        return self

    def leaves(self) -> "Iterator[Column]":
        """Yield the columns without others below them."""
        if not self.columns:
            yield self
        for column in self.columns:
            yield from column.leaves()

    def depth(self) -> int:
        """Return how many rows of headings it takes."""
        return 1 + max((column.depth() for column in self.columns), default=0)


def _cell(value: Values) -> Values:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise fault("not_text")
    return value


Cells = tuple[Annotated[str, BeforeValidator(_cell)], ...]


class Row(Closed):
    """A row: a text for each column but those that count by themselves."""

    cells: Cells

    @model_validator(mode="before")
    @classmethod
    def _from_list(cls, value: Values) -> Values:
        return {"cells": value} if isinstance(value, list | tuple) else value


class Group(Closed):
    """A row that names the rows below it, over the whole width."""

    group: Text


class Total(Closed):
    """A row of sums over all rows, or (``subtotal``) over those since the last group.

    Without ``cells`` the sums are computed; with them they are printed as typed, and checked.
    """

    total: Text | None = None
    subtotal: Text | None = None
    cells: Cells | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.total is None) == (self.subtotal is None):
            raise fault("total_or_subtotal")
        return self


def _kind(value: Values) -> str:
    keys = value if isinstance(value, dict) else type(value).model_fields if isinstance(value, Closed) else ()
    if "group" in keys:
        return "a group"
    return "a total" if "total" in keys or "subtotal" in keys else "a row"


AnyRow = Annotated[
    Annotated[Row, Tag("a row")] | Annotated[Group, Tag("a group")] | Annotated[Total, Tag("a total")],
    Discriminator(_kind),
]


class _Sums:
    def __init__(self, columns: list[int]) -> None:
        self._columns = columns
        self.by_column: dict[int, Decimal] = {}

    def add(self, row: Row) -> None:
        for at in self._columns:
            number = parse_number(inline.plain(row.cells[at]))
            if number is not None:
                self.by_column[at] = added((self.by_column.get(at, Decimal(0)), number))


class Table(Closed):
    """A table in the body or an appendix; ``unit`` is the line over it that names the unit."""

    caption: Text | None = None
    unit: Text | None = None
    columns: Annotated[tuple[Column, ...], Some]
    rows: Annotated[tuple[AnyRow, ...], Some]

    def leaves(self) -> tuple[Column, ...]:
        """Return the columns that hold cells, in order."""
        return tuple(leaf for column in self.columns for leaf in column.leaves())

    def written(self) -> tuple[Column, ...]:
        """Return the columns that a row gives a text for: those that do not count by themselves."""
        return tuple(column for column in self.leaves() if column.kind != "index")

    def sums(self) -> dict[int, dict[int, Decimal]]:
        """Return, for each total by its place among the rows, the sums by place among the written columns.

        A cell that is no number adds nothing; a column without any has no sum.

        >>> number = {"title": "Số", "kind": "number"}
        >>> rows = [["Một", "1.000"], ["Hai", "2,5"], {"total": "Cộng"}]
        >>> Table.model_validate({"columns": ["Nội dung", number], "rows": rows}).sums()
        {2: {1: Decimal('1002.5')}}
        """
        numbers = [at for at, column in enumerate(self.written()) if column.kind == "number"]
        found: dict[int, dict[int, Decimal]] = {}
        whole, since_group = _Sums(numbers), _Sums(numbers)
        for place, row in enumerate(self.rows):
            match row:
                case Group():
                    since_group = _Sums(numbers)
                case Row():
                    whole.add(row)
                    since_group.add(row)
                case Total():
                    found[place] = dict((whole if row.total else since_group).by_column)
        return found

    @model_validator(mode="after")
    def _rows_fit(self) -> Self:
        if len(self.leaves()) > MOST_COLUMNS:
            raise fault("many_columns", most=MOST_COLUMNS)
        columns = self.written()
        named = bool(columns) and columns[0].kind == "text"
        if not named and any(isinstance(row, Total) for row in self.rows):
            raise fault("total_without_name")
        wrong: list[InitErrorDetails] = []
        for number, row in enumerate(self.rows):
            cells: Any = getattr(row, "cells", None)
            # A total's first column holds its name.
            found = None if cells is None else len(cells) + isinstance(row, Total)
            if found is not None and found != len(columns):
                problem = fault("row_length", found=found, wanted=len(columns))
                wrong.append(InitErrorDetails(type=problem, loc=("rows", number), input=row))
        if wrong:
            raise ValidationError.from_exception_data("Table", wrong)
        return self
