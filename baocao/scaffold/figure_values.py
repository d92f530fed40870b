"""Writes a figure as a person who edits the month file would."""

from decimal import Decimal

from baocao.model.figure import Figure
from baocao.model.number import print_number
from baocao.source.written import Bare, Inline, Value


def figure_value(figure: Figure) -> Value:
    """Return a figure as a month file has it, on one line."""
    numbers = {key: getattr(figure, key) for key in ("value", "plan", "same_period")}
    written = {key: _number(number) for key, number in numbers.items() if number is not None}
    keys: dict[str, Value] = {
        "value": written.pop("value"),
        "unit": figure.unit,
        **written,
        "parts": [*figure.parts],
        "carries": figure.carries,
        "adds": figure.adds,
        "decimals": Bare(str(figure.decimals)) if "decimals" in figure.model_fields_set else None,
        "rollup": figure.rollup,
    }
    return Inline({key: each for key, each in keys.items() if each})


def _number(number: Decimal) -> Value:
    """Return a number; without dots and commas every reader of YAML takes it for one."""
    written = print_number(number)
    return Bare(written) if written.removeprefix("-").isdigit() else written
