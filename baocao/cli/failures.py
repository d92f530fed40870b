"""Months of a batch that cannot be judged: they are told of, and the others go on."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from baocao.errors import BaocaoError
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.system.exit_status import ExitStatus


@dataclass(slots=True)
class Failures:
    """How many months of a batch failed; what is the same for many of them is told once."""

    lang: Lang
    count: int = 0
    _told: set[str] = field(default_factory=set)

    def take(self, error: BaocaoError) -> None:
        """Count and tell what keeps a month, or a folder of them, from being read or written."""
        self.count += 1
        told = say.ERROR.of(said=error.said).text(self.lang)
        if told not in self._told:
            print(told, file=sys.stderr)
        self._told.add(told)

    @contextmanager
    def passed_over(self) -> Iterator[None]:
        """Take such an error, and go on after it."""
        try:
            yield
        except BaocaoError as error:
            self.take(error)

    def or_else(self, status: ExitStatus) -> ExitStatus:
        """Return the exit status of the batch, which is ``status`` where nothing failed."""
        return ExitStatus.CANNOT_RUN if self.count else status
