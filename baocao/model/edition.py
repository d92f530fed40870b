"""An edition of an official format: its measures, marks and fixed words, and the dates it is in force.

Everything that distinguishes one family or edition from another is a value here, and each names its source.
No code asks which format it has.
"""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from baocao.model.arrangement import Arrangement
from baocao.model.fields import Closed, Day, Some, Text, Values
from baocao.model.optional_parts import NO_PARTS, OptionalParts
from baocao.model.page_setup import PageSetup
from baocao.model.papers import Addressed, BodyEnd, LetterForm, NumberMarks, SubjectEnd
from baocao.model.scheme import Count, Level, LevelForm, Scheme, numeral
from baocao.model.signature_form import SignatureForm
from baocao.model.style import Sourced, Style, all_resolved


class Typeface(Sourced):
    """The one font of the report, and the language of its words."""

    font: Text
    language: Text


class InForce(Sourced):
    """The dates on which an edition is in force; ``last`` is open until it is replaced."""

    first: Day
    last: Day | None = None


class Kind(Sourced):
    """A kind of document: its printed name and the code in its number."""

    name: Text
    code: Text


class Number(Sourced):
    """The line with number and symbol; ``blank`` is the space left to write the number by hand.

    One space separates the ``prefix`` from the symbol.
    """

    prefix: Text
    symbol: Text
    digits: int
    blank: Annotated[str, BeforeValidator(lambda value: " " * int(value))]


class DateLine(Sourced):
    """The line with place and date, and its forms if the day, or also the month, is written by hand."""

    pattern: Text
    day_blank: Text
    blank: Text


def _optional(value: Values) -> Values:
    return "" if value is None else value


class LetterheadLine(Closed):
    """One line of the letterhead: its style, and its words or the name of a value."""

    style: Text
    shows: Text | None = None
    words: Text | None = None


class LetterheadRow(Closed):
    """The left and right cell of a letterhead row, each from top to bottom."""

    left: Annotated[tuple[LetterheadLine, ...], Some]
    right: Annotated[tuple[LetterheadLine, ...], Some]


class Letterhead(Sourced):
    """The two columns at the head of the report, in rows that start at the same height."""

    rows: Annotated[tuple[LetterheadRow, ...], Some]


class ColumnsForm(Sourced):
    """The division of the page width between two columns.

    ``right_mm`` is the width of the right column; without it, the column is as wide as its longest line and
    ends at the margin. The left column starts at the margin; ``gap_mm`` is the minimum space between the two.
    """

    right_mm: float | None = None
    gap_mm: float


Optional = Annotated[str, BeforeValidator(_optional)]


class Listed(Sourced):
    """A list with a paragraph per entry: its bullet, the end of an entry, and the end of the last one."""

    bullet: Optional = ""
    separator: Optional
    last: Optional


class Recipients(Listed):
    """The recipients: their label (the words, then what follows them) and their punctuation.

    ``addressed`` is the first entry if the report names its addressees, ``archive`` are the words that the
    line of the archive starts with. ``examples`` are what messages show
    of a typical ``archive`` line and ``superior`` body.
    """

    label: Text
    label_end: Optional
    addressed: Optional = ""
    archive: Optional = ""
    examples: dict[str, Text] = Field(default_factory=dict)


class Addressees(Listed):
    """The line that names the addressees of the report."""

    label: Text


class Sizes(Sourced):
    """Font sizes that change together, in points."""

    pt: dict[str, float]


class SigningLine(Sourced):
    """The line for the digital signature of an appendix in a file of its own."""

    pattern: Text


class AppendixForm(Sourced):
    """The label of an appendix, numbered if there are several, the line naming its report, and its end mark.

    The mark replaces the last full stop; it is empty if the edition has none.
    ``signing`` is missing if the edition asks for no line in a file of its own. The rest tells whether the
    line that names the report is needed, whether the text mentions the appendix, and whether its pages have
    numbers of their own.
    """

    label: Text
    count: Count
    attached: Text
    end: Optional = ""
    signing: SigningLine | None = None
    attached_needed: bool = False
    mentioned: bool = False
    own_pages: bool = False

    def names(self, keys: Iterable[str]) -> dict[str, str]:
        """Return the text of references to appendices: *Phụ lục*, or *Phụ lục II* if there are several.

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
    """The form of citations: whether a comma separates the symbol and the date."""

    comma: bool


NameKind = Literal["person", "event", "number", "syllable", "superior"]


class PlaceNames(Sourced):
    """The kinds of names that the administrative level belongs to, on the place line and in sentences.

    ``syllable`` is a name of one syllable, ``superior`` one that is also the name of the unit above. In
    sentences, such a level has a capital.
    """

    on_place_line: tuple[NameKind, ...]
    in_text: tuple[NameKind, ...] = ()


class AuthorForm(Sourced):
    """The line between the kind and the subject that names the author: the word before the name."""

    word: Text


class SubjectForm(Sourced):
    """The first letter of the subject: small, because it continues the kind, a capital, or either."""

    first_letter: Literal["small", "capital", "either"]


class Forbidden(Sourced):
    """Words that must not occur in a report of this family, because they belong to another.

    ``written`` are the words that this format adds itself, so that nobody types them.
    """

    starts: tuple[Text, ...] = ()
    ends: tuple[Text, ...] = ()
    written: tuple[Text, ...] = ()


class Edition(Closed):
    """One edition of a format family."""

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
    arrangement: Arrangement = Arrangement()
    columns: dict[str, ColumnsForm]
    author: AuthorForm | None = None
    place_names: PlaceNames | None = None
    subject: SubjectForm
    subject_end: SubjectEnd | None = None
    basis: Listed
    addressees: Addressees | None = None
    addressed: Addressed | None = None
    marks: NumberMarks | None = None
    letter: LetterForm | None = None
    body_end: BodyEnd | None = None
    recipients: Recipients
    signature: SignatureForm
    citation: Citation
    forbidden: Forbidden
    appendix: AppendixForm
    levels: dict[str, LevelForm] = Field(default_factory=dict)
    optional_parts: OptionalParts = NO_PARTS
    sizes: dict[str, Sizes] = Field(default_factory=dict)
    styles: dict[str, Style]

    def resolved(self, key: str) -> Style:
        """Return a style with everything it inherits, the base style last."""
        return all_resolved(self.styles)[key]

    def sized(self, name: str | None) -> "Edition":
        """Return the edition with one of its size sets; unchanged if none is named."""
        if name is None:
            return self
        styles = {
            key: style.model_copy(update={"pt": self.sizes[name].pt.get(key, style.pt)})
            for key, style in self.styles.items()
        }
        return self.model_copy(update={"styles": styles})

    def on_one_side(self) -> "Edition":
        """Return the edition for sheets that are printed on the front only."""
        return self.model_copy(update={"page": self.page.model_copy(update={"verso_mm": None})})

    def lists(self) -> "tuple[Scheme, ...]":
        """Return the edition's own lists that have a bullet."""
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
        """Tell whether the edition is in force on that date."""
        last = self.in_force.last
        return self.in_force.first <= day and (last is None or day <= last)
