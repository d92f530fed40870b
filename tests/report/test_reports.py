"""Each way of reporting, whole, and as its readers demand."""

import json
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from jsonschema import Draft7Validator

from baocao.finding import Severity, deduplicated
from baocao.pipeline import check
from baocao.report import REPORTS
from baocao.report.github import job_summary
from baocao.report.validation_report import ValidationReport
from tests.helpers import ROOT, SMALL

GOLDEN = ROOT / "tests" / "golden" / "reports"
MONTHS = {
    "tháng 02.yaml": SMALL.replace("Việc đã làm.", 'Kế hoạch 103-KH/TU ngày 31/4/2014 "100%: a, b".')
    + "recipents: []\n",
    "2020-03.yaml": SMALL.replace("Việc đã làm.", "Tổng hợp[^x] <b> | & của của Ban."),
    "2020-04.yaml": SMALL.replace("2020-02", "2020-04").replace("Việc đã làm.", "Việc một."),
}


def report_of(months, lang="vi"):
    findings, sources = [], {}
    for name, text in months.items():
        result = check(name, text.encode(), GOLDEN)
        findings += [f for f in result.findings if f.file == name]
        sources |= result.sources
    return ValidationReport(tuple(months), deduplicated(findings), sources, lang)


@pytest.mark.parametrize("name", REPORTS)
def test_the_report_is_as_it_was(name, golden):
    golden(GOLDEN / f"{name}.txt", REPORTS[name].write(report_of(MONTHS)))


def test_the_summary_of_a_github_job(golden):
    golden(GOLDEN / "github-summary.md", job_summary(report_of(MONTHS)))
    assert "Không có lỗi" in job_summary(report_of({}))


def test_json_says_what_the_contract_says():
    data = json.loads(REPORTS["json"].write(report_of(MONTHS)))
    assert data["version"] == 1
    assert data["summary"]["files"] == 3
    assert data["summary"]["error"] == sum(f["severity"] == "error" for f in data["findings"])
    keys = {
        "rule", "name", "severity", "message", "file", "line", "column", "end_line", "end_column",
        "path", "suggestion", "fixable", "source",
    }  # fmt: skip
    assert all(keys <= set(finding) for finding in data["findings"])
    [citation] = [f for f in data["findings"] if f["rule"] == "VD001"]
    assert (citation["line"], citation["column"], citation["path"]) == (6, 7, "results.advisory[0]")
    assert (citation["suggestion"], citation["fixable"]) == ("Kế hoạch số 103-KH/TU", True)


def test_sarif_obeys_its_schema(node_file):
    schema = json.loads(node_file("sarif-schema-2.1.0.json").read_text("utf-8"))
    log = json.loads(REPORTS["sarif"].write(report_of(MONTHS)))
    assert [error.message for error in Draft7Validator(schema).iter_errors(log)] == []
    assert log["runs"][0]["columnKind"] == "unicodeCodePoints"
    uris = {
        r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in log["runs"][0]["results"]
    }
    assert "th%C3%A1ng%2002.yaml" in uris


def test_fingerprints_survive_lines_that_move():
    moved = {name: f"# một dòng mới\n\n{text}" for name, text in MONTHS.items()}
    marks = [
        [
            result["partialFingerprints"]
            for result in json.loads(REPORTS["sarif"].write(report_of(months)))["runs"][0]["results"]
        ]
        for months in (MONTHS, moved)
    ]
    assert marks[0] == marks[1]
    flat = [json.dumps(mark) for mark in marks[0]]
    assert len(set(flat)) == len(flat)


def test_github_commands_are_escaped():
    for line in REPORTS["github"].write(report_of(MONTHS)).splitlines():
        head, _, data = line.removeprefix("::").partition("::")
        assert head.split(" ", 1)[0] in ("error", "warning", "notice")
        properties = dict(pair.split("=", 1) for pair in head.split(" ", 1)[1].split(","))
        assert {"file", "line", "endLine", "title"} <= set(properties)
        assert not any(":" in value for value in properties.values())
        assert "%" not in data.replace("%25", "").replace("%0A", "").replace("%0D", "")


def test_gitlab_has_a_fingerprint_for_each_row():
    rows = json.loads(REPORTS["gitlab"].write(report_of(MONTHS)))
    assert len({row["fingerprint"] for row in rows}) == len(rows)
    assert {row["severity"] for row in rows} <= {"info", "minor", "major", "critical", "blocker"}


def test_junit_has_a_case_for_each_file():
    suite = ET.fromstring(REPORTS["junit"].write(report_of(MONTHS))).find("testsuite")
    assert [case.get("name") for case in suite] == list(MONTHS)
    failed = sum(bool(case.findall("failure")) for case in suite)
    assert (suite.get("tests"), suite.get("failures")) == ("3", str(failed))


def test_junit_fails_by_what_fails_the_run():
    report = report_of({"a.yaml": SMALL, "b.yaml": SMALL.replace("Việc đã làm.", "Kế hoạch 103-KH/TU.")})
    assert (report.count(Severity.ERROR), report.count(Severity.WARNING) > 0) == (0, True)
    for strict, failed in ((False, 0), (True, 1)):
        suite = ET.fromstring(REPORTS["junit"].write(replace(report, strict=strict))).find("testsuite")
        assert suite.get("failures") == str(failed)
        assert [bool(case.findall("failure")) for case in suite] == [False, bool(failed)]


def test_english_reports_have_no_vietnamese_words_of_ours():
    text = REPORTS["concise"].write(report_of(MONTHS, "en"))
    assert "error SC001" in text
    assert "lỗi" not in text
