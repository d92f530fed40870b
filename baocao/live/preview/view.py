"""The state as the page receives it: plain values, with all text in the user's language."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from baocao.finding import Finding
from baocao.live.preview.editor import Editor
from baocao.live.preview.session import State
from baocao.live.preview.source_map import SourceSpan
from baocao.messages import Lang
from baocao.messages import preview as say
from baocao.messages import report as report_say
from baocao.messages.foreign import shown
from baocao.report.full import summary

BugReport = Callable[[Exception, Lang], str]


def view(state: State, lang: Lang, editor: Editor, bug_report: BugReport) -> dict[str, Any]:
    """Return the answer of ``/state``.

    ``paper`` is the number of the last good report, ``null`` before there is one; ``current`` tells whether
    it is the current draft, and ``read`` when it was last built; ``problem`` says why not if no finding
    does. ``edited`` tells whether the Word file beside was edited.
    """
    problem = state.problem.text(lang) if state.problem else None
    return {
        "version": 1,
        "revision": state.revision,
        "paper": state.page.number if state.page else None,
        "current": state.current,
        "read": state.page.read if state.page else None,
        "summary": _summary(state, lang),
        "edited": state.edited,
        "problem": bug_report(state.bug, lang) if state.bug else problem,
        "findings": [_finding(finding, state, lang, editor) for finding in state.findings],
    }


def source_view(source: SourceSpan, editor: Editor) -> dict[str, Any]:
    """Return the answer of ``/place``."""
    return {"text": source.text, **_location(source.file, source.line, source.column, editor)}


def _summary(state: State, lang: Lang) -> str:
    return summary(state.findings, lang) or (say.NO_FAULTS.text(lang) if state.current else "")


def _finding(finding: Finding, state: State, lang: Lang, editor: Editor) -> dict[str, Any]:
    source_map = state.page.source_map if state.page else None
    position = state.sources[finding.file].position(finding.span.start)
    return {
        "rule": finding.rule.id,
        "severity": finding.severity.value,
        "grade": report_say.SEVERITIES[finding.severity].text(lang),
        "message": finding.message.text(lang),
        "suggestion": shown(finding.suggestion) if finding.suggestion else None,
        "fixable": bool(finding.edits),
        "help": finding.help.text(lang) if finding.help else None,
        "origin": source_map.nearest(finding.file, finding.path) if source_map else None,
        **_location(finding.file, *position, editor),
    }


def _location(file: str, line: int, column: int, editor: Editor) -> dict[str, Any]:
    path = Path(file)
    return {
        "file": shown(path.name),
        "line": line,
        "column": column,
        "editor": editor.link(path, line, column),
    }
