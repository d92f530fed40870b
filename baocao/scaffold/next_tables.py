"""The tables of the next month: heads and names of rows as in the month before, cells to be written."""

import re
from collections.abc import Iterator

from baocao.messages import next_month as say
from baocao.messages.made_files import comment
from baocao.model import inline
from baocao.model.appendix import Appendix
from baocao.model.column import Column
from baocao.model.item import TO_WRITE
from baocao.model.month import Month
from baocao.model.period import Period
from baocao.model.section import Section, Tabled
from baocao.model.table import AnyRow, Group, Row, Table
from baocao.scaffold.table_values import column_value, name_column, row_value
from baocao.source.written import Bare, Inline, Noted, Value, entry_lines, key_lines

_MONTH = re.compile(r"\b([Tt]háng )(\d{1,2})\b(?:(/| năm )(\d{4})\b)?")
_MONTHS = re.compile(r"\b(\d{1,2})( tháng(?: đầu năm)?)\b(?:( )(\d{4})\b)?")
_PERIODS = re.compile(r"\b(?:[Qq]uý|[Nn]ăm|[Tt]háng|\d+ tháng)\b")


class Renamed:
    """Puts the new period's words in the place of the old one's, in titles.

    ``Tháng 5`` of a month of May is ``Tháng 6`` in June. What names a period in any other way is left to be
    written, because nobody knows what it is called now.
    """

    def __init__(self, old: Period, new: Period) -> None:
        self._old, self._new = old, new
        self._monthly = old.unit == new.unit == "month"

    def title(self, text: str) -> Value:
        """Return a title for the new period; with the old one behind it if it has to be written."""
        changed = self._of_months(text) if self._monthly else text
        if changed is None or (changed == text and not self._monthly and self._names_a_period(text)):
            return Noted(TO_WRITE, inline.without_refs(text))
        return changed

    def _names_a_period(self, text: str) -> bool:
        return bool(_PERIODS.search(text)) and any(letter.isdigit() for letter in text)

    def _of_months(self, text: str) -> str | None:
        """Return a title with the new month; ``None`` if it names another year than that of the old one."""

        def month(match: re.Match[str]) -> str:
            if int(match[2]) != self._old.number or match[4] not in (None, str(self._old.year)):
                return match[0]
            year = f"{match[3]}{self._new.year}" if match[4] else ""
            return f"{match[1]}{self._like(match[2])}{year}"

        def months(match: re.Match[str]) -> str:
            if int(match[1]) != self._old.number or match[4] not in (None, str(self._old.year)):
                return match[0]
            year = f"{match[3]}{self._new.year}" if match[4] else ""
            return f"{self._like(match[1])}{match[2]}{year}"

        return _MONTHS.sub(months, _MONTH.sub(month, text))

    def _like(self, typed: str) -> str:
        """Return the number of the new month, with a zero before it if the old one has one."""
        return f"{self._new.number:02}" if typed.startswith("0") else str(self._new.number)


def table_lines(section: Section, names: Renamed, indent: int) -> Iterator[str]:
    """Yield the lines of the tables that are directly in a section."""
    for block in section.content:
        if isinstance(block, Tabled):
            yield from entry_lines({"table": _table(block.table, names)}, indent)


def appendix_lines(month: Month, names: Renamed) -> Iterator[str]:
    """Yield the lines of the appendices: their tables, and a place for anything else."""
    if not month.appendices:
        return
    values = {key: _appendix(appendix, names) for key, appendix in month.appendices.items()}
    yield ""
    yield f"# {comment(say.APPENDICES.of(key=next(iter(values))))}"
    yield from key_lines("appendices", values, 0)


def _appendix(appendix: Appendix, names: Renamed) -> Value:
    keys: dict[str, Value] = {"title": names.title(appendix.title)}
    if appendix.landscape:
        keys["landscape"] = Bare("true")
    tables = [
        {"table": _table(block.table, names)} for block in appendix.content if isinstance(block, Tabled)
    ]
    keys["content"] = tables or [TO_WRITE]
    return keys


def _table(table: Table, names: Renamed) -> Value:
    keys: dict[str, Value] = {}
    if table.caption:
        keys["caption"] = names.title(table.caption)
    if table.unit:
        keys["unit"] = names.title(table.unit)
    keys["columns"] = [_column(column, names) for column in table.columns]
    keys["rows"] = [_row(row, table) for row in table.rows]
    return keys


def _column(column: Column, names: Renamed) -> Value:
    title = names.title(column.title)
    written = title.value if isinstance(title, Noted) else title
    inner = [_column(each, names) for each in column.columns]
    return column_value(column, str(written), inner)


def _row(row: AnyRow, table: Table) -> Value:
    match row:
        case Group():
            return Inline({"group": row.group})
        case Row():
            return row_value([*_cells(row, table)])
        case _:
            return Inline({"total": row.total} if row.total else {"subtotal": row.subtotal})


def _cells(row: Row, table: Table) -> Iterator[str]:
    """Yield the cells of a row: what names it stays, and a text that was empty."""
    columns = table.written()
    last = name_column(columns)
    for at, (column, text) in enumerate(zip(columns, row.cells, strict=True)):
        if at <= last:
            yield inline.without_refs(text)
        else:
            yield "" if column.kind == "text" and not inline.plain(text).strip() else TO_WRITE
