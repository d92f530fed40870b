"""``baocao rollup``."""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from baocao import pipeline
from baocao.cli.asked_period import asked_period
from baocao.cli.files import MonthFile
from baocao.cli.new import check_usable, named_office
from baocao.cli.outputs import STREAM, guard_results, put
from baocao.cli.rolled_files import files_of
from baocao.cli.tell import tell
from baocao.errors import BaocaoError
from baocao.finding import Finding, Severity, has_errors
from baocao.library import offices, previous_month
from baocao.library.month_file import read_month
from baocao.library.office_files import Found
from baocao.library.units_beside import silent_files, units_of
from baocao.lint.engine import Choice
from baocao.messages import Lang, Said
from baocao.messages import cli as cli_say
from baocao.messages import next_month as new_say
from baocao.messages import rollup as say
from baocao.messages.made_files import comment
from baocao.model.months_of import months_of
from baocao.model.office import Office
from baocao.model.period import Period
from baocao.model.rolled import Over
from baocao.pipeline.wrong_kind import why_no_month
from baocao.scaffold.next_month import office_lines
from baocao.scaffold.rollup.fitting import (
    misfits_of_months,
    misfits_of_offices,
    missing_months,
    unit_conflicts,
)
from baocao.scaffold.rollup.given import Given, unit_key
from baocao.scaffold.rollup.rolled_figures import LastYear, conflicts
from baocao.scaffold.rollup.rolled_month import RolledUp, Wish, rolled_up
from baocao.system.exit_status import ExitStatus
from baocao.system.filenames import ENDINGS, SCHEMA_FILE
from baocao.system.files import write_whole
from baocao.system.files.read import is_own_stream

BY: tuple[Over, ...] = ("month", "office")
# Rules about the form of a month: what else is wrong is in the words of the reports.
_OF_FORM = ("YM", "SC")
# Rules about content that is deeper than the office's numbering.
_DEEP = ("DM009", "DM010")


@dataclass(frozen=True, slots=True, kw_only=True)
class RollupOptions:
    """The options of the command."""

    lang: Lang
    by: str
    office: str | None
    output: str | None
    incomplete: bool
    force: bool


def run_rollup(name: str, names: list[str], options: RollupOptions) -> ExitStatus:
    """Write the report of a longer period, or of a superior office; return the exit status."""
    period = asked_period(name)
    if options.by not in BY:
        raise BaocaoError(say.BAD_BY.of(by=options.by))
    if options.by == "month" and len(months_of(period)) < 2:
        raise BaocaoError(say.NOT_LONGER.of(period=name))
    return _Rollup(period, files_of(period, names, options.by, options.lang), options).run()


class _Rollup:
    def __init__(self, period: Period, files: Sequence[MonthFile], options: RollupOptions) -> None:
        self._period, self._files, self._options = period, files, options
        self._over: Over = "office" if options.by == "office" else "month"
        self._path = self._destination()

    def run(self) -> ExitStatus:
        self._guard()
        given = [each for file in self._files if (each := self._read(file))]
        if len(given) < len(self._files):
            return ExitStatus.CANNOT_RUN
        given.sort(key=lambda each: each.period if self._over == "month" else Period("year", 1))
        office = self._office(given)
        problems = [*self._misfits(given, office), *conflicts(given), *unit_conflicts(given)]
        if problems:
            for said in dict.fromkeys(problems):
                self._tell(cli_say.ERROR.of(said=said))
            self._tell(say.NOTHING_WRITTEN.of(n=len(dict.fromkeys(problems))))
            self._tell_of_copies(given)
            return ExitStatus.FOUND
        lacking = self._lacking(given, office)
        made = self._fitting(given, self._wish(given, office, lacking))
        try:
            errors = check_usable(made.text, self._beside, str(self._path), _OF_FORM)
        except BaocaoError:
            if self._blamed():
                return ExitStatus.CANNOT_RUN
            raise
        self._write(made, errors)
        for said in lacking:
            self._tell(said)
        return ExitStatus.CLEAN

    def _destination(self) -> Path:
        """Return the file to write: named after the period, with what the names of all months share."""
        if self._options.output:
            return Path(self._options.output)
        first = self._files[0]
        if self._over == "office" or first.is_stdin:
            return Path(f"{self._period}.yaml")
        rests = {_without_period(file.path.name) for file in self._files}
        rest = rests.pop() if len(rests) == 1 else ".yaml"
        return first.folder / f"{self._period}{rest}"

    def _fitting(self, given: Sequence[Given], wish: Wish) -> RolledUp:
        """Return the new report, with fewer levels if the office's numbering has no more."""
        made = rolled_up(given, wish)
        checked = pipeline.check(str(self._path), made.text.encode(), self._beside, Choice(select=_DEEP))
        scheme = offices.find_scheme(wish.office, self._beside).scheme
        if scheme and any(finding.rule.id in _DEEP for finding in checked.findings):
            return rolled_up(given, replace(wish, levels=len(scheme.items(len(scheme.headings)))))
        return made

    def _blamed(self) -> bool:
        """Tell which reports have the errors of form that make the new one invalid, if any has."""
        blamed = False
        for file in self._files:
            data = b"" if file.is_stdin else file.read()
            findings = pipeline.check(file.name, data, file.folder, Choice(select=_OF_FORM)).findings
            error = next((each for each in findings if each.severity is Severity.ERROR), None)
            if error and data:
                self._tell(cli_say.ERROR.of(said=say.UNREADABLE.of(file=file.name, problem=error.message)))
                blamed = True
        return blamed

    @property
    def _beside(self) -> Path:
        return Path() if self._to_stdout else self._path.parent

    @property
    def _to_stdout(self) -> bool:
        return self._options.output == STREAM

    def _guard(self) -> None:
        """Refuse to write over a file that was read, or over any other without ``--force``."""
        if self._to_stdout:
            return
        read = [file.path for file in self._files if not file.is_stdin]
        guard_results([(self._path, ENDINGS)], read=read)
        there = os.path.lexists(self._path) and not is_own_stream(str(self._path))
        if there and not self._options.force:
            raise BaocaoError(new_say.EXISTS.of(file=self._path))

    def _read(self, file: MonthFile) -> Given | None:
        """Return a report; tell why it cannot be used."""
        try:
            data = file.read()
            read = read_month(file.name, data)
        except BaocaoError as error:
            self._tell(cli_say.ERROR.of(said=error.said))
            return None
        found = offices.find(read.file, file.folder) if read.file else None
        if not (read.file and read.month and found and found.office) or has_errors(read.findings):
            faulty = say.UNREADABLE.of(file=file.name, problem=_why(read.findings, found))
            self._tell(cli_say.ERROR.of(said=why_no_month(file.name, data) or faulty))
            return None
        month, name = read.month, read.month.office
        label = str(month.period.plain) if self._over == "month" else _label(name, found.office)
        return Given(file.name, read.file, month, found.office, label)

    def _tell_of_copies(self, given: Sequence[Given]) -> None:
        """Tell what to type where a folder has several files of one month."""
        shallow = sorted(given, key=lambda each: (len(Path(each.name).parts), each.name))
        one_each = {each.period: each.name for each in reversed(shallow)}
        if self._over == "month" and len(one_each) < len(given) and any(file.found for file in self._files):
            options = " --incomplete" if self._options.incomplete else ""
            files = tuple(one_each[period] for period in sorted(one_each))
            self._tell(say.NAME_THEM.of(period=str(self._period), files=files, options=options))

    def _office(self, given: Sequence[Given]) -> Office:
        if self._options.office or self._over == "office":
            return named_office(self._options.office, self._path.parent)[1]
        return given[-1].office

    def _misfits(self, given: Sequence[Given], office: Office) -> Iterator[Said]:
        if self._over == "office":
            yield from misfits_of_offices(self._period, given, office)
            return
        asked = office if self._options.office else None
        misfits = list(misfits_of_months(self._period, given, asked))
        yield from misfits
        missing = missing_months(self._period, given)
        if missing and not self._options.incomplete:
            yield say.MISSING.of(months=missing, period=str(self._period))

    def _lacking(self, given: Sequence[Given], office: Office) -> tuple[Said, ...]:
        """Return what is missing: months, or units without a report."""
        if self._over == "month":
            missing = missing_months(self._period, given)
            return (say.NOT_ALL.of(months=missing),) if missing else ()
        paths = [file.path for file in self._files if not file.is_stdin]
        here = {each.unit for each in given}
        known = dict(units_of(office, [self._path.parent, *dict.fromkeys(path.parent for path in paths)]))
        silent = [unit.name for unit in known.values() if unit_key(unit) not in here]
        reported = {each.label for each in given}
        files = [
            name for name in silent_files(paths, self._period) if name not in known | dict.fromkeys(reported)
        ]
        names = [*dict.fromkeys([*silent, *files])]
        return (say.WITHOUT_FILE.of(n=len(names), names=", ".join(names)),) if names else ()

    def _wish(self, given: Sequence[Given], office: Office, lacking: Sequence[Said]) -> Wish:
        last = given[-1]
        written = last.month.office
        lines = office_lines(last.file.source.text, last.month)
        if self._options.office or self._over == "office":
            written = named_office(self._options.office, self._path.parent)[0]
            lines = f"office: {written}"
        told = tuple(comment(said) for said in lacking)
        before = self._last_year(written, office)
        schema = not self._to_stdout and (self._path.parent / SCHEMA_FILE).is_file()
        return Wish(self._period, lines, office, self._over, before, told, schema)

    def _last_year(self, name: str | Office, office: Office) -> LastYear | None:
        """Return the report of the same period of the year before, if it is where the new one goes."""
        period, beside = self._period, self._path.parent
        earlier = Period(period.unit, period.year - 1, period.number)
        paths = previous_month.paths_of(self._path.name, period, earlier, beside)
        found = previous_month.read_of(paths, (earlier,), name, office.format, beside)
        return LastYear(found.file.source.name, found.month) if found else None

    def _write(self, made: RolledUp, errors: int) -> None:
        if self._to_stdout:
            put(made.text.encode())
        else:
            write_whole(self._path, made.text.encode())
            self._tell(cli_say.WRITTEN.of(file=self._path))
        if made.reported:
            self._tell(say.OPEN.of(reported=made.reported, open=made.open))
        if errors:
            self._tell(say.ERRORS.of(n=errors))
        if made.to_write and not self._to_stdout:
            self._tell(say.NEXT.of(n=made.to_write, file=self._path))

    def _tell(self, said: Said) -> None:
        tell(said.text(self._options.lang))


def _without_period(name: str) -> str:
    """Return what a name has behind its period; a name without one is the name of no other file.

    >>> _without_period("2026-07-xa-001.yaml"), _without_period("thang-7.yaml")
    ('-xa-001.yaml', '.yaml')
    """
    match = re.match(r"[0-9]{4}(?:-(?:[0-9]{2}|Q[1-4]|H[12]|9M))?(?=[-.])", name)
    return name[match.end() :] if match else ".yaml"


def _label(name: str | Office, office: Office) -> str:
    """Return what comments call a unit: the name of its office's file, or what it is called."""
    return Path(name).stem if isinstance(name, str) else office.name


def _why(findings: Sequence[Finding], found: Found | None) -> Said:
    """Return the first problem of a file, or of its office."""
    every = [*findings, *(found.findings if found else ())]
    return every[0].message if every else say.NO_OFFICE.of()
