"""Findings as compilers show them: location, message, the line with the faulty text underlined, the fix."""

from collections.abc import Iterable, Iterator

from baocao.finding import Finding, Rule, Severity
from baocao.messages import Lang, Message
from baocao.messages import report as say
from baocao.messages.foreign import blotted, shown
from baocao.report.validation_report import ValidationReport
from baocao.report.window import around
from baocao.source import Region, Source
from baocao.system.terminal import columns, wrapped

# The columns of a line from a file, where no terminal tells its own, and the least.
_WIDTH, _NARROWEST = 100, 30
# Of equal findings: how many are shown, and of how many more the lines are named.
_SHOWN, _NAMED = 3, 12
_INDENT = 4
_QUIET = "2"
_OF_WORD_FILES = "TF"
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


def full(report: ValidationReport) -> str:
    """Return the findings, a few lines each; empty if there are none.

    Many equal findings of one file are shown as one, at the place of the first.
    """
    view = _View(report)
    equal: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in report.findings:
        equal.setdefault(_told(report, finding), []).append(finding)
    if report.all_of_them:
        return "".join(view.one(finding) for finding in report.findings)
    return "".join(map(view.many, _gathered(report, equal)))


def _told(report: ValidationReport, finding: Finding) -> tuple[str, str, str]:
    return finding.file, finding.rule.id, finding.message.text(report.lang)


def _gathered(
    report: ValidationReport, equal: dict[tuple[str, str, str], list[Finding]]
) -> Iterator[list[Finding]]:
    """Yield findings in their order: many equal ones together with the first, others alone."""
    for finding in report.findings:
        same = equal[_told(report, finding)]
        if len(same) <= _SHOWN:
            yield [finding]
        elif finding is same[0]:
            yield same


def summary(findings: Iterable[Finding], lang: Lang) -> str:
    """Return the number of findings of each severity, on one line."""
    counts = dict.fromkeys(Severity, 0)
    for finding in findings:
        counts[finding.severity] += 1
    parts = [say.COUNTS[severity].of(n=n).text(lang) for severity, n in counts.items() if n]
    return ", ".join(parts)


class _View:
    """Lays findings out: in colour, and in lines of the terminal's width, as the report asks."""

    def __init__(self, report: ValidationReport) -> None:
        self._report = report
        self._lang = report.lang

    def many(self, same: list[Finding]) -> str:
        """Return equal findings as one: the places of the first, then the lines of others."""
        first, *others = same[:_SHOWN]
        count = f"{len(same)} × " if len(same) > 1 else ""
        lines = [*self._head(first, count), *self._place(first)]
        for finding in others:
            lines += [self._painted(self._report.where(finding), "1"), *self._place(finding)]
        rest = same[_SHOWN:]
        return self._ended(first, lines + (self._remark(self._elsewhere(rest)) if rest else []))

    def one(self, finding: Finding) -> str:
        """Return one finding."""
        return self.many([finding])

    def _ended(self, finding: Finding, lines: list[str]) -> str:
        if finding.rule.check and not finding.rule.unprintable:
            lines = lines + self._remark(finding.rule.why.text(self._lang), _QUIET)
        return "\n".join(lines) + "\n\n"

    def _head(self, finding: Finding, count: str) -> list[str]:
        """Return the first lines; the place is never broken, because people copy and click it."""
        where = self._report.where(finding)
        severity = f"{say.SEVERITIES[finding.severity].text(self._lang)} {finding.rule.id}"
        plain = f"{where}: {severity}:"
        painted = f"{self._painted(where, '1')}: {self._painted(severity, _COLOURS[finding.severity])}:"
        message = f" {count}{finding.message.text(self._lang)}"
        first, *others = self._lines(plain, [(message, "")])
        return [painted + first.removeprefix(plain), *others]

    def _place(self, finding: Finding) -> list[str]:
        """Return the line with the faulty text, and what to do about it."""
        source = self._report.sources[finding.file]
        lines = self._excerpt(source, source.region(finding.span), finding.severity) if source.text else []
        for told in advice(finding, self._lang, _introduced(finding)):
            lines += self._remark(told)
        return lines

    def _elsewhere(self, rest: list[Finding]) -> str:
        numbers = [str(self._report.region(finding).line) for finding in rest]
        named = [*dict.fromkeys(numbers)]
        lines = ", ".join(named[:_NAMED]) + ("…" if len(named) > _NAMED else "")
        return say.ELSEWHERE.of(n=len(rest), lines=lines, files=self._report.named(rest)).text(self._lang)

    def _remark(self, text: str, code: str = "") -> list[str]:
        """Return a remark below a finding; what has lines of its own keeps them."""
        first, *others = text.split("\n")
        return [*self._lines("  = ", [(first, code)]), *others]

    def _lines(self, head: str, pieces: list[tuple[str, str]]) -> list[str]:
        width, colour = self._report.width, self._report.colour
        if width:
            return wrapped(head, pieces, width, colour=colour, indent=_INDENT)
        return [head + "".join(self._painted(text, code) for text, code in pieces)]

    def _painted(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._report.colour and code else text

    def _excerpt(self, source: Source, region: Region, severity: Severity) -> list[str]:
        """Return the line with the faulty text underlined; of several lines, the first."""
        line = source.line(region.line)
        number, start = str(region.line), region.column - 1
        end = region.end_column - 1 if region.end_line == region.line else len(line)
        room = max((self._report.width - len(number) - 4) if self._report.width else _WIDTH, _NARROWEST)
        part, start, end = around(line, start, max(end, start + 1), room)
        part = blotted(part)
        carets = self._painted("^" * max(1, columns(part[start:end])), _COLOURS[severity])
        gap = " " * len(number)
        return [f" {number} | {part}", f" {gap} | {' ' * columns(part[:start])}{carets}"]


def source_in_words(rule: Rule, lang: Lang) -> str:
    """Return the clause that a rule stands on, or that it stands on practice."""
    return rule.source.replace(say.PRACTICE.en, say.PRACTICE.text(lang))


def _introduced(finding: Finding) -> Message:
    """Return how the right text is introduced: ``fix`` writes it, or the reader must.

    What ``fix`` mends in a Word file is no edit of a text.
    """
    is_mended = finding.fixable or finding.rule.family == _OF_WORD_FILES
    return say.WRITE if is_mended else say.BY_HAND


def advice(finding: Finding, lang: Lang, introduced: Message = say.WRITE) -> list[str]:
    """Return what to do about a finding, a line each; the right text is introduced by these words."""
    lines = [finding.help.text(lang)] if finding.help else []
    if finding.suggestion is not None and f"“{shown(finding.suggestion)}”" not in "".join(lines):
        lines.append(_to_write(finding.suggestion, lang, introduced))
    return lines


def _to_write(text: str, lang: Lang, introduced: Message) -> str:
    """Return the suggested text; several lines go on lines of their own."""
    lines = text.splitlines()
    if len(lines) < 2:
        return introduced.of(text=text).text(lang)
    return introduced.of(text="").text(lang).rstrip() + "".join(f"\n      {shown(line)}" for line in lines)
