"""Many months in one call: failures are reported, the others continue, and a terminal shows the progress."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from baocao.cli.tell import tell
from baocao.errors import BaocaoError
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.system.exit_status import ExitStatus
from baocao.system.programs import shield_children

Item = TypeVar("Item")
Result = TypeVar("Result")

_MOST_SHARED = 32
_PATIENCE = 1.0
_CLEAR = "\r\x1b[K"


@dataclass(slots=True)
class Failures:
    """The number of failed months of a batch; an error shared by many months is reported once."""

    lang: Lang
    count: int = 0
    _told: set[str] = field(default_factory=set)

    def take(self, error: BaocaoError) -> None:
        """Count and report an error that keeps a month, or a folder of them, from being read or written."""
        self.count += 1
        told = say.ERROR.of(said=error.said).text(self.lang)
        if told not in self._told:
            tell(told)
        self._told.add(told)

    @contextmanager
    def passed_over(self) -> Iterator[None]:
        """Take such an error, and continue after it."""
        try:
            yield
        except BaocaoError as error:
            self.take(error)

    def or_else(self, status: ExitStatus) -> ExitStatus:
        """Return the exit status of the batch, which is ``status`` if nothing failed."""
        return ExitStatus.CANNOT_RUN if self.count else status


def check_jobs(jobs: int) -> None:
    """Raise :class:`BaocaoError` for a number of parallel processes that is none."""
    if jobs < 1:
        raise BaocaoError(say.BAD_JOBS.of())


def mapped(work: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> Iterator[Result]:
    """Yield the result for each item of a batch, in order, made by that many processes.

    Work, items and results go from process to process; threads would only take turns.
    """
    if jobs == 1 or len(items) < 2:
        yield from map(work, items)
        return
    from concurrent.futures import ProcessPoolExecutor

    shield_children()
    # Small shares end together, and large ones are passed on rarely.
    share = max(1, min(_MOST_SHARED, len(items) // (4 * jobs)))
    with ProcessPoolExecutor(min(jobs, len(items))) as pool:
        yield from pool.map(work, items, chunksize=share)


def with_progress(
    items: Iterable[Item], total: int, clock: Callable[[], float] = time.monotonic
) -> Iterator[Item]:
    """Yield the items of a batch; after a second, a line on a terminal says how many are done."""
    terminal = sys.stderr.isatty() and total > 1
    began, visible = clock(), False
    for done, item in enumerate(items):
        if visible:
            sys.stderr.write(_CLEAR)
        yield item
        visible = terminal and clock() - began > _PATIENCE and done + 1 < total
        if visible:
            sys.stderr.write(f"{_CLEAR}{done + 1}/{total}")
            sys.stderr.flush()
