"""``baocao new``."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from baocao import pipeline
from baocao.cli.asked_period import asked_period
from baocao.cli.outputs import STREAM, put
from baocao.cli.tell import tell
from baocao.cli.versions import read_version
from baocao.compare.similar import key
from baocao.errors import BaocaoError
from baocao.finding import Severity
from baocao.library import previous_month
from baocao.library.catalog import offices
from baocao.library.office_files import Found
from baocao.library.offices import find
from baocao.lint.engine import Choice
from baocao.messages import Lang, Said
from baocao.messages import cli as cli_say
from baocao.messages import next_month as say
from baocao.model.address import Address, File
from baocao.model.month import Month
from baocao.model.months_of import months_of, skipped, spans
from baocao.model.office import Office
from baocao.model.office_name import is_office_name
from baocao.model.period import Period
from baocao.pipeline.version import Version
from baocao.scaffold.next_month import SCHEMA_LINE, Before, following, skeleton
from baocao.source import load
from baocao.system.exit_status import ExitStatus
from baocao.system.filenames import ENDINGS, SCHEMA_FILE, is_month_ending
from baocao.system.files import write_whole
from baocao.system.files.guard import refuse_other_kind

# Rules about what is still to be written, which a new month is full of.
_TO_WRITE = ("DM007", "CT012", "KK007")


def run_new(
    name: str, lang: Lang, *, before: Sequence[str], office: str | None, output: str | None, force: bool
) -> ExitStatus:
    """Write a new month file; return the exit status."""
    period = asked_period(name)
    if before and office:
        raise BaocaoError(say.ONE_OF_BOTH.of())
    months = _months(period, before)
    beside = months[-1].beside if months else Path()
    path = Path(output) if output else beside / _name(period, months)
    to_stdout = output == STREAM
    if not (to_stdout or force):
        refuse_other_kind(path, ENDINGS)
    if not to_stdout and os.path.lexists(path) and not force:
        raise BaocaoError(say.EXISTS.of(file=path))
    text = _following(period, months, path) if months else _skeleton(period, office, path.parent)
    check_usable(text, beside if to_stdout else path.parent, str(path))
    told = _skipped(period, months)
    if to_stdout:
        put(text.encode())
    else:
        write_whole(path, text.encode())
        told = [cli_say.WRITTEN.of(file=path), *told, *_next_steps(period, months, path)]
    for said in told:
        tell(said.text(lang))
    return ExitStatus.CLEAN


def _months(period: Period, names: Sequence[str]) -> list[Version]:
    """Return the months before, oldest first; raise :class:`BaocaoError` if one cannot be one."""
    months = [read_version(name) for name in names]
    for month in months:
        if not _is_after(period, month.month.period.plain):
            raise BaocaoError(_not_after(period, month))
        if key(month.office.name) != key(months[0].office.name):
            told = {"file": month.name, "office": month.office.name, "wanted": months[0].office.name}
            raise BaocaoError(say.OTHER_OFFICE.of(**told))
        if sum(each.month.period == month.month.period for each in months) > 1:
            raise BaocaoError(say.FROM_TWICE.of(file=month.name))
    return sorted(months, key=lambda month: month.month.period)


def _not_after(period: Period, month: Version) -> Said:
    own = month.month.period
    said = say.NOT_LATER if own.unit == "month" else say.NOT_LATER_PERIOD
    return said.of(period=str(period), file=month.name, next=str(own.next() or own.words()["next_period"]))


def _is_after(period: Period, other: Period) -> bool:
    """Tell whether a period ends later than another, or at its end and began before it."""
    return (period.last_day, other.first_day) > (other.last_day, period.first_day)


def _name(period: Period, months: Sequence[Version]) -> str:
    """Return the name of the new file: that of the last month with the new period, if it has its own."""
    own = Path(months[-1].name).name if months and months[-1].name != STREAM else ""
    old = str(months[-1].month.period) if months else ""
    named = bool(old) and own.startswith(old) and is_month_ending(own)
    return str(period) + own.removeprefix(old) if named else f"{period}.yaml"


def _following(period: Period, months: Sequence[Version], path: Path) -> str:
    *earlier, last = months
    names = [str(each.month.period) if each.name == STREAM else Path(each.name).name for each in months]
    before = Before(", ".join(names), last.text, last.month, last.office)
    return following(period, before, [each.month for each in earlier], _year_before(period, last, path))


def _year_before(period: Period, last: Version, path: Path) -> Month | None:
    """Return the report of the same period of last year: that of ``--from``, or one next to the new file."""
    earlier = Period(period.unit, period.year - 1, period.number)
    if last.month.period.plain == earlier:
        return last.month
    paths = previous_month.paths_of(path.name, period, earlier, path.parent)
    either = (earlier, replace(earlier, cumulative=True))
    found = previous_month.read_of(paths, either, last.month.office, last.office.format, path.parent)
    return found.month if found else None


def _skipped(period: Period, months: Sequence[Version]) -> list[Said]:
    """Return which months nobody was asked about, between those before and the new one."""
    runs = spans(skipped(period, [month.month.period for month in months]))
    names = ", ".join(str(first) if first == last else f"{first} … {last}" for first, last in runs)
    return [say.SKIPPED.of(months=names)] if names else []


def _next_steps(period: Period, months: Sequence[Version], path: Path) -> list[Said]:
    """Return what to type next."""
    told = [say.NEXT.of(file=path)]
    last = set(months_of(months[-1].month.period)) if months else set()
    if last and last < set(months_of(period)):
        told.append(say.NEXT_ROLLUP.of(period=str(period), file=path))
    return told


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
        raise BaocaoError(no_office(name, found, known))
    return name, found.office


def no_office(name: str, found: Found, known: list[str]) -> Said:
    """Return why an office cannot be used: an unknown name, or a file with errors."""
    for finding in found.findings:
        if found.source and finding.file == found.source.name:
            line = found.source.position(finding.span.start).line
            return say.FAULTY_OFFICE.of(file=finding.file, line=line, problem=finding.message)
    return say.NO_SUCH_OFFICE.of(name=name, names=", ".join(known))


def check_usable(text: str, beside: Path, name: str, of_form: tuple[str, ...] = ()) -> int:
    """Raise :class:`BaocaoError` if the new file would be invalid, for example away from its office.

    ``of_form`` are the families of rules whose errors make it so, all if there are none: the words may be
    somebody else's. Return the number of the other errors, but for places still to be written.
    """
    others = 0
    for finding in pipeline.check(name, text.encode(), beside, Choice(ignore=_TO_WRITE)).findings:
        rule = finding.rule
        if (
            finding.severity is Severity.ERROR
            and of_form
            and not (rule.unprintable or rule.family in of_form)
        ):
            others += 1
        elif finding.severity is Severity.ERROR:
            problem: Said = finding.message
            if finding.help:
                problem = say.WITH_HELP.of(problem=problem, help=finding.help)
            raise BaocaoError(say.NOT_USABLE.of(problem=problem))
    return others
