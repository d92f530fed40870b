"""Which columns of a table have a sum, and how its columns are written so that a total has them."""

from collections.abc import Collection, Iterator
from typing import Any

from baocao.model import inline
from baocao.model.column import Column
from baocao.model.number import parse_number
from baocao.model.table import Row, Table
from baocao.source.written import in_brackets
from baocao.system.patterns import lazy

# A table of two rows and a total, for the examples of rules.
EXAMPLE = (
    "results:\n  - table:\n      columns: [{columns}]\n      rows:\n        - [Một, '30']\n"
    "        - [Hai, '12']\n        - {total}\n"
)
NOTHING = ("", "-", "–", "…")
# Columns whose numbers have no sum: shares, averages, prices, ranks, years.
_NO_SUM = lazy(
    r"%|\b(?:tỷ lệ|tỉ lệ|tỷ trọng|bình quân|trung bình|năng suất|(?<!đánh )giá|mức|điểm|xếp|hạng(?! mục)"
    r"|năm(?! \d{4})|số tt|stt|so với|hệ số|mật độ|ghi chú|số hiệu|mã)\b|^tt$"
)
_YEAR = lazy(r"(?:19|20)\d\d")
# A number of a register or a telephone.
_CODE = lazy(r"0\d{2,}")


def has_sum(title: str) -> bool:
    """Tell whether the numbers of a column with this title can be added up.

    >>> has_sum("Tiếp nhận"), has_sum("Tỷ lệ (%)")
    (True, False)
    >>> [has_sum(title) for title in ("Giáo viên", "Giám sát", "Được đánh giá", "Số hạng mục", "Năm 2026")]
    [True, True, True, True, True]
    >>> [has_sum(title) for title in ("Giá bán", "Thứ hạng", "Năm", "Số năm công tác")]
    [False, False, False, False]
    """
    return not _NO_SUM.search(title.casefold())


def unsummed(table: Table) -> list[int]:
    """Return the written columns of kind ``text`` that hold only numbers with a sum, without the first.

    >>> rows = [["Một", "1", "50"], ["Hai", "-", "75"]]
    >>> unsummed(Table.model_validate({"columns": ["Xã", "Số vụ", "Tỷ lệ"], "rows": rows}))
    [1]
    """
    return [at for at in _summable(table) if _are_numbers(_cells(table, at))]


def unfilled(table: Table) -> list[int]:
    """Return the written columns of kind ``text`` with a sum whose cells are still empty."""
    return [at for at in _summable(table) if not any(_cells(table, at))]


def _summable(table: Table) -> Iterator[int]:
    titles = [titles for column in table.columns for titles in _titles(column)]
    columns = zip(table.leaves(), titles, strict=True)
    written = [(column, above) for column, above in columns if not column.is_counted]
    for at, (column, above) in enumerate(written):
        if at and column.kind == "text" and all(map(has_sum, above)):
            yield at


def _titles(column: Column) -> Iterator[tuple[str, ...]]:
    """Yield, for each column without subcolumns, its title and those above it."""
    if not column.columns:
        yield (column.title,)
    for below in column.columns:
        yield from ((column.title, *titles) for titles in _titles(below))


def _cells(table: Table, at: int) -> list[str]:
    plain = (inline.plain(row.cells[at]).strip() for row in table.rows if isinstance(row, Row))
    return ["" if cell in NOTHING else cell for cell in plain]


def _are_numbers(cells: list[str]) -> bool:
    numbers = list(filter(None, cells))
    known = all(parse_number(cell) is not None and not _CODE.fullmatch(cell) for cell in numbers)
    return bool(numbers) and known and not all(map(_YEAR.fullmatch, numbers))


def with_numbers(table: Table, summed: Collection[int]) -> Table:
    """Return the table with some of its written columns as numbers."""
    written = iter(range(len(table.written())))

    def changed(column: Column) -> Column:
        if column.columns:
            return column.model_copy(update={"columns": tuple(map(changed, column.columns))})
        if column.is_counted or next(written) not in summed:
            return column
        return column.model_copy(update={"kind": "number"})

    return table.model_copy(update={"columns": tuple(map(changed, table.columns))})


def columns_text(table: Table) -> str:
    """Return the columns of a table as they are typed.

    >>> columns = ["Xã", {"title": "Số", "kind": "number", "width": "2,5"}]
    >>> columns_text(Table.model_validate({"columns": columns, "rows": [["A", "1"]]}))
    '[Xã, {title: Số, kind: number, width: "2,5"}]'
    """
    return in_brackets([_typed(column) for column in table.columns])


def _typed(column: Column) -> Any:
    keys: dict[str, Any] = {
        "title": column.title,
        "kind": column.kind if column.kind != "text" else None,
        "width": f"{column.width:g}".replace(".", ",") if column.width is not None else None,
        "align": column.align,
        "rollup": column.rollup,
        "columns": [_typed(below) for below in column.columns],
    }
    said = {key: value for key, value in keys.items() if value}
    return column.title if len(said) == 1 else said
