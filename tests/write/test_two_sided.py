"""Paper printed on both sides: the backs of its sheets have the margins of the edition for them."""

import os
import re
import subprocess

import pytest
from pypdf import PdfReader

from baocao import pipeline
from baocao.library import catalog
from tests.command import BAOCAO
from tests.helpers import draft_of, faults, parts_of
from tests.render.test_shapes import within

LONG = "có tên dài để tràn dòng, " * 4
MANY = "".join(f"    - Việc thứ {n} của tháng {LONG}tràn trang.\n" for n in range(70))
MONTH = f"""\
period: 2020-02
office: ubnd-xa-binh-an
date: 2020-02-25
results:
  advisory:
{MANY}priorities: {{advisory: [Việc sẽ làm.]}}
"""


def month(said, **changes):
    """Return a month of the Party whose office says this of two sides."""
    text = within("bdv-quang-ngai", MONTH, **changes)
    return text.replace("office:\n", f"office:\n{said}")


TWO, ONE = month("  two_sided: true\n"), month("  two_sided: false\n")
EDITIONS = [each for family in catalog.families() for each in catalog.editions(family)]


def word(text):
    return {name: part.decode() for name, part in parts_of(pipeline.build(draft_of(text), "docx")).items()
            if name.endswith(".xml")}  # fmt: skip


def test_word_exchanges_the_side_margins_on_every_second_page():
    settings = word(TWO)["word/settings.xml"]
    assert re.search(r"<w:zoom [^>]*/><w:mirrorMargins/><w:defaultTabStop", settings)
    [margins] = re.findall(r"<w:pgMar [^>]*/>", word(TWO)["word/document.xml"])
    # Word's left is then the inside: 30 mm are 1701 twentieths of a point, 15 mm are 850.
    assert 'w:left="1701"' in margins
    assert 'w:right="850"' in margins


def test_nothing_changes_without_it():
    assert "mirrorMargins" not in word(ONE)["word/settings.xml"]
    assert word(ONE)["word/document.xml"] == word(TWO)["word/document.xml"]
    one, two = (pipeline.build(draft_of(text), "html").decode() for text in (ONE, TWO))
    assert ".sheet.verso{" not in one
    assert ".sheet.verso{padding-left:15mm;padding-right:30mm}" in two
    assert "@page sheet:left{margin-left:15mm;margin-right:30mm}" in two


def test_an_appendix_starts_on_the_front_of_a_sheet():
    more = "appendices:\n  a: {title: A, content: [Việc.]}\n"
    said = [
        re.findall(r"<w:type w:val=\"(\w+)\"", word(text + more)["word/document.xml"]) for text in (ONE, TWO)
    ]
    assert said == [["nextPage"], ["oddPage"]]


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_the_back_of_a_sheet_mirrors_its_front(edition):
    front, back = edition.page.margins_mm, edition.page.verso_mm
    assert back is None or (back.left, back.right) == (front.right, front.left)


def test_the_state_has_no_margins_for_the_back():
    text = month("  two_sided: true\n", format="format: state").replace("2020-02-25", "2020-03-10")
    [(rule, line, _, words)] = [each for each in faults(text) if each[0] == "TT012"]
    assert (rule, line, words) == ("TT012", 3, "true")


def test_the_empty_back_before_an_appendix_is_a_page_of_the_pdf_file(tmp_path, soffice):
    appendix = "appendices:\n  a: {title: Danh sách, content: [Việc.]}\n"
    for name, said in (("hai", "  two_sided: true\n"), ("một", "")):
        text = within("bdv-quang-ngai", MONTH.replace(MANY, "    - Việc.\n")) + appendix
        (tmp_path / f"{name}.yaml").write_text(text.replace("office:\n", f"office:\n{said}"), "utf-8")
    command = [BAOCAO, "build", "--to", "pdf", tmp_path]
    subprocess.run(command, env={**os.environ, "BAOCAO_SOFFICE": soffice}, check=True, capture_output=True)
    texts = {
        name: [page.extract_text().strip() for page in PdfReader(tmp_path / f"{name}.pdf").pages]
        for name in ("hai", "một")
    }
    assert {name: [bool(text) for text in pages] for name, pages in texts.items()} == {
        "hai": [True, False, True],
        "một": [True, True],
    }


def test_libreoffice_prints_the_backs_so(tmp_path, soffice, pdf_tool):
    more = "appendices:\n  a: {title: A, content: [Việc.]}\n"
    (tmp_path / "a.docx").write_bytes(pipeline.build(draft_of(TWO + more), "docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        soffice,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        tmp_path,
        tmp_path / "a.docx",
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    boxes = subprocess.run(
        [pdf_tool("pdftotext"), "-bbox", str(tmp_path / "a.pdf"), "-"],
        check=True,
        capture_output=True,
        text=True,
    )
    pages = [re.findall(r'xMin="([\d.]+)"', page) for page in boxes.stdout.split("<page ")[1:]]
    left = [round(min(map(float, page)) * 25.4 / 72) for page in pages if page]
    assert left[:3] == [30, 15, 30]
