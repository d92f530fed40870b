"""``baocao summary``."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from baocao import pipeline
from baocao.cli.batch import Failures
from baocao.cli.files import MonthFile, month_files, teller
from baocao.cli.outputs import SCHEMA_ENDINGS, STREAM, chosen, guard_results, put, put_bytes
from baocao.cli.tell import tell
from baocao.compare.units.ranking import sentences
from baocao.compare.units.standing import unit_key
from baocao.errors import BaocaoError
from baocao.finding import Severity
from baocao.library import previous_month
from baocao.library.month_file import read_month
from baocao.lint.settings import choice_for
from baocao.messages import Lang, Said
from baocao.messages import cli as cli_say
from baocao.messages import summary as say
from baocao.model.period import Period
from baocao.pipeline import Checked
from baocao.pipeline.wrong_kind import why_no_month
from baocao.report.summary.facts import Problem, Report, Summary, summarise
from baocao.report.summary.for_programs import summaries_as_json
from baocao.report.summary.one_page import document_of
from baocao.system.epoch import created_time
from baocao.system.exit_status import ExitStatus
from baocao.system.filenames import is_month_ending
from baocao.system.files import write_whole
from baocao.write import WRITERS

# How many earlier reports are read to follow promises.
_MOST_BEFORE = 11
_PRINTED = ("text", "json")
SUMMARY_ENDINGS = {**{name: writer.endings for name, writer in WRITERS.items()}, "json": SCHEMA_ENDINGS}


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryOptions:
    """The options of the command."""

    lang: Lang
    to: str
    output: str | None
    force: bool


class _Read(NamedTuple):
    """A month that was read: its file, its bytes, what checking it found, and itself as it can be printed."""

    file: MonthFile
    data: bytes
    checked: Checked
    report: Report


def run_summary(names: list[str], options: SummaryOptions) -> ExitStatus:
    """Write a page for each month; return the exit status, which finds fault with errors in the months."""
    chosen(options.to, SUMMARY_ENDINGS)
    failures = Failures(options.lang)
    files = month_files(names, teller(options.lang), failures.take)
    targets = _targets(files, options)
    read: list[_Read] = []
    for file in files:
        with failures.passed_over():
            found = _read(file)
            if found:
                read.append(found)
            else:
                _tell(options, say.UNREADABLE.of(file=file.name))
    if read:
        summaries = [_summary(each, read) for each in read]
        _write(dict(zip((each.file.name for each in read), summaries, strict=True)), targets, options)
    left = _tell_errors(read, options)
    whole = len(read) == len(files) and not left
    return failures.or_else(ExitStatus.CLEAN if whole else ExitStatus.FOUND)


def _tell_errors(read: Iterable[_Read], options: SummaryOptions) -> bool:
    """Say which reports cannot be signed yet; return whether there is one."""
    faulty = False
    for each in read:
        errors = sum(problem.severity is Severity.ERROR for problem in _problems(each))
        if errors:
            _tell(options, say.HAS_ERRORS.of(file=each.file.name, n=errors))
        faulty = faulty or bool(errors)
    return faulty


def _targets(files: Sequence[MonthFile], options: SummaryOptions) -> dict[str, Path | None]:
    """Return where the page of each file goes (``None``: standard output), and refuse to lose a file."""
    endings = SUMMARY_ENDINGS[options.to]
    if options.output and options.output != STREAM:
        ending = Path(options.output).suffix.lower()
        known = {each: name for name, all_ in SUMMARY_ENDINGS.items() for each in all_}
        named = known.get(ending, options.to)
        if named != options.to:
            told = {"file": options.output, "named": named, "to": options.to}
            raise BaocaoError(cli_say.OTHER_ENDING.of(**told))
    targets = {file.name: _target(file, options) for file in files}
    if None in targets.values() and options.to == "docx" and sys.stdout.isatty():
        raise BaocaoError(cli_say.BINARY_TO_TERMINAL.of())
    paths = dict.fromkeys(path for path in targets.values() if path)
    read = [file.path for file in files if not file.is_stdin]
    guard_results([(path, endings) for path in paths], read=read, force=options.force)
    return targets


def _target(file: MonthFile, options: SummaryOptions) -> Path | None:
    if options.output:
        return None if options.output == STREAM else Path(options.output)
    if options.to in _PRINTED or file.is_stdin:
        return None
    stem = file.path.stem if is_month_ending(file.path.name) else file.path.name
    return file.path.with_name(f"{stem}-tom-tat{SUMMARY_ENDINGS[options.to][0]}")


def _read(file: MonthFile) -> _Read | None:
    """Return a month with what is wrong in it; ``None`` if it cannot be printed at all."""
    data, choice = file.read(), choice_for(file.folder, None, None)
    checked = pipeline.check(file.name, data, file.folder, choice)
    draft = checked.draft or pipeline.faulty_draft(file.name, data, file.folder)
    if draft is None:
        if wrong := why_no_month(file.name, data):
            raise BaocaoError(wrong)
        return None
    report = Report(file.name, draft.month, draft.office, draft.edition)
    return _Read(file, data, checked, report)


def _problems(read: _Read) -> list[Problem]:
    """Return what is wrong with a report."""
    sources = read.checked.sources
    return [
        Problem(finding, sources[finding.file].position(finding.span.start).line)
        for finding in read.checked.findings
    ]


def _summary(read: _Read, others: Iterable[_Read]) -> Summary:
    written = read_month(read.file.name, read.data).month
    says = sentences([written], written.figures) if written else {}
    return summarise(read.report, _earlier(read, others), _problems(read), says)


def _earlier(read: _Read, others: Iterable[_Read]) -> list[Report]:
    """Return the newest reports of the office before one, oldest first: given ones, and those next to it."""
    month, office = read.report.month, read.report.office
    given = {
        each.report.month.period.plain: each.report
        for each in others
        if unit_key(each.report.office) == unit_key(office)
    }
    found: list[Report] = []
    period = month.period.plain
    for _ in range(_MOST_BEFORE):
        before = period.previous()
        if before is None:
            break
        period = before
        report = given.get(period) or _beside(read, period)
        if report:
            found.append(report)
    return found[::-1]


def _beside(read: _Read, period: Period) -> Report | None:
    """Return the report of another period next to one."""
    if read.file.is_stdin:
        return None
    month, office, edition = read.report.month, read.report.office, read.report.edition
    name, folder = read.file.path.name, read.file.folder
    paths = previous_month.paths_of(name, month.period, period, folder)
    either = (period, replace(period, cumulative=True))
    found = previous_month.read_of(paths, either, month.office, office.format, folder)
    return Report(found.file.source.name, found.month, office, edition) if found else None


def _write(summaries: dict[str, Summary], targets: dict[str, Path | None], options: SummaryOptions) -> None:
    """Write the pages, those that go to one place as one file."""
    by_target: dict[Path | None, list[Summary]] = {}
    for name, summary in summaries.items():
        by_target.setdefault(targets[name], []).append(summary)
    for target, pages in by_target.items():
        data = _made(pages, options)
        if target:
            write_whole(target, data)
            _tell(options, cli_say.WRITTEN.of(file=target))
        elif options.to == "docx":
            put_bytes(data)
        else:
            put(data)


def _made(summaries: Sequence[Summary], options: SummaryOptions) -> bytes:
    if options.to == "json":
        return summaries_as_json(summaries, options.lang).encode()
    document, stylesheet, left_out = document_of(summaries, options.lang)
    created = created_time()
    if created:
        document = document._replace(about=document.about._replace(created=created))
    for summary, lines in zip(summaries, left_out, strict=True):
        if lines:
            _tell(options, _shortened(summary, lines))
    return WRITERS[options.to].write(document, stylesheet)


def _shortened(summary: Summary, lines: int) -> Said:
    """Return how many lines a page lacks, and what shows them."""
    file = summary.report.name
    said = say.SHORTENED.of(file=file, n=lines)
    before = summary.before_name
    return say.SHORTENED_TASKS.of(said=said, files=(before, file)) if before else said


def _tell(options: SummaryOptions, said: Said) -> None:
    tell(said.text(options.lang))
