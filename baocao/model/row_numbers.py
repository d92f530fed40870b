"""The numbers of the rows of a table: computed for an index column, or typed in a plain one."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from baocao.model import inline
from baocao.model.column import COUNTING, Column
from baocao.system.patterns import lazy

_WHOLE = lazy(r"[1-9]\d{0,3}")


class TypedNumber(NamedTuple):
    """A number typed in a plain column that counts the rows: its row by index, and what it should be."""

    row: int
    typed: str
    right: int


def counts(column: Column) -> bool:
    """Tell whether a column only counts the rows, by its title, and its kind is not declared.

    >>> counts(Column(title="Số  TT")), counts(Column(title="TT", kind="text"))
    (True, False)
    """
    named = " ".join(inline.plain(column.title).casefold().split()) in COUNTING
    return named and "kind" not in column.model_fields_set and not column.columns


def row_numbers(kinds: Sequence[str], *, restarts: bool) -> list[int]:
    """Return the number of each row, or of the last one; ``kinds`` are ``row``, ``group`` and others.

    >>> kinds = ["group", "row", "row", "group", "row"]
    >>> row_numbers(kinds, restarts=True), row_numbers(kinds, restarts=False)
    ([0, 1, 2, 0, 1], [0, 1, 2, 2, 3])
    """
    numbers, number = [], 0
    for kind in kinds:
        number = 0 if kind == "group" and restarts else number + (kind == "row")
        numbers.append(number)
    return numbers


def typed_restart(kinds: Sequence[str], firsts: Mapping[int, str]) -> bool | None:
    """Return whether typed numbers restart under groups; ``None`` if they do not number the rows plainly.

    ``firsts`` are the first cells by row. Numbers with a mistake are of the way that has fewer.

    >>> typed_restart(["row", "group", "row"], {0: "1", 2: "2"})
    False
    >>> typed_restart(["row", "row"], {0: "I", 1: "1"}) is None
    True
    """
    if not firsts or not all(map(_WHOLE.fullmatch, firsts.values())):
        return None
    wrong = [
        sum(int(text) != numbers[at] for at, text in firsts.items())
        for numbers in (row_numbers(kinds, restarts=True), row_numbers(kinds, restarts=False))
    ]
    return wrong[0] <= wrong[1]


def wrong_numbers(kinds: Sequence[str], firsts: Mapping[int, str]) -> Iterator[TypedNumber]:
    """Yield the typed numbers that do not follow the one before, each with the one that does.

    Among other labels, such as Roman numbers, numbers may begin anew.

    >>> [each.right for each in wrong_numbers(["row"] * 4, {0: "1", 1: "2", 2: "4", 3: "5"})]
    [3]
    """
    restarts = typed_restart(kinds, firsts)
    if restarts is None:
        yield from _wrong_among_labels(kinds, firsts)
        return
    before = 0
    for at, right in enumerate(row_numbers(kinds, restarts=restarts)):
        if at not in firsts:
            before = 0 if kinds[at] == "group" and restarts else before
            continue
        typed = int(firsts[at])
        if typed not in (right, before + 1):
            yield TypedNumber(at, firsts[at], right)
        before = typed


def _wrong_among_labels(kinds: Sequence[str], firsts: Mapping[int, str]) -> Iterator[TypedNumber]:
    before, anew = 0, True
    for at in range(len(kinds)):
        text = firsts.get(at, "")
        if not _WHOLE.fullmatch(text):
            anew = anew or bool(text) or kinds[at] == "group"
            continue
        if before and int(text) != before + 1 and not (anew and text == "1"):
            yield TypedNumber(at, text, before + 1)
        before, anew = int(text), False


def with_index(table: Any) -> Any:
    """Return a table as written whose first column counts its rows, if no row has a cell for it."""
    columns, rows = (table.get(key) if isinstance(table, dict) else None for key in ("columns", "rows"))
    if not isinstance(columns, list | tuple) or not isinstance(rows, list | tuple) or not columns:
        return table
    first = {"title": columns[0]} if isinstance(columns[0], str) else columns[0]
    if not isinstance(first, dict) or {"kind", "columns"} & first.keys() or not _is_title(first.get("title")):
        return table
    lengths = {len(cells) for row in rows if isinstance(cells := _cells(row), list | tuple)}
    if lengths != {sum(map(_written, columns)) - 1}:
        return table
    return {**table, "columns": [{**first, "kind": "index"}, *columns[1:]]}


def _is_title(text: Any) -> bool:
    return isinstance(text, str) and " ".join(inline.plain(text).casefold().split()) in COUNTING


def _cells(row: Any) -> Any:
    is_row = isinstance(row, dict) and not {"total", "subtotal", "group"} & row.keys()
    return row.get("cells") if is_row else row


def _written(column: Any) -> int:
    """Return how many cells a column as written has in a row."""
    if not isinstance(column, dict):
        return 1
    inner = column.get("columns")
    if isinstance(inner, list | tuple) and inner:
        return sum(map(_written, inner))
    return int(column.get("kind") not in ("index", "serial"))
