"""Numbers in Vietnamese form: a dot between thousands, a comma before the decimals."""

from collections.abc import Iterable
from decimal import Context, Decimal, Inexact, InvalidOperation
from fractions import Fraction
from functools import reduce
from typing import Annotated, Any

from baocao.model.fields import Schema, Written, fault
from baocao.system.patterns import lazy

MOST_DIGITS, MOST_DECIMALS = 18, 9
_NUMBER = lazy(r"(-?)([0-9]{1,3}(?:\.[0-9]{3}){1,5}|[0-9]{1,18})(?:,([0-9]{1,9}))?")
_OF_ANY_LENGTH = lazy(r"-?(?:[0-9]{1,3}(?:\.[0-9]{3})++|[0-9]++)(?:,[0-9]++)?")
# Enough digits for the sum of as many of the longest numbers as a file can contain, without rounding.
_EXACT = Context(prec=60, traps=[Inexact, InvalidOperation])


def parse_number(text: str) -> Decimal | None:
    """Return the number that a text spells, exactly; ``None`` if there is none, or if it is ambiguous.

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
    """Return a number in Vietnamese form, with its decimals unchanged.

    >>> print_number(Decimal("10473")), print_number(Decimal("-1234.50"))
    ('10.473', '-1.234,50')
    """
    whole, _, fraction = f"{value:,f}".partition(".")
    return whole.replace(",", ".") + (f",{fraction}" if fraction else "")


def added(numbers: Iterable[Decimal]) -> Decimal:
    """Return the sum of numbers, exactly.

    >>> added([Decimal("123456789012345678.5"), Decimal("123456789012345678.000000001")])
    Decimal('246913578024691356.500000001')
    """
    return reduce(_EXACT.add, numbers, Decimal(0))


def difference(one: Decimal, other: Decimal) -> Decimal:
    """Return the difference of two numbers, exactly."""
    return _EXACT.subtract(one, other)


def percent(part: Decimal, whole: Decimal, decimals: int = 1) -> Decimal | None:
    """Return a part in percent, rounded half up, without trailing zeros; ``None`` if the whole is 0.

    A part that is not the whole is never rounded to 100, nor a small one to 0: it gets as many more decimals
    as it needs.

    >>> percent(Decimal(152), Decimal(140)), percent(Decimal(1), Decimal(0))
    (Decimal('108.6'), None)
    >>> percent(Decimal(9999), Decimal(10000)), percent(Decimal(1), Decimal(30000))
    (Decimal('99.99'), Decimal('0.003'))
    """
    if not whole:
        return None
    share = Fraction(part) * 100 / Fraction(whole)
    digits = _rounded(share, decimals)
    while share and abs(share) != 100 and digits in (0, 100 * 10**decimals):
        decimals += 1
        digits = _rounded(share, decimals)
    while decimals and digits % 10 == 0:
        digits, decimals = digits // 10, decimals - 1
    return Decimal(f"{'-' if share < 0 else ''}{digits}E-{decimals}")


def _rounded(share: Fraction, decimals: int) -> int:
    """Return the size of a share in units of its last decimal, rounded half up."""
    return int(abs(share) * 10**decimals + Fraction(1, 2))


def _number(value: Any) -> Any:
    if isinstance(value, Decimal):
        return value
    number = parse_number(value) if isinstance(value, str) else None
    if number is None and isinstance(value, str) and _OF_ANY_LENGTH.fullmatch(value):
        raise fault("long_number", digits=MOST_DIGITS, decimals=MOST_DECIMALS)
    if number is None:
        raise fault("vietnamese_number")
    return number


_FORM: Schema = {
    "anyOf": [
        {"type": "integer"},
        {"type": "string", "pattern": r"^-?([0-9]{1,3}(\.[0-9]{3})+|[0-9]{1,18})(,[0-9]{1,9})?$"},
        # ``10.473`` is a decimal number in YAML and ten thousand in a document.
        {"type": "number", "not": {"type": "integer"}},
    ]
}
Number = Annotated[Decimal, Written(_number, _FORM)]
