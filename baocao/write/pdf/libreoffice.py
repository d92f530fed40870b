"""Converts Word files with LibreOffice, many in one call, with a profile of its own."""

import contextlib
import hashlib
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.sax.saxutils import quoteattr

from baocao.errors import BaocaoError
from baocao.messages import Said
from baocao.messages import pdf as say
from baocao.messages.files import problem_of
from baocao.write.pdf.process import Ran, run
from baocao.write.pdf.program import surroundings

# A first start takes half a minute on a slow machine, a report of 6 000 items two seconds on a fast one.
_START_SECONDS, _REPORT_SECONDS = 60.0, 6.0
# Settings rather than call options: LibreOffice before 7.4 has no filter options.
_SETTINGS = {
    "Filter/PDF/Export": {
        "UseTaggedPDF": "true",
        "DisplayPDFDocumentTitle": "true",
        "ExportBookmarks": "true",
        "EmbedStandardFonts": "true",
        "ExportFormFields": "false",
    },
    "Security/Scripting": {"DisableMacrosExecution": "true"},
    "Misc": {"FirstRun": "false"},
}


def to_pdf(reports: Sequence[bytes], program: str, *, two_sided: bool = False) -> list[bytes | Said]:
    """Return the PDF file of each Word file, or the error that prevented it.

    On paper that is printed on both sides, the empty back before an appendix is a page of the file.
    All are converted in one call of the program. If the call fails, the first file without a result is taken
    for the cause and the rest is tried again; two calls in a row without any result end the attempts.
    """
    results: dict[int, bytes | Said] = {}
    with _folder(two_sided=two_sided) as folder:
        for number, report in enumerate(reports):
            (folder / f"{number}.docx").write_bytes(report)
        waiting, fruitless = list(range(len(reports))), 0
        while waiting:
            ran = _call(program, folder, waiting)
            made = {number: data for number in waiting if (data := _made(folder / f"{number}.pdf"))}
            results |= made
            left = [number for number in waiting if number not in made]
            fruitless = 0 if made else fruitless + 1
            over = ran.status == 0 or fruitless > 1
            results |= dict.fromkeys(left if over else left[:1], _why(ran, program, len(waiting)))
            waiting = [] if over else left[1:]
    return [results[number] for number in range(len(reports))]


def _call(program: str, folder: Path, numbers: list[int]) -> Ran:
    command = [
        program,
        f"-env:UserInstallation={_profile(folder).as_uri()}",
        "--headless",
        "--norestore",
        "--nologo",
        "--nodefault",
        "--convert-to",
        "pdf:writer_pdf_Export",
        "--outdir",
        str(folder),
        *(f"{number}.docx" for number in numbers),
    ]
    try:
        return run(command, folder, _environment(folder), _limit(len(numbers)))
    except OSError as error:
        raise BaocaoError(say.CANNOT_START.of(program=program, problem=problem_of(error))) from error


def _limit(reports: int) -> float:
    return _START_SECONDS + _REPORT_SECONDS * reports


def _made(path: Path) -> bytes | None:
    """Return a PDF file if it is complete."""
    data = path.read_bytes() if path.is_file() else b""
    return data if data.startswith(b"%PDF-") and b"%%EOF" in data[-1024:] else None


def _why(ran: Ran, program: str, reports: int) -> Said:
    lines = [line.strip() for line in ran.said.splitlines()]
    output = " ".join(line for line in lines if line and not _is_noise(line))
    said = say.IT_SAID.of(words=output) if output else say.IT_SAID_NOTHING.of()
    if ran.status is None:
        return say.TOO_LONG.of(program=program, seconds=round(_limit(reports)), said=said)
    return say.FAILED.of(program=program, status=ran.status, said=said)


def _is_noise(line: str) -> bool:
    """Tell whether a line is about success, or about a Java that no report needs."""
    return line.startswith("convert ") or "javaldx" in line


def _environment(folder: Path) -> dict[str, str]:
    """Return an environment in which only the folder is written to, and messages are in English."""
    unix = {"SAL_USE_VCLPLUGIN": "svp"} if sys.platform not in ("darwin", "win32") else {}
    places = dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(folder / "tmp"))
    return {**surroundings(folder / "tmp"), **unix, **places, "LC_ALL": "C.UTF-8"}


def _profile(folder: Path) -> Path:
    return folder / "profile"


@contextlib.contextmanager
def _folder(*, two_sided: bool) -> Iterator[Path]:
    """Create a folder with a profile and remove it afterwards, including what LibreOffice left next to it."""
    with tempfile.TemporaryDirectory(prefix="baocao-", ignore_cleanup_errors=True) as name:
        folder = Path(os.path.realpath(name))
        (folder / "tmp").mkdir()
        user = _profile(folder) / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(_settings(two_sided=two_sided), encoding="utf-8")
        try:
            yield folder
        finally:
            _remove_socket(_profile(folder).as_uri())


def _settings(*, two_sided: bool) -> str:
    skipped = {"IsSkipEmptyPages": str(not two_sided).lower()}
    pages = {"Filter/PDF/Export": _SETTINGS["Filter/PDF/Export"] | skipped}
    items = "".join(
        f'<item oor:path="/org.openoffice.Office.Common/{path}"><prop oor:name={quoteattr(name)} '
        f'oor:op="fuse"><value>{value}</value></prop></item>'
        for path, settings in (_SETTINGS | pages).items()
        for name, value in settings.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>\n'
    )


def _remove_socket(profile: str) -> None:
    """Remove the socket of a profile, which a killed LibreOffice leaves behind.

    It is named after the profile: MD5 of its URL in UTF-16 (desktop/source/app/officeipcthread.cxx).
    """
    name = hashlib.md5(profile.encode("utf-16-le"), usedforsecurity=False).hexdigest()
    for path in Path("/tmp").glob(f"OSL_PIPE_*_SingleOfficeIPC_{name}"):  # noqa: S108  (where LibreOffice puts it)
        with contextlib.suppress(OSError):
            path.unlink()
