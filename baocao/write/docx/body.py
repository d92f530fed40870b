"""``word/document.xml``: paragraphs, columns, tables, pages."""

from itertools import groupby
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
    paragraphs,
)
from baocao.model.page_setup import PageSetup
from baocao.write.docx.inline import Marks, ragged
from baocao.write.docx.lists import Lists
from baocao.write.docx.properties import style_id
from baocao.write.docx.tables import layout_properties, ruled_table
from baocao.write.docx.xml import el, group, part, toggle, twips
from baocao.write.measures import DrawnRule, Measures, line_mm

_AFTER_TABLE_PT = 8
_KEEP = {keep: toggle("keepNext", keep) for keep in (None, True, False)}


class References(NamedTuple):
    """The headers and footers that the section of the report itself refers to, and those of each sheet."""

    report: str
    sheet: str


def first_foot_part(document: Document, stylesheet: Stylesheet, lists: Lists) -> bytes:
    """Return the footer of the first page."""
    measures = Measures(stylesheet, stylesheet.edition.page.text_width_mm)
    writer = _SheetWriter(stylesheet, lists, Marks([]), measures)
    return part("ftr", *map(writer.block, document.margins.first_page_foot))


def document_part(document: Document, stylesheet: Stylesheet, lists: Lists, references: References) -> bytes:
    """Return the main part."""
    marks = Marks(paragraphs(document.all_blocks()))
    page = stylesheet.edition.page
    sheets = document.all_sheets()
    content: list[str] = []
    for number, sheet in enumerate(sheets):
        body = _SheetWriter(
            stylesheet, lists, marks, Measures(stylesheet, line_mm(page, landscape=sheet.landscape))
        )
        first, last = sheet.blocks[:1], sheet.blocks[-1:]
        section = _section(page, references, sheet, first=number == 0)
        ends = number == len(sheets) - 1
        head, _, last_foot = document.margins if number == 0 else Margins()
        content += [
            body.head(head),
            _beside_table(first),
            *map(body.block, sheet.blocks),
            body.foot(last_foot),
        ]
        content.append(_beside_table(last) + section if ends else _low_paragraph(section))
    return part("document", el("body", *content))


class _SheetWriter:
    """Writes the blocks of a sheet."""

    def __init__(self, stylesheet: Stylesheet, lists: Lists, marks: Marks, measures: Measures) -> None:
        self._stylesheet = stylesheet
        self._lists = lists
        self._marks = marks
        self._measures = measures
        edition = stylesheet.edition
        self._justified = {key for key in edition.styles if edition.resolved(key).align == "both"}
        self._styles = {key: el("pStyle", val=style_id(key)) for key in stylesheet.edition.styles}

    def block(self, block: Block) -> str:
        match block:
            case Paragraph():
                return self._paragraph(block, self._sides(block, self._measures.line_mm))
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
        return self._framed(lines, self._measures.edge_mm)

    def foot(self, lines: ColumnLines) -> str:
        """Return the lines in the lower margin of the page that the next paragraph is on."""
        return self._framed(lines, self._measures.foot_mm(lines, self._stylesheet.edition.page))

    def _framed(self, lines: ColumnLines, top_mm: float) -> str:
        """Return lines in frames of their own: LibreOffice draws the border of a line around its frame."""
        frames = []
        for line in lines:
            left, right = self._measures.edges(line)
            height = self._measures.height_mm(line)
            size = {"w": twips(mm=self._measures.line_mm - left - right), "h": twips(mm=height)}
            at = {"x": twips(mm=left) or 1, "y": twips(mm=top_mm)}
            anchors = {"vAnchor": "page", "hAnchor": "margin", "wrap": "through", "hRule": "atLeast"}
            no_indents = el("ind", left=0, right=0, firstLine=0)
            frames.append(self._paragraph(line, no_indents, el("framePr", **size, **anchors, **at)))
            top_mm += height
        return "".join(frames)

    def _paragraph(self, paragraph: Paragraph, placed: str = "", frame: str = "") -> str:
        content = "".join(map(self._marks.inline, paragraph.content))
        align = ragged(paragraph.content) if paragraph.style in self._justified else ""
        own = f"{_KEEP[paragraph.keep]}{frame}{self._lists.numbering(paragraph)}{placed}{align}"
        return f"<w:p><w:pPr>{self._styles[paragraph.style]}{own}</w:pPr>{content}</w:p>"

    def _sides(self, line: Paragraph, width: float) -> str:
        """Return the indents of a box, or of a centred paragraph that breaks; empty if its style has them."""
        sides = self._measures.sides(line, width)
        if sides is None:
            return ""
        left, right = (twips(mm=indent) for indent in sides)
        return el("ind", left=left, right=right, firstLine=0)

    def _table(self, table: RuledTable) -> str:
        contents = [
            [self._paragraph(cell.paragraph, _aligned(cell.align)) for cell in row.cells]
            for row in table.rows
        ]
        return ruled_table(table, self._measures.table(table), contents) + _low_paragraph("", _AFTER_TABLE_PT)

    def _columns(self, columns: Columns) -> str:
        widths = self._measures.columns(columns)
        rows = [
            el(
                "tr",
                group("trPr", el("cantSplit") if other else ""),
                self._cell(one, widths.left, widths.spare),
                self._cell(other, widths.right, 0),
            )
            for one, other in columns.rows
        ]
        grid = (el("gridCol", w=twips(mm=width)) for width in (widths.left, widths.right))
        properties = layout_properties(twips(mm=widths.left) + twips(mm=widths.right))
        return el("tbl", properties, el("tblGrid", *grid), *rows)

    def _cell(self, lines: ColumnLines, width: float, spare: float) -> str:
        """Return a cell; ``spare`` is the part of its width, on the right, without text."""
        margin = el("tcMar", el("right", w=twips(mm=spare), type="dxa")) if spare else ""
        properties = el("tcPr", el("tcW", w=twips(mm=width), type="dxa"), margin)
        content = []
        for _, lines_alike in groupby(lines, lambda line: line.style):
            alike = list(lines_alike)
            content += [self._paragraph(line, self._sides(line, width - spare)) for line in alike]
            content.append(_rule(self._measures.drawn_rule(alike, width - spare)))
        return el("tc", properties, *content or [el("p")])


def _rule(rule: DrawnRule | None) -> str:
    """Return a solid line, if there is one: the top border of an empty, very low paragraph."""
    if rule is None:
        return ""
    border = el("top", val="single", sz=round(rule.look.pt * 8), space=0, color="000000")
    before, after = twips(pt=rule.look.gap_pt), twips(pt=rule.look.after_pt)
    spacing = el("spacing", before=before, after=after, line=twips(pt=1), lineRule="exact")
    sides = el("ind", left=twips(mm=rule.left), right=twips(mm=rule.right))
    mark = el("rPr", el("sz", val=2), el("szCs", val=2))
    return el("p", el("pPr", el("pBdr", border), spacing, sides, mark))


def _aligned(align: str) -> str:
    return el("jc", val=align) if align != "left" else ""


def _beside_table(blocks: tuple[Block, ...]) -> str:
    """Return the paragraph that a table at an end of the report needs, so low that it never starts a page.

    Word requires one after a last table; LibreOffice puts a whole line above a first table if there are
    footnotes, unless a paragraph is there.
    """
    return _low_paragraph() if any(isinstance(block, Columns) for block in blocks) else ""


def _low_paragraph(section: str = "", pt: float = 1) -> str:
    """Return an empty paragraph of that height, with the properties of the section that it ends, if any."""
    spacing = el("spacing", before=0, after=0, line=twips(pt=pt), lineRule="exact")
    return el("p", el("pPr", spacing, el("rPr", el("sz", val=2), el("szCs", val=2)), section))


def _section(page: PageSetup, references: References, sheet: Sheet, *, first: bool) -> str:
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
        references.report if first else references.sheet,
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
