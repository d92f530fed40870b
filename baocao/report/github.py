"""Findings as GitHub annotations, and as a job summary.

Escaping follows the runner (docs.github.com, "Workflow commands for GitHub Actions"): ``%``, CR and LF in
messages, also ``:`` and ``,`` in properties. Columns are allowed only if a finding ends on its first line.
"""

from baocao.finding import Finding, Severity
from baocao.messages import report as say
from baocao.messages.foreign import to_code, to_command_data, to_command_property, to_markdown
from baocao.report.validation_report import ValidationReport

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_github(report: ValidationReport) -> str:
    """Return one workflow command per finding."""
    return "".join(f"{_command(report, finding)}\n" for finding in report.findings)


def job_summary(report: ValidationReport) -> str:
    """Return a Markdown table of all findings: the runner shows only a few annotations of each kind."""
    if not report.findings:
        return f"### baocao\n\n{say.NOTHING.of(n=len(report.files)).text(report.lang)}\n"
    titles = (title.text(report.lang) for title in (say.PLACE, say.RULE, say.FAULT))
    head = f"| {' | '.join(titles)} |\n|---|---|---|\n"
    rows = "".join(
        f"| {to_code(f'{f.file}:{region.line}:{region.column}')} | {f.rule.id} "
        f"| {to_markdown(report.said(f))} |\n"
        for f, region in ((f, report.region(f)) for f in report.findings)
    )
    return f"### baocao\n\n{head}{rows}"


def _command(report: ValidationReport, finding: Finding) -> str:
    region = report.region(finding)
    properties = {"file": finding.file, "line": str(region.line), "endLine": str(region.end_line)}
    if region.line == region.end_line:
        properties |= {"col": str(region.column), "endColumn": str(region.end_column)}
    properties["title"] = f"{finding.rule.id} {finding.rule.name}"
    options = ",".join(f"{name}={to_command_property(value)}" for name, value in properties.items())
    return f"::{_LEVELS[finding.severity]} {options}::{to_command_data(report.said(finding))}"
