"""Prints the content of a report: its sections, paragraphs, items and tables, as blocks of the document.

A template says where the content goes (``<content/>``); how it looks follows from the numbering and from the
styles. A template that wants another order prints the parts itself, in the same tags as everything else.
"""

from collections.abc import Iterable, Iterator

from baocao.document import Block, Inline, Paragraph, RuledTable, TableCell, TableRow, Words
from baocao.render.grid import Grid, GridCell
from baocao.render.parts import BlockView, PartView, SectionView
from baocao.render.ruled import ruled
from baocao.render.template import paragraphs
from baocao.render.typesetter import Typesetter, joined

# The styles of paragraphs after the first of one text.
_BODY = "body"


class ContentPrinter:
    """Prints views of content with a typesetter, which counts their paragraphs."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter
        self._inline = typesetter.inline

    def blocks(self, views: Iterable[PartView]) -> list[Block]:
        """Return the blocks of some content."""
        printed: list[Block | None] = []
        for view in views:
            self._part(view, printed)
        return [block for block in printed if block is not None]

    def _part(self, view: PartView, printed: list[Block | None]) -> None:
        if isinstance(view, SectionView):
            printed += self._heading(view)
            for inner in view.content:
                self._part(inner, printed)
        elif view.table:
            printed += self._captions(view)
            printed.append(self.table(view.table))
        else:
            printed += self._block(view)
            for item in view.items:
                self._part(item, printed)

    def _heading(self, section: SectionView) -> Iterator[Paragraph | None]:
        """Yield the heading, which its text may continue, and the further paragraphs of that text."""
        origin, texts = section.origin, paragraphs(section.text)
        title = self._inline(section.title)
        if texts:
            plain = Words("", plain=True)
            title = [*joined([*title, Words(":"), plain._replace(text=" "), *self._inline(texts[0], plain)])]
        yield self._typesetter.paragraph(section.style, title, origin, restart=section.restart)
        for text in texts[1:]:
            yield self._typesetter.paragraph(_BODY, self._inline(text), origin)

    def _block(self, block: BlockView) -> Iterator[Paragraph | None]:
        """Yield the paragraphs of a block without its items, with which they stay."""
        origin, texts, keep = block.origin, paragraphs(block.text), bool(block.items)
        label = [*self._label(block)] if block.label and (texts or not block.text) else []
        if label and not block.text:
            yield self._typesetter.paragraph(block.style, label, origin, keep=True)
        for number, text in enumerate(texts):
            content = self._inline(text)
            if number:
                yield self._typesetter.paragraph(_BODY, content, origin, keep=keep)
                continue
            content = [*joined([*label, Words(" "), *content])] if label else content
            yield self._typesetter.paragraph(block.style, content, origin, keep=keep, restart=block.restart)

    def _label(self, block: BlockView) -> Iterator[Inline]:
        look = Words("", style=block.look or None)
        if look.style:
            self._typesetter.check_style(look.style)
        return joined([*self._inline(block.label, look), look._replace(text=":")])

    def _captions(self, block: BlockView) -> Iterator[Paragraph | None]:
        for style, text in (("table-caption", block.caption), ("table-unit", block.unit)):
            yield self._typesetter.paragraph(style, self._inline(text), block.origin) if text else None

    def table(self, grid: Grid) -> RuledTable:
        """Return a table that is laid out."""
        rows = tuple(TableRow(tuple(map(self._cell, row.cells)), row.head) for row in grid.rows)
        return ruled(tuple(map(float, grid.widths)), rows)

    def _cell(self, cell: GridCell) -> TableCell:
        content, origin = self._inline(cell.text), cell.origin
        paragraph = self._typesetter.paragraph(cell.style, content, origin, room=True)
        assert paragraph
        return TableCell(paragraph, cell.across, cell.down, cell.align)
