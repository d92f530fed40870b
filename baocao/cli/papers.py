"""Processes one month of a batch: reads, checks, builds and writes it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from baocao import pipeline
from baocao.cli.plan import Destination, Task
from baocao.errors import BaocaoError
from baocao.finding import Finding, Severity, has_errors
from baocao.lint.rules.signature import alone
from baocao.lint.settings import choice_for
from baocao.messages import Lang, Said
from baocao.messages import cli as say
from baocao.messages import pdf as pdf_say
from baocao.pipeline import Built, Checked
from baocao.report.full import full, summary
from baocao.report.validation_report import ValidationReport
from baocao.system.exit_status import ExitStatus
from baocao.system.files import write_whole
from baocao.system.files.stamp import Stamps
from baocao.write import PDF, PDF_SOURCE

if TYPE_CHECKING:
    from baocao.write.pdf.file import Pdf


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOptions:
    """The options shared by all tasks of one call; ``jobs`` is the number of parallel processes."""

    lang: Lang
    where: Destination
    strict: bool
    jobs: int
    colour: bool
    created: datetime | None


@dataclass(frozen=True, slots=True)
class BuiltMonth:
    """The result of a task before anything is written; ``built`` is ``None`` if errors prevent it.

    ``checked`` is needed to judge the finished pages; ``dependencies`` are the files that the month depends
    on, ``None`` if it could not be read.
    """

    task: Task
    told: str
    status: ExitStatus = ExitStatus.CLEAN
    dependencies: Stamps | None = None
    checked: Checked | None = None
    built: Built | None = None


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file to write, and its number of pages, if known."""

    data: bytes
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The messages of one task, its exit status, and its bytes if they go to standard output.

    ``dependencies`` are those of :class:`BuiltMonth`.
    """

    told: str
    status: ExitStatus
    data: bytes = b""
    dependencies: Stamps | None = None


def make(task: Task, options: BuildOptions) -> BuiltMonth:
    """Build one month; an unreadable one does not stop the others."""
    try:
        return _attempt(task, options)
    except BaocaoError as error:
        return BuiltMonth(task, _error(error.said, options.lang), ExitStatus.CANNOT_RUN)


def finish(made: BuiltMonth, options: BuildOptions, pdf: bytes | Said | None = None) -> Outcome:
    """Write the reports of one month; one that cannot be written does not stop the others.

    ``pdf`` is the converted PDF file of the month, or the error that prevented it.
    """
    if made.built is None or made.checked is None:
        return Outcome(made.told, made.status, dependencies=made.dependencies)
    papers = {name: OutputFile(data) for name, data in made.built.reports.items()}
    told, status, streamed = made.told, ExitStatus.CLEAN, b""
    if pdf is not None:
        more, status, paper = _looked_at(pdf, made.task, made.checked, made.built, options)
        told += more
        papers |= {PDF: paper} if paper else {}
    for name, target in made.task.targets if status != ExitStatus.FOUND else ():
        if name in papers and target is None:
            streamed = papers[name].data
        elif name in papers and target:
            line, failed = _write(target, papers[name], options.lang)
            told, status = told + line, max(status, failed)
    return Outcome(told, status, streamed, made.dependencies)


def _attempt(task: Task, options: BuildOptions) -> BuiltMonth:
    month = task.month
    choice = choice_for(month.folder, None, None)
    checked = pipeline.check(month.name, month.read(), month.folder, choice)
    told = _shown(task, checked, checked.findings, options)
    if checked.draft is None or _stopped(checked.findings, options):
        told += _not_written(task, checked.findings, options.lang)
        return BuiltMonth(task, told, ExitStatus.FOUND, checked.dependencies)
    names = dict.fromkeys(PDF_SOURCE if name == PDF else name for name, _ in task.targets)
    built = pipeline.build_all(checked.draft, tuple(names), options.created)
    checked = replace(checked, draft=None, findings=())
    return BuiltMonth(task, told, ExitStatus.CLEAN, checked.dependencies, checked, built)


def _looked_at(
    pdf: bytes | Said, task: Task, checked: Checked, built: Built, options: BuildOptions
) -> tuple[str, ExitStatus, OutputFile | None]:
    """Return the messages about a PDF file, the exit status, and the file if there is one.

    Findings of its pages count like the other findings of the month: an error stops all its reports.
    """
    try:
        file = _opened(pdf)
        found = alone.confirmed(checked.page_candidates, file.texts_from_the_end(), built.ending)
        paper = OutputFile(file.dated(built.created), file.pages)
    except BaocaoError as error:
        said = pdf_say.NOT_CONVERTED.of(file=task.month.name, said=error.said)
        return _error(said, options.lang), ExitStatus.CANNOT_RUN, None
    told = _shown(task, checked, found, options)
    if has_errors(found) or _stopped(found, options):
        return told + _not_written(task, found, options.lang), ExitStatus.FOUND, None
    return told, ExitStatus.CLEAN, paper


def _stopped(findings: Iterable[Finding], options: BuildOptions) -> bool:
    return options.strict and any(finding.severity is Severity.WARNING for finding in findings)


def _opened(pdf: bytes | Said) -> "Pdf":
    from baocao.write.pdf.file import Pdf

    if isinstance(pdf, Said):
        raise BaocaoError(pdf)
    return Pdf(pdf)


def _shown(task: Task, checked: Checked, findings: Iterable[Finding], options: BuildOptions) -> str:
    shown = tuple(finding for finding in findings if finding.severity is not Severity.INFO)
    return full(ValidationReport((task.month.name,), shown, checked.sources, options.lang, options.colour))


def _not_written(task: Task, findings: Iterable[Finding], lang: Lang) -> str:
    counts = summary([finding for finding in findings if finding.severity is not Severity.INFO], lang)
    return f"{say.NOT_WRITTEN.of(file=task.month.name, counts=counts).text(lang)}\n"


def _write(target: Path, paper: OutputFile, lang: Lang) -> tuple[str, ExitStatus]:
    """Write a report; return the messages and the exit status."""
    try:
        write_whole(target, paper.data)
    except BaocaoError as error:
        return _error(error.said, lang), ExitStatus.CANNOT_RUN
    done = say.WRITTEN.of(file=target)
    if paper.pages is not None:
        done = pdf_say.WRITTEN_PAGES.of(file=target, n=paper.pages)
    return f"{done.text(lang)}\n", ExitStatus.CLEAN


def _error(said: Said, lang: Lang) -> str:
    return f"{say.ERROR.of(said=said).text(lang)}\n"
