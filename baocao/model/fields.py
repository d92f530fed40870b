"""The base of all models, and the small types they are made of."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainValidator,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from baocao.system.patterns import lazy

Values = Any
Schema = dict[str, Any]

# Values that YAML reads as numbers or booleans are text here.
TEXT: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
EMPTY: Schema = {"type": "string", "maxLength": 0}
NOTHING: Schema = {"type": "null"}
_NAMED: Schema = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 60}
_TRUTH: Schema = {"enum": [True, False, "true", "false"]}
_WHOLE_DAY: Schema = {"type": "string", "format": "date", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_MONTH_ONLY: Schema = {"type": "string", "pattern": "^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])$"}
_NAME = lazy(r"(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*")
_ISO_MONTH = lazy(r"([0-9]{4})-([0-9]{2})")
_ISO_DATE = lazy(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
# This leaves space for computed dates: Python's calendar covers the years 1 to 9999.
FIRST_YEAR, LAST_YEAR = 1900, 2999


class Closed(BaseModel):
    """A frozen model that refuses unknown keys."""

    # Most models are only parts of others, so building each on its own would be wasted.
    model_config = ConfigDict(frozen=True, extra="forbid", regex_engine="python-re", defer_build=True)

    @classmethod
    def in_json(cls, form: Schema) -> Schema:
        """Return the JSON Schema of all ways to write the model, from the schema of its keys."""
        return form


class Written:
    """A check of a value as written, and the JSON Schema of the values that pass it.

    ``form`` is that schema, or makes it from the schema of the annotated type. An editor reads a file with
    YAML's own types, while the models read every value as text; so neither follows from the other.
    """

    def __init__(self, check: Callable[[Values], Values], form: Schema | Callable[[Schema], Schema]) -> None:
        self.check = check
        self.form = form

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> Schema:
        return dict(self.form) if isinstance(self.form, dict) else self.form(handler(core))


def or_nothing(form: Schema) -> Schema:
    """Return the schema of a value that may also be empty."""
    return {"anyOf": [form, NOTHING]}


def one_of_two(form: Schema, first: str, second: str) -> Schema:
    """Return the schema of a model with exactly one of two texts."""
    ways = [
        {"required": [key], "properties": {key: TEXT, other: NOTHING}}
        for key, other in ((first, second), (second, first))
    ]
    return {**form, "oneOf": ways}


def one_or_list(form: Schema) -> Schema:
    """Return the schema of a list that may be written as its only member."""
    return {"anyOf": [form["items"], form]}


def fault(kind: str, **values: object) -> PydanticCustomError:
    """Return the error for an invalid value.

    ``kind`` names the message in ``baocao.messages.schema``, in the user's words.
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
    """Refuse an empty list."""
    if isinstance(value, list | tuple) and not value:
        raise fault("empty_list")
    return value


def read_date(value: Values, form: str = "day_form") -> date:
    """Return the date that a text spells. Raises the fault that says what is wrong with it.

    ``form`` is the fault of a text that is no date.
    """
    if isinstance(value, date):
        return value
    match = _ISO_DATE.fullmatch(_text(value))
    if not match:
        raise fault(form)
    try:
        day = date(*map(int, match.groups()))
    except ValueError:
        raise fault("date_impossible", text=value) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise fault("date_year", first=FIRST_YEAR, last=LAST_YEAR)
    return day


class BlankDay(date):
    """The last day of a month, for a signing date whose day is written by hand.

    >>> str(BlankDay(2021, 9, 30)), BlankDay(2021, 9, 30) > date(2021, 9, 1)
    ('2021-09', True)
    """

    def isoformat(self) -> str:
        """Return the month as a month file writes it."""
        return f"{self.year:04}-{self.month:02}"

    def __str__(self) -> str:
        return self.isoformat()


def _signing_day(value: Values) -> date:
    match = _ISO_MONTH.fullmatch(value) if isinstance(value, str) else None
    if not match or not 1 <= int(match[2]) <= 12:
        return read_date(value, "date_form")
    year, month = map(int, match.groups())
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise fault("date_year", first=FIRST_YEAR, last=LAST_YEAR)
    return BlankDay(year, month, monthrange(year, month)[1])


def among(*known: str) -> Written:
    """Return a check that a value is one of the known ones."""

    def check(value: Values) -> Values:
        if value not in known:
            raise fault("choice", known=", ".join(known))
        return value

    return Written(check, {"enum": list(known)})


def _flag(value: Values) -> Values:
    if value not in (True, False, "true", "false"):
        raise fault("flag")
    return value in (True, "true")


Flag = Annotated[bool, Written(_flag, _TRUTH)]
Text = Annotated[str, Written(_text, TEXT)]


def _name(value: Values) -> Values:
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        raise fault("name_form")
    return value


Name = Annotated[str, Written(_name, _NAMED)]
Some = Written(some, lambda form: {**form, "minItems": 1})
Day = Annotated[date, Written(read_date, _WHOLE_DAY)]
# The signing date, or its month if the day is written by hand.
SigningDay = Annotated[
    date, PlainValidator(_signing_day), WithJsonSchema({"anyOf": [_WHOLE_DAY, _MONTH_ONLY]})
]
