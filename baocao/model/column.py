"""A column of a table, or a heading over several columns."""

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import model_validator

from baocao.model.fields import TEXT, Closed, Schema, Text, Values, Written, among, fault
from baocao.model.figure import ROLLED_UP, ROLLUPS, Rollup
from baocao.model.key import Key
from baocao.model.number import parse_number

ColumnKind = Literal["text", "number", "percent", "index", "serial"]
ALIGNMENTS = ("left", "center", "right")
KINDS = ("text", "number", "percent", "index", "serial")
# Titles of a column that only counts the rows.
COUNTING = frozenset({"tt", "stt", "số tt", "số thứ tự", "thứ tự", "#", "no", "no."})
_A_CHOICE = "one of a few words"


def _width(value: Values) -> Values:
    number = parse_number(value) if isinstance(value, str) else None
    if number is None or not 0 < number <= 1000:
        raise fault("width_form")
    return number


_WIDTH_FORM: Schema = {
    "anyOf": [
        {"type": "number", "exclusiveMinimum": 0, "maximum": 1000},
        {"type": "string", "pattern": "^[0-9]+(,[0-9]+)?$"},
    ]
}


class Column(Closed):
    """A column, or a heading over several columns.

    A ``number`` is summed in totals, a ``percent`` is not; an ``index`` numbers the rows automatically,
    from 1 again under each group, a ``serial`` from the first row to the last.
    ``width`` is the column's share of the line width.
    """

    title: Annotated[
        Text,
        Key(
            vi=("Tên cột", "Ở dòng đầu của bảng."),
            en=("Title", "Printed in the first row of the table."),
            role="cell",
        ),
    ]
    kind: Annotated[
        Annotated[ColumnKind, among(*KINDS)],
        Key(
            vi=(
                "Loại",
                "text chữ; number số, cộng; percent; index (cột TT, STT) đếm lại ở mỗi nhóm; serial tiếp.",
            ),
            en=(
                "Kind",
                "text; number, summed; percent; index (a column TT) counts rows in each group; serial on.",
            ),
            unread=_A_CHOICE,
        ),
    ] = "text"
    width: Annotated[
        Annotated[float, Written(_width, _WIDTH_FORM)] | None,
        Key(
            vi=("Độ rộng", "So với các cột khác."),
            en=("Width", "Relative to the other columns."),
            unread="a number, which the model checks",
        ),
    ] = None
    align: Annotated[
        Annotated[Literal["left", "center", "right"], among(*ALIGNMENTS)] | None,
        Key(vi=("Canh", "left, center, right."), en=("Align", "left, center, right."), unread=_A_CHOICE),
    ] = None
    rollup: Annotated[
        Annotated[Rollup, among(*ROLLUPS)] | None,
        Key(
            vi=("Tổng hợp", "Như ở số liệu, cho các ô của cột."),
            en=("Roll up", "As for figures, of the cells of the column."),
            examples=("last",),
            unread=_A_CHOICE,
            silent=ROLLED_UP,
        ),
    ] = None
    columns: Annotated[
        "tuple[Column, ...]",
        Key(vi=("Các cột con", "Dưới cùng một tên."), en=("Columns", "Columns below a common title.")),
    ] = ()

    @classmethod
    def in_json(cls, form: Schema) -> Schema:
        """Return the schema of a title alone, and of the long form."""
        return {"anyOf": [TEXT, form]}

    @model_validator(mode="before")
    @classmethod
    def _from_title(cls, value: Values) -> Values:
        return {"title": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _heading_or_column(self) -> Self:
        if self.columns and (self.kind != "text" or self.width is not None or self.align or self.rollup):
            raise fault("heading_with_kind")
        return self

    @property
    def is_counted(self) -> bool:
        """Tell whether rows have no cell for it, because it numbers them."""
        return self.kind in ("index", "serial")

    def leaves(self) -> "Iterator[Column]":
        """Yield the columns without subcolumns."""
        if not self.columns:
            yield self
        for column in self.columns:
            yield from column.leaves()

    def depth(self) -> int:
        """Return the number of heading rows."""
        return 1 + max((column.depth() for column in self.columns), default=0)
