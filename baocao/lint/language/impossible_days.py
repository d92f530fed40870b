"""What to write in place of a day or a period that is not in the calendar."""

from calendar import monthrange

from baocao.messages import Message, Said

# Without a year, 29 February is possible.
_LEAP = 2000
_YEAR_LENGTH = 4
_MONTHS = range(1, 13)

_LAST_DAY = Message(
    vi="tháng {month} chỉ có {last} ngày; sửa lại theo văn bản hoặc lịch làm việc gốc",
    en="month {month} has only {last} days; correct it by the original document or calendar",
)
_SWAPPED = Message(
    vi="ngày viết trước, tháng viết sau; có phải ngày {day}, tháng {month}?",
    en="the day comes first, then the month; is it day {day} of month {month}?",
)
_FORMS = Message(
    vi="sửa lại theo văn bản gốc: ngày trước, tháng sau; tháng từ 1 đến 12, quý từ I đến IV, năm đủ 4 chữ số",
    en="correct it by the original document: day, then month; months are 1 to 12, quarters I to IV, and a "
    "year has 4 digits",
)


def advice_on_day(day: str | None, month: str | None, year: str | None = None) -> Said:
    """Return what to do about a day that does not exist, or about a period without a day.

    >>> print(advice_on_day("31", "6", None).text("en"))
    month 6 has only 30 days; correct it by the original document or calendar
    >>> print(advice_on_day("12", "13", "2019").text("en"))
    the day comes first, then the month; is it day 13 of month 12?
    """
    if not day or not month:
        return _FORMS.of()
    in_year = int(year) if year and len(year) == _YEAR_LENGTH else _LEAP
    if int(month) in _MONTHS:
        last = monthrange(in_year or _LEAP, int(month))[1]
        return _LAST_DAY.of(month=int(month), last=last) if int(day) > last else _FORMS.of()
    if int(day) in _MONTHS and 1 <= int(month) <= monthrange(in_year or _LEAP, int(day))[1]:
        return _SWAPPED.of(day=int(month), month=int(day))
    return _FORMS.of()
