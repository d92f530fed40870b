"""Converts Word files that were written here into PDF, with LibreOffice."""

from collections.abc import Sequence

from baocao.messages import Said
from baocao.messages import pdf as say
from baocao.system.office.convert import COMMON, Target, convert
from baocao.system.office.program import Purpose, find_program

_EXPORT = {
    "UseTaggedPDF": "true",
    "DisplayPDFDocumentTitle": "true",
    "ExportBookmarks": "true",
    "EmbedStandardFonts": "true",
    "ExportFormFields": "false",
}
_PURPOSE = Purpose(say.NEEDED, say.WITHOUT_IT)


def pdf_program() -> str:
    """Return the path of LibreOffice. Raises :class:`BaocaoError` if there is none."""
    return find_program(_PURPOSE)


def to_pdf(reports: Sequence[bytes], program: str, *, two_sided: bool = False) -> list[bytes | Said]:
    """Return the PDF file of each Word file, or the error that prevented it.

    On paper that is printed on both sides, the empty back before an appendix is a page of the file.
    """
    return convert([("docx", report) for report in reports], _target(two_sided=two_sided), program)


def _target(*, two_sided: bool) -> Target:
    own = {f"{COMMON}/Filter/PDF/Export": _EXPORT | {"IsSkipEmptyPages": str(not two_sided).lower()}}
    return Target("pdf", "writer_pdf_Export", _is_whole, say.FAILED, say.WITHOUT_IT, own)


def _is_whole(data: bytes) -> bool:
    return data.startswith(b"%PDF-") and b"%%EOF" in data[-1024:]
