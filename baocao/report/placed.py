"""A finding with its place and its texts, as programs read it."""

from dataclasses import dataclass

from baocao.finding import Finding, Severity
from baocao.report.validation_report import ValidationReport


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """One fault, and where it is: a row of ``baocao validate --output-format json``.

    ``rule`` is the id of its rule (``VD001``), which ``baocao rules`` explains, ``name`` the rule's name and
    ``source`` what it goes by. ``message`` says what is wrong, ``help`` what to do about it.

    ``file`` is the file's name as given, or that of the office. ``line`` and ``column`` of the faulty words
    count from 1, in code points; ``end_column`` is that after the last one. ``path`` is the address of the
    text (``results.advisory[2].items[0]``). ``suggestion`` is the right text if there is only one;
    ``fixable`` tells whether ``baocao fix`` can write it.
    """

    rule: str
    name: str
    severity: Severity
    message: str
    help: str | None
    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    path: str
    suggestion: str | None
    fixable: bool
    source: str


def placed(report: ValidationReport, finding: Finding) -> PlacedFinding:
    """Return a finding of a report with its place and its texts, in the report's language."""
    region = report.region(finding)
    return PlacedFinding(
        rule=finding.rule.id,
        name=finding.rule.name,
        severity=finding.severity,
        message=finding.message.text(report.lang),
        help=finding.help.text(report.lang) if finding.help else None,
        file=finding.file,
        line=region.line,
        column=region.column,
        end_line=region.end_line,
        end_column=region.end_column,
        path=str(finding.path),
        suggestion=finding.suggestion,
        fixable=finding.fixable,
        source=finding.rule.source,
    )
