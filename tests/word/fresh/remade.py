"""Word files made over in the manner of another program or another edition of the standard."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

ZEROS = "".join(f' w:{key}="00000000"' for key in ("rsidR", "rsidDel", "rsidP", "rsidRDefault", "rsidRPr"))
SPACING = '<w:spacing w:after="0" w:before="0" w:line="276" w:lineRule="auto"/>'
STRICT = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
    "http://schemas.openxmlformats.org/drawingml/2006/main": "http://purl.oclc.org/ooxml/drawingml/main",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": (
        "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"
    ),
}


def each_part(
    data: bytes, change: Callable[[str, bytes], bytes], more: dict[str, bytes] | None = None
) -> bytes:
    """Return a package with each part changed, and others added."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        entries = [(entry.filename, change(entry.filename, old.read(entry))) for entry in old.infolist()]
        for name, part in [*entries, *(more or {}).items()]:
            entry = zipfile.ZipInfo(name, (2025, 9, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            new.writestr(entry, part)
    return made.getvalue()


def strict(data: bytes) -> bytes:
    """Return the file as ISO 29500 Strict: the same words in other namespaces."""

    def change(name: str, part: bytes) -> bytes:
        text = part.decode("utf-8")
        for old, new in STRICT.items():
            text = text.replace(old, new)
        if name == "word/document.xml":
            text = text.replace("<w:document ", '<w:document w:conformance="strict" ', 1)
        return text.encode("utf-8")

    return each_part(data, change)


def with_macros(data: bytes) -> bytes:
    """Return the file as a `.docm`, with a project of macros that is an empty compound file."""
    kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"

    def change(name: str, part: bytes) -> bytes:
        if name == "[Content_Types].xml":
            part = part.replace(
                b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                b"application/vnd.ms-word.document.macroEnabled.main+xml",
            ).replace(
                b"<Override",
                b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override',
                1,
            )
        if name == "word/_rels/document.xml.rels":
            added = f'<Relationship Id="rIdV" Type="{kind}" Target="vbaProject.bin"/></Relationships>'
            part = part.replace(b"</Relationships>", added.encode())
        return part

    return each_part(data, change, {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504})


def google(block: str) -> str:
    """Return a block as Google Docs exports it: zeros for ids, spacing on every paragraph, named tables."""

    def spaced(match: re.Match) -> str:
        inside = re.sub(r"(?=<w:ind |<w:jc )", SPACING, match[1], count=1)
        return f"<w:pPr>{inside}<w:rPr/></w:pPr>"

    block = re.sub(r"<w:pPr>(.*?)</w:pPr>", spaced, block)
    block = block.replace("<w:p>", f"<w:p{ZEROS}>").replace(
        "<w:tblPr>", '<w:tblPr><w:tblStyle w:val="Table1"/>'
    )
    return block.replace("</w:tblPr>", '<w:tblLook w:val="0600"/></w:tblPr>')
