"""A Word file as people read it: paragraphs, tables, text boxes and notes, in reading order.

:func:`baocao.word.reader.read_paper` makes a :class:`Paper` of any Word file. Nothing in it says how Word
stores a text: styles are resolved, run splitting is undone, and deleted text is gone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Alignment: TypeAlias = Literal["left", "center", "right", "justify"]
ThingKind: TypeAlias = Literal[
    "picture",
    "chart",
    "diagram",
    "drawing",
    "equation",
    "object",
    "file",
    "page-number",
    "placeholder",
    "hidden",
]


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks: its own formatting, over its styles and the defaults."""

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    raised: Literal["", "super", "sub"] = ""
    #: In points.
    size: float | None = None
    #: As ``FF0000``; empty for the automatic colour and for colours of the theme.
    color: str = ""
    #: Shown in capitals, however typed.
    capitals: bool = False
    #: Crossed out with one line or two, and still read.
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Thing:
    """What stands in a line and is no typed text.

    ``text`` has its words: the labels of a chart, the linear form of an equation, the alternative text of a
    picture, the prompt of an empty content control (``placeholder``), text formatted as hidden (``hidden``).
    ``drawing`` is a shape with words that are no text box, such as WordArt; ``file`` is another file that
    Word inserts when it opens this one (``w:altChunk``).
    """

    kind: ThingKind
    text: str = ""
    #: What the file calls it: the program of an object, such as ``Excel.Sheet.12``, or a file's name.
    name: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    r"""Letters of one look, the mark of a note, or a thing; neighbours of one look are one run.

    ``text`` is as typed: tabs are ``\t``, line breaks ``\n``, no-break blanks stay, signs of symbol fonts are
    Unicode characters. It is empty if ``note`` or ``thing`` is set.
    """

    text: str
    look: Look = Look()
    #: The key in :attr:`Paper.notes` of the note whose mark stands here; a repeated mark has the same key.
    note: str = ""
    thing: Thing | None = None


@dataclass(frozen=True, slots=True)
class Spacing:
    """The gaps above and below a paragraph and the height of its lines, in twips.

    ``line`` counts 240ths of a line if the ``rule`` is ``auto``, and is ``None`` if the file says nothing.
    A ``contextual`` paragraph has no gap to a neighbour of its own style.
    """

    before: float = 0
    after: float = 0
    line: float | None = None
    rule: str = "auto"
    contextual: bool = False


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A straight line across, such as the one below a name, with lengths in millimetres.

    A border has no ``width`` of its own: it is as wide as the paragraph between its indents. That of a shape
    is 0 if it cannot be told, as in a group, which has a scale of its own. ``middle`` is
    where the middle of a shape is, right of where the column begins; ``None`` if it is not told. ``above``
    tells that it is drawn above the paragraph that it hangs at.
    """

    width: float | None = None
    middle: float | None = None
    above: bool = False
    #: Without gaps, unlike a dashed or dotted one.
    solid: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; empty ones are kept."""

    runs: tuple[Run, ...] = ()
    #: What Word's numbering prints, such as ``1.`` or ``-``, without the blank after it.
    label: str = ""
    #: From 0; ``None`` if the paragraph is in no list.
    list_level: int | None = None
    #: The name of the style, since ids change; empty for the default style.
    style: str = ""
    #: 0 to 8; ``None`` for body text.
    outline: int | None = None
    alignment: Alignment = "left"
    #: Indents in twips.
    left: int = 0
    first_line: int = 0
    #: A border below the paragraph, or a drawn line at it.
    ruled_below: bool = False
    #: The text boxes at this paragraph, which are read before its own text.
    boxes: tuple["Box", ...] = ()
    #: ``p12`` is the 12th block of the body, ``t3.r1c2.p4`` the fourth block of a cell of the table that
    #: is the third block, ``p2.box1.p1`` the first of a text box, ``fn2`` the second footnote.
    place: str = ""
    #: A page begins here.
    page_break: bool = False
    spacing: Spacing = field(default=Spacing(), compare=False)
    #: The fonts of its letters, each with how many letters it has; empty for Word's own choice.
    fonts: tuple[tuple[str, int], ...] = field(default=(), compare=False)
    #: How many of its letters are marked with a colour.
    highlighted: int = field(default=0, compare=False)
    #: The indent at the right, in twips.
    right: int = field(default=0, compare=False)
    #: The lines drawn at it, and its border if that is a line above or below it.
    lines: tuple[DrawnLine, ...] = field(default=(), compare=False)

    @property
    def text(self) -> str:
        """The typed text, without the label, note marks, things and text boxes."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, in the row in which it begins."""

    blocks: tuple["Block", ...]
    #: From 0, on the table's grid.
    column: int
    #: How many columns and rows it covers; cells that a merged cell covers do not occur.
    columns: int = 1
    rows: int = 1
    #: Between its sides and its text, left and right together, in twips.
    margins: int = field(default=0, compare=False)
    #: Its own border is a line above or below it, and no frame.
    lined: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; without cells, if cells of rows above cover all of it."""

    cells: tuple[Cell, ...]
    #: Repeated at the head of each page.
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table, which holds data or only places columns."""

    rows: tuple[Row, ...]
    columns: int
    #: It draws lines; a table that only places columns, such as a letterhead, draws none.
    ruled: bool
    #: In twips, one a column if the file says them.
    widths: tuple[int, ...] = ()
    place: str = ""
    #: It has no style and says that no row is a head, as our own tables do that only place columns.
    headless: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A text box."""

    blocks: tuple["Block", ...]


Block: TypeAlias = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or an endnote."""

    kind: Literal["footnote", "endnote"]
    #: What Word counts, from 1; 0 for a custom mark, which does not count.
    number: int
    #: The custom mark, such as ``*``; empty for a number.
    mark: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section and its page, with lengths in twips."""

    #: The index in :attr:`Paper.blocks` of its first block.
    first_block: int
    landscape: bool = False
    width: int | None = None
    height: int | None = None
    top: int | None = None
    right: int | None = None
    bottom: int | None = None
    left: int | None = None
    #: Its first page has its own header and footer.
    title_page: bool = False
    #: The number of its first page; ``None`` if the pages are counted on.
    first_page: int | None = None
    #: How its pages count, as Word names it, such as ``lowerRoman``; empty for Arabic digits.
    digits: str = ""


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A page number in a header or a footer of a section.

    ``pages`` are those that it is for: ``default``, ``first`` or ``even``.
    """

    section: int
    at: Literal["header", "footer"]
    pages: str
    alignment: Alignment
    size: float | None


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of a reader, at the place of the paragraph where it is anchored."""

    author: str
    date: str
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A Word file.

    Keys of ``notes`` are ``fn1``, ``fn2`` … and ``en1`` …, in the order of the first marks.
    ``heads_and_feet`` has each header and footer once (``header``, ``first-footer``, ``even-header`` …) if it
    has words or things; a page number is neither.
    """

    blocks: tuple[Block, ...]
    notes: dict[str, Note] = field(default_factory=dict)
    sections: tuple[Section, ...] = ()
    heads_and_feet: tuple[tuple[str, tuple[Block, ...]], ...] = ()
    comments: tuple[Comment, ...] = ()
    #: What its properties say.
    title: str = ""
    author: str = ""
    company: str = ""
    page_numbers: tuple[PageNumber, ...] = ()
    #: Somebody's changes are tracked and neither accepted nor rejected.
    changed: bool = False
    #: Even pages have headers and footers of their own.
    even_pages: bool = False


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield all paragraphs in reading order: text boxes before their paragraph, tables cell by cell.

    >>> host = Paragraph((Run("Số: 5"),), boxes=(Box((Paragraph((Run("DỰ THẢO"),)),)),))
    >>> table = Table((Row((Cell((host,), column=0),)),), columns=1, ruled=True)
    >>> [paragraph.text for paragraph in paragraphs([table])]
    ['DỰ THẢO', 'Số: 5']
    """
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs(cell.blocks)
        else:
            for box in block.boxes:
                yield from paragraphs(box.blocks)
            yield block
