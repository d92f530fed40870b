"""A program in the place of LibreOffice, which does as it is told and notes how it was called."""

import os
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path

# What it may be told, by the environment variable FAKE; a paper is bad where it ends with b"bad".
FAKE, CALLS = "FAKE_OFFICE", "FAKE_OFFICE_CALLS"


def page():
    from pypdf import PdfWriter

    writer, file = PdfWriter(), BytesIO()
    writer.add_blank_page(595, 842)
    writer.write(file)
    return file.getvalue()


def paper_of(words):
    """Return a small Word file with these words."""
    import docx

    document, file = docx.Document(), BytesIO()
    document.add_paragraph(words)
    document.save(file)
    return file.getvalue()


def made_of(paper, ending):
    """Return what the program makes of a paper: one page, or a Word file with its words."""
    return page() if ending == "pdf" else paper_of(paper.read_bytes().rpartition(b"\0")[2].decode())


def put_program(folder):
    """Put the program into a folder; return its path."""
    path = folder / "soffice"
    path.write_text(f"#!{sys.executable}\nimport runpy\nrunpy.run_path({__file__!r}, run_name='__main__')\n")
    path.chmod(0o755)
    return str(path)


def main():
    behaviour, calls = os.environ.get(FAKE, ""), os.environ.get(CALLS)
    if calls:
        with Path(calls).open("a", encoding="utf-8") as file:
            file.write(f"{os.getpid()}\t{Path.cwd()}\t{' '.join(sys.argv[1:])}\n")
    ending = sys.argv[sys.argv.index("--convert-to") + 1].partition(":")[0]
    papers = [Path(argument) for argument in sys.argv[sys.argv.index("--outdir") + 2 :]]
    for paper in papers:
        bad = paper.read_bytes().endswith(b"bad")
        if behaviour == "hang" or (behaviour == "hang on bad" and bad):
            child = subprocess.Popen(["sleep", "600"])
            if calls:
                with Path(calls).open("a", encoding="utf-8") as file:
                    file.write(f"{child.pid}\tchild\t\n")
            time.sleep(600)
        if behaviour == "crash" or (behaviour == "crash on bad" and bad):
            sys.exit("không đủ bộ nhớ")
        if behaviour == "silent":
            continue
        if behaviour == "half" and bad:
            paper.with_suffix(f".{ending}").write_bytes(made_of(paper, ending)[:200])
        elif behaviour == "garbage":
            paper.with_suffix(".pdf").write_bytes(b"%PDF-1.7\nrubbish\n%%EOF\n")
        elif not bad:
            paper.with_suffix(f".{ending}").write_bytes(made_of(paper, ending))
        else:
            print("Error: source file could not be loaded", file=sys.stderr)


if __name__ == "__main__":
    main()
