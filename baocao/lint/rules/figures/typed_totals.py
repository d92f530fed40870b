"""The rule about rows that are typed as the total of a table, instead of being computed."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.rules.figures.summing import EXAMPLE, NOTHING, columns_text, has_sum, unsummed, with_numbers
from baocao.messages import Message, Said
from baocao.model import inline
from baocao.model.figure import printed
from baocao.model.number import added, parse_number, print_number
from baocao.model.references import with_words
from baocao.model.table import Group, Row, Table, Total
from baocao.source.written import in_brackets
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
        if not any(_TOTAL.fullmatch(_plain(cell)) for row in table.rows for cell in _cells(row)[:2]):
            continue
        filled = with_words(table, words)
        lines = _lines(filled)
        computed = _Computed(filled, lines)
        for line, sums in _wrong(filled, lines):
            help_ = computed.help(line, sums)
            for at, expected in sums.items():
                if cell := address.down("rows", line.place, "cells", at):
                    said = _SUM.of(sum=print_number(expected), typed=line.cells[at])
                    yield context.file.find(TYPED_TOTAL, said, cell, help_)


class _Computed:
    """What to type for a wrong total: a computed row, if it prints every number that the typed one should."""

    def __init__(self, table: Table, lines: Sequence[_Line | None]) -> None:
        self._table, self._columns = table, table.written()
        self._has_parts = any(line and line.is_part for line in lines)
        self._is_number = {at for at, column in enumerate(self._columns) if column.kind == "number"}

    @cached_property
    def _unsummed(self) -> list[int]:
        return unsummed(self._table)

    @cached_property
    def _above(self) -> dict[int, dict[int, Decimal]]:
        """The sums of all rows above each, by twice its place: as if there were a total above each row."""
        rows = [each for row in self._table.rows for each in (Total(total="…"), row)]
        return with_numbers(self._table, self._unsummed).model_copy(update={"rows": tuple(rows)}).sums()

    def help(self, line: _Line, sums: dict[int, Decimal]) -> Said:
        """Return the row to type, or only that the number is to be corrected."""
        numbers = ((at, parse_number(cell)) for at, cell in enumerate(line.cells))
        typed = {at: number for at, number in numbers if number is not None}
        missed = [at for at in self._unsummed if at in typed]
        summed = {*missed, *self._is_number}
        if self._has_parts or self._columns[0].kind != "text" or not typed.keys() <= summed:
            return _CORRECT.of()
        above = self._above[2 * line.place]
        if {at: sum_ for at, sum_ in above.items() if at in summed} != typed | sums:
            return _CORRECT.of()
        row = in_brackets({"total": _shown(line)})
        if not missed:
            return _COMPUTE.of(row=row)
        return _COMPUTE_AS.of(row=row, columns=columns_text(with_numbers(self._table, missed)))


def _wrong(table: Table, lines: Sequence[_Line | None]) -> Iterator[tuple[_Line, dict[int, Decimal]]]:
    """Yield each typed total with wrong numbers, and what these should be, by column."""
    columns = [at for at, column in enumerate(table.written()) if has_sum(column.title)]
    above = _Above(columns)
    for number, line in enumerate(lines):
        if line and line.is_total:
            sets = above.sets() if above.any else _ordered([_below(lines[number + 1 :], columns)])
            wrong: dict[int, Decimal] = {}
            for at in columns:
                typed = parse_number(line.cells[at])
                sums = [sum_ for rows in sets if (sum_ := rows.sum(at)) is not None]
                if typed is not None and sums and not any(_equal(typed, sum_, lines) for sum_ in sums):
                    wrong[at] = sums[0]
            if wrong:
                yield line, wrong
        above.add(line)


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


class _Rows:
    """The sums of rows that come one after another."""

    def __init__(self) -> None:
        self._rows = 0
        self._sums: dict[int, tuple[int, Decimal]] = {}
        self._without: set[int] = set()

    def add(self, numbers: dict[int, Decimal | None]) -> None:
        """Add the numbers of a row, by column."""
        self._rows += 1
        for at, number in numbers.items():
            count, sum_ = self._sums.get(at, (0, Decimal(0)))
            if number is None:
                self._without.add(at)
            else:
                self._sums[at] = count + 1, added((sum_, number))

    def sum(self, at: int) -> Decimal | None:
        """Return the sum of a column; ``None`` if a cell is not a number, or if fewer than two are."""
        count, sum_ = self._sums.get(at, (0, Decimal(0)))
        return sum_ if count >= _FEWEST and at not in self._without else None


class _Addends:
    """Rows that a total may sum up: all or without parts, and of these those with a label like the first."""

    def __init__(self) -> None:
        self.without_parts, self.every = (_Rows(), _Rows()), (_Rows(), _Rows())
        self._first: dict[tuple[_Rows, _Rows], str] = {}

    def add(self, line: _Line, numbers: dict[int, Decimal | None]) -> None:
        """Add a row."""
        shape = _shape(line.label)
        for rows in (self.every,) if line.is_part else (self.without_parts, self.every):
            rows[0].add(numbers)
            if self._first.setdefault(rows, shape) == shape:
                rows[1].add(numbers)


class _Above:
    """The sets of rows above a total that it may sum up."""

    def __init__(self, columns: Sequence[int]) -> None:
        self.any = False
        self._columns = columns
        self._parts, self._every, self._totals = _Addends(), _Addends(), _Addends()

    def add(self, line: _Line | None) -> None:
        """Add the next row."""
        if line is None or line.is_total:
            self._parts = _Addends()
        if line:
            self.any = True
            numbers = _numbers(line, self._columns)
            for rows in (self._totals,) if line.is_total else (self._parts, self._every):
                rows.add(line, numbers)

    def sets(self) -> list[_Rows]:
        """Return the sets, the likeliest first."""
        return _ordered([self._parts, self._every, self._totals])


def _below(lines: Sequence[_Line | None], columns: Sequence[int]) -> _Addends:
    """Return the rows below a total that is the first."""
    rows = _Addends()
    for line in lines:
        if line and not line.is_total:
            rows.add(line, _numbers(line, columns))
    return rows


def _ordered(addends: Sequence[_Addends]) -> list[_Rows]:
    rows = [*(each.without_parts for each in addends), *(each.every for each in addends)]
    return [every for every, _ in rows] + [alike for _, alike in rows]


def _numbers(line: _Line, columns: Sequence[int]) -> dict[int, Decimal | None]:
    """Return the numbers in the cells of a row that are not empty, by column; ``None`` for other words."""
    return {at: parse_number(line.cells[at]) for at in columns if line.cells[at] not in NOTHING}


def _shape(label: str) -> str:
    """Return the kind of a label: Roman and other digits, letters, the number of its levels."""
    bare = label.strip(" .)")
    kind = "I" if _ROMAN.fullmatch(bare) else "1" if bare[:1].isdigit() else "a" if bare else ""
    return f"{kind}{bare.count('.')}"


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
        EXAMPLE.format(columns="Việc, Số", total="[Tổng số, '42']"),
        EXAMPLE.format(columns="Việc, Tỷ lệ (%)", total="[Chung, '21']"),
        EXAMPLE.format(columns="Việc, {title: Số, kind: number}", total="{total: Cộng}"),
        _LEVELS,
        _PARTS,
    ),
    bad=(
        Bad(EXAMPLE.format(columns="Việc, Số", total="[Tổng số, '⟦45⟧']")),
        Bad(EXAMPLE.format(columns="Việc, {title: Số, kind: number}", total="['**Cộng:**', '⟦41⟧']")),
        Bad(
            "results:\n  - table:\n      columns: [TT, Việc, Số]\n      rows: [['', Tổng cộng, '⟦8⟧'],"
            " ['1', A, '5'], ['2', B, '2']]\n"
        ),
    ),
)

RULES = (TYPED_TOTAL,)
