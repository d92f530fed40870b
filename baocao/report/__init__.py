"""Findings as text for people and machines. A new format is a module and a line here."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from baocao.report.validation_report import ValidationReport


def _full(report: "ValidationReport") -> str:
    from baocao.report.full import full

    return full(report)


def _concise(report: "ValidationReport") -> str:
    from baocao.report.concise import concise

    return concise(report)


def _json(report: "ValidationReport") -> str:
    from baocao.report.machine import as_json

    return as_json(report)


def _github(report: "ValidationReport") -> str:
    from baocao.report.github import as_github

    return as_github(report)


def _gitlab(report: "ValidationReport") -> str:
    from baocao.report.machine import as_gitlab

    return as_gitlab(report)


def _sarif(report: "ValidationReport") -> str:
    from baocao.report.sarif import as_sarif

    return as_sarif(report)


def _junit(report: "ValidationReport") -> str:
    from baocao.report.machine import as_junit

    return as_junit(report)


def _counted(report: "ValidationReport") -> str:
    from baocao.report.statistics import as_table

    return as_table(report)


def _counted_json(report: "ValidationReport") -> str:
    from baocao.report.statistics import as_json

    return as_json(report)


class ReportForm(NamedTuple):
    """An output format of findings, and the endings of its files.

    A format ``for_people`` prints a summary line after the report.
    """

    write: Callable[["ValidationReport"], str]
    endings: tuple[str, ...]
    for_people: bool = False


_TEXT, _JSON = (".txt", ".log"), (".json",)

REPORTS = {
    "full": ReportForm(_full, _TEXT, for_people=True),
    "concise": ReportForm(_concise, _TEXT, for_people=True),
    "json": ReportForm(_json, _JSON),
    "github": ReportForm(_github, _TEXT),
    "gitlab": ReportForm(_gitlab, _JSON),
    "sarif": ReportForm(_sarif, (".sarif", *_JSON)),
    "junit": ReportForm(_junit, (".xml",)),
}

# The findings counted by rule.
STATISTICS = {"full": _counted, "concise": _counted, "json": _counted_json}

# Not text, but the report itself as a Word file with the findings as comments.
IN_PAPER = "docx"
