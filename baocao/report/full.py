"""Findings as compilers show them: location, message, the line with the faulty text underlined, the fix."""

from collections.abc import Iterable

from baocao.finding import Finding, Severity
from baocao.messages import Lang
from baocao.messages import report as say
from baocao.messages.foreign import blotted, shown
from baocao.report.validation_report import ValidationReport
from baocao.source import Region, Source
from baocao.system.terminal import columns

_WIDTH = 100
# A letter has at most two combining marks, so longer lines need not be measured.
_WIDTH_IN_MARKS = 3 * _WIDTH
_QUIET = "2"
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


def full(report: ValidationReport) -> str:
    """Return the findings, a few lines each; empty if there are none."""
    paint = _Paint(report.colour)
    return "".join(_one(report, finding, paint) for finding in report.findings)


def summary(findings: Iterable[Finding], lang: Lang) -> str:
    """Return the number of findings of each severity, on one line."""
    counts = dict.fromkeys(Severity, 0)
    for finding in findings:
        counts[finding.severity] += 1
    parts = [say.COUNTS[severity].of(n=n).text(lang) for severity, n in counts.items() if n]
    return ", ".join(parts)


class _Paint:
    """Adds colour to text, or leaves it unchanged."""

    def __init__(self, on: bool) -> None:
        self._on = on

    def __call__(self, words: str, code: str) -> str:
        return f"\x1b[{code}m{words}\x1b[0m" if self._on else words


def _one(report: ValidationReport, finding: Finding, paint: _Paint) -> str:
    lang, colour = report.lang, _COLOURS[finding.severity]
    where = paint(report.where(finding), "1")
    severity = paint(f"{say.SEVERITIES[finding.severity].text(lang)} {finding.rule.id}", colour)
    lines = [f"{where}: {severity}: {finding.message.text(lang)}"]
    source = report.sources[finding.file]
    if source.text:
        lines += _excerpt(source, source.region(finding.span), paint, colour)
    lines += [f"  = {told}" for told in advice(finding, lang)]
    lines += (
        [f"  = {paint(finding.rule.why.text(lang), _QUIET)}"]
        if finding.rule.check and not finding.rule.unprintable
        else []
    )
    return "\n".join(lines) + "\n\n"


def advice(finding: Finding, lang: Lang) -> list[str]:
    """Return what to do about a finding, a line each."""
    lines = [finding.help.text(lang)] if finding.help else []
    if finding.suggestion is not None and f"“{shown(finding.suggestion)}”" not in "".join(lines):
        lines.append(_to_write(finding.suggestion, lang))
    return lines


def _to_write(text: str, lang: Lang) -> str:
    """Return the suggested text; several lines go on lines of their own."""
    lines = text.splitlines()
    if len(lines) < 2:
        return say.WRITE.of(text=text).text(lang)
    return say.WRITE.of(text="").text(lang).rstrip() + "".join(f"\n      {shown(line)}" for line in lines)


def _excerpt(source: Source, region: Region, paint: _Paint, colour: str) -> list[str]:
    """Return the line with the faulty text underlined; of several lines, the first."""
    line = source.line(region.line)
    start = region.column - 1
    end = region.end_column - 1 if region.end_line == region.line else len(line)
    part, start, end = _window(line, start, max(end, start + 1))
    part = blotted(part)
    number = str(region.line)
    gap = " " * len(number)
    carets = " " * columns(part[:start]) + paint("^" * max(1, columns(part[start:end])), colour)
    return [f" {number} | {part}", f" {gap} | {carets}"]


def _window(line: str, start: int, end: int) -> tuple[str, int, int]:
    """Cut a long line to the part around the faulty text."""
    if len(line) <= _WIDTH_IN_MARKS and columns(line) <= _WIDTH:
        return line, start, end
    room = max(_WIDTH - (end - start), 40)
    left = max(0, start - room // 2)
    right = min(len(line), left + _WIDTH)
    head, tail = "…" if left else "", "…" if right < len(line) else ""
    shift = len(head) - left
    return f"{head}{line[left:right]}{tail}", start + shift, min(end, right) + shift
