"""Changes the paragraphs of a report, wherever they are."""

from collections.abc import Callable

from baocao.document import Block, Columns, HorizontalRule, Paragraph, RuledTable, TableRow


def with_lines(block: Block, change: Callable[[Paragraph], Paragraph]) -> Block:
    """Return a block with each of its paragraphs changed, in reading order."""
    match block:
        case Paragraph():
            return change(block)
        case HorizontalRule():
            return block
        case Columns():
            rows = ((tuple(map(change, left)), tuple(map(change, right))) for left, right in block.rows)
            return block._replace(rows=tuple(rows))
        case RuledTable():
            return block._replace(rows=tuple(_row_with_lines(row, change) for row in block.rows))


def _row_with_lines(row: TableRow, change: Callable[[Paragraph], Paragraph]) -> TableRow:
    return TableRow(tuple(cell._replace(paragraph=change(cell.paragraph)) for cell in row.cells), row.head)
