"""The day by which the report of a period is due."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from baocao.model.fields import FIRST_YEAR, LAST_YEAR, BlankDay
from baocao.model.period import Period

_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]", re.ASCII)
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_LAST_OF_ANY = 31


class Due(NamedTuple):
    """A day of the last month of a period, moved by some days; without a day, the last day of the period.

    >>> september, february = map(Period.parse, ("2026-09", "2026-02"))
    >>> [str(Due.parse(text, september).of(february)) for text in ("31", "2026-10-05")]
    ['2026-02-28', '2026-03-05']
    """

    day: int = _LAST_OF_ANY
    moved: int = 0

    @classmethod
    def parse(cls, text: str, period: Period) -> "Due":
        """Return the day that a text names: a day of the month, or a date for the report of that period.

        A date counts for other periods as many days before or after their last day. Raises ``ValueError`` for
        any other text.
        """
        if _DAY.fullmatch(text):
            return cls(int(text))
        found = _DATE.fullmatch(text)
        if not found or not FIRST_YEAR <= int(found[1]) <= LAST_YEAR:
            raise ValueError(text)
        try:
            day = date.fromisoformat(text)
        except ValueError as error:
            raise ValueError(text) from error
        return cls(moved=(day - period.last_day).days)

    def of(self, period: Period) -> date:
        """Return the day for one period."""
        last = period.last_day
        if self.day == _LAST_OF_ANY:
            return last + timedelta(days=self.moved)
        day = min(self.day, monthrange(last.year, last.month)[1])
        return last.replace(day=day) + timedelta(days=self.moved)


def is_late(signed: date | None, due: date) -> bool:
    """Tell whether a report was signed after the day it was due; if its day is blank, its month decides."""
    if signed is None:
        return False
    return (
        (signed.year, signed.month) > (due.year, due.month) if isinstance(signed, BlankDay) else signed > due
    )


def days_late(signed: date | None, due: date) -> int | None:
    """Return by how many days a report is late; ``None`` if that is not known, or it is not late."""
    if signed is None or isinstance(signed, BlankDay) or not is_late(signed, due):
        return None
    return (signed - due).days
