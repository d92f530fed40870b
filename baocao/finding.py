"""What is wrong with a draft, and where: one shape for syntax, schema and content."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from baocao.messages import Message, Said
from baocao.path import Path


class Severity(StrEnum):
    """How grave a finding is. Only an error keeps the report from being written."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Bad(NamedTuple):
    """A wrong example: a sentence, or keys of a month, the faulty words between ``⟦`` and ``⟧``.

    ``right`` is what a fix makes of it, where the rule has one.
    """

    text: str
    right: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A fault: an id that is never reused, the fault's name, and all that explains and finds it.

    The examples are the rule's tests and its page in the manual. ``check`` takes the whole context of a
    month; a rule that is found while the file is read, before there is one, has none. A rule about
    ``letters`` is fixed before those that read words, which a wrong letter or blank would mislead; one that
    ``reshapes`` makes other texts of the same words: items of a paragraph, a sentence of a key. A report
    cannot be made while an ``unprintable`` fault stands, so these are looked for also where nobody asks.
    What a rule ``on_pages`` finds is told only where the finished pages show it.
    ``was`` is the id that told of the fault before it had its own; it still chooses and silences it.
    """

    id: str
    name: str
    severity: Severity
    title: Message
    why: Message
    source: str
    good: tuple[str, ...]
    bad: tuple[Bad, ...]
    check: "Callable[[Any], Iterable[Finding]] | None" = None
    letters: bool = False
    reshapes: bool = False
    unprintable: bool = False
    on_pages: bool = False
    was: str | None = None

    @property
    def family(self) -> str:
        """Return the two letters that say what the rule is about."""
        return self.id[:2]

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the id, and after it the one that told of the fault before."""
        return (self.id, self.was) if self.was else (self.id,)


class Span(NamedTuple):
    """A stretch of a source text: offsets in code points, from one up to, not including, another."""

    start: int
    end: int


class Edit(NamedTuple):
    """A replacement in a source text, from one offset up to, not including, another."""

    start: int
    end: int
    text: str


class Finding(NamedTuple):
    """One fault, and the words of a file that are at fault.

    ``span`` are offsets into the text of the file; its source tells line and column where they are shown.
    ``path`` is the place in the month's own terms (``results.advisory[2].items[0]``); ``help`` says what
    to do about it; ``suggestion`` is the text that should stand there, where only one is right; ``edits``
    are the changes to the file that put it right, where that is safe.
    """

    rule: Rule
    message: Said
    file: str
    span: Span
    path: Path = Path()
    help: Said | None = None
    suggestion: str | None = None
    edits: tuple[Edit, ...] = ()

    @property
    def severity(self) -> Severity:
        """Return the severity, which the rule fixes."""
        return self.rule.severity

    @property
    def fixable(self) -> bool:
        """Tell whether ``baocao fix`` puts it right."""
        return bool(self.edits)


def has_errors(findings: "Iterable[Finding]") -> bool:
    """Tell whether any of the findings forbids writing the report."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def in_order(findings: "Iterable[Finding]", month: str) -> tuple[Finding, ...]:
    """Return the findings of a month as a reader meets them: its own before its office's, by place and id."""
    return tuple(sorted(deduplicated(findings), key=lambda f: (f.file != month, f.file, f.span, f.rule.id)))


def deduplicated(findings: "Iterable[Finding]") -> tuple[Finding, ...]:
    """Return each finding once, in the order they come: months of one office share its faults."""
    return tuple({(f.file, f.span, f.rule.id, f.message): f for f in findings}.values())
