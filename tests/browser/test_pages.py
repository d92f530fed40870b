"""The page in a real browser: laid out on sheets, printed, and heard."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from baocao.write.html import write_html
from tests.helpers import EXAMPLES, ROOT, SMALL, draft_of, rendered

STRUCTURES = ROOT / "tests" / "structures"
PAPERS = {
    "party": EXAMPLES / "2020-02.yaml",
    "state": EXAMPLES / "state" / "2026-05.yaml",
    "commune": STRUCTURES / "commune-month.yaml",
    "party-committee": STRUCTURES / "party-committee-month.yaml",
}
LONG = "Tiếp tục triển khai thực hiện nhiệm vụ được giao theo kế hoạch đã đề ra. " * 40


@pytest.fixture
def shown(new_page, tmp_path):
    """Show a month, given as text or as a file, in the browser."""

    def show(month, **look):
        text, beside = (
            (month, EXAMPLES) if isinstance(month, str) else (month.read_text("utf-8"), month.parent)
        )
        path = tmp_path / "báo cáo.html"
        path.write_bytes(write_html(*rendered(draft_of(text, beside)), **look))
        return new_page(path.as_uri())

    return show


def month(*items, notes=""):
    listed = "".join(f"    - {item}\n" for item in items)
    return SMALL.replace("    - Việc đã làm.\n", listed) + notes


def texts(page, selector):
    return page.locator(selector).all_inner_texts()


@pytest.mark.parametrize("name", PAPERS)
def test_every_sheet_holds_what_is_on_it(shown, name):
    page = shown(PAPERS[name])
    for sheet in page.locator(".page").all():
        area = sheet.locator(".area").bounding_box()
        lines = [line.bounding_box() for line in sheet.locator(".area .line").all()]
        assert lines
        for line in lines:
            assert line["y"] >= area["y"] - 1
            assert line["x"] >= area["x"] - 1
            assert line["x"] + line["width"] <= area["x"] + area["width"] + 1
        below = [box for box in lines if box["y"] + box["height"] > area["y"] + area["height"] + 8]
        assert below == []


@pytest.mark.parametrize("name", PAPERS)
def test_a_footnote_stands_on_the_sheet_of_its_mark(shown, name):
    page = shown(PAPERS[name])
    for sheet in page.locator(".page").all():
        marks = [mark.get_attribute("href") for mark in sheet.locator('[role="doc-noteref"][id]').all()]
        notes = ["#" + note.get_attribute("id") for note in sheet.locator('[role="doc-footnote"]').all()]
        assert marks == notes


def test_pages_from_the_second_on_have_a_number_and_appendices_begin_again(shown):
    page = shown(PAPERS["state"])
    sheets = page.locator(".page").all()
    numbers = ["".join(texts(sheet, ".page-number")) for sheet in sheets]
    assert numbers == ["", "2", "3", ""]
    assert sheets[-1].bounding_box()["width"] > sheets[-1].bounding_box()["height"]


def test_a_long_paragraph_goes_on_overleaf_and_loses_no_word(shown):
    page = shown(month(LONG, LONG, LONG))
    parts = page.locator(".s-item-1")
    assert page.locator(".continued").count() >= 2
    words = " ".join(" ".join(parts.all_inner_texts()).split())
    assert words.count("Tiếp tục triển khai") == 120
    for part in page.locator(".broken, .continued").all():
        assert part.bounding_box()["height"] >= 2 * 24 - 1
    assert page.locator(".broken").first.evaluate("node => getComputedStyle(node).textAlignLast") == "justify"


def test_a_mark_in_the_part_overleaf_takes_its_note_along(shown):
    filler = ["Việc đã làm xong đúng hạn."] * 21
    page = shown(month(*filler, f"{LONG}[^cuoi]", notes="footnotes: {cuoi: Chú thích cuối.}\n"))
    [sheet] = [each for each in page.locator(".page").all() if each.locator("#note-1").count()]
    assert sheet.locator("#ref-1").count() == 1
    assert "Chú thích cuối." not in page.locator(".page").first.inner_text()


def test_a_heading_is_never_last_on_a_sheet(shown):
    for count in range(18, 30):
        page = shown(month(*["Việc đã làm."] * count))
        for sheet in page.locator(".page").all():
            last = sheet.locator(".text > *").last
            assert last.evaluate("node => getComputedStyle(node).breakAfter") != "avoid"
        page.close()


def test_a_table_goes_on_overleaf_under_its_head(shown, tmp_path):
    text = PAPERS["commune"].read_text("utf-8")
    row = re.search(r"(?m)^ +- \[Tư pháp.*\n", text)[0]
    long = tmp_path / "long.yaml"
    long.write_text(text.replace(row, row * 60), "utf-8")
    tables = shown(long).locator('table:has-text("Lĩnh vực")').all()
    assert len(tables) >= 3
    assert len({table.locator("thead").inner_text() for table in tables}) == 1
    assert sum(table.locator("tbody tr").count() for table in tables) >= 64


def test_a_sheet_wider_than_the_window_can_be_seen_from_its_left_edge(shown):
    page = shown(f"{SMALL}appendices:\n  bang: {{title: Bảng, landscape: true, content: [Một.]}}\n")
    assert page.viewport_size["width"] < page.locator(".wide").bounding_box()["width"]
    assert page.locator(".wide").bounding_box()["x"] >= 0


@pytest.mark.parametrize("name", PAPERS)
def test_it_prints_on_as_many_pages_as_it_shows(shown, name):
    page = shown(PAPERS[name])
    sheets = page.locator(".page").count()
    printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(printed.pages) == sheets == int(page.locator("html").get_attribute("data-pages"))
    width, height = (round(float(length) / 72 * 25.4) for length in printed.pages[0].mediabox[2:])
    assert (width, height) == (210, 297)


@pytest.mark.parametrize(
    ("two_sided", "printed"), [("true", [210, 210, 210, 210, 297]), ("false", [210, 210, 297])]
)
def test_on_both_sides_each_appendix_is_printed_on_a_front(shown, two_sided, printed):
    office = (EXAMPLES.parent / "data" / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")
    inside = "".join(f"  {line}\n" for line in office.splitlines())
    text = SMALL.replace("office: bdv-quang-ngai\n", f"office:\n  two_sided: {two_sided}\n{inside}")
    more = "  a: {title: Một, content: [Việc.]}\n  b: {title: Hai, landscape: true, content: [Việc.]}\n"
    page = shown(f"{text}appendices:\n{more}")
    assert page.locator(".page").count() == 3
    pages = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert [round(float(each.mediabox[2]) / 72 * 25.4) for each in pages] == printed
    assert [bool(each.extract_text().strip()) for each in pages].count(True) == 3
    assert pages[-1].extract_text().strip() != ""


def test_without_its_script_it_is_one_sheet_that_prints_within_the_margins(browser, shown, tmp_path):
    shown(PAPERS["party"])
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tmp_path / "báo cáo.html").as_uri())
    assert page.locator(".page").count() == 1
    assert page.locator('[role="doc-footnote"]').count() == 3
    printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(printed.pages) == 5
    context.close()


@pytest.mark.parametrize("name", PAPERS)
def test_axe_finds_nothing(shown, axe, name):
    assert axe(shown(PAPERS[name])) == []


def test_a_long_paper_is_laid_out_in_time_that_grows_with_it(shown):
    page = shown(month(*["Việc đã làm xong, báo cáo cấp trên đúng hạn."] * 3000))
    assert page.locator(".s-item-1").count() == 3001
    assert page.locator(".page").count() > 100


def test_a_list_s_label_looks_like_its_words(shown):
    page = shown(PAPERS["party"])
    label = page.locator(".s-recipient .list-label").first
    size = "node => getComputedStyle(node).fontSize"
    assert label.evaluate(size) == page.locator(".s-recipient").first.evaluate(size) == "16px"


def test_what_no_sheet_can_hold_makes_a_longer_one(shown):
    long = " ".join(f"chữ{number}" for number in range(4000))
    page = shown(month("Việc đã làm[^dai].", "Việc khác.", notes=f"footnotes: {{dai: {long}}}\n"))
    sheet, note = page.locator(".page:has(#note-1)"), page.locator("#note-1")
    [bottom, end] = [box["y"] + box["height"] for box in (sheet.bounding_box(), note.bounding_box())]
    assert end <= bottom
    printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    words = "\n".join(each.extract_text() for each in printed.pages).split()
    assert {f"chữ{number}" for number in range(4000)} <= set(words)
