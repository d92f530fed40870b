"""Findings counted by rule, the most frequent first."""

from collections import Counter, defaultdict
from typing import NamedTuple

from baocao.finding import Rule, Severity
from baocao.messages import report as say
from baocao.messages.foreign import to_json
from baocao.report.validation_report import ValidationReport


class RuleCount(NamedTuple):
    """How often a rule found something, how many of these can be fixed, and in how many files they are."""

    rule: Rule
    found: int
    fixable: int
    files: int


def counted(report: ValidationReport) -> list[RuleCount]:
    """Return the counts of the rules that found something, the most frequent first."""
    counts, fixable, files = Counter[str](), Counter[str](), defaultdict[str, set[str]](set)
    rules: dict[str, Rule] = {}
    for finding in report.findings:
        id_ = finding.rule.id
        rules.setdefault(id_, finding.rule)
        counts[id_] += 1
        fixable[id_] += finding.fixable
        files[id_].add(finding.file)
    ordered = sorted(counts, key=lambda id_: (-counts[id_], id_))
    return [RuleCount(rules[id_], counts[id_], fixable[id_], len(files[id_])) for id_ in ordered]


def as_table(report: ValidationReport) -> str:
    """Return a line for each rule: count, id, severity, title, and how many can be fixed."""
    rows = counted(report)
    width = max((len(str(row.found)) for row in rows), default=0)
    return "".join(f"{row.found:>{width}}  {_said(report, row)}\n" for row in rows)


def _said(report: ValidationReport, row: RuleCount) -> str:
    severity = say.SEVERITIES[row.rule.severity].text(report.lang)
    fixable = say.OF_THEM_FIXABLE.of(n=row.fixable).text(report.lang) if row.fixable else ""
    title = row.rule.title.text(report.lang)
    return " ".join(filter(None, (f"{row.rule.id} {severity}: {title}", fixable)))


def as_json(report: ValidationReport) -> str:
    """Return one object with the summary of the findings and a count for each rule."""
    counts = {severity.value: report.count(severity) for severity in Severity}
    rows = [
        {
            "rule": row.rule.id,
            "name": row.rule.name,
            "severity": row.rule.severity.value,
            "title": row.rule.title.text(report.lang),
            "count": row.found,
            "fixable": row.fixable,
            "files": row.files,
        }
        for row in counted(report)
    ]
    return (
        to_json({"version": 1, "summary": {"files": len(report.files), **counts}, "statistics": rows}) + "\n"
    )
