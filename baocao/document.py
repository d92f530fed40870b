"""The report as a tree of a few plain values: what a template makes and every writer takes.

There are few kinds on purpose. What a component looks like is its style, a name that the format explains;
a new component needs a style and a template, not a new kind. Writers match the kinds to the end
(``assert_never``), so a kind that one forgot is a type error.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from baocao.model.edition import Edition
from baocao.model.scheme import Scheme


class Words(NamedTuple):
    """Words in one look; ``style`` names a character style.

    ``plain`` words are neither bold nor italic where their paragraph is, but for what they are themselves.
    """

    text: str
    bold: bool = False
    italic: bool = False
    style: str | None = None
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """A line break inside a paragraph."""


class NoteMark(NamedTuple):
    """A footnote mark: the note's number, from 1; ``again`` where an earlier mark stands for that note."""

    number: int
    again: bool = False


Inline = Words | Break | NoteMark


class Numbering(NamedTuple):
    """How a paragraph is numbered: in which list, under which numbers, by what label.

    ``list_index`` is the list's place in the stylesheet, from 0. ``numbers`` are those of each level down to
    its own, from 1; 0 where nothing was counted above it. ``instance`` tells which beginning of the list it
    is counted from: 0 is the first, each later one has a number of its own, and its levels from ``since`` on
    began again.
    """

    list_index: int
    numbers: tuple[int, ...]
    label: str
    instance: int = 0
    since: int = 0

    @property
    def level(self) -> int:
        """Return the level it is on, from 0."""
        return len(self.numbers) - 1

    @property
    def number(self) -> int:
        """Return its number on its level, from 1."""
        return self.numbers[-1]


class Paragraph(NamedTuple):
    """A paragraph in a named style; ``keep`` holds it on the page of the one that follows.

    ``origin`` is where its words are from, such as
    ``month.priorities.content[0].text``: the file, then the steps in it; empty for the format's own words.
    """

    style: str
    content: tuple[Inline, ...]
    keep: bool = False
    numbering: Numbering | None = None
    origin: str = ""

    @property
    def label(self) -> str:
        """Return the label printed before its words; empty where it has none."""
        return self.numbering.label if self.numbering else ""


class HorizontalRule(NamedTuple):
    """The solid line under a paragraph, as its style has it, as long as its words ask."""

    under: Paragraph


ColumnLines = tuple[Paragraph, ...]


class Columns(NamedTuple):
    """Two columns side by side, such as the letterhead, in rows that begin on the same level.

    ``style`` says which pair it is.
    """

    style: str
    rows: tuple[tuple[ColumnLines, ColumnLines], ...]

    @property
    def left(self) -> ColumnLines:
        """Return the paragraphs on the left, from the top down."""
        return tuple(line for left, _ in self.rows for line in left)

    @property
    def right(self) -> ColumnLines:
        """Return the paragraphs on the right, from the top down."""
        return tuple(line for _, right in self.rows for line in right)


class TableCell(NamedTuple):
    """A cell: its paragraph, how many columns and rows it spans, and how its words are aligned."""

    paragraph: Paragraph
    across: int = 1
    down: int = 1
    align: str = "left"


class TableRow(NamedTuple):
    """A row of cells; a ``head`` row repeats on every page. What spans down into it leaves its cells out."""

    cells: tuple[TableCell, ...]
    head: bool = False


class RuledTable(NamedTuple):
    """A table with lines around its cells; ``widths`` are the columns' shares of the line."""

    widths: tuple[float, ...]
    rows: tuple[TableRow, ...]


Block = Paragraph | HorizontalRule | Columns | RuledTable


class Sheet(NamedTuple):
    """What begins on a page of its own with page number 1, such as an appendix."""

    blocks: tuple[Block, ...]
    landscape: bool = False


class Note(NamedTuple):
    """A footnote's words, and where they are from, as with a paragraph."""

    content: tuple[Inline, ...]
    origin: str = ""


class About(NamedTuple):
    """What a file manager or a search shows of the report."""

    title: str
    author: str
    subject: str
    created: datetime


class Document(NamedTuple):
    """A whole report. Note ``n`` of ``notes`` is the text under mark ``n``, counted from 1."""

    about: About
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    sheets: tuple[Sheet, ...] = ()

    def all_blocks(self) -> tuple[Block, ...]:
        """Return the blocks of the report and of its sheets, in reading order."""
        return (*self.blocks, *(block for sheet in self.sheets for block in sheet.blocks))


class Stylesheet(NamedTuple):
    """How a document's styles look and its lists are numbered."""

    edition: Edition
    lists: tuple[Scheme, ...]


def plain_text(content: tuple[Inline, ...]) -> str:
    """Return the words of a paragraph, without footnote marks."""
    parts = ("\n" if isinstance(piece, Break) else getattr(piece, "text", "") for piece in content)
    return "".join(parts)


def parted(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], Columns, tuple[Block, ...]] | None:
    """Return the body of a report, with its head, the columns of its signature, and what follows them.

    The signature stands in the last columns. ``None`` where there is none, or nothing above it.
    """
    for number in range(len(blocks) - 1, 0, -1):
        block = blocks[number]
        if isinstance(block, Columns):
            return blocks[:number], block, blocks[number + 1 :]
    return None


def paragraphs(blocks: tuple[Block, ...]) -> list[Paragraph]:
    """Return every paragraph in reading order: in a row of columns the left before the right."""
    result: list[Paragraph] = []
    for block in blocks:
        match block:
            case Paragraph():
                result.append(block)
            case Columns():
                result += [line for row in block.rows for column in row for line in column]
            case RuledTable():
                result += [cell.paragraph for row in block.rows for cell in row.cells]
            case HorizontalRule():
                pass
    return result
