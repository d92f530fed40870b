"""What a PDF file shows, and what of it is chance."""

import logging
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import NameObject, TextStringObject

from baocao.errors import BaocaoError
from baocao.messages import pdf as say

# It would write of every oddity to standard error; what matters is raised.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


class Pdf:
    """A PDF file. Raises :class:`BaocaoError` where it is none."""

    def __init__(self, data: bytes) -> None:
        try:
            self._reader = PdfReader(BytesIO(data))
            self.pages = len(self._reader.pages)
        except (PyPdfError, ValueError, KeyError, TypeError) as error:
            raise BaocaoError(say.UNREADABLE.of(problem=error)) from error

    def texts_from_the_end(self) -> Iterator[str]:
        """Yield the text of each page, the last one first; none is read before it is asked for."""
        for page in reversed(self._reader.pages):
            yield page.extract_text()

    def dated(self, created: datetime) -> bytes:
        """Return the file as made at a given time.

        The program that made it put in the time of making, twice, and an id and a checksum drawn from it.
        """
        writer = PdfWriter()
        writer.pdf_header = self._reader.pdf_header
        writer.clone_reader_document_root(self._reader)
        # It only repeats the properties, with the time of making.
        writer.root_object.pop(NameObject("/Metadata"), None)
        time = TextStringObject(created.strftime("D:%Y%m%d%H%M%SZ"))
        about = {NameObject(key): value for key, value in (self._reader.metadata or {}).items()}
        dates = {NameObject(key): time for key in ("/CreationDate", "/ModDate")}
        writer.metadata = {**about, **dates}
        file = BytesIO()
        writer.write(file)
        return file.getvalue()
