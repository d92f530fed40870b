"""The parts of a Word file, opened with care: it may come from anywhere.

A few kilobytes of zip can unfold into gigabytes, and XML can name entities that read files; sizes are
checked before anything is unpacked, and entities are never resolved.
"""

import zipfile
import zlib
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import BinaryIO

from lxml import etree

from baocao.errors import BaocaoError
from baocao.messages import read as say

MAX_UNPACKED = 256 * 1024 * 1024
# What zipfile raises, besides its own error, of a file whose words about itself are wrong.
_UNREADABLE = (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError)
_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_MAIN_TYPE = "/officeDocument"
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """A Word file's XML parts, by what the main part calls them."""

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._name = name
        try:
            self._archive = zipfile.ZipFile(file)
        except _UNREADABLE as error:
            raise self._broken() from error
        if sum(info.file_size for info in self._archive.infolist()) > MAX_UNPACKED:
            raise BaocaoError(say.TOO_LARGE.of(file=name, limit=MAX_UNPACKED // 1024 // 1024))
        if any(info.compress_type not in _COMPRESSIONS for info in self._archive.infolist()):
            raise self._broken()
        main = self._target("", _MAIN_TYPE)
        if main is None:
            raise self._broken()
        self._main = main

    def main(self) -> etree._Element:
        """Return the main part."""
        root = self._parse(self._main)
        if root is None:
            raise self._broken()
        return root

    def related(self, kind: str) -> etree._Element | None:
        """Return the part that the main part relates to as that kind; ``None`` where it has none."""
        target = self._target(self._main, f"/{kind}")
        return self._parse(target) if target else None

    def _target(self, source: str, kind: str) -> str | None:
        folder = dirname(source)
        rels = self._parse(join(folder, "_rels", f"{Path(source).name}.rels" if source else ".rels"))
        for rel in rels.iter(_RELS) if rels is not None else ():
            if (rel.get("Type") or "").endswith(kind) and rel.get("TargetMode") != "External":
                target = rel.get("Target") or ""
                return target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
        return None

    def _parse(self, name: str) -> etree._Element | None:
        """Return a part as XML; ``None`` where there is none of that name."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
        try:
            return etree.fromstring(self._archive.read(name), parser)
        except KeyError:
            return None
        except (etree.XMLSyntaxError, *_UNREADABLE) as error:
            raise self._broken() from error

    def _broken(self) -> BaocaoError:
        return BaocaoError(say.NOT_WORD.of(file=self._name))


def is_word(data: bytes) -> bool:
    """Tell whether bytes begin like a zip file, which a Word file is and a month is not."""
    return data.startswith(b"PK\x03\x04")
