"""Opens the parts of a Word file with care, because it may come from anywhere.

A few kilobytes of zip can expand into gigabytes, and XML can define entities that read files or grow without
end: both the unpacked size and the memory are bounded, and document types are refused.
"""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from posixpath import basename, dirname, join, normpath
from typing import BinaryIO, NamedTuple, NoReturn

from lxml import etree

from baocao.errors import BaocaoError
from baocao.messages import word as say
from baocao.word.namespaces import STRICT, W, transitional

#: The part with the declared types of the others.
CONTENT_TYPES = "[Content_Types].xml"
# The limit in MiB; a book of a thousand pages takes about twenty.
MAX_PART = 32 * 1024 * 1024
# All parts that are read together may be as large as so many of the largest.
_MOST_PARTS = 3
# The most elements and attributes of all parts; each takes some hundred bytes of memory, however short it is.
_MAX_NODES = 3_000_000
# What zipfile raises, besides its own error, for a file with wrong metadata.
_UNREADABLE = (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError)
_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_MAIN_TYPE = "/officeDocument"
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in _ENCODINGS)
_STRICT = tuple(STRICT.encode(encoding) for encoding in _ENCODINGS)
# Kinds of other office files, by the root of their main part or by their declared type.
_OTHER_ROOTS = {"workbook": "Excel", "presentation": "PowerPoint"}
_MIME = "mimetype"
_OTHER_TYPES = (("text", "OpenDocument (.odt)"), ("spreadsheet", "OpenDocument (.ods)"), ("", "OpenDocument"))


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a Word file: its name in the file, and its XML."""

    name: str
    root: etree._Element


class Relation(NamedTuple):
    """A relation to another part of the file: its id, the last word of its type, and that part's name."""

    id: str
    kind: str
    name: str


class Package:
    """The XML parts of a Word file, by their relation to the main part.

    Raises :class:`BaocaoError` if the file is not a Word file, or is too large for ordinary memory.
    """

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._name = name
        self._nodes = self._unpacked = 0
        self._parts: dict[str, Part | None] = {}
        self._rels: dict[str, list[etree._Element]] = {}
        try:
            self._archive = zipfile.ZipFile(file)
        except _UNREADABLE as error:
            raise self._broken() from error
        if any(info.compress_type not in _COMPRESSIONS for info in self._archive.infolist()):
            raise self._broken()
        main = self._target("", _MAIN_TYPE)
        if main is None:
            self._no_word_file()
        self._main = main

    def main(self) -> Part:
        """Return the main part."""
        part = self._part(self._main)
        if part is None:
            raise self._broken()
        if part.root.tag != f"{W}document":
            kind = _OTHER_ROOTS.get(etree.QName(part.root).localname)
            raise self._of_kind(kind) if kind else self._broken()
        return part

    def related(self, kind: str, source: Part | None = None) -> Part | None:
        """Return the part related by that type to a part, the main one if none is given."""
        return self._part(self._target(source.name if source else self._main, f"/{kind}"))

    def referred(self, source: Part, id_: str) -> Part | None:
        """Return the part to which a part refers by that id; ``None`` if there is none."""
        return self._part(self._target(source.name, "", id_))

    def relations(self, source: Part) -> Iterator[Relation]:
        """Yield the relations of a part to other parts of the file."""
        for rel in self._relations(source.name):
            kind = (rel.get("Type") or "").rpartition("/")[2]
            for name in self._targets(source.name, kind, rel.get("Id") or "-"):
                yield Relation(rel.get("Id") or "", kind, name)

    def typed_targets(self, source: str) -> Iterator[tuple[str, str]]:
        """Yield the type of each relation of a part to another one, and the name of that part.

        The source without a name is the file itself.
        """
        for rel in self._relations(source):
            if rel.get("TargetMode") != "External":
                yield rel.get("Type") or "", _resolved(source, rel.get("Target") or "")

    def has(self, name: str) -> bool:
        """Tell whether there is a part of that name."""
        return name in self._archive.namelist()

    def xml(self, name: str) -> etree._Element | None:
        """Return the XML of the part of that name; ``None`` if there is none."""
        part = self._part(name)
        return None if part is None else part.root

    def data(self, name: str) -> bytes:
        """Return a part as it is; empty if there is none. It counts like those that are read."""
        return self._read(name) or b""

    def checksums(self) -> dict[str, int]:
        """Return the CRC-32 of each file in it as it says itself, by name."""
        return {info.filename: info.CRC for info in self._archive.infolist()}

    def custom_parts(self) -> Iterator[etree._Element]:
        """Yield the roots of the readable custom XML parts, which any program may have added."""
        for name in self._targets(self._main, "/customXml"):
            with suppress(BaocaoError):
                part = self._part(name)
                if part is not None:
                    yield part.root

    def of_file(self, kind: str) -> Part | None:
        """Return the part related by that type to the file itself, such as its properties."""
        return self._part(self._target("", f"/{kind}"))

    def _part(self, name: str | None) -> Part | None:
        if name is None:
            return None
        if name not in self._parts:
            root = self._parse(name)
            self._parts[name] = None if root is None else Part(name, root)
        return self._parts[name]

    def _target(self, source: str, kind: str, id_: str = "") -> str | None:
        return next(self._targets(source, kind, id_), None)

    def _targets(self, source: str, kind: str, id_: str = "") -> Iterator[str]:
        for rel in self._relations(source):
            found = (rel.get("Type") or "").endswith(kind) and id_ in ("", rel.get("Id"))
            if found and rel.get("TargetMode") != "External":
                yield _resolved(source, rel.get("Target") or "")

    def _relations(self, source: str) -> list[etree._Element]:
        if source not in self._rels:
            root = self._parse(relations_of(source))
            self._rels[source] = [] if root is None else list(root.iter(_RELS))
        return self._rels[source]

    def _parse(self, name: str) -> etree._Element | None:
        """Return a part as XML; ``None`` if there is no part of that name."""
        data = self._read(name)
        if data is None:
            return None
        if any(mark in data for mark in _DOCTYPES):
            raise self._broken()
        self._nodes += data.count(b"<") + data.count(b"=")
        if self._nodes > _MAX_NODES:
            raise self._too_large()
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self._broken() from error
        return _in_transitional_terms(root) if any(mark in data for mark in _STRICT) else root

    def _read(self, name: str) -> bytes | None:
        try:
            with self._archive.open(name) as part:
                data = part.read(MAX_PART + 1)
        except KeyError:
            return None
        except _UNREADABLE as error:
            raise self._broken() from error
        self._unpacked += len(data)
        if len(data) > MAX_PART or self._unpacked > _MOST_PARTS * MAX_PART:
            raise self._too_large()
        return data

    def _no_word_file(self) -> NoReturn:
        said = (self._read(_MIME) or b"")[:100].decode("ascii", "replace") if self._says_what_it_is() else ""
        kinds = (kind for word, kind in _OTHER_TYPES if "opendocument" in said and word in said)
        kind = next(kinds, None)
        raise self._of_kind(kind) if kind else self._broken()

    def _says_what_it_is(self) -> bool:
        return _MIME in self._archive.namelist()

    def _of_kind(self, kind: str) -> BaocaoError:
        return BaocaoError(say.NOT_READABLE.of(file=self._name, kind=kind))

    def _too_large(self) -> BaocaoError:
        return BaocaoError(say.TOO_LARGE.of(file=self._name, limit=MAX_PART // 1024 // 1024))

    def _broken(self) -> BaocaoError:
        return BaocaoError(say.NOT_WORD.of(file=self._name))


def relations_of(source: str) -> str:
    """Return the name of the part with the relations of a part; of the file itself for no name."""
    return join(dirname(source), "_rels", f"{basename(source)}.rels")


def _resolved(source: str, target: str) -> str:
    """Return the name of a target; like an address, it cannot leave the file."""
    return normpath(join("/", dirname(source), target)).lstrip("/")


def _in_transitional_terms(root: etree._Element) -> etree._Element:
    """Return a part in the transitional namespaces, which nearly all files use."""
    for node in root.iter("*"):
        node.tag = _renamed(str(node.tag))
        for name, value in node.attrib.items():
            if str(name).startswith("{"):
                del node.attrib[name]
                node.set(_renamed(str(name)), value)
    return root


def _renamed(name: str) -> str:
    space, brace, local = name.rpartition("}")
    return f"{{{transitional(space[1:])}}}{local}" if brace else name
