"""The period a report is about, and the words and days that follow from it."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from baocao.model.base import fault

_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_FIRST_PADDED = {1: "01", 2: "02"}


def month_number(month: int) -> str:
    """Return a month as official papers write it: 01 and 02 with a zero, 3 to 9 without.

    Source: HD 36-HD/VPTW and HD 05-HD/VPTW on place and date; NĐ 30/2020/NĐ-CP, phụ lục I, II.4b.

    >>> [month_number(month) for month in (2, 3, 12)]
    ['02', '3', '12']
    """
    return _FIRST_PADDED.get(month, str(month))


def short_date(day: date) -> str:
    """Return a day as papers cite it, padded like a month in words.

    >>> short_date(date(2018, 4, 3))
    '03/4/2018'
    """
    return f"{day.day:02}/{month_number(day.month)}/{day.year}"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """One calendar month.

    >>> Period.parse("2020-12").next()
    Period(year=2021, month=1)
    """

    year: int
    month: int

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Return the period of a text such as ``2020-02``. Raises ``ValueError`` on any other."""
        match = _MONTH.fullmatch(text)
        if not match or not (1 <= int(match[2]) <= 12 and int(match[1])):
            raise ValueError(text)
        return cls(int(match[1]), int(match[2]))

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"

    def next(self) -> "Period":
        """Return the period after this one."""
        return Period(self.year + self.month // 12, self.month % 12 + 1)

    def previous(self) -> "Period":
        """Return the period before this one."""
        return Period(self.year - (self.month == 1), (self.month - 2) % 12 + 1)

    @property
    def last_day(self) -> date:
        """Return the last day of the period."""
        return date(self.year, self.month, monthrange(self.year, self.month)[1])

    @property
    def label(self) -> str:
        """Return the period in words, with its year.

        >>> Period(2020, 2).label
        'tháng 02/2020'
        """
        return f"{self.short_label}/{self.year}"

    @property
    def short_label(self) -> str:
        """Return the period in words, without its year."""
        return f"tháng {month_number(self.month)}"

    def words(self) -> dict[str, str]:
        """Return what an office's texts may call the period and the next one.

        ``period_short`` leaves the year out where the next period names the same year.

        >>> Period(2020, 12).words()["period_short"]
        'tháng 12/2020'
        """
        following = self.next()
        same_year = following.year == self.year
        return {
            "period": self.label,
            "period_short": self.short_label if same_year else self.label,
            "next_period": following.label,
        }

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls._validate)

    @classmethod
    def _validate(cls, value: object) -> "Period":
        if isinstance(value, Period):
            return value
        if value is None or value == "":
            raise fault("no_value")
        try:
            return cls.parse(value) if isinstance(value, str) else cls.parse("")
        except ValueError:
            raise fault("period_form") from None
