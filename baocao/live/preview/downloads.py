"""The Word, PDF and HTML file of the report that the preview shows."""

from datetime import datetime
from threading import Lock
from urllib.parse import quote

from baocao import pipeline
from baocao.errors import BaocaoError
from baocao.live.preview.session import Page
from baocao.messages import Said, pdf
from baocao.messages import preview as say
from baocao.system.office.program import Purpose, find_program
from baocao.write import PDF

_WORD = "docx"
_PURPOSE = Purpose(pdf.NEEDED, say.WITHOUT_PDF)
# What a conversion that runs when the preview ends may still take: LibreOffice ends with it.
_PATIENCE_SECONDS = 20


class Downloads:
    """Makes the files of a report, as ``baocao build`` does; ``stem`` is their name without its ending.

    One PDF file is made at a time, and the last is kept: whoever asks often starts LibreOffice once.
    """

    def __init__(self, stem: str, created: datetime | None = None) -> None:
        self.stem = stem
        self._created = created
        self._busy = Lock()
        self._pdf: tuple[Page, bytes] | None = None

    def name(self, ending: str) -> str:
        """Return the value of the header that names a file (RFC 6266)."""
        return f"attachment; filename*=UTF-8''{quote(f'{self.stem}.{ending}', safe='', errors='replace')}"

    def file(self, page: Page, ending: str) -> bytes:
        """Return the file with this ending; a PDF file takes seconds.

        Raises :class:`BaocaoError` if it cannot be made.
        """
        return self._kept_pdf(page) if ending == PDF else pipeline.build(page.draft, ending, self._created)

    def _kept_pdf(self, page: Page) -> bytes:
        with self._busy:
            if self._pdf is None or self._pdf[0] is not page:
                self._pdf = page, self._converted(page)
            return self._pdf[1]

    def _converted(self, page: Page) -> bytes:
        from baocao.write.pdf.file import Pdf
        from baocao.write.pdf.libreoffice import to_pdf

        program = find_program(_PURPOSE)
        built = pipeline.build_all(page.draft, (_WORD,), self._created, source=False)
        [converted] = to_pdf([built.reports[_WORD]], program, two_sided=built.two_sided)
        if isinstance(converted, Said):
            raise BaocaoError(converted)
        return Pdf(converted).dated(built.created)

    def no_pdf(self) -> Said | None:
        """Return why there can be no PDF file, and what to do; ``None`` if there can be one."""
        try:
            find_program(_PURPOSE)
        except BaocaoError as error:
            return error.said
        return None

    def end(self) -> None:
        """Wait for a conversion that runs, which would leave its program and its files behind."""
        if self._busy.acquire(timeout=_PATIENCE_SECONDS):
            self._busy.release()
