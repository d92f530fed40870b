"""Month files to read."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from baocao.errors import BaocaoError
from baocao.files import MAX_BYTES, read_bounded
from baocao.files.read import is_own_stream, read_stream
from baocao.messages import files as say

STDIN = "-"
# One byte over the limit is enough to tell that a file is over it.
_ENOUGH = MAX_BYTES + 1
_NOT_MONTHS = "offices"


class MonthFile(NamedTuple):
    """A month file, or standard input."""

    name: str

    @property
    def is_stdin(self) -> bool:
        """Tell whether the month comes from standard input."""
        return self.name == STDIN

    @property
    def path(self) -> Path:
        """Return the path of the file."""
        return Path(self.name)

    @property
    def folder(self) -> Path:
        """Return the folder beside which offices and templates may lie."""
        return Path() if self.is_stdin else Path(self.name).parent

    def read(self) -> bytes:
        """Return the bytes. Raises :class:`BaocaoError` where they cannot be read.

        Only what the user handed over open is waited for (``-``, ``/dev/stdin``, a shell's ``<(…)``): any
        other pipe or device lies in the folder, and somebody else may have put it there.
        """
        if is_own_stream(self.name):
            return read_stream(self.name)
        if not self.is_stdin:
            return read_bounded(self.path)
        try:
            return sys.stdin.buffer.read(_ENOUGH)
        except (OSError, AttributeError) as error:
            # Where standard input is closed Python has none at all.
            problem = say.problem_of(error) if isinstance(error, OSError) else say.CLOSED
            raise BaocaoError(say.CANNOT_READ.of(file=self.name, problem=problem)) from error


def month_files(names: list[str]) -> list[MonthFile]:
    """Return the files named, and those in the folders named, each once, in the order given.

    Folders are searched to any depth; office files and hidden folders are passed over.
    """
    found: dict[str, str] = {}
    for file in (file for name in names for file in _expand(name)):
        found.setdefault(os.path.realpath(file) if file != STDIN else STDIN, file)
    return [MonthFile(name) for name in found.values()]


def one_file(name: str) -> MonthFile:
    """Return the file named, or standard input. Raises :class:`BaocaoError` for a folder, or no file."""
    path = Path(name)
    if name == STDIN or (name and not path.is_dir() and (path.exists() or path.is_symlink())):
        return MonthFile(name)
    raise BaocaoError((say.IS_FOLDER if name and path.is_dir() else say.NO_FILE).of(file=name))


def _expand(name: str) -> list[str]:
    path = Path(name)
    if not name:
        raise BaocaoError(say.NO_FILE.of(file=name))
    if name == STDIN or path.is_file() or path.is_symlink():
        return [name]
    if not path.is_dir():
        raise BaocaoError(say.NO_FILE.of(file=name))
    inside = sorted(_inside(path))
    if not inside:
        raise BaocaoError(say.NO_MONTHS.of(folder=name))
    return [str(file) for file in inside]


def _inside(folder: Path) -> Iterator[Path]:
    """Yield the months in a folder. Raises :class:`BaocaoError` where a part of it cannot be looked into."""
    for place, folders, files in os.walk(folder, onerror=_cannot_look):
        folders[:] = [name for name in folders if not name.startswith(".") and name != _NOT_MONTHS]
        yield from (Path(place, name) for name in files if name.endswith(".yaml") and name[0] != ".")


def _cannot_look(error: OSError) -> None:
    raise BaocaoError(say.CANNOT_READ.of(file=error.filename, problem=say.problem_of(error))) from error
