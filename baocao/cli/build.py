"""``baocao build``."""

import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from baocao.cli.files import month_files
from baocao.cli.papers import CLEAN, How, Outcome, finish, make
from baocao.cli.plan import Task, plan
from baocao.cli.progress import shown
from baocao.errors import BaocaoError
from baocao.messages import cli as say


def run_build(
    names: list[str], to: str, output: str | None, output_dir: Path | None, how: How, jobs: int
) -> int:
    """Build every month; return the exit status."""
    tasks = plan(month_files(names), to, output, output_dir)
    if jobs < 1:
        raise BaocaoError(say.BAD_JOBS.of())
    status = CLEAN
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
    return finish(make(task, how), how)
