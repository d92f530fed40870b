"""Checks for the font of official documents, or one with the same widths."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from baocao.doctor.check import Diagnosis, lacking, ok
from baocao.messages import doctor as say
from baocao.system.programs import answer_of, on_path

# Font families and their file names; each has the widths of the first.
_FAMILIES = (
    ("Times New Roman", r"times(nr|newroman|[ _-]new[ _-]roman)?\.tt[fc]"),
    ("Liberation Serif", r"liberationserif-regular\.[ot]tf"),
    ("Tinos", r"tinos(-regular)?\.[ot]tf"),
    ("Nimbus Roman", r"nimbusroman(no9l)?-regular?\.(otf|ttf|t1|pfb)"),
    ("TeX Gyre Termes", r"texgyretermes-regular\.[ot]tf"),
)
_FOLDERS = (
    "/System/Library/Fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
    "~/AppData/Local/Microsoft/Windows/Fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/usr/share/fonts",
    "/usr/local/share/fonts",
)


def font(_folder: Path) -> Diagnosis:
    """Check for the font, or for one with the same widths."""
    listed = _listed()
    found = _among(listed) if listed is not None else _in_folders()
    if found is None:
        return lacking(say.NO_FONT.of(), say.INSTALL_FONT.of())
    return ok((say.FONT if found == _FAMILIES[0][0] else say.TWIN).of(name=found))


def _listed() -> set[str] | None:
    """Return the font families that fontconfig knows; ``None`` without fontconfig."""
    program = on_path("fc-list")
    if program is None:
        return None
    families = answer_of(program, ":", "family")
    if families is None:
        return None
    return {name.strip() for name in families.replace("\n", ",").split(",")}


def _among(listed: set[str]) -> str | None:
    return next((name for name, _ in _FAMILIES if name in listed), None)


def _in_folders() -> str | None:
    files = {name.casefold() for folder in _folders() for _, _, names in os.walk(folder) for name in names}
    for family, pattern in _FAMILIES:
        if any(re.fullmatch(pattern, name) for name in files):
            return family
    return None


def _folders() -> Iterator[str]:
    windows = os.environ.get("WINDIR")
    if windows:
        yield str(Path(windows) / "Fonts")
    # Without a home directory the name stays unchanged, and no such folder exists.
    yield from map(os.path.expanduser, _FOLDERS)
