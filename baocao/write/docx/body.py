"""``word/document.xml``: paragraphs, columns, tables, pages."""

from typing import assert_never

from baocao.model.format import ColumnsForm, Page
from baocao.model.style import Style
from baocao.tree import (
    Block,
    Break,
    Column,
    Columns,
    Document,
    Look,
    Paragraph,
    Rule,
    Sheet,
    Table,
    paragraphs,
    plain_text,
)
from baocao.write.docx.inline import Marks
from baocao.write.docx.lists import Lists
from baocao.write.docx.metrics import evened_mm, width_mm
from baocao.write.docx.properties import style_id
from baocao.write.docx.tables import layout_properties, ruled_table
from baocao.write.docx.xml import el, part, twips
from baocao.write.spans import spots

# What Word may lay out wider than the font's own widths say: rounding to its layout grid.
_SLACK_MM = 1.0
_LEAST_SHARE = 1 / 3
_AFTER_TABLE_PT = 8


def document_part(document: Document, look: Look, lists: Lists, header_id: str) -> bytes:
    """Return the main part; ``header_id`` is the relationship of the header of pages from the second on."""
    marks = Marks(paragraphs(document.all_blocks()))
    page = look.format.page
    sheets = [Sheet(document.blocks), *document.sheets]
    content: list[str] = []
    for number, sheet in enumerate(sheets):
        body = _Body(look, lists, marks, _width(page, landscape=sheet.landscape))
        first, last = sheet.blocks[:1], sheet.blocks[-1:]
        section = _section(page, header_id, sheet, first=number == 0)
        ends = number == len(sheets) - 1
        content += [_beside_table(first), *map(body.block, sheet.blocks)]
        content.append(_beside_table(last) + section if ends else _low_paragraph(section))
    return part("document", el("body", *content))


def _width(page: Page, *, landscape: bool) -> float:
    margins = page.margins_mm
    return page.height_mm - margins.top - margins.bottom if landscape else page.text_width_mm


class _Body:
    """Writes the blocks of a sheet, whose lines are ``width`` millimetres long."""

    def __init__(self, look: Look, lists: Lists, marks: Marks, width: float) -> None:
        self._look = look
        self._lists = lists
        self._marks = marks
        self._width_mm = width
        self._styles = {key: el("pStyle", val=style_id(key)) for key in look.format.styles}
        self._last: dict[str, Paragraph] = {}

    def block(self, block: Block) -> str:
        match block:
            case Paragraph():
                self._last[block.style] = block
                return self._paragraph(block, self._evened(block, self._width_mm))
            case Rule():
                return self._rule_under(block.style)
            case Columns():
                return self._columns(block)
            case Table():
                return self._table(block)
            case _:
                assert_never(block)

    def _paragraph(self, paragraph: Paragraph, placed: str = "") -> str:
        content = "".join(map(self._marks.inline, paragraph.content))
        keep = "<w:keepNext/>" if paragraph.keep else ""
        own = f"{keep}{self._lists.next()}{placed}"
        return f"<w:p><w:pPr>{self._styles[paragraph.style]}{own}</w:pPr>{content}</w:p>"

    def _evened(self, line: Paragraph, width: float) -> str:
        """Return the indents that make a centred paragraph break well; nothing where one line holds it."""
        edition = self._look.format
        style = edition.resolved(line.style)
        if style.align != "center" or any(isinstance(piece, Break) for piece in line.content):
            return ""
        text = plain_text(line.content)
        if width_mm(text, edition.typeface.font, style) <= width - _SLACK_MM / 2:
            return ""
        needed = evened_mm(text, edition.typeface.font, style, width - _SLACK_MM) + _SLACK_MM
        side = twips(mm=max(0, (width - needed) / 2))
        return el("ind", left=side, right=side, firstLine=0)

    def _rule_under(self, key: str) -> str:
        """Return the line under the last paragraph in a style; nothing where the style has none."""
        style, above = self._look.format.styles[key], self._last.get(key)
        if style.rule is None or above is None:
            return ""
        return _rule(style, min(self._width(above), self._width_mm), self._width_mm)

    def _table(self, table: Table) -> str:
        contents = [
            [self._paragraph(cell.paragraph, _aligned(cell.align)) for cell in row.cells]
            for row in table.rows
        ]
        least = self._longest_words(table)
        return ruled_table(table, self._width_mm, least, contents) + _low_paragraph("", _AFTER_TABLE_PT)

    def _longest_words(self, table: Table) -> list[float]:
        """Return the width of the longest word of each column, in millimetres."""
        edition, least = self._look.format, [0.0] * len(table.widths)
        for spot in (spot for row in spots(table) for spot in row if spot.cell and spot.across == 1):
            assert spot.cell
            line = spot.cell.paragraph
            style = edition.resolved(line.style)
            words = plain_text(line.content).split()
            widest = max((width_mm(word, edition.typeface.font, style) for word in words), default=0)
            least[spot.column] = max(least[spot.column], widest)
        return least

    def _columns(self, columns: Columns) -> str:
        form = self._look.format.columns[columns.style]
        left, right = self._widths(columns, form)
        words = self._needed(columns.left, left - form.gap_mm)
        spare = form.gap_mm if form.right_mm is not None else left - words
        rows = [
            el("tr", el("trPr", el("cantSplit")), self._cell(one, left, spare), self._cell(other, right, 0))
            for one, other in columns.rows
        ]
        grid = (el("gridCol", w=twips(mm=width)) for width in (left, right))
        properties = layout_properties(twips(mm=left) + twips(mm=right))
        return el("tbl", properties, el("tblGrid", *grid), *rows)

    def _widths(self, columns: Columns, form: ColumnsForm) -> tuple[float, float]:
        """Return the widths of the columns, in millimetres; together they fill the line.

        A right column of no set width takes what its longest line needs: a name on the left may run over
        two lines, a date may not. A part of the line is always left to the left.
        """
        natural = min(self._natural_width(columns.right), self._width_mm * (1 - _LEAST_SHARE))
        right = natural if form.right_mm is None else form.right_mm
        return self._width_mm - right, right

    def _natural_width(self, lines: Column) -> float:
        return max((self._width(line) for line in lines), default=0) + _SLACK_MM

    def _needed(self, lines: Column, width: float) -> float:
        """Return the width that lines need; those too long for it break into lines of like length."""
        edition = self._look.format
        needed = (
            evened_mm(plain_text(line.content), edition.typeface.font, edition.resolved(line.style), width)
            for line in lines
        )
        return min(width, max(needed, default=0) + _SLACK_MM)

    def _width(self, line: Paragraph) -> float:
        edition = self._look.format
        return width_mm(plain_text(line.content), edition.typeface.font, edition.resolved(line.style))

    def _cell(self, lines: Column, width: float, spare: float) -> str:
        """Return a cell; ``spare`` is the part of its width, at the right, that holds no words."""
        margin = el("tcMar", el("right", w=twips(mm=spare), type="dxa")) if spare else ""
        properties = el("tcPr", el("tcW", w=twips(mm=width), type="dxa"), margin)
        content = []
        for index, line in enumerate(lines):
            content.append(self._paragraph(line, self._evened(line, width - spare)))
            style = self._look.format.styles[line.style]
            last_of_style = lines[index + 1 : index + 2] == () or lines[index + 1].style != line.style
            if style.rule and last_of_style:
                content.append(_rule(style, min(self._width(line), width - spare), width - spare))
        return el("tc", properties, *content or [el("p")])


def _aligned(align: str) -> str:
    return el("jc", val=align) if align != "left" else ""


def _rule(style: Style, words_mm: float, width_mm: float) -> str:
    """Return the solid line under a component: the top border of an empty, very low paragraph."""
    assert style.rule
    indent = max(0, twips(mm=(width_mm - words_mm * style.rule.share) / 2))
    border = el("top", val="single", sz=round(style.rule.pt * 8), space=0, color="000000")
    before, after = twips(pt=style.rule.gap_pt), twips(pt=style.rule.after_pt)
    spacing = el("spacing", before=before, after=after, line=twips(pt=1), lineRule="exact")
    mark = el("rPr", el("sz", val=2), el("szCs", val=2))
    properties = el("pPr", el("pBdr", border), spacing, el("ind", left=indent, right=indent), mark)
    return el("p", properties)


def _beside_table(blocks: tuple[Block, ...]) -> str:
    """Return the paragraph that a table at an end of the paper needs, so low that it never opens a page.

    Word wants one after a last table; LibreOffice puts a whole line above a first one where there are
    footnotes, unless one stands there.
    """
    return _low_paragraph() if any(isinstance(block, Columns) for block in blocks) else ""


def _low_paragraph(section: str = "", pt: float = 1) -> str:
    """Return an empty paragraph that high; it may carry the properties of the section that ends with it."""
    spacing = el("spacing", before=0, after=0, line=twips(pt=pt), lineRule="exact")
    return el("p", el("pPr", spacing, el("rPr", el("sz", val=2), el("szCs", val=2)), section))


def _section(page: Page, header_id: str, sheet: Sheet, *, first: bool) -> str:
    """Return the properties of a section; a sheet begins a new page and counts its pages from 1."""
    side = page.margins_mm
    margins = {"top": side.top, "right": side.right, "bottom": side.bottom, "left": side.left}
    width, height = page.width_mm, page.height_mm
    turned: dict[str, str] = {}
    if sheet.landscape:
        # The edge to be bound is then the upper one.
        margins = {"top": side.left, "right": side.top, "bottom": side.right, "left": side.bottom}
        width, height, turned = height, width, {"orient": "landscape"}
    header = twips(mm=page.header_mm)
    return el(
        "sectPr",
        f'<w:headerReference w:type="default" r:id="{header_id}"/>',
        "" if first else el("type", val="nextPage"),
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
