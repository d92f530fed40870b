"""What lies in a folder of months."""

from pathlib import Path

from baocao.foreign import is_plain
from baocao.library.resources import names_in
from baocao.model.office import is_office_name
from baocao.model.period import Period
from baocao.system.filenames import is_month_ending


def months_in(folder: Path) -> dict[Period, Path]:
    """Return the month files of a folder that are named by their periods, the oldest first."""
    found: dict[Period, Path] = {}
    for path in sorted(folder.glob("*")):
        if not is_month_ending(path.name):
            continue
        try:
            found[Period.parse(path.stem)] = path
        except ValueError:
            continue
    return dict(sorted(found.items()))


def offices_in(folder: Path) -> list[str]:
    """Return the names of the offices that a folder itself describes."""
    return [name for name in names_in(folder / "offices") if is_plain(name) and is_office_name(name)]
