"""Searches folders for months and offices.

Months are searched to any depth. Only files that are clearly not months are skipped silently: hidden files
and folders, the user's register, and the files of offices or numbering schemes. The content of a file
decides: a folder may be called ``offices`` for other reasons.
"""

import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path

from baocao.errors import BaocaoError
from baocao.library.file_kind import ASIDE, is_register_name, kind_of
from baocao.library.resources import names_in
from baocao.messages import Said
from baocao.messages import files as say
from baocao.messages.foreign import is_plain
from baocao.model.office_name import is_office_name
from baocao.model.period import Period
from baocao.source import load
from baocao.system.filenames import is_month_ending
from baocao.system.files import project_of, read_bounded

_PAPER, _LOCK = ".docx", "~$"
Fail = Callable[[BaocaoError], None]


def months_below(folder: Path, tell: Callable[[Said], None], fail: Fail) -> list[Path]:
    """Return the months in a folder and below it, in the order of their paths.

    ``fail`` receives the errors of unreadable folders, and of files that cannot be recognised.
    """
    found = sorted(path for path in _files(folder, fail) if _is_month(path, folder, tell, fail))
    for first, second in _of_one_month(found):
        tell(say.TWO_OF_ONE.of(first=first, second=second))
    return found


def papers_below(folder: Path, fail: Fail) -> list[Path]:
    """Return the Word files in a folder and below it, in the order of their paths, without Word's locks."""
    return sorted(
        place / name
        for place, names in folders_below(folder, fail)
        for name in names
        if name.lower().endswith(_PAPER) and not name.startswith(_LOCK)
    )


def months_in(folder: Path) -> dict[Period, Path]:
    """Return the month files of a folder that are named by their periods, the oldest first."""
    return by_period(folder.glob("*"))


def by_period(paths: Iterable[Path]) -> dict[Period, Path]:
    """Return those of some files that are months named by their periods, the oldest first."""
    found: dict[Period, Path] = {}
    for path in sorted(paths):
        if not is_month_ending(path.name):
            continue
        try:
            found[Period.parse(path.stem)] = path
        except ValueError:
            continue
    return dict(sorted(found.items()))


def offices_in(folder: Path) -> list[str]:
    """Return the names of the offices in a folder itself."""
    return [name for name in names_in(folder / "offices") if is_plain(name) and is_office_name(name)]


def folders_below(folder: Path, fail: Fail) -> Iterator[tuple[Path, list[str]]]:
    """Yield a folder and all folders below it that are not hidden, each with its file names.

    Links to folders are not followed. ``fail`` receives the error of an unreadable folder.
    """
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        try:
            with os.scandir(place) as found:
                entries = [entry for entry in found if not entry.name.startswith(".")]
        except OSError as error:
            fail(_cannot_look(error))
            continue
        waiting += [place / entry.name for entry in entries if entry.is_dir(follow_symlinks=False)]
        yield place, [entry.name for entry in entries if not entry.is_dir()]


def _files(folder: Path, fail: Fail) -> Iterator[Path]:
    for place, names in folders_below(folder, fail):
        yield from (place / name for name in names if is_month_ending(name) and not is_register_name(name))


def _cannot_look(error: OSError) -> BaocaoError:
    return BaocaoError(say.cannot_read(error.filename, error))


def _is_month(path: Path, searched: Path, tell: Callable[[Said], None], fail: Fail) -> bool:
    """Tell whether a file is a month; only near files of offices its content must be checked."""
    folders = (Path(os.path.normpath(searched.absolute())).name, *path.relative_to(searched).parts[:-1])
    if not any(name.casefold() in ASIDE for name in folders):
        return True
    try:
        kind = _kind(path)
    except BaocaoError as error:
        fail(error)
        return False
    if kind is None:
        tell(say.PASSED_OVER.of(file=path))
    return kind is True


def _kind(path: Path) -> bool | None:
    """Return whether a file is a month rather than an office; ``None`` if it is neither."""
    source, root, _ = load(str(path), read_bounded(path, within=project_of(path.parent)))
    kind = kind_of(source, root)
    return None if kind is None else kind == "month"


def _of_one_month(paths: Iterable[Path]) -> Iterator[tuple[Path, Path]]:
    """Yield the first two files that differ only in their endings, or in letter case."""

    def key(path: Path) -> tuple[str, str]:
        return str(path.parent), unicodedata.normalize("NFC", path.stem).casefold()

    for _, group in groupby(sorted(paths, key=key), key):
        same = list(group)
        if len(same) > 1:
            yield same[0], same[1]
