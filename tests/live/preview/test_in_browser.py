"""The preview in a real browser: what a clerk sees while a file is saved."""

import re
from io import BytesIO

import docx
import pytest

from baocao import pipeline
from tests.helpers import EXAMPLES, SMALL, draft_of
from tests.waiting import PATIENCE

FEBRUARY = (EXAMPLES / "2020-02.yaml").read_text("utf-8")
FIRST = "Dự thảo Kế hoạch đối thoại trực tiếp giữa Bí thư Tỉnh ủy với Nhân dân năm 2020."
LANDSCAPE = f"{SMALL}appendices:\n  bang: {{title: Bảng, landscape: true, content: [Một.]}}\n"
BAD = FEBRUARY.replace("period: 2020-02", "period: 2020-2")
# A server that has ended, or that cannot make a file, is no fault of the page.
GONE = ("ERR_CONNECTION", "ERR_INCOMPLETE", "ERR_EMPTY", "status of 503", "status of 403")


@pytest.fixture
def looked_at(browser, preview, month):
    """Open the preview of a text; fails the test where a page throws or asks another machine."""
    complaints = []
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(PATIENCE * 1000)

    def is_own(url):
        return any(url.startswith(running.url) for running in preview.started)

    def open_preview(text, *options, at=month, **surroundings):
        month.write_text(text, encoding="utf-8")
        running = preview(at, "--no-open", *options, **surroundings)
        page = context.new_page()
        page.on(
            "console", lambda said: None if any(map(said.text.count, GONE)) else complaints.append(said.text)
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda asked: None if is_own(asked.url) else complaints.append(asked.url))
        page.goto(running.url)
        page.locator("#status:not(:empty)").wait_for()
        return page

    yield open_preview
    context.close()
    assert complaints == []


def paper(page):
    """Return the frame of the paper, once it is laid out and in its place."""
    page.locator("iframe:not(.loading)").wait_for()
    frame = page.query_selector("iframe").content_frame()
    frame.locator("html[data-pages]").wait_for()
    return frame


def saved(month, text):
    month.write_text(text, encoding="utf-8")


def renamed_over(month, text):
    new = month.with_name("2020-02.yaml~")
    new.write_text(text, encoding="utf-8")
    new.replace(month)


def shows(page, words):
    return page.frame_locator("iframe:not(.loading)").get_by_text(words).first.wait_for()


@pytest.mark.parametrize("save", [saved, renamed_over])
def test_a_save_renews_the_paper_and_keeps_its_place(looked_at, month, save):
    page = looked_at(FEBRUARY)
    assert FIRST in paper(page).text_content("main")
    paper(page).evaluate("scrollTo(0, 1500)")
    save(month, FEBRUARY.replace("năm 2020.", "năm hai nghìn.", 1))
    shows(page, "năm hai nghìn.")
    assert paper(page).evaluate("scrollY") == 1500
    assert page.locator("iframe").count() == 1


def test_an_error_greys_the_last_good_paper_and_says_what_is_wrong(looked_at, month):
    page = looked_at(FEBRUARY)
    alert, kept = page.get_by_role("alert"), page.locator("#kept")
    assert alert.inner_text() == kept.inner_text() == ""
    renamed_over(month, BAD)
    page.locator(".stale iframe").wait_for()
    assert re.fullmatch(r"Tải và in: bản gần nhất không lỗi, lúc \d{1,2}:\d\d", kept.inner_text())
    words = alert.inner_text()
    assert "Chưa tạo được văn bản từ bản này. Dưới đây là bản gần nhất tạo được." in words
    assert "2020-02.yaml:4 kỳ báo cáo viết chưa đúng dạng" in words
    assert page.locator("iframe").evaluate("frame => getComputedStyle(frame).filter") == "grayscale(1)"
    assert FIRST in paper(page).text_content("main")
    renamed_over(month, FEBRUARY)
    page.locator("#sheets:not(.stale)").wait_for()
    assert alert.inner_text() == kept.inner_text() == ""


def test_a_draft_that_begins_with_errors_shows_them_alone(looked_at, month):
    page = looked_at(BAD)
    assert "Chưa tạo được văn bản." in page.get_by_role("alert").inner_text()
    assert page.locator("iframe").count() == 0
    assert "SC003" in page.locator("#findings").inner_text()
    renamed_over(month, FEBRUARY)
    shows(page, FIRST)


def test_a_paragraph_tells_where_it_is_written(looked_at, month):
    page = looked_at(FEBRUARY)
    place = page.locator("#place")
    paper(page).get_by_text(FIRST).click()
    place.get_by_role("link").wait_for()
    line = FEBRUARY[: FEBRUARY.index(FIRST)].count("\n") + 1
    assert place.get_by_role("link").inner_text() == f"2020-02.yaml:{line}"
    assert place.get_by_role("link").get_attribute("href").startswith("vscode://file/")
    assert place.locator("pre").inner_text() == f"- {FIRST}"
    paper(page).get_by_text("TỈNH ỦY QUẢNG NGÃI", exact=True).click()
    page.get_by_text("bdv-quang-ngai.yaml:").first.wait_for()


def test_paragraphs_are_gone_through_by_keyboard(looked_at):
    page = looked_at(FEBRUARY)
    lines = paper(page).locator("[data-origin]")
    assert lines.evaluate_all("lines => lines.filter((line) => line.tabIndex === 0).length") == 1
    link = page.locator("#place a")
    page.keyboard.press("Tab")
    link.get_by_text("bdv-quang-ngai.yaml:").wait_for()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    link.get_by_text("2020-02.yaml:").wait_for()
    chosen = paper(page).locator(".chosen").inner_text()
    assert chosen == lines.nth(3).inner_text()
    page.keyboard.press("Enter")
    page.locator("#place a:focus").wait_for()
    page.keyboard.press("Escape")
    assert paper(page).evaluate("document.activeElement.className.includes('chosen')")
    page.keyboard.press("ArrowUp")
    assert paper(page).locator(".chosen").inner_text() == lines.nth(2).inner_text()


def test_the_chosen_paragraph_stays_so_when_the_paper_is_renewed(looked_at, month):
    page = looked_at(FEBRUARY)
    paper(page).get_by_text(FIRST).click()
    renamed_over(month, FEBRUARY.replace("năm 2020.", "năm hai nghìn.", 1))
    shows(page, "năm hai nghìn.")
    assert "năm hai nghìn." in paper(page).locator(".chosen").inner_text()
    assert paper(page).evaluate("document.activeElement.className.includes('chosen')")


def test_a_finding_leads_to_its_paragraph(looked_at):
    page = looked_at(FEBRUARY)
    found = page.locator("#findings li", has_text="2020-02.yaml:69")
    assert "VD006" in found.inner_text()
    assert paper(page).evaluate("scrollY") == 0
    found.get_by_role("button").click()
    paper(page).locator(".chosen").wait_for()
    assert paper(page).evaluate("scrollY") > 500
    page.locator("#place").get_by_text("2020-02.yaml:68").wait_for()
    assert FEBRUARY.splitlines()[68].strip() in page.locator("#place pre").inner_text().splitlines()


def test_the_findings_are_gone_through_by_key_wherever_the_focus_is(looked_at, month, axe):
    page = looked_at(FEBRUARY)
    paper(page)
    items, current, count = (
        page.locator("#findings li"),
        page.locator("li[aria-current]"),
        page.locator("#count"),
    )
    number = items.count()
    assert number > 2
    assert count.inner_text() == f"({number})"
    seen = []
    for at in range(1, number + 1):
        page.keyboard.press("F8")
        assert count.inner_text() == f"{at}/{number}"
        assert current.inner_text() == items.nth(at - 1).inner_text()
        assert page.locator("#told").inner_text().startswith(f"{at}/{number}: ")
        seen.append(page.evaluate("document.activeElement.localName"))
    assert set(seen) <= {"iframe", "a"}
    assert "iframe" in seen
    assert axe(page) == []
    page.keyboard.press("F8")
    assert count.inner_text() == f"1/{number}"
    for _ in range(2):
        page.keyboard.press("Shift+F8")
    assert count.inner_text() == f"{number - 1}/{number}"
    page.get_by_role("button", name="Lỗi sau").click()
    assert count.inner_text() == f"{number}/{number}"
    gone = current.inner_text()
    renamed_over(month, f"# một dòng\n{FEBRUARY}")
    page.locator("#findings", has_text="2020-02.yaml:70").wait_for()
    assert current.inner_text().splitlines()[-1] == gone.splitlines()[-1]


def test_a_finding_is_fixed_by_a_click_and_asked_about_once(looked_at, month, axe):
    text = SMALL.replace(
        "Việc đã làm.", "Kế hoạch 1-KH/TU, ngày 02/3/2019 và Kế hoạch 2-KH/TU, ngày 04/5/2019."
    )
    page = looked_at(text)
    paper(page)
    dialog, fixes = page.get_by_role("dialog"), page.locator(".fix")
    assert fixes.all_inner_texts() == [f"Sửa thành “Kế hoạch số {number}-KH/TU”" for number in (1, 2)]
    fixes.nth(1).click()
    assert axe(page) == []
    dialog.get_by_role("button", name="Thôi").click()
    page.keyboard.press("Enter")
    dialog.press("Escape")
    assert month.read_text("utf-8") == text
    page.keyboard.press("Control+.")
    dialog.get_by_role("button", name="Sửa").press("Enter")
    shows(page, "số 2-KH/TU")
    assert month.read_text("utf-8") == text.replace("hoạch 2-", "hoạch số 2-")
    page.reload()
    paper(page)
    while page.locator("[aria-current] .fix").count() == 0:
        page.keyboard.press("F8")
    page.keyboard.press("Control+.")
    shows(page, "số 1-KH/TU")
    assert "Đã sửa vào tệp" in page.locator("#mended").inner_text()
    assert month.read_text("utf-8") == text.replace("hoạch ", "hoạch số ")
    page.locator(".fix").first.wait_for(state="detached")


def test_the_outline_leads_to_each_part_and_pages_are_counted(looked_at, axe):
    page = looked_at(FEBRUARY)
    sheets = paper(page).locator(".page").count()
    assert f"Số trang: {sheets}\n" in page.locator("#status").inner_text()
    page.get_by_text("Các phần của văn bản").press("Enter")
    parts = page.locator("#outline li")
    assert parts.nth(0).inner_text().split("\n")[0].startswith("BÁO CÁO kết quả công tác dân vận")
    last = parts.filter(has_text="II. Nhiệm vụ trọng tâm")
    sheet = paper(page).locator(".page", has=paper(page).locator("h2", has_text="II. Nhiệm vụ")).first
    number = int(last.inner_text().split()[-1])
    assert 1 < number <= sheets
    assert sheet.locator(".page-number").inner_text() == str(number)
    assert axe(page) == []
    last.get_by_role("button").press("Enter")
    chosen = paper(page).locator(".chosen")
    assert chosen.inner_text().startswith("II. Nhiệm vụ trọng tâm")
    assert 0 <= chosen.bounding_box()["y"] < 400
    assert paper(page).evaluate("scrollY") > 500


def test_the_report_is_printed_and_not_the_page_around_it(looked_at):
    page = looked_at(FEBRUARY)
    paper(page).evaluate("print = () => (document.title += '!')")
    page.locator("#print").press("Enter")
    page.keyboard.press("Control+p")
    assert paper(page).evaluate("document.title").endswith("!!")
    assert not page.title().endswith("!")


def test_the_months_of_a_folder_are_tabs(looked_at, month, axe):
    (month.parent / "2019").mkdir()
    older = month.parent / "2019" / "2019-12.yaml"
    older.write_text(SMALL.replace("2020-02", "2019-12").replace("đã làm", "năm cũ"), encoding="utf-8")
    page = looked_at(FEBRUARY, at=month.parent)
    shows(page, FIRST)
    tabs = page.get_by_role("navigation", name="Các tháng trong thư mục").get_by_role("link")
    assert tabs.all_inner_texts() == ["2019/2019-12.yaml", "2020-02.yaml"]
    assert axe(page) == []
    tabs.first.press("Enter")
    shows(page, "Việc năm cũ.")
    assert page.locator("nav [aria-current=page]").inner_text() == "2019/2019-12.yaml"
    renamed_over(older, older.read_text("utf-8").replace("năm cũ", "năm xưa"))
    shows(page, "Việc năm xưa.")
    page.go_back()
    shows(page, FIRST)


def test_a_narrow_window_shows_the_whole_width(looked_at):
    page = looked_at(FEBRUARY)
    page.set_viewport_size({"width": 480, "height": 800})
    page.locator("#sheets[style*='--scale: 0.']").wait_for()
    box = paper(page).locator(".page").first.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 480
    assert page.evaluate("document.documentElement.scrollWidth") == 480


def test_a_sheet_on_its_side_is_seen_whole(looked_at):
    page = looked_at(LANDSCAPE)
    box = paper(page).locator(".wide").first.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= page.locator("aside").bounding_box()["x"]


def test_words_are_english_for_who_asks(looked_at):
    page = looked_at(SMALL + "recipients: [Ban Dân vận Trung ương, Lưu]\n", "--lang", "en")
    assert page.title() == "2020-02.yaml – Preview"
    assert page.evaluate("document.documentElement.lang") == "en"
    assert "1 info\nPages: 1\nUpdated at" in page.locator("#status").inner_text()


def test_a_server_that_ended_and_one_that_came_after(looked_at, preview, month):
    page = looked_at(SMALL)
    page.reload()
    shows(page, "Việc đã làm.")
    preview.started[-1].end()
    page.locator("#status.lost").wait_for()
    assert "Mất liên lạc với baocao." in page.locator("#status").inner_text()
    renamed_over(month, FEBRUARY)
    later = preview(month, "--no-open", "--port", str(preview.started[-1].port))
    later.wait_for(current=True)
    with page.expect_response("**/events") as asked:
        pass
    assert asked.value.status == 403
    page.goto(later.url)
    shows(page, FIRST)


def test_the_word_file_is_saved_by_a_button(looked_at, month, tmp_path):
    page = looked_at(FEBRUARY)
    page.locator("#docx[aria-disabled=false]").focus()
    with page.expect_download() as downloading:
        page.keyboard.press("Enter")
    assert downloading.value.suggested_filename == "2020-02.docx"
    downloading.value.save_as(tmp_path / "a.docx")
    assert (tmp_path / "a.docx").read_bytes() == pipeline.build(draft_of(FEBRUARY), "docx")
    assert page.locator("#making").inner_text() == ""


def test_without_libreoffice_the_button_says_why(looked_at, axe):
    page = looked_at(FEBRUARY, BAOCAO_SOFFICE="/nothing")
    button = page.locator("#pdf")
    button.focus()
    assert button.get_attribute("aria-disabled") == "true"
    assert page.locator(f"#{button.get_attribute('aria-describedby')}").inner_text().strip()
    page.keyboard.press("Enter")
    assert page.locator("#making").inner_text() == ""
    assert axe(page) == []


def test_a_file_that_cannot_be_made_is_told_of(looked_at):
    page = looked_at(FEBRUARY)
    page.route("**/report.docx", lambda route: route.fulfill(status=503, body="không làm được"))
    page.locator("#docx[aria-disabled=false]").click()
    page.locator("#making.failed").wait_for()
    assert page.locator("#making").inner_text() == "không làm được"
    page.locator("#docx[aria-disabled=false]").wait_for()


def test_an_edit_in_word_is_told_of(looked_at, month, axe):
    file = month.with_suffix(".docx")
    page = looked_at(FEBRUARY)
    assert page.locator("#edited").inner_text() == ""
    document = docx.Document(BytesIO(pipeline.build(draft_of(FEBRUARY), "docx")))
    document.paragraphs[0].add_run("Sửa tay.")
    document.save(file)
    page.locator("#edited:not(:empty)").wait_for()
    assert page.locator("#edited").inner_text().startswith("Có sửa trong Word:")
    assert axe(page) == []
    renamed_over(month, f"{FEBRUARY}\n")
    page.locator("#edited:empty").wait_for(state="attached")


@pytest.mark.parametrize("width", [1280, 480])
def test_the_page_can_be_used_by_all(looked_at, month, axe, width):
    page = looked_at(FEBRUARY)
    page.set_viewport_size({"width": width, "height": 800})
    paper(page)
    assert axe(page) == []
    paper(page).get_by_text(FIRST).click()
    page.locator("#place a").wait_for()
    assert axe(page) == []
    renamed_over(month, BAD)
    page.locator(".stale iframe").wait_for()
    assert axe(page) == []


def test_a_page_with_errors_alone_can_be_used_by_all(looked_at, axe):
    assert axe(looked_at(BAD)) == []
