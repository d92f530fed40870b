"""Reads an office file, with the keys that it takes of others by ``extends``."""

import os
import unicodedata
from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence
from functools import lru_cache, reduce
from pathlib import Path
from typing import NamedTuple

from baocao.finding import Finding
from baocao.library import catalog
from baocao.library.missing import Missing
from baocao.library.own_files import content, of_empty
from baocao.model.address import Address, File
from baocao.model.faults import MISSING_KEY
from baocao.model.office import Office
from baocao.model.office_file import OfficeFile, is_base_name
from baocao.model.validation import validate
from baocao.source import Layers, Mapping, Node, Scalar, Source, clean, load
from baocao.source.layers import moved, over
from baocao.system.filenames import ENDINGS, is_month_ending
from baocao.system.files import MAX_BYTES, NONE_UNSAVED
from baocao.system.files.stamp import NOTHING, Stamp, Stamps, stamps

# The most files that an office may be read from.
MOST = 20
EXTENDS = "extends"
_ARROW = " → "


class Found(NamedTuple):
    """An office, its file, that file's text, and its findings.

    ``dependencies`` are the files, existing or not, whose change may change what is found. ``sources`` are
    the texts of the file and of those that it takes keys of, and ``missing`` the names of these that lead to
    none.
    """

    office: Office | None = None
    file: File | None = None
    source: Source | None = None
    findings: tuple[Finding, ...] = ()
    dependencies: Stamps = NOTHING
    sources: tuple[Source, ...] = ()
    missing: tuple[Missing, ...] = ()


def read_office(path: Path, beside: Path, unsaved: AnyMapping[str, bytes] = NONE_UNSAVED) -> Found:
    """Read an office file, with what it takes of others; ``beside`` is the folder of the month.

    Raises :class:`baocao.errors.BaocaoError` if a file cannot be read.
    """
    chain = _chain(path, beside, unsaved)
    whole = not chain.missing and all(layer.root and not layer.leads_nowhere for layer in chain.layers)
    office, file, findings = _joined(chain.layers, whole=whole)
    sources = tuple(layer.source for layer in chain.layers)
    return Found(office, file, sources[0], findings, chain.dependencies, sources, chain.missing)


@lru_cache(maxsize=4)
def _joined(
    layers: "tuple[_Layer, ...]", *, whole: bool
) -> tuple[Office | None, File | None, tuple[Finding, ...]]:
    """Return the office of some layers; months of one office share the result.

    Without the ``whole`` chain, no key is missing: the rest of it may have them.
    """
    findings = tuple(finding for layer in layers for finding in layer.findings)
    if layers[0].root is None:
        return None, None, findings
    file = _as_one([File(each.source, Address(each.root)) for each in layers if each.root])
    value, faults = validate(OfficeFile, file.source, file.root.node)
    told = [fault for fault in faults if whole or fault.rule is not MISSING_KEY]
    if isinstance(file.source, Layers):
        told = [file.source.placed(fault) for fault in told]
    return value.office() if value else None, file, (*findings, *told)


class _Layer:
    """A file of a chain: its text, its keys if they are readable, and its own findings."""

    def __init__(self, source: Source, root: Mapping | None, findings: tuple[Finding, ...]) -> None:
        self.source = source
        self.root = root
        self.findings = findings

    @property
    def leads_nowhere(self) -> bool:
        """Tell whether it extends something that cannot be the name of an office."""
        _, node = self.root.entries.get(EXTENDS, (None, None)) if self.root else (None, None)
        is_empty = isinstance(node, Scalar) and node.is_empty
        return node is not None and not is_empty and not is_base_name(_text(node))


class _Chain(NamedTuple):
    """The files that an office is read from, its own first."""

    layers: tuple[_Layer, ...]
    missing: tuple[Missing, ...]
    dependencies: Stamps


def _chain(path: Path, beside: Path, unsaved: AnyMapping[str, bytes]) -> _Chain:
    layers: list[_Layer] = []
    scope, paths, watched, read = _scope(path, beside), [path], dict[Path, Stamp](), 0
    while True:
        watched |= stamps(paths[-1:])
        data = content(paths[-1], beside, unsaved)
        layer, read = _layer(str(paths[-1]), data), read + len(data)
        layers.append(layer)
        file = File(layer.source, Address(layer.root)) if layer.root else None
        address = file.at(EXTENDS) if file else None
        name = _text(address.node if address else None)
        if file is None or address is None or not is_base_name(name):
            return _Chain(tuple(layers), (), watched)
        watched |= stamps(near_paths(name, scope))
        after = next(
            (each for each in catalog.offices_named(name, scope, unsaved) if not _same(each, paths[-1])),
            None,
        )
        way = [*paths, after or paths[-1]]
        if after is None and _stem(paths[-1]) != name:
            known = tuple(catalog.offices(scope))
            return _Chain(tuple(layers), (Missing("office", name, file, address, known),), watched)
        if after is None or any(_same(after, each) for each in paths) or len(way) > MOST or read > MAX_BYTES:
            names = _ARROW.join(map(_stem, way))
            return _Chain(tuple(layers), (Missing("endless", names, file, address, ()),), watched)
        paths, scope = way, _scope(after, scope)


@lru_cache(maxsize=8)
def _layer(name: str, data: bytes) -> _Layer:
    source, root, findings = load(name, data)
    if root is None:
        return _Layer(source, None, tuple(of_empty(Office, each) for each in findings))
    if not isinstance(root, Mapping):
        return _Layer(source, None, (*findings, *validate(OfficeFile, source, root)[1]))
    return _Layer(source, root, tuple(findings))


def _scope(path: Path, beside: Path) -> Path:
    """Return the folder from which an office file looks for others: that of the folder it is found in."""
    places = (place for place in catalog.own_folders("offices", beside) if path.is_relative_to(place))
    return next((place.parent for place in places), path.parent)


def _same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def _stem(path: Path) -> str:
    return unicodedata.normalize("NFC", path.stem)


def _as_one(files: Sequence[File]) -> File:
    """Return several files as one: each takes the keys of the next that it does not have itself."""
    if len(files) == 1:
        return files[0]
    layers = Layers([file.source for file in files])
    roots = [_moved(file, start) for file, start in zip(files, layers.starts, strict=True)]
    merged = reduce(lambda base, own: over(own, base), reversed(roots))
    # A fault of the whole is told where the own file begins.
    entries = {name: merged.entries[name] for name in (*roots[0].entries, *merged.entries)}
    last = roots[-1].entries.get(EXTENDS)
    if last and not is_base_name(_text(last[1])):
        entries[EXTENDS] = last
    root = Mapping(merged.start, merged.end, entries)
    return File(layers, Address(root), tuple(files))


def _moved(file: File, by: int) -> Mapping:
    root = moved(file.root.node, by)
    assert isinstance(root, Mapping)
    return root


def _text(node: Node | None) -> str:
    return clean(node.text) if isinstance(node, Scalar) else ""


def near_paths(name: str, beside: Path) -> list[Path]:
    """Return the possible paths of a user's office, existing or not; none if it has no name."""
    if is_month_ending(name):
        return [beside / name]
    folders = catalog.own_folders("offices", beside) if name else ()
    return [folder / f"{name}{ending}" for folder in folders for ending in ENDINGS]
