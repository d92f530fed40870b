"""Processes one month of a batch: reads, checks, builds and writes it."""

import sys
from collections.abc import Iterable
from datetime import datetime
from itertools import count, takewhile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from baocao import pipeline
from baocao.cli.files import MonthFile, refuse_other_kind
from baocao.cli.plan import Destination, Task, appendix_target
from baocao.cli.tell import for_reader
from baocao.errors import BaocaoError
from baocao.finding import Finding, Severity, has_errors
from baocao.lint.engine import Choice
from baocao.lint.rules.signature import alone
from baocao.lint.settings import AskedRules
from baocao.messages import Lang, Said
from baocao.messages import build as build_say
from baocao.messages import cli as say
from baocao.messages import pdf as pdf_say
from baocao.pipeline import Built, Checked, Draft
from baocao.report.full import full, summary
from baocao.report.validation_report import ValidationReport
from baocao.system.exit_status import ExitStatus
from baocao.system.files import guard_output, write_whole
from baocao.system.files.guard import files_of
from baocao.system.files.read import is_own_stream
from baocao.system.files.stamp import Stamps
from baocao.system.terminal import width_of
from baocao.write import PAPER_ENDINGS, PDF, PDF_SOURCE

if TYPE_CHECKING:
    from baocao.cli.unchanged import Left
    from baocao.write.pdf.file import Pdf


_ANY_RULES = AskedRules()


class BuildOptions(NamedTuple):
    """The options shared by all tasks of one call; ``jobs`` is the number of parallel processes.

    With ``source``, Word files carry their source; with ``skips``, those that would be the same are left.
    ``rules`` chooses the rules to check. With ``quiet``, only problems are told; with
    ``since``, only months that changed since that revision are built.
    """

    lang: Lang
    where: Destination
    strict: bool
    jobs: int
    colour: bool
    created: datetime | None = None
    source: bool = True
    skips: bool = False
    rules: AskedRules = _ANY_RULES
    quiet: bool = False
    since: str | None = None


class Found(NamedTuple):
    """The findings of a month as text: those in the month itself, and each one in a file that many share."""

    own: str = ""
    shared: tuple[str, ...] = ()


class BuiltMonth(NamedTuple):
    """The result of a task before anything is written; ``built`` is ``None`` if errors prevent it.

    ``checked`` is needed to judge the finished pages; ``dependencies`` are the files that the month depends
    on, ``None`` if it could not be read; ``left`` counts the files that are left as they are. ``found`` are
    its findings as text.
    """

    task: Task
    told: str
    status: ExitStatus = ExitStatus.CLEAN
    dependencies: Stamps | None = None
    checked: Checked | None = None
    built: Built | None = None
    left: int = 0
    found: Found = Found()


class OutputFile(NamedTuple):
    """A file to write, and its number of pages, if known."""

    data: bytes
    pages: int | None = None


class Outcome(NamedTuple):
    """The messages of one task, its exit status, and its bytes if they go to standard output.

    ``dependencies``, ``left`` and ``found`` are those of :class:`BuiltMonth`.
    """

    told: str
    status: ExitStatus
    data: bytes = b""
    dependencies: Stamps | None = None
    left: int = 0
    found: Found = Found()


def make(task: Task, options: BuildOptions) -> BuiltMonth:
    """Build one month; an unreadable one does not stop the others."""
    try:
        return _attempt(task, options)
    except BaocaoError as error:
        return BuiltMonth(task, _error(error.said, options.lang), ExitStatus.CANNOT_RUN)


def finish(made: BuiltMonth, options: BuildOptions, pdfs: tuple[bytes | Said, ...] = ()) -> Outcome:
    """Write the reports of one month; one that cannot be written does not stop the others.

    ``pdfs`` are the converted PDF files of the month, or the errors that prevented them: of the report, then
    of each appendix in a file of its own.
    """
    if made.built is None or made.checked is None:
        return Outcome(made.told, made.status, b"", made.dependencies, made.left, made.found)
    papers = [{name: OutputFile(data) for name, data in paper.items()} for paper in made.built.papers]
    told, status, streamed = made.told, ExitStatus.CLEAN, b""
    if pdfs:
        more, status, files = _looked_at(pdfs, made.task, made.checked, made.built, options)
        told += more
        papers = [paper | ({PDF: file} if file else {}) for paper, file in zip(papers, files, strict=True)]
    targets = made.task.targets if status != ExitStatus.FOUND else ()
    try:
        files_to_write = _destinations(targets, papers, made.task, force=options.where.force)
    except BaocaoError as error:
        told += _error(error.said, options.lang)
        return Outcome(told, ExitStatus.CANNOT_RUN, b"", made.dependencies, found=made.found)
    for target, paper in files_to_write:
        if target is None:
            streamed = paper.data
        else:
            line, failed = _write(target, paper, options)
            told, status = told + line, max(status, failed)
    told += _told_of_old(targets, len(papers), options.lang) if status is ExitStatus.CLEAN else ""
    return Outcome(told, status, streamed, made.dependencies, found=made.found)


def _told_of_old(targets: Iterable[tuple[str, Path | None]], papers: int, lang: Lang) -> str:
    """Return the messages about files of appendices that an earlier build wrote, and this one did not."""
    told = ""
    for _, target in targets:
        if target is None or is_own_stream(str(target)):
            continue
        old = takewhile(Path.exists, (appendix_target(target, number) for number in count(papers)))
        told += "".join(f"{say.OLD_APPENDIX.of(file=path).text(lang)}\n" for path in old)
    return told


def _destinations(
    targets: Iterable[tuple[str, Path | None]],
    papers: list[dict[str, OutputFile]],
    task: Task,
    *,
    force: bool,
) -> list[tuple[Path | None, OutputFile]]:
    """Return the files to write with their paths.

    Raises :class:`BaocaoError` if an appendix would overwrite somebody's file; the plan could not know how
    many there are.
    """
    found: list[tuple[Path | None, OutputFile]] = []
    for name, target in targets:
        for number, paper in enumerate(papers):
            path = appendix_target(target, number) if target and number else target
            if path and number:
                guard_output(path, PAPER_ENDINGS[name], read=files_of((task.month.path,)), force=force)
            found += [(path, paper[name])] if name in paper else []
    return found


def _attempt(task: Task, options: BuildOptions) -> BuiltMonth:
    month = task.month
    choice = options.rules.choice(month.folder)
    checked = _checked(month, choice)
    findings = checked.findings
    found, told = _found(task, checked, findings, options), ""
    if checked.draft is None or _stopped(findings, options):
        told += _not_written(task, findings, options.lang)
        return BuiltMonth(task, told, ExitStatus.FOUND, checked.dependencies, found=found)
    if options.skips and options.source and (left := _left(task, checked.draft, options)):
        edited = (build_say.LEFT_EDITED.of(month=month.name, file=path) for path in left.edited)
        told += "".join(f"{said.text(options.lang)}\n" for said in edited)
        unedited = len(left.files) - len(left.edited)
        return BuiltMonth(task, told, ExitStatus.CLEAN, checked.dependencies, left=unedited, found=found)
    names = dict.fromkeys(PDF_SOURCE if name == PDF else name for name, _ in task.targets)
    # A PDF file carries no source: LibreOffice does not take it over.
    source = options.source and any(name == PDF_SOURCE for name, _ in task.targets)
    draft = checked.draft
    # What was read takes as much memory as the report; only findings of a PDF file's pages need its texts.
    has_pages = any(name == PDF for name, _ in task.targets)
    sources = checked.sources if has_pages and checked.page_candidates else {}
    checked = checked._replace(draft=None, findings=(), files={}, sources=sources)
    built = pipeline.build_all(draft, tuple(names), options.created, apart=options.where.apart, source=source)
    return BuiltMonth(task, told, ExitStatus.CLEAN, checked.dependencies, checked, built, found=found)


def _checked(month: MonthFile, choice: Choice) -> Checked:
    """Check a month; its bytes are forgotten before it is printed. A file of another kind is refused."""
    data = month.read()
    checked = pipeline.check(month.name, data, month.folder, choice)
    if checked.draft is None:
        refuse_other_kind(month, data)
    return checked


def _left(task: Task, draft: Draft, options: BuildOptions) -> "Left | None":
    """Return the files of a month that stay as they are, if all of them do."""
    from baocao.cli.unchanged import left_alone

    inputs = draft.inputs(options.created, apart=options.where.apart)
    return left_alone(task, draft, inputs.all, options.where)


def _looked_at(
    pdfs: tuple[bytes | Said, ...], task: Task, checked: Checked, built: Built, options: BuildOptions
) -> tuple[str, ExitStatus, list[OutputFile | None]]:
    """Return the messages about the PDF files of a month, the exit status, and each file if there is one.

    Findings of the report's pages count like the other findings of the month: an error stops all its files.
    """
    none: list[OutputFile | None] = [None] * len(pdfs)
    try:
        files = [_opened(pdf) for pdf in pdfs]
        found = alone.confirmed(checked.page_candidates, files[0].texts_from_the_end(), built.ending)
        papers = [OutputFile(file.dated(built.created), file.pages) for file in files]
    except BaocaoError as error:
        said = pdf_say.NOT_CONVERTED.of(file=task.month.name, said=error.said)
        return _error(said, options.lang), ExitStatus.CANNOT_RUN, none
    told = _shown(task, checked, found, options)
    if has_errors(found) or _stopped(found, options):
        return told + _not_written(task, found, options.lang), ExitStatus.FOUND, none
    return told, ExitStatus.CLEAN, [*papers]


def _stopped(findings: Iterable[Finding], options: BuildOptions) -> bool:
    return options.strict and any(finding.severity is Severity.WARNING for finding in findings)


def _opened(pdf: bytes | Said) -> "Pdf":
    from baocao.write.pdf.file import Pdf

    if isinstance(pdf, Said):
        raise BaocaoError(pdf)
    return Pdf(pdf)


def _shown(task: Task, checked: Checked, findings: Iterable[Finding], options: BuildOptions) -> str:
    shown = tuple(finding for finding in findings if finding.severity is not Severity.INFO)
    name, sources = task.month.name, checked.sources
    return full(
        ValidationReport((name,), shown, sources, options.lang, options.colour, width=width_of(sys.stderr))
    )


def _found(task: Task, checked: Checked, findings: Iterable[Finding], options: BuildOptions) -> Found:
    own: list[Finding] = []
    others: list[Finding] = []
    for finding in findings:
        (own if finding.file == task.month.name else others).append(finding)
    shared = (_shown(task, checked, [finding], options) for finding in others)
    return Found(_shown(task, checked, own, options), tuple(filter(None, shared)))


def _not_written(task: Task, findings: Iterable[Finding], lang: Lang) -> str:
    counts = summary([finding for finding in findings if finding.severity is not Severity.INFO], lang)
    return f"{say.NOT_WRITTEN.of(file=task.month.name, counts=counts).text(lang)}\n"


def _write(target: Path, paper: OutputFile, options: BuildOptions) -> tuple[str, ExitStatus]:
    """Write a report; return the messages and the exit status."""
    lang = options.lang
    try:
        # Nobody typed the names of folders below that for results; in CI, all stays in the project.
        write_whole(target, paper.data, within=options.where.output_dir)
    except BaocaoError as error:
        return _error(error.said, lang), ExitStatus.CANNOT_RUN
    if options.quiet:
        return "", ExitStatus.CLEAN
    done = say.WRITTEN.of(file=target)
    if paper.pages is not None:
        done = pdf_say.WRITTEN_PAGES.of(file=target, n=paper.pages)
    return f"{done.text(lang)}\n", ExitStatus.CLEAN


def _error(said: Said, lang: Lang) -> str:
    return f"{for_reader(say.ERROR.of(said=said).text(lang))}\n"
