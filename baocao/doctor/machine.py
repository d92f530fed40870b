"""Checks Python, the installed libraries, LibreOffice and the terminal."""

import importlib.metadata
import locale
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

from baocao import __version__
from baocao.doctor.check import Diagnosis, broken, lacking, ok
from baocao.messages import doctor as say
from baocao.system.office.program import VARIABLE, located, remedy, version_of

# As in pyproject.toml; a test keeps them equal.
OLDEST = (3, 11)
_NEED = re.compile(r"(?P<name>[\w.-]+)\s*(?P<bounds>.*)")
_UTF8 = "utf-8"
_UTF8_PAGE = 65001


def python(_folder: Path) -> Diagnosis:
    """Check the versions of Python and of this program."""
    has = ".".join(map(str, sys.version_info[:3]))
    oldest = ".".join(map(str, OLDEST))
    if sys.version_info[:2] < OLDEST:
        return broken(say.OLD_PYTHON.of(version=has, oldest=oldest), say.NEWER_PYTHON.of(oldest=oldest))
    return ok(say.PYTHON.of(version=has, own=__version__))


def libraries(_folder: Path) -> Diagnosis:
    """Check that all libraries are installed, none older or newer than the tested versions."""
    try:
        needs = importlib.metadata.requires("baocao") or []
    except importlib.metadata.PackageNotFoundError:
        return lacking(say.NOT_INSTALLED.of(), say.INSTALL_IT.of())
    for unfit, said in ((_too_old, say.BAD_LIBRARIES), (_too_new, say.NEW_LIBRARIES)):
        if bad := _bad(needs, unfit):
            return broken(said.of(names=", ".join(bad)), say.INSTALL_IT.of())
    return ok(say.LIBRARIES.of())


def libreoffice(_folder: Path) -> Diagnosis:
    """Check for LibreOffice and its version."""
    chosen = os.environ.get(VARIABLE)
    install = say.INSTALL_OFFICE.of(remedy=remedy(), variable=VARIABLE)
    put_right = say.CORRECT_VARIABLE.of(variable=VARIABLE) if chosen else install
    program = located()
    if program is None:
        missing = say.WRONG_VARIABLE.of(variable=VARIABLE, path=chosen) if chosen else say.NO_OFFICE.of()
        return lacking(missing, put_right)
    version = version_of(program)
    if version is None:
        return lacking(say.DUMB_OFFICE.of(program=program), put_right)
    return ok(say.OFFICE.of(version=version, program=program))


def encoding(_folder: Path) -> Diagnosis:
    """Check that the terminal can show Vietnamese."""
    name = _terminal_encoding()
    if name.replace("_", "-").casefold() in (_UTF8, "utf8"):
        return ok(say.ENCODING.of())
    remedy = say.SET_CODE_PAGE if sys.platform == "win32" else say.SET_LOCALE
    return lacking(say.OTHER_ENCODING.of(name=name), remedy.of())


def _terminal_encoding() -> str:
    """Return the encoding that the terminal uses for our output."""
    if sys.platform == "win32":
        import ctypes

        page = ctypes.windll.kernel32.GetConsoleOutputCP()
        return _UTF8 if page in (0, _UTF8_PAGE) else f"cp{page}"
    return locale.getencoding()


def _bad(needs: list[str], unfit: Callable[[str, str], str]) -> list[str]:
    """Return each library whose version is out of range, with the violated bound and the version."""
    found = []
    for match in filter(None, map(_NEED.match, needs)):
        if ";" in match["bounds"]:
            # Optional dependencies: tests, development.
            continue
        try:
            has = importlib.metadata.version(match["name"])
        except importlib.metadata.PackageNotFoundError:
            has = ""
        bound = unfit(has, match["bounds"])
        found += [f"{match['name']}{bound} ({has or '–'})"] if bound else []
    return found


def _too_old(version: str, bounds: str) -> str:
    """Return the lower bound of a range that a version does not reach; ``""`` means not installed.

    >>> [_too_old(version, "<3,>=2.12") for version in ("", "2.11.9", "2.12", "3.0.0")]
    ['>=2.12', '>=2.12', '', '']
    """
    match = re.search(r">=\s*([\d.]+)", bounds)
    if match is None:
        return "" if version else bounds or " "
    return "" if version and _numbers(version) >= _numbers(match[1]) else f">={match[1]}"


def _too_new(version: str, bounds: str) -> str:
    """Return the upper bound of a range that a version exceeds.

    >>> [_too_new(version, "<3,>=2.12") for version in ("", "2.14.1", "3.0.0")]
    ['', '', '<3']
    """
    match = re.search(r"<\s*([\d.]+)", bounds)
    return f"<{match[1]}" if match and version and _numbers(version) >= _numbers(match[1]) else ""


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version)[:3])
