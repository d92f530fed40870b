"""An edition of an official format: its measures, marks and fixed words, and the days it is in force.

Everything that sets one family of papers, or one edition, apart from another is a value here, and each
names its source. No code asks which format it has.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator

from baocao.model.base import Closed, Day, Some, Text, Values

Align = Literal["left", "center", "right", "both"]


class Sourced(Closed):
    """Something the official text says, and where it says it.

    The tag at the end of ``source`` tells how sure that is: ``[P]`` read in the act itself, ``[n]`` in n
    other places only, ``[obs]`` measured on an official paper, ``[inf]`` our inference, ``[chọn]`` our
    choice where the text is silent.
    """

    source: Text


class Range(Closed):
    """What a text allows; open at the top where it only says "at least"."""

    at_least: float
    at_most: float | None = None

    def holds(self, value: float) -> bool:
        """Tell whether a value is allowed."""
        return self.at_least <= value and (self.at_most is None or value <= self.at_most)


class Typeface(Sourced):
    """The one font of the paper, and the language its words are in."""

    font: Text
    language: Text


class SubjectEnd(Sourced):
    """What stands under the subject."""

    words: Text


class InForce(Sourced):
    """The days an edition governs; ``last`` is open while nothing has replaced it."""

    first: Day
    last: Day | None = None


class Margins(Sourced):
    """Margins of a page, in millimetres."""

    top: float
    bottom: float
    left: float
    right: float


class Page(Sourced):
    """The sheet, in millimetres."""

    width_mm: float
    height_mm: float
    margins_mm: Margins
    header_mm: float

    @property
    def text_width_mm(self) -> float:
        """Return the width between the margins."""
        return self.width_mm - self.margins_mm.left - self.margins_mm.right


class Line(Sourced):
    """A solid line under a component: ``share`` of its words long, ``pt`` thick, ``gap_pt`` below them."""

    share: float
    pt: float
    gap_pt: float


class Style(Sourced):
    """How one component looks. A length that is left out is the one of the style it is based on.

    ``pt_range`` and ``line_exact_range`` are what the text allows where it allows more than one value;
    ``name`` is what the user sees in Word, a ``built_in`` one Word's own; a style of kind ``character``
    marks words inside a paragraph.
    """

    name: Text
    kind: Literal["paragraph", "character"] = "paragraph"
    based_on: Text | None = None
    next: Text | None = None
    built_in: bool = False
    pt: float | None = None
    pt_range: Range | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    superscript: bool | None = None
    caps: bool = False
    align: Align | None = None
    left_mm: float | None = None
    first_line_mm: float | None = None
    before_pt: float | None = None
    after_pt: float | None = None
    line_exact_pt: float | None = None
    line_exact_range: Range | None = None
    line_multiple: float | None = None
    keep_next: bool | None = None
    keep_lines: bool | None = None
    widow_control: bool | None = None
    outline_level: int | None = None
    rule: Line | None = None


class Kind(Sourced):
    """A kind of paper: the name it prints and the code in its number."""

    name: Text
    code: Text


class Number(Sourced):
    """The line with number and symbol; ``blank`` is the room left to write the number by hand."""

    pattern: Text
    digits: int
    blank: Annotated[str, BeforeValidator(lambda value: " " * int(value))]


class DateLine(Sourced):
    """The line with place and date, and the one printed when the day is to be written by hand."""

    pattern: Text
    blank: Text


def _optional(value: Values) -> Values:
    return "" if value is None else value


class LetterheadLine(Closed):
    """One line of the letterhead: the style, and the words or the name of what is printed."""

    style: Text
    shows: Text | None = None
    words: Text | None = None


class Letterhead(Sourced):
    """The two columns that open the paper, each from the top down."""

    left: Annotated[tuple[LetterheadLine, ...], Some]
    right: Annotated[tuple[LetterheadLine, ...], Some]


class ColumnsForm(Sourced):
    """How two columns share the width of the page.

    ``right_mm`` is the width of the right column; left out, it is as wide as its longest line and ends at
    the margin. The left column begins at the margin; ``gap_mm`` is the least space between the two.
    """

    right_mm: float | None = None
    gap_mm: float


class Recipients(Sourced):
    """The distribution list: its label (the words, then what follows them) and its marks."""

    label: Text
    label_end: Annotated[str, BeforeValidator(_optional)]
    bullet: Text
    separator: Text
    last: Text


class SignatureForm(Sourced):
    """The forms of signing this edition knows, by code."""

    authorities: dict[str, Text]


class Citation(Sourced):
    """How the text cites documents: whether a comma stands between the symbol and the date."""

    comma: bool


class Forbidden(Sourced):
    """Words that belong to another family of formats and stand nowhere in a report of this one."""

    starts: tuple[Text, ...] = ()
    ends: tuple[Text, ...] = ()


class Format(Closed):
    """One edition of one family of formats."""

    family: Text
    name: Text
    title: Text
    in_force: InForce
    typeface: Typeface
    page: Page
    kinds: dict[str, Kind]
    number: Number
    date_line: DateLine
    letterhead: Letterhead
    columns: dict[str, ColumnsForm]
    subject_end: SubjectEnd
    recipients: Recipients
    signature: SignatureForm
    citation: Citation
    forbidden: Forbidden
    styles: dict[str, Style]

    def resolved(self, key: str) -> Style:
        """Return a style with all that it takes from those it is based on, the base style last."""
        style = self.styles[key]
        parent = style.based_on or ("base" if style.kind == "paragraph" and key != "base" else None)
        if parent is None:
            return style
        own = style.model_dump(exclude_none=True, exclude={"rule"})
        return self.resolved(parent).model_copy(update={**own, "rule": style.rule})

    def governs(self, day: date) -> bool:
        """Tell whether the edition is in force on that day."""
        last = self.in_force.last
        return self.in_force.first <= day and (last is None or day <= last)
