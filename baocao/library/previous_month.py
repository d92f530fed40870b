"""Finds the previous month, if its file is next to the checked month."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from baocao.errors import BaocaoError
from baocao.library.printed_month import printed_month
from baocao.model.address import Address, File
from baocao.model.month import Month
from baocao.model.office import Office
from baocao.model.period import Period
from baocao.model.validation import validate
from baocao.source import load
from baocao.system.filenames import ENDINGS
from baocao.system.files import NONE_UNSAVED, project_of, read_whole


class Previous(NamedTuple):
    """A month as its report prints it, and its file."""

    month: Month
    file: File


def find(
    name: str,
    month: Month,
    family: str | None,
    beside: Path,
    unsaved: Mapping[str, bytes] = NONE_UNSAVED,
) -> Previous | None:
    """Return the previous month of the same office; ``None`` if there is no readable one.

    ``family`` is the format family that the office names, if it is known; ``unsaved`` are the bytes of files
    that are not on disk yet. Problems in the file are reported
    when that file is checked, not here.
    """
    before = month.period.previous()
    if before is None:
        return None
    return read_of(
        candidate_paths(name, month.period, beside), (before,), month.office, family, beside, unsaved
    )


def read_of(
    paths: Iterable[Path],
    periods: Collection[Period],
    office: str | Office,
    family: str | None,
    beside: Path,
    unsaved: Mapping[str, bytes] = NONE_UNSAVED,
) -> Previous | None:
    """Return the first readable month of an office, and of one of the periods, among some files."""
    within = project_of(beside)
    for path in paths:
        found = _read(path, within, unsaved)
        if found and found.month.period in periods and found.month.office == office:
            return found._replace(month=printed_month(found.month, family))
    return None


def candidate_paths(name: str, period: Period, beside: Path) -> list[Path]:
    """Return the possible paths of the previous month: the same name with its period, or the period alone."""
    before = period.previous()
    return [] if before is None else paths_of(name, period, before, beside)


def paths_of(name: str, period: Period, other: Period, beside: Path) -> list[Path]:
    """Return the possible paths of another period's report next to one: its name, or the period alone."""
    own = Path(name).name
    names = {own.replace(str(period), str(other)), *(f"{other}{ending}" for ending in ENDINGS)} - {own}
    return sorted(beside / each for each in names)


def _read(path: Path, within: Path, unsaved: Mapping[str, bytes]) -> Previous | None:
    try:
        data = read_whole(path, within=within, unsaved=unsaved)
    except BaocaoError:
        return None
    source, root, findings = load(path.name, data)
    month = validate(Month, source, root)[0] if root and not findings else None
    return Previous(month, File(source, Address(root))) if root and month else None
