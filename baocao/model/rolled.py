"""The value of a figure, or of a cell, over several periods or over several offices.

Everything is exact: no value passes through binary fractions, and a mean that has no end is rounded only in
its last decimal.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from baocao.model.figure import Figure, Rollup
from baocao.model.number import MOST_DECIMALS, added

# ``first`` is declared by no key: it is what a value brought forward is over several periods.
Way = Literal["sum", "first", "last", "mean", "max", "min", "none"]
Over = Literal["month", "office"]
# A mean that has no end gets so many more decimals than the values.
_MORE_DECIMALS = 2
# So many digits are behind a dot between thousands.
_A_THOUSAND = 3


class Part(NamedTuple):
    """A value of one of several periods, and the months that it is of."""

    value: Decimal
    months: int = 1


class Chosen(NamedTuple):
    """How a value is made; ``declared`` tells whether a file says so, rather than what the value is of."""

    way: Way
    declared: bool


def roll(way: Way, parts: Sequence[Part]) -> Decimal | None:
    """Return one value made of several, oldest first; ``None`` if they do not make one.

    >>> values = [Part(Decimal("1.5")), Part(Decimal(2)), Part(Decimal(2))]
    >>> [str(roll(way, values)) for way in ("sum", "last", "mean", "max", "none")]
    ['5.5', '2', '1.833', '2', 'None']
    """
    if way == "none" or not parts:
        return None
    return _ROLLED[way](parts)


def _mean(parts: Sequence[Part]) -> Decimal:
    """Return the mean, in which each month counts once; an endless one is rounded half up."""
    total = sum((Fraction(part.value) * part.months for part in parts), Fraction(0))
    mean = total / sum(part.months for part in parts)
    decimals = min(MOST_DECIMALS, max(decimals_of(part.value) for part in parts) + _MORE_DECIMALS)
    digits = int(abs(mean) * 10**decimals + Fraction(1, 2))
    while decimals and digits % 10 == 0:
        digits, decimals = digits // 10, decimals - 1
    return Decimal(f"{'-' if mean < 0 else ''}{digits}E-{decimals}")


_ROLLED: dict[Way, Callable[[Sequence[Part]], Decimal]] = {
    "sum": lambda parts: added(part.value for part in parts),
    "first": lambda parts: parts[0].value,
    "last": lambda parts: parts[-1].value,
    "mean": _mean,
    "max": lambda parts: max(part.value for part in parts),
    "min": lambda parts: min(part.value for part in parts),
}


def decimals_of(value: Decimal) -> int:
    """Return the number of decimals with which a value is written."""
    return max(0, -int(value.as_tuple().exponent))


def misread(values: Sequence[Decimal]) -> list[int]:
    """Return which values may have a comma in place of a dot between thousands: ``1,000`` among ``1.250``.

    >>> misread([Decimal("1.000"), Decimal(1250)]), misread([Decimal("1.125"), Decimal("2.5")])
    ([0], [])
    """
    decimals = [decimals_of(value) for value in values]
    return [at for at, each in enumerate(decimals) if each == _A_THOUSAND] if 0 in decimals else []


def way_of(id_: str, figures: Mapping[str, Figure], over: Over) -> Chosen:
    """Return how a figure is made from those of several periods or offices; ``figures`` are all of a month.

    A running total is what it last was, what was brought forward is what it first was; what offices have at
    one time is added. Percentages do not add up to one.
    """
    figure = figures[id_]
    declared: Rollup | None = figure.rollup
    if over == "office":
        return Chosen("sum" if declared == "last" else declared or _of_unit(figure), bool(declared))
    if declared:
        return Chosen(declared, declared=True)
    if figure.carries:
        return Chosen("first", declared=False)
    if figure.adds or any(each.carries == id_ for each in figures.values()):
        return Chosen("last", declared=False)
    return Chosen(_of_unit(figure), declared=False)


def _of_unit(figure: Figure) -> Way:
    return "none" if figure.unit == "%" else "sum"


def all_figures(months: Iterable[Mapping[str, Figure]]) -> dict[str, Figure]:
    """Return the figures of several months, each as last declared; what a month leaves out stays."""
    found: dict[str, Figure] = {}
    for figures in months:
        for id_, figure in figures.items():
            before = found.get(id_)
            kept = {
                key: getattr(before, key)
                for key in ("rollup", "carries", "adds", "parts")
                if before and not getattr(figure, key) and getattr(before, key)
            }
            found[id_] = figure.model_copy(update=kept)
    return found
