"""Pages, tables and lines of the Word file, beyond plain paragraphs."""

from io import BytesIO

import docx
import pytest
from docx.enum.section import WD_ORIENT, WD_SECTION
from lxml import etree

from baocao import pipeline
from baocao.library import catalog
from baocao.library.font_widths import width_mm
from baocao.render.metrics import evened_mm
from tests.helpers import SMALL, W, draft_of, parts_of

APPENDICES = """\
appendices:
  a: {title: A, content: [Việc.]}
  b: {title: B, landscape: true, content: [{table: {columns: [Tên, Số], rows: [[x, y]]}}]}
"""
TEXT = SMALL.replace("Việc đã làm.", "Xem [#a] và [#b].") + APPENDICES
TABLE = """\
    - table:
        columns:
          - {title: TT, kind: index, width: 1}
          - {title: Việc, width: 4}
          - title: Số
            columns: [{title: Tháng, kind: number, width: 2}, {title: Năm, kind: number, width: 3}]
        rows: [[Một, "1", "2"], {group: Nhóm}, {total: Cộng}]
"""


def word(text):
    return docx.Document(BytesIO(pipeline.build(draft_of(text), "docx")))


def test_each_appendix_is_a_section_with_pages_of_its_own():
    main, first, second = word(TEXT).sections
    assert (main.start_type, first.start_type) == (WD_SECTION.NEW_PAGE, WD_SECTION.NEW_PAGE)
    assert (first.orientation, second.orientation) == (WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE)
    assert (round(second.page_width.mm), round(second.page_height.mm)) == (297, 210)
    margins = (second.top_margin, second.right_margin, second.bottom_margin, second.left_margin)
    assert [round(margin.mm) for margin in margins] == [30, 20, 15, 20]
    starts = [section._sectPr.find(f"{W}pgNumType") for section in (main, first, second)]
    assert [start is not None and start.get(f"{W}start") for start in starts] == [False, "1", "1"]
    assert all(section.different_first_page_header_footer for section in (main, first, second))


def table_of(text):
    root = etree.fromstring(parts_of(pipeline.build(draft_of(text), "docx"))["word/document.xml"])
    return next(table for table in root.iter(f"{W}tbl") if table.find(f"{W}tblPr/{W}tblBorders") is not None)


def test_a_table_fills_the_line_and_repeats_its_head():
    table = table_of(SMALL.replace("    - Việc đã làm.\n", TABLE))
    widths = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
    assert sum(widths) == pytest.approx(165 / 25.4 * 1440, abs=3)
    assert [round(width / widths[0]) for width in widths] == [1, 4, 2, 3]
    heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")]
    assert heads == [True, True, False, False, False]


def test_cells_span_as_their_headings_do():
    table = table_of(SMALL.replace("    - Việc đã làm.\n", TABLE))

    def spans(row):
        cells = row.findall(f"{W}tc/{W}tcPr")
        across = [cell.find(f"{W}gridSpan") for cell in cells]
        down = [cell.find(f"{W}vMerge") for cell in cells]
        return [
            (int(a.get(f"{W}val")) if a is not None else 1, d is not None and d.get(f"{W}val", "continue"))
            for a, d in zip(across, down, strict=True)
        ]

    rows = [spans(row) for row in table.iter(f"{W}tr")]
    assert rows[:2] == [
        [(1, "restart"), (1, "restart"), (2, False)],
        [(1, "continue"), (1, "continue"), (1, False), (1, False)],
    ]
    assert rows[3:] == [[(4, False)], [(2, False), (1, False), (1, False)]]


STYLE = catalog.editions("state")[0].resolved("issuer")
FONT = "Times New Roman"


def lines(text, width, style=STYLE):
    """Break a text as a word processor does, word by word."""
    found = [""]
    for each in text.split():
        longer = f"{found[-1]} {each}".strip()
        if width_mm(longer, FONT, style) <= width + 0.5:
            found[-1] = longer
        else:
            found.append(each)
    return found


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("ỦY BAN NHÂN DÂN XÃ BÌNH AN", ["ỦY BAN NHÂN DÂN", "XÃ BÌNH AN"]),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ", ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HUẾ"]),
        ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", ["SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"]),
        ("SỞ NỘI VỤ", ["SỞ NỘI VỤ"]),
    ],
)
def test_names_too_long_for_a_line_break_where_a_thought_begins(text, broken):
    assert lines(text, evened_mm(text, FONT, STYLE, 62)) == broken


@pytest.mark.parametrize("width", [40, 50, 60, 70])
def test_no_word_is_left_alone_and_nothing_is_wider_than_the_column(width):
    text = "BAN CHỈ ĐẠO PHÒNG THỦ DÂN SỰ VÀ TÌM KIẾM CỨU NẠN CÁC CẤP"
    needed = evened_mm(text, FONT, STYLE, width)
    assert needed <= width
    assert len(lines(text, needed)[-1].split()) > 1


def test_a_place_too_long_for_its_column_leaves_the_day_whole():
    style = catalog.editions("party")[0].resolved("place-date")
    text = "Phường Trương Quang Trọng, ngày 25 tháng 02 năm 2020"
    assert lines(text, evened_mm(text, FONT, style, 110), style)[1] == "ngày 25 tháng 02 năm 2020"


def test_the_longest_place_in_use_stays_on_one_line():
    text = SMALL + "place: Thành phố Hồ Chí Minh\n"
    root = etree.fromstring(parts_of(pipeline.build(draft_of(text), "docx"))["word/document.xml"])
    [day] = [p for p in root.iter(f"{W}p") if "ngày 25 tháng 02" in "".join(p.itertext())]
    assert day.find(f"{W}pPr/{W}ind") is None
