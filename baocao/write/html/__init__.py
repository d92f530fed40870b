"""The report as a page for the browser, from the same tree, styles and measures as the Word file.

The page is self-contained and requests nothing: its styles come from the edition, and a small script lays the
text out on sheets, each with its own footnotes. Without the script it is one long sheet that prints with the
edition's margins.
"""

from baocao.document import Document, Stylesheet
from baocao.write.html.page import page

__all__ = ["write_html"]


def write_html(document: Document, stylesheet: Stylesheet, *, origins: bool = False) -> bytes:
    """Return the page in UTF-8; with ``origins``, each paragraph carries its path in the month file."""
    return page(document, stylesheet, origins=origins).encode()
