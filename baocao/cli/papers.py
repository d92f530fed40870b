"""One month of a batch: read, checked, built, and written where it goes."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from baocao import pipeline
from baocao.cli.files import write_whole
from baocao.cli.plan import Task
from baocao.cli.settings import choice_for
from baocao.errors import BaocaoError
from baocao.finding import Severity
from baocao.messages import Lang, Said
from baocao.messages import cli as say
from baocao.report.base import Report
from baocao.report.full import full, summary

CLEAN, FOUND, CANNOT_RUN = 0, 1, 2


@dataclass(frozen=True, slots=True)
class How:
    """What all tasks of one call have in common."""

    lang: Lang
    strict: bool
    colour: bool
    created: datetime | None


@dataclass(frozen=True, slots=True)
class Made:
    """The papers of a task by output format, not yet written; none where nothing may be."""

    task: Task
    told: str
    status: int = CLEAN
    papers: dict[str, bytes] | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one task has to say, its exit status, and its bytes if they go to standard output."""

    told: str
    status: int
    data: bytes = b""


def make(task: Task, how: How) -> Made:
    """Build one month; that it cannot be read does not stop the others."""
    try:
        return _attempt(task, how)
    except BaocaoError as error:
        return Made(task, _error(error.said, how.lang), CANNOT_RUN)


def finish(made: Made, how: How) -> Outcome:
    """Write the papers of one month; that one cannot be written does not stop the others."""
    told, status, streamed = made.told, made.status, b""
    for name, target in made.task.targets if made.papers else ():
        data = (made.papers or {})[name]
        if target is None:
            streamed = data
            continue
        try:
            told += _written(target, data, how.lang)
        except BaocaoError as error:
            told += _error(error.said, how.lang)
            status = CANNOT_RUN
    return Outcome(told, status, streamed)


def _attempt(task: Task, how: How) -> Made:
    month = task.month
    choice = choice_for(month.folder, None, None)
    checked = pipeline.check(month.name, month.read(), month.folder, choice)
    shown = tuple(finding for finding in checked.findings if finding.severity is not Severity.INFO)
    told = full(Report((month.name,), shown, checked.sources, how.lang, how.colour))
    stopped = how.strict and any(f.severity is Severity.WARNING for f in checked.findings)
    if checked.draft is None or stopped:
        counts = summary(shown, how.lang)
        ending = say.NOT_WRITTEN.of(file=month.name, counts=counts).text(how.lang)
        return Made(task, f"{told}{ending}\n", FOUND)
    formats = [name for name, _ in task.targets]
    return Made(task, told, papers=pipeline.papers(checked.draft, formats, how.created))


def _written(target: Path, data: bytes, lang: Lang) -> str:
    write_whole(target, data)
    return f"{say.WRITTEN.of(file=target).text(lang)}\n"


def _error(said: Said, lang: Lang) -> str:
    return f"{say.ERROR.of(said=said).text(lang)}\n"
