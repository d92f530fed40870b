"""Packs the parts into one file whose bytes depend on the parts alone.

python-docx keeps the parts and their relationships. The zip is written here, because a saved package contains
the time of saving in every entry.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from zlib import crc32

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI, PackURI
from docx.opc.part import Part
from markupsafe import escape

from baocao.document import About
from baocao.write.docx.zipped import zipped

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


class Kept(NamedTuple):
    """A part of another file: what it is, its name here, its bytes, and the id of its relationship there.

    ``content_type`` is that of a picture; other kinds of parts have one of their own.
    """

    kind: str
    name: str
    blob: bytes
    id: str
    content_type: str = ""


class DocxPackage:
    """A Word file under construction: a main part, its related parts, and its properties."""

    def __init__(self) -> None:
        self._package = OpcPackage()
        self._main = _MainPart(PackURI("/word/document.xml"), CT.WML_DOCUMENT_MAIN)
        self._package.relate_to(self._main, RT.OFFICE_DOCUMENT)

    def add(self, name: str, blob: bytes) -> str:
        """Add a part related to the main part; return the id of the relationship."""
        content_type, relationship = _KINDS[name]
        part = Part(PackURI(f"/word/{name}.xml"), content_type, blob)
        return self._main.relate_to(part, relationship)

    def keep(self, kept: Kept, pictures: Iterable[Kept] = ()) -> None:
        """Add a part of another file, and the pictures that it refers to."""
        relationship, part = _kept(kept)
        for picture in pictures:
            kind, own = _kept(picture)
            part.load_rel(kind, own, picture.id)
        self._main.load_rel(relationship, part, kept.id)

    def add_source(self, blob: bytes, properties: bytes) -> None:
        """Add the custom part that holds the source, and its properties."""
        item = Part(PackURI("/customXml/item1.xml"), CT.XML, blob)
        described = Part(PackURI("/customXml/itemProps1.xml"), CT.OFC_CUSTOM_XML_PROPERTIES, properties)
        item.relate_to(described, RT.CUSTOM_XML_PROPS)
        self._main.relate_to(item, RT.CUSTOM_XML)

    def checksums(self) -> dict[str, int]:
        """Return the CRC-32 of each part, by its name in the file."""
        return {part.partname.membername: crc32(part.blob) for part in self._package.iter_parts()}

    def set_main(self, blob: bytes) -> None:
        """Set the content of the main part."""
        self._main.content = blob

    def describe(self, about: About, language: str) -> None:
        """Add the core properties."""
        name = PackURI("/docProps/core.xml")
        part = Part(name, CT.OPC_CORE_PROPERTIES, _core_properties(about, language))
        self._package.relate_to(part, RT.CORE_PROPERTIES)

    def to_bytes(self) -> bytes:
        """Return the zip file."""
        return zipped(self._entries())

    def _entries(self) -> Iterator[tuple[str, bytes]]:
        parts = sorted(self._package.iter_parts(), key=lambda part: str(part.partname))
        yield CONTENT_TYPES_URI.membername, _content_types(parts)
        yield PACKAGE_URI.rels_uri.membername, self._package.rels.xml
        for part in parts:
            yield part.partname.membername, part.blob
            if part.rels:
                yield part.partname.rels_uri.membername, part.rels.xml


class _MainPart(Part):
    """The main part, which is written last because it names relationships to the others."""

    content = b""

    @property
    def blob(self) -> bytes:
        return self.content


_KEPT = {
    "header": (CT.WML_HEADER, RT.HEADER),
    "footer": (CT.WML_FOOTER, RT.FOOTER),
    "chart": (CT.DML_CHART, RT.CHART),
    "image": ("", RT.IMAGE),
}
_KINDS = {
    "styles": (CT.WML_STYLES, RT.STYLES),
    "numbering": (CT.WML_NUMBERING, RT.NUMBERING),
    "settings": (CT.WML_SETTINGS, RT.SETTINGS),
    "theme/theme1": (CT.OFC_THEME, RT.THEME),
    "fontTable": (CT.WML_FONT_TABLE, RT.FONT_TABLE),
    "header1": (CT.WML_HEADER, RT.HEADER),
    "footer1": (CT.WML_FOOTER, RT.FOOTER),
    "footer2": (CT.WML_FOOTER, RT.FOOTER),
    "footnotes": (CT.WML_FOOTNOTES, RT.FOOTNOTES),
    "endnotes": (CT.WML_ENDNOTES, RT.ENDNOTES),
    "comments": (CT.WML_COMMENTS, RT.COMMENTS),
}


def _kept(kept: Kept) -> tuple[str, Part]:
    content_type, relationship = _KEPT[kept.kind]
    return relationship, Part(PackURI(f"/word/{kept.name}"), kept.content_type or content_type, kept.blob)


def _core_properties(about: About, language: str) -> bytes:
    """Return ``docProps/core.xml`` (ECMA-376 part 2, 11); python-docx would cut texts and read the clock."""
    time = about.created.strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(about.title)}</dc:title><dc:subject>{escape(about.subject)}</dc:subject>"
        f"<dc:creator>{escape(about.author)}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(about.author)}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{time}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{time}</dcterms:modified>'
        f"<dc:language>{language}</dc:language></cp:coreProperties>"
    ).encode()


def _content_types(parts: list[Part]) -> bytes:
    overrides = "".join(
        f'<Override PartName="{escape(part.partname)}" ContentType="{escape(part.content_type)}"/>'
        for part in parts
        if part.content_type != CT.XML
    )
    defaults = (
        f'<Default Extension="rels" ContentType="{CT.OPC_RELATIONSHIPS}"/>'
        f'<Default Extension="xml" ContentType="{CT.XML}"/>'
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<Types xmlns="{_TYPES}">{defaults}{overrides}</Types>'.encode()
