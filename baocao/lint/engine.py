"""Running the rules that were chosen, and leaving out what the author told them to leave out."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import islice

from baocao.finding import Finding, Rule, Severity, Span
from baocao.lint.context import Context
from baocao.lint.rules import RULES
from baocao.lint.rules.yaml.suppression import UNUSED_SUPPRESSION
from baocao.messages import report as say
from baocao.model.address import File
from baocao.source import Scalar, Source, scalars


@dataclass(frozen=True)
class Choice:
    """Which rules speak, by id or family (``VD002``, ``VD``), and how grave they are.

    Without ``select`` all do, but for those in ``ignore``. ``severities`` changes a rule's own. Of one
    rule at most ``at_most`` findings are told of a month: nobody reads more, and a file can hold millions.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: dict[str, Severity] = field(default_factory=dict)
    at_most: int = 1000

    def selects(self, rule: Rule) -> bool:
        """Tell whether a rule speaks."""
        wanted = not self.select or rule.id.startswith(self.select)
        return wanted and not (self.ignore and rule.id.startswith(self.ignore))

    def with_severity(self, finding: Finding) -> Finding:
        """Return a finding with the severity chosen for its rule."""
        severity = self.severities.get(finding.rule.id)
        return (
            finding if severity is None else finding._replace(rule=replace(finding.rule, severity=severity))
        )


def known_rule(word: str) -> bool:
    """Tell whether a word is the id of a rule, or of a family of rules."""
    return any(word in (rule.id, rule.family) for rule in RULES)


def lint(context: Context, choice: Choice) -> list[Finding]:
    """Return what the chosen rules find; the last that is told of a rule says so where there are more."""
    found: list[Finding] = []
    for rule in RULES:
        if rule.check and choice.selects(rule):
            found += _first(rule.check(context), choice.at_most)
    return found


def _first(findings: Iterable[Finding], at_most: int) -> list[Finding]:
    more = iter(findings)
    told = list(islice(more, at_most))
    if told and next(more, None) is not None:
        told[-1] = told[-1]._replace(help=say.MORE.of(n=at_most))
    return told


def apply_suppressions(
    findings: Iterable[Finding], files: Iterable[File | None], choice: Choice
) -> list[Finding]:
    """Return the findings that stay: chosen, weighed, and not suppressed by a comment.

    A comment that suppresses nothing is a finding itself, so that none is left behind when its fault is gone.
    """
    kept = [choice.with_severity(finding) for finding in findings if choice.selects(finding.rule)]
    for source, root in {file.source.name: (file.source, file.root.node) for file in files if file}.values():
        comments = _Comments(source, list(scalars(root)))
        kept = [finding for finding in kept if finding.file != source.name or not comments.silence(finding)]
        unused = comments.unused(choice) if choice.selects(UNUSED_SUPPRESSION) else []
        kept += [choice.with_severity(finding) for finding in unused]
    return kept


_COMMENT = re.compile(
    r"#[ \t]*baocao:[ \t]*(?:bỏ qua|ignore)[ \t]+(?P<ids>[A-Z]{2}\d{3}(?:[ \t,]+[A-Z]{2}\d{3})*)"
)


@dataclass(slots=True)
class _Comment:
    span: Span
    lines: tuple[int, ...]
    ids: dict[str, bool]


class _Comments:
    """The comments of a file that suppress findings on their own line or the one below."""

    def __init__(self, source: Source, texts: list[Scalar]) -> None:
        self._source = source
        self._texts = sorted(texts, key=lambda scalar: scalar.start)
        self._starts = [scalar.start for scalar in self._texts]
        self._comments = [
            self._read(match) for match in _COMMENT.finditer(source.text) if self._is_comment(match)
        ]
        self._by_line: dict[int, list[_Comment]] = defaultdict(list)
        for comment in self._comments:
            for line in comment.lines:
                self._by_line[line].append(comment)

    def silence(self, finding: Finding) -> bool:
        """Tell whether a comment suppresses a finding: at its words, or where its text begins."""
        if not self._comments:
            return False
        lines = {finding.span.line, self._first_line(finding.span)}
        near = (comment for line in lines for comment in self._by_line.get(line, ()))
        hit = [comment for comment in near if finding.rule.id in comment.ids]
        for comment in hit:
            comment.ids[finding.rule.id] = True
        return bool(hit)

    def unused(self, choice: Choice) -> list[Finding]:
        """Return a finding for each id that a comment names in vain."""
        active = {rule.id for rule in RULES if choice.selects(rule)}
        return [
            Finding(
                UNUSED_SUPPRESSION,
                UNUSED_SUPPRESSION.title.of(),
                self._source.name,
                comment.span,
                suggestion=None,
            )
            for comment in self._comments
            if any(not used and id_ in active for id_, used in comment.ids.items())
        ]

    def _read(self, match: re.Match[str]) -> _Comment:
        line = self._source.place(match.start())[0]
        alone = not self._source.line(line)[: self._source.place(match.start())[1] - 1].strip()
        ids = dict.fromkeys(re.findall(r"[A-Z]{2}\d{3}", match["ids"]), False)
        return _Comment(self._source.span(*match.span()), (line, line + 1) if alone else (line,), ids)

    def _is_comment(self, match: re.Match[str]) -> bool:
        """Tell whether the words are a comment, not part of a text."""
        before = self._before(match.start())
        inside = before is not None and match.start() < before.end
        if before is not None and before.style in ("|", ">"):
            return not inside or self._source.place(before.start)[0] == self._source.place(match.start())[0]
        return not inside

    def _before(self, offset: int) -> Scalar | None:
        index = bisect_right(self._starts, offset) - 1
        return self._texts[index] if index >= 0 else None

    def _first_line(self, span: Span) -> int:
        """Return the line on which the text with these words begins."""
        offset = self._source.offset(span.line, span.column)
        text = self._before(offset)
        return self._source.place(text.start)[0] if text and offset <= text.end else span.line
