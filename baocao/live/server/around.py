"""What a text needs from other files, as far as it is known while the text cannot be read."""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from baocao.errors import BaocaoError
from baocao.library import catalog
from baocao.library.office_files import read_office
from baocao.live.server.documents import Unsaved
from baocao.live.server.reading import Reading
from baocao.messages import Lang
from baocao.model.office import Office
from baocao.model.office_name import is_office_name
from baocao.model.period import Period
from baocao.source import clean
from baocao.system.files.unsaved import real_name
from baocao.system.patterns import lazy

# A value without quotes ends before the blanks after it; tried at each of them, they would be read each time.
_INSIDE = r"[^'\"#\n]*"
_VALUE = (
    r"[ \t]*:[ \t]+(?P<quote>['\"])?"
    rf"(?P<value>[^\s'\"#](?(quote){_INSIDE}|(?:{_INSIDE}[^'\"#\n \t])?))(?(quote)(?P=quote))[ \t]*(?:#.*)?$"
)
_OFFICE = lazy(rf"(?m)^office{_VALUE}")
_PERIOD = lazy(rf"(?m)^period{_VALUE}")


class Around(NamedTuple):
    """The other open texts, what is known of them, and the language."""

    unsaved: Unsaved
    readings: tuple[Reading, ...]
    lang: Lang


def office_path(reading: Reading, unsaved: Unsaved) -> Path | None:
    """Return the path of the office file that a month names."""
    found = _OFFICE.search(reading.document.source.text)
    name = clean(found["value"]) if found else ""
    return catalog.office(name, reading.document.folder, unsaved) if is_office_name(name) else None


def office_of(reading: Reading, around: Around) -> Office | None:
    """Return the office of a month, also while the month cannot be read."""
    draft = reading.checked.draft if reading.checked else None
    if draft or reading.kind != "month":
        return draft.office if draft else None
    path = office_path(reading, around.unsaved)
    if path:
        with suppress(BaocaoError, OSError):
            return read_office(path, reading.document.folder, around.unsaved).office
    return None


def month_for(reading: Reading, around: Around) -> Reading | None:
    """Return a month itself, or an open month that needs the file."""
    if reading.kind == "month":
        return reading
    name = real_name(reading.document.path)
    return next((each for each in around.readings if each.kind == "month" and name in each.needs), None)


def period_words(reading: Reading, around: Around) -> dict[str, str]:
    """Return what each word in braces prints in the report, or in an open report that needs the file."""
    month = month_for(reading, around)
    found = _PERIOD.search(month.document.source.text) if month else None
    if month is None or found is None:
        return {}
    try:
        period = Period.parse(clean(found["value"]))
    except ValueError:
        return {}
    office = office_of(month, around)
    return {**period.words(), **(period.day_words(office.cutoff) if office else {})}
