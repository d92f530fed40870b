"""What every way of reporting is given."""

from dataclasses import dataclass

from baocao.finding import Finding, Severity
from baocao.foreign import shown
from baocao.messages import Lang
from baocao.source import Region, Source


@dataclass(frozen=True)
class ValidationReport:
    """The findings of all files checked, in order, with the files' texts by name.

    ``files`` are the months that were checked, those without findings too.
    """

    files: tuple[str, ...]
    findings: tuple[Finding, ...]
    sources: dict[str, Source]
    lang: Lang
    colour: bool = False

    def count(self, severity: Severity) -> int:
        """Return how many findings have a severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def region(self, finding: Finding) -> Region:
        """Return the lines and columns of a finding in its file."""
        return self.sources[finding.file].region(finding.span)

    def where(self, finding: Finding) -> str:
        """Return file, line and column, as compilers write them."""
        return "{}:{}:{}".format(shown(finding.file), *self.region(finding)[:2])

    def said(self, finding: Finding) -> str:
        """Return what is wrong and what to do, in one line."""
        told = finding.message.text(self.lang)
        return f"{told}: {finding.help.text(self.lang)}" if finding.help else told
