"""What LibreOffice makes of our papers, as other programs read it."""

import re
import subprocess
from datetime import UTC, datetime

import pytest

from baocao.errors import BaocaoError
from baocao.write.pdf.file import Pdf
from tests.fake_office import page
from tests.pdfs import EXAMPLE_NAMES


def read(program, *arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True).stdout.decode()


def squeezed(text):
    return "".join(text.split())


def pages_of(pdftotext, path):
    """Return the text of each page without blanks and without the number at its head."""
    pages = read(pdftotext, "-raw", path, "-").split("\f")[:-1]
    assert len(pages) > 1
    return [re.sub(rf"^\s*{number}\n", "", page) for number, page in enumerate(pages, 1)]


RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@pytest.mark.parametrize("name", EXAMPLE_NAMES)
def test_every_word_is_there_once_and_in_order(pdfs, pdf_tool, name):
    """The PDF file reads like the text, but for notes, which stand at the foot of their pages."""
    pages = pages_of(pdf_tool("pdftotext"), pdfs.path(name))
    found = "".join(map(squeezed, pages))
    text = (pdfs.files / f"{name}.txt").read_text("utf-8")
    lines = text.replace(" | ", " ").replace(" |", "").translate(RAISED).splitlines()
    notes = [line for line in text.splitlines() if re.match("[⁰¹²³⁴⁵⁶⁷⁸⁹]", line)]
    assert bool(notes) == (name != "2020-03")
    for note in map(squeezed, (note.translate(RAISED) for note in notes)):
        assert found.count(note) == 1
        found = found.replace(note, "")
    body = lines[: -len(notes)] if notes else lines
    assert found == "".join(squeezed(line.removeprefix("| ")) for line in body)


@pytest.mark.parametrize("name", EXAMPLE_NAMES)
def test_it_is_tagged_named_and_as_wide_as_a4(pdfs, pdf_tool, name):
    told = read(pdf_tool("pdfinfo"), "-l", "99", pdfs.path(name))
    facts = dict(re.findall(r"(?m)^([^:]+):\s*(.*)$", told))
    assert facts["Tagged"] == "yes"
    assert facts["Title"].startswith("Báo cáo ")
    assert facts["Author"]
    sizes = re.findall(r"(?m)^Page +\d+ size: +(\S+) x (\S+) pts \(A4\)$", told)
    assert len(sizes) == int(facts["Pages"])
    assert f"({facts['Pages']} trang)" in pdfs.told_of(name)


def test_the_page_of_an_appendix_lies_on_its_side(pdfs, pdf_tool):
    told = read(pdf_tool("pdfinfo"), "-f", "4", "-l", "4", pdfs.path("2026-05"))
    assert re.search(r"size: +841\.\d+ x 595\.\d+ pts", told)


@pytest.mark.parametrize("name", EXAMPLE_NAMES)
def test_every_font_is_embedded_and_can_be_copied_from(pdfs, pdf_tool, name):
    rows = read(pdf_tool("pdffonts"), pdfs.path(name)).splitlines()[2:]
    assert rows
    for row in rows:
        embedded, _, unicode = row.split()[-5:-2]
        assert (embedded, unicode) == ("yes", "yes"), row
        assert re.search("Times|Liberation|Tinos|Nimbus|Termes", row), row


def test_a_reader_is_told_language_title_and_headings(pdfs):
    from pypdf import PdfReader

    reader = PdfReader(pdfs.path("2020-02"))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "vi-VN"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert "/Metadata" not in root
    assert reader.outline[0].title == "I. Kết quả công tác dân vận tháng 02/2020"


def test_the_times_and_the_header_are_those_wanted(pdfs):
    from pypdf import PdfReader

    reader = PdfReader(pdfs.path("2020-02"))
    assert reader.metadata["/CreationDate"] == reader.metadata["/ModDate"] == "D:20200225000000Z"
    assert "/ID" not in reader.trailer
    assert reader.pdf_header >= "%PDF-1.6"


def test_a_later_date_changes_nothing_else(pdfs):
    file = Pdf(pdfs.path("2020-02").read_bytes())
    one, other = (file.dated(datetime(year, 1, 2, tzinfo=UTC)) for year in (1999, 2031))
    assert one.replace(b"19990102", b"20310102") == other
    assert Pdf(one).pages == file.pages


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7\n%%EOF",
        b"%PDF-1.7\nrubbish\n%%EOF\n",
        page()[:300],
        page().replace(b"/Pages", b"/Peges"),
    ],
)
def test_what_is_no_pdf_is_said(data):
    with pytest.raises(BaocaoError) as raised:
        Pdf(data)
    assert "hỏng" in raised.value.said.text("vi")
