"""Decides which files a result may overwrite: this program's own, never a file that somebody typed."""

import os
import unicodedata
from collections.abc import Collection, Iterable
from pathlib import Path

from baocao.errors import BaocaoError
from baocao.messages import files as say
from baocao.system.files.read import is_own_stream

# Nobody creates an empty file with one of these endings for a result.
_TYPED = (".yaml", ".yml", ".toml", ".j2")


def guard_output(
    path: Path, endings: Collection[str], *, read: Iterable[Path] = (), force: bool = False
) -> None:
    """Raise :class:`BaocaoError` if a result must not overwrite the existing file.

    That is a file among ``read``, by whatever name, link or letter case, and any file without one of the
    ``endings`` of the kind that is written. ``force`` means that the user allows it.
    """
    if force or is_own_stream(str(path)) or path.is_dir() or not os.path.lexists(path):
        return
    real = Path(os.path.realpath(path))
    if any(_same(real, each) for each in read):
        raise BaocaoError(say.WAS_READ.of(file=path))
    if all(each.suffix.lower() in endings for each in (path, real)):
        return
    if real.suffix.lower() in _TYPED or not _is_empty(real):
        raise BaocaoError(say.NOT_OURS.of(file=path, endings=", ".join(endings)))


def refuse_twice(paths: Iterable[Path]) -> None:
    """Raise :class:`BaocaoError` if two results would go into one file."""
    seen: set[str] = set()
    for path in (path for path in paths if not is_own_stream(str(path))):
        if (place := place_of(path)) in seen:
            raise BaocaoError(say.WRITTEN_TWICE.of(file=path))
        seen.add(place)


def place_of(path: Path) -> str:
    """Return a key that two names share if they are one file on some system.

    Windows and macOS ignore letter case, and macOS ignores whether accents are composed.

    >>> place_of(Path("/a/../B/2020-02.DOCX")) == place_of(Path("/b/2020-02.docx"))
    True
    """
    return unicodedata.normalize("NFC", os.path.realpath(path)).casefold()


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _is_empty(path: Path) -> bool:
    return path.is_file() and path.stat().st_size == 0
