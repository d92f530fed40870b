"""Comments with which an author suppresses findings: ``# baocao: bỏ qua VD002`` (in English, ``ignore``)."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from baocao.finding import Finding, Span, in_order
from baocao.lint.context import Context
from baocao.lint.engine import Choice, stops
from baocao.lint.rules import RULES
from baocao.lint.rules.items.sections import EMPTY_SECTION
from baocao.lint.rules.schema import OFFICE_FILE_NOT_FOUND, UNKNOWN_OFFICE
from baocao.lint.rules.yaml import lists
from baocao.lint.rules.yaml.comments import UNUSED_SUPPRESSION
from baocao.model.address import File
from baocao.model.faults import MISSING_KEY
from baocao.source import Scalar, Source, scalars
from baocao.system.patterns import lazy

COMMENT = lazy(r"#[ \t]*baocao:[ \t]*(?:bỏ qua|ignore)[ \t]+(?P<ids>[A-Z]{2}\d{3}(?:[ \t,]+[A-Z]{2}\d{3})*)")


# Rules whose findings may only be caused by unreadable lines.
_OF_WHAT_IS_MISSING = frozenset(rule.id for rule in (MISSING_KEY, EMPTY_SECTION, UNUSED_SUPPRESSION))
# Rules about what a text is: an item, a key, a row.
_FAMILIES_OF_STRUCTURE = frozenset({"DM", "SC", "SL", "KK", "NN", "TT"})
_OF_NAMES = frozenset(rule.id for rule in (UNKNOWN_OFFICE, OFFICE_FILE_NOT_FOUND))
_OF_LISTS = frozenset(rule.id for rule in (*lists.RULES, UNUSED_SUPPRESSION))


def settle(
    findings: Iterable[Finding], context: Context, choice: Choice
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Return the reported findings of a month, in order, and those that finished pages may still confirm.

    If some lines of a month are unreadable, findings that they may have caused are dropped. Edits of other
    files are dropped, because ``fix`` changes only the month.
    """
    source, office = context.file.source, context.office_file
    own, *bases = office.each if office else (None,)
    settled = apply_suppressions(findings, (context.file, own), choice, shared=bases)
    if not source.is_whole:
        settled = [finding for finding in settled if finding.rule.id not in _OF_WHAT_IS_MISSING]
    settled = _as_far_as_read(settled, source)
    reported = [
        finding if finding.file == source.name else finding._replace(edits=())
        for finding in settled
        if not finding.rule.on_pages
    ]
    of_pages = tuple(finding for finding in settled if finding.rule.on_pages)
    return in_order(reported, source.name), of_pages


def _as_far_as_read(findings: list[Finding], source: Source) -> list[Finding]:
    """Return the findings that hold whatever was meant where the structure could only be guessed.

    There a list may be a table, or an item a key: rules about words find their words all the same, but what
    they would write may not fit.
    """
    if not source.guessed:
        return findings
    return [
        finding._replace(edits=()) if finding.rule.check and _is_guessed(finding, source) else finding
        for finding in findings
        if not (_is_of_structure(finding) and _is_guessed(finding, source))
    ]


def _is_of_structure(finding: Finding) -> bool:
    rule = finding.rule
    return (rule.family in _FAMILIES_OF_STRUCTURE and rule.id not in _OF_NAMES) or rule.id in _OF_LISTS


def _is_guessed(finding: Finding, source: Source) -> bool:
    """Tell whether a finding is in a block whose lines may mean something else than what was read."""
    start, end = finding.span
    return finding.file == source.name and any(
        start < block.end and block.start <= end for block in source.guessed
    )


def apply_suppressions(
    findings: Iterable[Finding], files: Iterable[File | None], choice: Choice, shared: Iterable[File] = ()
) -> list[Finding]:
    """Return the findings that are selected and not suppressed, with their chosen severities.

    Errors that keep the report from being printed are always returned, so that a month without errors can be
    built. If two files share one text, such as a month and the office inside it, the first counts. A comment
    that suppresses nothing is a finding itself, so that none stays after its fault is gone; but not in
    ``shared`` files, because another office may have the fault.
    """
    kept = [reported for finding in findings if (reported := choice.reported(finding))]
    texts: dict[str, File] = {}
    for file in filter(None, files):
        texts.setdefault(file.source.name, file)
    for file in shared:
        comments = _Comments(file)
        kept = [each for each in kept if each.file != file.source.name or not comments.suppress(each)]
    for name, file in texts.items():
        comments = _Comments(file)
        kept = [finding for finding in kept if finding.file != name or not comments.suppress(finding)]
        unused = comments.unused(choice) if choice.selects(UNUSED_SUPPRESSION) else []
        kept += [choice.with_severity(finding) for finding in unused]
    return kept


class _Comment(NamedTuple):
    """A comment, and the rules it names, each with whether it suppressed a finding of that rule."""

    span: Span
    ids: dict[str, bool]


class _Comments:
    """The comments of a file, by the lines whose findings they suppress: their own, or also the one below."""

    def __init__(self, file: File) -> None:
        self._source = file.source
        self._texts = sorted(scalars(file.root.node), key=lambda scalar: scalar.start)
        self._starts = [scalar.start for scalar in self._texts]
        self._comments: list[_Comment] = []
        self._by_line: dict[int, list[_Comment]] = defaultdict(list)
        for match in COMMENT.finditer(file.source.text):
            if self._is_comment(match.start()):
                self._take(match)

    def suppress(self, finding: Finding) -> bool:
        """Tell whether a comment suppresses a finding, at its words or at the start of its text."""
        if not self._comments or stops(finding):
            return False
        start = finding.span.start
        text = self._before(start)
        begins = text.start if text and start <= text.end else start
        lines = {self._line(start), self._line(begins)}
        near = (comment for line in lines for comment in self._by_line.get(line, ()))
        hit = [(comment, id_) for comment in near for id_ in finding.rule.ids if id_ in comment.ids]
        for comment, id_ in hit:
            comment.ids[id_] = True
        return bool(hit)

    def unused(self, choice: Choice) -> list[Finding]:
        """Return a finding for each comment that names a rule without effect."""
        rules = (*RULES, *choice.own_rules())
        silent = {id_ for rule in rules if not choice.selects(rule) for id_ in rule.ids}
        active = {rule.id for rule in rules} - silent
        said = UNUSED_SUPPRESSION.title.of()
        return [
            Finding(UNUSED_SUPPRESSION, said, self._source.name, comment.span)
            for comment in self._comments
            if any(not used and id_ in active for id_, used in comment.ids.items())
        ]

    def _take(self, match: re.Match[str]) -> None:
        ids = dict.fromkeys(re.findall(r"[A-Z]{2}\d{3}", match["ids"]), False)
        comment, line = _Comment(Span(*match.span()), ids), self._line(match.start())
        self._comments.append(comment)
        self._by_line[line].append(comment)
        if not self._source.before(match.start()).strip():
            self._by_line[line + 1].append(comment)

    def _is_comment(self, offset: int) -> bool:
        """Tell whether a ``#`` starts a comment rather than being a part of a text."""
        text = self._before(offset)
        if text is None or offset >= text.end:
            return True
        # A comment may follow the mark of a block scalar on its line.
        return text.style in ("|", ">") and self._line(text.start) == self._line(offset)

    def _before(self, offset: int) -> Scalar | None:
        """Return the last text that starts at an offset or before it."""
        index = bisect_right(self._starts, offset) - 1
        return self._texts[index] if index >= 0 else None

    def _line(self, offset: int) -> int:
        return self._source.position(offset).line
