"""Findings as an editor shows them: with the rule's id, its source, and the other places of the fault."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from lsprotocol import types

from baocao.finding import Finding, Severity
from baocao.live.server.documents import Document, Unsaved, uri_of
from baocao.live.server.positions import Encoding, Positions
from baocao.live.server.reading import Reading
from baocao.messages import Lang, Said
from baocao.messages import language_server as say
from baocao.messages import template as template_say
from baocao.messages.report import PRACTICE
from baocao.model.address import span_of, text_span
from baocao.report.full import advice

NAME = "baocao"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


def by_file(
    readings: Iterable[Reading],
    unsaved: Unsaved,
    encoding: Encoding,
    lang: Lang,
    faults: Mapping[str, Said],
) -> dict[str, list[types.Diagnostic]]:
    """Return the findings of all readings by the address of their file, each once.

    ``faults`` keep months from being printed: each is told in its month, and where it is in a template.
    """
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
        if fault := faults.get(reading.document.uri):
            found[reading.document.uri][fault,] = _of_fault(fault, reading, encoding, lang)
            if place := _in_template(fault, unsaved):
                told = template_say.FAULT.of(problem=dict(fault.values)["problem"]).text(lang)
                found.setdefault(place.uri, {})[fault,] = _error(told, place.range)
    return {uri: list(told.values()) for uri, told in found.items()}


def address_of(name: str, unsaved: Unsaved) -> str:
    """Return the address of a file, as the editor has it if it is open."""
    document = unsaved.document(name)
    return document.uri if document else uri_of(Path(name))


def files_of(reading: Reading, unsaved: Unsaved, faults: Mapping[str, Said]) -> frozenset[str]:
    """Return the addresses of the files that a reading has findings of, or a fault of printing."""
    fault = faults.get(reading.document.uri)
    place = _in_template(fault, unsaved) if fault else None
    found = {address_of(name, unsaved) for name in {each.file for each in reading.findings}}
    return frozenset(found | ({place.uri} if place else set()))


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
    return _error(text, types.Range(start, start))


def _of_fault(fault: Said, reading: Reading, encoding: Encoding, lang: Lang) -> types.Diagnostic:
    """Return what keeps a month from being printed, at the name of its office, which has the template."""
    file = reading.checked.files.get("month") if reading.checked else None
    office = file.at("office") if file else None
    if file is None or office is None:
        return _of_problem(fault.text(lang))
    positions = positions_of(reading.document, encoding)
    at = text_span(file.source, office.key) if office.key else span_of(file.source, office)
    return _error(fault.text(lang), positions.range(at))


def _in_template(fault: Said, unsaved: Unsaved) -> types.Location | None:
    """Return the line of the template that a fault names, if it names one."""
    if fault.message is not template_say.FAILED:
        return None
    said = dict(fault.values)
    line = int(str(said["line"])) - 1
    whole = types.Range(types.Position(line, 0), types.Position(line + 1, 0))
    return types.Location(address_of(str(said["file"]), unsaved), whole)


def _error(text: str, at: types.Range) -> types.Diagnostic:
    return types.Diagnostic(at, text, types.DiagnosticSeverity.Error, source=NAME)


def positions_of(document: Document, encoding: Encoding) -> Positions:
    """Return the positions of an open text."""
    return Positions(document.source, encoding, marked=document.marked)
