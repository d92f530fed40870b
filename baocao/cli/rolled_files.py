"""The files from which ``rollup`` makes a report: those that were named, and of folders those that fit."""

import re
from collections.abc import Sequence
from contextlib import suppress

from baocao.cli.files import MonthFile, month_files, teller
from baocao.errors import BaocaoError
from baocao.messages import Lang
from baocao.messages import rollup as say
from baocao.model.months_of import months_of
from baocao.model.period import Period

_PERIOD = re.compile(rb"^period:[ \t]*['\"]?([0-9]{4}[-0-9QHM]*)", re.MULTILINE)
_SHORTER = (
    *(f"-{month:02}" for month in range(1, 13)),
    *(f"-Q{n}" for n in range(1, 5)),
    "-H1",
    "-H2",
    "-9M",
)


def files_of(period: Period, names: Sequence[str], by: str, lang: Lang) -> list[MonthFile]:
    """Return the given files, and of each folder those whose period fits."""
    whole = {str(period)} if by == "office" else _parts_of(period)
    found = [file for name in names for file in month_files([name], teller(lang))]
    kept = [file for file in found if not file.found or _period_in(file) in (None, *whole)]
    if not kept:
        raise BaocaoError(say.NO_FILES.of(period=str(period)))
    return kept


def _parts_of(period: Period) -> set[str]:
    months = set(months_of(period))
    names = (f"{period.year}{rest}" for rest in _SHORTER)
    return {name for name in names if months > set(months_of(Period.parse(name)))}


def _period_in(file: MonthFile) -> str | None:
    """Return the period that a file begins with; ``None`` if it must be read to know it."""
    with suppress(BaocaoError):
        match = _PERIOD.search(file.read())
        return match[1].decode() if match else None
    return None
