"""What is wrong with a draft, and where: one shape for syntax, schema and content."""

from dataclasses import dataclass
from enum import StrEnum

from baocao.messages import Said


class Severity(StrEnum):
    """How grave a finding is. Only an error keeps the paper from being written."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Rule:
    """Identity of a fault: an id that is never reused, and the fault's name."""

    id: str
    name: str
    severity: Severity


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a source text: lines and columns count from 1, in code points; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place.

    ``path`` is the place in the month's own terms (``results.advisory[2].items[0]``); ``help`` says what
    to do about it; ``suggestion`` is the text that should stand there, where only one is right.
    """

    rule: Rule
    message: Said
    file: str
    span: Span
    path: str = ""
    help: Said | None = None
    suggestion: str | None = None

    @property
    def severity(self) -> Severity:
        """Return the severity, which the rule fixes."""
        return self.rule.severity


def has_errors(findings: "list[Finding] | tuple[Finding, ...]") -> bool:
    """Tell whether any of the findings forbids writing the paper."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def in_order(findings: "list[Finding]") -> tuple[Finding, ...]:
    """Return the findings as a reader meets them: by file, place and id, each once."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda finding: (finding.file, finding.span, finding.rule.id)))
