"""``baocao build``."""

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from baocao import pipeline
from baocao.cli.files import STDIN, MonthFile, month_files, write_whole
from baocao.cli.progress import shown
from baocao.cli.settings import choice_for
from baocao.errors import BaocaoError
from baocao.finding import Severity
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.report.base import Report
from baocao.report.full import full, summary
from baocao.write import WRITERS

_CLEAN, _FOUND, _CANNOT_RUN = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Task:
    """What to build a month into: the output format, and where it goes (``None``: standard output)."""

    month: MonthFile
    to: str
    target: Path | None


@dataclass(frozen=True, slots=True)
class How:
    """What all tasks of one call have in common."""

    lang: Lang
    strict: bool
    colour: bool
    created: datetime | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one task has to say, its exit status, and its bytes if they go to standard output."""

    told: str
    status: int
    data: bytes = b""


def run_build(
    names: list[str], to: str, output: str | None, output_dir: Path | None, how: How, jobs: int
) -> int:
    """Build every month; return the exit status."""
    tasks = _plan(month_files(names), to, output, output_dir)
    if jobs < 1:
        raise BaocaoError(say.BAD_JOBS.of())
    status = _CLEAN
    for outcome in shown(_outcomes(tasks, how, jobs), len(tasks)):
        print(outcome.told, end="", file=sys.stderr)
        sys.stdout.buffer.write(outcome.data)
        status = max(status, outcome.status)
    sys.stdout.flush()
    return status


def created_time() -> datetime | None:
    """Return the time that ``SOURCE_DATE_EPOCH`` sets; ``None`` where it is not set.

    See https://reproducible-builds.org/specs/source-date-epoch/.
    """
    value = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(value), UTC) if value else None
    except (ValueError, OverflowError, OSError):
        raise BaocaoError(say.BAD_EPOCH.of(value=value)) from None


def _plan(months: list[MonthFile], to: str, output: str | None, output_dir: Path | None) -> list[Task]:
    """Decide where each paper goes, and refuse what would lose a file."""
    if to not in WRITERS:
        raise BaocaoError(say.UNKNOWN_FORMAT.of(name=to, known=", ".join(WRITERS)))
    if output and output_dir:
        raise BaocaoError(say.OUTPUT_OR_DIR.of())
    if output and len(months) > 1:
        raise BaocaoError(say.ONE_OUTPUT.of())
    tasks = [Task(month, to, _target(month, to, output, output_dir)) for month in months]
    if not WRITERS[to].is_text and sys.stdout.isatty() and any(task.target is None for task in tasks):
        raise BaocaoError(say.BINARY_TO_TERMINAL.of())
    _refuse_clashes(tasks)
    return tasks


def _target(month: MonthFile, to: str, output: str | None, output_dir: Path | None) -> Path | None:
    if output == STDIN or (output is None and month.is_stdin):
        return None
    if output:
        return Path(output)
    stem = re.sub(r"\.ya?ml$", "", month.name, flags=re.IGNORECASE)
    name = Path(stem + WRITERS[to].suffix)
    return output_dir / name.name if output_dir else name


def _refuse_clashes(tasks: list[Task]) -> None:
    inputs = {os.path.realpath(task.month.name) for task in tasks if not task.month.is_stdin}
    written: dict[str, Task] = {}
    for task in tasks:
        if task.target is None:
            continue
        place = os.path.realpath(task.target)
        if place in inputs:
            raise BaocaoError(say.OVERWRITES_INPUT.of(file=task.target))
        if place in written:
            first, second = written[place].month.name, task.month.name
            raise BaocaoError(say.SAME_OUTPUT.of(first=first, second=second, file=task.target))
        written[place] = task


def _outcomes(tasks: list[Task], how: How, jobs: int) -> Iterator[Outcome]:
    """Yield what came of each task, in their order."""
    work = partial(_build, how=how)
    if jobs == 1 or len(tasks) == 1:
        yield from map(work, tasks)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(min(jobs, len(tasks))) as pool:
        yield from pool.map(work, tasks, chunksize=max(1, len(tasks) // (4 * jobs)))


def _build(task: Task, how: How) -> Outcome:
    """Build one month; that it cannot be read or written does not stop the others."""
    try:
        return _attempt(task, how)
    except BaocaoError as error:
        told = say.ERROR.of(said=error.said).text(how.lang)
        return Outcome(f"{told}\n", _CANNOT_RUN)


def _attempt(task: Task, how: How) -> Outcome:
    month = task.month
    choice = choice_for(month.folder, None, None)
    checked = pipeline.check(month.name, month.read(), month.folder, choice)
    shown = tuple(finding for finding in checked.findings if finding.severity is not Severity.INFO)
    told = full(Report((month.name,), shown, checked.sources, how.lang, how.colour))
    stopped = how.strict and any(f.severity is Severity.WARNING for f in checked.findings)
    if checked.draft is None or stopped:
        counts = summary(shown, how.lang)
        ending = say.NOT_WRITTEN.of(file=month.name, counts=counts).text(how.lang)
        return Outcome(f"{told}{ending}\n", _FOUND)
    data = pipeline.build(checked.draft, task.to, how.created)
    if task.target is None:
        return Outcome(told, _CLEAN, data)
    write_whole(task.target, data)
    return Outcome(f"{told}{say.WRITTEN.of(file=task.target).text(how.lang)}\n", _CLEAN)
