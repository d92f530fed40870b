"""The rule about totals that are computed, but leave numbers out."""

from collections.abc import Iterator
from typing import NamedTuple

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.rules.figures.summing import EXAMPLE, columns_text, unfilled, unsummed, with_numbers
from baocao.messages import Message, Said
from baocao.model import inline
from baocao.model.figure import printed
from baocao.model.references import with_words
from baocao.model.table import Group, Row, Table, Total
from baocao.source.written import in_brackets


def _unsummed(context: Context) -> Iterator[Finding]:
    words = printed(context.month.figures) if context.month else {}
    for address, table in context.tables:
        if not any(isinstance(row, Total) for row in table.rows):
            continue
        filled = with_words(table, words)
        left_out = _left_out(filled)
        for place, total, adds in _computed(filled):
            at = address.down("rows", place)
            if at and (told := _told(total, left_out) if adds else _moved(total)):
                said, help_ = told
                yield context.file.find(UNSUMMED_TOTAL, said, at, help_)


class _LeftOut(NamedTuple):
    """What the totals of a table leave empty: columns, by their titles, and how to write all columns.

    ``cells`` is the number of cells to type where no column at all has a sum, else ``None``.
    """

    titles: str
    columns: str
    cells: int | None


def _left_out(table: Table) -> _LeftOut:
    written = table.written()
    is_empty = not any(column.kind == "number" for column in written)
    missed = unsummed(table) or (unfilled(table) if is_empty else [])
    titles = ", ".join(f"“{inline.plain(written[at].title)}”" for at in missed)
    cells = len(written) - 1 if is_empty else None
    return _LeftOut(titles, columns_text(with_numbers(table, missed)), cells)


def _computed(table: Table) -> Iterator[tuple[int, Total, bool]]:
    """Yield the place of each computed total, the total, and whether there are rows that it adds up."""
    whole = since_group = False
    for place, row in enumerate(table.rows):
        match row:
            case Group():
                since_group = False
            case Row():
                whole = since_group = True
            case Total(cells=None):
                yield place, row, whole if row.total else since_group


def _moved(total: Total) -> tuple[Said, Said]:
    return _EMPTY.of(name=_name(total)), _MOVE.of(key=_key(total))


def _told(total: Total, left_out: _LeftOut) -> tuple[Said, Said] | None:
    """Return what is wrong with a computed total, and what to type; ``None`` if it is right."""
    if left_out.titles:
        said = _LEFT_OUT.of(name=_name(total), titles=left_out.titles)
        return said, _NUMBERS.of(columns=left_out.columns)
    if left_out.cells is not None:
        row = in_brackets({_key(total): total.total or total.subtotal, "cells": ["…"] * left_out.cells})
        return _EMPTY.of(name=_name(total)), _CELLS.of(row=row)
    return None


def _name(total: Total) -> str:
    return inline.plain(total.total or total.subtotal or "")


def _key(total: Total) -> str:
    return "total" if total.total else "subtotal"


_LEFT_OUT = Message(
    vi="dòng “{name}” để trống cột {titles}, vì cột chưa ghi là số",
    en="the row “{name}” leaves {titles} empty, because the column is not said to hold numbers",
)
_EMPTY = Message(vi="dòng “{name}” không cộng được cột nào", en="the row “{name}” adds up no column")
_NUMBERS = Message(vi="viết columns: {columns}", en="write columns: {columns}")
_MOVE = Message(
    vi="{key} chỉ cộng các dòng ở trên nó; chuyển dòng này xuống dưới các dòng ấy",
    en="{key} adds up only the rows above it; move this row below them",
)
_CELLS = Message(
    vi="ghi các ô: {row}, thay “…” bằng số hoặc hai dấu nháy; hoặc bỏ dòng này",
    en="write the cells: {row}, with a number or two quotes for each “…”; or remove the row",
)
UNSUMMED_TOTAL = Rule(
    id="SL019",
    name="unsummed-total",
    severity=Severity.WARNING,
    title=Message(
        vi="dòng tự cộng để trống cột có số", en="a computed total leaves a column of numbers empty"
    ),
    why=Message(
        vi="{total: …} chỉ cộng các cột ghi kind: number; cột khác in ra ô trống.",
        en="{total: …} adds up only columns of kind: number; it prints an empty cell in others.",
    ),
    source="practice",
    check=_unsummed,
    good=(
        EXAMPLE.format(columns="Việc, {title: Số, kind: number}", total="{total: Cộng}"),
        EXAMPLE.format(columns="Việc, Số", total="{total: Cộng, cells: ['42']}"),
        EXAMPLE.format(columns="Việc, Số", total="[Ba, '1']"),
    ),
    bad=(
        Bad(EXAMPLE.format(columns="Việc, Số", total="{⟦total⟧: Cộng}")),
        Bad(EXAMPLE.format(columns="Việc, Tỷ lệ", total="{⟦total⟧: Chung}")),
        Bad(
            "results:\n  - table:\n      columns: [Việc, {title: Số, kind: number}]\n"
            "      rows:\n        - {⟦total⟧: Cộng}\n        - [Một, '30']\n        - [Hai, '12']\n"
        ),
    ),
)

RULES = (UNSUMMED_TOTAL,)
