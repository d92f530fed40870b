"""An OpenDocument text, as LibreOffice users keep it."""

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

from tests.word.fresh.content import Line, Paper, words
from tests.word.fresh.shapes import Written
from tests.word.fresh.wordfile import WordFile

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = (
    f'xmlns:office="{OASIS}:office:1.0" xmlns:text="{OASIS}:text:1.0" xmlns:table="{OASIS}:table:1.0" '
    f'xmlns:style="{OASIS}:style:1.0" xmlns:fo="{OASIS}:xsl-fo-compatible:1.0" office:version="1.3"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
KIND = "application/vnd.oasis.opendocument.text"
# Name of the paragraph style: bold, italic, centred.
STYLES = {
    "P1": (False, False, False),
    "P2": (True, False, True),
    "P3": (False, True, True),
    "P4": (True, False, False),
}
STYLES |= {"P5": (False, False, True)}
LOOKS = {
    **dict.fromkeys(
        ("issuer", "nation", "motto", "kind", "subject", "authority", "position", "signer"), "P2"
    ),
    **dict.fromkeys(("h1", "h2", "h3", "recipients-heading"), "P4"),
    **dict.fromkeys(("superior", "number"), "P5"),
    "place-date": "P3",
}


def _style(name: str, bold: bool, italic: bool, centred: bool) -> str:
    align = f'fo:text-align="{"center" if centred else "justify"}"'
    weight = f'fo:font-weight="{"bold" if bold else "normal"}"'
    slope = f'fo:font-style="{"italic" if italic else "normal"}"'
    looks = f"<style:paragraph-properties {align}/><style:text-properties {weight} {slope}/>"
    return f'<style:style style:name="{name}" style:family="paragraph">{looks}</style:style>'


def _paragraph(line: Line) -> str:
    return f'<text:p text:style-name="{LOOKS.get(line.label, "P1")}">{escape(words(line.typed))}</text:p>'


def _cells(file: WordFile, name: str, sides: list[list[Line]]) -> str:
    place, made = f"t{file.here()}", ""
    for column, lines in enumerate(sides, 1):
        inside = ""
        for at, line in enumerate(lines, 1):
            file.record(line, f"{place}.r1c{column}.p{at}")
            inside += _paragraph(line)
        made += f'<table:table-cell office:value-type="string">{inside}</table:table-cell>'
    columns = f'<table:table-column table:number-columns-repeated="{len(sides)}"/>'
    return (
        f'<table:table table:name="{name}">{columns}<table:table-row>{made}</table:table-row></table:table>'
    )


def make(paper: Paper) -> Written:
    """Write the paper: letterhead and foot in tables, the rest in paragraphs."""
    file, sides = WordFile(paper), paper.parts
    file.blocks.append(_cells(file, "Table1", [sides["head.left"], sides["head.right"]]))
    for line in [*sides["title"], *sides["body"]]:
        file.record(line, f"p{file.here()}")
        file.blocks.append(_paragraph(line))
    file.blocks.append(_cells(file, "Table2", [sides["foot.left"], sides["foot.right"]]))
    styles = "".join(_style(name, *marks) for name, marks in STYLES.items())
    body = f"<office:body><office:text>{''.join(file.blocks)}</office:text></office:body>"
    inside = f"<office:automatic-styles>{styles}</office:automatic-styles>{body}"
    content = f"{HEAD}<office:document-content {SPACES}>{inside}</office:document-content>"
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in (("/", KIND), ("content.xml", "text/xml"))
    )
    manifest = (
        f'{HEAD}<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0" '
        f'manifest:version="1.3">{entries}</manifest:manifest>'
    )
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        parts = {"mimetype": KIND, "content.xml": content, "META-INF/manifest.xml": manifest}
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, (2025, 9, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            made.writestr(entry, part)
    return Written(data.getvalue(), file.rows, paper)
