"""Divides a report into the report itself and its appendices, each a document of its own."""

from baocao.document import (
    Document,
    Inline,
    NoteMark,
    Paragraph,
    Sheet,
    Words,
    paragraphs,
    plain_text,
)
from baocao.render.relined import with_lines

_HEAD = ("appendix-label", "appendix-title")


def apart(document: Document, signed: Paragraph | None) -> tuple[Document, ...]:
    """Return a report without its appendices, then each appendix; footnotes are numbered in each anew.

    ``signed`` is the line for the digital signature, which starts each appendix.
    """
    first = () if signed is None else (signed,)
    report = _with_own_notes(document._replace(sheets=()), document)
    appendices = (
        _with_own_notes(
            Document(
                document.about._replace(title=_title(sheet) or document.about.title),
                (*first, *sheet.blocks),
                landscape=sheet.landscape,
            ),
            document,
        )
        for sheet in document.sheets
    )
    return (report, *appendices)


def signing_line(words: str) -> Paragraph:
    """Return the line for the digital signature."""
    return Paragraph("appendix-signing", (Words(words),))


def _title(sheet: Sheet) -> str:
    lines = (plain_text(line.content) for line in paragraphs(sheet.blocks) if line.style in _HEAD)
    return ". ".join(filter(None, lines))


def _with_own_notes(part: Document, whole: Document) -> Document:
    """Return a part of a document with the footnotes marked in it, numbered from 1."""
    numbers: dict[int, int] = {}
    blocks = tuple(with_lines(block, lambda line: _line(line, numbers)) for block in part.blocks)
    return part._replace(blocks=blocks, notes=tuple(whole.notes[number - 1] for number in numbers))


def _line(line: Paragraph, numbers: dict[int, int]) -> Paragraph:
    return line._replace(content=tuple(_mark(piece, numbers) for piece in line.content))


def _mark(piece: Inline, numbers: dict[int, int]) -> Inline:
    """Return a piece of text; a footnote mark gets the number of its note in the new document."""
    if not isinstance(piece, NoteMark):
        return piece
    again = piece.number in numbers
    return NoteMark(numbers.setdefault(piece.number, len(numbers) + 1), again)
