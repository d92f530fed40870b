"""The report as a Word file.

The XML of each part is written as text and put into the package once: building it through an object model
takes quadratic time. Only ``package`` uses python-docx.
"""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from baocao.document import About, Document, Stylesheet, paragraphs
from baocao.write.docx.body import References, document_part, first_foot_part
from baocao.write.docx.comments import comments_part
from baocao.write.docx.document_settings import (
    empty_footer_part,
    header_part,
    reference,
    settings_part,
)
from baocao.write.docx.footnotes import footnotes_part
from baocao.write.docx.inline import Marks
from baocao.write.docx.lists import Lists
from baocao.write.docx.numbering import numbering_part
from baocao.write.docx.package import DocxPackage
from baocao.write.docx.source import properties_part, source_part
from baocao.write.docx.styles import styles_part
from baocao.write.docx.theme import fonts_part, theme_part
from baocao.write.printed import body_mark


def write_docx(document: Document, stylesheet: Stylesheet) -> bytes:
    """Return the Word file; the same document and stylesheet always give the same bytes."""
    lines = paragraphs(document.all_blocks())
    lists, marks = Lists(lines, stylesheet), Marks(lines)
    foot, inputs = document.margins.first_page_foot, document.inputs
    contents = Contents(
        lambda references: document_part(document, stylesheet, lists, marks, references),
        (lambda: footnotes_part(document.notes)) if document.notes else None,
        first_foot_part(document, stylesheet, lists) if foot else None,
        has_sheets=bool(document.sheets),
        comments=comments_part(document.remarks, document.about.created) if document.remarks else None,
        source=partial(source_part, document, stylesheet, inputs) if inputs else None,
    )
    return packed(contents, document.about, stylesheet, lists)


class Contents(NamedTuple):
    """The parts of a Word file that hold its text.

    ``main`` makes the main part, which names the headers and footers, and then ``notes`` the footnotes, if
    there are any. ``first_foot`` is the footer of the first page, ``comments`` are comments
    on the text, ``source`` makes its source, which has the mark of the other parts.
    """

    main: Callable[[References], bytes]
    notes: Callable[[], bytes] | None
    first_foot: bytes | None
    has_sheets: bool
    comments: bytes | None = None
    source: Callable[[str], bytes] | None = None


def packed(contents: Contents, about: About, stylesheet: Stylesheet, lists: Lists) -> bytes:
    """Return the Word file with these contents."""
    package = DocxPackage()
    package.add("styles", styles_part(stylesheet))
    package.add("numbering", numbering_part(stylesheet, lists))
    package.add("settings", settings_part(stylesheet, has_notes=contents.notes is not None))
    package.add("theme/theme1", theme_part(stylesheet.edition.typeface.font))
    package.add("fontTable", fonts_part(stylesheet.edition.typeface.font))
    package.set_main(contents.main(_margins(package, contents)))
    if contents.notes:
        package.add("footnotes", contents.notes())
    if contents.comments:
        package.add("comments", contents.comments)
    if contents.source:
        package.add_source(contents.source(body_mark(package.checksums())), properties_part())
    package.describe(about, stylesheet.edition.typeface.language)
    return package.to_bytes()


def _margins(package: DocxPackage, contents: Contents) -> References:
    """Add the headers and footers; return the references to them.

    The foot of the first page is a footer: LibreOffice moves the notes of a page to the next one if a frame
    at its foot precedes them.
    """
    header = reference("header", "default", package.add("header1", header_part()))
    if contents.first_foot is None:
        return References(header, header)
    foot = package.add("footer1", contents.first_foot)
    report = header + reference("footer", "first", foot)
    if not contents.has_sheets:
        return References(report, report)
    empty = package.add("footer2", empty_footer_part())
    return References(report, header + reference("footer", "first", empty))
