"""Problems of a draft and their positions: one shape for syntax, schema and content."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any, NamedTuple

from baocao.messages import Message, Said
from baocao.path import Path

# The letters before the number of a plug-in's rule. For “riêng”, own: no rule of this program begins with R.
OWN_FAMILY = r"R[A-Z]"


class Severity(StrEnum):
    """The severity of a finding. Only an error prevents the report from being written."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Bad(NamedTuple):
    """A bad example: a sentence, or keys of a month, with the faulty text between ``⟦`` and ``⟧``.

    ``right`` is the result of the fix, if the rule has one.
    """

    text: str
    right: str | None = None


class Sign:
    """What a text must have for a rule to find a fault in it; :mod:`baocao.lint.sign` has the kinds."""

    __slots__ = ()


class Rule(NamedTuple):
    """A kind of fault: an id that is never reused, a name, and everything that explains and finds it.

    The examples are the rule's tests and its page in the manual. ``check`` takes the whole context of a
    month; a rule that is found while the file is read, before there is a context, has none. A rule with a
    ``sign`` sees only the texts that have it, and finds the same as if it saw all. Rules about ``letters``
    are fixed before rules about words, which a wrong letter or space would mislead. A rule that ``reshapes``
    turns text into other text with the same words: items from a paragraph, a sentence from a key. A report
    cannot be built while an ``unprintable`` fault remains, so these rules run even if they are not selected.
    Findings of a rule ``on_pages`` are reported only if the finished pages show them. A rule ``by_day`` finds
    nothing until the date of the report can be read, so a fix may bring its findings to light but not cause
    them. ``was`` is the id that reported the fault before it had its own; it still selects it.
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
    sign: Sign | None = None
    letters: bool = False
    reshapes: bool = False
    unprintable: bool = False
    on_pages: bool = False
    by_day: bool = False
    was: str | None = None

    @property
    def family(self) -> str:
        """Return the two letters that name the rule's family."""
        return self.id[:2]

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the id, then the former id of the fault if there is one."""
        return (self.id, self.was) if self.was else (self.id,)


class Span(NamedTuple):
    """A range of a source text: offsets in code points, from ``start`` up to, not including, ``end``."""

    start: int
    end: int


class Edit(NamedTuple):
    """A replacement in a source text, from one offset up to, not including, another."""

    start: int
    end: int
    text: str


class Finding(NamedTuple):
    """One fault, and the faulty text in a file.

    ``span`` holds offsets in the file's text; lines and columns are computed where findings are shown.
    ``path`` is the address in the month (``results.advisory[2].items[0]``); ``help`` says what to do;
    ``suggestion`` is the right text, if there is only one; ``edits`` are the changes to the file that fix the
    fault, if that is safe. ``also`` are the other places of a fault that is told once for all its places.
    """

    rule: Rule
    message: Said
    file: str
    span: Span
    path: Path = Path()
    help: Said | None = None
    suggestion: str | None = None
    edits: tuple[Edit, ...] = ()
    also: tuple[Span, ...] = ()

    @property
    def severity(self) -> Severity:
        """Return the severity that the rule sets."""
        return self.rule.severity

    @property
    def times(self) -> int:
        """Return how many places it is about."""
        return 1 + len(self.also)

    @property
    def fixable(self) -> bool:
        """Tell whether ``baocao fix`` can fix it."""
        return bool(self.edits)


def has_errors(findings: "Iterable[Finding]") -> bool:
    """Tell whether any finding prevents the report from being written."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def in_order(findings: "Iterable[Finding]", month: str) -> tuple[Finding, ...]:
    """Return the findings of a month in reading order: its own before its office's, by position and id."""
    return tuple(sorted(deduplicated(findings), key=lambda f: (f.file != month, f.file, f.span, f.rule.id)))


def deduplicated(findings: "Iterable[Finding]") -> tuple[Finding, ...]:
    """Return each finding once, in the same order: months of one office share the findings of its file."""
    return tuple({(f.file, f.span, f.rule.id, f.message): f for f in findings}.values())
