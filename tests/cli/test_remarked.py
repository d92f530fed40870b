"""``validate --report docx=…`` as a user runs it."""

import pytest

from tests.command import baocao, said
from tests.helpers import EXAMPLES, SMALL
from tests.report.comments import comments_of

WRONG = SMALL.replace("Việc đã làm.", "Kế hoạch 103-KH/TU, ngày 30/02/2020 của nghành.")
WRONG += "recipients: [Ban Dân vận Trung ương, Lưu Văn phòng]\n"

[CLEAN] = EXAMPLES.rglob("2026-05.yaml")


@pytest.fixture
def month(tmp_path):
    path = tmp_path / "2020-02.yaml"
    path.write_text(WRONG, encoding="utf-8")
    return path


def validate(folder, *more):
    return baocao("validate", *more, "--output-format", "concise", cwd=folder)


def test_the_paper_of_a_month_with_errors(month, tmp_path):
    run = validate(tmp_path, month.name, "--report", "docx=góp ý.docx")
    assert run.returncode == 1
    comments = comments_of((tmp_path / "góp ý.docx").read_bytes())
    assert "Đã ghi góp ý.docx (nhận xét: 4)" in said(run)
    assert [each.rule for each in comments] == ["VD001", "KY003", "CT008", "NN003"]
    # The month does not say the closing; the paper prints that of the shipped office.
    assert "kính báo cáo" in comments[-1].words
    assert all(str(tmp_path) not in "".join(each.paragraphs) for each in comments)


def test_a_paper_from_standard_input(tmp_path):
    run = baocao("validate", "-", "--report", "docx=a.docx", cwd=tmp_path, data=WRONG.encode())
    assert run.returncode == 1
    assert comments_of((tmp_path / "a.docx").read_bytes())


def test_the_same_bytes_each_time_and_other_reports_besides(month, tmp_path):
    more = ("--report", "docx=a.docx", "--report", "docx=b.docx", "--report", "json=c.json")
    assert validate(tmp_path, month.name, *more).returncode == 1
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
    assert (tmp_path / "c.json").exists()


def test_a_clean_month_is_its_paper(tmp_path):
    run = baocao("validate", CLEAN, "--report", "docx=a.docx", cwd=tmp_path)
    baocao("build", CLEAN, "-o", "b.docx", "--no-source", cwd=tmp_path)
    assert run.returncode == 0
    assert comments_of((tmp_path / "a.docx").read_bytes()) == []
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_many_months_go_into_a_folder(month, tmp_path):
    (tmp_path / "2020-03.yaml").write_text(WRONG.replace("2020-02", "2020-03"), encoding="utf-8")
    assert validate(tmp_path, ".", "--report", "docx=out/").returncode == 1
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["2020-02.docx", "2020-03.docx"]


def test_what_cannot_be_made_leaves_the_old_file_and_the_others(month, tmp_path):
    (tmp_path / "2020-03.yaml").write_text(f"{SMALL}\x01", encoding="utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out/2020-03.docx").write_bytes(b"old")
    run = validate(tmp_path, ".", "--report", "docx=out")
    assert run.returncode == 1
    assert "2020-03.yaml: chưa làm được văn bản có nhận xét" in said(run)
    assert (tmp_path / "out/2020-03.docx").read_bytes() == b"old"
    assert comments_of((tmp_path / "out/2020-02.docx").read_bytes())


def test_a_paper_that_cannot_be_made_is_a_problem_whatever_rules_are_selected(month, tmp_path):
    month.write_text(SMALL.replace("bdv-quang-ngai", "khong-co"), encoding="utf-8")
    run = validate(tmp_path, month.name, "--report", "docx=a.docx", "--ignore", "SC")
    assert run.returncode == 1
    assert not (tmp_path / "a.docx").exists()


def test_a_broken_template_stops_a_good_month(month, tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/rieng.xml.j2").write_text("<document>{{ paper.x }}</document>", encoding="utf-8")
    (tmp_path / "offices").mkdir()
    office = (EXAMPLES.parent / "data/offices/bdv-quang-ngai.yaml").read_text("utf-8")
    (tmp_path / "offices/ban.yaml").write_text(f"{office}\ntemplate: rieng\n", encoding="utf-8")
    month.write_text(SMALL.replace("bdv-quang-ngai", "ban"), encoding="utf-8")
    run = validate(tmp_path, month.name, "--report", "docx=a.docx")
    assert run.returncode == 2
    assert "rieng.xml.j2" in said(run)
    assert not (tmp_path / "a.docx").exists()


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("2020-02.yaml", "2020-03.yaml", "--report", "docx=a.docx"), "docx=a/"),
        (("2020-02.yaml", "--report", "docx=2020-02.docx"), "2020-02-nhan-xet.docx"),
        ((".", "--report", "docx=."), "2020-02-nhan-xet.docx"),
        (("2020-02.yaml", "--report", "docx=a"), "docx=a.docx"),
        (("2020-02.yaml", "--report", "docx=-"), "docx=nhan-xet.docx"),
        (("2020-02.yaml", "--report", "docx=/dev/stdout"), "docx=nhan-xet.docx"),
        (("2020-02.yaml", "--output-format", "docx"), "--report docx=TỆP.docx"),
        (("-", "--report", "docx=out/"), "--report docx=TỆP.docx"),
        (("2020-02.yaml", "--report", "docx=a.docx", "--report", "docx=a.docx"), "a.docx"),
        (("2020-02.yaml", "--report", "doc=a.docx"), "docx"),
    ],
)
def test_refused_before_anything_is_read(month, tmp_path, more, told):
    (tmp_path / "2020-03.yaml").write_text(SMALL, encoding="utf-8")
    run = baocao("validate", *more, cwd=tmp_path, data=b"")
    assert run.returncode == 2
    assert told in said(run)
    assert not list(tmp_path.rglob("*.docx"))


def test_force_replaces_the_built_paper(month, tmp_path):
    assert validate(tmp_path, month.name, "--report", "docx=2020-02.docx", "--force").returncode == 1
    assert comments_of((tmp_path / "2020-02.docx").read_bytes())
