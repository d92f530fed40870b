"""What LibreOffice and pandoc read out of the Word file is what was written into it."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from baocao import pipeline
from baocao.document import Break, Margins, NoteMark, paragraphs
from baocao.write.text import write_text
from tests.helpers import EXAMPLES, SMALL, checked, draft_of, redated, rendered
from tests.test_structures import CASES, FOLDER, month

FEBRUARY = (EXAMPLES / "2020-02.yaml").read_text("utf-8")
ODF = {
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
}
FRAME = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}frame"
TEXT, OFFICE = (f"{{{ODF[name]}}}" for name in ("text", "office"))

MONTHS = {
    "36-HD": FEBRUARY,
    "05-HD": redated(FEBRUARY, "2026-06-25"),
    "marks": SMALL.replace("Việc đã làm.", '"**Đậm[^b]** *nghiêng* & <b> {{x}}[^a], lại[^b]."')
    + "footnotes: {a: 'Chú *một*.', b: Chú hai & ba.}\n",
    "many": SMALL.replace("    - Việc đã làm.\n", "".join(f"    - Việc {n}[^n{n}].\n" for n in range(1, 31)))
    + "footnotes:\n"
    + "".join(f"  n{n}: Chú thích {n}.\n" for n in range(30, 0, -1)),
}


def written(draft):
    """Return each paragraph as text, each footnote where its mark stands."""
    document, _ = rendered(draft)
    notes = ["".join(getattr(piece, "text", "\n") for piece in note.content) for note in document.notes]

    def spell(piece):
        if isinstance(piece, NoteMark):
            return str(piece.number) if piece.again else f"⟦{notes[piece.number - 1]}⟧"
        return "\n" if isinstance(piece, Break) else piece.text

    # They read no footer with the text.
    own = document._replace(margins=document.margins._replace(first_page_foot=())).all_blocks()
    lines = ("".join(map(spell, paragraph.content)) for paragraph in paragraphs(own))
    return [line for line in map(squeezed, lines) if line]


def squeezed(text):
    """Return a text with single blanks, and with the hyphens that hold a line as those that were typed."""
    return " ".join(text.replace("\u2011", "-").split())


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("readback")
    for name, text in MONTHS.items():
        (place / f"{name}.docx").write_bytes(pipeline.build(draft_of(text), "docx"))
    return place


@pytest.fixture(scope="module")
def structures(tmp_path_factory):
    place = tmp_path_factory.mktemp("structures")
    for name, family in CASES:
        draft = checked(month(name, family), FOLDER).draft
        (place / f"{name}.{family}.docx").write_bytes(pipeline.build(draft, "docx"))
    return place


def libreoffice(soffice, folder, to):
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = sorted(map(str, folder.glob("*.docx")))
    command = [soffice, profile, "--headless", "--convert-to", to, "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=180)


def read_odf(path: Path):
    body = etree.parse(path).getroot().find(f".//{OFFICE}text")
    return [
        text
        for node in body.iter(f"{TEXT}p", f"{TEXT}h")
        if inside_no_note(node) and (text := odf_text(node))
    ]


def inside_no_note(node):
    return not any(parent.tag == f"{TEXT}note" for parent in node.iterancestors())


def odf_text(node):
    parts = [node.text or ""]
    for child in node:
        if child.tag == f"{TEXT}note":
            body = child.find(f"{TEXT}note-body")
            parts.append(f"⟦{squeezed(''.join(body.itertext()))}⟧")
        elif child.tag == FRAME:
            # The paragraphs in it are read by themselves.
            pass
        elif child.tag in (f"{TEXT}s", f"{TEXT}line-break", f"{TEXT}tab"):
            parts.append(" ")
        else:
            parts.append(odf_text(child))
        parts.append(child.tail or "")
    return (
        squeezed("".join(parts))
        if inside_no_note(node) and node.tag in (f"{TEXT}p", f"{TEXT}h")
        else "".join(parts)
    )


def test_libreoffice_reads_back_what_was_written(folder, soffice):
    libreoffice(soffice, folder, "fodt")
    for name, text in MONTHS.items():
        assert read_odf(folder / f"{name}.fodt") == written(draft_of(text)), name


def test_libreoffice_reads_back_papers_of_any_shape(structures, soffice):
    libreoffice(soffice, structures, "fodt")
    for name, family in CASES:
        draft = checked(month(name, family), FOLDER).draft
        assert read_odf(structures / f"{name}.{family}.fodt") == written(draft), (name, family)


BULLET = re.compile(r"^[-+•◦▪‣*] ")
MARKED = re.compile("[⁰¹²³⁴-⁹]|\\|")


def test_libreoffice_counts_as_we_do(structures, soffice):
    libreoffice(soffice, structures, "txt:Text")
    for name, family in CASES:
        theirs = (structures / f"{name}.{family}.txt").read_text("utf-8-sig").splitlines()
        found = {BULLET.sub("", squeezed(line)) for line in theirs}
        draft = checked(month(name, family), FOLDER).draft
        # Its plain text leaves out what is in the margins.
        document, stylesheet = rendered(draft)
        lines = write_text(document._replace(margins=Margins()), stylesheet).decode().splitlines()
        ours = [BULLET.sub("", squeezed(line)) for line in lines if not MARKED.search(line)]
        assert [line for line in ours if line and line not in found] == [], (name, family)


def pandoc_lines(pandoc, path):
    run = subprocess.run([pandoc, str(path), "-t", "json"], check=True, capture_output=True)
    lines = [squeezed(pandoc_text(block)) for block in pandoc_blocks(json.loads(run.stdout)["blocks"])]
    return [line for line in lines if line]


def pandoc_blocks(value):
    """Yield the inlines of each paragraph and heading, tables and lists taken apart."""
    if isinstance(value, list):
        for inner in value:
            yield from pandoc_blocks(inner)
    elif isinstance(value, dict) and value.get("t") in ("Para", "Plain"):
        yield value["c"]
    elif isinstance(value, dict) and value.get("t") == "Header":
        yield value["c"][2]
    elif isinstance(value, dict):
        yield from pandoc_blocks(value.get("c"))


def pandoc_text(pieces):
    return "".join(pandoc_piece(piece["t"], piece.get("c")) for piece in pieces)


def pandoc_piece(kind, content):
    match kind:
        case "Str":
            return content
        case "Space" | "SoftBreak" | "LineBreak":
            return " "
        case "Note":
            return f"⟦{squeezed(pandoc_text(content[0]['c']))}⟧"
        case "Span" | "Link":
            return pandoc_text(content[1])
        case "Emph" | "Strong" | "Underline" | "Superscript":
            return pandoc_text(content)
        case _:
            pytest.fail(f"pandoc reads a {kind}")


@pytest.mark.parametrize("name", MONTHS)
def test_pandoc_reads_back_what_was_written(folder, pandoc, name):
    assert pandoc_lines(pandoc, folder / f"{name}.docx") == written(draft_of(MONTHS[name]))


@pytest.mark.parametrize(("name", "family"), CASES)
def test_pandoc_reads_back_papers_of_any_shape(structures, pandoc, name, family):
    found = pandoc_lines(pandoc, structures / f"{name}.{family}.docx")
    assert found == written(checked(month(name, family), FOLDER).draft)


def test_headings_and_signature_stay_with_their_text_on_every_page(tmp_path, soffice, pdf_tool):
    """Months of many lengths, so that the page ends fall everywhere."""
    pdftotext = pdf_tool("pdftotext")
    for count in range(6, 34):
        items = "".join(f"    - Việc thứ {n} của tháng.\n" for n in range(count))
        text = SMALL.replace("    - Việc đã làm.\n", items).replace("    - Việc sẽ làm.\n", items)
        text = text.replace(
            "priorities:", "  professional:\n    - Tổ chức:\n        - Hội nghị.\npriorities:"
        )
        (tmp_path / f"{count}.docx").write_bytes(pipeline.build(draft_of(text), "docx"))
    libreoffice(soffice, tmp_path, "pdf")
    for path in tmp_path.glob("*.pdf"):
        run = subprocess.run(
            [pdftotext, "-layout", str(path), "-"], check=True, capture_output=True, text=True
        )
        pages = [
            [line.strip() for line in page.splitlines() if line.strip()] for page in run.stdout.split("\f")
        ]
        for page in filter(None, pages):
            assert not page[-1].startswith(("I. ", "II. ", "1. ", "2. ", "- Tổ chức:")), (path.name, page[-1])
        [signed] = [page for page in pages if "Trần Ngọc Nguyên" in page]
        assert any("kính báo cáo" in line for line in signed), path.name
        assert any(line.startswith("Nơi nhận:") for line in signed), path.name


def test_the_first_line_stands_at_the_margin(folder, soffice, pdf_tool):
    """LibreOffice must put no line of its own above the head, with footnotes or without."""
    libreoffice(soffice, folder, "pdf")
    for name in MONTHS:
        boxes = subprocess.run(
            [pdf_tool("pdftotext"), "-bbox", "-l", "1", str(folder / f"{name}.pdf"), "-"],
            check=True,
            capture_output=True,
            text=True,
        )
        top = min(float(y) for y in re.findall(r'yMin="([\d.]+)"', boxes.stdout))
        # 20 mm are 56.7 pt; a line of 14 pt more would show.
        assert 56 <= top <= 60, name
