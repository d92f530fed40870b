"""Makes tables strictly: widths must be lengths, cells must fill the rows."""

import math

from baocao.document import RuledTable, TableRow
from baocao.messages import template as say
from baocao.model.table import MOST_COLUMNS
from baocao.render.elements import MarkupError

_MOST_DIGITS = 5
_WIDEST = 1_000_000


def widths_of(text: str) -> tuple[float, ...] | None:
    """Return the columns' shares of the line in a text; ``None`` if they are invalid.

    >>> widths_of("1 2.5"), widths_of("nan 1"), widths_of("0"), widths_of("")
    ((1.0, 2.5), None, None, None)
    """
    words = text.split(maxsplit=MOST_COLUMNS)
    try:
        widths = tuple(map(float, words))
    except ValueError:
        return None
    sound = all(math.isfinite(width) and 0 < width <= _WIDEST for width in widths)
    return widths if widths and sound and len(widths) <= MOST_COLUMNS else None


def span_of(text: str) -> int | None:
    """Return the number of columns or rows that a cell spans; ``None`` if the text is not such a number.

    >>> span_of("2"), span_of("0"), span_of("-1"), span_of("9" * 5000)
    (2, None, None, None)
    """
    sound = text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS
    return int(text) or None if sound else None


def ruled(widths: tuple[float, ...], rows: tuple[TableRow, ...]) -> RuledTable:
    """Return a table. Raises :class:`MarkupError` unless its cells fill its columns."""
    if not _fills(rows, len(widths)):
        raise MarkupError(say.CELLS_DO_NOT_FILL.of(columns=len(widths)), "<table")
    return RuledTable(widths, rows)


def _fills(rows: tuple[TableRow, ...], columns: int) -> bool:
    """Tell whether the cells of each row, with those that span into it, fill exactly that many columns."""
    taken = [0] * columns
    for number, row in enumerate(rows):
        cells = iter(row.cells)
        at = 0
        while at < columns:
            if taken[at]:
                at += 1
                continue
            cell = next(cells, None)
            if cell is None or any(taken[at : at + cell.across]) or at + cell.across > columns:
                return False
            if number + cell.down > len(rows):
                return False
            taken[at : at + cell.across] = [cell.down] * cell.across
            at += cell.across
        if next(cells, None) is not None:
            return False
        taken = [left - 1 for left in taken]
    return bool(rows)
