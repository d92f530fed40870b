"""``baocao fix``."""

import difflib
import sys

from baocao.cli.files import MonthFile, month_files
from baocao.files import write_whole
from baocao.finding import has_errors
from baocao.fix import Fixed, fix
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.report.full import summary
from baocao.settings import choice_for

_CLEAN, _FOUND = 0, 1


def run_fix(names: list[str], lang: Lang, select: str | None, ignore: str | None, *, diff: bool) -> int:
    """Fix every month, or show what would change; return the exit status."""
    status = _CLEAN
    for month in month_files(names):
        data = month.read()
        fixed = fix(month.name, data, month.folder, choice_for(month.folder, select, ignore))
        if diff:
            sys.stdout.write(_diff(month.name, data, fixed.data))
            status = _FOUND if fixed.data != data else status
            continue
        _put(month, data, fixed)
        print(_told(month, fixed, lang), file=sys.stderr)
        status = _FOUND if has_errors(fixed.checked.findings) else status
    sys.stdout.flush()
    return status


def _put(month: MonthFile, data: bytes, fixed: Fixed) -> None:
    if month.is_stdin:
        sys.stdout.buffer.write(fixed.data)
    elif fixed.data != data:
        write_whole(month.path, fixed.data)


def _told(month: MonthFile, fixed: Fixed, lang: Lang) -> str:
    left = summary(fixed.checked.findings, lang)
    if left:
        return say.FIXED_SOME.of(file=month.name, n=fixed.count, left=left).text(lang)
    return say.FIXED_ALL.of(file=month.name, n=fixed.count).text(lang)


def _diff(name: str, old: bytes, new: bytes) -> str:
    """Return a unified diff that ``patch`` takes, line ends and a missing last one included."""
    before, after = (data.decode("utf-8", "replace").splitlines(keepends=True) for data in (old, new))
    lines = difflib.unified_diff(before, after, f"a/{name}", f"b/{name}")
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )
