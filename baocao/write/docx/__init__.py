"""The report as a Word file.

The XML of each part is written as text and put into the package once: building it through an object model
takes quadratic time. Only ``package`` uses python-docx.
"""

from baocao.document import Document, Stylesheet
from baocao.write.docx.body import References, document_part, first_foot_part
from baocao.write.docx.comments import comments_part
from baocao.write.docx.document_settings import (
    empty_footer_part,
    header_part,
    reference,
    settings_part,
)
from baocao.write.docx.footnotes import footnotes_part
from baocao.write.docx.lists import Lists
from baocao.write.docx.numbering import numbering_part
from baocao.write.docx.package import DocxPackage
from baocao.write.docx.source import properties_part, source_part
from baocao.write.docx.styles import styles_part
from baocao.write.docx.theme import fonts_part, theme_part


def write_docx(document: Document, stylesheet: Stylesheet) -> bytes:
    """Return the Word file; the same document and stylesheet always give the same bytes."""
    lists = Lists(document, stylesheet)
    package = DocxPackage()
    package.add("styles", styles_part(stylesheet))
    package.add("numbering", numbering_part(stylesheet, lists))
    package.add("settings", settings_part(stylesheet, has_notes=bool(document.notes)))
    package.add("theme/theme1", theme_part(stylesheet.edition.typeface.font))
    package.add("fontTable", fonts_part(stylesheet.edition.typeface.font))
    references = _margins(package, document, stylesheet, lists)
    if document.notes:
        package.add("footnotes", footnotes_part(document.notes))
    if document.remarks:
        package.add("comments", comments_part(document.remarks, document.about.created))
    package.set_main(document_part(document, stylesheet, lists, references))
    if document.inputs:
        package.add_source(source_part(document, stylesheet, document.inputs), properties_part())
    package.describe(document.about, stylesheet.edition.typeface.language)
    return package.to_bytes()


def _margins(package: DocxPackage, document: Document, stylesheet: Stylesheet, lists: Lists) -> References:
    """Add the headers and footers; return the references to them.

    The foot of the first page is a footer: LibreOffice moves the notes of a page to the next one if a frame
    at its foot precedes them.
    """
    header = reference("header", "default", package.add("header1", header_part()))
    if not document.margins.first_page_foot:
        return References(header, header)
    foot = package.add("footer1", first_foot_part(document, stylesheet, lists))
    report = header + reference("footer", "first", foot)
    if not document.sheets:
        return References(report, report)
    empty = package.add("footer2", empty_footer_part())
    return References(report, header + reference("footer", "first", empty))
