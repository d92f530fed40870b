"""A copy of a Word file in which some parts are replaced and some are new.

A digital signature is of a file as it was signed: the copy has none, rather than one that no longer holds.
"""

import zipfile
from io import BytesIO
from posixpath import dirname, join

from lxml import etree

from baocao.errors import BaocaoError
from baocao.messages import word as say
from baocao.word.guarded import SIGNED_BY, has_signature, signature_parts
from baocao.word.namespaces import STRICT
from baocao.word.package import CONTENT_TYPES, Package, Part, relations_of

_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class Copied:
    """A Word file to be changed in memory.

    Raises :class:`BaocaoError` if it is not a Word file, is too large, has two parts of one name, or is of
    another form than ``.docx``: strict, a template, with macros.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.package = Package(BytesIO(data), name)
        self.name = name
        self._data = data
        self._roots: dict[str, etree._Element] = {}
        self.main: Part = self.package.main()
        is_strict = any(space.startswith(STRICT) for space in self.main.root.nsmap.values())
        if is_strict or self._type_of(self.main.name) != f"{_MAIN}.document.main+xml":
            raise BaocaoError(say.OTHER_FORM.of(file=name))

    def change(self, name: str, root: etree._Element) -> None:
        """Replace a part by what its XML is when the copy is made."""
        self._roots[name] = root

    def add(self, kind: str, root: etree._Element) -> tuple[str, str]:
        """Add a part of a kind, such as ``header``, for the main part; return its name and relation."""
        folder = dirname(self.main.name)
        taken = {name.casefold() for name in (*self._names(), *self._roots)}
        numbers = (f"{kind}{number or ''}.xml" for number in range(len(taken) + 1))
        file = next(each for each in numbers if join(folder, each).casefold() not in taken)
        name = join(folder, file)
        self.change(name, root)
        types = self._root(CONTENT_TYPES, "Types", _TYPES)
        declared = {"PartName": f"/{name}", "ContentType": f"{_MAIN}.{kind}+xml"}
        etree.SubElement(types, f"{{{_TYPES}}}Override", declared)
        return name, self._relate(kind, file)

    def to_bytes(self) -> bytes:
        """Return the copy."""
        signatures = self._unsigned()
        parts = {name: _serialised(root) for name, root in self._roots.items()}
        buffer = BytesIO()
        with zipfile.ZipFile(BytesIO(self._data)) as old, zipfile.ZipFile(buffer, "w") as new:
            names = old.namelist()
            if len(set(names)) < len(names):
                raise BaocaoError(say.NOT_WORD.of(file=self.name))
            for info in old.infolist():
                if info.filename in signatures:
                    continue
                data = parts.pop(info.filename, None)
                data = self.package.data(info.filename) if data is None else data
                new.writestr(_entry(info.filename, info), data)
            for name, data in parts.items():
                new.writestr(_entry(name, old.infolist()[0]), data)
        return buffer.getvalue()

    def _unsigned(self) -> frozenset[str]:
        """Take out what refers to digital signatures; return the names of their parts."""
        signatures = signature_parts(self.package)
        if has_signature(self.package):
            relations = self._root(relations_of(""), "Relationships", _RELS)
            types = self._root(CONTENT_TYPES, "Types", _TYPES)
            for each in [each for each in relations if (each.get("Type") or "").endswith(SIGNED_BY)]:
                relations.remove(each)
            for each in [each for each in types if (each.get("PartName") or "").lstrip("/") in signatures]:
                types.remove(each)
        return signatures

    def _type_of(self, name: str) -> str:
        """Return the declared type of a part."""
        root = self.package.xml(CONTENT_TYPES)
        named = () if root is None else root.iter(f"{{{_TYPES}}}Override")
        return next(
            (node.get("ContentType") or "" for node in named if node.get("PartName") == f"/{name}"), ""
        )

    def _names(self) -> list[str]:
        return list(self.package.checksums())

    def _relate(self, kind: str, target: str) -> str:
        """Add a relation of the main part; return its id."""
        rels = self._root(relations_of(self.main.name), "Relationships", _RELS)
        taken = {node.get("Id") for node in rels}
        id_ = next(each for number in range(len(taken) + 1) if (each := f"rIdBaocao{number}") not in taken)
        related = {"Id": id_, "Type": f"{_KINDS}/{kind}", "Target": target}
        etree.SubElement(rels, f"{{{_RELS}}}Relationship", related)
        return id_

    def _root(self, name: str, tag: str, space: str) -> etree._Element:
        """Return the XML of a part that is changed."""
        if name not in self._roots:
            found = self.package.xml(name)
            empty = f'<{tag} xmlns="{space}"/>'
            self._roots[name] = etree.fromstring(empty) if found is None else found
        return self._roots[name]


def _entry(name: str, like: zipfile.ZipInfo) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, like.date_time)
    entry.compress_type = zipfile.ZIP_DEFLATED if name != like.filename else like.compress_type
    entry.external_attr = like.external_attr
    entry.create_system = like.create_system
    return entry


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
