"""The month file: what one report says."""

import re
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Discriminator, Field, Tag

from baocao.model.base import Closed, Day, Name, Some, Text, Values, fault
from baocao.model.item import Section
from baocao.model.office import Office, OfficeName, Signature
from baocao.model.period import Period

_DIGITS = re.compile(r"0*[1-9][0-9]{0,5}")


def _number(value: Values) -> Values:
    if not isinstance(value, str) or not _DIGITS.fullmatch(value):
        raise fault("number_form")
    return value


def _sections(value: Values) -> Values:
    if value is None:
        raise fault("no_value")
    if not isinstance(value, dict) or not value:
        raise fault("sections_shape")
    return value


def _notes(value: Values) -> Values:
    return {} if value is None else value


def _named_or_inline(value: Values) -> str:
    return "inline" if isinstance(value, dict | Office) else "name"


Sections = Annotated[dict[str, Section], BeforeValidator(_sections)]
OfficeChoice = Annotated[
    Annotated[OfficeName, Tag("name")] | Annotated[Office, Tag("inline")],
    Discriminator(_named_or_inline),
]


class Head(Closed):
    """The few keys that decide which edition of the official format governs the report."""

    model_config = ConfigDict(extra="ignore")

    period: Period
    format: Name | None = None
    date: Day | None = None


class Month(Head):
    """One report. ``None`` in the last four, and in ``format``, stands for the office's own."""

    model_config = ConfigDict(extra="forbid")

    office: OfficeChoice
    number: Annotated[str, BeforeValidator(_number)] | None = None
    results: Sections
    priorities: Sections
    footnotes: Annotated[dict[str, Text], BeforeValidator(_notes)] = Field(default_factory=dict)
    closing: Text | None = None
    recipients: Annotated[tuple[Text, ...], Some] | None = None
    signature: Signature | None = None
    place: Text | None = None
