"""Writes a table that adds up the same table of several reports."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from baocao.messages import rollup as say
from baocao.messages.made_files import comment
from baocao.model import inline
from baocao.model.column import Column
from baocao.model.item import TO_WRITE, is_to_write
from baocao.model.number import added, print_number
from baocao.model.rolled import Over, Part, misread, roll
from baocao.model.table import Group, Row, Table, Total
from baocao.scaffold.rollup.same_tables import (
    Line,
    Of,
    Title,
    folded,
    lines_of,
    written_columns,
)
from baocao.scaffold.rollup.shares import Share, number_in, share_of
from baocao.scaffold.table_values import column_value, name_column, row_value
from baocao.source.written import Inline, Noted, Value

# What stands in a cell of numbers where there is none.
_BLANK = ("", "-", "–", "—", "x", "X")


def added_table(tables: Sequence[Of], over: Over) -> Value:
    """Return the table of several reports, oldest first, with a comment that says how it was made.

    Numbers are added up, or rolled up as their column says; percentages are computed again from the columns
    that they follow from; texts stay. What cannot be computed is left to be written.
    """
    return _Adding(tables, over).table()


class _Adding:
    def __init__(self, tables: Sequence[Of], over: Over) -> None:
        self._of, self._over = tables, over
        self._tables = [each.table for each in tables]
        self._columns = written_columns(self._tables, over)
        self._named_by = name_column([each.column for each in self._columns])
        self._numbers = [at for at, each in enumerate(self._columns) if each.column.kind == "number"]
        self._doubtful: list[str] = []
        self._lines = lines_of(self._tables, self._named_by)
        self._shares = {
            at: share_of(at, self._numbers, self._all_cells())
            for at, each in enumerate(self._columns)
            if each.column.kind == "percent"
        }

    def table(self) -> Value:
        keys: dict[str, Value] = {}
        for key in ("caption", "unit"):
            texts = [getattr(table, key) or "" for table in self._tables]
            if any(texts):
                keys[key] = _one_of(texts)
        keys["columns"] = [_column(columns) for columns in _aligned(self._tables)]
        keys["rows"] = [*self._rows()]
        return Noted(keys, self._comment())

    def _comment(self) -> str:
        told = [", ".join(each.label for each in self._of)]
        for way in ("sum", "first", "last"):
            titles = [
                self._columns[at].column.title
                for at in self._numbers
                if self._columns[at].chosen == (way, False)
            ]
            if titles and len(self._of) > 1:
                told.append(comment(say.COLUMNS[way].of(columns=", ".join(titles))))
        if self._doubtful:
            told.append(comment(say.DECIMALS.of(values=", ".join(self._doubtful))))
        return "; ".join(told)

    def _all_cells(self) -> list[tuple[str, ...]]:
        return [row.cells for table in self._tables for row in table.rows if isinstance(row, Row)]

    def _rows(self) -> Iterator[Value]:
        rows = {line: self._cells(line) for line in self._lines if isinstance(line.last, Row)}
        sums = self._sums(rows)
        restarts = any(table.numbers("text") == table.numbers("index") for table in self._tables)
        count = 0
        for line in self._lines:
            match line.last:
                case Group():
                    count = 0 if restarts else count
                    yield Inline({"group": line.last.group})
                case Row():
                    count += 1
                    yield row_value(self._counted(rows[line], count))
                case Total():
                    yield self._total(line.last, line, sums[line])

    def _counted(self, cells: list[str], count: int) -> list[str]:
        """Return the cells of a row, with its number in the new table if its first cell counts the rows."""
        typed = self._named_by and inline.plain(cells[0]).strip().isdigit()
        return [str(count), *cells[1:]] if typed else cells

    def _cells(self, line: Line) -> list[str]:
        """Return the cells of a row that is in several tables."""
        found = [(number, row.cells) for number, row in line.rows if isinstance(row, Row)]
        cells = []
        for at, title in enumerate(self._columns):
            texts = [(number, row[at]) for number, row in found]
            if at <= self._named_by:
                cells.append(texts[-1][1])
            elif title.column.kind == "number":
                cells.append(self._number(title, texts))
            elif title.column.kind == "percent":
                cells.append("")
            else:
                cells.append("; ".join(dict.fromkeys(text for _, text in texts if text)))
        numbers = [number_in(cell) if at in self._numbers else None for at, cell in enumerate(cells)]
        for at, share in self._shares.items():
            cells[at] = self._share(share, numbers, [row[at] for _, row in found])
        return cells

    def _number(self, title: Title, texts: list[tuple[int, str]]) -> str:
        """Return the cell of a number; one that is no number, in any table, is left to be written."""
        told = [(number, text) for number, text in texts if inline.plain(text).strip() not in _BLANK]
        if not told:
            return texts[-1][1]
        if len({text for _, text in texts}) == 1 and inline.lookups(texts[0][1]):
            return texts[0][1]
        parts = []
        for number, text in told:
            value = number_in(text)
            if value is None:
                return TO_WRITE
            parts.append(Part(value, self._of[number].months))
        self._doubtful += [
            f"{self._of[told[at][0]].label}: {told[at][1]}" for at in misread([p.value for p in parts])
        ]
        value = roll(title.chosen.way, parts)
        return TO_WRITE if value is None else print_number(value)

    def _share(self, share: Share, numbers: Sequence[Decimal | None], texts: list[str]) -> str:
        if all(inline.plain(text).strip() in _BLANK for text in texts):
            return texts[-1]
        return share.of(numbers) or TO_WRITE

    def _sums(self, rows: dict[Line, list[str]]) -> dict[Line, list[Decimal | None]]:
        """Return the sums of each total by column: of all rows, or of those since the last group."""
        found: dict[Line, list[Decimal | None]] = {}
        everything: list[list[str]] = []
        since = 0
        for line in self._lines:
            if isinstance(line.last, Group):
                since = len(everything)
            elif isinstance(line.last, Row):
                everything.append(rows[line])
            elif isinstance(line.last, Total):
                summed = everything[0 if line.last.total else since :]
                found[line] = [self._sum(at, summed) for at in range(len(self._columns))]
        return found

    def _sum(self, at: int, rows: list[list[str]]) -> Decimal | None:
        """Return the sum of a column; ``None`` if it has none, or if a cell is still to be written."""
        if at not in self._numbers or any(is_to_write(row[at]) for row in rows):
            return None
        values = [value for row in rows if (value := number_in(row[at])) is not None]
        return added(values) if values else None

    def _total(self, total: Total, line: Line, sums: list[Decimal | None]) -> Value:
        key = "total" if total.total else "subtotal"
        keys: dict[str, Value] = {key: total.total or total.subtotal}
        typed = [row.cells for _, row in line.rows if isinstance(row, Total) and row.cells]
        if typed:
            # The first column of a total is its name.
            cells = []
            count = len(self._columns)
            # They end with the last column, whether their name stands above typed numbers or not.
            for at in range(count - min(map(len, typed)), count):
                texts = [row[at - count] for row in typed]
                cells.append(self._total_cell(at, texts, sums))
            keys["cells"] = cells
        return Inline(keys)

    def _total_cell(self, at: int, texts: list[str], sums: list[Decimal | None]) -> str:
        if all(inline.plain(text).strip() in _BLANK for text in texts):
            return texts[-1]
        if at in self._shares:
            return self._share(self._shares[at], sums, texts)
        if at in self._numbers:
            value = sums[at]
            return TO_WRITE if value is None else print_number(value)
        return _one_of(texts)


def _aligned(tables: Sequence[Table]) -> Iterator[list[Column]]:
    yield from (list(row) for row in zip(*(table.columns for table in tables), strict=True))


def _one_of(texts: Sequence[str]) -> str:
    """Return a text that all tables have; one that differs has to be written anew."""
    return texts[-1] if len({folded(text) for text in texts}) == 1 else TO_WRITE


def _column(columns: list[Column]) -> Value:
    """Return a column of several tables as a month file has it."""
    last = columns[-1]
    rollup = next((column.rollup for column in reversed(columns) if column.rollup), None)
    inner = zip(*(column.columns for column in columns), strict=True)
    title = _one_of([column.title for column in columns])
    return column_value(
        last.model_copy(update={"rollup": rollup}), title, [_column([*each]) for each in inner]
    )
