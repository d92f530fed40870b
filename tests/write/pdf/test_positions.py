"""Every edition on the finished page: places in millimetres, and sizes, compared with its data."""

import subprocess
from dataclasses import dataclass
from itertools import pairwise

import pytest

from baocao import pipeline
from baocao.library import catalog
from baocao.library.font_widths import line_height
from baocao.write.pdf.libreoffice import to_pdf
from tests.helpers import draft_of
from tests.write.docx.test_optional_parts import Pages

MM = 25.4 / 72
CLOSE = 0.6
DPI, DARK = 200, 140
# The height of a word's box in pdftotext as a share of its size.
BOX = 1.3
EDITIONS = [each for family in catalog.families() for each in catalog.editions(family)]
SHORT = {"superior": "Cơ quan cấp trên", "issuer": "Cơ quan ban hành", "subject": "Một việc của tháng"}
LONG = {
    "superior": "Cơ quan cấp trên trực tiếp của các đơn vị sự nghiệp thành phố Buôn Ma Thuột",
    "issuer": "Cơ quan ban hành văn bản về phát triển nông thôn các tỉnh Duyên hải Nam Trung Bộ",
    "subject": "Kết quả tuyên truyền giải phóng mặt bằng và bảo vệ môi trường trong tháng vừa qua,"
    " phương hướng và nhiệm vụ trọng tâm của những tháng còn lại trong năm",
}
ASKED = {
    "draft": "2",
    "urgency": "khẩn",
    "circulation": "Lưu hành nội bộ",
    "drafter": "{code: QZ, copies: 30}",
    "contact": "Số 11 đường Hùng Vương",
}
BODY = "Mở đầu của đoạn văn dài này " + "nói về việc đã làm được trong tháng " * 8 + "là hết đoạn."
RECIPIENTS = [
    f"Nơi thứ {n} {'có tên rất dài để tràn sang dòng sau nữa' * (n % 3 == 0)}" for n in range(1, 31)
]
MONTH = """\
period: 2026-06
date: {date}
number: 5
{parts}office:
  name: Cơ quan
  superior: {superior}
  issuer: {issuer}
  code: CQ
  place: Quảng Ngãi
  format: {family}
  numbering: unnumbered
  subject: {subject}
  outline:
    results: Kết quả
    priorities: Nhiệm vụ
    sections: {{more: Phần khác}}
  closing: Câu kết của báo cáo.
  recipients: [{recipients}, {archive}]
  signature: {{authority: KT, on_behalf_of: Trưởng ban, position: {position}, name: Trần Văn An}}
results: |
  {body}

  {body}
sections: {{more: {more}}}
priorities: Sẽ làm.
appendices:
  a: {{title: Danh sách, content: [Một việc.]}}
"""


@dataclass(frozen=True)
class Box:
    """A rectangle on a page in millimetres from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self):
        return (self.left + self.right) / 2


def month_of(edition, words, recipients, position, more):
    """Return a month with every part that the edition has."""
    first, last = edition.in_force.first, edition.in_force.last
    day = last or first.replace(year=first.year + 7)
    asked = [f"{key}: {value}\n" for key, value in ASKED.items() if getattr(edition.optional_parts, key)]
    text = MONTH.format(
        **{key: f'"{value}"' for key, value in words.items()},
        date=day,
        parts="".join(asked),
        family=edition.family,
        recipients=", ".join(recipients),
        archive=f'"{edition.recipients.examples["archive"]}"',
        position=position,
        body=BODY,
        more=more,
    )
    return text.replace("period: 2026-06", f"period: {day.year}-{day.month:02}")


class Paper(Pages):
    """A finished paper of an edition: its words by page, and its rules."""

    def __init__(self, folder, tool, edition, name, words):
        super().__init__(folder, tool)
        self.edition, self.name, self.said = edition, name, words
        self.columns = edition.letterhead.rows
        self._drawn = {}

    def box(self, text, page=1, left=0.0, right=300.0, above=None):
        """Return the rectangle of words that follow each other between two distances from the left edge."""
        words = [each for each in self.words(self.name, page) if left <= each[1] and each[3] <= right]
        sought = [word.rstrip(":;,.") for word in text.split()]
        for at in range(len(words) - len(sought) + 1):
            found = words[at : at + len(sought)]
            if [word.rstrip(":;,.") for word, *_ in found] == sought and (
                above is None or found[0][2] > above
            ):
                lefts, tops, rights, bottoms = zip(*(place for _, *place in found), strict=True)
                return Box(min(lefts), min(tops), max(rights), max(bottoms))
        raise AssertionError((text, [word for word, *_ in words]))

    def styled(self, style, text, **where):
        """Return the rectangle of a component's words, in capitals if its style says so."""
        return self.box(text.upper() if self.edition.resolved(style).caps else text, **where)

    def _grey(self, page):
        if page not in self._drawn:
            command = [self._tool("pdftoppm"), "-r", str(DPI), "-gray", "-f", str(page), "-l", str(page)]
            path = self._folder / f"{self.name}.pdf"
            self._drawn[page] = subprocess.run([*command, path], check=True, capture_output=True).stdout
        return self._drawn[page]

    def rule_below(self, box, page=1):
        """Return the rectangle of the first horizontal line below some words."""
        _, size, _, pixels = self._grey(page).split(b"\n", 3)
        width, _ = map(int, size.split())
        scale = DPI / 25.4
        first, last = (round(mm * scale) for mm in (box.left - 2, box.right + 2))
        for row in range(round((box.bottom - 2) * scale), round((box.bottom + 6) * scale)):
            line = pixels[row * width + first : row * width + last]
            dark = bytes(each < DARK for each in line)
            longest = max(dark.split(b"\0"), key=len)
            if len(longest) > 5 * scale:
                start = (dark.index(longest) + first) / scale
                return Box(start, row / scale, start + len(longest) / scale, row / scale)
        raise AssertionError(box)


PAPERS = {
    f"{edition.family}-{edition.in_force.first.year}-{length}": (edition, words)
    for edition in EDITIONS
    for length, words in (("short", SHORT), ("long", LONG))
}


@pytest.fixture(scope="module")
def papers(soffice, pdf_tool, tmp_path_factory):
    """Return the finished paper of each edition, with short and with long names."""
    folder = tmp_path_factory.mktemp("positions")
    texts = []
    for edition, words in PAPERS.values():
        is_long = words is LONG
        recipients = RECIPIENTS if is_long else RECIPIENTS[:2]
        position = (
            "Phó Trưởng ban Thường trực phụ trách công tác miền núi và hải đảo" if is_long else "Phó ban"
        )
        texts.append(month_of(edition, words, recipients, position, "Một đoạn." if is_long else "Không."))
    files = to_pdf([pipeline.build(draft_of(text), "docx") for text in texts], soffice)
    for name, data in zip(PAPERS, files, strict=True):
        (folder / f"{name}.pdf").write_bytes(data)
    return {name: Paper(folder, pdf_tool, edition, name, words) for name, (edition, words) in PAPERS.items()}


@pytest.fixture(params=PAPERS)
def paper(papers, request):
    return papers[request.param]


def style_of(paper, key):
    return paper.edition.resolved(key)


def size(box_of_one_line):
    return (box_of_one_line.bottom - box_of_one_line.top) / MM / BOX


def text_middle(edition):
    return edition.page.margins_mm.left + edition.page.text_width_mm / 2


def head(paper):
    """Return the rectangles of the letterhead's lines by style, each with the words that were sought."""
    edition = paper.edition
    day = f"Quảng Ngãi, ngày {day_of(edition):%d} tháng"
    date = paper.box(day)
    found = {"place-date": date}
    for row in edition.letterhead.rows:
        for line in row.right:
            if line.words:
                found[line.style] = paper.styled(line.style, line.words)
    bound = min(box.left for box in found.values())
    for row in edition.letterhead.rows:
        for line in row.left:
            text = line.words or paper.said.get(line.style) or edition.number.prefix
            found[line.style] = paper.styled(line.style, text, right=bound)
    return found


def day_of(edition):
    first, last = edition.in_force.first, edition.in_force.last
    return last or first.replace(year=first.year + 7)


def test_the_letterhead_is_two_columns_whose_lines_share_a_middle(paper):
    edition, found = paper.edition, head(paper)
    margins = edition.page.margins_mm
    upper = min(box.top for box in found.values())
    assert upper == pytest.approx(margins.top, abs=CLOSE)
    rows = edition.letterhead.rows
    lefts = [found[line.style] for row in rows for line in row.left if line.style != "number"]
    assert [box.middle for box in lefts] == pytest.approx([lefts[0].middle] * len(lefts), abs=CLOSE)
    assert [one.bottom <= other.top + 1 for one, other in pairwise(lefts)] == [True] * (len(lefts) - 1)
    assert min(box.left for box in lefts) >= margins.left - CLOSE
    end = edition.page.width_mm - margins.right
    for row in rows:
        for line in row.right:
            box = found[line.style]
            if style_of(paper, line.style).align == "right":
                assert box.right == pytest.approx(end, abs=CLOSE)
            assert box.right <= end + 20
    # The first lines of both columns are level.
    tops = [found[line.style].top for line in (rows[0].left[0], rows[0].right[0])]
    assert tops[0] == pytest.approx(tops[1], abs=1)


def test_the_number_and_the_date_are_where_the_edition_has_them(paper):
    edition, found = paper.edition, head(paper)
    in_one_row = any(
        {line.style for line in (*row.left, *row.right)} == {"number", "place-date"}
        for row in edition.letterhead.rows
    )
    number, date, motto = (found[style] for style in ("number", "place-date", "motto"))
    if in_one_row:
        assert number.bottom == pytest.approx(date.bottom, abs=1)
    assert date.top > motto.bottom
    assert number.top > found["issuer"].bottom - 0.5


@pytest.mark.parametrize("style", ["superior", "issuer", "number", "motto", "place-date", "kind", "subject"])
def test_each_line_has_its_size(papers, style):
    for name in (name for name in PAPERS if name.endswith("short")):
        paper = papers[name]
        boxes = head(paper)
        boxes["kind"] = paper.styled("kind", "BÁO CÁO")
        boxes["subject"] = paper.styled("subject", paper.said["subject"])
        assert size(boxes[style]) == pytest.approx(style_of(paper, style).pt, abs=0.2), name


def test_the_title_is_in_the_middle_of_the_text(paper):
    middle = text_middle(paper.edition)
    kind, subject = paper.styled("kind", "BÁO CÁO"), paper.styled("subject", paper.said["subject"])
    marks = [kind, subject]
    if paper.edition.subject_end:
        marks.append(paper.box(paper.edition.subject_end.words))
    assert [box.middle for box in marks] == pytest.approx([middle] * len(marks), abs=CLOSE)
    assert [one.bottom <= other.top + 1 for one, other in pairwise(marks)] == [True] * (len(marks) - 1)


def test_each_rule_is_below_its_words_and_a_share_of_their_longest_line(paper):
    edition = paper.edition
    boxes = {**head(paper), "subject": paper.styled("subject", paper.said["subject"])}
    ruled = [style for style in boxes if style_of(paper, style).rule]
    assert ruled
    for style in ruled:
        box, share = boxes[style], style_of(paper, style).rule.share
        rule = paper.rule_below(box)
        assert rule.right - rule.left == pytest.approx(share * (box.right - box.left), abs=1.2), style
        assert rule.middle == pytest.approx(box.middle, abs=CLOSE), style
    assert edition.subject_end or "subject" in ruled


def test_the_text_keeps_the_margins_the_indent_and_the_line_spacing(paper):
    edition, body = paper.edition, style_of(paper, "body")
    margins = edition.page.margins_mm
    box = paper.box(BODY)
    assert box.left == pytest.approx(margins.left, abs=CLOSE)
    assert box.right == pytest.approx(edition.page.width_mm - margins.right, abs=CLOSE)
    first = paper.box("Mở đầu của")
    assert first.left == pytest.approx(margins.left + body.first_line_mm, abs=CLOSE)
    assert size(first) == pytest.approx(body.pt, abs=0.2)
    pitch = (body.line_exact_pt or body.pt * body.line_multiple * line_height(edition.typeface.font)) * MM
    lines = round((box.bottom - box.top - (first.bottom - first.top)) / pitch)
    assert lines >= 3
    assert box.bottom - box.top - (first.bottom - first.top) == pytest.approx(lines * pitch, abs=0.3)
    second = paper.box("Mở đầu của", above=box.bottom - 3)
    assert second.top - first.top == pytest.approx((lines + 1) * pitch + body.after_pt * MM, abs=0.3)


def test_pages_after_the_first_have_their_number_in_the_middle_above_the_text(papers):
    for name in (name for name in PAPERS if name.endswith("long")):
        paper = papers[name]
        edition = paper.edition
        number = paper.box("2", page=2)
        assert number.middle == pytest.approx(text_middle(edition), abs=CLOSE)
        assert number.top == pytest.approx(edition.page.header_mm, abs=0.8)
        assert size(number) == pytest.approx(style_of(paper, "page-number").pt, abs=0.2)
        lowest = max(bottom for _, _, _, _, bottom in paper.words(name, 1) if bottom < 275)
        assert lowest <= edition.page.height_mm - edition.page.margins_mm.bottom
        assert paper.words(name, 1)[0][0] != "1"


def ending(paper):
    """Return the page of the signature, and the rectangles of its lines."""
    authority = f"{paper.edition.signature.authorities['KT']} TRƯỞNG BAN"
    page = next(n for n in range(1, paper.count(paper.name)) if has(paper, authority, n))
    return page, paper.box(authority, page=page), paper.box("Trần Văn An", page=page)


def has(paper, text, page):
    try:
        return paper.box(text, page=page)
    except AssertionError:
        return None


def test_the_signature_is_on_the_right_with_its_room_and_level_with_the_recipients(paper):
    edition = paper.edition
    page, authority, name = ending(paper)
    form = edition.columns["signature"]
    middle = edition.page.width_mm - edition.page.margins_mm.right - form.right_mm / 2
    assert [authority.middle, name.middle] == pytest.approx([middle] * 2, abs=CLOSE)
    last = paper.styled("position", "ban" if paper.said is SHORT else "hải đảo", page=page, left=middle - 40,
                        above=authority.top + 1)  # fmt: skip
    room = style_of(paper, "signer").before_pt * MM
    assert name.top - last.bottom == pytest.approx(room, abs=1.5)
    label = paper.box("Nơi nhận", page=page)
    assert label.top == pytest.approx(authority.top, abs=1)
    assert label.left == pytest.approx(
        edition.page.margins_mm.left + (style_of(paper, "recipients-label").left_mm or 0), abs=CLOSE
    )
    entry = paper.box("Nơi thứ 1", page=page)
    assert size(label) == pytest.approx(style_of(paper, "recipients-label").pt, abs=0.2)
    assert size(entry) == pytest.approx(style_of(paper, "recipient").pt, abs=0.2)
    for box, style in ((authority, "authority"), (name, "signer")):
        assert size(box) == pytest.approx(style_of(paper, style).pt, abs=0.2)


def test_a_long_list_of_recipients_has_no_gap(papers):
    for name in (name for name in PAPERS if name.endswith("long")):
        paper = papers[name]
        edition = paper.edition
        page, *_ = ending(paper)
        start = paper.box("Nơi thứ 1", page=page).top
        end = paper.box(edition.recipients.examples["archive"], page=page).top
        column = edition.page.width_mm - edition.page.margins_mm.right - edition.columns["signature"].right_mm
        tops = {
            round(top, 2)
            for _, _, top, right, _ in paper.words(name, page)
            if start <= top <= end and right < column
        }
        pitch = style_of(paper, "recipient").pt * line_height(edition.typeface.font) * MM
        steps = [later - earlier for earlier, later in pairwise(sorted(tops))]
        assert len(steps) >= len(RECIPIENTS), name
        assert max(steps) <= 1.3 * pitch, (name, steps)


@pytest.mark.parametrize("key", ASKED)
def test_an_optional_part_is_in_its_place(paper, key):
    edition = paper.edition
    form = getattr(edition.optional_parts, key)
    if form is None:
        return
    last = paper.count(paper.name) - 1
    words = {
        "draft": lambda: form.numbered.format(number=2),
        "urgency": lambda: form.degrees["khẩn"].words,
        "circulation": lambda: ASKED["circulation"],
        "drafter": lambda: form.pattern.format(code="QZ", copies=30),
        "contact": lambda: ASKED["contact"],
    }[key]()
    style = form.degrees["khẩn"].style if key == "urgency" else form.style
    page = {"under-number": 1, "page-head": 1, "first-page-foot": 1}.get(form.place, last)
    if form.place == "after-recipients":
        page = next(n for n in range(1, last + 1) if has(paper, words, n))
    box = paper.styled(style, words, page=page)
    height, edge = edition.page.height_mm, edition.optional_parts.edge.mm
    assert size(box) == pytest.approx(style_of(paper, style).pt, abs=0.2)
    match form.place:
        case "under-number":
            number = paper.box(edition.number.prefix, right=100)
            kind = paper.styled("kind", "BÁO CÁO")
            assert number.bottom < box.top + 1 < kind.top
            assert box.middle < 100
        case "page-head":
            assert edge - 0.5 <= box.top
            assert box.bottom <= edition.page.margins_mm.top
            assert box.middle > text_middle(edition)
        case "after-recipients":
            archive = paper.box(edition.recipients.examples["archive"].split()[-1], page=page, right=100)
            assert archive.bottom - 1 < box.top < archive.bottom + 6
        case _:
            assert box.top >= height - edition.page.margins_mm.bottom - 0.5
            assert box.bottom <= height - edge + 1.5


def test_an_appendix_starts_a_page_with_its_label_in_the_middle(paper):
    edition = paper.edition
    page = paper.count(paper.name)
    label = paper.styled("appendix-label", edition.appendix.label, page=page)
    title = paper.styled("appendix-title", "Danh sách", page=page)
    assert [label.middle, title.middle] == pytest.approx([text_middle(edition)] * 2, abs=CLOSE)
    assert label.top == pytest.approx(edition.page.margins_mm.top, abs=CLOSE)
    assert size(label) == pytest.approx(style_of(paper, "appendix-label").pt, abs=0.2)
    attached = [box for box in paper.words(paper.name, page) if title.bottom - 1 < box[2] < title.bottom + 20]
    lines = {}
    for _, left, top, right, _ in attached:
        start, end = lines.get(round(top), (left, right))
        lines[round(top)] = (min(start, left), max(end, right))
    of_label = [end - start for start, end in lines.values()]
    middles = [(start + end) / 2 for start, end in lines.values()][:-1]
    assert middles == pytest.approx([text_middle(edition)] * len(middles), abs=CLOSE)
    assert min(of_label[:-1]) > max(of_label) / 3
