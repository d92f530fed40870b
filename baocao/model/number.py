"""Numbers as Vietnamese papers write them: a dot between thousands, a comma before the fraction."""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator

from baocao.model.base import fault

_MOST_DECIMALS = 6
_NUMBER = re.compile(r"(-?)([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,18})(?:,([0-9]{1,9}))?")


def parse_number(text: str) -> Decimal | None:
    """Return the number a text is, exactly; ``None`` where it is none, or could be read in two ways.

    >>> parse_number("10.473"), parse_number("50,06"), parse_number("1.5")
    (Decimal('10473'), Decimal('50.06'), None)
    """
    match = _NUMBER.fullmatch(text)
    if not match:
        return None
    sign, whole, fraction = match.groups()
    return Decimal(
        f"{sign}{whole.replace('.', '')}.{fraction or 0}" if fraction else sign + whole.replace(".", "")
    )


def print_number(value: Decimal) -> str:
    """Return a number as papers write it; its fraction is printed as it was given.

    >>> print_number(Decimal("10473")), print_number(Decimal("-1234.50"))
    ('10.473', '-1.234,50')
    """
    whole, _, fraction = f"{value:,f}".partition(".")
    return whole.replace(",", ".") + (f",{fraction}" if fraction else "")


def percent(part: Decimal, whole: Decimal, decimals: int = 1) -> Decimal | None:
    """Return a part in percent, rounded half up, without noughts at its end; ``None`` of nothing.

    >>> percent(Decimal(152), Decimal(140)), percent(Decimal(1), Decimal(0))
    (Decimal('108.6'), None)
    """
    if not whole:
        return None
    share = part * 100 / whole
    while share and decimals < _MOST_DECIMALS and abs(share) < Decimal(5).scaleb(-decimals - 1):
        # A little is not nothing.
        decimals += 1
    exact = share.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact.normalize()


def _number(value: Any) -> Any:
    if isinstance(value, Decimal):
        return value
    number = parse_number(value) if isinstance(value, str) else None
    if number is None:
        raise fault("vietnamese_number")
    return number


Number = Annotated[Decimal, BeforeValidator(_number)]
