"""Finds the units of an office from which a report is expected: what their files and folders tell.

Expected is whoever is known to belong to the office:

- an office, in a folder of offices that the new report or one of the reports can see, whose superior bodies
  include the issuing body or the name of the superior office;
- a folder next to the folders of the reports that is named like them (``xa-003`` next to ``xa-001``), or that
  holds a report of the same name for another period;
- a file next to the reports with the same name for another period (``2026-08-xa-003.yaml``).
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from baocao.errors import BaocaoError
from baocao.library import catalog
from baocao.library.office_files import read_office
from baocao.model.office import Office
from baocao.model.period import Period
from baocao.system.filenames import is_month_ending

# A name that starts with these letters and a hyphen is one of a series: ``xa-001``.
_SERIES = re.compile(r"([^\W\d_]{2,})[-_ ]?\S")
_YEARS = re.compile(r"(?:19|2\d)\d\d(?:-(?:\d\d|Q[1-4]|H[12]|9M))?(?!\d)")
_ASIDE = frozenset({"offices", "schemes", "templates"})


def units_of(office: Office, folders: Iterable[Path]) -> Iterator[tuple[str, Office]]:
    """Yield the offices below an office that months in the folders can name, each with its name once."""
    above = {_folded(name) for name in (office.name, " ".join(office.issuer))}
    for name, unit in offices_near(folders):
        if above & {_folded(name) for name in (*unit.superior, " ".join(unit.superior))}:
            yield name, unit


def offices_near(folders: Iterable[Path]) -> Iterator[tuple[str, Office]]:
    """Yield the user's offices that months in the folders can name, each with the name of its file."""
    seen: set[Path] = set()
    for folder in folders:
        for place in catalog.own_folders("offices", folder):
            for path in _offices_in(place) if place not in seen else ():
                unit = _read(path, folder)
                if unit:
                    yield path.stem, unit
            seen.add(place)


def _offices_in(folder: Path) -> list[Path]:
    return [path for path in _inside(folder) if is_month_ending(path.name)]


def _read(path: Path, beside: Path) -> Office | None:
    try:
        return read_office(path, beside).office
    except BaocaoError:
        return None


def silent_files(paths: Sequence[Path], period: Period) -> list[str]:
    """Return the folders and files by which a report is expected that is not among some, by their names.

    ``paths`` are the reports of a period.
    """
    given = {path.parent.resolve() for path in paths}
    found: dict[str, None] = {}
    for above in dict.fromkeys(folder.parent for folder in given):
        inside = {folder for folder in given if folder.parent == above}
        if len(inside) > 1:
            names = {path.name for path in paths}
            found |= dict.fromkeys(_folders(above, inside, names, period))
    for folder in dict.fromkeys(path.parent for path in paths):
        found |= dict.fromkeys(_files(folder, [path.name for path in paths if path.parent == folder]))
    return list(found)


def _folders(above: Path, given: set[Path], names: set[str], period: Period) -> Iterator[str]:
    """Yield the folders next to those of reports that belong to them but have no report."""
    series = {match[1] for folder in given if (match := _SERIES.match(folder.name))}
    shared = series.pop() if len(series) == 1 else None
    for folder in _inside(above):
        aside = folder.name.startswith(".") or folder.name in _ASIDE
        if folder in given or aside or not folder.is_dir():
            continue
        match = _SERIES.match(folder.name)
        others = any(_is_other(each.name, names, period) for each in _inside(folder))
        if others or (shared and match and match[1] == shared):
            yield folder.name


def _files(folder: Path, names: Sequence[str]) -> Iterator[str]:
    """Yield the endings of names that other periods have and this period does not."""
    here = {_rest(name) for name in names}
    if len(here) < 2:
        return
    for path in _inside(folder):
        rest = _rest(path.name)
        if rest and rest not in here and is_month_ending(path.name) and _YEARS.match(path.name):
            here.add(rest)
            yield rest


def _inside(folder: Path) -> list[Path]:
    """Return what is in a folder; nothing if nobody may look."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _is_other(name: str, names: set[str], period: Period) -> bool:
    """Tell whether a name is one of the names for another period."""
    return is_month_ending(name) and name not in names and _YEARS.sub(str(period), name, count=1) in names


def _rest(name: str) -> str:
    """Return what a name has behind its period, without the ending: ``2026-08-xa-003.yaml`` is ``xa-003``."""
    return unicodedata.normalize("NFC", _YEARS.sub("", Path(name).stem, count=1)).strip("-_ ")


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
