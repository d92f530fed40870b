"""Python, what is installed in it, the folder, the terminal."""

import importlib.metadata
import locale
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from baocao import __version__
from baocao.doctor.base import Told, broken, lacking, ok
from baocao.messages import doctor as say
from baocao.messages.files import problem_of

# As pyproject.toml says; a test holds them together.
OLDEST = (3, 11)
_NEED = re.compile(r"(?P<name>[\w.-]+)\s*(?:>=\s*(?P<version>[\d.]+))?")
_UTF8 = "utf-8"
_UTF8_PAGE = 65001


def python(_folder: Path) -> Told:
    """Look at the versions of Python and of this program."""
    has = ".".join(map(str, sys.version_info[:3]))
    oldest = ".".join(map(str, OLDEST))
    if sys.version_info[:2] < OLDEST:
        return broken(say.OLD_PYTHON.of(version=has, oldest=oldest), say.NEWER_PYTHON.of(oldest=oldest))
    return ok(say.PYTHON.of(version=has, own=__version__))


def libraries(_folder: Path) -> Told:
    """Look whether all libraries are there, none older than those that are tested."""
    try:
        needs = importlib.metadata.requires("baocao") or []
    except importlib.metadata.PackageNotFoundError:
        return lacking(say.NOT_INSTALLED.of(), say.INSTALL_IT.of())
    bad = list(_bad(needs))
    return (
        broken(say.BAD_LIBRARIES.of(names=", ".join(bad)), say.INSTALL_IT.of())
        if bad
        else ok(say.LIBRARIES.of())
    )


def folder(place: Path) -> Told:
    """Look whether a paper can be written here."""
    try:
        with tempfile.TemporaryFile(dir=place):
            return ok(say.WRITABLE.of(folder=place.resolve()))
    except OSError as error:
        said = say.NOT_WRITABLE.of(folder=place.resolve(), problem=problem_of(error))
        return broken(said, say.WRITE_ELSEWHERE.of())


def encoding(_folder: Path) -> Told:
    """Look whether the terminal shows Vietnamese."""
    name = _terminal_encoding()
    if name.replace("_", "-").casefold() in (_UTF8, "utf8"):
        return ok(say.ENCODING.of())
    remedy = say.SET_CODE_PAGE if sys.platform == "win32" else say.SET_LOCALE
    return lacking(say.OTHER_ENCODING.of(name=name), remedy.of())


def _terminal_encoding() -> str:
    """Return what the terminal takes our bytes for."""
    if sys.platform == "win32":
        import ctypes

        page = ctypes.windll.kernel32.GetConsoleOutputCP()
        return _UTF8 if page in (0, _UTF8_PAGE) else f"cp{page}"
    return locale.getencoding()


def _bad(needs: list[str]) -> Iterator[str]:
    """Yield each library that is missing or too old, with the version wanted."""
    for need in needs:
        match = _NEED.match(need)
        if match is None or ";" in need:
            # What only some want: tests, development.
            continue
        try:
            has = importlib.metadata.version(match["name"])
        except importlib.metadata.PackageNotFoundError:
            has = ""
        if not has or (match["version"] and _numbers(has) < _numbers(match["version"])):
            yield f"{need} ({has or '–'})"


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version)[:3])
