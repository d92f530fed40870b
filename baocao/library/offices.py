"""Finds the office that a month names: a file by name or path, or keys in the month itself.

Likewise finds the numbering scheme that an office names.
"""

from collections.abc import Mapping as AnyMapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from pydantic import BaseModel

from baocao.finding import Finding
from baocao.library import catalog
from baocao.library.resources import shipped
from baocao.messages import yaml as say
from baocao.model.address import Address, File
from baocao.model.month import Month
from baocao.model.office import Office
from baocao.model.office_name import is_office_name
from baocao.model.register import Register
from baocao.model.scheme import OutlineScheme
from baocao.model.validation import validate
from baocao.source import Mapping, Scalar, Source, clean, load
from baocao.system.files import project_of, read_bounded
from baocao.system.files.stamp import NOTHING, Stamps, stamps

Model = TypeVar("Model", bound=BaseModel)
NONE_UNSAVED: AnyMapping[str, bytes] = MappingProxyType({})


class Found(NamedTuple):
    """An office, its file, that file's text, and its findings.

    ``dependencies`` are the files, existing or not, whose change may change what is found.
    """

    office: Office | None = None
    file: File | None = None
    source: Source | None = None
    findings: tuple[Finding, ...] = ()
    dependencies: Stamps = NOTHING


class FoundScheme(NamedTuple):
    """A numbering scheme, the user's file of it, that file's text, and its findings.

    ``dependencies`` are the files, existing or not, whose change may change what is found.
    """

    scheme: OutlineScheme | None = None
    file: File | None = None
    source: Source | None = None
    findings: tuple[Finding, ...] = ()
    dependencies: Stamps = NOTHING


def find(month: File, beside: Path, unsaved: AnyMapping[str, bytes] = NONE_UNSAVED) -> Found:
    """Return a month's office, the file that describes it, and its findings.

    ``beside`` is the folder of the month; ``unsaved`` are the bytes of offices that are not on disk yet. A
    missing office is no finding here. Faults of an office inside the month are left out, because they are
    found with the month's own.
    """
    address = month.at("office")
    if address is None:
        return Found()
    if isinstance(address.node, Mapping):
        office, _ = validate(Office, month.source, address.node)
        return Found(office, File(month.source, address))
    name = name_in(month)
    near = stamps(_near(name, beside))
    path = catalog.office(name, beside) if name else None
    if path is None:
        return Found(dependencies=near)
    dependencies = {**stamps([path]), **near}
    return Found(*read_as(path, Office, beside, unsaved), dependencies)


def find_scheme(office: Office, beside: Path) -> FoundScheme:
    """Return an office's numbering scheme, the user's own before a shipped one, and its findings.

    ``beside`` is the folder of the month. A missing scheme is no finding here.
    """
    near = stamps(folder / f"{office.numbering}.yaml" for folder in catalog.own_folders("schemes", beside))
    path = catalog.own_scheme(office.numbering, beside)
    if path is None:
        return FoundScheme(catalog.scheme(office.numbering), dependencies=near)
    dependencies = {**stamps([path]), **near}
    return FoundScheme(*read_as(path, OutlineScheme, beside), dependencies)


def candidate_paths(month: File, beside: Path) -> list[Path]:
    """Return the possible paths of a month's office, existing or not, and the path where it is found."""
    name = name_in(month)
    found = catalog.office(name, beside) if name else None
    return [*_near(name, beside), found] if found else _near(name, beside)


def is_office(file: File) -> bool:
    """Tell whether a file is an office: its keys are all an office's, and not all a month's."""
    keys = file.root.node.entries.keys() if isinstance(file.root.node, Mapping) else frozenset[str]()
    return bool(keys - Month.model_fields.keys()) and keys <= Office.model_fields.keys()


def is_register(file: File) -> bool:
    """Tell whether all keys of a file are those of a register."""
    node = file.root.node
    return isinstance(node, Mapping) and node.entries.keys() <= Register.model_fields.keys()


def name_in(month: File) -> str:
    """Return the office name or path in a month; empty if there is none that can be used."""
    address = month.at("office")
    name = clean(address.node.text) if address and isinstance(address.node, Scalar) else ""
    return name if is_office_name(name) else ""


def _near(name: str, beside: Path) -> list[Path]:
    """Return the possible paths of a user's office, existing or not; none if it has no name."""
    if name.endswith(".yaml"):
        return [beside / name]
    folders = catalog.own_folders("offices", beside) if name else ()
    return [folder / f"{name}.yaml" for folder in folders]


def read_as(
    path: Path, model: type[Model], beside: Path, unsaved: AnyMapping[str, bytes] = NONE_UNSAVED
) -> tuple[Model | None, File | None, Source, tuple[Finding, ...]]:
    """Read a user's file, within its bounds, as a model; ``beside`` is the folder of the month."""
    within = None if path.is_relative_to(shipped("data")) else project_of(beside)
    data = unsaved.get(str(path))
    return _read(str(path), read_bounded(path, within=within) if data is None else data, model)


@lru_cache(maxsize=4)
def _read(
    name: str, data: bytes, model: type[Model]
) -> tuple[Model | None, File | None, Source, tuple[Finding, ...]]:
    """Read the bytes of a file; months of one office share the result."""
    source, root, findings = load(name, data)
    if root is None:
        return None, None, source, tuple(_of_empty(model, each) for each in findings)
    value, faults = validate(model, source, root)
    return value, File(source, Address(root)), source, (*findings, *faults)


def _of_empty(model: type[BaseModel], finding: Finding) -> Finding:
    """Return the finding with the keys of that kind of file, if it is empty."""
    if finding.message != say.EMPTY_FILE.of():
        return finding
    required = [key for key, field in model.model_fields.items() if field.is_required()]
    keys = ", ".join(required or model.model_fields)
    return finding._replace(help=say.EMPTY_OTHER_HELP.of(keys=keys))
