"""The preview's answers: what is asked for, by whom, and what is refused."""

import re
from io import BytesIO
from threading import Event, Thread

import pytest
from pypdf import PdfReader
from starlette.testclient import TestClient

from baocao import pipeline
from baocao.cli.trouble import bug_report
from baocao.live.preview.access import Access
from baocao.live.preview.downloads import Downloads
from baocao.live.preview.editor import Editor
from baocao.live.preview.server import Pages
from baocao.live.preview.session import Session
from baocao.live.preview.site import Site
from baocao.messages import preview as say
from tests.fake_office import CALLS, put_program
from tests.helpers import SMALL, checked, draft_of, read_html
from tests.live.preview.conftest import shown

PORT = 8123
PATHS = (
    "",
    "paper",
    "state",
    "place?origin=month.date",
    "shell.js",
    "paper.js",
    "shell.css",
    "icon.svg",
    "report.docx",
    "findings.js",
)
BAD = SMALL.replace("period: 2020-02", "period: 2020-2")


def client_of(text, lang="vi"):
    def check():
        if text is None:
            raise ZeroDivisionError("hỏng")
        return checked(text)

    session = Session(check)
    session.refresh()
    pages = Pages(shown(session, "tháng <02>.yaml", Downloads('tháng 2/"')), lang, Editor(), bug_report)
    return client_at(pages)


def client_at(pages, lang="vi"):
    access = Access(PORT, lang)
    return TestClient(Site([pages]).app(access), base_url=access.address)


@pytest.fixture(scope="module")
def client():
    return client_of(SMALL)


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_says_what_it_is_and_is_not_kept(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"
    assert "access-control-allow-origin" not in answer.headers
    assert "server" not in answer.headers


@pytest.mark.parametrize(
    "path",
    [
        "etc/passwd",
        "%2e%2e/pyproject.toml",
        "..%2f..%2fpyproject.toml",
        "/etc/passwd",
        "session.py",
        "shell.html.j2",
        "static/",
    ],
)
def test_no_other_file_can_be_had(client, path):
    assert client.get(f"{client.base_url}{path}").status_code == 404


def test_the_shell_runs_no_script_but_its_own(client):
    answer = client.get("")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'; script-src 'self'; style-src 'self';" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    tags, words = read_html(answer.text)
    assert {"main", "aside", "h1", "template"} <= tags
    assert "tháng <02>.yaml" in words
    assert not re.search(r'<[^>]* (on\w+|style)="', answer.text)
    assert re.findall(r"<script[^>]*>(.*?)</script>", answer.text, re.DOTALL) == [""]
    assert set(re.findall(r'(?:src|href)="([^"]*)"', answer.text)) == {"icon.svg", "shell.css", "shell.js"}


def test_the_paper_shows_where_its_words_are_from(client):
    answer = client.get("paper?7")
    assert answer.headers["content-security-policy"].startswith("frame-ancestors 'self'")
    assert "default-src 'none'" in answer.text
    assert 'data-origin="month.results.sections.advisory.content[0].text"' in answer.text


def test_a_good_draft():
    addressed = SMALL + "recipients: [Ban Dân vận Trung ương, Lưu Văn phòng]\n"
    state = client_of(addressed).get("state").json()
    assert (state["version"], state["revision"], state["paper"], state["current"]) == (1, 1, 1, True)
    assert state["problem"] is None
    [finding] = state["findings"]
    assert finding["rule"] == "NN003"
    assert finding["grade"] == "lưu ý"
    assert (finding["file"], finding["severity"]) == ("month.yaml", "info")
    assert re.fullmatch(r"vscode://file/.*/month\.yaml:\d+:\d+", finding["editor"])


def test_the_word_file_is_the_one_that_build_makes(client):
    answer = client.get("report.docx")
    assert answer.content == pipeline.build(draft_of(SMALL), "docx")
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''th%C3%A1ng%202%2F%22.docx"


def test_the_html_file_is_the_one_that_build_makes(client):
    answer = client.get("report.html")
    assert answer.content == pipeline.build(draft_of(SMALL), "html")
    assert answer.headers["content-disposition"].endswith("''th%C3%A1ng%202%2F%22.html")


@pytest.mark.parametrize("ending", ["docx", "pdf", "html"])
@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_makes_the_browser_ask_for_no_file(client, ending, site):
    answer = client.get(f"report.{ending}", headers={"sec-fetch-site": site})
    assert answer.status_code == 403
    assert "content-disposition" not in answer.headers


def test_the_pdf_file_is_converted_once_for_each_page(client, monkeypatch, tmp_path):
    monkeypatch.setenv("BAOCAO_SOFFICE", put_program(tmp_path))
    monkeypatch.setenv(CALLS, str(tmp_path / "calls"))
    first, second = client.get("report.pdf"), client.get("report.pdf")
    assert first.status_code == 200
    assert first.headers["content-type"] == "application/pdf"
    assert first.content == second.content
    assert first.content.startswith(b"%PDF-")
    assert len((tmp_path / "calls").read_text("utf-8").splitlines()) == 1


def test_without_libreoffice_there_is_a_reason_and_no_pdf_file(monkeypatch):
    monkeypatch.setenv("BAOCAO_SOFFICE", "/nothing")
    client = client_of(SMALL)
    page = client.get("").text
    assert 'aria-describedby="no-pdf"' in page
    assert "biến BAOCAO_SOFFICE ghi “/nothing”" in page
    answer = client.get("report.pdf")
    assert (answer.status_code, answer.text[:20]) == (503, "biến BAOCAO_SOFFICE ")


def test_a_place(client):
    place = client.get("place", params={"origin": "month.results.sections.advisory.content[0].text"}).json()
    assert place["text"] == "- Việc đã làm."
    assert (place["file"], place["line"], place["column"]) == ("month.yaml", 6, 7)
    assert place["editor"].endswith("/month.yaml:6:7")


@pytest.mark.parametrize(
    "origin", ["", "month.nothing", "/etc/passwd", "office/../../x", "month[0]." + "9" * 5000]
)
def test_a_place_that_the_paper_does_not_have(client, origin):
    assert client.get("place", params={"origin": origin}).status_code == 404


def test_a_bad_draft_before_there_is_a_paper():
    client = client_of(BAD, "en")
    state = client.get("state").json()
    assert (state["paper"], state["current"]) == (None, False)
    fault = next(each for each in state["findings"] if each["rule"] == "SC003")
    assert (fault["severity"], fault["line"], fault["column"], fault["origin"]) == ("error", 1, 9, None)
    assert fault["message"] == "invalid period"
    for path in ("paper", "report.docx", "report.pdf"):
        assert client.get(path).status_code == 404
    assert client.get("place", params={"origin": "month.date"}).status_code == 404
    assert 'lang="en"' in client.get("").text


def test_a_bug_is_shown_as_one():
    state = client_of(None).get("state").json()
    assert "baocao gặp lỗi của chính chương trình" in state["problem"]
    assert "ZeroDivisionError: hỏng" in state["problem"]


def test_an_answer_that_fails_is_guarded_too(monkeypatch):
    monkeypatch.setattr("baocao.live.preview.server.view", lambda *_: 1 / 0)
    client = client_of(SMALL)
    guarded = TestClient(client.app, base_url=client.base_url, raise_server_exceptions=False)
    answer = guarded.get("state")
    assert answer.status_code == 500
    assert answer.headers["cache-control"] == "no-store"
    assert "Traceback" not in answer.text


def test_the_end_waits_for_a_conversion_which_would_leave_its_program_behind(monkeypatch, tmp_path):
    begun, go_on, ended = Event(), Event(), Event()

    def convert(papers, program, *, two_sided):
        begun.set()
        assert go_on.wait(60)
        return [say.NO_PAPER.of() for _ in papers]

    monkeypatch.setenv("BAOCAO_SOFFICE", put_program(tmp_path))
    monkeypatch.setattr("baocao.write.pdf.libreoffice.to_pdf", convert)
    session = Session(lambda: checked(SMALL))
    session.refresh()
    downloads = Downloads("2020-02")
    answers = []
    client = client_at(Pages(shown(session, downloads=downloads), "vi", Editor(), bug_report))
    asking = Thread(target=lambda: answers.append(client.get("report.pdf")))
    asking.start()
    assert begun.wait(60)
    ending = Thread(target=lambda: (downloads.end(), ended.set()))
    ending.start()
    assert not ended.is_set()
    go_on.set()
    for thread in (asking, ending):
        thread.join(60)
    assert ended.is_set()
    assert [(each.status_code, each.text) for each in answers] == [(503, "Chưa có văn bản.")]


def test_libreoffice_makes_the_pdf_file(soffice, monkeypatch):
    monkeypatch.setenv("BAOCAO_SOFFICE", soffice)
    answer = client_of(SMALL).get("/report.pdf")
    assert answer.status_code == 200
    [page] = PdfReader(BytesIO(answer.content)).pages
    assert "Việc đã làm." in page.extract_text().replace("\xa0", " ")
