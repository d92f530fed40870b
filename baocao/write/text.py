"""The report as plain text: what a reader would copy out of it, with footnotes at the end."""

from typing import assert_never

from baocao.document import (
    Block,
    Break,
    CellSpan,
    Columns,
    Document,
    HorizontalRule,
    Inline,
    NoteMark,
    Paragraph,
    RemarkMark,
    RuledTable,
    Stylesheet,
    cell_spans,
)
from baocao.model import inline

# A gap of at least this size on a page becomes an empty line.
_GAP_PT = 12


def write_text(document: Document, stylesheet: Stylesheet) -> bytes:
    """Return the text, one line per paragraph, in UTF-8."""
    lines: list[str] = []
    head, first_foot, last_foot = document.margins
    body, *sheets = (sheet.blocks for sheet in document.all_sheets())
    for blocks in ((*head, *body, *last_foot), *sheets, first_foot):
        lines += ["", *(line for block in blocks for line in _block(block, stylesheet))]
    notes = [
        f"{inline.raised(str(number))} {_words(note.content)}"
        for number, note in enumerate(document.notes, 1)
    ]
    lines += ["", *notes] if notes else []
    return ("\n".join(_single_gaps(lines)) + "\n").encode()


def _block(block: Block, stylesheet: Stylesheet) -> list[str]:
    match block:
        case Columns():
            return ["", *(_line(p) for row in block.rows for column in row for p in column), ""]
        case RuledTable():
            return ["", *(_row(row) for row in cell_spans(block)), ""]
        case HorizontalRule():
            return [""] if stylesheet.edition.styles[block.style].rule else []
        case Paragraph():
            return _paragraph(block, stylesheet)
        case _:
            assert_never(block)


def _paragraph(block: Paragraph, stylesheet: Stylesheet) -> list[str]:
    style = stylesheet.edition.resolved(block.style)
    above = (style.before_pt or 0) >= _GAP_PT or style.outline_level is not None
    below = (style.after_pt or 0) >= _GAP_PT
    return [*[""] * above, _line(block), *[""] * below]


def _row(row: list[CellSpan]) -> str:
    """Return a row of a table on one line; an entry that a cell above spans into is empty."""
    return " | ".join(_line(span.cell.paragraph) if span.cell else "" for span in row)


def _line(paragraph: Paragraph) -> str:
    label, words = paragraph.label, _words(paragraph.content)
    return f"{label}{words}" if words.startswith("\n") else f"{label} {words}".lstrip()


def _words(content: tuple[Inline, ...]) -> str:
    return "".join(_piece(piece) for piece in content)


def _piece(piece: Inline) -> str:
    if isinstance(piece, NoteMark):
        return inline.raised(str(piece.number))
    if isinstance(piece, RemarkMark):
        return ""
    return "\n" if isinstance(piece, Break) else piece.text


def _single_gaps(lines: list[str]) -> list[str]:
    """Keep at most one empty line in a row, none at the ends."""
    kept = [line for line, before in zip(lines, ["", *lines], strict=False) if line or before]
    while kept and not kept[-1]:
        kept.pop()
    return kept
