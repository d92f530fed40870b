"""Findings on one line each, for editors and ``grep``."""

from baocao.messages import report as say
from baocao.report.validation_report import ValidationReport


def concise(report: ValidationReport) -> str:
    """Return one line per finding: location, severity, rule, message."""
    return "".join(
        f"{report.where(finding)}: "
        f"{say.SEVERITIES[finding.severity].text(report.lang)} {finding.rule.id}: {report.said(finding)}\n"
        for finding in report.findings
    )
