"""Rules about sums in tables."""

from collections.abc import Iterator
from decimal import Decimal

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.rules.figures.summing import NOTHING
from baocao.messages import Message
from baocao.model import inline
from baocao.model.address import Address, File
from baocao.model.figure import printed
from baocao.model.number import parse_number, print_number
from baocao.model.references import with_words
from baocao.model.table import Row, Table, Total


def _sums(context: Context) -> Iterator[Finding]:
    for address, table in _totalled(context):
        yield from _wrong_sums(context.file, address, table)


def _totalled(context: Context) -> Iterator[tuple[Address, Table]]:
    """Yield every table with totals, its figures filled in."""
    words = printed(context.month.figures) if context.month else {}
    for address, table in context.tables:
        if any(isinstance(row, Total) for row in table.rows):
            yield address, with_words(table, words)


def _wrong_sums(file: File, address: Address, table: Table) -> Iterator[Finding]:
    columns = table.written()
    numbers = [at for at, column in enumerate(columns) if column.kind == "number"]
    for number, sums in table.sums().items():
        row = table.rows[number]
        cells = row.cells if isinstance(row, Total) else None
        for at in numbers if cells else ():
            # The first columns of a total are its name, so its cells start with a later one.
            place = at - len(columns) + len(cells or ())
            typed = parse_number(inline.plain(cells[place])) if cells and place >= 0 else None
            expected = sums.get(at, Decimal(0))
            cell = address.down("rows", number, "cells", place)
            if cell and typed is not None and typed != expected:
                yield file.find(TABLE_TOTAL, _SUM.of(sum=print_number(expected)), cell, _HELP.of())


_SUM = Message(vi="các dòng trên cộng lại là {sum}", en="the rows above add up to {sum}")
_HELP = Message(
    vi="sửa số, hoặc bỏ cells của dòng này để tự cộng",
    en="correct the number, or remove cells from this row to compute it",
)
_TABLE = (
    "results:\n  advisory:\n    - table:\n        columns: [Nội dung, {{title: Số, kind: number}}]\n"
    "        rows:\n          - [Một, '1.000']\n          - [Hai, '2']\n          - {total}\n"
)

TABLE_TOTAL = Rule(
    id="SL006",
    name="table-total",
    severity=Severity.WARNING,
    title=Message(vi="dòng cộng của bảng không bằng tổng các dòng", en="total does not match its rows"),
    why=Message(
        vi="Sửa một dòng mà không sửa dòng cộng là lỗi hay gặp nhất của bảng.",
        en="Correcting a row without its total is the most common mistake in tables.",
    ),
    source="practice",
    check=_sums,
    good=(
        _TABLE.format(total="{total: Cộng, cells: ['1.002']}"),
        _TABLE.format(total="{total: Cộng}"),
    ),
    bad=(Bad(_TABLE.format(total="{total: Cộng, cells: ['⟦1.003⟧']}")),),
)


def _words(context: Context) -> Iterator[Finding]:
    for address, table in _totalled(context):
        yield from _no_numbers(context.file, address, table)


def _no_numbers(file: File, address: Address, table: Table) -> Iterator[Finding]:
    columns = table.written()
    for number, row in enumerate(table.rows):
        for at, text in enumerate(row.cells if isinstance(row, Row) else ()):
            plain = inline.plain(text).strip()
            counted = columns[at].kind == "number" and plain not in NOTHING
            cell = address.down("rows", number, "cells", at)
            if counted and cell and parse_number(plain) is None:
                yield file.find(NO_NUMBER, NO_NUMBER.title.of(), cell, _NUMBER_HELP.of())


_NUMBER_HELP = Message(
    vi='viết như 10.473 hoặc 50,06, không kèm đơn vị; ô trống ghi "" hoặc "-"',
    en='write a number such as 10.473 or 50,06 without a unit; write "" or "-" for an empty cell',
)

NO_NUMBER = Rule(
    id="SL008",
    name="no-number",
    severity=Severity.WARNING,
    title=Message(vi="ô này không phải số nên không được cộng", en="cell is not a number and is not summed"),
    why=Message(
        vi="Dòng cộng bỏ qua ô không đọc được thành số; tổng in ra sẽ thiếu.",
        en="A total skips cells that are not numbers, so the printed total would be too small.",
    ),
    source="practice",
    check=_words,
    good=(_TABLE.format(total="{total: Cộng}").replace("'2'", "'**2**'"),),
    bad=(
        Bad(_TABLE.format(total="{total: Cộng}").replace("'2'", "⟦1.5⟧")),
        Bad(_TABLE.format(total="{total: Cộng}").replace("'2'", "⟦12 hồ sơ⟧")),
    ),
)

RULES = (TABLE_TOTAL, NO_NUMBER)
