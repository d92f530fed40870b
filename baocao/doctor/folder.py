"""Checks the folder of the months: write permission, its settings, and the files that editors need."""

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from baocao.doctor.check import Diagnosis, broken, lacking, ok
from baocao.errors import BaocaoError
from baocao.messages import doctor as say
from baocao.messages.files import problem_of
from baocao.system.filenames import SCHEMA_FILE, is_month_ending
from baocao.system.files import read_bounded

_LINE = re.compile(r"(?m)^#[ \t]*yaml-language-server:[ \t]*\$schema=(\S+)")
_MONTH = re.compile(r"(?m)^period[ \t]*:")
# A month file starts with its comments and its period.
_HEAD = 20_000
_NAMED = 5


def writable(folder: Path) -> Diagnosis:
    """Check that reports can be written here."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return ok(say.WRITABLE.of(folder=folder.resolve()))
    except OSError as error:
        said = say.NOT_WRITABLE.of(folder=folder.resolve(), problem=problem_of(error))
        return broken(said, say.WRITE_ELSEWHERE.of())


def settings(folder: Path) -> Diagnosis:
    """Check that the settings for the folder are readable and contain nothing unknown."""
    try:
        from baocao.lint.settings import choice_for
    except ImportError as error:
        return lacking(say.NO_SETTINGS_TO_READ.of(name=error.name), say.INSTALL_IT.of())
    try:
        choice_for(folder, None, None)
    except BaocaoError as error:
        return broken(error.said, say.CORRECT_SETTINGS.of())
    return ok(say.SETTINGS.of())


def register(folder: Path) -> Diagnosis:
    """Check that the user's register of bodies for the folder, if there is one, can be used."""
    try:
        from baocao.library import registers
        from baocao.model.register import FILE
    except ImportError as error:
        return lacking(say.NO_REGISTER_TO_READ.of(name=error.name), say.INSTALL_IT.of())
    try:
        found = registers.find(None, folder)
    except BaocaoError as error:
        return broken(error.said, say.CORRECT_REGISTER.of())
    if found.source is None:
        return ok(say.NO_REGISTER.of(file=FILE))
    path = Path(found.source.name)
    if not found.findings:
        bodies, terms = len(found.register.bodies), len(found.register.terms)
        return ok(say.REGISTER.of(file=path, bodies=bodies, terms=terms))
    first = found.findings[0]
    line = found.source.position(first.span.start).line
    return broken(say.BAD_REGISTER.of(file=path, line=line, problem=first.message), say.CORRECT_REGISTER.of())


def schema_file(folder: Path) -> Diagnosis:
    """Check that the schema of the months here exists and is from this version."""
    try:
        from baocao.model.json_schema import month_schema
    except ImportError as error:
        return lacking(say.NO_SCHEMA_TO_COMPARE.of(name=error.name), say.INSTALL_IT.of())
    months = _months(folder)
    if not months:
        return ok(say.NO_MONTHS.of())
    named = {line for line in months.values() if line and "://" not in line}
    if not named and any(months.values()):
        return ok(say.FAR_SCHEMA.of())
    wrong = (_wrong(folder, name, month_schema()) for name in sorted(named or {SCHEMA_FILE}))
    return next(filter(None, wrong), ok(say.SCHEMA.of()))


def _wrong(folder: Path, name: str, schema: str) -> Diagnosis | None:
    """Return what keeps editors from using the schema of this version in that file."""
    remedy = say.WRITE_SCHEMA.of(file=name.removeprefix("./"))
    path = folder / name
    if path.is_dir() or not os.path.lexists(path):
        return lacking(say.NO_SCHEMA.of(file=name), remedy)
    try:
        found = read_bounded(path)
    except BaocaoError as error:
        problem = problem_of(cause) if isinstance(cause := error.__cause__, OSError) else error.said
        return lacking(say.UNREADABLE_SCHEMA.of(file=name, problem=problem), say.LET_READ.of())
    if found.replace(b"\r\n", b"\n") != schema.encode():
        return lacking(say.OLD_SCHEMA.of(file=name), remedy)
    return None


def schema_lines(folder: Path) -> Diagnosis:
    """Check that every month here points to its schema."""
    months = _months(folder)
    bare = [name for name, line in months.items() if line is None]
    if not months:
        return ok(say.NO_MONTHS.of())
    if not bare:
        return ok(say.LINES.of())
    names = ", ".join(bare[:_NAMED]) + (", …" if len(bare) > _NAMED else "")
    return lacking(say.NO_LINE.of(names=names), say.WRITE_LINE.of(file=SCHEMA_FILE))


def _months(folder: Path) -> dict[str, str | None]:
    """Return the months of the folder, each with the schema it points to."""
    heads = (
        (path.name, head)
        for path in sorted(folder.glob("*"))
        if is_month_ending(path.name)
        for head in _head(path)
    )
    return {
        name: match[1] if (match := _LINE.search(head)) else None
        for name, head in heads
        if _MONTH.search(head)
    }


def _head(path: Path) -> Iterator[str]:
    with suppress(BaocaoError):
        yield read_bounded(path, _HEAD).decode("utf-8-sig", "replace").replace("\r\n", "\n")
