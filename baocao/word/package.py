"""Opens the parts of a Word file with care, because it may come from anywhere.

A few kilobytes of zip can expand into gigabytes, and XML can define entities that read files or grow without
end: both the unpacked size and the memory are bounded, and document types are refused.
"""

import zipfile
import zlib
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import BinaryIO, NoReturn

from lxml import etree

from baocao.errors import BaocaoError
from baocao.messages import word as say

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# A file saved as "Strict Open XML" uses other namespaces (ISO/IEC 29500-1).
_STRICT = "http://purl.oclc.org/ooxml/"
_TRANSITIONAL = {
    f"{_STRICT}wordprocessingml/main": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    f"{_STRICT}officeDocument/math": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    f"{_STRICT}officeDocument/relationships": (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
}
# The limit in MiB; a book of a thousand pages takes about twenty.
MAX_PART = 32 * 1024 * 1024
# The most elements and attributes of a part; each takes some hundred bytes of memory, however short it is.
_MAX_NODES = 3_000_000
# What zipfile raises, besides its own error, for a file with wrong metadata.
_UNREADABLE = (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError)
_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_MAIN_TYPE = "/officeDocument"
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
# Kinds of other office files, by the root of their main part or by their declared type.
_OTHER_ROOTS = {"workbook": "Excel", "presentation": "PowerPoint"}
_MIME = "mimetype"
_OTHER_TYPES = (("text", "OpenDocument (.odt)"), ("spreadsheet", "OpenDocument (.ods)"), ("", "OpenDocument"))


class Package:
    """The XML parts of a Word file, by their relation to the main part.

    Raises :class:`BaocaoError` if the file is not a Word file, or is too large for ordinary memory.
    """

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._name = name
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

    def main(self) -> etree._Element:
        """Return the main part."""
        root = self._parse(self._main)
        if root is None:
            raise self._broken()
        if root.tag != f"{W}document":
            kind = _OTHER_ROOTS.get(etree.QName(root).localname)
            raise self._of_kind(kind) if kind else self._broken()
        return root

    def related(self, kind: str) -> etree._Element | None:
        """Return the part related to the main part by that type; ``None`` if there is none."""
        target = self._target(self._main, f"/{kind}")
        return self._parse(target) if target else None

    def referred(self, id_: str) -> etree._Element | None:
        """Return the part to which the main part refers by that id; ``None`` if there is none."""
        target = self._target(self._main, "", id_)
        return self._parse(target) if target else None

    def _target(self, source: str, kind: str, id_: str = "") -> str | None:
        folder = dirname(source)
        rels = self._parse(join(folder, "_rels", f"{Path(source).name}.rels" if source else ".rels"))
        for rel in rels.iter(_RELS) if rels is not None else ():
            found = (rel.get("Type") or "").endswith(kind) and id_ in ("", rel.get("Id"))
            if found and rel.get("TargetMode") != "External":
                target = rel.get("Target") or ""
                return target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
        return None

    def _parse(self, name: str) -> etree._Element | None:
        """Return a part as XML; ``None`` if there is no part of that name."""
        data = self._read(name)
        if data is None:
            return None
        if any(mark in data for mark in _DOCTYPES):
            raise self._broken()
        if data.count(b"<") + data.count(b"=") > _MAX_NODES:
            raise self._too_large()
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self._broken() from error
        return _in_transitional_terms(root)

    def _read(self, name: str) -> bytes | None:
        try:
            with self._archive.open(name) as part:
                data = part.read(MAX_PART + 1)
        except KeyError:
            return None
        except _UNREADABLE as error:
            raise self._broken() from error
        if len(data) > MAX_PART:
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


def is_word(data: bytes) -> bool:
    """Tell whether bytes start like a zip file, which a Word file is and a month file is not."""
    return data.startswith(b"PK\x03\x04")


def _in_transitional_terms(root: etree._Element) -> etree._Element:
    """Return a part in the transitional namespaces, which nearly all files use."""
    if not any(space.startswith(_STRICT) for space in root.nsmap.values()):
        return root
    for node in root.iter("*"):
        node.tag = _renamed(str(node.tag))
        for name, value in node.attrib.items():
            if str(name).startswith("{"):
                del node.attrib[name]
                node.set(_renamed(str(name)), value)
    return root


def _renamed(name: str) -> str:
    space, _, local = name[1:].rpartition("}")
    return f"{{{_TRANSITIONAL[space]}}}{local}" if space in _TRANSITIONAL else name
