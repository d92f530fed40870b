"""What a fix leaves for the author: the count, and each finding with its place on a line."""

from baocao.finding import Severity
from baocao.messages import Message
from baocao.messages import cli as say
from baocao.report.concise import concise
from baocao.report.full import summary
from baocao.report.validation_report import ValidationReport
from baocao.system.terminal import folded

_INDENT = 4


def leftover(
    report: ValidationReport, fixed: int, said: Message = say.FIXED_SOME, *, remarks: bool = False
) -> str:
    """Return what is left in a file after so many fixes; ``said`` is the first line if anything is.

    Its lines break at the ``width`` of the report. Only with ``remarks``, findings of severity info have
    their lines, too.
    """
    [name] = report.files
    left = summary(report.findings, report.lang)
    if not left:
        return folded(say.FIXED_ALL.of(file=name, n=fixed).text(report.lang), report.width, indent=_INDENT)
    findings = tuple(each for each in report.findings if remarks or each.severity is not Severity.INFO)
    shown = ValidationReport(report.files, findings, report.sources, report.lang)
    told = f"{said.of(file=name, n=fixed, left=left).text(report.lang)}\n{concise(shown)}".rstrip("\n")
    return folded(told, report.width, indent=_INDENT)
