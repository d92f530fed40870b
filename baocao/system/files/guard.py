"""Decides which files a result may overwrite: this program's own, never a file that somebody typed."""

import contextlib
import os
import unicodedata
from collections.abc import Collection, Iterable
from pathlib import Path

from baocao.errors import BaocaoError
from baocao.messages import files as say
from baocao.messages.guesses import with_guess
from baocao.system.filenames import ENDINGS, WORD_ENDINGS
from baocao.system.files.read import is_own_stream
from baocao.system.guesses import slip_of

# Nobody creates an empty file with one of these endings for a result.
_TYPED = (".yaml", ".yml", ".toml", ".j2")
# Who gets a file with one of these endings opens it with the program of that kind.
_OF_KINDS = (*WORD_ENDINGS, ".odt", ".ott", ".fodt", ".rtf", ".pdf", ".html", ".htm", *ENDINGS,
             ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".zip")  # fmt: skip
# Endings of results, which an unknown ending may be a slip of.
_OF_RESULTS = (".docx", ".pdf", ".html", ".txt", ".json")
# A dot and two letters.
_SHORTEST = 3


# The files behind some names, by device and number.
Files = frozenset[tuple[int, int]]


def guard_output(
    path: Path, endings: Collection[str], *, read: Files = frozenset(), force: bool = False
) -> None:
    """Raise :class:`BaocaoError` if a result must not be written to a path.

    That is an existing file among ``read``, by whatever name, link or letter case, any existing file without
    one of the ``endings`` of the kind that is written, and any name with the ending of another kind, whose
    program could not open it. ``force`` means that the user allows it.
    """
    if force or is_own_stream(str(path)) or path.is_dir():
        return
    if not os.path.lexists(path):
        refuse_other_kind(path, endings)
        return
    real = Path(os.path.realpath(path))
    if not read.isdisjoint(files_of((real,))):
        raise BaocaoError(say.WAS_READ.of(file=path))
    if all(each.suffix.lower() in endings for each in (path, real)):
        return
    if real.suffix.lower() in _TYPED or not _is_empty(real):
        raise BaocaoError(say.NOT_OURS.of(file=path, endings=", ".join(endings)))


def refuse_other_kind(path: Path, endings: Collection[str]) -> None:
    """Raise :class:`BaocaoError` for a new file's name with the ending of a kind other than these."""
    ending = path.suffix.lower()
    if ending in _OF_KINDS and ending not in endings:
        other = path.with_suffix(next(iter(endings)))
        raise BaocaoError(say.OTHER_KIND.of(file=path, ending=path.suffix, other=other))
    if meant := _mistyped(ending, endings):
        said = say.MISTYPED_ENDING.of(file=path, ending=path.suffix)
        raise BaocaoError(with_guess(said, str(path.with_suffix(meant))))


def _mistyped(ending: str, endings: Collection[str]) -> str | None:
    """Return the ending of a result that an unknown one is a slip of; ``endings`` come first."""
    known = (*endings, *_OF_RESULTS)
    if ending in known or ending in _OF_KINDS or len(ending) < _SHORTEST or _is_longer(ending, known):
        return None
    return slip_of(ending, known)


def _is_longer(ending: str, known: Iterable[str]) -> bool:
    """Tell whether an ending is a known one and more, but for a letter typed twice.

    >>> _is_longer(".jsonl", [".json"]), _is_longer(".xhtml", [".html"]), _is_longer(".pdff", [".pdf"])
    (True, True, False)
    """
    return any(
        ending != each
        and ((ending.startswith(each) and ending != each + each[-1]) or ending.endswith(each[1:]))
        for each in known
    )


def files_of(paths: Iterable[Path]) -> Files:
    """Return the files that some names lead to, so that many results are compared with them in one step.

    >>> files_of([Path("."), Path.cwd()]) == files_of([Path.cwd()])
    True
    """
    found: set[tuple[int, int]] = set()
    for path in paths:
        with contextlib.suppress(OSError):
            status = path.stat()
            found.add((status.st_dev, status.st_ino))
    return frozenset(found)


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


def _is_empty(path: Path) -> bool:
    return path.is_file() and path.stat().st_size == 0
