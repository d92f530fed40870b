"""What lies ready for every month: editions of formats, numbering schemes, offices, templates.

All but the editions and schemes may also lie beside the month file (``offices/``, ``templates/``), where
they come before the shipped ones of the same name.
"""

import unicodedata
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from baocao.load import plain
from baocao.model.format import Format
from baocao.model.letterhead import OwnLetterhead
from baocao.model.scheme import Scheme
from baocao.model.start import Start
from baocao.resources import names_in, shipped

Model = TypeVar("Model", bound=BaseModel)


@cache
def editions(family: str) -> tuple[Format, ...]:
    """Return the editions of a family of formats, the oldest first; none where it is unknown."""
    paths = sorted((shipped("data") / "formats").glob(f"{family}-*.yaml"))
    found = [edition for path in paths if (edition := _own(Format, path)).family == family]
    return tuple(sorted(found, key=lambda edition: edition.in_force.first))


def edition_on(family: str, day: date) -> Format | None:
    """Return the edition of a family that governs a day.

    >>> edition_on("party", date(2020, 2, 25)).name
    'Hướng dẫn 36-HD/VPTW'
    """
    return next((edition for edition in editions(family) if edition.governs(day)), None)


def families() -> list[str]:
    """Return the names of the families of formats."""
    return sorted({path.stem.split("-")[0] for path in (shipped("data") / "formats").glob("*.yaml")})


@cache
def scheme(name: str) -> Scheme | None:
    """Return the numbering scheme of that name."""
    path = shipped("data") / "schemes" / f"{name}.yaml"
    return _own(Scheme, path) if path.is_file() else None


def schemes() -> list[str]:
    """Return the names of the numbering schemes."""
    return names_in(shipped("data") / "schemes")


@cache
def letterhead(name: str) -> OwnLetterhead | None:
    """Return the letterhead of that name."""
    path = shipped("data") / "letterheads" / f"{name}.yaml"
    return _own(OwnLetterhead, path) if path.is_file() else None


def letterheads(family: str) -> list[str]:
    """Return the names of the letterheads that go over a family of formats."""
    names = names_in(shipped("data") / "letterheads")
    return [name for name in names if (found := letterhead(name)) and found.family == family]


def start(name: str) -> Start | None:
    """Return what an office of that kind begins with."""
    path = shipped("data") / "starts" / f"{name}.yaml"
    return _own(Start, path) if path.is_file() else None


def starts() -> list[str]:
    """Return the names of the kinds of office that one can begin with."""
    return names_in(shipped("data") / "starts")


def template(name: str, beside: Path) -> Path | None:
    """Return the template of that name."""
    return _first(folder / f"{name}.xml.j2" for folder in template_folders(beside))


def templates(beside: Path) -> list[str]:
    """Return the names of the templates."""
    return sorted({name for folder in template_folders(beside) for name in names_in(folder, ".xml.j2")})


def template_folders(beside: Path) -> tuple[Path, Path]:
    """Return where templates lie, there or not: beside a month, and our own."""
    return beside / "templates", shipped("templates")


def office(name: str, beside: Path) -> Path | None:
    """Return the office file of that name, or at that path below the month's folder."""
    if name.endswith(".yaml"):
        return _first([beside / name])
    return next(filter(None, (_named(folder, f"{name}.yaml") for folder in _office_folders(beside))), None)


def offices(beside: Path) -> list[str]:
    """Return the names of the offices."""
    return sorted({name for folder in _office_folders(beside) for name in names_in(folder)})


def _office_folders(beside: Path) -> tuple[Path, Path]:
    return beside / "offices", shipped("data") / "offices"


def _first(paths: Iterable[Path]) -> Path | None:
    return next((path for path in paths if path.is_file()), None)


def _named(folder: Path, name: str) -> Path | None:
    """Return the file of that name; some systems keep names in decomposed letters."""
    exact = folder / name
    if exact.is_file():
        return exact
    return _first(path for path in folder.glob("*.yaml") if unicodedata.normalize("NFC", path.name) == name)


def _own(model: type[Model], path: Path) -> Model:
    """Read a shipped file. That one is wrong is a bug, not a finding."""
    return model.model_validate(plain(path.read_bytes()))
