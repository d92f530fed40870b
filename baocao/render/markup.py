"""Reads the output of a template strictly into a document tree, with one function per kind of element."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from baocao.document import (
    Block,
    Break,
    Columns,
    HorizontalRule,
    Inline,
    Margins,
    Note,
    NoteMark,
    Paragraph,
    RuledTable,
    Sheet,
    Stylesheet,
    TableCell,
    TableRow,
    Words,
)
from baocao.errors import TemplateError
from baocao.messages import template as say
from baocao.model.inline import without_refs
from baocao.model.table import MOST_COLUMNS
from baocao.render.bounds import Bounds
from baocao.render.elements import Element, MarkupError, element_tree
from baocao.render.line import LineView
from baocao.render.numbering import Counter
from baocao.render.ruled import fills, span_of, widths_of
from baocao.render.template import inline_markup, is_shipped
from baocao.render.vocabulary import SHOWN, check_root, children, words_and_children
from baocao.render.whole import with_whole_words
from baocao.system.files import read_lines

_ALIGN = ("left", "center", "right")
_NO_LOOK = Words("")


class DocumentParts(NamedTuple):
    """The blocks of a report, its footnotes in the order of their marks, its sheets and its margins."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    sheets: tuple[Sheet, ...]
    margins: Margins


def read(markup: str, template: Path, stylesheet: Stylesheet, notes: Mapping[str, LineView]) -> DocumentParts:
    """Return what some markup describes; ``notes`` are the footnotes that it may refer to, by id.

    Raises :class:`TemplateError` if the markup is not in the vocabulary or names an unknown style; the error
    names the first line of the template that can be its cause.
    """
    try:
        root = element_tree(markup, Bounds(bounded=not is_shipped(template)))
        return _DocumentReader(stylesheet, notes).document(root)
    except MarkupError as error:
        lines = enumerate(read_lines(template), 1)
        found = (number for number, line in lines if error.sought and error.sought in line)
        said = say.FAILED.of(file=template, line=next(found, 1), problem=error.said)
        raise TemplateError(said) from error


def _continues(blocks: list[Block], paragraph: Paragraph) -> bool:
    """Tell whether a paragraph follows one of its own style directly."""
    return bool(blocks) and isinstance(blocks[-1], Paragraph) and blocks[-1].style == paragraph.style


class _DocumentReader:
    """Reads elements in document order, which decides the numbers of paragraphs and footnotes."""

    def __init__(self, stylesheet: Stylesheet, notes: Mapping[str, LineView]) -> None:
        self._edition = stylesheet.edition
        self._notes = notes
        self._counter = Counter(stylesheet.lists)
        self._numbers: dict[str, int] = {}

    def document(self, root: Element) -> DocumentParts:
        check_root(root)
        elements = list(children(root))
        first = next((at for at, each in enumerate(elements) if each.tag == "sheet"), len(elements))
        late = next((each for each in elements[first:] if each.tag != "sheet"), None)
        if late is not None:
            raise MarkupError(say.MISPLACED.of(tag=late.tag), late.tag)
        margins = self._margins(each for each in elements if each.tag == "margin")
        blocks = self._blocks(each for each in elements[:first] if each.tag != "margin")
        sheets = tuple(
            Sheet(self._blocks(children(each)), landscape=bool(each.get("landscape")))
            for each in elements[first:]
        )
        return DocumentParts(blocks, tuple(map(self._note, self._numbers)), sheets, margins)

    def _margins(self, elements: Iterable[Element]) -> Margins:
        found: dict[str, tuple[Paragraph, ...]] = {}
        for element in elements:
            place = element.get("place", "").replace("-", "_")
            if place not in Margins._fields:
                wanted = "place=" + " | ".join(name.replace("_", "-") for name in Margins._fields)
                raise MarkupError(say.WRONG_ATTRIBUTES.of(tag="margin", wanted=wanted), "margin")
            lines = (line for inner in children(element) for line in self._paragraph(inner))
            found[place] = (*found.get(place, ()), *lines)
        return Margins(**found)

    def _blocks(self, elements: Iterable[Element]) -> tuple[Block, ...]:
        blocks: list[Block] = []
        last: dict[str, tuple[Paragraph, ...]] = {}
        for element in elements:
            match element.tag:
                case "p":
                    for paragraph in self._paragraph(element):
                        above = last.get(paragraph.style, ()) if _continues(blocks, paragraph) else ()
                        last[paragraph.style] = (*above, paragraph)
                        blocks.append(paragraph)
                case "rule":
                    ruled = last.get(self._style(element))
                    blocks += [HorizontalRule(ruled)] if ruled else []
                case "columns":
                    blocks.append(self._columns(element))
                case _:
                    blocks.append(self._table(element))
        return tuple(blocks)

    def _paragraph(self, element: Element, *, wraps: bool = True) -> tuple[Paragraph, ...]:
        """Return the paragraph; nothing if it is empty, unless it must keep its space."""
        style = self._style(element)
        content = self._content(element, wraps=wraps)
        if not content and not element.get("room"):
            return ()
        numbering = self._counter.next(style, restart=bool(element.get("restart")))
        keep, origin = bool(element.get("keep")) or None, element.get("origin", "")
        return (Paragraph(style, content, keep, numbering, origin),)

    def _columns(self, element: Element) -> Columns:
        style = element.get("style", "")
        if style not in self._edition.columns:
            raise MarkupError(say.UNKNOWN_STYLE.of(style=style[:SHOWN]), style)
        # A column as wide as its longest line wraps none.
        wraps = self._edition.columns[style].right_mm is not None
        columns = [
            tuple(line for inner in children(column) for line in self._paragraph(inner, wraps=wraps))
            for column in children(element)
        ]
        if not columns or len(columns) % 2:
            raise MarkupError(say.MISPLACED.of(tag="columns"), "columns")
        return Columns(style, tuple(zip(columns[::2], columns[1::2], strict=True)))

    def _table(self, element: Element) -> RuledTable:
        widths = widths_of(element.get("widths", ""))
        if widths is None:
            shown = element.get("widths", "")[:SHOWN]
            raise MarkupError(say.WRONG_WIDTHS.of(widths=shown, most=MOST_COLUMNS), "widths")
        rows = tuple(
            TableRow(tuple(map(self._cell, children(row))), head=bool(row.get("head")))
            for row in children(element)
        )
        if not fills(rows, len(widths)):
            raise MarkupError(say.CELLS_DO_NOT_FILL.of(columns=len(widths)), "<table")
        return RuledTable(widths, rows)

    def _cell(self, element: Element) -> TableCell:
        across, down = (span_of(element.get(key, "1")) for key in ("across", "down"))
        align = element.get("align", "left")
        if across is None or down is None or align not in _ALIGN:
            raise MarkupError(say.WRONG_ATTRIBUTES.of(tag="td", wanted="style, across, down, align"), "td")
        style, content = self._style(element), self._content(element)
        numbering = self._counter.next(style)
        paragraph = Paragraph(style, content, numbering=numbering, origin=element.get("origin", ""))
        return TableCell(paragraph, across, down, align)

    def _content(self, element: Element, *, wraps: bool = True) -> tuple[Inline, ...]:
        content = _trimmed(list(self._inline(element, _NO_LOOK)))
        return with_whole_words(content) if wraps else content

    def _inline(self, element: Element, look: Words) -> Iterator[Inline]:
        """Yield the content of an element; ``look`` is the look of its text."""
        for piece in words_and_children(element):
            if isinstance(piece, str):
                yield Words(piece, *look[1:])
                continue
            match piece.tag:
                case "br":
                    yield Break()
                case "note":
                    yield self._mark(piece.get("id", ""))
                case "span":
                    yield from self._inline(piece, look._replace(style=self._style(piece)))
                case "b":
                    yield from self._inline(piece, look._replace(bold=True))
                case "i":
                    yield from self._inline(piece, look._replace(italic=True))
                case _:
                    yield from self._inline(piece, look._replace(plain=True))

    def _mark(self, id_: str) -> NoteMark:
        if id_ not in self._notes:
            raise MarkupError(say.NO_NOTE.of(id=id_[:SHOWN]), id_)
        again = id_ in self._numbers
        return NoteMark(self._numbers.setdefault(id_, len(self._numbers) + 1), again)

    def _note(self, id_: str) -> Note:
        """Return a footnote, printed and read like any line, but without footnote marks of its own."""
        line = self._notes[id_]
        element = element_tree(f"<p>{inline_markup(without_refs(line.text))}</p>", Bounds(bounded=False))
        return Note(with_whole_words(tuple(self._inline(element, _NO_LOOK))), str(line.origin))

    def _style(self, element: Element) -> str:
        style = element.get("style", "")
        if style not in self._edition.styles:
            raise MarkupError(say.UNKNOWN_STYLE.of(style=style[:SHOWN]), style)
        return style


def _trimmed(content: list[Inline]) -> tuple[Inline, ...]:
    """Remove the spaces at a paragraph's ends, which come only from the layout of the template."""
    if content and isinstance(first := content[0], Words):
        content[0] = Words(first.text.lstrip(), *first[1:])
    if content and isinstance(last := content[-1], Words):
        content[-1] = Words(last.text.rstrip(), *last[1:])
    return tuple(piece for piece in content if not (isinstance(piece, Words) and not piece.text))
