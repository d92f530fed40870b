"""A table: columns that may share a heading, rows, groups of rows, and totals."""

from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import Discriminator, Tag, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from baocao.model import inline
from baocao.model.column import Column
from baocao.model.fields import (
    EMPTY,
    NOTHING,
    TEXT,
    Closed,
    Schema,
    Some,
    Text,
    Values,
    Written,
    fault,
    one_of_two,
)
from baocao.model.key import Key
from baocao.model.number import added, parse_number
from baocao.model.row_numbers import counts, row_numbers, typed_restart, with_index

# The limit of a Word table.
MOST_COLUMNS = 63


def _cell(value: Values) -> Values:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise fault("not_text")
    return value


Cells = tuple[Annotated[str, Written(_cell, {"anyOf": [TEXT, EMPTY, NOTHING]})], ...]


class Row(Closed):
    """A row: a text for each column except automatically numbered ones."""

    cells: Annotated[
        Cells,
        Key(
            vi=("Các ô", "Mỗi cột một ô; ô trống ghi hai dấu nháy."),
            en=("Cells", "One per column; two quotes for an empty cell."),
            role="cell",
        ),
    ]

    @classmethod
    def in_json(cls, form: Schema) -> Schema:
        """Return the schema of a list of cells, and of the long form."""
        return {"anyOf": [form["properties"]["cells"], form]}

    @model_validator(mode="before")
    @classmethod
    def _from_list(cls, value: Values) -> Values:
        return {"cells": value} if isinstance(value, list | tuple) else value


class Group(Closed):
    """A row that names the rows below it, across the whole width."""

    group: Annotated[
        Text,
        Key(
            vi=("Nhóm dòng", "Tên của các dòng bên dưới."),
            en=("Group", "Names the rows below it."),
            role="cell",
        ),
    ]


class Total(Closed):
    """A row of sums over all rows, or (``subtotal``) over those since the last group.

    Without ``cells`` the sums are computed; with them they are printed as typed, and checked.
    """

    total: Annotated[
        Text | None,
        Key(
            vi=("Tổng", "Cộng mọi dòng của bảng."),
            en=("Total", "Adds up all rows of the table."),
            examples=("Tổng số",),
            role="cell",
        ),
    ] = None
    subtotal: Annotated[
        Text | None,
        Key(
            vi=("Cộng nhóm", "Cộng các dòng từ nhóm trên."),
            en=("Subtotal", "Adds up the rows since the last group."),
            examples=("Cộng",),
            role="cell",
        ),
    ] = None
    cells: Annotated[
        Cells | None,
        Key(
            vi=("Các ô", "Bỏ trống thì tự cộng; ghi thì được kiểm tra."),
            en=("Cells", "Missing: computed; given: checked."),
            role="cell",
        ),
    ] = None

    @classmethod
    def in_json(cls, form: Schema) -> Schema:
        """Return the schema of a row with one of its two names."""
        return one_of_two(form, "total", "subtotal")

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
    """A table in the body or an appendix; ``unit`` is the line above it that names the unit."""

    caption: Annotated[
        Text | None, Key(vi=("Tên bảng", "Ở trên bảng."), en=("Caption", "Above the table."), role="cell")
    ] = None
    unit: Annotated[
        Text | None,
        Key(
            vi=("Đơn vị tính", "Ở trên bảng, bên phải."),
            en=("Unit", "Above the table, on the right."),
            examples=("Đơn vị tính: triệu đồng",),
            role="cell",
        ),
    ] = None
    columns: Annotated[
        tuple[Column, ...],
        Some,
        Key(
            vi=("Các cột", "Tên cột, hoặc title, kind, width, align."),
            en=("Columns", "Titles of columns, or title, kind, width, align."),
            examples=(["Nội dung", {"title": "Số lượng", "kind": "number"}],),
        ),
    ]
    rows: Annotated[
        tuple[AnyRow, ...],
        Some,
        Key(
            vi=("Các dòng", "[ô, ô, …]; {group: nhóm}; {total: Tổng số} hoặc {subtotal: Cộng} để tự cộng."),
            en=("Rows", "[cell, cell, …]; {group: name}; {total: name} or {subtotal: name} adds them up."),
            examples=([["Đơn thư", "5"], ["Cuộc họp", "3"]],),
        ),
    ]

    def leaves(self) -> tuple[Column, ...]:
        """Return the columns that hold cells, in order."""
        return tuple(leaf for column in self.columns for leaf in column.leaves())

    def written(self) -> tuple[Column, ...]:
        """Return the columns that a row gives a text for: all but automatically numbered ones."""
        return tuple(column for column in self.leaves() if not column.is_counted)

    def kinds(self) -> list[str]:
        """Return the kind of each row: ``row``, ``group`` or ``total``."""
        return [type(row).__name__.lower() for row in self.rows]

    def typed_numbers(self) -> dict[int, str]:
        """Return what is typed in a first column that counts the rows, by row index; empty if none does."""
        first = next(iter(self.written()), None)
        if first is None or not counts(first):
            return {}
        rows = ((at, row) for at, row in enumerate(self.rows) if isinstance(row, Row) and row.cells)
        return {at: inline.plain(row.cells[0]).strip() for at, row in rows}

    def is_numbered(self) -> bool:
        """Tell whether its first column has numbers typed that are taken as those of an index."""
        firsts = self.typed_numbers()
        return bool(firsts) and typed_restart(self.kinds(), firsts) is not None

    def numbers(self, kind: str) -> list[int]:
        """Return the number of each row in an ``index`` or ``serial`` column, or as typed ones are meant.

        >>> rows = [["1", "Một"], {"group": "Nhóm"}, ["3", "Hai"]]
        >>> table = Table.model_validate({"columns": ["TT", "Nội dung"], "rows": rows})
        >>> table.numbers("index"), table.numbers("serial"), table.numbers("text")
        ([1, 0, 1], [1, 1, 2], [1, 0, 1])
        """
        kinds = self.kinds()
        typed = kind == "text" and typed_restart(kinds, self.typed_numbers())
        return row_numbers(kinds, restarts=kind == "index" or bool(typed))

    def sums(self) -> dict[int, dict[int, Decimal]]:
        """Return the sums of each total by row index, and in it by index of the written column.

        A cell that is not a number adds nothing; a column without any number has no sum.

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

    @model_validator(mode="before")
    @classmethod
    def _with_index(cls, value: Values) -> Values:
        return with_index(value)

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
            # The first column of a total is its name, with the typed numbers before it or without.
            found = None if cells is None else len(cells) + isinstance(row, Total)
            if isinstance(row, Total) and found == len(columns) - 1 and self.is_numbered():
                continue
            if found is not None and found != len(columns):
                problem = _wrong_length(row, found, len(columns))
                wrong.append(InitErrorDetails(type=problem, loc=("rows", number), input=row))
        if wrong:
            raise ValidationError.from_exception_data("Table", wrong)
        return self


def _wrong_length(row: AnyRow, found: int, wanted: int) -> PydanticCustomError:
    """Return the fault of a row with too many or too few cells; the name of a total is none of its cells."""
    if isinstance(row, Total):
        return fault("total_length", found=found - 1, wanted=wanted - 1)
    return fault("row_length", found=found, wanted=wanted)
