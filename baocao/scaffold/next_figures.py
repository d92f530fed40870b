"""The figures of the next month: as in the month before, to be replaced, except what follows from it."""

from collections.abc import Iterator
from decimal import Decimal

from baocao.messages import next_month as say
from baocao.messages.made_files import comment
from baocao.model.figure import Figure
from baocao.model.month import Month
from baocao.scaffold.figure_values import figure_value
from baocao.source.written import key_lines


def figure_lines(month: Month, earlier: Month | None, *, follows: bool) -> Iterator[str]:
    """Yield the figures of a month for the next one.

    A figure that carries over has its value, if the new month ``follows`` at once: it is what the old month
    ends with. The others are comments with the old value. ``earlier`` is the report of the same period of the
    year before, which figures are compared with.
    """
    if not month.figures:
        return
    yield ""
    yield f"# {comment(say.FIGURES)}"
    carried = {id_: _carried(figure, month) if follows else None for id_, figure in month.figures.items()}
    some = any(value is not None for value in carried.values())
    yield "figures:" if some else "# figures:"
    for id_, figure in month.figures.items():
        value, same = carried[id_], _same_period(id_, figure, earlier)
        new = {"value": figure.value if value is None else value, "same_period": same}
        lines = key_lines(id_, figure_value(figure.model_copy(update=new)), 2)
        # The keys of a comment are where those of the file are, once its sign is removed.
        yield from (
            lines if value is not None else (f"  # {line[2:]}" if some else f"# {line}" for line in lines)
        )


def _carried(figure: Figure, month: Month) -> Decimal | None:
    """Return the value with which a figure begins: what another one ended with."""
    closing = month.figures.get(figure.carries or "")
    return closing.value if closing else None


def _same_period(id_: str, figure: Figure, earlier: Month | None) -> Decimal | None:
    last = earlier.figures.get(id_) if earlier else None
    return last.value if last and last.unit == figure.unit else None
