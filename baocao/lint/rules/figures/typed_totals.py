"""The rule about rows that are typed as the total of a table, instead of being computed."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.rules.figures.summing import NOTHING, columns_text, has_sum, unsummed, with_numbers
from baocao.messages import Message, Said
from baocao.model import inline
from baocao.model.figure import printed
from baocao.model.number import added, parse_number, print_number
from baocao.model.references import with_words
from baocao.model.table import Group, Row, Table, Total
from baocao.source.flow_text import flow_text
from baocao.system.patterns import lazy


class _Line(NamedTuple):
    """A row of cells: its place in the table, its cells as printed, its name in lower case, its label."""

    place: int
    cells: tuple[str, ...]
    name: str
    label: str

    @property
    def is_total(self) -> bool:
        """Tell whether the row is called a total."""
        return _TOTAL.fullmatch(self.name) is not None

    @property
    def is_part(self) -> bool:
        """Tell whether it is a part of the row above."""
        return _PART.match(self.name) is not None


def _typed_totals(context: Context) -> Iterator[Finding]:
    words = printed(context.month.figures) if context.month else {}
    for address, table in context.tables:
        named = any(_TOTAL.fullmatch(_plain(cell)) for row in table.rows for cell in _cells(row)[:2])
        filled = with_words(table, words) if named else table
        wrong = list(_wrong(filled)) if named else []
        for line, at, expected in wrong:
            cell = address.down("rows", line.place, "cells", at)
            if cell:
                said = _SUM.of(sum=print_number(expected), typed=line.cells[at])
                sums = {column: sum_ for each, column, sum_ in wrong if each is line}
                yield context.file.find(TYPED_TOTAL, said, cell, _help(filled, line, sums))


def _help(table: Table, line: _Line, sums: dict[int, Decimal]) -> Said:
    """Say what to type; a computed row only where it prints every number that the typed one should have."""
    columns = table.written()
    typed = {at: number for at, cell in enumerate(line.cells) if (number := parse_number(cell)) is not None}
    missed = [at for at in unsummed(table) if at in typed]
    is_number = {at for at, column in enumerate(columns) if column.kind == "number"}
    has_parts = any(each and each.is_part for each in _lines(table))
    if has_parts or columns[0].kind != "text" or not typed.keys() <= {*missed, *is_number}:
        return _CORRECT.of()
    name = _shown(line)
    rows = (*table.rows[: line.place], Total(total=name), *table.rows[line.place + 1 :])
    changed = with_numbers(table, missed).model_copy(update={"rows": rows})
    if changed.sums()[line.place] != typed | sums:
        return _CORRECT.of()
    row = flow_text({"total": name})
    return _COMPUTE_AS.of(row=row, columns=columns_text(changed)) if missed else _COMPUTE.of(row=row)


def _wrong(table: Table) -> Iterator[tuple[_Line, int, Decimal]]:
    """Yield each wrong number of a typed total: its row, its column, and the sum."""
    lines = _lines(table)
    columns = [at for at, column in enumerate(table.written()) if has_sum(column.title)]
    for number, line in enumerate(lines):
        if line is None or not line.is_total:
            continue
        sets = _addends(lines, number)
        for at in columns:
            typed = parse_number(line.cells[at])
            sums = [sum_ for rows in sets if (sum_ := _sum(rows, at)) is not None]
            if typed is not None and sums and not any(_equal(typed, sum_, lines) for sum_ in sums):
                yield line, at, sums[0]


def _lines(table: Table) -> list[_Line | None]:
    """Return the rows of cells, and ``None`` for those that divide or sum up the table."""
    numbered = bool(table.typed_numbers())
    found: list[_Line | None] = []
    for place, row in enumerate(table.rows):
        cells = tuple(inline.plain(cell).strip() for cell in _cells(row))
        if not isinstance(row, Row) or not cells:
            found.append(None)
            continue
        names = [cell for cell in cells[:2] if not parse_number(cell)]
        total = next((cell for cell in names if _TOTAL.fullmatch(_plain(cell))), None)
        name = total or (cells[1] if numbered and len(cells) > 1 else cells[0])
        found.append(_Line(place, cells, _plain(name), cells[0] if numbered else ""))
    return found


def _addends(lines: Sequence[_Line | None], number: int) -> list[list[_Line]]:
    """Return the sets of rows that a total may sum up, the likeliest first: above it, or below the first."""
    above, below = lines[:number], lines[number + 1 :]
    start = max((at + 1 for at, line in enumerate(above) if line is None or line.is_total), default=0)
    parts = [line for line in above[start:] if line]
    every = [line for line in above if line and not line.is_total]
    totals = [line for line in above if line and line.is_total]
    later = [line for line in below if line and not line.is_total]
    sets = [parts, every, totals] if any(above) else [later]
    sets = [[line for line in rows if not line.is_part] for rows in sets] + sets
    sets += [[line for line in rows if _shape(line.label) == _shape(rows[0].label)] for rows in sets if rows]
    return [rows for rows in sets if len(rows) >= _FEWEST]


def _shape(label: str) -> str:
    """Return the kind of a label: Roman and other digits, letters, the number of its levels."""
    bare = label.strip(" .)")
    kind = "I" if _ROMAN.fullmatch(bare) else "1" if bare[:1].isdigit() else "a" if bare else ""
    return f"{kind}{bare.count('.')}"


def _sum(rows: Sequence[_Line], at: int) -> Decimal | None:
    """Return the sum of a column; ``None`` if a cell is not a number, or if fewer than two are."""
    cells = [line.cells[at] for line in rows if line.cells[at] not in NOTHING]
    numbers = [number for cell in cells if (number := parse_number(cell)) is not None]
    return added(numbers) if len(numbers) == len(cells) and len(numbers) >= _FEWEST else None


def _equal(typed: Decimal, sum_: Decimal, lines: Sequence[_Line | None]) -> bool:
    """Tell whether two numbers are equal, as far as rounded decimals tell."""
    decimals = -int(typed.as_tuple().exponent)
    rounding = Decimal(len(lines)) / 2 * Decimal(1).scaleb(-decimals) if decimals > 0 else Decimal(0)
    return abs(typed - sum_) <= rounding


def _cells(row: object) -> tuple[str, ...]:
    return () if isinstance(row, Group) else tuple(getattr(row, "cells", None) or ())


def _plain(text: str) -> str:
    return " ".join(inline.plain(text).strip(" .:*").casefold().split())


def _shown(line: _Line) -> str:
    return next(cell for cell in line.cells if _plain(cell) == line.name).strip(" .:")


_FEWEST = 2
_TOTAL = lazy(
    r"(?:tổng(?: (?:số|cộng|chung|cộng chung))?|cộng(?: chung)?|toàn (?:huyện|xã|tỉnh|ngành|trường))"
)
_PART = lazy(r"(?:trong đó|[-+–•])")
_ROMAN = lazy(r"[IVX]+")
_SUM = Message(
    vi="các dòng cộng lại là {sum}, dòng này đang ghi {typed}", en="the rows add up to {sum}, not {typed}"
)
_CORRECT = Message(vi="sửa số cho khớp các dòng", en="correct the number to match the rows")
_COMPUTE = Message(
    vi="sửa số, hoặc viết cả dòng thành {row} để tự cộng",
    en="correct the number, or write the row as {row} to compute it",
)
_COMPUTE_AS = Message(
    vi="sửa số; hoặc để tự cộng, viết cả dòng thành {row} và columns: {columns}",
    en="correct the number; or, to compute it, write the row as {row} and columns: {columns}",
)
_TABLE = (
    "results:\n  - table:\n      columns: [{columns}]\n      rows:\n        - [Một, '30']\n"
    "        - [Hai, '12']\n        - {total}\n"
)
_LEVELS = (
    "results:\n  - table:\n      columns: [TT, Việc, Số]\n      rows:\n        - ['', Tổng số, '7']\n"
    "        - [I, Xã A, '5']\n        - ['1', Thôn Một, '3']\n        - ['2', Thôn Hai, '2']\n"
    "        - [II, Xã B, '2']\n"
)
_PARTS = (
    "results:\n  - table:\n      columns: [Việc, Số]\n      rows:\n        - [A, '5']\n"
    "        - ['- trong đó nữ', '2']\n        - [B, '1']\n        - [Cộng, '6']\n"
)

TYPED_TOTAL = Rule(
    id="SL018",
    name="typed-total",
    severity=Severity.WARNING,
    title=Message(
        vi="dòng tổng gõ tay trong bảng khác tổng các dòng",
        en="typed total of a table does not match its rows",
    ),
    why=Message(
        vi="Sửa một dòng mà quên sửa dòng tổng gõ tay thì hai số trái nhau; {total: …} thì tự cộng.",
        en="If a row is corrected but not the typed total, the numbers disagree; {total: …} is computed.",
    ),
    source="practice",
    check=_typed_totals,
    good=(
        _TABLE.format(columns="Việc, Số", total="[Tổng số, '42']"),
        _TABLE.format(columns="Việc, Tỷ lệ (%)", total="[Chung, '21']"),
        _TABLE.format(columns="Việc, {title: Số, kind: number}", total="{total: Cộng}"),
        _LEVELS,
        _PARTS,
    ),
    bad=(
        Bad(_TABLE.format(columns="Việc, Số", total="[Tổng số, '⟦45⟧']")),
        Bad(_TABLE.format(columns="Việc, {title: Số, kind: number}", total="['**Cộng:**', '⟦41⟧']")),
        Bad(
            "results:\n  - table:\n      columns: [TT, Việc, Số]\n      rows: [['', Tổng cộng, '⟦8⟧'],"
            " ['1', A, '5'], ['2', B, '2']]\n"
        ),
    ),
)

RULES = (TYPED_TOTAL,)
