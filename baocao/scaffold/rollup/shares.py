"""Finds which columns a column of percentages was computed from, to compute it again."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from baocao.model import inline
from baocao.model.number import difference, parse_number, percent, print_number
from baocao.model.rolled import decimals_of

_SIGN = "%"


class Pair(NamedTuple):
    """The columns of a part and of the whole; ``grown`` is how much the part is more than the whole."""

    part: int
    whole: int
    grown: bool = False

    def exact(self, part: Decimal, whole: Decimal) -> Fraction:
        """Return the percentage of two numbers."""
        return Fraction(self.over(part, whole)) * 100 / Fraction(whole)

    def over(self, part: Decimal, whole: Decimal) -> Decimal:
        """Return what is a percentage of the whole."""
        return difference(part, whole) if self.grown else part


class Share(NamedTuple):
    """The columns from which a percentage follows, as far as the rows tell, and its form."""

    pairs: tuple[Pair, ...]
    decimals: int
    sign: str

    def of(self, cells: Sequence[Decimal | None]) -> str | None:
        """Return the percentage of a row by its numbers; ``None`` if the columns do not give one.

        >>> Share((Pair(0, 1),), 1, "%").of([Decimal(2), Decimal(3)])
        '66,7%'
        """
        found = {self._one(pair, cells[pair.part], cells[pair.whole]) for pair in self.pairs}
        return found.pop() if len(found) == 1 else None

    def _one(self, pair: Pair, part: Decimal | None, whole: Decimal | None) -> str | None:
        share = percent(pair.over(part, whole), whole, self.decimals) if part is not None and whole else None
        return None if share is None else print_number(share) + self.sign


def number_in(text: str) -> Decimal | None:
    """Return the number that a cell is, whatever its marks.

    >>> number_in("**1.250**"), number_in("12 hồ sơ")
    (Decimal('1250'), None)
    """
    return parse_number(inline.plain(text).strip())


def share_in(text: str) -> Decimal | None:
    """Return the percentage that a cell is, with or without its sign."""
    return parse_number(inline.plain(text).strip().removesuffix(_SIGN).rstrip())


def share_of(column: int, numbers: Iterable[int], rows: Iterable[Sequence[str]]) -> Share:
    """Return the two columns of numbers from which all percentages of a column follow.

    They are a share, or else a growth; a percentage may be rounded or cut off. Rows without one, or without
    numbers, are passed over.
    """
    numbers, told = tuple(numbers), [row for row in rows if share_in(row[column]) is not None]
    left: tuple[Pair, ...] = ()
    for grown in (False, True):
        pairs = (Pair(a, b, grown) for a in numbers for b in numbers if a != b)
        left = left or tuple(pair for pair in pairs if _fits(column, pair, told))
    typed = [share for row in told if (share := share_in(row[column])) is not None]
    decimals = max(map(decimals_of, typed), default=1)
    signed = any(inline.plain(row[column]).rstrip().endswith(_SIGN) for row in told)
    return Share(left, max(decimals, 1), _SIGN if signed else "")


def _fits(column: int, pair: Pair, rows: Sequence[Sequence[str]]) -> bool:
    checked = list(_agreements(column, pair, rows))
    return bool(checked) and all(checked)


def _agreements(column: int, pair: Pair, rows: Sequence[Sequence[str]]) -> Iterator[bool]:
    for row in rows:
        typed, part, whole = share_in(row[column]), number_in(row[pair.part]), number_in(row[pair.whole])
        if typed is not None and part is not None and whole:
            yield abs(pair.exact(part, whole) - Fraction(typed)) < Fraction(1, 10 ** decimals_of(typed))
        elif typed:
            # A percentage of what is not there, or of nothing, follows from something else.
            yield False
