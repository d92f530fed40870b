"""``fix`` of Word files as a user runs it: a copy, never the file itself unless it is forced."""

import pytest

from tests.command import baocao, said
from tests.helpers import ROOT, SMALL

CORPUS = ROOT / "tests" / "word" / "corpus"
FAULTY = (CORPUS / "ttr-01.docx").read_bytes()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.docx").write_bytes(FAULTY)
    return tmp_path


def test_a_copy_is_fixed_and_what_is_left_is_told(folder):
    run = baocao("fix", "a.docx", "--output", "b.docx", cwd=folder)
    assert run.returncode == 0
    assert "a.docx: đã sửa 5 chỗ" in said(run)
    assert "VD006" in said(run)
    assert (folder / "a.docx").read_bytes() == FAULTY
    assert baocao("validate", "b.docx", "--select", "TF", "--strict", cwd=folder).returncode == 0
    again = baocao("fix", "b.docx", "--output", "c.docx", cwd=folder)
    assert "b.docx: đã sửa 0 chỗ" in said(again)
    assert (folder / "c.docx").read_bytes() == (folder / "b.docx").read_bytes()


def test_errors_that_are_left_fail(folder):
    (folder / "a.docx").write_bytes((CORPUS / "bc-tuan-01.docx").read_bytes())
    run = baocao("fix", "a.docx", "--output", "b.docx", cwd=folder)
    assert run.returncode == 1
    assert "CT012" in said(run)
    assert (folder / "b.docx").exists()


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ((), "--output a-da-sua.docx"),
        (("--output", "a.docx"), "--force"),
        (("--output", "b.doc"), "b.docx"),
        (("--diff",), "--diff"),
        (("2020-02.yaml", "b.docx", "--output", "c.docx"), "thư mục"),
    ],
)
def test_nothing_is_written_where_it_is_not_asked_for(folder, more, told):
    (folder / "b.docx").write_bytes(FAULTY)
    (folder / "2020-02.yaml").write_text(SMALL, encoding="utf-8")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    run = baocao("fix", "a.docx", *more, cwd=folder)
    assert run.returncode == 2
    assert told in said(run)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_force_fixes_in_place_and_leaves_what_is_right(folder):
    assert baocao("fix", "a.docx", "--force", cwd=folder).returncode == 0
    mended = (folder / "a.docx").read_bytes()
    assert mended != FAULTY
    run = baocao("fix", "a.docx", "--force", cwd=folder)
    assert "Đã ghi" not in said(run)
    assert (folder / "a.docx").read_bytes() == mended


def test_many_files_go_into_a_folder_and_to_standard_output_goes_one(folder):
    (folder / "b.docx").write_bytes((CORPUS / "cv-01.docx").read_bytes())
    (folder / "hỏng.docx").write_bytes(b"PK no")
    run = baocao("fix", "a.docx", "hỏng.docx", "b.docx", "--output", "ra/", cwd=folder)
    assert run.returncode == 2
    assert sorted(path.name for path in (folder / "ra").iterdir()) == ["a.docx", "b.docx"]
    assert (folder / "ra" / "b.docx").read_bytes() == (folder / "b.docx").read_bytes()
    run = baocao("fix", "a.docx", "--output", "-", cwd=folder)
    assert run.stdout == (folder / "ra" / "a.docx").read_bytes()


def test_the_output_is_only_for_word_files(folder):
    (folder / "2020-02.yaml").write_text(SMALL, encoding="utf-8")
    run = baocao("fix", "2020-02.yaml", "--output", "x.yaml", cwd=folder)
    assert run.returncode == 2
    assert "tệp Word" in said(run)


def test_an_older_form_is_to_be_saved_as_docx_first(folder):
    (folder / "a.rtf").write_text(r"{\rtf1 B\'e1o c\'e1o}", encoding="ascii")
    run = baocao("fix", "a.rtf", "--output", "b.docx", cwd=folder)
    assert run.returncode == 2
    assert "Save As" in said(run)


def test_the_format_may_be_given(folder):
    run = baocao("fix", "a.docx", "--format", "party", "--output", "b.docx", cwd=folder)
    assert "TF020" in said(run)
