"""Ends the body of a report: on the page of its signature, and with the edition's mark."""

from baocao.document import Block, Paragraph, RuledTable, TableRow, Words, parted
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
    last = body[-1]
    if not isinstance(last, Paragraph) and edition.body_end:
        body, last = (*body, last), Paragraph("body", ())
    return (*body[:-1], _held(_marked(last, edition), edition), signature, *rest)


def _marked(block: Block, edition: Edition) -> Block:
    if edition.body_end is None or not isinstance(block, Paragraph):
        return block
    mark = edition.body_end.words
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
