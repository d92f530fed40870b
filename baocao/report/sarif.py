"""Findings as SARIF 2.1.0, for code scanning.

Columns are code points, as everywhere in this program; a fingerprint keeps an alert when lines move.
"""

from pathlib import Path
from typing import Any

from baocao import __version__
from baocao.finding import Finding, Rule, Severity
from baocao.messages import Lang
from baocao.messages.foreign import to_json, to_uri
from baocao.report.fingerprint import fingerprints
from baocao.report.validation_report import ValidationReport

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def as_sarif(report: ValidationReport) -> str:
    """Return a SARIF log with one run."""
    rules = list({finding.rule.id: finding.rule for finding in report.findings}.values())
    numbers = {rule.id: number for number, rule in enumerate(rules)}
    pairs = zip(report.findings, fingerprints(report), strict=True)
    driver = {
        "name": "baocao",
        "version": __version__,
        "rules": [_rule(rule, report.lang) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(report, finding, mark, numbers[finding.rule.id]) for finding, mark in pairs],
    }
    return to_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(rule: Rule, lang: Lang) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": rule.title.text(lang)},
        "fullDescription": {"text": rule.why.text(lang)},
        "help": {"text": f"{rule.why.text(lang)} ({rule.source})"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(report: ValidationReport, finding: Finding, mark: str, number: int) -> dict[str, Any]:
    region = report.region(finding)
    lines = {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }
    return {
        "ruleId": finding.rule.id,
        "ruleIndex": number,
        "level": _LEVELS[finding.severity],
        "message": {"text": _without_links(report.said(finding))},
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": to_uri(Path(finding.file))}, "region": lines}}
        ],
        "partialFingerprints": {"baocao/v1": mark},
    }


def _without_links(text: str) -> str:
    """Escape a message so that no text of a month becomes a link, as plain text allows (3.11.6)."""
    return text.replace("](", "] (")
