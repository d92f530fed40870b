"""Word files made of a few elements, with the parts that they refer to."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from baocao.word.reader import read_paper

OFFICE = "http://schemas.openxmlformats.org"
SPACES = {
    "w": f"{OFFICE}/wordprocessingml/2006/main",
    "r": f"{OFFICE}/officeDocument/2006/relationships",
    "m": f"{OFFICE}/officeDocument/2006/math",
    "a": f"{OFFICE}/drawingml/2006/main",
    "c": f"{OFFICE}/drawingml/2006/chart",
    "dgm": f"{OFFICE}/drawingml/2006/diagram",
    "pic": f"{OFFICE}/drawingml/2006/picture",
    "wp": f"{OFFICE}/drawingml/2006/wordprocessingDrawing",
    "mc": f"{OFFICE}/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "cx": "http://schemas.microsoft.com/office/drawing/2014/chartex",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:x",
}
DECLARED = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in SPACES.items())
_RELS = f"{OFFICE}/package/2006/relationships"


def part(root, inner):
    """Return a part as bytes; its root is a tag, and may have attributes."""
    return f"<{root} {DECLARED}>{inner}</{root.split()[0]}>".encode()


def word_file(body="", **parts):
    """Return a Word file with that body and those parts, such as ``footnotes=part("w:footnotes", …)``.

    A part is related to the main one by the type and the id of its name, without digits for the type.
    """
    related = "".join(
        f'<Relationship Id="{name}" Type="{SPACES["r"]}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for name in parts
    )
    document = f"{SPACES['r']}/officeDocument"
    files = {
        "_rels/.rels": f'<Relationship Id="main" Type="{document}" Target="word/main.xml"/>',
        "word/_rels/main.xml.rels": related,
    }
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, rels in files.items():
            archive.writestr(name, f'<Relationships xmlns="{_RELS}">{rels}</Relationships>')
        archive.writestr("word/main.xml", part("w:document", f"<w:body>{body}</w:body>"))
        for name, blob in parts.items():
            archive.writestr(f"word/{name}.xml", blob)
    return buffer.getvalue()


def read(body="", **parts):
    """Return the paper of a Word file with that body and those parts."""
    return read_paper(BytesIO(word_file(body, **parts)), "a.docx")


def p(inner, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def r(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def fixed(*marks):
    """Return a formatting element per mark, such as ``b`` or ``b=0``."""
    found = (mark.partition("=") for mark in marks)
    return "".join(f'<w:{name} w:val="{value}"/>' if value else f"<w:{name}/>" for name, _, value in found)
