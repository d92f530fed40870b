"""Optional parts on the page: where each act puts them, in its sizes, in Word's terms and in millimetres."""

import re
import subprocess
from functools import cache

import pytest
from lxml import etree

from baocao import pipeline
from baocao.library import catalog
from tests.helpers import ROOT, SMALL, W, checked, draft_of, parts_of, redated
from tests.write.test_readback import libreoffice

FOLDER = ROOT / "tests" / "structures"
STATE = (FOLDER / "marked-month.yaml").read_text("utf-8")
UNPUBLISHED = "Không phổ biến trên phương tiện thông tin đại chúng"
MM = 25.4 / 72
DPI = 200


def party(circulation, date="2020-02-25"):
    contact = '"Số 11, đường Hùng Vương. Điện thoại: 0255 3822 345."'
    return redated(SMALL, date) + (
        f"number: 5\ndraft: true\nurgency: thượng khẩn\ncirculation: {circulation}\n"
        f"drafter: {{code: abc, copies: 268}}\ncontact: {contact}\n"
    )


MONTHS = {
    "state": STATE,
    "state-40": STATE.replace("hoả tốc", "thượng khẩn").replace("draft: 2", "draft: true"),
    "state-20": STATE.replace("hoả tốc", "khẩn"),
    "36": party("Tài liệu hội nghị"),
    "36-unpublished": party(UNPUBLISHED),
    "05": party("Tài liệu hội nghị", "2026-06-25"),
    "05-unpublished": re.sub("contact:.*\n", "", party(UNPUBLISHED, "2026-06-25")),
}


@cache
def parts(name):
    return parts_of(pipeline.build(draft_of(MONTHS[name], FOLDER), "docx"))


def paragraphs_of(name, part="word/document.xml"):
    """Return style, text and properties of each paragraph."""
    root = etree.fromstring(parts(name)[part])
    found = []
    for node in root.iter(f"{W}p"):
        style = node.find(f"{W}pPr/{W}pStyle")
        text = "".join(piece.text or "" for piece in node.iter(f"{W}t")).replace("\xa0", " ")
        found.append((style.get(f"{W}val") if style is not None else "", text, node.find(f"{W}pPr")))
    return found


def style_of(name, key):
    root = etree.fromstring(parts(name)["word/styles.xml"])
    [style] = [each for each in root.iter(f"{W}style") if each.get(f"{W}styleId") == key]
    return style


def value(node, path):
    found = node.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}val") or "on"


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("state", [("Draft", "DỰ THẢO LẦN 2"), ("Urgency30", "HỎA TỐC")]),
        ("state-40", [("Draft", "DỰ THẢO"), ("Urgency40", "THƯỢNG KHẨN")]),
        ("36", [("Draft", "Dự thảo"), ("Urgency", "THƯỢNG KHẨN")]),
        ("05", [("Draft", "Dự thảo"), ("Urgency", "THƯỢNG KHẨN")]),
    ],
)
def test_the_draft_and_its_urgency_are_under_the_number(name, lines):
    found = [(style, text) for style, text, _ in paragraphs_of(name) if text]
    at = next(index for index, (style, _) in enumerate(found) if style == "Number")
    assert found[at + 1 : at + 3] == lines


@pytest.mark.parametrize(
    ("name", "key", "look"),
    [
        ("state", "Urgency30", {"sz": "28", "b": "on", "color": "FF0000"}),
        ("state", "Circulation", {"sz": "26", "b": "on", "color": None}),
        ("state", "Drafter", {"sz": "22", "b": None, "i": None}),
        ("state", "Contact", {"sz": "22", "b": None, "i": None}),
        ("36", "Draft", {"sz": "28", "i": "on", "b": None}),
        ("36", "Urgency", {"sz": "28", "b": "on"}),
        ("05", "Circulation", {"sz": "24", "b": "on"}),
        ("05", "Drafter", {"sz": "16", "b": None}),
        ("36", "Contact", {"sz": "20", "b": None}),
    ],
)
def test_sizes_and_looks_are_those_of_the_act(name, key, look):
    style = style_of(name, key)
    assert {tag: value(style, f"rPr/{tag}") for tag in look} == look


def test_a_box_is_on_the_indents_of_its_paragraph():
    [(_, _, own)] = [each for each in paragraphs_of("state") if each[0] == "Urgency30"]
    borders = style_of("state", "Urgency30").find(f"{W}pPr/{W}pBdr")
    assert [etree.QName(side).localname for side in borders] == ["top", "left", "bottom", "right"]
    assert {borders.find(f"{W}{side}").get(f"{W}space") for side in ("left", "right")} == {"0"}
    indent = own.find(f"{W}ind")
    assert indent.get(f"{W}left") == indent.get(f"{W}right")


def test_the_circulation_is_a_frame_ten_millimetres_below_the_upper_edge():
    for name in ("state", "36", "05"):
        [(_, _, own)] = [each for each in paragraphs_of(name) if each[0] == "Circulation"]
        frame = own.find(f"{W}framePr")
        assert (frame.get(f"{W}vAnchor"), frame.get(f"{W}y")) == ("page", "567")


def test_the_foot_of_the_first_page_is_a_footer_that_no_appendix_repeats():
    found = paragraphs_of("state", "word/footer1.xml")
    assert [(style, text[:14]) for style, text, _ in found] == [("Contact", "Thôn Bình Đông")]
    assert [text for _, text, _ in paragraphs_of("state", "word/footer2.xml")] == [""]
    sections = list(etree.fromstring(parts("state")["word/document.xml"]).iter(f"{W}sectPr"))
    ids = [[each.get(f"{W}type") for each in section.iter(f"{W}footerReference")] for section in sections]
    assert ids == [["first"], ["first"]]
    assert "word/footer1.xml" not in parts("36")


def test_what_may_not_be_published_has_its_place_in_each_edition():
    for name, place in (("36-unpublished", None), ("05-unpublished", "page")):
        found = paragraphs_of(name)
        [(at, own)] = [(n, each[2]) for n, each in enumerate(found) if each[0] == "NotPublished"]
        assert at > max(n for n, each in enumerate(found) if each[0] == "Signer")
        frame = own.find(f"{W}framePr")
        assert (None if frame is None else frame.get(f"{W}vAnchor")) == place


@pytest.mark.parametrize("written", ["hỏa tốc", "hoả tốc"])
def test_either_position_of_the_tone_mark_is_the_same_urgency(written):
    text = SMALL + f"urgency: {written}\n"
    assert "HỎA TỐC" in pipeline.build(draft_of(text), "text").decode()


@pytest.mark.parametrize("guess", [("hoa toc", "hỏa tốc"), ("THƯỢNG KHẨN", "thượng khẩn"), ("khản", "khẩn")])
def test_an_unknown_urgency_is_answered_with_the_nearest_one(guess):
    written, meant = guess
    findings = checked(SMALL + f"urgency: {written}\n").findings
    assert [f.suggestion for f in findings if f.rule.name == "not-a-choice"] == [meant]


def test_a_format_without_a_part_says_so_at_its_key():
    [edition] = catalog.editions("youth")
    absent = [key for key, form in edition.optional_parts if form is None]
    office = (ROOT / "data" / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")
    inside = "".join(f"  {line}\n" for line in office.replace("format: party", "format: youth").splitlines())
    text = party("Tài liệu hội nghị").replace("office: bdv-quang-ngai\n", f"office:\n{inside}")
    found = [str(f.path) for f in checked(text).findings if f.rule.name == "part-not-in-format"]
    assert found == absent == ["contact"]


@pytest.fixture(scope="module")
def pages(soffice, pdf_tool, tmp_path_factory):
    """Return the words of each page with their places, and the red and black marks, in millimetres."""
    folder = tmp_path_factory.mktemp("parts")
    for name, text in MONTHS.items():
        (folder / f"{name}.docx").write_bytes(pipeline.build(draft_of(text, FOLDER), "docx"))
    libreoffice(soffice, folder, "pdf")
    return Pages(folder, pdf_tool)


WORD = re.compile(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>')


class Pages:
    """Finished papers: the places of words and of coloured marks, in millimetres from the upper left edge."""

    def __init__(self, folder, pdf_tool):
        self._folder, self._tool = folder, pdf_tool
        self._read = {}

    def _pages(self, name):
        if name not in self._read:
            command = [self._tool("pdftotext"), "-bbox", f"{name}.pdf", "-"]
            out = subprocess.run(command, cwd=self._folder, check=True, capture_output=True).stdout.decode()
            self._read[name] = [WORD.findall(page) for page in out.split("<page ")[1:]]
        return self._read[name]

    def words(self, name, page):
        found = self._pages(name)[page - 1]
        return [(text, *(float(place) * MM for place in box)) for *box, text in found]

    def count(self, name):
        return len(self._pages(name))

    def line(self, name, page, text):
        """Return the left, top, right and bottom edge of some words that are next to each other."""
        words = self.words(name, page)
        sought = text.split()
        for at in range(len(words)):
            if [word for word, *_ in words[at : at + len(sought)]] == sought:
                lefts, tops, rights, bottoms = zip(
                    *(box for _, *box in words[at : at + len(sought)]), strict=True
                )
                return min(lefts), min(tops), max(rights), max(bottoms)
        raise AssertionError(text)

    def red(self, name):
        """Return the edges of all that is red on the first page."""
        command = [self._tool("pdftoppm"), "-r", str(DPI), "-l", "1", f"{name}.pdf"]
        ppm = subprocess.run(command, cwd=self._folder, check=True, capture_output=True).stdout
        _, width, _, _, pixels = re.fullmatch(rb"(P6)\n(\d+) (\d+)\n(\d+)\n(.*)", ppm, re.DOTALL).groups()
        places = [at // 3 for at in range(0, len(pixels), 3) if pixels[at] > 200 and pixels[at + 1] < 80]
        across, down = [at % int(width) for at in places], [at // int(width) for at in places]
        return tuple(edge / DPI * 25.4 for edge in (min(across), min(down), max(across), max(down)))


@pytest.mark.parametrize(("name", "width"), [("state", 30), ("state-40", 40), ("state-20", 20)])
def test_the_red_box_has_the_size_of_the_decree(pages, name, width):
    left, top, right, bottom = pages.red(name)
    assert right - left == pytest.approx(width, abs=0.6)
    assert bottom - top == pytest.approx(8, abs=0.6)
    draft = pages.line(name, 1, "DỰ THẢO")
    assert top > draft[3]


def test_the_marks_under_the_number_share_its_middle(pages):
    for name in ("36", "05"):
        number = pages.line(name, 1, "Số 05-BC/BDVTU")
        for text in ("Dự thảo", "THƯỢNG KHẨN"):
            mark = pages.line(name, 1, text)
            assert mark[1] > number[1]
            assert sum(mark[::2]) / 2 == pytest.approx(sum(number[::2]) / 2, abs=0.6)


def test_the_circulation_is_over_the_right_column_in_the_upper_margin(pages):
    for name, text, title in (
        ("state", "LƯU HÀNH NỘI BỘ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("36", "TÀI LIỆU HỘI NGHỊ", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("05", "TÀI LIỆU HỘI NGHỊ", "ĐẢNG CỘNG SẢN VIỆT NAM"),
    ):
        mark, title_box = pages.line(name, 1, text), pages.line(name, 1, title)
        assert 9.5 <= mark[1] <= 12
        assert mark[3] < 20
        assert sum(mark[::2]) / 2 == pytest.approx(sum(title_box[::2]) / 2, abs=4)


def test_the_foot_is_on_the_page_of_the_act(pages):
    first = pages.line("state", 1, "Thôn Bình Đông, xã")
    assert 272 < first[1] < 290
    for name in ("36", "05"):
        last = pages.line(name, pages.count(name), "Số 11, đường Hùng Vương.")
        assert last[1] >= 277
        assert last[3] <= 289
    unpublished = pages.line("05-unpublished", 1, UNPUBLISHED)
    assert unpublished[3] == pytest.approx(287, abs=0.7)
    assert sum(unpublished[::2]) / 2 == pytest.approx(30 + 165 / 2, abs=0.5)
    below = pages.line("36-unpublished", 1, UNPUBLISHED)
    assert below[1] > pages.line("36-unpublished", 1, "Trần Ngọc Nguyên")[3]


def test_the_foot_of_the_first_page_leaves_its_notes_where_they_are(pages):
    note = pages.line("state", 1, "Trạm bơm thôn Bình Đông.")
    assert note[3] <= pages.line("state", 1, "Thôn Bình Đông, xã")[1] + 1
    assert all(word != "xabinhan@quangngai.gov.vn" for n in (2, 3) for word, *_ in pages.words("state", n))


def test_the_drafter_is_at_the_end_of_the_recipients(pages):
    papers = (("state", 2, "PL.(300)", "VT."), ("36", 1, "ABC-268", "Lưu"), ("05", 1, "ABC-268", "Lưu"))
    for name, page, code, last in papers:
        code_box, last_box = pages.line(name, page, code), pages.line(name, page, last)
        assert last_box[1] < code_box[1] < last_box[1] + 8
        assert code_box[2] < 113
