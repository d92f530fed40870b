"""What lies in a folder of months."""

import unicodedata
from pathlib import Path

from baocao.model.period import Period


def months_in(folder: Path) -> dict[Period, Path]:
    """Return the month files of a folder that are named by their periods, the oldest first."""
    found: dict[Period, Path] = {}
    for path in folder.glob("*.yaml"):
        try:
            found[Period.parse(path.stem)] = path
        except ValueError:
            continue
    return dict(sorted(found.items()))


def offices_in(folder: Path) -> list[str]:
    """Return the names of the offices that a folder itself describes."""
    return sorted(unicodedata.normalize("NFC", path.stem) for path in (folder / "offices").glob("*.yaml"))
