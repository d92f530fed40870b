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
    lines, notes = printed_lines(document, stylesheet), printed_notes(document, stylesheet)
    return Printed(tuple(lines), tuple(notes))


def printed_notes(document: Document, stylesheet: Stylesheet) -> Iterator[PrintedLine]:
    """Yield the footnotes of a report."""
    looks = _Looks(stylesheet.edition)
    for note in document.notes:
        yield looks.line(Paragraph("footnote-text", note.content, origin=note.origin))


def printed_lines(document: Document, stylesheet: Stylesheet) -> Iterator[PrintedLine]:
    """Yield the lines of a report without its footnotes."""
    looks = _Looks(stylesheet.edition)
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
        letters = tuple(self._letters(paragraph.content, bold, italic))
        return PrintedLine(paragraph.origin, letters, paragraph.label, bold, italic, row)

    def _letters(self, content: Iterable[Inline], bold: bool, italic: bool) -> Iterator[Letters]:
        """Yield the letters of a paragraph of that look, neighbours of one look as one."""
        texts: list[str] = []
        last = usual = (bold, italic)
        for piece in content:
            match piece:
                case Words():
                    text, look = piece.text, self._look(piece, bold, italic)
                case Break():
                    text, look = "\n", usual
                case RemarkMark():
                    text, look = "", usual
                case NoteMark():
                    yield from [Letters("".join(texts), *last)] if texts else []
                    yield Letters("", note=piece.number)
                    texts = []
                    continue
            if texts and look != last:
                yield Letters("".join(texts), *last)
                texts = []
            texts.append(text)
            last = look
        if texts:
            yield Letters("".join(texts), *last)

    def _look(self, words: Words, bold: bool, italic: bool) -> tuple[bool, bool]:
        """Return whether words are bold and italic in a paragraph of that look."""
        if words.plain:
            return words.bold, words.italic
        if words.style:
            bold, italic = bold or words.style in self._bold, italic or words.style in self._italic
        return bold or words.bold, italic or words.italic
