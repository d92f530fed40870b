"""Findings for programs: our own JSON, and the formats of GitLab and of JUnit readers."""

from dataclasses import asdict

from baocao.finding import Finding, Severity
from baocao.messages.foreign import shown, to_json, to_markup
from baocao.report.fingerprint import fingerprints
from baocao.report.placed import placed
from baocao.report.validation_report import ValidationReport

_GITLAB_SEVERITY = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def as_json(report: ValidationReport) -> str:
    """Return one object with all findings; lines and columns count from 1, in code points."""
    counts = {severity.value: report.count(severity) for severity in Severity}
    summary = {"files": len(report.files), **counts}
    findings = [asdict(placed(report, finding)) for finding in report.findings]
    return to_json({"version": 1, "summary": summary, "findings": findings}) + "\n"


def as_gitlab(report: ValidationReport) -> str:
    """Return GitLab's code quality report (docs.gitlab.com, "Code Quality report format")."""
    rows = [
        {
            "description": f"{finding.rule.id}: {report.said(finding)}",
            "check_name": finding.rule.name,
            "fingerprint": fingerprint,
            "severity": _GITLAB_SEVERITY[finding.severity],
            "location": {"path": _path(finding.file), "lines": {"begin": report.region(finding).line}},
        }
        for finding, fingerprint in zip(report.findings, fingerprints(report), strict=True)
    ]
    return to_json(rows) + "\n"


def _path(file: str) -> str:
    """Return a file name unchanged if it is UTF-8, else escaped: readers of the report expect valid text."""
    return shown(file) if any("\ud800" <= letter <= "\udfff" for letter in file) else file


def as_junit(report: ValidationReport) -> str:
    """Return a JUnit test suite: one test case per file, failed by what fails the run, the rest as output."""
    cases = "".join(_case(report, name) for name in report.files)
    failed = sum(any(map(report.fails, _of(report, name))) for name in report.files)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuites><testsuite name="baocao" tests="{len(report.files)}" failures="{failed}" errors="0">'
        f"{cases}\n</testsuite></testsuites>\n"
    )


def _of(report: ValidationReport, name: str) -> list[Finding]:
    """Return the findings of a month; those of an office file go to the first month checked with it."""
    months = set(report.files)
    first = bool(report.files) and name == report.files[0]
    return [f for f in report.findings if f.file == name or (first and f.file not in months)]


def _case(report: ValidationReport, name: str) -> str:
    findings = _of(report, name)
    failures = [f for f in findings if report.fails(f)]
    others = [f for f in findings if not report.fails(f)]
    body = "".join(
        f'\n<failure message="{to_markup(report.said(f))}" type="{f.rule.id}">{_line(report, f)}</failure>'
        for f in failures
    )
    if others:
        body += f"\n<system-out>{chr(10).join(_line(report, f) for f in others)}</system-out>"
    return f'\n<testcase classname="baocao" name="{to_markup(name)}">{body}</testcase>'


def _line(report: ValidationReport, finding: Finding) -> str:
    return to_markup(f"{report.where(finding)}: {finding.rule.id} {report.said(finding)}")
