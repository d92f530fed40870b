"""Figures: numbers declared once and printed wherever the text refers to them."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

from baocao.model.fields import Closed, Text, Values, Written, among, fault
from baocao.model.key import Key
from baocao.model.number import Number, difference, percent, print_number

_DECIMALS = ("0", "1", "2", "3")
# How a value of several periods or offices is made from theirs.
Rollup = Literal["sum", "last", "mean", "max", "min", "none"]
ROLLUPS = ("sum", "last", "mean", "max", "min", "none")
ROLLED_UP = "only the reports of longer periods and of superior offices are made by it"
_A_NUMBER = "a number, which the model checks"
_NAMES = "names of figures"
_ADDED_UP = "only rules read it"


def _decimals(value: Values) -> Values:
    if value not in _DECIMALS:
        raise fault("choice", known=", ".join(_DECIMALS))
    return int(value)


class Figure(Closed):
    """One number, with the numbers it is compared with.

    ``parts`` are the figures that add up to it; ``carries`` is the figure of the previous period that it
    repeats (this month's opening balance is last month's closing balance); ``adds`` is the figure of this
    period that is added to its own value in the previous period. ``decimals`` is the number of decimals of
    percentages. ``rollup`` makes the value of a longer period from those of its months.
    """

    value: Annotated[
        Number,
        Key(
            vi=("Giá trị", "Dấu chấm chia nghìn, dấu phẩy trước phần lẻ."),
            en=("Value", "A dot between thousands, a comma before the decimals."),
            examples=("10.473",),
            unread=_A_NUMBER,
        ),
    ]
    unit: Annotated[
        Text | None,
        Key(
            vi=("Đơn vị", "In sau số."),
            en=("Unit", "Printed after the number."),
            examples=("hồ sơ",),
            role="unit",
        ),
    ] = None
    plan: Annotated[
        Number | None,
        Key(
            vi=("Kế hoạch", "Để tính phần trăm kế hoạch."),
            en=("Plan", "Base of percentages of the plan."),
            unread=_A_NUMBER,
        ),
    ] = None
    same_period: Annotated[
        Number | None,
        Key(
            vi=("Cùng kỳ", "Để so với cùng kỳ năm trước."),
            en=("Same period", "Value of the same period last year, for comparison."),
            unread=_A_NUMBER,
        ),
    ] = None
    parts: Annotated[
        tuple[Text, ...],
        Key(
            vi=("Gồm", "Các số cộng lại thành số này."),
            en=("Parts", "The figures that add up to this one."),
            unread=_NAMES,
            silent=_ADDED_UP,
        ),
    ] = ()
    carries: Annotated[
        Text | None,
        Key(
            vi=("Chuyển kỳ", "Số của kỳ trước mà số này lặp lại."),
            en=("Carries", "Figure of the previous period that this one repeats."),
            unread=_NAMES,
            silent=_ADDED_UP,
        ),
    ] = None
    adds: Annotated[
        Text | None,
        Key(
            vi=("Lũy kế", "Số của kỳ này cộng vào số này của kỳ trước."),
            en=("Adds", "Figure of this period, added to the previous period's value of this one."),
            unread=_NAMES,
            silent=_ADDED_UP,
        ),
    ] = None
    decimals: Annotated[
        int,
        Written(_decimals, {"enum": [*map(int, _DECIMALS), *_DECIMALS]}),
        Key(
            vi=("Số lẻ", "Của phần trăm tính ra: 0 đến 3; bỏ trống: 1. Số 0 cuối không in."),
            en=("Decimals", "Of computed percentages: 0 to 3; missing: 1. Trailing zeros are not printed."),
            examples=("2",),
            unread=_A_NUMBER,
        ),
    ] = 1
    rollup: Annotated[
        Annotated[Rollup, among(*ROLLUPS)] | None,
        Key(
            vi=("Tổng hợp", "sum cộng, last kỳ cuối, mean, max, min; none không tổng hợp. Bỏ trống: sum."),
            en=("Roll up", "sum, last, mean, max, min; none: not rolled up. Missing: sum."),
            examples=("last",),
            unread="one of a few words",
            silent=ROLLED_UP,
        ),
    ] = None

    def forms(self) -> "Iterator[tuple[str, str]]":
        """Yield the ways to refer to the figure, with the text that each prints; the plain way has no name.

        >>> dict(Figure(value="152", unit="hồ sơ", same_period="140").forms())["compared"]
        'tăng 12 hồ sơ, bằng 108,6%'
        >>> dict(Figure(value="152", same_period="140", decimals="2").forms())["up"]
        'tăng 8,57%'
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
            rate = percent(grown, self.same_period, self.decimals) if comparable else None
            if rate is not None:
                yield "rate", f"{print_number(rate.copy_abs())}%"
            if rate is not None or self.unit == "%":
                yield "up", self._up(grown, rate)

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

    def _up(self, grown: Decimal, rate: Decimal | None) -> str:
        """Return the change in percent with its direction; of a percentage, in percentage points."""
        if not grown:
            return "bằng"
        how = "tăng" if grown > 0 else "giảm"
        return self._change(grown) if rate is None else f"{how} {print_number(rate.copy_abs())}%"

    def _compared(self, grown: Decimal, share: Decimal | None) -> str:
        change = self._change(grown)
        return change if share is None or not grown else f"{change}, bằng {print_number(share)}%"


def printed(figures: dict[str, Figure]) -> dict[str, str]:
    """Return the printed text of each reference to a figure, by the reference without brackets."""
    return {
        f"={id_}{':' if form else ''}{form}": words
        for id_, figure in figures.items()
        for form, words in figure.forms()
    }
