"""A report whose parts say what became of them since an earlier one.

It has the shape of a :class:`baocao.document.Document`. Whatever is not in one of both reports has a
:data:`Change`; the parts without one, and those with ``inserted`` and ``moved-to``, make up the new report,
those without one, and with ``deleted`` and ``moved-from``, the old one.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from baocao.document import (
    About,
    CellSpan,
    Columns,
    Document,
    HorizontalRule,
    Inline,
    Paragraph,
    RuledTable,
    Sheet,
)

Change = Literal["inserted", "deleted", "moved-from", "moved-to"]


class Piece(NamedTuple):
    """A part of a text. ``before`` is the same part of the old text, if it is in both but not equal.

    That is a word with another look, or a footnote mark, whose number may differ.
    """

    inline: Inline
    change: Change | None = None
    before: Inline | None = None


class MarkedParagraph(NamedTuple):
    """A paragraph of the new report, of the old one, or of both.

    ``old`` and ``new`` have its properties there, and ``pieces`` its text. ``change`` is that of its end: a
    paragraph that was split has an end that is inserted, one that was joined to the next one an end that is
    deleted. ``move`` is the number of its move, from 1, if it moved; 0 otherwise.
    """

    old: Paragraph | None
    new: Paragraph | None
    pieces: tuple[Piece, ...]
    change: Change | None = None
    move: int = 0


class MarkedRule(NamedTuple):
    """A solid line."""

    old: HorizontalRule | None
    new: HorizontalRule | None


MarkedLine = MarkedParagraph | MarkedRule


class MarkedColumnsRow(NamedTuple):
    """The lines of both columns that start at the same height; ``change`` is that of the whole row."""

    left: tuple[MarkedLine, ...]
    right: tuple[MarkedLine, ...]
    change: Change | None = None


class MarkedColumns(NamedTuple):
    """Two columns side by side. An old one and a new one are of the same style."""

    old: Columns | None
    new: Columns | None
    rows: tuple[MarkedColumnsRow, ...]


class MarkedTableRow(NamedTuple):
    """A row of a table as the entries that fill it in each version, and the paragraph of each cell.

    A row in both versions has entries of the same widths.
    """

    old: tuple[CellSpan, ...] | None
    new: tuple[CellSpan, ...] | None
    paragraphs: tuple[MarkedParagraph, ...]
    head: bool = False


class MarkedTable(NamedTuple):
    """A table with lines around its cells. An old one and a new one have as many columns."""

    old: RuledTable | None
    new: RuledTable | None
    rows: tuple[MarkedTableRow, ...]


MarkedBlock = MarkedLine | MarkedColumns | MarkedTable


class MarkedSheet(NamedTuple):
    """Content that starts on a new page."""

    old: Sheet | None
    new: Sheet | None
    blocks: tuple[MarkedBlock, ...]


class MarkedDocument(NamedTuple):
    """A whole report, against an older one.

    ``notes`` are the texts of the footnotes that are in both, by their numbers in the old and the new one.
    """

    old: Document
    new: Document
    sheets: tuple[MarkedSheet, ...]
    page_head: tuple[MarkedParagraph, ...]
    first_page_foot: tuple[MarkedParagraph, ...]
    last_page_foot: tuple[MarkedParagraph, ...]
    notes: dict[tuple[int, int], tuple[Piece, ...]]

    @property
    def about(self) -> About:
        """Return the metadata of the report, which are those of the new one."""
        return self.new.about


def marked_paragraphs(document: MarkedDocument) -> Iterator[MarkedParagraph]:
    """Yield every paragraph of a report, those in columns and tables too."""
    margins = (*document.page_head, *document.first_page_foot, *document.last_page_foot)
    for block in (*margins, *(block for sheet in document.sheets for block in sheet.blocks)):
        match block:
            case MarkedColumns():
                lines = (line for row in block.rows for line in (*row.left, *row.right))
                yield from (line for line in lines if isinstance(line, MarkedParagraph))
            case MarkedTable():
                yield from (line for row in block.rows for line in row.paragraphs)
            case MarkedParagraph():
                yield block
            case MarkedRule():
                pass


def changed(old: object | None, new: object | None) -> Change | None:
    """Return the change of what is in one of two reports; ``None`` if it is in both."""
    return "inserted" if old is None else "deleted" if new is None else None
