"""``merge`` as a user runs it."""

import zipfile
from io import BytesIO

import docx
import pytest

from baocao.cli import merge as merging
from tests.command import baocao, installed, said
from tests.helpers import EXAMPLES, ROOT

MONTH = (EXAMPLES / "2020-02.yaml").read_text("utf-8")


@pytest.fixture
def folder(tmp_path):
    """A month, its office, and the Word file built from both, in which the words of a task were changed."""
    (tmp_path / "offices").mkdir()
    office = (ROOT / "data" / "offices" / "bdv-quang-ngai.yaml").read_bytes()
    (tmp_path / "offices" / "bdv-quang-ngai.yaml").write_bytes(office)
    (tmp_path / "t2.yaml").write_bytes(MONTH.encode())
    assert baocao("build", "t2.yaml", cwd=tmp_path).returncode == 0
    change(tmp_path, "Đăng ký giao ước", "Đăng ký thỏa thuận")
    return tmp_path


def change(folder, old, new):
    """Change words in the Word file of a folder with python-docx."""
    document = docx.Document(str(folder / "t2.docx"))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    lines = [*document.paragraphs, *(line for cell in cells for line in cell.paragraphs)]
    runs = [run for line in lines for run in line.runs if old in run.text]
    assert runs
    for run in runs:
        run.text = run.text.replace(old, new)
    document.save(str(folder / "t2.docx"))


def test_the_month_is_edited_in_place(folder):
    run = installed("merge", "t2.yaml", "t2.docx", "--lang", "en", cwd=folder)
    assert (run.returncode, run.stdout) == (0, b"")
    assert "t2.yaml: took in what was edited in Word" in said(run)
    assert (folder / "t2.yaml").read_text("utf-8") == MONTH.replace("Đăng ký giao ước", "Đăng ký thỏa thuận")
    again = baocao("merge", "t2.yaml", "t2.docx", "--lang", "en", cwd=folder)
    assert again.returncode == 0
    assert "the Word file has nothing new for it" in said(again)


def test_changes_are_shown_as_a_diff(folder):
    run = baocao("merge", "t2.yaml", "t2.docx", "--diff", cwd=folder)
    assert run.returncode == 1
    assert b"\n-          \xc4\x90\xc4\x83ng k\xc3\xbd giao" in run.stdout
    assert (folder / "t2.yaml").read_text("utf-8") == MONTH
    assert baocao("merge", "t2.yaml", "t2.docx", cwd=folder).returncode == 0
    assert baocao("merge", "t2.yaml", "t2.docx", "--diff", cwd=folder).stdout == b""


def test_a_month_from_standard_input_goes_to_standard_output(folder):
    run = baocao("merge", "-", "t2.docx", cwd=folder, data=MONTH.encode())
    assert run.stdout.decode() == MONTH.replace("Đăng ký giao ước", "Đăng ký thỏa thuận")


def test_a_conflict_is_shown_with_all_three(folder):
    (folder / "t2.yaml").write_bytes(MONTH.replace("Đăng ký giao ước", "Đăng ký cam kết").encode())
    before = (folder / "t2.yaml").read_bytes()
    run = baocao("merge", "t2.yaml", "t2.docx", "--lang", "en", cwd=folder)
    assert run.returncode == 1
    assert [word in said(run) for word in ("giao ước", "cam kết", "thỏa thuận", "t2.yaml, line")] == [
        True
    ] * 4
    assert (folder / "t2.yaml").read_bytes() == before


def test_the_office_file_is_edited_if_asked(folder):
    office = folder / "offices" / "bdv-quang-ngai.yaml"
    before = office.read_text("utf-8")
    change(folder, "Trần Ngọc Nguyên", "Lê Văn A")
    run = baocao("merge", "t2.yaml", "t2.docx", "--lang", "en", cwd=folder)
    assert "words of the office file" in said(run)
    assert office.read_text("utf-8") == before
    run = baocao("merge", "t2.yaml", "t2.docx", "--office", cwd=folder)
    assert run.returncode == 0
    assert office.read_text("utf-8") == before.replace("Trần Ngọc Nguyên", "Lê Văn A")
    assert "Lê Văn A" in baocao("build", "t2.yaml", "-t", "text", "-o", "-", cwd=folder).stdout.decode()


@pytest.mark.parametrize("name", ["t2.yaml", "offices/bdv-quang-ngai.yaml"])
def test_a_file_that_was_saved_since_it_was_read_is_left_and_so_is_the_other(folder, monkeypatch, name):
    change(folder, "Trần Ngọc Nguyên", "Lê Văn A")
    files = [folder / "t2.yaml", folder / "offices" / "bdv-quang-ngai.yaml"]
    work = merging.merge

    def then_saved(*given, **options):
        merged = work(*given, **options)
        (folder / name).write_bytes((folder / name).read_bytes() + b"# saved\n")
        return merged

    before = {file: file.read_bytes() + b"# saved\n" * (file == folder / name) for file in files}
    monkeypatch.setattr("baocao.cli.merge.merge", then_saved)
    run = baocao("merge", "t2.yaml", "t2.docx", "--office", "--lang", "en", cwd=folder)
    assert run.returncode == 2
    assert "run the command again" in said(run)
    assert {file: file.read_bytes() for file in files} == before


def test_an_office_of_several_files_is_not_edited(folder):
    offices = folder / "offices"
    (offices / "bdv-quang-ngai.yaml").rename(offices / "nen.yaml")
    (offices / "bdv-quang-ngai.yaml").write_text("extends: nen\n", "utf-8")
    change(folder, "Trần Ngọc Nguyên", "Lê Văn A")
    run = baocao("merge", "t2.yaml", "t2.docx", "--office", "--lang", "en", cwd=folder)
    assert run.returncode == 2
    assert "takes keys from others" in said(run)
    run = baocao("merge", "t2.yaml", "t2.docx", "--lang", "en", cwd=folder)
    assert "words of the office file" in said(run)


def test_an_office_of_the_program_is_not_edited(tmp_path):
    (tmp_path / "t2.yaml").write_bytes(MONTH.encode())
    assert baocao("build", "t2.yaml", cwd=tmp_path).returncode == 0
    run = baocao("merge", "t2.yaml", "t2.docx", "--office", "--lang", "en", cwd=tmp_path)
    assert run.returncode == 2
    assert "copy it to offices/" in said(run)


def test_nothing_is_written_if_the_month_cannot_be_printed(folder):
    broken = MONTH.replace("period: 2020-02", "period: 2020-13").encode()
    (folder / "t2.yaml").write_bytes(broken)
    run = baocao("merge", "t2.yaml", "t2.docx", "--lang", "en", cwd=folder)
    assert run.returncode == 1
    assert "nothing was written" in said(run)
    assert (folder / "t2.yaml").read_bytes() == broken


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["t2.yaml", "none.docx"], 2),
        (["none.yaml", "t2.docx"], 2),
        (["t2.yaml", "t2.yaml"], 2),
        (["t2.yaml", "-"], 2),
        (["t2.yaml"], 2),
    ],
)
def test_what_cannot_run(folder, words, status):
    run = baocao("merge", *words, cwd=folder)
    assert run.returncode == status
    assert b"Traceback" not in run.stderr
    assert (folder / "t2.yaml").read_text("utf-8") == MONTH


def test_a_source_that_leads_elsewhere_edits_nothing(folder):
    old = (folder / "t2.docx").read_bytes()
    new = BytesIO()
    with zipfile.ZipFile(BytesIO(old)) as read, zipfile.ZipFile(new, "w") as write:
        for name in read.namelist():
            data = read.read(name)
            if name == "customXml/item1.xml":
                data = data.replace(b'path="month.results', b'path="month.period.x')
            write.writestr(name, data)
    (folder / "t2.docx").write_bytes(new.getvalue())
    run = baocao("merge", "t2.yaml", "t2.docx", cwd=folder)
    assert run.returncode in (0, 1)
    text = (folder / "t2.yaml").read_text("utf-8")
    assert text in (MONTH, MONTH.replace("Đăng ký giao ước", "Đăng ký thỏa thuận"))
