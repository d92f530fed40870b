"""Where lines and pages of the PDF file end: not inside a symbol, and with the signature on a full page."""

import re
import subprocess

import pytest

from baocao import pipeline
from baocao.write.pdf.libreoffice import to_pdf
from tests.helpers import SMALL, draft_of
from tests.render.test_shapes import STATE, within

LENGTHS = range(1, 61, 4)
CLOSING = "Trên đây là báo cáo của tháng, kính gửi Tỉnh ủy theo dõi."
SENTENCE = "theo Chỉ thị số 22-CT/TU, ngày 25 tháng 02 năm 2020, khoản 2 Điều 5, trồng 17,5 ha quý I/2020"
WHOLE = ("số 22-CT/TU", "ngày 25 tháng 02 năm 2020", "khoản 2", "Điều 5", "17,5 ha", "quý I/2020")
WORD = re.compile(r'yMax="([\d.]+)">(.*?)</word>')
PAGE_PT = 842


def month(items, recipients, closing=CLOSING):
    work = "".join(f"    - Việc thứ {number} của tháng đã làm xong.\n" for number in range(items))
    names = ", ".join(f"Cơ quan thứ {number}" for number in range(1, recipients))
    end = f"recipients: [{names}, Lưu Văn phòng]\nclosing: |\n  {closing}\n"
    return SMALL.replace("    - Việc đã làm.\n", work) + end


def pages_of(tool, paths):
    """Return each page as its text and the place at which its last line ends, as a share of its height."""
    found = []
    for path in paths:
        told = subprocess.run([tool, "-bbox", path, "-"], check=True, capture_output=True).stdout.decode()
        pages = [WORD.findall(page) for page in told.split("<page ")[1:]]
        found.append(
            [(" ".join(word for _, word in page), max(float(y) for y, _ in page) / PAGE_PT) for page in pages]
        )
    return found


HEADINGS = """\
sections:
  assessment:
    - title: Đầu đề một
      content:
        - title: Đầu đề hai
          content:
            - title: Đầu đề ba
              content: ["Việc con[^a] được làm tốt, đúng hạn theo kế hoạch đã đề ra từ đầu năm.", Việc con.]
footnotes:
  a: {note}
  b: {note}
"""
LISTS = [3, 15, 40]
NOTES = {"short notes": "Chú thích ngắn.", "long notes": " ".join(["Chú thích dài ra."] * 40)}
LONG_CLOSING = "\n\n  ".join(f"Đoạn kết thứ {number} nói thêm về việc ấy." for number in range(20))
FILL = "abcdefghiklmnopqrstuvxy"


def with_headings(items, note):
    base = within("ubnd-xa-binh-an", STATE, numbering="numbering: roman-decimal-points-dash-plus")
    work = "".join(f"    - Việc thứ {n} của tháng{'[^b]' * (n == items - 1)}.\n" for n in range(items))
    return base.replace("  security: Ổn định.\n", f"  security:\n{work}") + HEADINGS.format(note=note)


def with_symbols():
    work = "".join(f"    - {' '.join(['việc', *FILL[:n]])} {SENTENCE}.\n" for n in range(len(FILL)))
    return SMALL.replace("    - Việc đã làm.\n", work)


def months():
    return {
        **{recipients: [month(items, recipients) for items in LENGTHS] for recipients in LISTS},
        **{name: [with_headings(items, note) for items in range(14, 38, 2)] for name, note in NOTES.items()},
        "a long closing": [month(items, 5, LONG_CLOSING) for items in LENGTHS],
        "symbols": [with_symbols()],
    }


class Printed:
    """The finished papers of all months, converted in one call."""

    def __init__(self, folder, soffice, tool):
        self._folder, self._tool = folder, tool
        self._numbers = {}
        papers = []
        for name, texts in months().items():
            self._numbers[name] = range(len(papers), len(papers) + len(texts))
            papers += (pipeline.build(draft_of(text), "docx") for text in texts)
        for number, data in enumerate(to_pdf(papers, soffice)):
            (folder / f"{number}.pdf").write_bytes(data)

    def paths(self, name):
        return [self._folder / f"{number}.pdf" for number in self._numbers[name]]

    def pages(self, name):
        return pages_of(self._tool, self.paths(name))


@pytest.fixture(scope="module")
def printed(soffice, pdf_tool, tmp_path_factory):
    return Printed(tmp_path_factory.mktemp("ending"), soffice, pdf_tool("pdftotext"))


@pytest.mark.parametrize("recipients", LISTS)
def test_the_signature_is_with_the_closing_and_pages_before_are_filled(printed, recipients):
    for items, pages in zip(LENGTHS, printed.pages(recipients), strict=True):
        signed = [text for text, _ in pages if "Trần Ngọc Nguyên" in text]
        assert [CLOSING in text for text in signed] == [True], items
        assert all(bottom > 0.65 for _, bottom in pages[:-1]), (items, [bottom for _, bottom in pages])
        assert sum(text.count("Cơ quan thứ") for text, _ in pages) == recipients - 1


@pytest.mark.parametrize("note", NOTES)
def test_no_heading_is_the_last_line_above_the_notes_of_a_page(printed, note):
    papers = printed.pages(note)
    last = [re.split(r"[ \d]*Chú thích", text)[0].split()[-3:] for pages in papers for text, _ in pages[:-1]]
    assert len(last) >= len(papers)
    assert [words for words in last if "đề" in words] == []


def test_of_a_closing_in_many_paragraphs_only_the_last_goes_along(printed):
    for pages in printed.pages("a long closing"):
        assert ["Đoạn kết thứ 19" in text for text, _ in pages if "Trần Ngọc Nguyên" in text] == [True]
        assert all(bottom > 0.7 for _, bottom in pages[:-1])


def test_no_line_ends_inside_and_the_text_is_as_typed(printed, pdf_tool):
    [path] = printed.paths("symbols")
    tool = pdf_tool("pdftotext")
    text = subprocess.run([tool, "-raw", path, "-"], check=True, capture_output=True).stdout.decode()
    assert {words: text.count(words) >= len(FILL) for words in WHOLE} == dict.fromkeys(WHOLE, True)
    assert "\u00a0" not in text
