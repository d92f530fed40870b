"""Reads a PDF file and removes its varying parts."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from typing import cast

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from baocao.document import NO_BREAK_SPACE
from baocao.errors import BaocaoError
from baocao.messages import pdf as say

# pypdf would log every oddity to standard error; relevant errors are raised.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


@contextmanager
def _read() -> Iterator[None]:
    """Raise one error for a broken file, whatever pypdf raises."""
    try:
        yield
    except Exception as error:
        raise BaocaoError(say.UNREADABLE.of(problem=error)) from error


class Pdf:
    """A PDF file. Its methods raise :class:`BaocaoError` if it is broken or not a PDF file."""

    def __init__(self, data: bytes) -> None:
        with _read():
            self._reader = PdfReader(BytesIO(data))
            self.pages = len(self._reader.pages)

    def texts_from_the_end(self) -> Iterator[str]:
        """Yield the text of each page, the last one first; a page is read only when it is requested."""
        for number in reversed(range(self.pages)):
            with _read():
                text = self._reader.pages[number].extract_text()
            yield text

    def dated(self, created: datetime) -> bytes:
        """Return the file with a given creation time.

        LibreOffice writes the current time twice, and an id and a checksum that depend on it.
        """
        with _read():
            return self._dated(created)

    def _dated(self, created: datetime) -> bytes:
        writer = PdfWriter()
        writer.pdf_header = self._reader.pdf_header
        writer.clone_reader_document_root(self._reader)
        # The metadata only repeat the properties, with the creation time.
        writer.root_object.pop(NameObject("/Metadata"), None)
        time = TextStringObject(created.strftime("D:%Y%m%d%H%M%SZ"))
        about = {NameObject(key): value for key, value in (self._reader.metadata or {}).items()}
        dates = {NameObject(key): time for key in ("/CreationDate", "/ModDate")}
        writer.metadata = {**about, **dates}
        if "/Outlines" in writer.root_object:
            _untie_titles(cast("DictionaryObject", writer.root_object["/Outlines"]))
        file = BytesIO()
        writer.write(file)
        return file.getvalue()


# The outline repeats the headings with the blanks and hyphens that hold a line, which a search would miss.
_TYPED = str.maketrans({NO_BREAK_SPACE: " ", "\u2011": "-"})


def _untie_titles(parent: DictionaryObject) -> None:
    """Give the entries of an outline, and those below them, the words as they were typed."""
    entry = parent.get("/First")
    while entry is not None:
        node = entry.get_object()
        node[NameObject("/Title")] = TextStringObject(str(node["/Title"]).translate(_TYPED))
        _untie_titles(node)
        entry = node.get("/Next")
