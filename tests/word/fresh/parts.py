"""The parts of a Word file's package: styles, lists, notes, comments, headers, pictures, charts."""

import struct
import zlib
from xml.sax.saxutils import escape

from tests.word.fresh.ooxml import Look, filled, paragraph

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
    'w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:lang w:val="vi-VN"/></w:rPr>'
    '</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name '
    'w:val="Normal"/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name '
    'w:val="Normal Table"/></w:style>'
)


def section(*, landscape: bool, header: str = "") -> str:
    size = 'w:w="16840" w:h="11907" w:orient="landscape"' if landscape else 'w:w="11907" w:h="16840"'
    margins = (
        'w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"'
    )
    return f"<w:sectPr>{header}<w:pgSz {size}/><w:pgMar {margins}/></w:sectPr>"


def chart(title: str, values: dict[str, int]) -> str:
    """Return a chart of columns, with the labels that it shows."""
    made = {
        kind: "".join(
            f'<c:pt idx="{at}"><c:v>{escape(str(each))}</c:v></c:pt>' for at, each in enumerate(known)
        )
        for kind, known in (("names", values), ("figures", values.values()))
    }
    return HEAD + filled("chart", spaces=SPACES, title=escape(title), count=len(values), **made)


def levels(forms: list[tuple[str, str]], *, font: str = "", suffix: str = "") -> str:
    """Return the levels of a list: `(decimal, "%1.%2")` and so on."""
    named = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:hint="default"/></w:rPr>' if font else ""
    end = f'<w:suff w:val="{suffix}"/>' if suffix else ""
    made = ""
    for at, (form, text) in enumerate(forms):
        indent = f'<w:pPr><w:ind w:left="{360 * (at + 1)}" w:hanging="360"/></w:pPr>'
        first = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        shown = f'{end}<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        made += f'<w:lvl w:ilvl="{at}">{first}{shown}{indent}{named}</w:lvl>'
    return made


def lists(abstract: dict[int, str], used: dict[int, int], restart: tuple[int, ...] = ()) -> str:
    """Return the lists of a file: abstract lists by their id, and which list uses which."""
    over = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    return "".join(
        f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>{made}</w:abstractNum>'
        for key, made in abstract.items()
    ) + "".join(
        f'<w:num w:numId="{key}"><w:abstractNumId w:val="{value}"/>{over * (key in restart)}</w:num>'
        for key, value in used.items()
    )


def _notes(file, tag: str, known: dict[str, str]) -> str:
    separators = "" if file.google else filled("separators", tag=tag)
    look = Look(size=20)
    made = ""
    for number, mark in known.items():
        sign = f"<w:t>{mark}</w:t>" if mark == "*" else f"<w:{tag}Ref/>"
        first = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>{sign}</w:r>'
        text = file.inline(" " + file.paper.notes[mark], look)
        key = int(number) - file.google
        made += f'<w:{tag} w:id="{key}">{paragraph(look, first + text)}</w:{tag}>'
    return f"{HEAD}<w:{tag}s {SPACES}>{separators}{made}</w:{tag}s>"


def _comments(file) -> str:
    made = ""
    for at, (who, said) in enumerate(file.comments, 1):
        inside = f"<w:p><w:r><w:t>{escape(said)}</w:t></w:r></w:p>"
        made += f'<w:comment w:id="{at}" w:author="{escape(who)}" w:initials="H">{inside}</w:comment>'
    return f"{HEAD}<w:comments {SPACES}>{made}</w:comments>"


def png() -> bytes:
    """Return a picture of one grey point."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0\x80"))
        + chunk(b"IEND", b"")
    )


def _optional(file) -> dict[str, tuple[str, str, str | bytes]]:
    """Return the parts that only some files have: relationship id, kind and data by name."""
    made: dict[str, tuple[str, str, str | bytes]] = {}
    if file.numbering:
        made["numbering.xml"] = (
            "rIdN",
            "numbering",
            f"{HEAD}<w:numbering {SPACES}>{file.numbering}</w:numbering>",
        )
    if file.notes:
        made["footnotes.xml"] = ("rIdF", "footnotes", _notes(file, "footnote", file.notes))
    if file.endnotes:
        made["endnotes.xml"] = ("rIdE", "endnotes", _notes(file, "endnote", file.endnotes))
    if file.comments:
        made["comments.xml"] = ("rIdC", "comments", _comments(file))
    if file.header:
        made["header1.xml"] = ("rIdH", "header", f"{HEAD}<w:hdr {SPACES}>{file.header}</w:hdr>")
    if file.pictures:
        made["media/image1.png"] = ("rIdPicture", "image", png())
    for at, data in enumerate(file.charts, 1):
        made[f"charts/chart{at}.xml"] = (f"rIdChart{at}", "chart", data)
    return made


def _types(others) -> str:
    named = {"/word/document.xml": f"{WORDML}.document.main+xml", "/word/styles.xml": f"{WORDML}.styles+xml"}
    for name, (_, kind, _) in others.items():
        if kind == "chart":
            named[f"/word/{name}"] = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
        elif kind != "image":
            named[f"/word/{name}"] = f"{WORDML}.{kind}+xml"
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in named.items())
    return HEAD + filled("types", overrides=overrides)


def _relationships(entries: list[tuple[str, str, str]]) -> str:
    made = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{escape(target)}"'
        + (' TargetMode="External"' if kind.endswith("/hyperlink") else "")
        + "/>"
        for key, kind, target in entries
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{space}">{made}</Relationships>'


def package(file) -> dict[str, str | bytes]:
    """Return every part of the file by its name."""
    header = '<w:headerReference w:type="default" r:id="rIdH"/>' if file.header else ""
    body = "".join(file.blocks) + section(landscape=False, header=header)
    # The notes are written before the list of relationships, as a link may stand in them.
    others = _optional(file)
    relations = [("rIdS", f"{OFFICE}/relationships/styles", "styles.xml")]
    relations += [(key, f"{OFFICE}/relationships/{kind}", name) for name, (key, kind, _) in others.items()]
    relations += [
        (f"rIdLink{at}", f"{OFFICE}/relationships/hyperlink", link) for at, link in enumerate(file.links, 1)
    ]
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": _types(others),
        "_rels/.rels": _relationships(
            [("rId1", f"{OFFICE}/relationships/officeDocument", "word/document.xml")]
        ),
        "word/document.xml": f"{HEAD}<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"{HEAD}<w:styles {SPACES}>{file.styles or STYLES}</w:styles>",
    }
    made["word/_rels/document.xml.rels"] = _relationships(relations)
    return made | {f"word/{name}": data for name, (_, _, data) in others.items()}
