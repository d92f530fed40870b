"""Findings in one line each, as editors and ``grep`` like them."""

from baocao.messages import report as say
from baocao.report.validation_report import ValidationReport


def concise(report: ValidationReport) -> str:
    """Return a line a finding: place, severity, rule, what is wrong."""
    return "".join(
        f"{report.where(finding)}: "
        f"{say.SEVERITIES[finding.severity].text(report.lang)} {finding.rule.id}: {report.said(finding)}\n"
        for finding in report.findings
    )
