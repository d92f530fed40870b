"""A Party report beside Hướng dẫn 05-HD/VPTW as issued: where the ink stands on the page, in millimetres.

The expected distances were measured on the guideline's own first page and foot, from the top of the ink of
one line, marks included, to that of the next.
"""

import os
import subprocess
from dataclasses import dataclass
from itertools import pairwise

import pytest

from tests.command import BAOCAO

DPI, MM, DARK = 128, 25.4, 140
CLOSE = 0.5
# Parts of a line closer than this are its letters and their marks.
GAP_MM = 0.65
MONTH = """\
period: 2026-05
date: 2026-05-27
number: 5
office:
  name: Văn phòng Trung ương Đảng
  superior: Ban Chấp hành Trung ương
  issuer: Văn phòng
  code: VPTW
  place: {place}
  format: party
  numbering: roman-dash-decimal-letter
  spelling: uỷ
  subject: thể thức và kỹ thuật trình bày văn bản của Đảng
  preamble: Thực hiện Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư Trung ương Đảng về thể loại.
  outline:
    results: {{title: Kết quả, sections: {{a: Công việc}}}}
    priorities: {{title: Nhiệm vụ, sections: {{a: Công việc}}}}
  closing: Trên đây là báo cáo.
  recipients: [Các đồng chí Uỷ viên Trung ương Đảng, Lưu Văn phòng Trung ương Đảng]
  signature:
    {{authority: KT, on_behalf_of: Chánh Văn phòng, position: Phó Chánh Văn phòng, name: Lê Khánh Toàn}}
results: {{a: [{tasks}]}}
priorities: {{a: [Làm tiếp.]}}
"""


@dataclass(frozen=True)
class Ink:
    """A line of ink on a page, in millimetres from its top left corner."""

    top: float
    bottom: float
    left: float
    right: float


@dataclass(frozen=True)
class Sheet:
    """A page as grey values, row by row."""

    width: int
    rows: list[bytes]

    def lines(self, left, right):
        """Return the lines of ink between two distances from the left edge."""
        first, last = (round(mm / MM * DPI) for mm in (left, right))
        dark = [[x for x in range(first, min(last, self.width)) if row[x] < DARK] for row in self.rows]
        inked = [number for number, row in enumerate(dark) if row]
        starts = [0, *(n for n, (a, b) in enumerate(pairwise(inked), 1) if (b - a) * MM / DPI > GAP_MM)]
        for start, end in pairwise([*starts, len(inked)]):
            band = inked[start:end]
            across = [x for row in band for x in dark[row]]
            yield Ink(*(each * MM / DPI for each in (band[0], band[-1] + 1, min(across), max(across) + 1)))


def sheet(portable):
    """Read a grey page as poppler writes it."""
    _, size, _, pixels = portable.split(b"\n", 3)
    width, height = map(int, size.split())
    return Sheet(width, [pixels[row * width : (row + 1) * width] for row in range(height)])


# Longer dates leave less of the line. One has a second page.
PLACES = ["Hà Nội", "Quảng Ngãi", "Thành phố Hồ Chí Minh"]
LONG = "Đà Nẵng"


@pytest.fixture(scope="module")
def pages(tmp_path_factory, soffice, pdf_tool):
    """Return the pages of each month by its place, all built in one call."""
    folder = tmp_path_factory.mktemp("trang")
    many = ", ".join(f"Đã làm việc thứ {number}." for number in range(60))
    for place in (*PLACES, LONG):
        text = MONTH.format(place=place, tasks=many if place == LONG else "Đã làm.")
        (folder / f"{place}.yaml").write_text(text, encoding="utf-8")
    env = {**os.environ, "BAOCAO_SOFFICE": soffice}
    names = [f"{place}.yaml" for place in (*PLACES, LONG)]
    command = [BAOCAO, "build", "--to", "pdf", *names]
    subprocess.run(command, cwd=folder, env=env, check=True, capture_output=True)
    found = {}
    for place in (*PLACES, LONG):
        draw = [pdf_tool("pdftoppm"), "-r", str(DPI), "-gray", f"{place}.pdf", place]
        subprocess.run(draw, cwd=folder, check=True)
        found[place] = [sheet(page.read_bytes()) for page in sorted(folder.glob(f"{place}-*.pgm"))]
    return found


@pytest.fixture(scope="module")
def first(pages):
    return pages["Hà Nội"][0]


def test_the_head_and_the_subject(first):
    superior, issuer, star, number, *_ = first.lines(28, 95)
    assert issuer.top - superior.top == pytest.approx(5.7, abs=CLOSE)
    assert star.top - superior.top == pytest.approx(12.3, abs=CLOSE)
    assert number.bottom - superior.bottom == pytest.approx(17.0, abs=CLOSE)
    middle = [line for line in first.lines(30, 195) if line.top > number.bottom]
    kind, subject, hyphens, body = middle[:4]
    assert kind.bottom - number.bottom == pytest.approx(13.9, abs=CLOSE)
    assert subject.bottom - kind.bottom == pytest.approx(8.1, abs=CLOSE)
    assert hyphens.top - subject.top == pytest.approx(10.0, abs=CLOSE)
    assert body.top - hyphens.top == pytest.approx(11.1, abs=CLOSE)


def first_signed(page):
    return list(page.lines(116, 195))[-3]


def test_the_recipients_and_the_signature(first):
    label, *listed = (line for line in first.lines(28, 108) if line.top > first_signed(first).top - CLOSE)
    entry = next(line for line in listed if line.left < label.left - 1)
    assert entry.top - label.top == pytest.approx(7.9, abs=CLOSE)
    assert label.left - entry.left == pytest.approx(2.8, abs=CLOSE)
    authority, position, name = list(first.lines(116, 195))[-3:]
    assert position.top - authority.top == pytest.approx(5.6, abs=CLOSE)
    assert name.top - position.top == pytest.approx(41.7, abs=CLOSE)
    assert (authority.left + authority.right) / 2 == pytest.approx(154.9, abs=CLOSE)


@pytest.mark.parametrize("place", PLACES)
def test_the_title_ends_at_the_margin_however_long_the_date_is(pages, place):
    title, *_ = pages[place][0].lines(118, 200)
    assert title.right == pytest.approx(195, abs=CLOSE)


def test_the_page_number(pages):
    _, second, *_ = pages[LONG]
    digits, *_ = second.lines(90, 135)
    assert digits.top == pytest.approx(8.1, abs=CLOSE)
    # The text requires 10 mm: the middle of the digits.
    assert (digits.top + digits.bottom) / 2 == pytest.approx(10, abs=CLOSE)
