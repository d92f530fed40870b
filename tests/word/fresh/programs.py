"""Files that other programs save: `.doc`, `.docx` from `.odt`, our own report edited in LibreOffice."""

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.word.fresh import layout
from tests.word.fresh.content import PAPERS, read
from tests.word.fresh.remade import each_part
from tests.word.fresh.shapes import Written
from tests.word.fresh.wordfile import WordFile

# What the head of the office changes in the report that baocao has built.
EDITS = {
    "Cấp 214 hộ chiếu": "Cấp 219 hộ chiếu",
    "làm việc về giáo dục.": "làm việc về giáo dục và y tế.",
    "xúc tiến đầu tư.": "xúc tiến đầu tư tại Huế.",
}


def convert(file: Path, to: str, folder: Path) -> Path:
    """Let LibreOffice save a file in another format."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{profile}",
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                folder,
                file,
            ],
            check=True,
            capture_output=True,
        )
    return folder / f"{file.stem}.{to.partition(':')[0]}"


def edited(folder: Path, work: Path) -> Path:
    """Build our own report, edit it as OpenDocument text, and save that as a Word file."""
    command = Path(sys.executable).parent / "baocao"
    built = work / "tu-lam.docx"
    subprocess.run([command, "build", PAPERS / "tu-lam.yaml", "-o", built], check=True, capture_output=True)
    text = convert(built, "odt", work)

    def change(name: str, part: bytes) -> bytes:
        if name != "content.xml":
            return part
        content = part.decode("utf-8")
        for old, new in EDITS.items():
            if old not in content:
                raise ValueError(old)
            content = content.replace(old, new)
        return content.encode("utf-8")

    text.write_bytes(each_part(text.read_bytes(), change))
    return convert(text, "docx:MS Word 2007 XML", folder)


def own() -> Written:
    """Return the labels of that report, laid out only to know the order of its lines."""
    paper = read("tu-lam")
    file = WordFile(paper)
    layout.head_table(file)
    layout.title(file)
    layout.body(file)
    layout.foot_table(file)
    file.finish()
    return Written(b"", file.rows, paper)


def make(folder: Path) -> None:
    """Make the files that need another program."""
    convert(folder / "xa-thang.docx", "doc:MS Word 97", folder)
    convert(folder / "hoi-phu-nu.odt", "docx:MS Word 2007 XML", folder)
    convert(folder / "hoi-phu-nu.odt", "rtf:Rich Text Format", folder)
    with tempfile.TemporaryDirectory() as work:
        edited(folder, Path(work))
