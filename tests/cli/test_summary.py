"""``summary`` as a user runs it."""

import json
import zipfile
from io import BytesIO

import docx
import pytest
from lxml import etree
from pypdf import PdfReader

from baocao.write.pdf.libreoffice import to_pdf
from tests.command import baocao, said
from tests.helpers import EXAMPLES, SMALL, read_html
from tests.report.test_summary import full


@pytest.fixture
def folder(tmp_path):
    for name in ("2020-02.yaml", "2020-03.yaml"):
        (tmp_path / name).write_bytes((EXAMPLES / name).read_bytes())
    (tmp_path / "2026-05.yaml").write_bytes((EXAMPLES / "state/2026-05.yaml").read_bytes())
    return tmp_path


def data_of(folder, *names):
    run = baocao("summary", *names, "--to", "json", cwd=folder)
    assert run.returncode == 0, said(run)
    data = json.loads(run.stdout)
    assert data["version"] == 1
    return data["months"]


def test_what_the_head_needs_is_told(folder):
    [month] = data_of(folder, "2020-03.yaml")
    assert (month["period"], month["before"]) == ("2020-03", "2020-02")
    assert len(month["promises"]["kept"]) == 19
    assert {each["months"] for each in month["promises"]["open"]} == {1}
    assert [each["state"] for each in month["promises"]["open"]].count("missing") == 2
    assert len(month["new"]["results"]) == len(month["new"]["priorities"]) == 1
    assert month["problems"]["summary"] == {"error": 0, "warning": 0, "info": 2}
    assert month["signing"]["signers"] == ["K/T TRƯỞNG BAN, PHÓ TRƯỞNG BAN Trần Ngọc Nguyên"]
    assert (month["signing"]["date"], month["signing"]["ready"]) == ("2020-03-25", True)


def test_figures_are_told_with_their_change(folder):
    figures = "figures:\n  thu: {value: '1.234,5', unit: triệu đồng}\n  chi: {value: 7, unit: hồ sơ}\n"
    months = {"2020-02": ("1.000", "7"), "2020-03": ("1.234,5", "8")}
    for period, (thu, chi) in months.items():
        text = SMALL.replace("2020-02", period).replace("Việc đã làm.", "Thu [=thu] và nhận [=chi].")
        text += figures.replace("1.234,5", thu).replace("value: 7", f"value: {chi}")
        (folder / f"{period}-a.yaml").write_text(text, "utf-8")
    [month] = data_of(folder, "2020-03-a.yaml")
    thu, chi = month["figures"]
    assert (thu["says"], thu["value"], thu["before"]) == ("Thu …", "1234.5", "1000")
    assert (thu["change"], thu["rate"], chi["rate"]) == ("234.5", "23.5", "14.3")
    shown = baocao("summary", "2020-03-a.yaml", "-t", "text", cwd=folder).stdout.decode()
    assert "Thu … (triệu đồng) | 1.234,5 | 1.000 | +234,5 | +23,5%" in shown


def test_earlier_months_are_found_next_to_it_or_among_those_given(folder):
    (folder / "cũ").mkdir()
    (folder / "2020-02.yaml").rename(folder / "cũ" / "thang-hai.yaml")
    [alone] = data_of(folder, "2020-03.yaml")
    assert (alone["before"], alone["promises"]["kept"]) == (None, [])
    first, second = data_of(folder, "2020-03.yaml", "cũ/thang-hai.yaml")
    assert (first["before"], second["before"]) == ("2020-02", None)


def test_a_word_file_is_written_next_to_each_month(folder):
    run = baocao("summary", "2020-03.yaml", "2026-05.yaml", cwd=folder)
    assert run.returncode == 0
    for name in ("2020-03-tom-tat.docx", "2026-05-tom-tat.docx"):
        assert f"Đã ghi {name}" in said(run)
        word = docx.Document(folder / name)
        assert any(each.style.name == "Heading 1" for each in word.paragraphs)
    again = (folder / "2020-03-tom-tat.docx").read_bytes()
    assert baocao("summary", "2020-03.yaml", cwd=folder).returncode == 0
    assert (folder / "2020-03-tom-tat.docx").read_bytes() == again
    assert "đã bớt" in said(run)


def test_one_file_holds_a_page_for_each_month(folder):
    assert baocao("summary", ".", "-o", "tất cả.docx", cwd=folder).returncode == 0
    with zipfile.ZipFile(folder / "tất cả.docx") as archive:
        names = archive.namelist()
        body = etree.fromstring(archive.read("word/document.xml"))
    assert len(body.findall(".//{*}sectPr")) == 3
    assert not [name for name in names if name.startswith("customXml")]


def test_pages_and_words_say_the_same(folder):
    assert baocao("summary", "2020-03.yaml", "--to", "html", cwd=folder).returncode == 0
    tags, words = read_html((folder / "2020-03-tom-tat.html").read_text("utf-8"))
    assert "h1" in tags or "h2" in tags
    for line in baocao("summary", "2020-03.yaml", "--to", "text", cwd=folder).stdout.decode().splitlines():
        assert line.removeprefix("- ") in words.replace("\u00a0", " ")
    english = baocao("summary", "2020-03.yaml", "-t", "text", "--lang", "en", cwd=folder).stdout.decode()
    assert "Done now: 19; open: 4." in english


def test_a_month_from_standard_input_is_printed(folder):
    run = baocao("summary", "-", "-t", "text", cwd=folder, data=SMALL.encode())
    assert run.returncode == 0
    assert "Chưa so sánh được" in run.stdout.decode()
    assert baocao("summary", "-", cwd=folder, data=SMALL.encode()).stdout[:2] == b"PK"


def test_a_report_with_errors_is_summed_up_but_not_signed(folder):
    (folder / "faulty.yaml").write_text(SMALL + "khóa: 1\n", "utf-8")
    (folder / "broken.yaml").write_text("period: [\n", "utf-8")
    run = baocao("summary", "faulty.yaml", "broken.yaml", "-t", "text", cwd=folder)
    assert run.returncode == 1
    assert "Chưa trình ký được: còn 1 lỗi" in run.stdout.decode()
    assert "lỗi, dòng 10: " in run.stdout.decode()
    assert "broken.yaml: còn lỗi, chưa tóm tắt được" in said(run)
    assert baocao("summary", "broken.yaml", cwd=folder).returncode == 1
    assert baocao("summary", "none.yaml", cwd=folder).returncode == 2


def test_what_is_unwritten_or_a_draft_is_not_signed(folder):
    (folder / "a.yaml").write_text(SMALL.replace("Việc sẽ làm.", "…"), "utf-8")
    (folder / "b.yaml").write_text(SMALL + "draft: true\n", "utf-8")
    signer = "signature: {position: Trưởng Ban, name: "
    (folder / "d.yaml").write_text(f"{SMALL}{signer}}}\n", "utf-8")
    (folder / "e.yaml").write_text(f"{SMALL}{signer}…}}\n", "utf-8")
    unwritten = "còn 1 chỗ chưa viết"
    for name, told in (
        ("a.yaml", unwritten),
        ("b.yaml", "còn ghi là dự thảo"),
        ("d.yaml", unwritten),
        ("e.yaml", unwritten),
    ):
        shown = baocao("summary", name, "-t", "text", cwd=folder).stdout.decode()
        assert f"Chưa trình ký được: {told}." in shown
        assert not data_of(folder, name)[0]["signing"]["ready"]


def test_a_problem_of_the_office_names_its_file(folder):
    (folder / "offices").mkdir()
    own = "extends: bdv-quang-ngai\nclosing: Ban Dân vận kính báo cáo Ban Tổ chức Tỉnh ủy.\n"
    (folder / "offices/rieng.yaml").write_text(own, "utf-8")
    (folder / "c.yaml").write_text(SMALL.replace("bdv-quang-ngai", "rieng"), "utf-8")
    files = [each["file"] for each in data_of(folder, "c.yaml")[0]["problems"]["findings"]]
    assert any("rieng.yaml" in file for file in files)
    assert ", rieng.yaml dòng " in baocao("summary", "c.yaml", "-t", "text", cwd=folder).stdout.decode()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--to", "pdf"), "không có dạng kết quả “pdf”"),
        (("-o", "a.html"), "--to html"),
        (("-o", "2020-02.yaml"), "2020-02.yaml"),
        (("-o", "ghi-chu.md"), "--force"),
    ],
)
def test_what_cannot_be_written_is_said(folder, words, told):
    (folder / "ghi-chu.md").write_text("ghi chú", "utf-8")
    run = baocao("summary", "2020-02.yaml", *words, cwd=folder)
    assert run.returncode == 2
    assert told in said(run)
    assert (folder / "ghi-chu.md").read_text("utf-8") == "ghi chú"


def test_hostile_words_stay_words(folder):
    task = "<script>alert(1)</script> &lt; ::error:: [x](https://example.com) {{ 7*7 }}"
    text = SMALL.replace("2020-02", "2020-03").replace("- Việc đã làm.", f"- '{task}'")
    (folder / "2020-03-x.yaml").write_text(text, "utf-8")
    assert baocao("summary", "2020-03-x.yaml", "--to", "html", cwd=folder).returncode in (0, 1)
    page = (folder / "2020-03-x-tom-tat.html").read_text("utf-8")
    assert "<script>alert" not in page
    assert "<script>alert(1)</script>" in read_html(page)[1]
    assert baocao("summary", "2020-03-x.yaml", cwd=folder).returncode in (0, 1)
    word = docx.Document(folder / "2020-03-x-tom-tat.docx")
    assert any("<script>alert(1)</script>" in each.text for each in word.paragraphs)


def test_what_does_not_fit_still_makes_one_page_in_libreoffice(tmp_path, soffice):
    for period in ("2020-01", "2020-02"):
        (tmp_path / f"{period}.yaml").write_text(full(period, 60, 40), "utf-8")
    for name in ("2020-03.yaml", "state/2026-05.yaml"):
        (tmp_path / name.rpartition("/")[2]).write_bytes((EXAMPLES / name).read_bytes())
    names = ("2020-02.yaml", "2020-03.yaml", "2026-05.yaml")
    papers = [baocao("summary", name, "-o", "-", cwd=tmp_path).stdout for name in names]
    for made in to_pdf(papers, soffice, two_sided=False):
        assert len(PdfReader(BytesIO(made)).pages) == 1
