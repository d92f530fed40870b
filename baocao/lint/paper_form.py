"""The form of a typed paper, as the rules ``TF…`` see it: its lines and how they look, its pages.

A Word file is read into these values, in points and millimetres, so that a rule knows nothing of Word.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from baocao.model.edition import Edition
from baocao.model.style import Style
from baocao.source import Source


@dataclass(frozen=True, slots=True)
class Sheet:
    """The pages of one section, in millimetres."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    landscape: bool = False
    #: The first page has a header of its own, so that it may go without a page number.
    first_differs: bool = False
    #: Even pages have a header of their own, which alone may number them.
    even_differs: bool = False
    #: The number of its first page, if the pages are not counted on.
    starts_at: int | None = None
    #: How its pages count, as Word names it; empty for Arabic digits.
    digits: str = ""


@dataclass(frozen=True, slots=True)
class PageCount:
    """A page number: where it stands in a section, and its size in points."""

    section: int
    at: Literal["header", "footer"]
    pages: str
    align: str
    pt: float


@dataclass(frozen=True, slots=True)
class FormLine:
    """A line of a paper and its look.

    ``n`` is its number in the paper, ``label`` what it is (``issuer``, ``paragraph``, …). ``pts`` and
    ``fonts`` say how many letters have which size and font; ``bold`` and ``italic`` are shares of letters.
    ``indent`` is where the first letter stands right of the margin, in millimetres, ``gap`` the points
    between the line and the paragraph above; both are ``None`` if the file does not tell. ``pitch`` is the
    distance of its lines in points, ``spacing`` the same in single lines; ``prose`` are long paragraphs.
    ``rules`` are the lines below a component, at its last line: how each is made, and its share of the length
    of the words, 0 if unknown; ``None`` at all other lines.
    ``mark`` is the form of the number in front of it, with ``%`` for the number (``%.``), ``count`` how it
    counts, ``digits`` the number itself; ``listed`` tells that Word prints it. ``code`` is that of a signing
    authority (``KT``), ``behalf`` what follows it. ``own_pages`` tells of an appendix's label whether its
    pages have numbers of their own.
    """

    n: int
    label: str
    text: str
    role: str = ""
    appendix: int = 0
    pts: tuple[tuple[float, int], ...] = ()
    fonts: tuple[tuple[str, int], ...] = ()
    bold: float = 0
    italic: float = 0
    capitals: bool = False
    #: The share of underlined letters.
    underlined: float = 0
    #: The share of letters in another colour than black; links are let be.
    coloured: float = 0
    #: The share of letters on a colour, as with a marker.
    highlighted: float = 0
    #: Whether its number does not follow the one before it, is the same, or is not below its own heading.
    counted: Literal["", "jumps", "twice", "elsewhere"] = ""
    align: str = "left"
    indent: float | None = None
    gap: float | None = None
    pitch: float = 0
    spacing: float = 1
    prose: bool = False
    rules: tuple[tuple[str, float], ...] | None = None
    level: int = 0
    mark: str = ""
    count: str = ""
    digits: str = ""
    listed: bool = False
    code: str = ""
    behalf: str = ""
    own_pages: bool | None = None
    #: The number of the signature that it belongs to; 0 if to none.
    signature: int = 0
    #: The half of the page in which a cell or a tab puts it.
    half: Literal["", "left", "right"] = ""
    #: Where the middle of its last line is, in millimetres from the left margin; ``None`` if nothing tells.
    middle: float | None = None
    #: The middle of the cell that it is in, or of the page.
    column: float = 0
    #: The width of that cell, or of the page between its margins.
    space: float = 0
    #: The width between the margins, in millimetres.
    page: float = 0

    @property
    def pt(self) -> float:
        """Return the size of most of its letters in points; 0 if unknown."""
        return max(self.pts, key=lambda size: size[1], default=(0, 0))[0]


@dataclass(frozen=True, slots=True)
class PaperForm:
    """A paper and the edition that it is judged by. ``source`` has its lines, each a line of its text."""

    source: Source
    edition: Edition
    kind: str
    lines: tuple[FormLine, ...]
    sheets: tuple[Sheet, ...]
    page_counts: tuple[PageCount, ...] = ()
    changes: bool = False
    comments: int = 0
    #: It has its number and its day.
    issued: bool = False
    #: What the properties of the file say: its title, its author and the author's office.
    title: str = ""
    authors: tuple[str, ...] = ()
    #: How many sign it.
    signers: int = 1

    def labelled(self, *labels: str) -> Iterator[FormLine]:
        """Yield the lines of some labels that stand before the appendices."""
        return (line for line in self.lines if line.label in labels and not line.appendix)

    @property
    def body(self) -> tuple[FormLine, ...]:
        """Return the paragraphs, headings and items before the appendices."""
        return tuple(line for line in self.lines if line.label in BODY and not line.appendix)

    def component(self, line: FormLine) -> str:
        """Return what a line is, as arrangements name it: the subject of a letter is not that of others."""
        in_letter = line.label == "subject" and not any(self.labelled("kind"))
        return "letter-subject" if in_letter else line.label

    def style(self, line: FormLine) -> Style | None:
        """Return the edition's style of a component; ``None`` if it is none, or the edition has no such."""
        if line.appendix or line.role:
            return self._of_appendix(line)
        if line.label == "subject" and not any(self.labelled("kind")):
            return self.edition.letter.subject if self.edition.letter else None
        label = "authority" if self._signs_alone(line) else line.label
        name = dict(self.fixed_words()).get(label, ("", ""))[0] or _STYLES.get(label, "")
        return self.edition.resolved(name) if name in self.edition.styles else None

    def _of_appendix(self, line: FormLine) -> Style | None:
        """Return the style of an appendix's label or title, unless a part of it was our choice."""
        name = _OF_APPENDICES.get(line.label, "")
        style = self.edition.resolved(name) if name in self.edition.styles and line.level <= 1 else None
        return style if style and _CHOSEN not in style.source else None

    def _signs_alone(self, line: FormLine) -> bool:
        """Tell whether a post is the first line of its signature, which says on whose behalf others sign."""
        if line.label != "position":
            return False
        own = [each for each in self.lines[: line.n - 1] if each.signature == line.signature]
        return not own or own[-1].label not in ("authority", "position")

    def fixed_words(self) -> Iterator[tuple[str, tuple[str, str]]]:
        """Yield the labels of the lines at the head that have fixed words: their style and those words."""
        lines = [line for row in self.edition.letterhead.rows for line in row.right if line.words]
        for label, line in zip(("nation", "motto"), lines, strict=False):
            yield label, (line.style, line.words or "")


_STYLES = {
    "superior": "superior",
    "issuer": "issuer",
    "number": "number",
    "place-date": "place-date",
    "kind": "kind",
    "subject": "subject",
    "recipients-heading": "recipients-label",
    "recipient": "recipient",
    "authority": "authority",
    "position": "position",
    "signer": "signer",
    "addressee": "addressee-line",
    "basis": "basis",
}
_OF_APPENDICES = {"appendix-label": "appendix-label", "appendix-title": "appendix-title"}
_CHOSEN = "[chọn]"
#: The labels of the lines of the text.
BODY = frozenset(
    {
        "paragraph",
        "preamble",
        "closing",
        "part",
        "h1",
        "h2",
        "h3",
        "h4",
        "article",
        "basis",
        "item-1",
        "item-1.1",
    }
    | {"item-a", "item-(1)", "item-dash", "item-plus", "item-star"}
)
#: The labels of the lines of the foot.
FOOT = frozenset({"recipients-heading", "recipient", "authority", "position", "signer"})
