"""``baocao track`` of folders: the reports of many units for one period."""

import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from baocao.cli.asked_period import asked_period
from baocao.cli.files import MonthFile, month_files, teller
from baocao.cli.new import named_office
from baocao.cli.outputs import chosen, write_result
from baocao.cli.tell import tell
from baocao.compare.entries import entries
from baocao.compare.entry import Entry
from baocao.compare.similar import key
from baocao.compare.track import Promise, track
from baocao.compare.units.data import as_json
from baocao.compare.units.due import Due
from baocao.compare.units.overview import Overview, Wording
from baocao.compare.units.page import as_html
from baocao.compare.units.ranking import Told, rankings, sentences
from baocao.compare.units.standing import (
    Filed,
    Twice,
    Unit,
    is_below,
    newest,
    shares_superior,
    shown_beside,
    standings,
    superior_of,
    unit_key,
    units_below,
)
from baocao.compare.units.words import as_markdown, as_text
from baocao.compare.views.where import Titles, section_titles
from baocao.errors import BaocaoError
from baocao.library import offices
from baocao.library.printed_month import printed_month
from baocao.library.units_beside import offices_near, silent_files
from baocao.library.unwritten import is_unwritten
from baocao.messages import Lang, Said
from baocao.messages import province as say
from baocao.model.address import Address, File
from baocao.model.head import Head
from baocao.model.month import Month
from baocao.model.office import Office
from baocao.model.period import Period
from baocao.model.validation import validate
from baocao.source import load
from baocao.system.exit_status import ExitStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceOptions:
    """The options of the command that are about folders."""

    lang: Lang
    period: str | None
    due: str | None
    office: str | None
    by_id: bool


class _Report(NamedTuple):
    """A report that was read: as it is printed, as it is written, and its entries."""

    month: Month
    written: Month
    entries: list[Entry]


def run_province(
    names: Sequence[str],
    options: ProvinceOptions,
    *,
    output_format: str,
    output: str | None,
    nearest: bool,
    strict: bool,
) -> ExitStatus:
    """Show the units of folders; return the exit status.

    ``nearest`` shows the results most like a promise that was not found. ``strict`` finds fault with units
    without a report, and with promises that nobody reported.
    """
    show = chosen(output_format, PROVINCE_VIEWS)
    told = overview_of(names, options)
    write_result(show(Wording(told, options.lang, nearest=nearest)), output)
    if told.failed:
        return ExitStatus.CANNOT_RUN
    is_open = told.of("missing") or told.promises("missing")
    found = told.unread or told.twice or (strict and is_open)
    return ExitStatus.FOUND if found else ExitStatus.CLEAN


def _as_text(wording: Wording) -> str:
    return as_text(wording, shutil.get_terminal_size().columns)


PROVINCE_VIEWS: dict[str, Callable[[Wording], str]] = {
    "text": _as_text,
    "markdown": as_markdown,
    "json": as_json,
    "html": as_html,
}


def overview_of(names: Sequence[str], options: ProvinceOptions) -> Overview:
    """Return what the folders tell of their units. Raises :class:`BaocaoError` if there is no report.

    All files are read up to their heads; only the reports of the period, and the one before of each unit, are
    read whole, one unit after the other.
    """
    asked = asked_period(options.period) if options.period else None
    above = named_office(options.office, Path(names[0]))[1] if options.office else None
    return _Province(names, options, above).overview(asked)


def _due(text: str | None, period: Period) -> Due:
    try:
        return Due.parse(text, period) if text is not None else Due()
    except ValueError as error:
        raise BaocaoError(say.BAD_DUE.of(text=text)) from error


class _Province:
    def __init__(self, names: Sequence[str], options: ProvinceOptions, above: Office | None) -> None:
        self._names, self._options, self._above = names, options, above
        self._files: dict[str, MonthFile] = {}
        self._filed: dict[str, Filed] = {}
        self._failed = False
        self._unread: list[str] = []
        self._told: list[Told] = []
        self._written: list[Month] = []

    def overview(self, asked: Period | None) -> Overview:
        found = list(self._heads())
        if not found:
            raise BaocaoError(say.NO_REPORTS.of(folders=tuple(self._names)))
        filed = units_below(found, self._above)
        period = asked or newest(filed)
        if not filed or period is None:
            above = self._above.name if self._above else superior_of(found)
            raise BaocaoError(say.NO_UNITS.of(office=above))
        due = _due(self._options.due, period)
        periods = shown_beside(period, filed)
        units, twice = standings(filed, self._silent(filed, period), periods, due)
        told = tuple([self._with_promises(unit, period) for unit in units])
        self._tell_twice(twice)
        ids = dict.fromkeys(id_ for each in self._told for id_ in each.figures)
        return Overview(
            above=self._above.name if self._above else superior_of(filed),
            periods=periods,
            due=due.of(period),
            units=told,
            rankings=tuple(rankings(self._told, sentences(self._written, ids))),
            unread=tuple(self._unread),
            twice=tuple(twice),
            failed=self._failed,
        )

    def _heads(self) -> Iterator[Filed]:
        """Yield the reports of the folders, as far as their heads tell."""
        for file in month_files([*self._names], teller(self._options.lang), self._fail):
            try:
                filed = _filed(file)
            except BaocaoError as error:
                self._fail(error)
                self._unread.append(file.name)
                continue
            if isinstance(filed, Said):
                self._tell(filed)
                continue
            if filed is None:
                self._unreadable(file.name)
                continue
            self._files[file.name], self._filed[file.name] = file, filed
            yield filed

    def _fail(self, error: BaocaoError) -> None:
        """Report a file or folder that the system does not let us read."""
        self._failed = True
        teller(self._options.lang)(error.said)

    def _unreadable(self, name: str) -> None:
        self._unread.append(name)
        self._tell(say.UNREAD.of(file=name))

    def _silent(self, filed: Sequence[Filed], period: Period) -> Iterator[tuple[str, str]]:
        """Yield the units from which a report is expected and that have none at all: label and name."""
        known = {each.unit for each in filed}
        reporting = list({each.unit: each.office for each in filed}.values())
        folders = dict.fromkeys(self._files[each.name].folder for each in filed)
        above = key(superior_of(filed))
        labels = {each.label for each in filed}
        for label, office in offices_near([*map(Path, self._names), *folders]):
            expected = is_below(office, self._above) if self._above else shares_superior(office, reporting)
            if expected and key(office.name) != above and unit_key(office) not in known:
                known.add(unit_key(office))
                yield label, office.name
                labels.add(label)
        labels |= {folder.resolve().name for folder in folders}
        here = [self._files[each.name].path for each in filed if each.period == period]
        for name in silent_files(here, period):
            if name not in labels and not any(Path(each.name).stem.endswith(name) for each in filed):
                yield name, name

    def _with_promises(self, unit: Unit, period: Period) -> Unit:
        """Return a unit with what became of its promises; its figures are kept."""
        report = self._read(unit.file) if unit.file else None
        faulty = self._faulty(unit, period)
        if unit.file and report is None:
            faulty = unit.file
            self._unreadable(faulty)
        unit = unit.with_errors(faulty) if faulty else unit
        before = self._read(unit.plan.name) if unit.plan else None
        if report:
            is_next = unit.plan is not None and unit.plan.period == period.previous()
            figures = before.month.figures if before and is_next else {}
            self._told.append(Told(unit.name, report.month.figures, figures))
            self._written.append(report.written)
        if before is None:
            return replace(unit, plan=None)
        return replace(
            unit,
            promises=_promises(before, report, by_id=self._options.by_id),
            waiting=report is None,
            titles=self._titles(unit.file, report),
        )

    def _faulty(self, unit: Unit, period: Period) -> str | None:
        """Return the unreadable file that is a unit's report, as the name of its report before tells."""
        if unit.file or unit.plan is None:
            return None
        path = Path(unit.plan.name)
        name = path.name.replace(str(unit.plan.period), str(period), 1)
        return next((each for each in self._unread if Path(each) == path.with_name(name)), None)

    def _titles(self, name: str | None, report: _Report | None) -> Titles | None:
        if name is None or report is None:
            return None
        return section_titles(self._filed[name].office.outline, report.month.period.words())

    def _read(self, name: str) -> _Report | None:
        """Return a report; ``None`` if it has errors."""
        file = self._files[name]
        source, root, findings = load(name, file.read())
        month = validate(Month, source, root)[0] if root and not findings else None
        if month is None:
            return None
        office = self._filed[name].office
        printed = printed_month(month, office.format)
        return _Report(printed, month, entries(printed, office))

    def _tell_twice(self, twice: Iterable[Twice]) -> None:
        for each in twice:
            self._tell(say.TWICE.of(first=each.first, second=each.second))

    def _tell(self, said: Said) -> None:
        tell(said.text(self._options.lang))


def _promises(plan: _Report, report: _Report | None, *, by_id: bool) -> tuple[Promise, ...]:
    later = [(str(report.month.period), report.entries)] if report else []
    return track(plan.entries, later, by_id=by_id).promises


def _filed(file: MonthFile) -> Filed | Said | None:
    """Return a report as far as its head tells, or why it is none yet; ``None`` if it has errors there."""
    source, root, _ = load(file.name, file.read())
    head = validate(Head, source, root)[0] if root else None
    if root is None or head is None:
        return None
    if is_unwritten(root):
        return say.UNWRITTEN.of(file=file.name)
    month = File(source, Address(root))
    office = offices.find(month, file.folder).office
    if office is None:
        return None
    label = Path(offices.name_in(month)).stem
    return Filed(file.name, head.period.plain, head.date, office, label)
