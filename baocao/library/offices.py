"""Finds the office that a month names: a file by name or path, or keys in the month itself.

Likewise finds the numbering scheme that an office names.
"""

from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from baocao.errors import BaocaoError
from baocao.finding import Finding
from baocao.library import catalog
from baocao.library.office_files import Found, near_paths, read_office
from baocao.library.own_files import read_as
from baocao.model.address import File
from baocao.model.month import Month
from baocao.model.office import Office
from baocao.model.office_file import OfficeFile
from baocao.model.office_name import is_office_name
from baocao.model.register import Register
from baocao.model.scheme import OutlineScheme
from baocao.model.validation import validate
from baocao.source import Mapping, Scalar, Source, clean
from baocao.system.filenames import ENDINGS
from baocao.system.files import NONE_UNSAVED
from baocao.system.files.stamp import NOTHING, Stamps, stamps
from baocao.system.guesses import as_key


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
    near = stamps(near_paths(name, beside))
    path = catalog.office(name, beside, unsaved) if name else None
    if path is None:
        return Found(dependencies=near)
    found = read_office(path, beside, unsaved)
    return found._replace(dependencies={**near, **found.dependencies})


def called(words: str, known: Iterable[str], beside: Path) -> str | None:
    """Return the name of the only known office that bears these words as its name, issuer or code."""
    meant = []
    for name in islice(known, _MOST_ASKED):
        path = catalog.office(name, beside)
        found = _tried(path, beside) if path else None
        own = (found.name, found.code, " ".join(found.issuer)) if found else ()
        if as_key(words) in map(as_key, own):
            meant.append(name)
    return meant[0] if len(meant) == 1 else None


def _tried(path: Path, beside: Path) -> Office | None:
    try:
        return read_office(path, beside).office
    except BaocaoError:
        return None


# More offices are not read to guess which one a month means.
_MOST_ASKED = 50


def find_scheme(office: Office, beside: Path, unsaved: AnyMapping[str, bytes] = NONE_UNSAVED) -> FoundScheme:
    """Return an office's numbering scheme, the user's own before a shipped one, and its findings.

    ``beside`` is the folder of the month; ``unsaved`` are the bytes of files that are not on disk yet. A
    missing scheme is no finding here.
    """
    folders = catalog.own_folders("schemes", beside)
    near = stamps(folder / f"{office.numbering}{ending}" for folder in folders for ending in ENDINGS)
    path = catalog.own_scheme(office.numbering, beside, unsaved)
    if path is None:
        return FoundScheme(catalog.scheme(office.numbering), dependencies=near)
    dependencies = {**stamps([path]), **near}
    return FoundScheme(*read_as(path, OutlineScheme, beside, unsaved), dependencies)


def candidate_paths(month: File, beside: Path) -> list[Path]:
    """Return the possible paths of a month's office, existing or not, and the path where it is found."""
    name = name_in(month)
    found = catalog.office(name, beside) if name else None
    return [*near_paths(name, beside), found] if found else near_paths(name, beside)


def is_office(file: File) -> bool:
    """Tell whether a file is an office: its keys are all an office's, and not all a month's."""
    keys = file.root.node.entries.keys() if isinstance(file.root.node, Mapping) else frozenset[str]()
    return bool(keys - Month.model_fields.keys()) and keys <= OfficeFile.model_fields.keys()


def is_register(file: File) -> bool:
    """Tell whether all keys of a file are those of a register."""
    node = file.root.node
    return isinstance(node, Mapping) and node.entries.keys() <= Register.model_fields.keys()


def name_in(month: File) -> str:
    """Return the office name or path in a month; empty if there is none that can be used."""
    address = month.at("office")
    name = clean(address.node.text) if address and isinstance(address.node, Scalar) else ""
    return name if is_office_name(name) else ""
