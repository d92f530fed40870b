"""What a report prints and from where, as plain values: the source that a Word file carries.

A line here is what a reader sees of a paragraph, a cell or a note. It holds nothing that is not printed: no
key without words, no comment of the file.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from zlib import crc32

from baocao.document import (
    Break,
    Columns,
    Document,
    HorizontalRule,
    Inline,
    NoteMark,
    Paragraph,
    RemarkMark,
    RuledTable,
    Stylesheet,
    Words,
)
from baocao.model.edition import Edition
from baocao.system.patterns import lazy

_BODY = lazy(r"word/[^/]+\.xml")


class Letters(NamedTuple):
    """Text as it is seen, with one look; the mark of a note has its number, from 1, and no text."""

    text: str
    bold: bool = False
    italic: bool = False
    note: int = 0


class PrintedLine(NamedTuple):
    """A printed paragraph, cell or note.

    ``path`` is the origin of its words, such as ``month.results.content[0].text``; empty for words of the
    format. ``label`` is what Word counts before it. ``bold`` and ``italic`` are the look of its style.
    ``row`` numbers the rows of all tables with lines from 1; 0 is no cell.
    """

    path: str
    letters: tuple[Letters, ...]
    label: str = ""
    bold: bool = False
    italic: bool = False
    row: int = 0

    @property
    def text(self) -> str:
        """Return the words, without the label and the marks of notes."""
        return "".join(piece.text for piece in self.letters)


class Printed(NamedTuple):
    """Everything that a report prints: its lines in the order of the Word file, and its notes by number."""

    lines: tuple[PrintedLine, ...]
    notes: tuple[PrintedLine, ...] = ()


def body_mark(checksums: Mapping[str, int]) -> str:
    """Return a mark of the parts of a Word file that hold its text and looks, by their CRC-32.

    A zip file lists these checksums, so that it is quickly seen whether any program saved the file again.
    """
    own = sorted((name, crc) for name, crc in checksums.items() if _BODY.fullmatch(name))
    return f"{crc32(repr(own).encode()):08x}"


def printed(document: Document, stylesheet: Stylesheet) -> Printed:
    """Return what a report prints."""
    looks = _Looks(stylesheet.edition)
    notes = (Paragraph("footnote-text", note.content, origin=note.origin) for note in document.notes)
    return Printed(tuple(_lines(document, looks)), tuple(looks.line(note) for note in notes))


def _lines(document: Document, looks: "_Looks") -> Iterator[PrintedLine]:
    rows = 0
    for block in document.all_blocks():
        match block:
            case Paragraph():
                yield looks.line(block)
            case Columns():
                for sides in block.rows:
                    yield from (looks.line(line) for side in sides for line in side)
            case RuledTable():
                for row in block.rows:
                    rows += 1
                    yield from (looks.line(cell.paragraph, rows) for cell in row.cells)
            case HorizontalRule():
                pass


class _Looks:
    """The looks of an edition's styles, by name."""

    def __init__(self, edition: Edition) -> None:
        resolved = {key: edition.resolved(key) for key in edition.styles}
        self._bold = {key for key, style in resolved.items() if style.bold}
        self._italic = {key for key, style in resolved.items() if style.italic}

    def line(self, paragraph: Paragraph, row: int = 0) -> PrintedLine:
        bold, italic = paragraph.style in self._bold, paragraph.style in self._italic
        letters = tuple(_joined(self._letters(piece, bold, italic) for piece in paragraph.content))
        return PrintedLine(paragraph.origin, letters, paragraph.label, bold, italic, row)

    def _letters(self, piece: Inline, bold: bool, italic: bool) -> Letters:
        match piece:
            case Words(plain=True):
                return Letters(piece.text, piece.bold, piece.italic)
            case Words():
                is_bold = bold or piece.bold or piece.style in self._bold
                return Letters(piece.text, is_bold, italic or piece.italic or piece.style in self._italic)
            case Break():
                return Letters("\n", bold, italic)
            case NoteMark():
                return Letters("", note=piece.number)
            case RemarkMark():
                return Letters("", bold, italic)


def _joined(pieces: Iterable[Letters]) -> Iterator[Letters]:
    """Yield letters again, neighbours of one look as one."""
    last: Letters | None = None
    for piece in pieces:
        if last and not last.note and not piece.note and last[1:] == piece[1:]:
            last = last._replace(text=last.text + piece.text)
        else:
            if last:
                yield last
            last = piece
    if last:
        yield last
