"""Sets tables that are too wide for their line in smaller type."""

from collections.abc import Iterator

from baocao.document import Block, Document, RuledTable, Sheet, TableCell, TableRow, cell_spans
from baocao.library.table_fit import CellText, fitted_style, table_fit
from baocao.model.edition import Edition
from baocao.model.style import Style
from baocao.render.metrics import unbroken_text, words_of


def cell_texts(table: RuledTable) -> Iterator[CellText]:
    """Yield the texts of the cells of one column each."""
    return (
        CellText(span.column, span.cell.paragraph.style, words_of(unbroken_text(span.cell.paragraph.content)))
        for row in cell_spans(table)
        for span in row
        if span.cell and span.across == 1
    )


def fitted(document: Document, edition: Edition) -> tuple[Document, Edition]:
    """Return a document whose wide tables have smaller type, and an edition with the styles for it."""
    styles: dict[str, Style] = {}

    def blocks(sheet: Sheet) -> tuple[Block, ...]:
        if not any(isinstance(block, RuledTable) for block in sheet.blocks):
            return sheet.blocks
        line_mm = edition.page.line_mm(landscape=sheet.landscape)
        return tuple(
            fitted_table(block, line_mm, edition, styles) if isinstance(block, RuledTable) else block
            for block in sheet.blocks
        )

    first = blocks(Sheet(document.blocks, document.landscape))
    sheets = tuple(sheet._replace(blocks=blocks(sheet)) for sheet in document.sheets)
    if not styles:
        return document, edition
    return (
        document._replace(blocks=first, sheets=sheets),
        edition.model_copy(update={"styles": {**edition.styles, **styles}}),
    )


def fitted_table(table: RuledTable, line_mm: float, edition: Edition, styles: dict[str, Style]) -> RuledTable:
    """Return a table in the type that fits its line; styles that it needs for that are added."""
    pt = table_fit(cell_texts(table), len(table.widths), line_mm, edition).pt

    def cell(each: TableCell) -> TableCell:
        style = edition.styles[each.paragraph.style]
        smaller = fitted_style(style, edition, pt)
        if smaller.pt == style.pt:
            return each
        key = f"{each.paragraph.style}-{pt:g}".replace(".", "-")
        styles[key] = smaller
        return each._replace(paragraph=each.paragraph._replace(style=key))

    return table._replace(rows=tuple(TableRow(tuple(map(cell, row.cells)), row.head) for row in table.rows))
