"""``word/document.xml``: paragraphs, columns, tables, pages."""

from collections.abc import Iterator
from itertools import chain, groupby
from typing import NamedTuple, assert_never

from baocao.document import (
    Block,
    ColumnLines,
    Columns,
    Document,
    HorizontalRule,
    Margins,
    Paragraph,
    RuledTable,
    Sheet,
    Stylesheet,
)
from baocao.model.page_setup import PageSetup
from baocao.write.docx.inline import Marks, ragged
from baocao.write.docx.lists import Lists
from baocao.write.docx.properties import style_id
from baocao.write.docx.tables import layout_row, layout_table, ruled_table
from baocao.write.docx.xml import el, long_part, part, toggle, twips
from baocao.write.measures import DrawnRule, Measures

AFTER_TABLE_PT = 8
LOW_MARK = el("rPr", el("sz", val=2), el("szCs", val=2))
NO_INDENTS = el("ind", left=0, right=0, firstLine=0)
_KEEP = {keep: toggle("keepNext", keep) for keep in (None, True, False)}


class References(NamedTuple):
    """The headers and footers that the section of the report itself refers to, and those of each sheet."""

    report: str
    sheet: str


def first_foot_part(document: Document, stylesheet: Stylesheet, lists: Lists) -> bytes:
    """Return the footer of the first page."""
    measures = Measures(stylesheet, stylesheet.edition.page.text_width_mm)
    writer = SheetWriter(stylesheet, lists, Marks([]), measures)
    return part("ftr", *map(writer.block, document.margins.first_page_foot))


def document_part(
    document: Document, stylesheet: Stylesheet, lists: Lists, marks: Marks, references: References
) -> bytes:
    """Return the main part."""
    body = _body(document, stylesheet, lists, marks, references)
    return long_part("document", chain(("<w:body>",), body, ("</w:body>",)))


def _body(
    document: Document, stylesheet: Stylesheet, lists: Lists, marks: Marks, references: References
) -> Iterator[str]:
    """Yield the blocks and what is between them."""
    page = stylesheet.edition.page
    sheets = document.all_sheets()
    for number, sheet in enumerate(sheets):
        body = SheetWriter(
            stylesheet, lists, marks, Measures(stylesheet, page.line_mm(landscape=sheet.landscape))
        )
        first, last = sheet.blocks[:1], sheet.blocks[-1:]
        referred = references.report if number == 0 else references.sheet
        end = section(page, referred, sheet, first=number == 0)
        ends = number == len(sheets) - 1
        head, _, last_foot = document.margins if number == 0 else Margins()
        yield body.head(head) + _beside_table(first)
        yield from map(body.block, sheet.blocks)
        yield body.foot(last_foot)
        yield _beside_table(last) + end if ends else _low_paragraph(end)


class SheetWriter:
    """Writes the blocks of a sheet, and the parts that they are made of."""

    def __init__(self, stylesheet: Stylesheet, lists: Lists, marks: Marks, measures: Measures) -> None:
        self._stylesheet = stylesheet
        self._lists = lists
        self._marks = marks
        self._measures = measures
        edition = stylesheet.edition
        self._justified = {key for key in edition.styles if edition.resolved(key).align == "both"}
        self._styles = {key: el("pStyle", val=style_id(key)) for key in stylesheet.edition.styles}

    def block(self, block: Block) -> str:
        """Return a block."""
        match block:
            case Paragraph():
                return self._paragraph(block, self.sides(block, self._measures.line_mm))
            case HorizontalRule():
                return _rule(self._measures.drawn_rule(block.under, self._measures.line_mm))
            case Columns():
                return self._columns(block)
            case RuledTable():
                return self._table(block)
            case _:
                assert_never(block)

    def head(self, lines: ColumnLines) -> str:
        """Return the lines in the upper margin of the page that the next paragraph is on."""
        return self._framed(lines, self.head_frames(lines))

    def foot(self, lines: ColumnLines) -> str:
        """Return the lines in the lower margin of the page that the next paragraph is on."""
        return self._framed(lines, self.foot_frames(lines))

    def head_frames(self, lines: ColumnLines) -> list[str]:
        """Return the frames of lines in the upper margin."""
        return self._frames(lines, self._measures.edge_mm)

    def foot_frames(self, lines: ColumnLines) -> list[str]:
        """Return the frames of lines in the lower margin."""
        return self._frames(lines, self._measures.foot_mm(lines, self._stylesheet.edition.page))

    def _framed(self, lines: ColumnLines, frames: list[str]) -> str:
        return "".join(
            self._paragraph(line, NO_INDENTS, frame) for line, frame in zip(lines, frames, strict=True)
        )

    def _frames(self, lines: ColumnLines, top_mm: float) -> list[str]:
        """Return a frame for each line: LibreOffice draws the border of a line around its frame."""
        frames = []
        for line in lines:
            left, right = self._measures.edges(line)
            height = self._measures.height_mm(line)
            size = {"w": twips(mm=self._measures.line_mm - left - right), "h": twips(mm=height)}
            at = {"x": twips(mm=left) or 1, "y": twips(mm=top_mm)}
            anchors = {"vAnchor": "page", "hAnchor": "margin", "wrap": "through", "hRule": "atLeast"}
            frames.append(el("framePr", **size, **anchors, **at))
            top_mm += height
        return frames

    def _paragraph(self, paragraph: Paragraph, placed: str = "", frame: str = "") -> str:
        content = "".join(map(self._marks.inline, paragraph.content))
        return f"<w:p><w:pPr>{self.properties(paragraph, placed, frame)}</w:pPr>{content}</w:p>"

    def properties(
        self, paragraph: Paragraph, placed: str = "", frame: str = "", *, named: bool = False
    ) -> str:
        """Return the properties of a paragraph, with those that place it on its line and in a frame.

        With ``named``, its list is among them even if its style names it.
        """
        align = ragged(paragraph.content) if paragraph.style in self._justified else ""
        numbering = self._lists.named(paragraph) if named else self._lists.numbering(paragraph)
        own = f"{_KEEP[paragraph.keep]}{frame}{numbering}{placed}{align}"
        return f"{self._styles[paragraph.style]}{own}"

    def sides(self, line: Paragraph, width: float) -> str:
        """Return the indents of a box, or of a centred paragraph that breaks; empty if its style has them."""
        sides = self._measures.sides(line, width)
        if sides is None:
            return ""
        left, right = (twips(mm=indent) for indent in sides)
        return el("ind", left=left, right=right, firstLine=0)

    def _table(self, table: RuledTable) -> str:
        contents = [
            [self._paragraph(cell.paragraph, aligned(cell.align)) for cell in row.cells] for row in table.rows
        ]
        measures = self._measures
        ruled = ruled_table(table, measures.table(table), measures.margin_mm(table), contents)
        return ruled + _low_paragraph("", AFTER_TABLE_PT)

    def _columns(self, columns: Columns) -> str:
        widths = self._measures.columns(columns)
        rows = [
            layout_row(
                widths,
                self._lines(one, widths.left - widths.spare),
                self._lines(other, widths.right),
                whole=bool(other),
            )
            for one, other in columns.rows
        ]
        return layout_table(widths, rows)

    def _lines(self, lines: ColumnLines, width: float) -> str:
        """Return the lines of a cell in a column of that width."""
        content = []
        for _, lines_alike in groupby(lines, lambda line: line.style):
            alike = list(lines_alike)
            content += [self._paragraph(line, self.sides(line, width)) for line in alike]
            content.append(_rule(self._measures.drawn_rule(alike, width)))
        return "".join(content)


def _rule(rule: DrawnRule | None) -> str:
    """Return a solid line, if there is one: the top border of an empty, very low paragraph."""
    return el("p", el("pPr", rule_properties(rule), LOW_MARK)) if rule else ""


def rule_properties(rule: DrawnRule) -> str:
    """Return the properties of the paragraph that draws a solid line."""
    border = el("top", val="single", sz=round(rule.look.pt * 8), space=0, color="000000")
    before, after = twips(pt=rule.look.gap_pt), twips(pt=rule.look.after_pt)
    spacing = el("spacing", before=before, after=after, line=twips(pt=1), lineRule="exact")
    sides = el("ind", left=twips(mm=rule.left), right=twips(mm=rule.right))
    return el("pBdr", border) + spacing + sides


def aligned(align: str) -> str:
    """Return the alignment of a cell, if it is not the usual one."""
    return el("jc", val=align) if align != "left" else ""


def _beside_table(blocks: tuple[Block, ...]) -> str:
    """Return the paragraph that a table at an end of the report needs, so low that it never starts a page.

    Word requires one after a last table; LibreOffice puts a whole line above a first table if there are
    footnotes, unless a paragraph is there.
    """
    return _low_paragraph() if needs_low_paragraph(blocks) else ""


def needs_low_paragraph(blocks: tuple[Block, ...]) -> bool:
    """Tell whether there is a table at an end of the report."""
    return any(isinstance(block, Columns) for block in blocks)


def _low_paragraph(section: str = "", pt: float = 1) -> str:
    """Return an empty paragraph of that height, with the properties of the section that it ends, if any."""
    return el("p", el("pPr", low_properties(pt), LOW_MARK, section))


def low_properties(pt: float = 1) -> str:
    """Return the properties of an empty paragraph of that height."""
    return el("spacing", before=0, after=0, line=twips(pt=pt), lineRule="exact")


def section(page: PageSetup, references: str, sheet: Sheet, *, first: bool) -> str:
    """Return the properties of a section; a sheet starts a new page and numbers its pages from 1.

    On paper printed on both sides, it starts on the front of a new one.
    """
    side = page.margins_mm
    margins = {"top": side.top, "right": side.right, "bottom": side.bottom, "left": side.left}
    width, height = page.width_mm, page.height_mm
    turned: dict[str, str] = {}
    if sheet.landscape:
        # The binding edge is then the upper one.
        margins = {"top": side.left, "right": side.top, "bottom": side.right, "left": side.bottom}
        width, height, turned = height, width, {"orient": "landscape"}
    header = twips(mm=page.header_mm)
    return el(
        "sectPr",
        references,
        "" if first else el("type", val="oddPage" if page.verso_mm else "nextPage"),
        el("pgSz", w=twips(mm=width), h=twips(mm=height), **turned),
        el(
            "pgMar",
            **{name: twips(mm=mm) for name, mm in margins.items()},
            header=header,
            footer=header,
            gutter=0,
        ),
        "" if first else el("pgNumType", start=1),
        el("titlePg"),
    )
