"""The rule about totals that are computed, but leave numbers out."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.rules.figures.summing import columns_text, unfilled, unsummed, with_numbers
from baocao.messages import Message, Said
from baocao.model import inline
from baocao.model.figure import printed
from baocao.model.references import with_words
from baocao.model.table import Group, Row, Table, Total
from baocao.source.flow_text import flow_text


def _unsummed(context: Context) -> Iterator[Finding]:
    words = printed(context.month.figures) if context.month else {}
    for address, table in context.tables:
        if not any(isinstance(row, Total) for row in table.rows):
            continue
        filled = with_words(table, words)
        for place, row in enumerate(filled.rows):
            at = address.down("rows", place)
            if at and isinstance(row, Total) and row.cells is None and (told := _told(filled, place, row)):
                said, help_ = told
                yield context.file.find(UNSUMMED_TOTAL, said, at, help_)


def _told(table: Table, place: int, total: Total) -> tuple[Said, Said] | None:
    """Return what is wrong with a computed total, and what to type; ``None`` if it is right."""
    name = inline.plain(total.total or total.subtotal or "")
    key = "total" if total.total else "subtotal"
    if not _added(table, place, total):
        return _EMPTY.of(name=name), _MOVE.of(key=key)
    is_empty = not any(column.kind == "number" for column in table.written())
    missed = unsummed(table) or (unfilled(table) if is_empty else [])
    if missed:
        columns = columns_text(with_numbers(table, missed))
        titles = ", ".join(f"“{inline.plain(table.written()[at].title)}”" for at in missed)
        return _LEFT_OUT.of(name=name, titles=titles), _NUMBERS.of(columns=columns)
    if is_empty:
        cells = ["…"] * (len(table.written()) - 1)
        row = flow_text({key: total.total or total.subtotal, "cells": cells})
        return _EMPTY.of(name=name), _CELLS.of(row=row)
    return None


def _added(table: Table, place: int, total: Total) -> list[Row]:
    """Return the rows that a total adds up."""
    groups = [at for at, row in enumerate(table.rows[:place]) if isinstance(row, Group)]
    start = groups[-1] if groups and total.subtotal else 0
    return [row for row in table.rows[start:place] if isinstance(row, Row)]


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
_TABLE = (
    "results:\n  - table:\n      columns: [{columns}]\n      rows:\n        - [Một, '30']\n"
    "        - [Hai, '12']\n        - {total}\n"
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
        _TABLE.format(columns="Việc, {title: Số, kind: number}", total="{total: Cộng}"),
        _TABLE.format(columns="Việc, Số", total="{total: Cộng, cells: ['42']}"),
        _TABLE.format(columns="Việc, Số", total="[Ba, '1']"),
    ),
    bad=(
        Bad(_TABLE.format(columns="Việc, Số", total="{⟦total⟧: Cộng}")),
        Bad(_TABLE.format(columns="Việc, Tỷ lệ", total="{⟦total⟧: Chung}")),
        Bad(
            "results:\n  - table:\n      columns: [Việc, {title: Số, kind: number}]\n"
            "      rows:\n        - {⟦total⟧: Cộng}\n        - [Một, '30']\n        - [Hai, '12']\n"
        ),
    ),
)

RULES = (UNSUMMED_TOTAL,)
