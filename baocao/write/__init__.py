"""The output formats of a report. A new one is a module and a line here.

Each imports its module only when it is used: python-docx alone takes as long as the rest of a build, and the
help of the command line, which lists the formats, needs none of them.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from baocao.document import Document, Stylesheet


def _docx(document: "Document", stylesheet: "Stylesheet") -> bytes:
    from baocao.write.docx import write_docx

    return write_docx(document, stylesheet)


def _text(document: "Document", stylesheet: "Stylesheet") -> bytes:
    from baocao.write.text import write_text

    return write_text(document, stylesheet)


def _html(document: "Document", stylesheet: "Stylesheet") -> bytes:
    from baocao.write.html import write_html

    return write_html(document, stylesheet)


class Writer(NamedTuple):
    """How to write a report, the endings of its file, default first, and whether a terminal can show it."""

    write: Callable[["Document", "Stylesheet"], bytes]
    endings: tuple[str, ...]
    is_text: bool


WRITERS = {
    "docx": Writer(_docx, (".docx",), is_text=False),
    "html": Writer(_html, (".html", ".htm"), is_text=True),
    "text": Writer(_text, (".txt", ".text"), is_text=True),
}

# Not made by a writer, but from another output file.
PDF, PDF_SOURCE = "pdf", "docx"

# The file endings of each output format, the default first, in the order of the help.
PAPER_ENDINGS = {name: writer.endings for name, writer in WRITERS.items()} | {PDF: (".pdf",)}
