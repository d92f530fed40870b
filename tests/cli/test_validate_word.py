"""``validate`` of Word files: every report, the exit status, the options, what cannot be judged."""

import json
import re
import subprocess
from zipfile import ZipFile

import pytest

from tests.command import baocao
from tests.helpers import ROOT, SMALL
from tests.report.comments import comments_of

CORPUS = ROOT / "tests" / "word" / "corpus"
FAULTY, RIGHT = CORPUS / "bc-nam-02.docx", CORPUS / "cv-01.docx"


def test_a_finding_has_the_number_of_its_paragraph_and_warnings_fail_only_if_strict():
    run = baocao("validate", FAULTY, "--output-format", "json")
    told = json.loads(run.stdout)
    findings = {each["rule"]: each for each in told["findings"]}
    assert set(findings) >= {"TF006", "TF011", "TF024"}
    assert (findings["TF011"]["line"], findings["TF011"]["column"]) == (1, 1)
    assert run.returncode == 0
    assert baocao("validate", FAULTY, "--strict").returncode == 1
    assert baocao("validate", RIGHT, "--strict").returncode == 0


@pytest.mark.parametrize("form", ["full", "concise", "json", "sarif", "junit", "github"])
def test_every_report_names_the_rule(form):
    run = baocao("validate", FAULTY, "--output-format", form)
    assert "TF011" in run.stdout.decode()


def test_months_and_word_files_go_together_and_rules_are_selected():
    month = ROOT / "examples" / "2020-02.yaml"
    run = baocao("validate", month, FAULTY, "--select", "TF006", "--output-format", "concise")
    assert re.findall(r"TF\d+", run.stdout.decode()) == ["TF006"]


def test_a_fault_of_the_head_is_an_error(tmp_path):
    paper = tmp_path / "a.docx"
    with ZipFile(RIGHT) as old, ZipFile(paper, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = re.sub("Độc lập *[-–]".encode(), "Độc lập –".encode(), data)
                data = data.replace(b"NAM", b"NAN")
            new.writestr(name, data)
    run = baocao("validate", paper)
    assert run.returncode == 1
    assert "TF020" in run.stdout.decode()


def test_a_format_may_be_given_and_must_be_known():
    run = baocao("validate", FAULTY, "--format", "party", "--output-format", "concise")
    assert "TF020" in run.stdout.decode()
    wrong = baocao("validate", FAULTY, "--format", "x")
    assert wrong.returncode == 2
    assert "party, state, youth" in wrong.stderr.decode()


def test_the_kind_that_is_given_has_its_code_in_the_number():
    run = baocao("validate", CORPUS / "kh-01.docx", "--kind", "báo cáo", "--output-format", "concise")
    assert "TF021" in run.stdout.decode()
    assert "TF021" not in baocao("validate", CORPUS / "kh-01.docx").stdout.decode()


def test_the_findings_are_comments_in_a_copy_at_their_words(tmp_path):
    before = FAULTY.read_bytes()
    run = baocao("validate", FAULTY, "--report", f"docx={tmp_path / 'b.docx'}")
    assert run.returncode == 0
    comments = comments_of((tmp_path / "b.docx").read_bytes())
    assert f"(nhận xét: {len(comments)})" in run.stderr.decode()
    assert [each.words for each in comments if each.rule == "CT018"] == ["tải", "tải"]
    assert [each.words for each in comments if each.rule == "TF011"][:2] == ["ỦY BAN NHÂN DÂN", "TỈNH MỸ GIẢ"]
    assert FAULTY.read_bytes() == before


def test_word_files_of_a_folder_are_checked_if_asked_for(tmp_path):
    for name in ("a.docx", "sâu/b.DOCX", "~$a.docx", ".git/c.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(FAULTY.read_bytes())
    run = baocao("validate", ".", cwd=tmp_path)
    assert run.returncode == 2
    assert "--word" in run.stderr.decode()
    (tmp_path / "2020-02.yaml").write_text(SMALL, encoding="utf-8")
    told = json.loads(baocao("validate", ".", "--output-format", "json", cwd=tmp_path).stdout)["findings"]
    assert not any(each["file"].lower().endswith(".docx") for each in told)
    more = ("--output-format", "json", "--select", "TF011", "-j", "2", "--report", "docx=ra/")
    told = json.loads(baocao("validate", ".", "--word", *more, cwd=tmp_path).stdout)["findings"]
    assert [each["file"] for each in told] == ["a.docx", "sâu/b.DOCX"]
    made = sorted(each.relative_to(tmp_path).as_posix() for each in (tmp_path / "ra").rglob("*.docx"))
    assert made == ["ra/2020-02.docx", "ra/a.docx", "ra/sâu/b.docx"]


def test_findings_of_word_files_are_counted_and_only_changed_ones_are_checked(tmp_path):
    for name in ("a.docx", "b.docx"):
        (tmp_path / name).write_bytes(FAULTY.read_bytes())
    counts = baocao("validate", "--word", tmp_path, "--statistics", "--select", "TF011").stdout.decode()
    assert re.search(r"TF011.*\b2\b|\b2\b.*TF011", counts)
    git = ("git", "-c", "user.name=a", "-c", "user.email=a@b")
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "a"]):
        subprocess.run([*git, *command], cwd=tmp_path, check=True)
    (tmp_path / "b.docx").write_bytes(RIGHT.read_bytes())
    more = ("--changed-since", "HEAD", "--output-format", "concise")
    run = baocao("validate", "--word", ".", *more, cwd=tmp_path)
    assert "a.docx" not in run.stdout.decode()
    assert "1/2" in run.stderr.decode() or "1 " in run.stderr.decode()


def test_the_page_of_a_rule_does_not_tell_to_write_a_comment_into_a_word_file():
    assert "# baocao" not in baocao("rules", "TF021").stdout.decode()
    assert "# baocao" in baocao("rules", "VD002").stdout.decode()


def test_what_is_no_word_file_is_said(tmp_path):
    broken = tmp_path / "a.docx"
    broken.write_bytes(b"PK\x03\x04 no")
    run = baocao("validate", broken)
    assert run.returncode == 2
    assert "a.docx" in run.stderr.decode()
