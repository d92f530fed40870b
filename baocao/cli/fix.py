"""``baocao fix``."""

import sys

from baocao.cli.batch import Failures
from baocao.cli.files import MonthFile, month_files, teller
from baocao.cli.outputs import put
from baocao.cli.unified import unified_diff
from baocao.finding import Severity, has_errors
from baocao.lint.settings import choice_for
from baocao.mend.fix import Fixed, fix
from baocao.messages import Lang, Message
from baocao.messages import cli as say
from baocao.report.concise import concise
from baocao.report.full import summary
from baocao.report.validation_report import ValidationReport
from baocao.source.faults import FORBIDDEN_CHARACTER, TOO_LARGE_OR_DEEP, YAML_SYNTAX
from baocao.system.exit_status import ExitStatus
from baocao.system.files import write_whole

_UNREAD = (YAML_SYNTAX, TOO_LARGE_OR_DEEP, FORBIDDEN_CHARACTER)


def run_fix(
    names: list[str], lang: Lang, *, select: str | None, ignore: str | None, diff: bool
) -> ExitStatus:
    """Fix every month, or show the changes; return the exit status.

    A month that cannot be read or written does not keep the others from being fixed.
    """
    status, failures = ExitStatus.CLEAN, Failures(lang)
    do = _show if diff else _mend
    for month in month_files(names, teller(lang), failures.take):
        with failures.passed_over():
            data = month.read()
            fixed = fix(month.name, data, month.folder, choice_for(month.folder, select, ignore))
            status = max(status, do(month, data, fixed, lang))
    return failures.or_else(status)


def _show(month: MonthFile, data: bytes, fixed: Fixed, lang: Lang) -> ExitStatus:
    put(unified_diff(month.name, data, fixed.data))
    if _is_unread(fixed):
        print(_left(month, fixed, lang, say.STILL_UNREAD), file=sys.stderr)
    return ExitStatus.FOUND if fixed.data != data or _is_unread(fixed) else ExitStatus.CLEAN


def _mend(month: MonthFile, data: bytes, fixed: Fixed, lang: Lang) -> ExitStatus:
    _put(month, data, fixed)
    print(_summary(month, fixed, lang), file=sys.stderr)
    return ExitStatus.FOUND if has_errors(fixed.checked.findings) else ExitStatus.CLEAN


def _put(month: MonthFile, data: bytes, fixed: Fixed) -> None:
    if month.is_stdin:
        put(fixed.data)
    elif fixed.data != data:
        write_whole(month.path, fixed.data, was=data)


def _summary(month: MonthFile, fixed: Fixed, lang: Lang) -> str:
    if summary(fixed.checked.findings, lang):
        return _left(month, fixed, lang, say.FIXED_SOME)
    return say.FIXED_ALL.of(file=month.name, n=fixed.count).text(lang)


def _left(month: MonthFile, fixed: Fixed, lang: Lang, said: Message) -> str:
    """Return what the author must fix: the count, and each finding with its position on a line."""
    findings = tuple(f for f in fixed.checked.findings if f.severity is not Severity.INFO)
    left = summary(fixed.checked.findings, lang)
    first = said.of(file=month.name, n=fixed.count, left=left).text(lang)
    return (
        f"{first}\n{concise(ValidationReport((month.name,), findings, fixed.checked.sources, lang))}".rstrip(
            "\n"
        )
    )


def _is_unread(fixed: Fixed) -> bool:
    """Tell whether the file is still unreadable."""
    return any(finding.rule in _UNREAD for finding in fixed.checked.findings)
