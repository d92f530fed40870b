"""Reads paragraphs and tables of a story: the body, a cell, a text box, a note or a header."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from baocao.word.context import Context, shown
from baocao.word.lines import Line, LineReader
from baocao.word.namespaces import W, is_on
from baocao.word.paper import Block, Box, DrawnLine, Paragraph, Run, Thing
from baocao.word.tables import TableReader

# A hidden mark of this kind is Word's style separator.
_NO_END = (f"{W}del", f"{W}moveFrom", f"{W}specVanish")


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read, and goes on while the marks at its ends are deleted."""

    reader: LineReader
    place: str
    node: etree._Element


@dataclass(slots=True)
class _Story:
    """Where a story stands: the place of what holds it, the number of its last block, and what goes on."""

    place: str
    count: int = 0
    page_break: bool = False
    open: _Open | None = None

    def next(self, sign: str) -> str:
        """Return the place of the next block."""
        self.count += 1
        return f"{self.place}{sign}{self.count}"


def read_blocks(context: Context, node: etree._Element | None, place: str = "") -> tuple[Block, ...]:
    """Return the blocks below a node, whose place is that, such as ``t3.r1c2.``."""
    story = _Story(place)
    blocks: list[Block] = []
    for child in shown(node):
        blocks += _block(context, child, story)
    return (*blocks, *_rest(context, story))


def _block(context: Context, node: etree._Element, story: _Story) -> Iterator[Block]:
    """Yield the blocks of an element; any other than a paragraph and a table is a wrapper."""
    if node.tag == f"{W}p":
        yield from _paragraph(context, node, story)
    elif node.tag == f"{W}tbl":
        yield from _rest(context, story)
        table = TableReader(context, read_blocks).read(node, story.next("t"))
        if table.rows:  # all of them may be deleted
            yield table
    elif node.tag == f"{W}commentRangeStart":
        context.comments_ahead.append(node.get(f"{W}id") or "")
    elif node.tag == f"{W}altChunk":
        yield from _rest(context, story)
        yield Paragraph((Run("", thing=Thing("file")),), place=story.next("p"))
    else:
        prompt = node.find(f"{W}sdtPr/{W}showingPlcHdr")
        placeholder = prompt is not None and is_on(prompt)
        context.in_placeholder += placeholder
        for child in shown(node):
            yield from _block(context, child, story)
        context.in_placeholder -= placeholder


def _paragraph(context: Context, node: etree._Element, story: _Story) -> Iterator[Paragraph]:
    """Yield a paragraph, unless it goes on: then it is read on, and has the form of the last end."""
    properties = node.find(f"{W}pPr")
    place = story.next("p")
    opened = story.open or _Open(LineReader(context), place, node)
    opened.node = node
    opened.reader.read(node, properties)
    if context.nodes is not None:
        context.nodes.setdefault(opened.place, []).append(node)
    story.open = opened
    if not _goes_on(properties):
        story.open = None
        yield _ended(context, opened, story)


def _rest(context: Context, story: _Story) -> Iterator[Paragraph]:
    """Yield a paragraph that would go on, if no other follows; nothing may be left of it."""
    opened, story.open = story.open, None
    if opened is not None:
        paragraph = _ended(context, opened, story)
        if paragraph.runs or paragraph.boxes:
            yield paragraph


def _ended(context: Context, opened: _Open, story: _Story) -> Paragraph:
    properties, place = opened.node.find(f"{W}pPr"), opened.place
    label = context.labels.label(opened.node)
    context.bounded(f"{label.text}\n" if label else "\n")
    form = context.looks.form(properties, context.table_style)
    line = opened.reader.done()
    for id_ in (*context.comments_ahead, *line.comments):
        context.anchors.setdefault(id_, place)
    context.comments_ahead.clear()
    section = properties.find(f"{W}sectPr") if properties is not None and not story.place else None
    if section is not None:
        context.section_ends.append((place, section))
    begins, story.page_break = story.page_break, line.page_after
    return Paragraph(
        tuple(line.runs),
        label=label.text if label else "",
        list_level=label.level if label else None,
        style=form.style,
        outline=form.outline,
        alignment=form.alignment,
        left=form.left,
        first_line=form.first_line,
        ruled_below=form.ruled_below or line.ruled,
        boxes=_boxes(context, line, place),
        place=place,
        page_break=form.page_break or line.page_before or begins,
        spacing=form.spacing,
        fonts=tuple(line.fonts.items()),
        right=form.right,
        highlighted=line.highlighted,
        lines=(*line.drawn, *([DrawnLine(solid=not form.broken)] if form.lined else [])),
    )


def _goes_on(properties: etree._Element | None) -> bool:
    """Tell whether a paragraph goes on in the next one: its mark was deleted, moved or hidden."""
    mark = None if properties is None else properties.find(f"{W}rPr")
    if mark is not None:
        for node in mark:
            if node.tag in _NO_END:
                return True
    return False


def _boxes(context: Context, line: Line, place: str) -> tuple[Box, ...]:
    return tuple(
        Box(read_blocks(context, box, f"{place}.box{number}."))
        for number, box in enumerate(line.boxes, start=1)
    )
