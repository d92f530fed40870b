"""``baocao fix``."""

import sys
from dataclasses import replace

from baocao.cli.asked_form import known_form
from baocao.cli.batch import Failures
from baocao.cli.files import MonthFile, month_files, refuse_other_kind, teller
from baocao.cli.fix_paper import PaperFixes, fix_one, is_paper
from baocao.cli.outputs import put
from baocao.cli.unified import unified_diff
from baocao.finding import has_errors
from baocao.mend.fix import Fixed, fix
from baocao.messages import Lang, Message
from baocao.messages import cli as say
from baocao.report.leftover import leftover
from baocao.report.validation_report import ValidationReport
from baocao.source.faults import FORBIDDEN_CHARACTER, TOO_LARGE_OR_DEEP, YAML_SYNTAX
from baocao.system.exit_status import ExitStatus
from baocao.system.files import write_whole
from baocao.system.terminal import width_of

_UNREAD = (YAML_SYNTAX, TOO_LARGE_OR_DEEP, FORBIDDEN_CHARACTER)


def run_fix(names: list[str], options: PaperFixes, *, diff: bool) -> ExitStatus:
    """Fix every month and Word file, or show the changes of months; return the exit status.

    A file that cannot be read or written does not keep the others from being fixed.
    """
    lang = options.lang
    options.rules.own()
    family, kind = known_form(options.family, options.kind)
    options = replace(options, family=family, kind=kind)
    status, failures = ExitStatus.CLEAN, Failures(lang)
    files = month_files(names, teller(lang), failures.take)
    options.refuse([file for file in files if is_paper(file)], files, diff=diff)
    do = _show if diff else _mend
    for file in files:
        with failures.passed_over():
            if is_paper(file):
                status = max(status, fix_one(file, options))
                continue
            data = file.read()
            refuse_other_kind(file, data)
            fixed = fix(file.name, data, file.folder, options.rules.choice(file.folder))
            status = max(status, do(file, data, fixed, lang))
    return failures.or_else(status)


def _show(month: MonthFile, data: bytes, fixed: Fixed, lang: Lang) -> ExitStatus:
    put(unified_diff(month.name, data, fixed.data))
    if _is_unread(fixed):
        print(_left(month, fixed, lang, say.STILL_UNREAD), file=sys.stderr)
    return ExitStatus.FOUND if fixed.data != data or _is_unread(fixed) else ExitStatus.CLEAN


def _mend(month: MonthFile, data: bytes, fixed: Fixed, lang: Lang) -> ExitStatus:
    _put(month, data, fixed)
    print(_left(month, fixed, lang), file=sys.stderr)
    return ExitStatus.FOUND if has_errors(fixed.checked.findings) else ExitStatus.CLEAN


def _put(month: MonthFile, data: bytes, fixed: Fixed) -> None:
    if month.is_stdin:
        put(fixed.data)
    elif fixed.data != data:
        write_whole(month.path, fixed.data, was=data)


def _left(month: MonthFile, fixed: Fixed, lang: Lang, said: Message = say.FIXED_SOME) -> str:
    """Return what the author must fix."""
    checked = fixed.checked
    return leftover(
        ValidationReport((month.name,), checked.findings, checked.sources, lang, width=width_of(sys.stderr)),
        fixed.count,
        said,
    )


def _is_unread(fixed: Fixed) -> bool:
    """Tell whether the file is still unreadable."""
    return any(finding.rule in _UNREAD for finding in fixed.checked.findings)
