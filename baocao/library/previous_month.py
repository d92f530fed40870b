"""Finds the previous month, if its file is next to the checked month."""

from pathlib import Path
from typing import NamedTuple

from baocao.errors import BaocaoError
from baocao.library.printed_month import printed_month
from baocao.model.address import Address, File
from baocao.model.month import Month
from baocao.model.period import Period
from baocao.model.validation import validate
from baocao.source import load
from baocao.system.filenames import ENDINGS
from baocao.system.files import project_of, read_whole


class Previous(NamedTuple):
    """A month as its report prints it, and its file."""

    month: Month
    file: File


def find(name: str, month: Month, family: str | None, beside: Path) -> Previous | None:
    """Return the previous month of the same office; ``None`` if there is no readable one.

    ``family`` is the format family that the office names, if it is known. Problems in the file are reported
    when that file is checked, not here.
    """
    before, within = month.period.previous(), project_of(beside)
    for path in candidate_paths(name, month.period, beside):
        found = _read(path, within)
        if found and found.month.period == before and found.month.office == month.office:
            return found._replace(month=printed_month(found.month, family))
    return None


def candidate_paths(name: str, period: Period, beside: Path) -> list[Path]:
    """Return the possible paths of the previous month: the same name with its period, or the period alone."""
    before = period.previous()
    if before is None:
        return []
    own = Path(name).name
    names = {own.replace(str(period), str(before)), *(f"{before}{ending}" for ending in ENDINGS)} - {own}
    return sorted(beside / each for each in names)


def _read(path: Path, within: Path) -> Previous | None:
    try:
        data = read_whole(path, within=within)
    except BaocaoError:
        return None
    source, root, findings = load(path.name, data)
    month = validate(Month, source, root)[0] if root and not findings else None
    return Previous(month, File(source, Address(root))) if root and month else None
