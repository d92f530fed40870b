"""The report as a tree of a few plain values, which a template makes and every writer reads.

There are few kinds on purpose. The look of a component is its style, a name that the edition explains; a new
component needs a style and a template, not a new kind. Writers match the kinds exhaustively
(``assert_never``), so a kind that a writer does not handle is a type error.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from baocao.model.edition import Edition
from baocao.model.scheme import Scheme

NO_BREAK_SPACE = "\u00a0"
# The part of a Word file that tells what the file prints and from where.
SOURCE_NAMESPACE = "urn:baocao:source:1"


class Words(NamedTuple):
    """Text with one look; ``style`` names a character style.

    ``plain`` text ignores the bold and italic of its paragraph and keeps only its own. ``whole`` text stays
    on one line, with the whole text next to it: a symbol, a date, a number and its unit.
    """

    text: str
    bold: bool = False
    italic: bool = False
    style: str | None = None
    plain: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """A line break inside a paragraph."""


class NoteMark(NamedTuple):
    """A footnote mark: the note's number, from 1; ``again`` if an earlier mark has the same note."""

    number: int
    again: bool = False


class RemarkMark(NamedTuple):
    """Where the words of a remark begin, or where they end: the remark's index in the document, from 0."""

    number: int
    ends: bool = False


Inline = Words | Break | NoteMark | RemarkMark


class Numbering(NamedTuple):
    """The numbering of a paragraph: its list, its numbers and its label.

    ``list_index`` is the list's index in the stylesheet, from 0. ``numbers`` has one number per level down to
    the paragraph's own, from 1; 0 means that nothing was counted on that level. ``instance`` identifies the
    restart of the list that the paragraph is counted from: 0 is the first run, each restart has its own
    number, and the levels from ``since`` on were restarted.
    """

    list_index: int
    numbers: tuple[int, ...]
    label: str
    instance: int = 0
    since: int = 0

    @property
    def level(self) -> int:
        """Return the level, from 0."""
        return len(self.numbers) - 1

    @property
    def number(self) -> int:
        """Return the number on its own level, from 1."""
        return self.numbers[-1]


class Paragraph(NamedTuple):
    """A paragraph in a named style.

    ``keep`` holds it on the same page as the next paragraph; ``None`` leaves that to its style.
    ``origin`` is the path of its source, such as ``month.priorities.content[0].text``: the file, then the
    steps in it; it is empty for text of the format.
    """

    style: str
    content: tuple[Inline, ...]
    keep: bool | None = None
    numbering: Numbering | None = None
    origin: str = ""

    @property
    def label(self) -> str:
        """Return the label printed before the text; empty if there is none."""
        return self.numbering.label if self.numbering else ""


class HorizontalRule(NamedTuple):
    """A solid line under paragraphs of one style, as the style says; its length follows from their lines."""

    under: tuple[Paragraph, ...]

    @property
    def style(self) -> str:
        """Return the style of the paragraphs above it."""
        return self.under[0].style


ColumnLines = tuple[Paragraph, ...]


class Columns(NamedTuple):
    """Two columns side by side, such as the letterhead, in rows that start at the same height.

    ``style`` names the kind of pair. A row stays on one page, unless its right side is empty.
    """

    style: str
    rows: tuple[tuple[ColumnLines, ColumnLines], ...]

    @property
    def left(self) -> ColumnLines:
        """Return the paragraphs of the left column, from top to bottom."""
        return tuple(line for left, _ in self.rows for line in left)

    @property
    def right(self) -> ColumnLines:
        """Return the paragraphs of the right column, from top to bottom."""
        return tuple(line for _, right in self.rows for line in right)


class TableCell(NamedTuple):
    """A cell: its paragraph, the columns and rows it spans, and its alignment."""

    paragraph: Paragraph
    across: int = 1
    down: int = 1
    align: str = "left"


class TableRow(NamedTuple):
    """A row of cells; a ``head`` row repeats on every page. A cell that spans in from above is left out."""

    cells: tuple[TableCell, ...]
    head: bool = False


class RuledTable(NamedTuple):
    """A table with lines around its cells; ``widths`` are the columns' shares of the line."""

    widths: tuple[float, ...]
    rows: tuple[TableRow, ...]


Block = Paragraph | HorizontalRule | Columns | RuledTable


class Sheet(NamedTuple):
    """Content that starts on a new page with page number 1, such as an appendix."""

    blocks: tuple[Block, ...]
    landscape: bool = False


class Note(NamedTuple):
    """The text of a footnote, and its origin as for a paragraph."""

    content: tuple[Inline, ...]
    origin: str = ""


class Remark(NamedTuple):
    """What somebody remarks on the words between two marks of a text, in paragraphs without any look."""

    author: str
    paragraphs: tuple[str, ...]


class About(NamedTuple):
    """The metadata of the report, which file managers and search tools show."""

    title: str
    author: str
    subject: str
    created: datetime


class Margins(NamedTuple):
    """The paragraphs in the margins: at the head and foot of the first page, at the foot of the last.

    The pages are those of the report itself, not of its sheets.
    """

    page_head: ColumnLines = ()
    first_page_foot: ColumnLines = ()
    last_page_foot: ColumnLines = ()


class Inputs(NamedTuple):
    """What a report is made from: the program's version, and hashes.

    ``month`` and ``office`` are those of the month file and of the office as it is read; ``all`` is that of
    everything that decides what the files hold, the version included; empty if it is not known.
    """

    program: str
    month: str
    office: str
    all: str


class Document(NamedTuple):
    """A whole report. ``notes[n - 1]`` is the text of footnote mark ``n``.

    ``landscape`` is the orientation of its first sheet, which holds the ``blocks``. With ``inputs``, a Word
    file carries its source. ``remarks`` are not part of the report; only Word files show them.
    """

    about: About
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    landscape: bool = False
    margins: Margins = Margins()
    inputs: Inputs | None = None
    remarks: tuple[Remark, ...] = ()

    def all_sheets(self) -> tuple[Sheet, ...]:
        """Return the sheets, the first with the blocks of the report."""
        return (Sheet(self.blocks, self.landscape), *self.sheets)

    def all_blocks(self) -> tuple[Block, ...]:
        """Return the blocks of the report, its margins and its sheets, in the order of the Word file."""
        head, first_foot, last_foot = self.margins
        return (*head, *self.blocks, *last_foot, *(b for s in self.sheets for b in s.blocks), *first_foot)


class Stylesheet(NamedTuple):
    """The look of a document's styles, and its lists, of which the last ``unlinked`` number no style."""

    edition: Edition
    lists: tuple[Scheme, ...]
    unlinked: int = 0


def plain_text(content: tuple[Inline, ...]) -> str:
    """Return the text of a paragraph, without footnote marks."""
    parts = ("\n" if isinstance(piece, Break) else getattr(piece, "text", "") for piece in content)
    return "".join(parts)


def paragraphs(blocks: tuple[Block, ...]) -> list[Paragraph]:
    """Return every paragraph in reading order: in a row of columns, the left before the right."""
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


class CellSpan(NamedTuple):
    """An entry of a row, ``across`` columns wide from ``column`` on: a cell, or a part of one above."""

    cell: TableCell | None
    column: int
    across: int


def cell_spans(table: RuledTable) -> Iterator[list[CellSpan]]:
    """Yield the rows of a table, each as the entries that fill it from left to right."""
    below: dict[int, tuple[int, int]] = {}
    for row in table.rows:
        cells = iter(row.cells)
        found: list[CellSpan] = []
        column = 0
        while column < len(table.widths):
            left, across = below.pop(column, (0, 0))
            cell = None if left else next(cells, None)
            if cell:
                left, across = cell.down, cell.across
            across = max(across, 1)
            found.append(CellSpan(cell, column, across))
            if left > 1:
                below[column] = (left - 1, across)
            column += across
        yield found
