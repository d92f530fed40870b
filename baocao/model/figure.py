"""Figures: numbers declared once, printed wherever the text refers to them."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator

from baocao.model.fields import Closed, Text, Values, fault
from baocao.model.number import Number, difference, percent, print_number

_DECIMALS = ("0", "1", "2", "3")


def _decimals(value: Values) -> Values:
    if value not in _DECIMALS:
        raise fault("choice", known=", ".join(_DECIMALS))
    return int(value)


class Figure(Closed):
    """One number with what it is measured against.

    ``parts`` are the figures that add up to it; ``carries`` the figure of the period before that it repeats
    (this month's opening stock is last month's closing stock); ``adds`` the figure of this period that is
    added to its own value of the period before. ``decimals`` is how far percentages are rounded.
    """

    value: Number
    unit: Text | None = None
    plan: Number | None = None
    same_period: Number | None = None
    parts: tuple[Text, ...] = ()
    carries: Text | None = None
    adds: Text | None = None
    decimals: Annotated[int, BeforeValidator(_decimals)] = 1

    def forms(self) -> "Iterator[tuple[str, str]]":
        """Yield the ways to refer to the figure with the words each prints; the plain way has no name.

        >>> dict(Figure(value="152", unit="hồ sơ", same_period="140").forms())["compared"]
        'tăng 12 hồ sơ, bằng 108,6%'
        """
        yield "", self._with_unit(self.value)
        yield "value", print_number(self.value)
        if self.plan is not None:
            yield "plan", self._with_unit(self.plan)
            share = percent(self.value, self.plan, self.decimals)
            if share is not None:
                yield "of_plan", f"{print_number(share)}%"
        if self.same_period is not None:
            comparable = self.unit != "%" and self.same_period > 0
            share = percent(self.value, self.same_period, self.decimals) if comparable else None
            yield "same_period", self._with_unit(self.same_period)
            grown = difference(self.value, self.same_period)
            yield "change", self._change(grown)
            yield "compared", self._compared(grown, share)
            if share is not None:
                yield "of_same_period", f"{print_number(share)}%"

    def _with_unit(self, value: Decimal) -> str:
        number = print_number(value)
        if not self.unit:
            return number
        return f"{number}{self.unit}" if self.unit == "%" else f"{number} {self.unit}"

    def _change(self, grown: Decimal) -> str:
        if not grown:
            return "không tăng, không giảm"
        how = "tăng" if grown > 0 else "giảm"
        if self.unit == "%":
            return f"{how} {print_number(grown.copy_abs())} điểm phần trăm"
        return f"{how} {self._with_unit(grown.copy_abs())}"

    def _compared(self, grown: Decimal, share: Decimal | None) -> str:
        change = self._change(grown)
        return change if share is None or not grown else f"{change}, bằng {print_number(share)}%"


def printed(figures: dict[str, Figure]) -> dict[str, str]:
    """Return what each reference to a figure prints, by what stands in its brackets."""
    return {
        f"={id_}{':' if form else ''}{form}": words
        for id_, figure in figures.items()
        for form, words in figure.forms()
    }
