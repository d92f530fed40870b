"""Ends the body of a report: on the page of its signature, and with the edition's mark.

Only as much as the signature needs stays with it, so that the page before is filled: the last paragraph of
the text, and of a long list of recipients the first lines, next to the signature.
"""

from baocao.document import (
    Block,
    ColumnLines,
    Columns,
    Paragraph,
    RuledTable,
    Sheet,
    TableRow,
    Words,
)
from baocao.library.font_widths import MM_PER_PT, line_height
from baocao.lint.rules.signature.alone import parted
from baocao.model.edition import Edition
from baocao.render.metrics import lines_mm, unbroken_text

# A list that is higher than this part of the page is long: on one page with the signature it would leave
# too much of the page before empty.
_LONG = 0.4


def ended(blocks: tuple[Block, ...], edition: Edition) -> tuple[Block, ...]:
    """Return the blocks of a report, with the end of its body kept with the signature and marked as the end.

    The body ends before the last columns, which are the signature. The edition's end mark, if it has one,
    replaces the last full stop.
    """
    parts = parted(blocks)
    if parts is None:
        return blocks
    body, signature, rest = parts
    *above, last = _marked(body, edition.body_end.words if edition.body_end else "")
    held = _held(last, edition)
    return (*_released(tuple(above), held, edition), held, _flowing(signature, edition), *rest)


def _released(body: tuple[Block, ...], last: Block, edition: Edition) -> tuple[Block, ...]:
    """Return the blocks above the last one; paragraphs in its style no longer stay with the next.

    A closing of several paragraphs would otherwise go to the next page as one.
    """
    at = len(body)
    while at and isinstance(last, Paragraph) and _is_like(body[at - 1], last):
        at -= 1
    keeps = isinstance(last, Paragraph) and edition.resolved(last.style).keep_next
    loose = [block._replace(keep=False) for block in body[at:] if isinstance(block, Paragraph)]
    return (*body[:at], *loose) if keeps else body


def _is_like(block: Block, last: Paragraph) -> bool:
    return isinstance(block, Paragraph) and block.style == last.style


def _flowing(signature: Columns, edition: Edition) -> Columns:
    """Return the columns of the signature; a long list beside it may continue on the next page.

    Its first lines, as many as the signature is high, are the first row; the second row is the rest.
    """
    (*above, (left, right)) = signature.rows
    page, form = edition.page, edition.columns[signature.style]
    right_mm = form.right_mm or page.text_width_mm / 2
    whole = page.height_mm - page.margins_mm.top - page.margins_mm.bottom
    heights = [_height_mm(line, edition, page.text_width_mm - right_mm - form.gap_mm) for line in left]
    if not right or sum(heights) <= whole * _LONG:
        return signature
    needed = sum(_height_mm(line, edition, right_mm) for line in right)
    at = next((at for at in range(1, len(left)) if sum(heights[:at]) >= needed), len(left))
    if at == len(left):
        return signature
    rest: ColumnLines = tuple(line._replace(keep=False) for line in left[at:])
    return signature._replace(rows=(*above, (left[:at], right), (rest, ())))


def _height_mm(line: Paragraph, edition: Edition, width_mm: float) -> float:
    """Return how high a paragraph is in a column of this width."""
    style, font = edition.resolved(line.style), edition.typeface.font
    texts = unbroken_text(line.content).split("\n")
    room = width_mm - (style.left_mm or 0)
    lines = sum(len(lines_mm(text, font, style, room)) for text in texts)
    one = style.line_exact_pt or (style.pt or 0) * (style.line_multiple or 1) * line_height(font)
    return (lines * one + (style.before_pt or 0) + (style.after_pt or 0)) * MM_PER_PT


def ended_sheets(sheets: tuple[Sheet, ...], edition: Edition) -> tuple[Sheet, ...]:
    """Return the appendices with the edition's end mark, if it has one; a table keeps the mark's page."""
    mark = edition.appendix.end
    return tuple(sheet._replace(blocks=_ended_sheet(sheet.blocks, mark, edition)) for sheet in sheets)


def _ended_sheet(blocks: tuple[Block, ...], mark: str, edition: Edition) -> tuple[Block, ...]:
    ended = _marked(blocks, mark) if blocks else blocks
    return (*blocks[:-1], _held(blocks[-1], edition), *ended[-1:]) if len(ended) > len(blocks) else ended


def _marked(blocks: tuple[Block, ...], mark: str) -> tuple[Block, ...]:
    """Return blocks that end with a mark, which takes a line of its own below a table."""
    *above, last = blocks
    if not mark:
        return blocks
    if not isinstance(last, Paragraph):
        return (*blocks, _with_mark(Paragraph("body", ()), mark))
    return (*above, _with_mark(last, mark))


def _with_mark(block: Paragraph, mark: str) -> Paragraph:
    last = block.content[-1] if block.content else None
    if not isinstance(last, Words):
        return block._replace(content=(*block.content, Words(mark)))
    return block._replace(content=(*block.content[:-1], last._replace(text=last.text.rstrip(" .;") + mark)))


def _held(block: Block, edition: Edition) -> Block:
    """Return a block that stays on the page of the next block: a paragraph, or the last row of a table."""
    if isinstance(block, Paragraph):
        return block._replace(keep=None if edition.resolved(block.style).keep_next else True)
    if isinstance(block, RuledTable) and block.rows:
        *rows, last = block.rows
        cells = tuple(cell._replace(paragraph=cell.paragraph._replace(keep=True)) for cell in last.cells)
        return block._replace(rows=(*rows, TableRow(cells, last.head)))
    return block
