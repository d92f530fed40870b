"""The month file: what one report says."""

import re
from dataclasses import replace
from typing import Annotated, Self

from pydantic import BeforeValidator, ConfigDict, Discriminator, Field, Tag, model_validator

from baocao.model.appendix import Appendix
from baocao.model.fields import Closed, Day, Flag, Name, SigningDay, Some, Text, Values, fault
from baocao.model.figure import Figure
from baocao.model.office import Office, OfficeName, PeriodLine, Signature
from baocao.model.period import Period
from baocao.model.section import Section

_DIGITS = re.compile(r"0*[1-9][0-9]{0,5}")


def _number(value: Values) -> Values:
    if not isinstance(value, str) or not _DIGITS.fullmatch(value):
        raise fault("number_form")
    return value


def _part(value: Values) -> Values:
    if value is None:
        raise fault("no_value")
    if value in ({}, [], ""):
        raise fault("sections_shape")
    return value


def _notes(value: Values) -> Values:
    return {} if value is None else value


def _named_or_inline(value: Values) -> str:
    return "inline" if isinstance(value, dict | Office) else "name"


PartOfMonth = Annotated[Section, BeforeValidator(_part)]
OfficeChoice = Annotated[
    Annotated[OfficeName, Tag("name")] | Annotated[Office, Tag("inline")],
    Discriminator(_named_or_inline),
]


class Head(Closed):
    """The few keys that decide which edition of the official format governs the report."""

    model_config = ConfigDict(extra="ignore")

    period: Period
    cumulative: Flag = False
    format: Name | None = None
    date: SigningDay | None = None

    @property
    def report_day(self) -> Day:
        """Return the day by which the report is judged: its date, or the last day of its period."""
        return self.date or self.period.last_day

    @model_validator(mode="after")
    def _with_all_that_went_before(self) -> Self:
        if self.cumulative and not self.period.cumulative:
            return self.model_copy(update={"period": replace(self.period, cumulative=True)})
        return self


class Month(Head):
    """One report. What is left out after ``footnotes``, and ``format``, is the office's own.

    ``sections`` are what the office's outline has beside results and priorities, or sections with titles
    of their own.
    """

    model_config = ConfigDict(extra="forbid")

    office: OfficeChoice
    number: Annotated[str, BeforeValidator(_number)] | None = None
    results: PartOfMonth
    priorities: PartOfMonth
    sections: Section = Field(default_factory=dict, validate_default=True)
    figures: Annotated[dict[str, Figure], BeforeValidator(_notes)] = Field(default_factory=dict)
    appendices: Annotated[dict[str, Appendix], BeforeValidator(_notes)] = Field(default_factory=dict)
    footnotes: Annotated[dict[str, Text], BeforeValidator(_notes)] = Field(default_factory=dict)
    basis: Annotated[tuple[Text, ...], Some] | None = None
    preamble: Text | None = None
    addressees: Annotated[tuple[Text, ...], Some] | None = None
    period_line: PeriodLine | None = None
    closing: Text | None = None
    recipients: Annotated[tuple[Text, ...], Some] | None = None
    signature: Signature | None = None
    place: Text | None = None
