"""What is available to every month: editions of formats, numbering schemes, offices, templates.

Offices, numbering schemes and templates may also be next to the month file (``offices/``, ``schemes/``,
``templates/``) and in the folders above it, up to the project's; the nearest comes first, the shipped ones
last.
"""

import os
import unicodedata
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as AnyMapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel

from baocao.library.ready import content
from baocao.library.resources import names_in, names_of, shipped
from baocao.messages.foreign import is_plain
from baocao.model.edition import Edition
from baocao.model.office_name import is_office_name
from baocao.model.scheme import OutlineScheme
from baocao.system.filenames import ENDINGS, is_month_ending
from baocao.system.files import NONE_UNSAVED
from baocao.system.files.links import up_to_project
from baocao.system.files.unsaved import is_there, real_name

if TYPE_CHECKING:
    from baocao.model.letterhead import OwnLetterhead
    from baocao.model.start import Start

Model = TypeVar("Model", bound=BaseModel)


@cache
def editions(family: str) -> tuple[Edition, ...]:
    """Return the editions of a format family, oldest first; none if the family is unknown."""
    paths = sorted((shipped("data") / "formats").glob(f"{family}-*.yaml"))
    found = [edition for path in paths if (edition := _own(Edition, path)).family == family]
    return tuple(sorted(found, key=lambda edition: edition.in_force.first))


def edition_on(family: str, day: date) -> Edition | None:
    """Return the edition of a family that is in force on a day.

    >>> edition_on("party", date(2020, 2, 25)).name
    'Hướng dẫn 36-HD/VPTW'
    """
    return next((edition for edition in editions(family) if edition.governs(day)), None)


def families() -> list[str]:
    """Return the names of the format families."""
    return list(_families())


@cache
def _families() -> tuple[str, ...]:
    return tuple(sorted({path.stem.split("-")[0] for path in (shipped("data") / "formats").glob("*.yaml")}))


@cache
def scheme(name: str) -> OutlineScheme | None:
    """Return the shipped numbering scheme of that name."""
    path = shipped("data") / "schemes" / f"{name}.yaml"
    return _own(OutlineScheme, path) if path.is_file() else None


def own_scheme(name: str, beside: Path, unsaved: AnyMapping[str, bytes] = NONE_UNSAVED) -> Path | None:
    """Return the user's file of the numbering scheme of that name."""
    return next(_all_named(own_folders("schemes", beside), name, unsaved), None)


def schemes(beside: Path | None = None, unsaved: AnyMapping[str, bytes] = NONE_UNSAVED) -> list[str]:
    """Return the names of the numbering schemes: the shipped ones, and those for the months of a folder."""
    own = own_folders("schemes", beside) if beside else ()
    return _usable((*own, shipped("data") / "schemes"), unsaved)


@cache
def letterhead(name: str) -> "OwnLetterhead | None":
    """Return the letterhead of that name."""
    from baocao.model.letterhead import OwnLetterhead

    path = shipped("data") / "letterheads" / f"{name}.yaml"
    return _own(OwnLetterhead, path) if path.is_file() else None


def letterheads(family: str) -> list[str]:
    """Return the names of the letterheads for a format family."""
    names = names_in(shipped("data") / "letterheads")
    return [name for name in names if (found := letterhead(name)) and found.family == family]


def start(name: str) -> "Start | None":
    """Return the initial answers for that kind of office."""
    from baocao.model.start import Start

    path = shipped("data") / "starts" / f"{name}.yaml"
    return _own(Start, path) if path.is_file() else None


def starts() -> list[str]:
    """Return the names of the kinds of office that ``init`` offers."""
    return names_in(shipped("data") / "starts")


def template(name: str, beside: Path, unsaved: AnyMapping[str, bytes] = NONE_UNSAVED) -> Path | None:
    """Return the template of that name; one that is only open in an editor counts."""
    return _first((folder / f"{name}.xml.j2" for folder in template_folders(beside)), unsaved)


def templates(beside: Path, unsaved: AnyMapping[str, bytes] = NONE_UNSAVED) -> list[str]:
    """Return the names of the templates."""
    return _usable(template_folders(beside), unsaved, ".xml.j2")


def template_folders(beside: Path) -> tuple[Path, ...]:
    """Return the folders of templates, existing or not: next to a month, above it, and the shipped one."""
    return *own_folders("templates", beside), shipped("templates")


def office(name: str, beside: Path, unsaved: AnyMapping[str, bytes] = NONE_UNSAVED) -> Path | None:
    """Return the office file of that name, or at that path below the month's folder."""
    if is_month_ending(name):
        return _first([beside / name], unsaved)
    return next(offices_named(name, beside, unsaved), None)


def offices_named(name: str, beside: Path, unsaved: AnyMapping[str, bytes] = NONE_UNSAVED) -> Iterator[Path]:
    """Yield the office files of that name, the nearest first."""
    return _all_named(_office_folders(beside), name, unsaved)


def offices(beside: Path, unsaved: AnyMapping[str, bytes] = NONE_UNSAVED) -> list[str]:
    """Return the names of the offices."""
    return [name for name in _usable(_office_folders(beside), unsaved) if is_office_name(name)]


def _usable(folders: Iterable[Path], unsaved: AnyMapping[str, bytes], *endings: str) -> list[str]:
    """Return the names in folders that a person can type; files in them may have any name."""
    folders = tuple(folders)
    names = {name for folder in folders for name in names_in(folder, *endings)}
    if unsaved:
        places = {real_name(folder) for folder in folders}
        names.update(names_of((path for path in map(Path, unsaved) if str(path.parent) in places), *endings))
    return sorted(filter(is_plain, names))


def own_folders(kind: str, beside: Path) -> tuple[Path, ...]:
    """Return the users' folders for files of a kind, existing or not, the nearest first.

    They are next to the months and in each folder above, up to the project's. Without a project, only the
    folder next to the months counts: what is above belongs to somebody else. The folders are relative to the
    working folder if the months' folder is.
    """
    above = up_to_project(beside)[1:]
    if not beside.is_absolute():
        above = tuple(Path(os.path.relpath(folder)) for folder in above)
    return tuple(folder / kind for folder in (beside, *above))


def _office_folders(beside: Path) -> tuple[Path, ...]:
    return *own_folders("offices", beside), shipped("data") / "offices"


def _first(paths: Iterable[Path], unsaved: AnyMapping[str, bytes]) -> Path | None:
    return next((path for path in paths if is_there(path, unsaved)), None)


def _all_named(folders: Iterable[Path], name: str, unsaved: AnyMapping[str, bytes]) -> Iterator[Path]:
    return filter(None, (_named(folder, name, unsaved) for folder in folders))


def _named(folder: Path, name: str, unsaved: AnyMapping[str, bytes]) -> Path | None:
    """Return the YAML file of that name, with any ending of one.

    Some systems keep names in decomposed letters.
    """
    exact = (folder / f"{name}{ending}" for ending in ENDINGS)
    if found := _first(exact, unsaved):
        return found
    return _first((path for path in sorted(_yaml_in(folder)) if _stem(path) == name), unsaved)


def _yaml_in(folder: Path) -> Iterator[Path]:
    # Most of these folders do not exist, and a search takes ten times as long to find that out.
    found = folder.glob("*.*") if folder.is_dir() else ()
    return (path for path in found if is_month_ending(path.name))


def _stem(path: Path) -> str:
    return unicodedata.normalize("NFC", path.stem)


def _own(model: type[Model], path: Path) -> Model:
    """Read a shipped file. An error in it is a bug, not a finding."""
    return model.model_validate(content(path))
