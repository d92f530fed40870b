"""Pieces of WordprocessingML: runs as several programs write them, paragraphs, tables."""

import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from string import Template
from xml.sax.saxutils import escape

Run = Callable[[str, str], str]


@dataclass(frozen=True)
class Look:
    bold: bool = False
    italic: bool = False
    underline: bool = False
    align: str = "both"
    first: int = 0
    style: str = ""
    numbering: tuple[int, int] | None = None
    size: int = 28
    lead: str = ""
    tabs: tuple[tuple[str, int], ...] = ()

    def but(self, **changes) -> "Look":
        return replace(self, **changes)

    def properties(self) -> str:
        size = "" if self.style else f'<w:sz w:val="{self.size}"/><w:szCs w:val="{self.size}"/>'
        return "<w:b/>" * self.bold + "<w:i/>" * self.italic + size + '<w:u w:val="single"/>' * self.underline


def content(text: str, tag: str = "t") -> str:
    """Return text as `w:t`, with tabs and line breaks as Word has them."""
    kept = []
    for line_number, line in enumerate(text.split("\n")):
        kept += ["<w:br/>"] * bool(line_number)
        for column, words in enumerate(line.split("\t")):
            kept += ["<w:tab/>"] * bool(column)
            kept += [f'<w:{tag} xml:space="preserve">{escape(words)}</w:{tag}>'] * bool(words)
    return "".join(kept)


def plain(text: str, properties: str) -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr>{content(text)}</w:r>"


def times(text: str, properties: str) -> str:
    """As Word writes papers of offices: the font on every run, and the language."""
    fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    return f'<w:r><w:rPr>{fonts}{properties}<w:lang w:val="vi-VN"/></w:rPr>{content(text)}</w:r>'


def torn(text: str, properties: str, every: int = 7) -> str:
    """As Word writes what was edited on many days: split in the middle of words, with marks of spelling."""
    kept = []
    for at in range(0, len(text), every):
        words = text[at : at + every]
        rsid = f"00{(at * 2654435761 + len(text) * 40503) % 0xFFFFFF:06X}"
        run = f'<w:r w:rsidR="{rsid}" w:rsidRPr="{rsid}"><w:rPr>{properties}</w:rPr>{content(words)}</w:r>'
        if at % 3 == 1:
            run = f'<w:proofErr w:type="spellStart"/>{run}<w:proofErr w:type="spellEnd"/>'
        elif at % 5 == 1:
            run = (
                '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">'
                f"{run}</w:smartTag>"
            )
        elif at % 4 == 1:
            key = f'w:id="{zlib.crc32(f"{text}{at}".encode()) % 10**6}"'
            run = f'<w:bookmarkStart {key} w:name="_Hlk{rsid}{at}"/>{run}<w:bookmarkEnd {key}/>'
        kept.append(run)
    return "".join(kept)


def google(text: str, properties: str) -> str:
    """As Google Docs exports: every property on every run, switched off where it is off."""
    fonts = "".join(f' w:{slot}="Times New Roman"' for slot in ("ascii", "cs", "eastAsia", "hAnsi"))
    on = ""
    for mark in ("b", "i"):
        value = int(f"<w:{mark}/>" in properties)
        on += f'<w:{mark} w:val="{value}"/><w:{mark}Cs w:val="{value}"/>'
    rest = properties.replace("<w:b/>", "").replace("<w:i/>", "")
    return (
        f'<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr><w:rFonts{fonts}/>{on}'
        f'<w:color w:val="000000"/>{rest}<w:rtl w:val="0"/></w:rPr>{content(text)}</w:r>'
    )


def wps(text: str, properties: str) -> str:
    """As WPS Writer writes: hints for the font, and two languages."""
    names = 'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"'
    fonts = f'<w:rFonts w:hint="default" {names}/>'
    language = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>'
    return f"<w:r><w:rPr>{fonts}{properties}{language}</w:rPr>{content(text)}</w:r>"


RUNS: dict[str, Run] = {
    "plain": plain,
    "times": times,
    "torn": torn,
    "torn-3": partial(torn, every=3),
    "google": google,
    "wps": wps,
}


def paragraph(look: Look, inside: str) -> str:
    style = f'<w:pStyle w:val="{look.style}"/>' if look.style else ""
    number = ""
    if look.numbering:
        number = (
            f'<w:numPr><w:ilvl w:val="{look.numbering[1]}"/><w:numId w:val="{look.numbering[0]}"/></w:numPr>'
        )
    tabs = "".join(f'<w:tab w:val="{kind}" w:pos="{at}"/>' for kind, at in look.tabs)
    tabs = f"<w:tabs>{tabs}</w:tabs>" if tabs else ""
    indent = f'<w:ind w:firstLine="{look.first}"/>' if look.first else ""
    align = f'<w:jc w:val="{look.align}"/>' if look.align and not look.style else ""
    return f"<w:p><w:pPr>{style}{number}{tabs}{indent}{align}</w:pPr>{inside}</w:p>"


def cell(inside: str, width: int, span: int = 1, merge: str = "") -> str:
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    down = {"": "", "start": '<w:vMerge w:val="restart"/>', "on": "<w:vMerge/>"}[merge]
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}{down}</w:tcPr>{inside or "<w:p/>"}</w:tc>'
    )


def table(rows: list[str], widths: list[int], *, borders: bool = True, style: str = "") -> str:
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    named = f'<w:tblStyle w:val="{style}"/>' if style else ""
    border = f"<w:tblBorders>{lines}</w:tblBorders>" if borders else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr>{named}<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>{border}'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def row(cells: list[str], *, header: bool = False) -> str:
    return f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' * header}{''.join(cells)}</w:tr>"


def filled(name: str, **values) -> str:
    """Return a longer piece of `xml/` with its places filled."""
    text = (Path(__file__).parent / "xml" / f"{name}.xml").read_text("utf-8")
    return Template(text.replace("\n", "")).substitute(values)
