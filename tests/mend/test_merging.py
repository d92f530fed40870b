"""What was edited in Word comes back into the month, and into nothing else."""

import copy
import re
import zipfile
from io import BytesIO

import docx
import pytest
from docx.text.paragraph import Paragraph

from baocao import pipeline
from baocao.mend.merging import Original, merge
from baocao.word.plain_text import word_text
from tests.helpers import EXAMPLES, ROOT, draft_of

PARTY = (EXAMPLES / "2020-02.yaml").read_text("utf-8")
YOUTH = ROOT / "tests" / "structures"
STATE = (EXAMPLES / "state" / "2026-05.yaml").read_text("utf-8")


def edited(month, change, beside=EXAMPLES):
    """Return the Word file of a month after a change with python-docx."""
    document = docx.Document(BytesIO(pipeline.build(draft_of(month, beside), "docx")))
    change(document)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def merged(month, word, now=None, beside=EXAMPLES, **options):
    """Merge a Word file into what the month is now; a second merge has nothing left to do."""
    now = month if now is None else now
    found = merge(Original("m.yaml", now.encode(), beside), ("m.docx", word), **options)
    assert not found.refused
    text = found.files.get("m.yaml", now.encode()).decode()
    again = merge(Original("m.yaml", text.encode(), beside), ("m.docx", word))
    assert again.files == {}
    return text, found


def text_of(month, beside=EXAMPLES):
    return pipeline.build(draft_of(month, beside), "text").decode()


def paragraphs(document):
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    return [*document.paragraphs, *(line for cell in cells for line in cell.paragraphs)]


def find(document, start):
    return next(line for line in paragraphs(document) if line.text.startswith(start))


def replace(document, start, old, new):
    line = find(document, start)
    run = next(run for run in line.runs if old in run.text)
    run.text = run.text.replace(old, new)


def remove(document, start):
    line = find(document, start)._p
    line.getparent().remove(line)


def add_after(document, start, text):
    """Add a line of the same form below another one."""
    line = find(document, start)
    new = copy.deepcopy(line._p)
    line._p.addnext(new)
    added = Paragraph(new, line._parent)
    for run in added.runs[1:]:
        run._r.getparent().remove(run._r)
    added.runs[0].text = text
    return added


def test_changed_words_are_edited_where_they_are_written():
    def change(document):
        replace(document, "Báo cáo tình hình trước", "tình hình", "diễn biến")
        replace(document, "Giúp", "Giúp", "Giúp đỡ")
        replace(document, "Đánh giá chung", "kế hoạch công tác", "chương trình công tác")
        replace(document, "Theo dõi, nắm bắt", "Theo dõi", "Luôn theo dõi")

    text, found = merged(PARTY, edited(PARTY, change))
    expected = PARTY
    for old, new in (
        ("Báo cáo tình hình trước", "Báo cáo diễn biến trước"),
        ("- Giúp:", "- Giúp đỡ:"),
        ("Trên cơ sở kế hoạch công tác", "Trên cơ sở chương trình công tác"),
        ("Theo dõi, nắm bắt", "Luôn theo dõi, nắm bắt"),
    ):
        assert expected.count(old) == 1
        expected = expected.replace(old, new)
    assert text.split() == expected.split()
    untouched = set(PARTY.splitlines()) & set(expected.splitlines())
    assert len(untouched - set(text.splitlines())) <= 2
    assert (found.conflicts, found.differences) == ((), ())


CHANGES = {
    "an item": lambda document: add_after(document, "Báo cáo tình hình trước", "Việc mới: hai # ba."),
    "an item below another": lambda document: setattr(
        add_after(document, "Lãnh đạo Ban và", "Việc con."), "style", find(document, "Đăng ký giao ước").style
    ),
    "an item on a higher level": lambda document: setattr(
        add_after(document, "Đăng ký giao ước", "Việc lớn."), "style", find(document, "Lãnh đạo Ban và").style
    ),
    "an item less": lambda document: remove(document, "Tổng hợp kết quả 10"),
    "no items below one": lambda document: [
        remove(document, start) for start in ("Họp Hội đồng tuyển", "Làm việc với Lãnh đạo")
    ],
    "an item with items below it": lambda document: remove(document, "Giúp"),
    "an item moved": lambda document: find(document, "Hướng dẫn xét khen")._p.addnext(
        find(document, "Đăng ký giao ước")._p
    ),
    "an item moved to another section": lambda document: find(document, "Thẩm định nội dung")._p.addnext(
        find(document, "Dự thảo Quyết định thành lập")._p
    ),
    "italics": lambda document: setattr(find(document, "Lãnh đạo Ban và").runs[0], "italic", True),
    "bold words": lambda document: setattr(find(document, "Đăng ký giao ước").runs[0], "bold", True),
    "a split item": lambda document: (
        replace(document, "Lãnh đạo Ban và", find(document, "Lãnh đạo Ban và").text, "Lãnh đạo Ban họp."),
        add_after(document, "Lãnh đạo Ban họp", "Các phòng chuyên môn tham dự các hội nghị."),
    ),
    "a joined item": lambda document: (
        find(document, "Báo cáo tình hình bức").add_run(" " + find(document, "Kế hoạch tổ chức tuyên").text),
        remove(document, "Kế hoạch tổ chức tuyên"),
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_the_merged_month_prints_what_word_says(name):
    word = edited(PARTY, CHANGES[name])
    text, found = merged(PARTY, word)
    assert (found.conflicts, found.differences) == ((), ())
    assert text != PARTY
    assert _plain(text_of(text)) == _plain(word_text(BytesIO(word), "m.docx"))
    comments = re.findall(r"#.*", PARTY)
    assert re.findall(r"#.*", text)[: len(comments)] == comments or set(comments) <= set(
        re.findall(r"#.*", text)
    )


def _plain(text):
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()


def test_cells_rows_labels_and_comments():
    def change(document):
        replace(document, "Nông nghiệp", "Toàn xã gieo trồng", "Cả xã trồng")
        find(document, "Giáo dục").runs[0].text = "Giáo dục, y tế:"
        rows = [row for table in document.tables for row in table.rows]
        land = next(row for row in rows if "Đất đai" in [cell.text for cell in row.cells])
        land.cells[2].paragraphs[0].runs[0].text = "42"
        new = copy.deepcopy(land._tr)
        land._tr.addnext(new)
        texts = [each for each in new.iter() if each.tag.endswith("}t")]
        for each, words in zip(texts, ["3", "Xây dựng", "5", "6", "5", "100%"], strict=True):
            each.text = words
        document.add_comment(
            find(document, "Thăm, tặng quà").runs, text="Bao nhiêu\nngười?", author="Nguyễn Văn A"
        )

    beside = EXAMPLES / "state"
    text, found = merged(STATE, edited(STATE, change, beside), beside=beside)
    expected = STATE.replace("Toàn xã gieo trồng [=gieo-trong]", "Cả xã trồng [=gieo-trong]")
    expected = expected.replace("- label: Giáo dục", "- label: Giáo dục, y tế")
    row = '          - [Đất đai, "42", "187", "39", "95,1%"]\n          - [Xây dựng, "5", "6", "5", "100%"]\n'
    expected = expected.replace('          - [Đất đai, "41", "187", "39", "95,1%"]\n', row)
    said = "    # Nguyễn Văn A: Bao nhiêu người?\n    - Thăm, tặng quà"
    assert text == expected.replace("    - Thăm, tặng quà", said)
    # Sums are computed, and follow the cells.
    assert {each.origin for each in found.differences} == {"month"}
    assert not found.conflicts


def test_figures_and_the_words_of_the_format_have_no_home():
    def change(document):
        replace(document, "Thu, chi ngân sách", "8.436", "9.000")
        replace(document, "BÁO CÁO", "BÁO CÁO", "TỜ TRÌNH")

    beside = EXAMPLES / "state"
    text, found = merged(STATE, edited(STATE, change, beside), beside=beside)
    assert text == STATE
    assert {each.origin for each in found.differences} == {"month", ""}


def test_what_comes_from_the_office_is_changed_there_only_if_asked(tmp_path):
    office = (ROOT / "data" / "offices" / "bdv-quang-ngai.yaml").read_bytes()
    (tmp_path / "offices").mkdir()
    (tmp_path / "offices" / "bdv-quang-ngai.yaml").write_bytes(office)

    def change(document):
        replace(document, "Trần Ngọc", "Trần Ngọc Nguyên", "Lê Văn A")
        add_after(document, "Văn phòng Tỉnh ủy", "Sở Nội vụ,")

    word = edited(PARTY, change, tmp_path)
    text, found = merged(PARTY, word, beside=tmp_path)
    assert text == PARTY
    assert [each.word for each in found.differences] == ["Sở Nội vụ,", "Lê Văn A"]
    _, found = merged(PARTY, word, beside=tmp_path, office=office)
    [new] = found.files.values()
    assert found.differences == ()
    expected = office.decode().replace("Trần Ngọc Nguyên", "Lê Văn A")
    assert [line for line in new.decode().splitlines() if line not in expected.splitlines()] == [
        "  - Sở Nội vụ"
    ]


CONFLICTS = {
    "other words": (
        lambda document: replace(document, "Đăng ký giao ước", "giao ước", "thỏa thuận"),
        ("Đăng ký giao ước", "Đăng ký cam kết"),
    ),
    "other words of one sentence": (
        lambda document: replace(document, "Đăng ký giao ước", "Đăng ký", "Ký"),
        ("thi đua năm 2020 với Hội đồng", "thi đua năm 2021 với Hội đồng"),
    ),
    "removed in Word": (
        lambda document: remove(document, "Đăng ký giao ước"),
        ("Đăng ký giao ước", "Đăng ký cam kết"),
    ),
    "removed in the month": (
        lambda document: replace(document, "Báo cáo tình hình trước", "trước", "ngay trước"),
        ("        - Báo cáo tình hình trước, trong và sau Tết Nguyên đán Canh Tý năm 2020.\n", ""),
    ),
    "words and italics": (
        lambda document: setattr(find(document, "Lãnh đạo Ban và").runs[0], "italic", True),
        ("Lãnh đạo Ban và lãnh đạo các phòng chuyên môn", "Lãnh đạo Ban và trưởng các phòng"),
    ),
    "a key": (lambda document: replace(document, "Giúp", "Giúp", "Giúp đỡ"), ("- Giúp:", "- Hỗ trợ:")),
    "split": (
        lambda document: (
            replace(document, "Lãnh đạo Ban và", find(document, "Lãnh đạo Ban và").text, "Lãnh đạo Ban họp."),
            add_after(document, "Lãnh đạo Ban họp", "Các phòng chuyên môn tham dự các hội nghị."),
        ),
        ("Lãnh đạo Ban và lãnh đạo", "Lãnh đạo Ban và cán bộ"),
    ),
    "joined": (
        lambda document: (
            find(document, "Báo cáo tình hình bức").add_run(
                " " + find(document, "Kế hoạch tổ chức tuyên").text
            ),
            remove(document, "Kế hoạch tổ chức tuyên"),
        ),
        ("Báo cáo tình hình bức xúc", "Báo cáo tình hình rất bức xúc"),
    ),
    "a paragraph": (
        lambda document: replace(document, "Đánh giá chung", "hoàn thành tốt", "hoàn thành"),
        ("kỷ cương hành chính.", "kỷ cương."),
    ),
    "moved and changed": (
        lambda document: (
            find(document, "Hướng dẫn xét khen")._p.addnext(find(document, "Đăng ký giao ước")._p),
            replace(document, "Đăng ký giao ước", "giao ước", "thỏa thuận"),
        ),
        ("Đăng ký giao ước", "Đăng ký cam kết"),
    ),
}


@pytest.mark.parametrize("name", CONFLICTS)
def test_both_changed_the_same_text(name):
    change, (old, new) = CONFLICTS[name]

    def both(document):
        change(document)
        replace(document, "Cung cấp thông tin", "Cung cấp", "Gửi")

    assert old in PARTY
    now = PARTY.replace(old, new)
    text, found = merged(PARTY, edited(PARTY, both), now)
    assert len(found.conflicts) == 1
    # What is no conflict is merged all the same.
    assert text == now.replace("Cung cấp thông tin", "Gửi thông tin")


def test_both_sides_changed_different_lines():
    now = PARTY.replace("Đăng ký giao ước", "Đăng ký cam kết").replace("# yaml", "# của tôi\n# yaml")
    word = edited(PARTY, CHANGES["an item"])
    text, found = merged(PARTY, word, now)
    assert (found.conflicts, found.differences != ()) == ((), True)
    place = "Báo cáo tình hình trước, trong và sau Tết Nguyên đán Canh Tý năm 2020.\n"
    assert text == now.replace(place, f'{place}        - "Việc mới: hai # ba."\n')


def test_a_file_without_its_source_is_compared_by_its_words():
    document = docx.Document(
        BytesIO(pipeline.build_all(draft_of(PARTY), ("docx",), source=False).reports["docx"])
    )
    replace(document, "Đăng ký giao ước", "giao ước", "thỏa thuận")
    file = BytesIO()
    document.save(file)
    text, found = merged(PARTY, file.getvalue())
    assert not found.has_source
    assert text == PARTY.replace("Đăng ký giao ước", "Đăng ký thỏa thuận")


def test_nothing_edited_changes_nothing():
    for month, beside in ((PARTY, EXAMPLES), (STATE, EXAMPLES / "state")):
        text, found = merged(month, edited(month, lambda _: None, beside), beside=beside)
        assert text == month
        assert (found.conflicts, found.differences) == ((), ())


def test_one_edit_that_cannot_be_made_stops_no_other():
    def change(document):
        replace(document, "Đăng ký giao ước", "giao ước", "thỏa thuận")
        replace(document, "Quảng Ngãi", "25", "31")

    text, found = merged(PARTY, edited(PARTY, change))
    assert text == PARTY.replace("Đăng ký giao ước", "Đăng ký thỏa thuận")
    assert ["31" in each.word for each in found.differences] == [True]


def test_line_breaks_marks_and_comments_of_the_month_stay():
    strange = "\ufeff" + PARTY.replace("period: 2020-02", "period: 2020-02\t# kỳ  ").rstrip("\n")
    strange = strange.replace("\n", "\r\n")
    word = edited(strange, CHANGES["an item"])
    text, found = merged(strange, word)
    place = "Báo cáo tình hình trước, trong và sau Tết Nguyên đán Canh Tý năm 2020.\r\n"
    assert text == strange.replace(place, f'{place}        - "Việc mới: hai # ba."\r\n')
    assert found.differences == ()


def test_a_comment_in_a_list_in_brackets_is_above_the_list():
    month = PARTY.replace("footnotes:", "recipients: [Văn phòng Tỉnh ủy, Lưu Văn phòng Ban]\n\nfootnotes:")

    def change(document):
        document.add_comment(find(document, "Văn phòng Tỉnh ủy").runs, text="Đủ chưa?", author="A")

    text, _ = merged(month, edited(month, change))
    assert text == month.replace("recipients: [", "# A: Đủ chưa?\nrecipients: [")


PLACES = {
    "the title of an appendix": (
        "THU, CHI",
        "NGÂN SÁCH",
        "NGÂN QUỸ",
        "Thu, chi ngân sách",
        "Thu, chi ngân quỹ",
    ),
    "a caption": ("Kết quả giải", "Kết quả", "Tình hình", "caption: Kết quả", "caption: Tình hình"),
    "a group of rows": ("Lĩnh vực khác", "khác", "còn lại", "Lĩnh vực khác", "Lĩnh vực còn lại"),
    "the name of a sum": ("Tổng số", "Tổng số", "Tổng cộng", "total: Tổng số", "total: Tổng cộng"),
    "the name of a column": ("Tiếp nhận", "Tiếp nhận", "Nhận", "title: Tiếp nhận", "title: Nhận"),
    "a footnote": ("", "", "", "quỹ thu được 62", "quỹ đã thu được 62"),
}


@pytest.mark.parametrize("name", PLACES)
def test_words_of_other_places(name):
    start, old, new, before, after = PLACES[name]
    beside = EXAMPLES / "state"
    if start:
        word = edited(STATE, lambda document: replace(document, start, old, new), beside)
    else:
        other = STATE.replace(before, after)
        word = with_part(edited(other, lambda _: None, beside), edited(STATE, lambda _: None, beside))
    text, found = merged(STATE, word, beside=beside)
    assert text == STATE.replace(before, after)
    assert (found.conflicts, found.differences) == ((), ())


def with_part(word, other, name="customXml/item1.xml"):
    """Return a Word file with a part of another one."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(other)) as archive:
        part = archive.read(name)
    with zipfile.ZipFile(BytesIO(word)) as read, zipfile.ZipFile(made, "w") as write:
        for each in read.namelist():
            write.writestr(each, part if each == name else read.read(each))
    return made.getvalue()


def test_a_typed_number_has_no_home():
    def change(document):
        line = find(document, "Báo cáo tình hình trước")
        line.style = document.styles["Normal"]
        line.runs[0].text = f"3. {line.runs[0].text}"

    text, found = merged(PARTY, edited(PARTY, change))
    assert text == PARTY
    assert [each.word.split()[:3] for each in found.differences] == [["3.", "Báo", "cáo"]]


def test_a_sign_or_number_that_was_changed_before_the_same_words_is_told():
    def change(document):
        find(document, "Thi tìm hiểu").style = document.styles["Normal"]

    month = (YOUTH / "youth-week.yaml").read_text("utf-8")
    text, found = merged(month, edited(month, change, YOUTH), beside=YOUTH)
    assert text == month
    assert [(each.month, each.word, each.origin) for each in found.differences] == [
        ("- Thi tìm hiểu lịch sử.", "Thi tìm hiểu lịch sử.", "label")
    ]


def test_of_numbers_that_were_counted_otherwise_the_first_is_told():
    def change(document):
        remove(document, "Kiến nghị xử lý.")

    month = (YOUTH / "inspectorate-nine-months.yaml").read_text("utf-8")
    text, found = merged(month, edited(month, change, YOUTH), beside=YOUTH)
    assert text == month.replace("      - Kiến nghị xử lý.\n", "")
    assert [(each.month, each.word, each.origin) for each in found.differences] == [
        ("d) Chuyển hồ sơ sang cơ quan điều tra:", "đ) Chuyển hồ sơ sang cơ quan điều tra:", "label")
    ]


def test_titles_of_the_outline_are_edited_in_the_office(tmp_path):
    office = (ROOT / "data" / "offices" / "bdv-quang-ngai.yaml").read_bytes()
    (tmp_path / "offices").mkdir()
    (tmp_path / "offices" / "bdv-quang-ngai.yaml").write_bytes(office)

    def change(document):
        replace(document, "Công tác tham mưu Ban Thường vụ", "tham mưu", "tham vấn")
        replace(document, "Đánh giá chung", "Đánh giá chung", "Nhận xét chung")

    word = edited(PARTY, change, tmp_path)
    text, found = merged(PARTY, word, beside=tmp_path)
    assert text == PARTY
    assert [each.origin for each in found.differences][:1] == ["office"]
    found = merge(Original("m.yaml", PARTY.encode(), tmp_path), ("m.docx", word), office=office)
    assert (found.conflicts, found.differences) == ((), ())
    [new] = found.files.values()
    expected = office.decode().replace("advisory: Công tác tham mưu", "advisory: Công tác tham vấn", 1)
    assert new.decode() == expected.replace("label: Đánh giá chung", "label: Nhận xét chung")


def last_section(document):
    """Return the heading of the last section, and the lines below it."""
    lines = document.paragraphs
    starts = [line.text for line in lines]
    first = starts.index("Các nhiệm vụ chuyên môn của Ban")
    last = next(
        n for n, text in enumerate(starts) if n > first and text.startswith("Ban Dân vận Tỉnh ủy kính")
    )
    return lines[first], lines[first + 1 : last]


def cut(*lines):
    for line in lines:
        line._p.getparent().remove(line._p)


def test_a_section_goes_with_its_heading_and_is_to_be_written_without_its_content():
    start = PARTY.index("  professional:\n", PARTY.index("\npriorities:"))
    end = PARTY.index("\nfootnotes:", start)

    def whole(document):
        heading, below = last_section(document)
        cut(heading, *below)

    text, found = merged(PARTY, edited(PARTY, whole))
    assert (text, found.differences) == (PARTY[:start] + PARTY[end:], ())
    text, found = merged(PARTY, edited(PARTY, lambda document: cut(*last_section(document)[1])))
    assert text == f"{PARTY[:start]}  professional:\n    - …\n{PARTY[end:]}"
    assert [(each.month, each.word) for each in found.differences] == [("…", None)]
    assert draft_of(text)


def headed(document, start, *items):
    """Type a heading before another one, with items below it."""
    heading = find(document, start)
    before = Paragraph(heading._p.getprevious(), heading._parent)
    for text in reversed(items):
        add_after(document, before.text, text)
    new = copy.deepcopy(heading._p)
    before._p.addnext(new)
    added = Paragraph(new, heading._parent)
    for run in added.runs[1:]:
        run._r.getparent().remove(run._r)
    added.runs[0].text = "Công tác đối ngoại"


@pytest.mark.parametrize(
    ("month", "start"),
    [
        (PARTY, "Các nhiệm vụ chuyên môn của Ban"),
        ((YOUTH / "marked-month.yaml").read_text("utf-8"), "Lĩnh vực văn hóa"),
    ],
)
def test_items_below_a_new_heading_do_not_fall_into_the_section_before(month, start):
    beside = EXAMPLES if month == PARTY else YOUTH
    items = ("Tiếp đoàn khách Lào.", "Dự lễ kỷ niệm.")
    text, found = merged(
        month, edited(month, lambda document: headed(document, start, *items), beside), beside=beside
    )
    assert text == month
    new = [(each.word, each.origin) for each in found.differences if each.month is None]
    assert new == [("Công tác đối ngoại", "heading"), *((item, "") for item in items)]


def test_an_item_that_was_moved_below_a_new_heading_stays_and_is_told():
    def change(document):
        headed(document, "Các nhiệm vụ chuyên môn của Ban", "Tiếp đoàn khách Lào.")
        moved = find(document, "Đăng ký giao ước")
        find(document, "Tiếp đoàn khách")._p.addnext(moved._p)

    text, found = merged(PARTY, edited(PARTY, change))
    assert text == PARTY
    assert any("Đăng ký giao ước" in (each.word or "") for each in found.differences)


def test_a_heading_that_was_split_or_joined_loses_nothing():
    def split(document):
        heading = find(document, "Các nhiệm vụ chuyên môn của Ban")
        add_after(document, "Các nhiệm vụ chuyên môn của Ban", "chuyên môn của Ban")
        heading.runs[0].text = "Các nhiệm vụ"

    def joined(document):
        heading, (first, *_) = last_section(document)
        heading.add_run(" " + first.text)
        cut(first)

    for change in (split, joined):
        text, found = merged(PARTY, edited(PARTY, change))
        assert text == PARTY
        assert found.differences
        assert not found.conflicts


@pytest.mark.parametrize(
    ("month", "start", "words"),
    [
        ("youth-week", "BÍ THƯ", "BÍ viên"),
        ("youth-week", "Lưu Văn phòng Đoàn xã.", "Lưu Văn phòng Đoàn phường"),
        ("inspectorate-nine-months", "PHÓ ĐỘI TRƯỞNG", "quyền ĐỘI TRƯỞNG"),
    ],
)
def test_what_a_format_prints_otherwise_is_no_conflict_of_a_second_merge(month, start, words):
    now = (YOUTH / f"{month}.yaml").read_text("utf-8")
    word = edited(now, lambda document: setattr(find(document, start).runs[0], "text", words), YOUTH)
    text, found = merged(now, word, beside=YOUTH)
    assert text != now
    assert found.differences
    again = merge(Original("m.yaml", text.encode(), YOUTH), ("m.docx", word))
    assert again.conflicts == ()


def test_a_recipient_that_is_printed_with_another_sign_is_added_once():
    now = (YOUTH / "joint-month.yaml").read_text("utf-8")
    word = edited(now, lambda document: add_after(document, "Đảng ủy xã;", "Công an xã."), YOUTH)
    assert merged(now, word, beside=YOUTH)[0].count("Công an xã") == 1


def test_heads_of_columns_stay_as_long_as_their_cells():
    def change(document):
        row = next(r for table in document.tables for r in table.rows if r.cells[0].text == "TT")
        row._tr.getparent().remove(row._tr)

    beside = EXAMPLES / "state"
    assert merged(STATE, edited(STATE, change, beside), beside=beside)[0] == STATE
