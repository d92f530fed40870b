"""``import`` as a user runs it."""

import json
import re
import unicodedata
from collections import Counter
from io import BytesIO

import docx
import pytest

from baocao import pipeline
from baocao.word.plain_text import word_text
from tests.command import baocao, said
from tests.fake_office import CALLS, put_program
from tests.helpers import EXAMPLES, ROOT, checked, draft_of

CORPUS = ROOT / "tests" / "word" / "corpus"
REPORTS = sorted(path.stem for path in CORPUS.glob("bc-*.docx"))
OTHERS = sorted(path.stem for path in CORPUS.glob("*.docx") if not path.stem.startswith("bc-"))
SHIPPED = ("2020-02", "2020-03", "state/2026-05")


def months_in(folder):
    return sorted(path.name for path in folder.glob("*.yaml"))


def paper(lines, **core):
    """Return a report whose paragraphs are these; those that begin with ``*`` are bold."""
    made = docx.Document()
    for line in lines:
        bold = line.startswith("*")
        made.add_paragraph().add_run(line.removeprefix("*")).bold = bold
    file = BytesIO()
    made.save(file)
    return file.getvalue()


LINES = (
    "SỞ NỘI VỤ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 12/BC-SNV",
    "Mẫu Giang, ngày 25 tháng 9 năm 2025",
    "*BÁO CÁO",
    "*Kết quả công tác tháng 9/2025",
    "*I. KẾT QUẢ",
    "*1. Công tác chung",
    "- Tổ chức hội nghị.",
    "*II. HẠN CHẾ",
    "- Chậm: một việc.",
    "*III. NHIỆM VỤ THÁNG 10/2025",
    "- Họp.",
    "*IV. KIẾN NGHỊ",
    "Không.",
    "Nơi nhận:",
    "- Lưu: VT.",
    "*GIÁM ĐỐC",
    "*Trần Văn An",
)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "báo cáo đã ký"
    folder.mkdir()
    (folder / "tháng 9.docx").write_bytes(paper(LINES))
    return folder


@pytest.mark.parametrize("name", SHIPPED)
def test_our_own_report_comes_back(tmp_path, name):
    source = EXAMPLES / f"{name}.yaml"
    draft = draft_of(source.read_bytes(), source.parent)
    (tmp_path / "a.docx").write_bytes(pipeline.build(draft, "docx"))
    run = baocao("import", "a.docx", "--strict", cwd=tmp_path)
    assert run.returncode == 0, said(run)
    [month] = months_in(tmp_path)
    again = draft_of((tmp_path / month).read_bytes(), tmp_path)
    assert pipeline.build(again, "text") == pipeline.build(draft, "text")
    assert list(again.month.results.sections) == list(draft.month.results.sections)
    assert [*again.month.footnotes.values()] == [*draft.month.footnotes.values()]
    assert [len(table.leaves()) for table in again.month.tables()] == [
        len(table.leaves()) for table in draft.month.tables()
    ]


def _words(text):
    unmarked = re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹]", "", text)
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFKC", unmarked).casefold()))


@pytest.mark.parametrize("name", REPORTS)
def test_every_word_is_in_a_file_or_in_the_ledger(tmp_path, name):
    data = (CORPUS / f"{name}.docx").read_bytes()
    (tmp_path / "a.docx").write_bytes(data)
    run = baocao("import", "a.docx", "--period", "2023-01", "--report", "json=a.json", cwd=tmp_path)
    assert run.returncode == 0, said(run)
    report = json.loads((tmp_path / "a.json").read_text("utf-8"))
    month = (tmp_path / report["month"]).read_text("utf-8")
    files = month + (tmp_path / report["office"]).read_text("utf-8")
    found = checked(month, tmp_path)
    built = pipeline.build(found.draft, "text").decode() if found.draft else ""
    listed = " ".join(each["text"] for each in report["not_taken"])
    listed += " ".join(each["word"] for each in report["differences"])
    have = (_words(files) | _words(built)) + _words(listed)
    # The words of the format, which are the same in every report, and what stands for a picture.
    have += _words("cộng hòa xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc")
    have += _words("báo cáo nơi nhận số bc ngày tháng năm hình")
    have += Counter(line["typed"].casefold().strip(".()") for line in report["lines"] if line["typed"])
    lost = {word for word in _words(word_text(BytesIO(data), name)) if word not in have}
    assert lost - set("0123456789") == set()


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_of_an_office_has_no_error_of_ours(tmp_path, name):
    (tmp_path / "a.docx").write_bytes((CORPUS / f"{name}.docx").read_bytes())
    baocao("import", "a.docx", "--period", "2023-01", cwd=tmp_path)
    [month] = months_in(tmp_path)
    found = checked((tmp_path / month).read_bytes(), tmp_path)
    # What the office wrote itself: fields of a template that nobody filled in, wrong symbols.
    own = ("CT012", "VD", "CT")
    errors = [each.rule.id for each in found.findings if each.severity == "error"]
    assert [each for each in errors if not each.startswith(own)] == []


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_no_report_is_named_and_writes_nothing(tmp_path, name):
    (tmp_path / "a.docx").write_bytes((CORPUS / f"{name}.docx").read_bytes())
    run = baocao("import", "a.docx", cwd=tmp_path)
    assert run.returncode == 1
    assert "không phải báo cáo" in said(run)
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_month_and_office_are_written_and_what_to_do_next_is_said(folder):
    run = baocao("import", "tháng 9.docx", cwd=folder)
    lines = said(run).splitlines()
    assert run.returncode == 0
    assert lines[:2] == ["Đã ghi offices/so-noi-vu.yaml", "Đã ghi 2025-09.yaml"]
    assert lines[-1] == "Xem lại: baocao preview 2025-09.yaml"
    month, office = (
        (folder / each).read_text("utf-8") for each in ("2025-09.yaml", "offices/so-noi-vu.yaml")
    )
    assert "$schema" not in month
    assert "office: so-noi-vu\ndate: 2025-09-25\nnumber: 12\n" in month
    assert "subject: Kết quả công tác {period}\n" in office
    assert "priorities: Nhiệm vụ {next_period}\n" in office
    assert baocao("validate", "2025-09.yaml", cwd=folder).returncode == 0
    text = baocao("text", "2025-09.yaml", cwd=folder).stdout.decode()
    heads = ("I. KẾT QUẢ", "II. HẠN CHẾ", "III. NHIỆM VỤ THÁNG 10/2025", "IV. KIẾN NGHỊ")
    assert [line for line in text.splitlines() if line in heads] == [*heads]


def test_the_schema_is_named_only_where_it_is(folder):
    (folder / "month.schema.json").write_bytes(baocao("schema").stdout)
    assert baocao("import", "tháng 9.docx", cwd=folder).returncode == 0
    month = (folder / "2025-09.yaml").read_text("utf-8")
    assert month.startswith("# yaml-language-server: $schema=./month.schema.json\n")
    assert "$schema" not in baocao("import", "tháng 9.docx", "-o", "-", cwd=folder).stdout.decode()


def test_nothing_is_replaced_without_force(folder):
    (folder / "2025-09.yaml").write_text("của tôi", encoding="utf-8")
    run = baocao("import", "tháng 9.docx", cwd=folder)
    assert (run.returncode, months_in(folder)) == (2, ["2025-09.yaml"])
    assert "đã có “2025-09.yaml”, không ghi đè; ghi ra tên khác với -o hay thư mục khác với" in said(run)
    assert not (folder / "offices").exists()
    assert baocao("import", "tháng 9.docx", "--force", cwd=folder).returncode == 0
    assert "period: 2025-09" in (folder / "2025-09.yaml").read_text("utf-8")


def test_both_files_are_written_or_none(folder):
    (folder / "2025-09.yaml").mkdir()
    run = baocao("import", "tháng 9.docx", "--force", cwd=folder)
    assert run.returncode == 2
    assert not list((folder / "offices").glob("*"))


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.doc", b"<html><body>x</body></html>"), ("a.docx", b"period: 2020-02\n"), ("a.docx", b"")],
)
def test_what_is_no_word_file_is_told_as_what_it_is(folder, name, data):
    (folder / name).write_bytes(data)
    assert baocao("import", name, cwd=folder).returncode == 2
    assert months_in(folder) == []


def test_many_files_share_the_office_that_the_first_one_shows(folder):
    later = [
        line.replace("tháng 9", "tháng 10").replace("12/BC", "13/BC").replace("10/2025", "11/2025")
        for line in LINES
    ]
    (folder / "tháng 10.docx").write_bytes(paper([*later[:6], "*Kết quả công tác tháng 10/2025", *later[7:]]))
    run = baocao("import", "tháng 9.docx", "tháng 10.docx", "--output-dir", "ra", cwd=folder)
    assert run.returncode == 0, said(run)
    assert months_in(folder / "ra") == ["2025-09.yaml", "2025-10.yaml"]
    assert months_in(folder / "ra" / "offices") == ["so-noi-vu.yaml"]
    assert baocao("validate", "ra", cwd=folder).returncode == 0


def test_one_bad_file_does_not_stop_the_others(folder):
    (folder / "hỏng.docx").write_bytes(b"PK\x03\x04 hong")
    run = baocao("import", "hỏng.docx", "tháng 9.docx", cwd=folder)
    assert (run.returncode, months_in(folder)) == (2, ["2025-09.yaml"])


def test_the_period_is_asked_for_where_nothing_says_it(folder):
    lines = [line for line in LINES if not re.search(r"\d{4}", line)]
    (folder / "a.docx").write_bytes(paper(lines))
    run = baocao("import", "a.docx", cwd=folder)
    assert run.returncode == 2
    assert "thêm --period" in said(run)
    assert baocao("import", "a.docx", "--period", "2025-09", cwd=folder).returncode == 0
    assert "period: 2025-09  # ? " in (folder / "2025-09.yaml").read_text("utf-8")


def test_names_from_a_letterhead_lead_nowhere_else(folder):
    lines = ["SỞ ../../../NGOÀI", *LINES[1:]]
    (folder / "a.docx").write_bytes(paper(lines))
    assert baocao("import", "a.docx", cwd=folder).returncode == 0
    assert months_in(folder / "offices") == ["so-ngoai.yaml"]


def test_the_report_has_every_line_with_its_address(folder):
    run = baocao("import", "tháng 9.docx", "--report", "json=ra.json", cwd=folder)
    assert run.returncode == 0
    report = json.loads((folder / "ra.json").read_text("utf-8"))
    assert (report["version"], report["source"], report["month"]) == (1, "tháng 9.docx", "2025-09.yaml")
    assert report["office"] == "offices/so-noi-vu.yaml"
    assert (report["facts"]["period"], report["facts"]["code"], report["facts"]["number"]) == (
        "2025-09",
        "SNV",
        "12",
    )
    assert [line["n"] for line in report["lines"]] == [*range(1, len(LINES) + 1)]
    paths = {line["text"]: line["path"] for line in report["lines"]}
    assert paths["SỞ NỘI VỤ"] == "office.issuer[0]"
    assert paths["- Tổ chức hội nghị."] == "results.cong-tac-chung[0]"
    assert paths["*I. KẾT QUẢ".removeprefix("*")] == "office.outline.results.title"
    assert paths["- Họp."] == "priorities[0]"


def test_strict_fails_where_something_is_left_out(folder):
    made = docx.Document(folder / "tháng 9.docx")
    made.sections[0].header.paragraphs[0].text = "Tài liệu nội bộ"
    made.save(folder / "a.docx")
    run = baocao("import", "a.docx", "--strict", cwd=folder)
    assert run.returncode == 1
    assert "chữ ở đầu trang: Tài liệu nội bộ" in said(run)
    assert baocao("import", "a.docx", "--force", cwd=folder).returncode == 0


def test_on_standard_output_the_month_has_its_office_inside(folder):
    run = baocao("import", "tháng 9.docx", "-o", "-", cwd=folder)
    assert (run.returncode, months_in(folder)) == (0, [])
    assert checked(run.stdout, folder).draft


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--report", "sarif=a"), "--report nhận json=TỆP"),
        (("--period", "thang-9"), "không phải một kỳ"),
        (("--office", "khong-co"), "không có cơ quan “khong-co”"),
        (("tháng 9.docx", "-o", "a.yaml"), "chỉ dùng khi nhập một tệp"),
    ],
)
def test_options_that_cannot_be_meant(folder, options, message):
    run = baocao("import", "tháng 9.docx", *options, cwd=folder)
    assert run.returncode == 2
    assert message in said(run)
    assert months_in(folder) == []


def test_the_word_file_is_never_replaced(folder):
    before = (folder / "tháng 9.docx").read_bytes()
    for name in ("tháng 9.docx", "./tháng 9.docx"):
        run = baocao("import", "tháng 9.docx", "-o", name, "--force", cwd=folder)
        assert run.returncode == 2, said(run)
    (folder / "tháng 9.yaml").symlink_to("tháng 9.docx")
    for options in (("-o", "tháng 9.yaml"), ("--report", "json=tháng 9.yaml")):
        run = baocao("import", "tháng 9.docx", *options, "--force", cwd=folder)
        assert run.returncode == 2, said(run)
    assert (folder / "tháng 9.docx").read_bytes() == before
    assert not (folder / "offices").exists()


@pytest.mark.parametrize("name", ["a.txt", "a", "a.docx"])
def test_a_month_has_the_ending_of_a_month(folder, name):
    run = baocao("import", "tháng 9.docx", "-o", name, cwd=folder)
    assert run.returncode == 2
    assert f"“{name}” không mang đuôi của tệp tháng" in said(run)
    assert [path.name for path in folder.iterdir()] == ["tháng 9.docx"]


@pytest.mark.parametrize("options", [(), ("--force",)])
def test_two_files_of_one_month_in_one_call_do_not_replace_each_other(folder, options):
    (folder / "bản hai.docx").write_bytes(paper([*LINES[:9], "- Một việc khác.", *LINES[10:]]))
    run = baocao("import", "tháng 9.docx", "bản hai.docx", *options, cwd=folder)
    assert run.returncode == 2
    assert "“2025-09.yaml” vừa ghi từ tệp Word trước" in said(run)
    assert "Tổ chức hội nghị." in (folder / "2025-09.yaml").read_text("utf-8")


@pytest.mark.parametrize("report", ["2025-09.yaml", "offices/so-noi-vu.yaml"])
def test_two_results_never_go_into_one_file(folder, report):
    run = baocao("import", "tháng 9.docx", "--report", f"json={report}", "--force", cwd=folder)
    assert run.returncode == 2
    assert [path.name for path in folder.iterdir()] == ["tháng 9.docx"]


def test_nothing_is_written_where_the_report_cannot_be(folder):
    (folder / "ra.json").mkdir()
    run = baocao("import", "tháng 9.docx", "--report", "json=ra.json", cwd=folder)
    assert run.returncode == 2
    assert months_in(folder) == []
    assert not (folder / "offices").exists()


def test_another_office_of_the_same_name_keeps_its_file(folder):
    other = [line.replace("12/BC-SNV", "12/BC-NV") for line in LINES]
    (folder / "khác.docx").write_bytes(paper(["UBND TỈNH KHÁC", *other]))
    assert baocao("import", "tháng 9.docx", cwd=folder).returncode == 0
    before = (folder / "offices" / "so-noi-vu.yaml").read_bytes()
    (folder / "offices" / "so-noi-vu-tinh-khac.yaml").write_text("name: A\n", encoding="utf-8")
    run = baocao("import", "khác.docx", "--force", cwd=folder)
    assert run.returncode == 0, said(run)
    assert months_in(folder / "offices") == [
        "so-noi-vu-tinh-khac-2.yaml", "so-noi-vu-tinh-khac.yaml", "so-noi-vu.yaml",
    ]  # fmt: skip
    assert (folder / "offices" / "so-noi-vu.yaml").read_bytes() == before
    assert "office: so-noi-vu-tinh-khac-2\n" in (folder / "2025-09.yaml").read_text("utf-8")


def test_a_blank_number_keeps_no_paper_from_its_office(folder):
    later = [line.replace("12/BC-SNV", "     /BC-SNV") for line in LINES]
    (folder / "a.docx").write_bytes(paper([line.replace("/BC-SNV", "") for line in later]))
    assert baocao("import", "a.docx", cwd=folder).returncode == 0
    run = baocao("import", "a.docx", "--period", "2025-08", cwd=folder)
    assert run.returncode == 0, said(run)
    assert "Dùng tệp cơ quan “so-noi-vu” đã có." in said(run)
    assert months_in(folder / "offices") == ["so-noi-vu.yaml"]


def test_an_office_that_does_not_fit_is_told(folder):
    run = baocao("import", "tháng 9.docx", "--office", "ubnd-xa-binh-an", cwd=folder)
    assert run.returncode == 0, said(run)
    assert "Cơ quan “ubnd-xa-binh-an” không khớp tệp Word, là của “Sở Nội vụ”" in said(run)


def test_no_office_goes_through_a_folder_that_leads_out(folder, tmp_path):
    outside = tmp_path / "nơi khác"
    outside.mkdir()
    (folder / "offices").symlink_to(outside)
    run = baocao("import", "tháng 9.docx", cwd=folder)
    assert run.returncode == 2, said(run)
    assert ([*outside.iterdir()], months_in(folder)) == ([], [])


def test_what_differs_is_shown_on_one_line(folder):
    long = "- Tổ chức hội nghị tổng kết công tác tuyên truyền, vận động nhân dân trong toàn tỉnh; "
    lines = [*LINES[:9], *(f"{sign} {long * 3}{n}." for n, sign in enumerate("*+*+*+")), *LINES[10:]]
    (folder / "a.docx").write_bytes(paper(["", *lines]))
    run = baocao("import", "a.docx", cwd=folder, COLUMNS="80")
    assert "Văn bản tạo lại khác tệp Word" in said(run)
    assert max(map(len, said(run).splitlines())) <= 80


def test_old_files_among_several_are_converted_in_one_call(tmp_path, monkeypatch):
    monkeypatch.setenv("BAOCAO_SOFFICE", put_program(tmp_path))
    monkeypatch.setenv(CALLS, str(tmp_path / "calls"))
    for name in ("một.rtf", "hai.rtf"):
        (tmp_path / name).write_bytes(b"{\\rtf1 Xin}")
    (tmp_path / "ba.docx").write_bytes(paper(LINES))
    names = ["một.rtf", "ba.docx", "hai.rtf"]
    done = baocao("import", *names, cwd=tmp_path)
    assert done.returncode == 1
    assert [said(done).count(f"“{name}” không phải báo cáo") for name in names] == [1, 0, 1]
    assert months_in(tmp_path) == ["2025-09.yaml"]
    [call] = (tmp_path / "calls").read_text("utf-8").splitlines()
    assert call.endswith(" 0.rtf 1.rtf")


def test_without_libreoffice_the_others_are_imported(tmp_path, monkeypatch):
    monkeypatch.setenv("BAOCAO_SOFFICE", "/nowhere/soffice")
    for name in ("một.rtf", "hai.rtf"):
        (tmp_path / name).write_bytes(b"{\\rtf1 Xin}")
    (tmp_path / "ba.docx").write_bytes(paper(LINES))
    done = baocao("import", "một.rtf", "ba.docx", "hai.rtf", cwd=tmp_path)
    assert done.returncode == 2
    assert said(done).count("/nowhere/soffice") == 2
    assert months_in(tmp_path) == ["2025-09.yaml"]


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        (
            "TCVN3",
            ["së néi vô", "B¸o c¸o kÕt qu¶ c«ng t¸c th¸ng 5", "§· tæ chøc 5 héi nghÞ, xö lý 12 vô viÖc."],
        ),
        ("VNI", ["SÔÛ NOÄI VUÏ", "Baùo caùo keát quaû coâng taùc thaùng 5", "Ñaõ toå chöùc 5 hoäi nghò."]),
    ],
)
def test_a_file_in_an_old_code_is_told_as_such(tmp_path, code, lines):
    (tmp_path / "a.docx").write_bytes(paper(lines))
    done = baocao("import", "a.docx", cwd=tmp_path)
    assert done.returncode == 2
    assert f"bảng mã cũ {code}" in said(done)
    assert "Unicode" in said(done)
    assert months_in(tmp_path) == []


def test_cells_that_are_bold_throughout_have_no_marks(folder):
    made = docx.Document(folder / "tháng 9.docx")
    at = next(each for each in made.paragraphs if each.text == "- Tổ chức hội nghị.")
    table = made.add_table(rows=3, cols=2, style="Table Grid")
    for number, texts in enumerate((("Đơn vị", "Số vụ"), ("Xã A", "05"), ("Xã B", "06"))):
        for cell, text in zip(table.rows[number].cells, texts, strict=True):
            cell.paragraphs[0].add_run(text).bold = True
    table.rows[1].cells[0].paragraphs[0].add_run(" (mới)")
    at._p.addnext(table._tbl)
    made.save(folder / "a.docx")
    assert baocao("import", "a.docx", cwd=folder).returncode == 0
    month = (folder / "2025-09.yaml").read_text("utf-8")
    assert '- ["**Xã A** (mới)", "05"]\n' in month
    assert '- [Xã B, "06"]\n' in month


def test_differences_of_words_are_shown_before_those_of_capitals(folder):
    lines = [line.replace("*I. KẾT QUẢ", "*I. Kết quả").replace("*II. HẠN", "*III. HẠN") for line in LINES]
    (folder / "a.docx").write_bytes(paper(lines))
    shown = [line for line in said(baocao("import", "a.docx", cwd=folder)).splitlines() if "→" in line]
    assert shown[-1] == "- “I. Kết quả” → “I. KẾT QUẢ”"
    assert len(shown) > 1


@pytest.mark.parametrize("way", ["strike", "double_strike"])
def test_words_that_are_crossed_out_are_pointed_at(folder, way):
    made = docx.Document(folder / "tháng 9.docx")
    task = next(each for each in made.paragraphs if each.text == "- Tổ chức hội nghị.")
    setattr(task.add_run(" Đã hoãn.").font, way, True)
    made.save(folder / "a.docx")
    assert baocao("import", "a.docx", cwd=folder).returncode == 0
    month = (folder / "2025-09.yaml").read_text("utf-8")
    assert "- Tổ chức hội nghị. Đã hoãn.  # ? có chữ bị gạch ngang trong tệp Word" in month
