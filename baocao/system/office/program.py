"""Finds LibreOffice on this machine."""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from baocao.errors import BaocaoError
from baocao.messages import Message, Said
from baocao.messages import office as say
from baocao.system.programs import answer_of, on_path, search_path

VARIABLE = "BAOCAO_SOFFICE"
_NAMES = ("soffice", "libreoffice")
_MAC = Path("Applications/LibreOffice.app/Contents/MacOS/soffice")
_WINDOWS = ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)")
# soffice.com waits for the program to end and passes on its output; soffice.exe does neither.
_IN_WINDOWS = (Path("LibreOffice/program/soffice.com"), Path("LibreOffice/program/soffice.exe"))


class Purpose(NamedTuple):
    """What LibreOffice is needed for, and what a user can do without it."""

    need: Message | Said
    otherwise: Message


def find_program(purpose: Purpose) -> str:
    """Return the path of LibreOffice. Raises :class:`BaocaoError`, with what to do, if there is none."""
    found = located()
    if found is None:
        chosen = os.environ.get(VARIABLE)
        problem = say.WRONG_VARIABLE.of(variable=VARIABLE, path=chosen) if chosen else _missing(purpose)
        raise BaocaoError(say.DO_WITHOUT.of(problem=problem, otherwise=purpose.otherwise))
    return found


def located() -> str | None:
    """Return the path of LibreOffice; ``None`` if there is none.

    The variable ``BAOCAO_SOFFICE`` comes first, then the names on ``PATH``, then the folders that installers
    use.
    """
    chosen = os.environ.get(VARIABLE)
    if chosen:
        path = shutil.which(chosen) if Path(chosen).name != chosen else on_path(chosen)
        return str(Path(path).absolute()) if path else None
    named = filter(None, map(on_path, _NAMES))
    return next(named, None) or next((str(path) for path in _usual_places() if path.is_file()), None)


def _missing(purpose: Purpose) -> Said:
    return say.NO_LIBREOFFICE.of(need=purpose.need, remedy=remedy(), variable=VARIABLE)


def remedy() -> str:
    """Return how to install LibreOffice on the usual systems, this one first."""
    own = {"darwin": "macOS", "win32": "Windows"}.get(sys.platform, "")
    return "; ".join(sorted(say.INSTALL, key=lambda line: own not in line))


def version_of(program: str) -> str | None:
    """Return LibreOffice's version text; ``None`` if it does not respond."""
    return answer_of(program, "--version", env=surroundings(Path(tempfile.gettempdir()))) or None


def surroundings(scratch: Path) -> dict[str, str]:
    """Return an environment in which LibreOffice writes nothing to the user's home.

    Existing settings there are still read, because they may define replacement fonts.
    """
    own = Path(os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config"))  # noqa: PTH111  (no home, no error)
    config = {} if own.is_dir() else {"XDG_CONFIG_HOME": str(scratch)}
    return {**os.environ, **config, "DCONF_PROFILE": os.devnull, "PATH": os.pathsep.join(search_path())}


def _usual_places() -> list[Path]:
    windows = [Path(os.environ[name]) for name in _WINDOWS if os.environ.get(name)]
    return [
        *(folder / path for folder in windows for path in _IN_WINDOWS),
        *(root / _MAC for root in (Path(os.path.expanduser("~")), Path("/"))),  # noqa: PTH111  (no home, no error)
        *sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True),
    ]
