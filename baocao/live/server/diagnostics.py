"""Findings as an editor shows them: with the rule's id, its source, and the other places of the fault."""

from collections.abc import Iterable
from pathlib import Path

from lsprotocol import types

from baocao.finding import Finding, Severity
from baocao.live.server.documents import Document, Unsaved, uri_of
from baocao.live.server.positions import Encoding, Positions
from baocao.live.server.reading import Reading
from baocao.messages import Lang
from baocao.messages import language_server as say
from baocao.messages.report import PRACTICE
from baocao.report.full import advice

NAME = "baocao"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


def by_file(
    readings: Iterable[Reading], unsaved: Unsaved, encoding: Encoding, lang: Lang
) -> dict[str, list[types.Diagnostic]]:
    """Return the findings of all readings by the address of their file, each once."""
    found: dict[str, dict[tuple[object, ...], types.Diagnostic]] = {}
    for reading in readings:
        found.setdefault(reading.document.uri, {})
        for finding in reading.findings:
            source = (reading.sources or {})[finding.file]
            open_one = unsaved.document(finding.file)
            positions = Positions(source, encoding, marked=bool(open_one and open_one.marked))
            uri = address_of(finding.file, unsaved)
            key = (finding.span, finding.rule.id, finding.message)
            found.setdefault(uri, {})[key] = diagnostic(finding, positions, uri, lang)
        if reading.problem:
            found[reading.document.uri][reading.problem,] = _of_problem(reading.problem.text(lang))
    return {uri: list(told.values()) for uri, told in found.items()}


def address_of(name: str, unsaved: Unsaved) -> str:
    """Return the address of a file, as the editor has it if it is open."""
    document = unsaved.document(name)
    return document.uri if document else uri_of(Path(name))


def files_of(reading: Reading, unsaved: Unsaved) -> frozenset[str]:
    """Return the addresses of the files that a reading has findings of."""
    return frozenset(address_of(name, unsaved) for name in {each.file for each in reading.findings})


def diagnostic(finding: Finding, positions: Positions, uri: str, lang: Lang) -> types.Diagnostic:
    """Return a finding as an editor shows it; ``uri`` is the address of its file."""
    others = [
        types.DiagnosticRelatedInformation(
            types.Location(uri, positions.range(span)), say.ALSO_HERE.text(lang)
        )
        for span in finding.also
    ]
    return types.Diagnostic(
        range=positions.range(finding.span),
        message=message(finding, lang),
        severity=_SEVERITIES[finding.severity],
        code=finding.rule.id,
        source=NAME,
        related_information=others or None,
    )


def message(finding: Finding, lang: Lang) -> str:
    """Return what a finding says, what to do, and the clause that it stands on."""
    told = [finding.message.text(lang), *advice(finding, lang)]
    if finding.rule.source != PRACTICE.en:
        told.append(say.BY_SOURCE.of(source=finding.rule.source).text(lang))
    return "\n".join(told)


def _of_problem(text: str) -> types.Diagnostic:
    start = types.Position(0, 0)
    return types.Diagnostic(types.Range(start, start), text, types.DiagnosticSeverity.Error, source=NAME)


def positions_of(document: Document, encoding: Encoding) -> Positions:
    """Return the positions of an open text."""
    return Positions(document.source, encoding, marked=document.marked)
