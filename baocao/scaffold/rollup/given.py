"""A report that is rolled up: one month of several, or the report of one of several offices."""

from dataclasses import dataclass
from functools import cached_property

from baocao.compare.entries import entries
from baocao.compare.entry import Entry
from baocao.compare.similar import key
from baocao.library.printed_month import printed_month
from baocao.model.address import File
from baocao.model.month import Month
from baocao.model.months_of import months_of
from baocao.model.office import Office
from baocao.model.period import Period


def unit_key(office: Office) -> str:
    """Return a key that an office has however its file is called."""
    return key(office.name)


@dataclass(frozen=True, eq=False)
class Given:
    """A report as its file has it, with its references unresolved.

    ``name`` is the file's; ``label`` is what comments call it: its period, or the name of its office's file.
    """

    name: str
    file: File
    month: Month
    office: Office
    label: str

    @property
    def period(self) -> Period:
        """Return its period, without a running total."""
        return self.month.period.plain

    @cached_property
    def months(self) -> tuple[Period, ...]:
        """Return the months that it reports on; none if its period is outside the calendar."""
        return months_of(self.period)

    @property
    def unit(self) -> str:
        """Return a key that all reports of one office share, however its file is called."""
        return unit_key(self.office)

    @cached_property
    def entries(self) -> list[Entry]:
        """Return its entries, as they are compared."""
        return entries(printed_month(self.month, self.office.format), self.office)

    def line(self, *path: str | int) -> str:
        """Return the file and the line of a value, as an editor's terminal opens it."""
        address = self.file.at(*path)
        start = address.key.start if address and address.key else address.node.start if address else 0
        return f"{self.name}:{self.file.source.position(start).line}"
