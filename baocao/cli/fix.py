"""``baocao fix``."""

import difflib
import os
import re
import sys

from baocao.cli.files import MonthFile, month_files, teller
from baocao.cli.screen import put
from baocao.files import write_whole
from baocao.finding import has_errors
from baocao.fix import Fixed, fix
from baocao.foreign import is_plain
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.report.full import summary
from baocao.settings import choice_for

_CLEAN, _FOUND = 0, 1
_LINE = re.compile(rb"[^\n]*\n|[^\n]+")
_UNQUOTED = frozenset(map(chr, range(0x20, 0x7F))) - set('"\\')


def run_fix(names: list[str], lang: Lang, select: str | None, ignore: str | None, *, diff: bool) -> int:
    """Fix every month, or show what would change; return the exit status."""
    status = _CLEAN
    for month in month_files(names, teller(lang)):
        data = month.read()
        fixed = fix(month.name, data, month.folder, choice_for(month.folder, select, ignore))
        if diff:
            put(_diff(month.name, data, fixed.data))
            status = _FOUND if fixed.data != data else status
            continue
        _put(month, data, fixed)
        print(_told(month, fixed, lang), file=sys.stderr)
        status = _FOUND if has_errors(fixed.checked.findings) else status
    return status


def _put(month: MonthFile, data: bytes, fixed: Fixed) -> None:
    if month.is_stdin:
        put(fixed.data)
    elif fixed.data != data:
        write_whole(month.path, fixed.data)


def _told(month: MonthFile, fixed: Fixed, lang: Lang) -> str:
    left = summary(fixed.checked.findings, lang)
    if left:
        return say.FIXED_SOME.of(file=month.name, n=fixed.count, left=left).text(lang)
    return say.FIXED_ALL.of(file=month.name, n=fixed.count).text(lang)


def _diff(name: str, old: bytes, new: bytes) -> bytes:
    """Return a unified diff that ``patch`` takes, line ends and a missing last one included."""
    before, after = (_LINE.findall(data) for data in (old, new))
    a, b = _named_in_diff(f"a/{name}"), _named_in_diff(f"b/{name}")
    lines = difflib.diff_bytes(difflib.unified_diff, before, after, a, b)
    return b"".join(
        line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n" for line in lines
    )


def _named_in_diff(name: str) -> bytes:
    """Return a name as git and ``patch`` have it: in quotes where it could be taken for more lines.

    See https://git-scm.com/docs/git-diff, "Generating patch text with -p".
    """
    data = os.fsencode(name)
    if is_plain(name) and not set(name) & set('"\\'):
        return data + (b"\t" if b" " in data else b"")
    letters = (chr(byte) if chr(byte) in _UNQUOTED else f"\\{byte:03o}" for byte in data)
    return f'"{"".join(letters)}"'.encode()
