"""Ends the body of a report: on the page of its signature, and with the edition's mark."""

from baocao.document import Block, Paragraph, RuledTable, Sheet, TableRow, Words, parted
from baocao.model.edition import Edition


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
    return (*above, _held(last, edition), signature, *rest)


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
        return block._replace(keep=not edition.resolved(block.style).keep_next)
    if isinstance(block, RuledTable) and block.rows:
        *rows, last = block.rows
        cells = tuple(cell._replace(paragraph=cell.paragraph._replace(keep=True)) for cell in last.cells)
        return block._replace(rows=(*rows, TableRow(cells, last.head)))
    return block
