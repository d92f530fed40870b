"""Finds the file that somebody probably meant: for a name that nothing has, or a file of another kind."""

import os
import re
import unicodedata
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

from baocao.messages import Said
from baocao.messages import files as say
from baocao.messages.guesses import with_guess
from baocao.system.filenames import ENDINGS, PAPER_ENDINGS, is_month_ending
from baocao.system.guesses import suggest_typed

# A folder with more names than this is looked at no further.
_MOST_NAMES = 5000
# No more names are tried as folders.
_MOST_FOLDERS = 200
# Endings that programs for plain texts add to a name.
_ADDED = (".txt", ".text")
_NUMBER = re.compile("[0-9]+")


def no_such_file(name: str, endings: Sequence[str] = (*ENDINGS, *PAPER_ENDINGS)) -> Said:
    """Return the message for a name that nothing has, with the name that was probably meant.

    ``endings`` are those of the files that would do.
    """
    if name and (found := _with_extra(Path(name))):
        return say.WITH_EXTRA.of(file=name, found=found, extra=found.suffix)
    near = _near(Path(name), endings) if name else None
    return with_guess(say.NO_SUCH_NAME.of(file=name), str(near)) if near else say.NO_FILE.of(file=name)


def is_folder(path: Path) -> Said:
    """Return the message for a folder in place of a month, with the newest month in it if there is one."""
    months = [path / name for name in sorted(_names(path)) if _NUMBER.match(name) and is_month_ending(name)]
    return say.IS_FOLDER_OF.of(file=path, month=months[-1]) if months else say.IS_FOLDER.of(file=path)


def month_beside(path: Path) -> Path | None:
    """Return the month file from which a report was made, as its name tells: ``2020-02-tom-tat.docx``."""
    names = (name for name in _names(path.parent) if is_month_ending(name) and name != path.name)
    months = {_key(Path(name).stem): name for name in names}
    parts = _key(path.stem).split("-")
    stems = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    found = next((months[stem] for stem in stems if stem in months), None)
    return path.with_name(found) if found else None


def _with_extra(path: Path) -> Path | None:
    """Return the file that is called like this but for one more ending, which an editor added."""
    typed = _key(path.name)
    if not is_month_ending(path.name):
        return None
    meant = {typed + ending for ending in _ADDED}
    found = next((name for name in _names(path.parent) if _key(name) in meant), None)
    return path.with_name(found) if found else None


def _near(path: Path, endings: Sequence[str]) -> Path | None:
    """Return a file beside that has the same ending, else one below of the same name, else any file meant."""
    beside = _meant(path, endings)
    alike = beside is not None and (not path.suffix or beside.suffix == path.suffix)
    return beside if alike else _below(path) or beside


def _below(path: Path) -> Path | None:
    """Return the file of that name one folder below, if there is only one."""
    if not path.suffix:
        return None
    folders = [path.with_name(name) for name in _names(path.parent)[:_MOST_FOLDERS]]
    found = [folder / path.name for folder in folders if _is(folder / path.name, Path.is_file)]
    return found[0] if len(found) == 1 else None


def _meant(path: Path, endings: Sequence[str]) -> Path | None:
    names = _names(path.parent)
    known = [name for name in names if name.lower().endswith(tuple(endings))]
    if not path.suffix:
        known += [name for name in names if _is(path.parent / name, Path.is_dir)]
    typed, numbers = _key(path.stem), _numbers(path.stem)
    # A month of the same name or period is meant rather than a report of it.
    order = {ending: place for place, ending in enumerate(endings)}
    known.sort(key=lambda name: (order.get(Path(name).suffix.lower(), len(order)), name))
    same = [name for name in known if _key(Path(name).stem) == typed or name == path.name]
    of_period = [name for name in known if numbers[0] and _numbers(Path(name).stem) == numbers]
    # Another month is not meant, however alike its name is.
    others = [name for name in known if Path(name).suffix == path.suffix and _numbers(name)[0] == numbers[0]]
    alike = suggest_typed(path.name, others)
    found = next(iter([*same, *of_period]), alike)
    return path.with_name(found) if found else None


def _is(path: Path, kind: Callable[[Path], bool]) -> bool:
    """Tell whether a path is a file or a folder; one in a folder that may not be entered is neither."""
    try:
        return kind(path)
    except OSError:
        return False


def _names(folder: Path) -> list[str]:
    """Return the names in a folder that are not hidden; none if it cannot be looked at."""
    try:
        with os.scandir(folder) as found:
            return [entry.name for entry in islice(found, _MOST_NAMES) if not entry.name.startswith(".")]
    except OSError:
        return []


def _key(stem: str) -> str:
    return unicodedata.normalize("NFC", stem).casefold()


def _numbers(stem: str) -> tuple[list[int], str]:
    r"""Return the numbers of a name in any order, and its letters: ``02_2020`` is ``2020-2``."""
    numbers = sorted(int(digits) for digits in _NUMBER.findall(stem)[:4] if len(digits) < 6)
    letters = re.sub(r"[\W\d_]+", "-", _key(stem)).strip("-")
    return (numbers, letters) if numbers else ([], "")
