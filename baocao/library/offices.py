"""From what a month says of its office to the office: a file by name or path, or keys in the month itself.

So too from what an office says of its numbering to the scheme.
"""

from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import BaseModel

from baocao.finding import Finding
from baocao.library import catalog
from baocao.library.resources import shipped
from baocao.messages import checks as say
from baocao.model.address import Address, File
from baocao.model.faults import MISSING_KEY, WRONG_TYPE_OR_VALUE
from baocao.model.month import Month
from baocao.model.office import Office, is_office_name
from baocao.model.scheme import OutlineScheme
from baocao.model.validation import validate
from baocao.source import Mapping, Scalar, Source, clean, load
from baocao.system.files import project_of, read_bounded
from baocao.system.guesses import listed, suggest

Model = TypeVar("Model", bound=BaseModel)


class Found(NamedTuple):
    """An office, the file it was read from, that file's text, and what is wrong there."""

    office: Office | None = None
    file: File | None = None
    source: Source | None = None
    findings: tuple[Finding, ...] = ()


class FoundScheme(NamedTuple):
    """A numbering scheme, the user's file it was read from, that file's text, and what is wrong there."""

    scheme: OutlineScheme | None = None
    file: File | None = None
    source: Source | None = None
    findings: tuple[Finding, ...] = ()


def find(month: File, beside: Path) -> Found:
    """Return a month's office, the file that describes it, and what is wrong there.

    ``beside`` is the folder of the month. Faults of an office written inside the month are left out: they
    are found with the month's own.
    """
    place = month.at("office")
    if place is None:
        return Found()
    if isinstance(place.node, Mapping):
        office, _ = validate(Office, month.source, place.node)
        return Found(office, File(month.source, place))
    name = _name(place)
    if not name:
        return Found()
    path = catalog.office(name, beside)
    return (
        Found(*_read(path, Office, beside))
        if path
        else Found(findings=(_missing(month, place, name, beside),))
    )


def find_scheme(office: Office, beside: Path) -> FoundScheme:
    """Return an office's numbering scheme, the user's own before a shipped one, and what is wrong there.

    ``beside`` is the folder of the month. A scheme that is nowhere is no finding here.
    """
    path = catalog.own_scheme(office.numbering, beside)
    return (
        FoundScheme(*_read(path, OutlineScheme, beside))
        if path
        else FoundScheme(catalog.scheme(office.numbering))
    )


def candidate_paths(month: File, beside: Path) -> list[Path]:
    """Return where a month's office may lie: beside it and above, there or not, and where it is found now."""
    place = month.at("office")
    name = _name(place) if place else ""
    if not name:
        return []
    own = [folder / f"{name}.yaml" for folder in catalog.own_folders("offices", beside)]
    if name.endswith(".yaml"):
        own = [beside / name]
    found = catalog.office(name, beside)
    return [*own, found] if found else own


def candidate_scheme_paths(month: File, beside: Path) -> list[Path]:
    """Return where a scheme of the user's own may lie, there or not, by which a month's office numbers."""
    office = find(month, beside).office
    folders = catalog.own_folders("schemes", beside) if office else ()
    return [folder / f"{office.numbering}.yaml" for folder in folders if office]


def taken_for_month(file: File) -> Finding | None:
    """Return what to say where an office file was given as a month; ``None`` where it is none.

    It is one if all its keys are an office's and they cannot all be a month's.
    """
    keys = file.root.node.entries.keys() if isinstance(file.root.node, Mapping) else frozenset[str]()
    if not keys - Month.model_fields.keys() or keys - Office.model_fields.keys():
        return None
    said, help_ = say.OFFICE_AS_MONTH.of(), say.OFFICE_AS_MONTH_HELP.of()
    return file.find(MISSING_KEY, said, file.root, help_)


def _name(place: Address) -> str:
    """Return the name or path a month gives its office by; empty where it gives none that can be used."""
    name = clean(place.node.text) if isinstance(place.node, Scalar) else ""
    return name if is_office_name(name) else ""


def _read(
    path: Path, model: type[Model], beside: Path
) -> tuple[Model | None, File | None, Source, tuple[Finding, ...]]:
    within = None if path.is_relative_to(shipped("data")) else project_of(beside)
    source, root, findings = load(str(path), read_bounded(path, within=within))
    if root is None:
        return None, None, source, tuple(findings)
    value, faults = validate(model, source, root)
    return value, File(source, Address(root)), source, (*findings, *faults)


def _missing(month: File, place: Address, name: str, beside: Path) -> Finding:
    known = catalog.offices(beside)
    help_ = say.NO_OFFICE_HELP.of(names=listed(known), name=name)
    if name.endswith(".yaml"):
        help_ = say.NO_FILE_HELP.of()
    said = say.NO_OFFICE.of(name=name)
    return month.find(WRONG_TYPE_OR_VALUE, said, place, help_, suggest(name, known))
