"""What all models share, and the small types they are made of."""

import re
from calendar import monthrange
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainValidator
from pydantic_core import PydanticCustomError

Values = Any
_NAME = re.compile(r"(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*")
_ISO_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
# Room on both sides for what is reckoned from a day: the calendar itself ends in 1 and 9999.
FIRST_YEAR, LAST_YEAR = 1900, 2999


class Closed(BaseModel):
    """A model that cannot change and takes no key it does not know."""

    # Most models are only parts of others: building each on its own would be done for nothing.
    model_config = ConfigDict(frozen=True, extra="forbid", regex_engine="python-re", defer_build=True)


def fault(kind: str, **values: object) -> PydanticCustomError:
    """Return the error for a value that is not what it should be.

    ``kind`` names the message in ``baocao.messages.schema``, which puts it in the user's words.
    """
    return PydanticCustomError(kind, kind, dict(values))


def _text(value: Values) -> Values:
    if value is None:
        raise fault("no_value")
    if isinstance(value, dict) and len(value) == 1 and isinstance(next(iter(value.values())), str):
        raise fault("item_colon", key=next(iter(value)))
    if not isinstance(value, str):
        raise fault("not_text")
    if not value:
        raise fault("no_value")
    return value


def some(value: Values) -> Values:
    """Refuse a list with nothing in it."""
    if isinstance(value, list | tuple) and not value:
        raise fault("empty_list")
    return value


def read_date(value: Values) -> date:
    """Return the day a text is. Raises the fault that says what is wrong with it."""
    if isinstance(value, date):
        return value
    match = _ISO_DATE.fullmatch(_text(value))
    if not match:
        raise fault("date_form")
    try:
        day = date(*map(int, match.groups()))
    except ValueError:
        raise fault("date_impossible", text=value) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise fault("date_year", first=FIRST_YEAR, last=LAST_YEAR)
    return day


class BlankDay(date):
    """The last day of a month whose day of signing is to be written by hand.

    >>> str(BlankDay(2021, 9, 30)), BlankDay(2021, 9, 30) > date(2021, 9, 1)
    ('2021-09', True)
    """

    def isoformat(self) -> str:
        """Return the month, as a month file has it."""
        return f"{self.year:04}-{self.month:02}"

    def __str__(self) -> str:
        return self.isoformat()


def _signing_day(value: Values) -> date:
    match = _ISO_MONTH.fullmatch(value) if isinstance(value, str) else None
    if not match or not 1 <= int(match[2]) <= 12:
        return read_date(value)
    year, month = map(int, match.groups())
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise fault("date_year", first=FIRST_YEAR, last=LAST_YEAR)
    return BlankDay(year, month, monthrange(year, month)[1])


def among(*known: str) -> BeforeValidator:
    """Return a check that a value is one of those known."""

    def check(value: Values) -> Values:
        if value not in known:
            raise fault("choice", known=", ".join(known))
        return value

    return BeforeValidator(check)


def _flag(value: Values) -> Values:
    if value not in (True, False, "true", "false"):
        raise fault("flag")
    return value in (True, "true")


Flag = Annotated[bool, BeforeValidator(_flag)]
Text = Annotated[str, BeforeValidator(_text)]


def _name(value: Values) -> Values:
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        raise fault("name_form")
    return value


Name = Annotated[str, BeforeValidator(_name)]
Some = BeforeValidator(some)
Day = Annotated[date, BeforeValidator(read_date)]
# The day of signing, or its month where the day is to be written by hand.
SigningDay = Annotated[date, PlainValidator(_signing_day)]
