"""An edition of an official format: its measures, marks and fixed words, and the days it is in force.

Everything that sets one family of documents, or one edition, apart from another is a value here, and each
names its source. No code asks which format it has.
"""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, Field

from baocao.model.fields import Closed, Day, Some, Text, Values
from baocao.model.scheme import Count, Level, Scheme, numeral
from baocao.model.style import Sourced, Style


class Typeface(Sourced):
    """The one font of the document, and the language its words are in."""

    font: Text
    language: Text


class SubjectEnd(Sourced):
    """What stands under the subject, where that is words and not a rule."""

    words: Text


class BodyEnd(Sourced):
    """The mark that closes the body, in place of its last full stop."""

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


class PageSetup(Sourced):
    """The sheet, in millimetres."""

    width_mm: float
    height_mm: float
    margins_mm: Margins
    header_mm: float

    @property
    def text_width_mm(self) -> float:
        """Return the width between the margins."""
        return self.width_mm - self.margins_mm.left - self.margins_mm.right


class Kind(Sourced):
    """A kind of document: the name it prints and the code in its number."""

    name: Text
    code: Text


class Number(Sourced):
    """The line with number and symbol; ``blank`` is the room left to write the number by hand.

    The ``prefix`` is separated from the symbol by one blank.
    """

    prefix: Text
    symbol: Text
    digits: int
    blank: Annotated[str, BeforeValidator(lambda value: " " * int(value))]


class DateLine(Sourced):
    """The line with place and date, and those printed when the day or the month too are written by hand."""

    pattern: Text
    day_blank: Text
    blank: Text


def _optional(value: Values) -> Values:
    return "" if value is None else value


class LetterheadLine(Closed):
    """One line of the letterhead: the style, and the words or the name of what is printed."""

    style: Text
    shows: Text | None = None
    words: Text | None = None


class LetterheadRow(Closed):
    """What stands side by side, on the left and on the right, each from the top down."""

    left: Annotated[tuple[LetterheadLine, ...], Some]
    right: Annotated[tuple[LetterheadLine, ...], Some]


class Letterhead(Sourced):
    """The two columns that open the document, in rows that begin on the same level."""

    rows: Annotated[tuple[LetterheadRow, ...], Some]


class ColumnsForm(Sourced):
    """How two columns share the width of the page.

    ``right_mm`` is the width of the right column; left out, it is as wide as its longest line and ends at
    the margin. The left column begins at the margin; ``gap_mm`` is the least space between the two.
    """

    right_mm: float | None = None
    gap_mm: float


Optional = Annotated[str, BeforeValidator(_optional)]


class Listed(Sourced):
    """A list with a paragraph for each entry: its bullet, what ends an entry, and what ends the last."""

    bullet: Optional = ""
    separator: Optional
    last: Optional


class Recipients(Listed):
    """The distribution list: its label (the words, then what follows them) and its marks.

    ``addressed`` is its first entry where the document names its addressees.
    """

    label: Text
    label_end: Optional
    addressed: Optional = ""


class Addressees(Listed):
    """The line that names who the document is for."""

    label: Text


class SignatureForm(Sourced):
    """The forms of signing this edition knows, by code.

    ``collective`` is the code of the line over a deputy's who signs for a collective, where there is one.
    """

    authorities: dict[str, Text]
    collective: Text | None = None


class Sizes(Sourced):
    """Sizes of styles that go up or down together, in points."""

    pt: dict[str, float]


class AppendixForm(Sourced):
    """How an appendix opens: its label, counted where there are several, and where it belongs to."""

    label: Text
    count: Count
    attached: Text

    def names(self, keys: Iterable[str]) -> dict[str, str]:
        """Return what references to appendices print: *Phụ lục*, or *Phụ lục II* where there are several.

        >>> AppendixForm(label="Phụ lục", count="roman", attached="-", source="-").names(["thu", "chi"])
        {'#thu': 'Phụ lục I', '#chi': 'Phụ lục II'}
        """
        all_keys = list(keys)
        several = len(all_keys) > 1
        return {
            f"#{key}": f"{self.label} {numeral(self.count, number)}" if several else self.label
            for number, key in enumerate(all_keys, 1)
        }


class Citation(Sourced):
    """How the text cites documents: whether a comma stands between the symbol and the date."""

    comma: bool


class SubjectForm(Sourced):
    """How the subject begins: with a small letter, as it reads on from the kind, or as it likes."""

    small_letter: bool


class Forbidden(Sourced):
    """Words that stand nowhere in a report of this family, since they belong to another.

    ``written`` are those that this format writes itself and nobody has to type.
    """

    starts: tuple[Text, ...] = ()
    ends: tuple[Text, ...] = ()
    written: tuple[Text, ...] = ()


class Edition(Closed):
    """One edition of one family of formats."""

    family: Text
    name: Text
    title: Text
    in_force: InForce
    typeface: Typeface
    page: PageSetup
    kinds: dict[str, Kind]
    number: Number
    date_line: DateLine
    letterhead: Letterhead
    columns: dict[str, ColumnsForm]
    subject: SubjectForm
    subject_end: SubjectEnd | None = None
    basis: Listed
    addressees: Addressees | None = None
    body_end: BodyEnd | None = None
    recipients: Recipients
    signature: SignatureForm
    citation: Citation
    forbidden: Forbidden
    appendix: AppendixForm
    sizes: dict[str, Sizes] = Field(default_factory=dict)
    styles: dict[str, Style]

    def resolved(self, key: str) -> Style:
        """Return a style with all that it takes from those it is based on, the base style last."""
        style = self.styles[key]
        parent = style.based_on or ("base" if style.kind == "paragraph" and key != "base" else None)
        if parent is None:
            return style
        own = {name: value for name, value in style if value is not None}
        return self.resolved(parent).model_copy(update={**own, "rule": style.rule})

    def sized(self, name: str | None) -> "Edition":
        """Return the edition with one of its sets of sizes; with its own where none is named."""
        if name is None:
            return self
        styles = {
            key: style.model_copy(update={"pt": self.sizes[name].pt.get(key, style.pt)})
            for key, style in self.styles.items()
        }
        return self.model_copy(update={"styles": styles})

    def lists(self) -> "tuple[Scheme, ...]":
        """Return the lists of the edition's own that have a bullet."""
        entries = (
            ("recipient", None, self.recipients),
            ("basis", None, self.basis),
            ("addressee", "addressee-last", self.addressees),
        )
        return tuple(
            Scheme(name=style, levels=(Level(style=style, count="none", label=form.bullet, items=last),))
            for style, last, form in entries
            if form and form.bullet
        )

    def governs(self, day: date) -> bool:
        """Tell whether the edition is in force on that day."""
        last = self.in_force.last
        return self.in_force.first <= day and (last is None or day <= last)
