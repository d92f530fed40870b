"""``validate`` of Word files: every report, the exit status, the options, what cannot be judged."""

import json
import re
from zipfile import ZipFile

import pytest

from tests.command import baocao
from tests.helpers import ROOT

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


def test_a_paper_with_comments_is_refused_with_what_to_do(tmp_path):
    run = baocao("validate", FAULTY, "--report", f"docx={tmp_path / 'b.docx'}")
    assert run.returncode == 2
    assert "--report json" in run.stderr.decode()
    assert list(tmp_path.iterdir()) == []


def test_the_page_of_a_rule_does_not_tell_to_write_a_comment_into_a_word_file():
    assert "# baocao" not in baocao("rules", "TF021").stdout.decode()
    assert "# baocao" in baocao("rules", "VD002").stdout.decode()


def test_what_is_no_word_file_is_said(tmp_path):
    broken = tmp_path / "a.docx"
    broken.write_bytes(b"PK\x03\x04 no")
    run = baocao("validate", broken)
    assert run.returncode == 2
    assert "a.docx" in run.stderr.decode()
