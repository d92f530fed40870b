"""``word/document.xml``: paragraphs, columns, the page."""

from typing import assert_never

from baocao.model.format import ColumnsForm, Style
from baocao.tree import Block, Columns, Document, Look, Paragraph, paragraphs, plain_text
from baocao.write.docx.inline import Marks
from baocao.write.docx.metrics import width_mm
from baocao.write.docx.properties import style_id
from baocao.write.docx.xml import el, part, twips

# What Word may lay out wider than the font's own widths say: rounding to its layout grid.
_SLACK_MM = 1.0
_LEAST_SHARE = 1 / 3


def document_part(document: Document, look: Look, header_id: str) -> bytes:
    """Return the main part; ``header_id`` is the relationship of the header of pages from the second on."""
    body = _Body(document, look)
    content = "".join(body.block(block) for block in document.blocks)
    first, last = document.blocks[:1], document.blocks[-1:]
    return part(
        "document", el("body", _beside_table(first), content, _beside_table(last), _section(look, header_id))
    )


class _Body:
    def __init__(self, document: Document, look: Look) -> None:
        self._look = look
        self._marks = Marks(paragraphs(document.blocks))
        self._styles = {key: el("pStyle", val=style_id(key)) for key in look.format.styles}

    def block(self, block: Block) -> str:
        match block:
            case Paragraph():
                return self._paragraph(block)
            case Columns():
                return self._table(block)
            case _:
                assert_never(block)

    def _paragraph(self, paragraph: Paragraph) -> str:
        content = "".join(map(self._marks.inline, paragraph.content))
        keep = "<w:keepNext/>" if paragraph.keep else ""
        return f"<w:p><w:pPr>{self._styles[paragraph.style]}{keep}</w:pPr>{content}</w:p>"

    def _table(self, columns: Columns) -> str:
        form = self._look.format.columns[columns.style]
        left, right = self._widths(columns, form)
        words = min(left - form.gap_mm, self._natural_width(columns.left))
        spare = form.gap_mm if form.right_mm is not None else left - words
        cells = (
            self._cell(columns.left, left, spare),
            self._cell(columns.right, right, 0),
        )
        grid = (el("gridCol", w=twips(mm=width)) for width in (left, right))
        row = el("tr", el("trPr", el("cantSplit")), *cells)
        return el("tbl", _table_properties(twips(mm=left) + twips(mm=right)), el("tblGrid", *grid), row)

    def _widths(self, columns: Columns, form: ColumnsForm) -> tuple[float, float]:
        """Return the widths of the columns, in millimetres; together they fill the line.

        A right column of no set width takes what its longest line needs: a name on the left may run over
        two lines, a date may not. A third of the line is always left to the left.
        """
        whole = self._look.format.page.text_width_mm
        natural = min(self._natural_width(columns.right), whole * (1 - _LEAST_SHARE))
        right = natural if form.right_mm is None else form.right_mm
        return whole - right, right

    def _natural_width(self, lines: tuple[Paragraph, ...]) -> float:
        return max((self._width(line) for line in lines), default=0) + _SLACK_MM

    def _width(self, line: Paragraph) -> float:
        edition = self._look.format
        return width_mm(plain_text(line.content), edition.typeface.font, edition.resolved(line.style))

    def _cell(self, lines: tuple[Paragraph, ...], width: float, spare: float) -> str:
        """Return a cell; ``spare`` is the part of its width, at the right, that holds no words."""
        margin = el("tcMar", el("right", w=twips(mm=spare), type="dxa")) if spare else ""
        properties = el("tcPr", el("tcW", w=twips(mm=width), type="dxa"), margin)
        content = []
        for index, line in enumerate(lines):
            content.append(self._paragraph(line))
            style = self._look.format.styles[line.style]
            last_of_style = lines[index + 1 : index + 2] == () or lines[index + 1].style != line.style
            if style.rule and last_of_style:
                content.append(_rule(style, self._width(line), width - spare))
        return el("tc", properties, *content or [el("p")])


def _rule(style: Style, words_mm: float, width_mm: float) -> str:
    """Return the solid line under a component: the top border of an empty, very low paragraph."""
    assert style.rule
    indent = max(0, twips(mm=(width_mm - words_mm * style.rule.share) / 2))
    border = el("top", val="single", sz=round(style.rule.pt * 8), space=0, color="000000")
    spacing = el("spacing", before=twips(pt=style.rule.gap_pt), after=0, line=twips(pt=1), lineRule="exact")
    mark = el("rPr", el("sz", val=2), el("szCs", val=2))
    properties = el("pPr", el("pBdr", border), spacing, el("ind", left=indent, right=indent), mark)
    return el("p", properties)


def _table_properties(width: int) -> str:
    """Return the properties of a table that only places its columns: no borders, no header row."""
    margins = [el(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right")]
    look = dict.fromkeys(("firstRow", "lastRow", "firstColumn", "lastColumn"), 0)
    return el(
        "tblPr",
        el("tblW", w=width, type="dxa"),
        el("tblLayout", type="fixed"),
        el("tblCellMar", *margins),
        el("tblLook", val="0600", **look, noHBand=1, noVBand=1),
    )


def _beside_table(blocks: tuple[Block, ...]) -> str:
    """Return the paragraph that a table at an end of the paper needs, so low that it never opens a page.

    Word wants one after a last table; LibreOffice puts a whole line above a first one where there are
    footnotes, unless one stands there.
    """
    if not any(isinstance(block, Columns) for block in blocks):
        return ""
    spacing = el("spacing", before=0, after=0, line=twips(pt=1), lineRule="exact")
    return el("p", el("pPr", spacing, el("rPr", el("sz", val=2), el("szCs", val=2))))


def _section(look: Look, header_id: str) -> str:
    page = look.format.page
    margins = {side: twips(mm=getattr(page.margins_mm, side)) for side in ("top", "right", "bottom", "left")}
    header = twips(mm=page.header_mm)
    reference = f'<w:headerReference w:type="default" r:id="{header_id}"/>'
    return el(
        "sectPr",
        reference,
        el("pgSz", w=twips(mm=page.width_mm), h=twips(mm=page.height_mm)),
        el("pgMar", **margins, header=header, footer=header, gutter=0),
        el("titlePg"),
    )
