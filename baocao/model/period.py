"""The period of a report, and the words and dates that follow from it."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering
from typing import Any, ClassVar, Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from baocao.model.fields import FIRST_YEAR, LAST_YEAR, Closed, Schema, fault
from baocao.model.free_period import FreePeriod
from baocao.system.patterns import lazy

Unit = Literal["month", "quarter", "half", "nine-months", "year", "free"]
CUTOFFS = ("calendar", "nd09")
_FORM = lazy(r"([0-9]{4})(?:-(?:([0-9]{2})|Q([1-4])|H([12])|(9M)))?")
_NAMES: Schema = {
    "type": "string",
    "pattern": "^(19|2[0-9])[0-9]{2}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|9M))?$",
}
_YEARS: Schema = {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}
_FIRST_PADDED = {1: "01", 2: "02"}
_MONTHS_IN: dict[Unit, int] = {"month": 1, "quarter": 3, "half": 6, "nine-months": 9, "year": 12}
QUARTERS = ("I", "II", "III", "IV")


def month_number(month: int) -> str:
    """Return a month as official documents write it: 01 and 02 with a zero, 3 to 9 without.

    Source: HD 36-HD/VPTW and HD 05-HD/VPTW on place and date; NĐ 30/2020/NĐ-CP, phụ lục I, II.4b.

    >>> [month_number(month) for month in (2, 3, 12)]
    ['02', '3', '12']
    """
    return _FIRST_PADDED.get(month, str(month))


def short_date(day: date) -> str:
    """Return a date as documents cite it, with the zeros of :func:`month_number`.

    >>> short_date(date(2018, 4, 3))
    '03/4/2018'
    """
    return f"{day.day:02}/{month_number(day.month)}/{day.year}"


@dataclass(frozen=True, slots=True)
class Free:
    """A period outside the calendar: its name, its dates, and the name of the next one."""

    label: str
    first: date
    last: date
    next: str


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """A part of a year, counted by ``number`` in its ``unit``, or a free range of days.

    ``cumulative`` includes everything before it in the year: *tháng 5 và 5 tháng đầu năm*.

    >>> str(Period.parse("2020-12").next()), str(Period.parse("2020-Q4").next())
    ('2021-01', '2021-Q1')
    """

    # The mapping that a file may have in place of a name.
    form: ClassVar[type[Closed]] = FreePeriod

    unit: Unit
    year: int
    number: int = 1
    cumulative: bool = False
    free: Free | None = None

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Return the period of a text such as ``2020-02``, ``2020-Q1``, ``2020-H1``, ``2020-9M``, ``2020``.

        Raises ``ValueError`` for any other text.
        """
        match = _FORM.fullmatch(text)
        if not match or not FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
            raise ValueError(text)
        year, month, quarter, half, nine = match.groups()
        if month and not 1 <= int(month) <= 12:
            raise ValueError(text)
        if month:
            return cls("month", int(year), int(month))
        if quarter:
            return cls("quarter", int(year), int(quarter))
        if half:
            return cls("half", int(year), int(half))
        return cls("nine-months" if nine else "year", int(year))

    def __str__(self) -> str:
        match self.unit:
            case "month":
                return f"{self.year:04}-{self.number:02}"
            case "quarter":
                return f"{self.year:04}-Q{self.number}"
            case "half":
                return f"{self.year:04}-H{self.number}"
            case "nine-months":
                return f"{self.year:04}-9M"
            case "year":
                return f"{self.year:04}"
            case "free":
                return self.free.label if self.free else ""

    def __lt__(self, other: "Period") -> bool:
        return (self.last_day, self.first_day) < (other.last_day, other.first_day)

    @property
    def first_day(self) -> date:
        """Return the first day of the period."""
        if self.free:
            return self.free.first
        return date(self.year, self._last_month - _MONTHS_IN[self.unit] + 1, 1)

    @property
    def last_day(self) -> date:
        """Return the last day of the period."""
        if self.free:
            return self.free.last
        return date(self.year, self._last_month, monthrange(self.year, self._last_month)[1])

    @property
    def _last_month(self) -> int:
        return self.number * _MONTHS_IN[self.unit]

    def next(self) -> "Period | None":
        """Return the next period in its unit; a free period has none.

        Nine months are followed by the last quarter of the year.
        """
        if self.free:
            return None
        if self.unit == "nine-months":
            return Period("quarter", self.year, 4)
        return self._moved(1)

    def previous(self) -> "Period | None":
        """Return the previous period in its unit, if there is one."""
        return None if self.unit in ("free", "nine-months") else self._moved(-1)

    def _moved(self, by: int) -> "Period":
        in_a_year = 12 // _MONTHS_IN[self.unit]
        year, number = divmod(self.year * in_a_year + self.number - 1 + by, in_a_year)
        return Period(self.unit, year, number + 1, self.cumulative)

    @property
    def label(self) -> str:
        """Return the period in words, with its year.

        >>> [Period.parse(text).label for text in ("2020-02", "2020-Q3", "2020-H2", "2020")]
        ['tháng 02/2020', 'quý III/2020', '6 tháng cuối năm 2020', 'năm 2020']
        """
        if self.free:
            return self.free.label
        if self._so_far:
            return f"{self.short_label} {self.year}"
        return f"{self.short_label}{'/' if self.unit in ('month', 'quarter') else ' '}{self.year}"

    @property
    def long_label(self) -> str:
        """Return the period in words, with the word for year.

        >>> [Period.parse(text).long_label for text in ("2026-09", "2026-Q3", "2026-H1", "2026")]
        ['tháng 9 năm 2026', 'quý III năm 2026', '6 tháng đầu năm 2026', 'năm 2026']
        """
        if self.unit in ("month", "quarter") and not self._so_far:
            return f"{self.short_label} năm {self.year}"
        return self.label

    @property
    def short_label(self) -> str:
        """Return the period in words, without its year.

        >>> Period("quarter", 2020, 3, cumulative=True).short_label
        'quý III và 9 tháng đầu năm'
        """
        match self.unit:
            case "month":
                words = f"tháng {month_number(self.number)}"
            case "quarter":
                words = f"quý {QUARTERS[self.number - 1]}"
            case "half":
                words = "6 tháng đầu năm" if self.number == 1 else "6 tháng cuối năm"
            case "nine-months":
                words = "9 tháng đầu năm"
            case "year":
                words = "năm"
            case "free":
                words = self.label
        return f"{words} và {self._so_far}" if self._so_far else words

    @property
    def _so_far(self) -> str:
        """Return the words for the year up to the end of the period, if they add something."""
        counted = self.unit in ("month", "quarter", "half") and self.number > 1
        if not (self.cumulative and counted):
            return ""
        return "năm" if self._last_month == 12 else f"{self._last_month} tháng đầu năm"

    def words(self) -> dict[str, str]:
        """Return the words for the period and the next one that an office's texts may use.

        ``period_short`` omits the year if the next period names the same year, ``period_long`` writes the
        word for year, ``period_only`` omits the running total.

        >>> Period.parse("2020-12").words()["period_short"]
        'tháng 12/2020'
        >>> Period.parse("2020-H1").words()["next_period"]
        '6 tháng cuối năm 2020'
        """
        following = self.next()
        names = {"period": self.label, "period_long": self.long_label, "period_only": self.plain.label}
        if following is None:
            return {**names, "period_short": self.label, "next_period": self._next_label}
        same_year = following.year == self.year and self.unit != "year"
        return {
            **names,
            "period_short": self.short_label if same_year else self.label,
            "next_period": self._next_label if self.unit == "nine-months" else following.plain.label,
        }

    @property
    def _next_label(self) -> str:
        return self.free.next if self.free else f"3 tháng cuối năm {self.year}"

    @property
    def plain(self) -> "Period":
        """Return the period without its running total."""
        return Period(self.unit, self.year, self.number, free=self.free)

    def day_words(self, cutoff: str) -> dict[str, str]:
        """Return the first and last day reported on, in words.

        >>> Period.parse("2026-Q1").day_words("nd09")
        {'from': '15/12/2025', 'to': '14/3/2026'}
        """
        first, last = self.days(cutoff)
        return {"from": short_date(first), "to": short_date(last)}

    def days(self, cutoff: str) -> tuple[date, date]:
        """Return the first and last day reported on.

        By NĐ 09/2019/NĐ-CP, điều 12 (``nd09``), a period runs from the 15th of the month before it to the
        14th of its last month; reports inside an office follow the calendar (điều 1.2). A running total
        starts with the year.
        """
        first, last = self.first_day, self.last_day
        if self._so_far:
            first = first.replace(month=1)
        if cutoff == "nd09" and not self.free:
            first, last = (first - timedelta(days=1)).replace(day=15), last.replace(day=14)
        return first, last

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls._validate)

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> Schema:
        cls.form.model_rebuild()
        return {"anyOf": [_NAMES, _YEARS, handler(cls.form.__pydantic_core_schema__)]}

    @classmethod
    def _validate(cls, value: object) -> "Period":
        if isinstance(value, Period):
            return value
        if value is None or value == "":
            raise fault("no_value")
        if isinstance(value, dict):
            return cls._free(value)
        try:
            return cls.parse(value) if isinstance(value, str) else cls.parse("")
        except ValueError:
            raise fault("period_form") from None

    @classmethod
    def _free(cls, value: dict[str, Any]) -> "Period":
        given = FreePeriod.model_validate(value)
        free = Free(given.label, given.first, given.last, given.next)
        return cls("free", given.last.year, free=free)
