"""``baocao new``."""

import os
import sys
from pathlib import Path

from baocao import pipeline
from baocao.cli.outputs import STREAM, put
from baocao.cli.versions import read_version
from baocao.errors import BaocaoError
from baocao.finding import Severity
from baocao.library.catalog import offices
from baocao.library.offices import Found, find
from baocao.lint.engine import Choice
from baocao.messages import Lang, Said
from baocao.messages import cli as cli_say
from baocao.messages import next_month as say
from baocao.model.address import Address, File
from baocao.model.office import Office
from baocao.model.office_name import is_office_name
from baocao.model.period import Period
from baocao.scaffold.next_month import SCHEMA_LINE, Before, following, skeleton
from baocao.source import load
from baocao.system.exit_status import ExitStatus
from baocao.system.filenames import SCHEMA_FILE
from baocao.system.files import write_whole


def run_new(
    name: str, lang: Lang, *, before: str | None, office: str | None, output: str | None, force: bool
) -> ExitStatus:
    """Write a new month file; return the exit status."""
    try:
        period = Period.parse(name)
    except ValueError as error:
        raise BaocaoError(say.BAD_PERIOD.of(period=name)) from error
    if before and office:
        raise BaocaoError(say.ONE_OF_BOTH.of())
    beside = Path(before).parent if before and before != STREAM else Path()
    path = Path(output) if output else beside / f"{period}.yaml"
    to_stdout = output == STREAM
    if not to_stdout and os.path.lexists(path) and not force:
        raise BaocaoError(say.EXISTS.of(file=path))
    text = _following(period, before) if before else _skeleton(period, office, path.parent)
    check_usable(text, beside if to_stdout else path.parent, str(path))
    if to_stdout:
        put(text.encode())
    else:
        write_whole(path, text.encode())
        print(cli_say.WRITTEN.of(file=path).text(lang), file=sys.stderr)
    return ExitStatus.CLEAN


def _following(period: Period, before: str) -> str:
    version = read_version(before)
    if period <= version.month.period:
        told = say.NOT_LATER.of(period=str(period), file=before, next=str(version.month.period.next()))
        raise BaocaoError(told)
    name = str(version.month.period) if before == STREAM else Path(before).name
    return following(period, Before(name, version.text, version.month, version.office))


def _skeleton(period: Period, name: str | None, beside: Path) -> str:
    name, office = named_office(name, beside)
    made = skeleton(period, name, office)
    return SCHEMA_LINE + made if (beside / SCHEMA_FILE).is_file() else made


def named_office(name: str | None, beside: Path) -> tuple[str, Office]:
    """Return the office of that name, or the only one, as months in that folder would find it.

    Raises :class:`BaocaoError` if there is none, or if its file has errors.
    """
    known = offices(beside)
    if name is None and len(known) == 1:
        [name] = known
    if name is None:
        raise BaocaoError(say.WHICH_OFFICE.of(names=", ".join(known)))
    source, root, _ = load(name, f"office: {name}\n".encode("utf-8", "replace"))
    found = find(File(source, Address(root)), beside) if root and is_office_name(name) else Found()
    if found.office is None:
        raise BaocaoError(_no_office(name, found, known))
    return name, found.office


def _no_office(name: str, found: Found, known: list[str]) -> Said:
    """Return why an office cannot be used: an unknown name, or a file with errors."""
    for finding in found.findings:
        if found.source and finding.file == found.source.name:
            line = found.source.position(finding.span.start).line
            return say.FAULTY_OFFICE.of(file=finding.file, line=line, problem=finding.message)
    return say.NO_SUCH_OFFICE.of(name=name, names=", ".join(known))


def check_usable(text: str, beside: Path, name: str, ignored: tuple[str, ...] = ()) -> None:
    """Raise :class:`BaocaoError` if the new file would be invalid, for example away from its office.

    ``ignored`` are the rules whose findings are expected in a new file.
    """
    for finding in pipeline.check(name, text.encode(), beside, Choice(ignore=ignored)).findings:
        if finding.severity is Severity.ERROR:
            problem: Said = finding.message
            if finding.help:
                problem = say.WITH_HELP.of(problem=problem, help=finding.help)
            raise BaocaoError(say.NOT_USABLE.of(problem=problem))
