"""One function for each file: how this Word file is made."""

import re
from dataclasses import dataclass

from tests.word.fresh import layout, parts, remade
from tests.word.fresh.content import Paper, read
from tests.word.fresh.ooxml import Look, filled, paragraph
from tests.word.fresh.wordfile import WordFile

ROMAN = [("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3.")]
BULLET = parts.levels([("bullet", "\uf0b7")], font="Symbol")


@dataclass(frozen=True)
class Written:
    data: bytes
    rows: list
    paper: Paper


def done(file: WordFile) -> Written:
    file.finish()
    return Written(file.to_bytes(), file.rows, file.paper)


def _heading(key: str, level: int, base: str, numbered: str) -> str:
    shape = f'<w:pPr><w:keepNext/>{numbered}<w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr>'
    name = f'<w:name w:val="heading {level}"/><w:basedOn w:val="{base}"/>'
    return f'<w:style w:type="paragraph" w:styleId="{key}">{name}{shape}</w:style>'


def commune(paper: Paper) -> Written:
    """Letterhead of two rows, lines drawn, footnotes."""
    file = WordFile(paper)
    layout.head_table(file, rows=2)
    layout.title(file)
    layout.body(file)
    layout.foot_table(file)
    return done(file)


def party(paper: Paper) -> Written:
    """Words split into runs in the middle, by months of editing."""
    file = WordFile(paper, run="torn")
    layout.head_table(file, lines_drawn=False)
    layout.title(file)
    layout.body(file)
    layout.foot_table(file)
    return done(file)


def party_2026(paper: Paper) -> Written:
    """Headings A., I., 1.; split at every third letter; no blank before the kind."""
    file = WordFile(paper, run="torn-3")
    layout.head_table(file)
    layout.title(file)
    layout.body(file)
    layout.foot_table(file)
    return done(file)


def school(paper: Paper) -> Written:
    """Letterhead of three rows, kind and month in one line, typed `I/` and `1/`, recipients unended."""
    file = WordFile(paper, run="plain")
    layout.head_table(file, rows=3, lines_drawn=False)
    layout.title(file)
    layout.body(file, {"h2": Look(bold=True, italic=True, first=567)})
    layout.foot_table(file)
    return done(file)


def youth(paper: Paper) -> Written:
    """Signs of several kinds typed at the items, headings without an indent."""
    file = WordFile(paper)
    layout.head_table(file, lines_drawn=False)
    layout.title(file)
    layout.body(file, {"h1": Look(bold=True), "h2": Look(bold=True)})
    layout.foot_table(file)
    return done(file)


def union(paper: Paper) -> Written:
    """Heading styles that Word numbers, items with a sign of the Symbol font."""
    file = WordFile(paper)
    headings = parts.levels(ROMAN)
    for level in (1, 2, 3):
        headings = headings.replace(
            f'<w:lvl w:ilvl="{level - 1}"><w:start w:val="1"/>',
            f'<w:lvl w:ilvl="{level - 1}"><w:start w:val="1"/><w:pStyle w:val="Heading{level}"/>',
        )
    headings = re.sub(r'(<w:pStyle w:val="Heading\d"/>)(<w:numFmt [^>]*/>)', r"\2\1", headings)
    file.numbering = parts.lists({4: headings, 7: BULLET}, {1: 4, 2: 7})
    file.styles = parts.STYLES
    for level in (1, 2, 3):
        numbered = f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/></w:numPr>'
        file.styles += _heading(f"Heading{level}", level, "Normal", numbered)
    layout.head_table(file)
    layout.title(file)
    styled = {f"h{level}": Look(style=f"Heading{level}") for level in (1, 2, 3)}
    layout.body(file, {**styled, "item": Look(numbering=(2, 0))})
    layout.foot_table(file)
    return done(file)


def department(paper: Paper) -> Written:
    """Letterhead by tabs, tables with heads of two rows, groups and totals, a table in a cell."""
    file = WordFile(paper)
    layout.head_loose(file, "\t")
    layout.title(file)
    layout.body(file)
    layout.foot_table(file)
    return done(file)


def decomposed(paper: Paper) -> Written:
    """Letterhead by blanks, lines centred by blanks, letters and their marks apart."""
    file = WordFile(paper, decomposed=True)
    layout.head_loose(file, " " * 14)
    layout.title(file, lead=" " * 24)
    layout.body(file)
    layout.foot_table(file)
    return done(file)


def week(paper: Paper) -> Written:
    """Headings only underlined, numbers without a stop."""
    file = WordFile(paper, run="plain")
    layout.head_table(file, rows=2, lines_drawn=False)
    layout.title(file)
    underlined = Look(underline=True, first=720)
    layout.body(file, dict.fromkeys(("h1", "h2", "h3", "h4"), underlined))
    layout.foot_table(file)
    return done(file)


def google(paper: Paper) -> Written:
    """As Google Docs exports: all formatting direct, a list of its own for each list, notes from 0."""
    file = WordFile(paper, run="google", google=True)
    bullets = parts.levels([("bullet", "●")])
    named = '<w:name w:val="Table1"/><w:basedOn w:val="TableNormal"/>'
    file.styles = f'{parts.STYLES}<w:style w:type="table" w:styleId="Table1">{named}</w:style>'
    file.numbering = parts.lists(
        {1: bullets, 2: bullets, 3: parts.levels([("decimal", "%1.")])}, {1: 1, 2: 2, 3: 3}
    )
    layout.head_table(file, lines_drawn=False)
    layout.title(file)
    current = 0
    for line in paper.parts["body"]:
        current += line.label == "h2"
        look = {"item": Look(numbering=(current, 0)), "item-1": Look(numbering=(3, 0))}.get(line.label)
        file.add(line, look or layout.BODY.get(line.label, layout.TEXT))
    layout.foot_table(file)
    file.blocks = [remade.google(block) for block in file.blocks]
    return done(file)


def joint(paper: Paper) -> Written:
    """Two bodies, with a signature each beside the recipients."""
    file = WordFile(paper)
    layout.head_table(file, rows=2)
    layout.title(file)
    layout.body(file)
    layout.foot_table(file)
    return done(file)


def changed(paper: Paper) -> Written:
    """Tracked changes of two people, comments, a text box, content controls, symbols, words above."""
    file = WordFile(paper)
    file.header = paragraph(Look(align="center", size=20), file.words(paper.notes["header"], ""))
    layout.head_table(file)
    file.boxed(paper.parts["box"][0])
    layout.title(file)
    layout.body(file)
    layout.foot_table(file)
    return done(file)


def appendices(paper: Paper) -> Written:
    """Two appendices on a page that lies, a table with a head of two rows, a picture and a chart."""
    file = WordFile(paper)
    layout.head_table(file)
    layout.title(file)
    layout.body(file)
    file.pictures = 1
    file.charts.append(parts.chart("Lượt khám theo khoa", {"Khoa Nội": 2723, "Khoa Ngoại": 1434}))
    file.blocks += [paragraph(Look(align="center"), filled(name, id=1)) for name in ("picture", "chart-run")]
    layout.foot_table(file)
    file.section(landscape=False)
    layout.body(file, part="after1")
    file.section(landscape=True)
    layout.body(file, part="after2")
    return done(file)


def loose_foot(paper: Paper) -> Written:
    """Headings in capitals and not bold, recipients and signature by tabs, Kính gửi of two lines."""
    file = WordFile(paper)
    layout.head_table(file)
    layout.title(file)
    layout.body(file, {"h1": layout.TEXT, "h2": layout.TEXT, "addressee": Look(first=1440, align="left")})
    layout.foot_tabs(file)
    return done(file)


def macros(paper: Paper) -> Written:
    """The same with macros."""
    written = loose_foot(paper)
    return Written(remade.with_macros(written.data), written.rows, paper)


def strict(paper: Paper) -> Written:
    """The same as ISO 29500 Strict."""
    written = department(paper)
    return Written(remade.strict(written.data), written.rows, paper)


def nested_foot(paper: Paper) -> Written:
    """Foot in a table in a table, no name, recipients ended by `;` or `/`."""
    file = WordFile(paper)
    layout.head_table(file)
    layout.title(file)
    layout.body(file)
    layout.foot_table(file, nested=True)
    return done(file)


def wps(paper: Paper) -> Written:
    """As WPS Writer saves: style ids are numbers, headings have styles and typed numbers."""
    file = WordFile(paper, run="wps")
    file.styles = parts.STYLES.replace('"Normal"><w:name', '"1"><w:name').replace('"TableNormal"', '"8"')
    file.styles += "".join(_heading(str(level + 1), level, "1", "") for level in (1, 2, 3))
    layout.head_table(file, rows=2)
    layout.title(file)
    layout.body(file, {f"h{level}": Look(style=str(level + 1)) for level in (1, 2, 3)})
    layout.foot_table(file)
    return done(file)


def two(paper: Paper) -> Written:
    """Two reports in one file."""
    file = WordFile(paper)
    for each in (paper, read("hai-bao-cao-2")):
        file.paper = each
        layout.head_table(file)
        layout.title(file)
        layout.body(file)
        layout.foot_table(file)
        file.blocks.append('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
    file.paper = paper
    return done(file)


def no_report(paper: Paper) -> Written:
    file = WordFile(paper)
    if "head.left" in paper.parts:
        layout.head_table(file, rows=2)
        layout.title(file)
    layout.body(file)
    if "foot.left" in paper.parts:
        layout.foot_table(file)
    return done(file)


SHAPES = {
    "xa-thang": (".docx", commune),
    "dang-uy-36": (".docx", party),
    "dang-uy-05": (".docx", party_2026),
    "truong-thang": (".docx", school),
    "doan-quy": (".docx", youth),
    "cong-doan-6thang": (".docx", union),
    "so-9thang": (".docx", department),
    "so-nam": (".docx", decomposed),
    "tuan": (".docx", week),
    "google": (".docx", google),
    "lien-nganh": (".docx", joint),
    "thay-doi": (".docx", changed),
    "phu-luc": (".docx", appendices),
    "chan-tab": (".docx", loose_foot),
    "vi-lenh": (".docm", macros),
    "chat-che": (".docx", strict),
    "chan-long": (".docx", nested_foot),
    "wps": (".docx", wps),
    "hai-bao-cao": (".docx", two),
    "khong-ky": (".docx", nested_foot),
    "cong-van": (".docx", no_report),
    "quyet-dinh": (".docx", no_report),
    "chi-bang": (".docx", no_report),
    "trong": (".docx", no_report),
}
SOURCES = {"vi-lenh": "chan-tab", "chat-che": "so-9thang"}
