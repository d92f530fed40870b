"""An office: what all its reports have in common."""

import re
from typing import Annotated, Any, Self

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    model_validator,
)

from baocao.model.fields import Closed, Flag, Name, Some, Text, Values, among, fault
from baocao.model.period import CUTOFFS

AUTHORITIES = ("TM", "KT", "TL", "TUQ", "Q")
_CODE = re.compile(r"[^\W_][\w.&-]*")
SPELLINGS = ("ủy", "uỷ")
# Whose ranks and degrees stand before names by rules of their own.
SECTORS = ("armed-forces", "education", "health", "science")
FOR_SOMEONE = ("TM", "KT", "TL", "TUQ")
PERIOD_WORDS = ("period", "period_short", "period_long", "period_only", "next_period")
DAY_WORDS = ("from", "to")
_BLANK = re.compile(r"\{(\w*)\}")
LONGEST_NAME = 100
_FILE_NAME = re.compile(r"[\w][\w .-]*(?:/[\w][\w .-]*)*")


def _lines(value: Values) -> Values:
    """Take one text for a list of one; a text of several lines for a list of its lines."""
    return value.splitlines() if isinstance(value, str) else value


def _with_words(known: tuple[str, ...]) -> BeforeValidator:
    def check(value: Values) -> Values:
        for match in _BLANK.finditer(value if isinstance(value, str) else ""):
            if match[1] not in known:
                raise fault("unknown_word", word=match[1], known=", ".join(f"{{{w}}}" for w in known))
        return value

    return BeforeValidator(check)


def fill(text: str, words: dict[str, str]) -> str:
    """Put the period's words into an office's text.

    >>> fill("Nhiệm vụ trọng tâm {next_period}", {"next_period": "tháng 3/2020"})
    'Nhiệm vụ trọng tâm tháng 3/2020'
    """
    return _BLANK.sub(lambda match: words[match[1]], text)


def fill_known(text: str, words: dict[str, str]) -> str:
    """Put the period's words into a text that may hold other braces, which stay.

    >>> fill_known("Báo cáo {period} {x}", {"period": "tháng 3/2020"})
    'Báo cáo tháng 3/2020 {x}'
    """
    return _BLANK.sub(lambda match: words.get(match[1], match[0]), text)


def is_code(text: str) -> bool:
    """Tell whether a text may stand in a paper's number for the office."""
    return _CODE.fullmatch(text) is not None


def _code(value: Values) -> Values:
    if not isinstance(value, str) or not is_code(value):
        raise fault("code_form")
    return value


def _maybe_empty(value: Values) -> Values:
    if value is not None and not isinstance(value, str):
        raise fault("not_text")
    return value or ""


def _titled(value: Values) -> Values:
    return {"title": value} if isinstance(value, str) else value


# A text of the office in which {period}, {period_short} and {next_period} stand for the period's words.
OfficeText = Annotated[Text, _with_words(PERIOD_WORDS)]
PeriodLine = Annotated[Text, _with_words((*PERIOD_WORDS, *DAY_WORDS))]
Lines = Annotated[tuple[Text, ...], BeforeValidator(_lines)]
OfficeLines = Annotated[tuple[OfficeText, ...], Some, BeforeValidator(_lines)]


class Signature(Closed):
    """Who signs, and by what authority.

    ``authority`` is the code of the form of signing (``KT``: a deputy for the head; ``TM``: for a
    collective; ``TL``, ``TUQ``: by order, by authorisation; ``Q``: acting head); left out where the head
    signs in person. ``collective`` is the body that a deputy, signing for its head, signs for. Where
    ``name`` is empty there is room for one.
    """

    authority: Annotated[str, among(*AUTHORITIES)] | None = None
    collective: Text | None = None
    on_behalf_of: Text | None = None
    position: Text
    name: Annotated[str, BeforeValidator(_maybe_empty)]

    @model_validator(mode="after")
    def _on_behalf_of_someone(self) -> Self:
        if self.authority in FOR_SOMEONE and not self.on_behalf_of:
            raise fault("no_behalf", authority=self.authority)
        if self.on_behalf_of and self.authority not in FOR_SOMEONE:
            raise fault("behalf_without_authority")
        if self.collective and self.authority != "KT":
            raise fault("collective_without_kt")
        return self


class SectionTitle(Closed):
    """How a section opens: with a numbered ``title``, or with a ``label`` that its paragraph runs on from.

    ``sections`` are those below it; a ``required`` section must stand in every report.
    """

    title: OfficeText | None = None
    label: OfficeText | None = None
    required: Flag = False
    sections: "dict[str, Annotated[SectionTitle, BeforeValidator(_titled)]]" = Field(default_factory=dict)

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.title is None) == (self.label is None):
            raise fault("title_or_label")
        if self.label and self.sections:
            raise fault("label_over_sections")
        return self


SectionTitles = dict[str, Annotated[SectionTitle, BeforeValidator(_titled)]]


class Part(Closed):
    """One of the two parts of a report: its title, and the sections it may have, in the order printed."""

    title: OfficeText
    sections: SectionTitles = Field(default_factory=dict)


PARTS = ("results", "priorities", "sections")


class Outline(Closed):
    """The parts of the office's reports, printed in the order in which its file names them.

    ``sections`` are what stands beside results and priorities: difficulties, proposals and the like.
    """

    results: Annotated[Part, BeforeValidator(_titled)]
    priorities: Annotated[Part, BeforeValidator(_titled)]
    sections: SectionTitles = Field(default_factory=dict)
    _order: tuple[str, ...] = PARTS

    @model_validator(mode="wrap")
    @classmethod
    def _in_the_order_written(cls, value: Values, handler: ModelWrapValidatorHandler[Self]) -> Self:
        outline = handler(value)
        if isinstance(value, dict):
            named = [key for key in value if key in PARTS]
            outline._order = (*named, *(key for key in PARTS if key not in named))  # noqa: SLF001  (its own)
        return outline

    @property
    def order(self) -> tuple[str, ...]:
        """Return the parts in the order printed."""
        return self._order

    def titles(self, part: str) -> SectionTitles:
        """Return the sections of a part: ``results``, ``priorities`` or ``sections``."""
        plan = getattr(self, part)
        return plan.sections if isinstance(plan, Part) else plan


def _or_nothing(value: Values, handler: ValidatorFunctionWrapHandler) -> Any:
    """Take a value that cannot be read for one that is not there; the office itself tells of it."""
    try:
        return handler(value)
    except ValidationError:
        return None


Known = WrapValidator(_or_nothing)


class OfficeHead(Closed):
    """What is known of an office even where something else of it is wrong: by which it is judged.

    Each key that cannot be read is ``None``, and so are all that are left out.
    """

    model_config = ConfigDict(extra="ignore")

    format: Annotated[Name | None, Known] = None
    letterhead: Annotated[Name | None, Known] = None
    sizes: Annotated[Name | None, Known] = None
    issuer: Annotated[Lines | None, Known] = None
    code: Annotated[str | None, Known] = None
    spelling: Annotated[Annotated[str, among(*SPELLINGS)] | None, Known] = None
    glossary: Annotated[tuple[Text, ...] | None, Known] = None
    sector: Annotated[Annotated[str, among(*SECTORS)] | None, Known] = None

    @property
    def own_names(self) -> frozenset[str]:
        """Return the names and abbreviations that the office knows."""
        return frozenset(filter(None, (*(self.glossary or ()), self.code)))


class Office(Closed):
    """An issuing office: letterhead, outline and what its reports end with.

    ``spelling`` is where tone marks stand (``ủy`` or ``uỷ``); ``glossary`` are names and abbreviations of
    its own, spelt as they should be. ``sector`` is the one whose own rules say which ranks and degrees stand
    before a signer's name. ``letterhead`` names one that differs from the format's own; ``sizes``
    one of the format's sets of sizes that move together.
    """

    name: Text
    superior: Lines = ()
    issuer: Annotated[Lines, Some]
    code: Annotated[str, BeforeValidator(_code)]
    place: Text
    format: Name
    template: Name = "monthly-report"
    numbering: Name
    letterhead: Name | None = None
    sizes: Name | None = None
    spelling: Annotated[str, among(*SPELLINGS)] | None = None
    glossary: tuple[Text, ...] = ()
    sector: Annotated[str, among(*SECTORS)] | None = None
    subject: OfficeLines
    outline: Outline
    basis: OfficeLines | None = None
    preamble: OfficeText | None = None
    addressees: Lines | None = None
    period_line: PeriodLine | None = None
    cutoff: Annotated[str, among(*CUTOFFS)] = "calendar"
    closing: OfficeText | None = None
    recipients: Annotated[tuple[Text, ...], Some]
    signature: Signature


def is_office_name(name: str) -> bool:
    """Tell whether a name stays in the folders where office files are.

    >>> is_office_name("./offices/xã Bình Hòa.yaml"), is_office_name("../../etc/passwd")
    (True, False)
    """
    return len(name) <= LONGEST_NAME and _FILE_NAME.fullmatch(name.removeprefix("./")) is not None


def _file_name(value: Values) -> Values:
    if not isinstance(value, str) or not is_office_name(value):
        raise fault("office_name")
    return value


OfficeName = Annotated[Text, BeforeValidator(_file_name)]
