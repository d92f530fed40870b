"""The input of every report format."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from baocao.finding import Finding, Severity
from baocao.messages import Lang
from baocao.messages.foreign import shown
from baocao.source import Region, Source

# More files than this are named by the folders that the user gave.
_FEW = 5


@dataclass(frozen=True)
class ValidationReport:
    """The findings of all checked files, in order, with the texts of the files by name.

    ``files`` are the checked months, including those without findings. For people, lines break at ``width``
    columns unless it is 0; of equal findings, only the first are shown unless ``all_of_them``. ``asked`` are
    the files and folders that the user named, for commands to type next. If ``strict``, warnings fail
    the run.
    """

    files: tuple[str, ...]
    findings: tuple[Finding, ...]
    sources: dict[str, Source]
    lang: Lang
    colour: bool = False
    width: int = 0
    all_of_them: bool = False
    asked: tuple[str, ...] = ()
    fixes: Mapping[str, int] = field(default_factory=dict)
    strict: bool = False

    def count(self, severity: Severity) -> int:
        """Return the number of findings of a severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def fails(self, finding: Finding) -> bool:
        """Tell whether a finding makes the run fail."""
        return finding.severity is Severity.ERROR or (self.strict and finding.severity is Severity.WARNING)

    def named(self, findings: Iterable[Finding]) -> tuple[str, ...]:
        """Return what a command must name to reach the months of findings: a few files, or what was asked."""
        return self.named_of(finding.file for finding in findings)

    def named_of(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return what a command must name to reach these files."""
        pointed_at = {*names}
        files = tuple(name for name in self.files if name in pointed_at)
        only_months = pointed_at <= {*files}
        return files if only_months and len(files) <= _FEW else self.asked or self.files

    def region(self, finding: Finding) -> Region:
        """Return the lines and columns of a finding in its file."""
        return self.sources[finding.file].region(finding.span)

    def where(self, finding: Finding) -> str:
        """Return file, line and column in the form of compiler messages."""
        return "{}:{}:{}".format(shown(finding.file), *self.region(finding)[:2])

    def said(self, finding: Finding) -> str:
        """Return the message and the fix, on one line."""
        message = finding.message.text(self.lang)
        return f"{message}: {finding.help.text(self.lang)}" if finding.help else message
