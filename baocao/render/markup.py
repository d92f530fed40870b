"""Reads the output of a template strictly into a document tree, with one function per kind of element."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from baocao.document import (
    Block,
    Break,
    Columns,
    HorizontalRule,
    Inline,
    Margins,
    Note,
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
from baocao.model.table import MOST_COLUMNS
from baocao.render.bounds import Bounds
from baocao.render.content import ContentPrinter
from baocao.render.elements import Element, MarkupError, element_tree
from baocao.render.line import LineView
from baocao.render.parts import PartView
from baocao.render.ruled import ruled, span_of, widths_of
from baocao.render.template import is_shipped
from baocao.render.typesetter import NO_LOOK, Typesetter
from baocao.render.vocabulary import SHOWN, check_root, children, words_and_children
from baocao.system.files import NONE_UNSAVED, read_lines

_ALIGN = ("left", "center", "right")


class DocumentParts(NamedTuple):
    """The blocks of a report, its footnotes in the order of their marks, its sheets and its margins."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    sheets: tuple[Sheet, ...]
    margins: Margins


def read(
    markup: str,
    template: Path,
    stylesheet: Stylesheet,
    notes: Mapping[str, LineView],
    contents: Mapping[str, Sequence[PartView]] = MappingProxyType({}),
    unsaved: Mapping[str, bytes] = NONE_UNSAVED,
) -> DocumentParts:
    """Return what some markup describes.

    ``notes`` are the footnotes that it may refer to, by id, and ``contents`` what ``<content/>`` stands for,
    by its ``of``. ``unsaved`` has the template if it is open in an editor. Raises :class:`TemplateError` if
    the markup is not in the vocabulary or names an unknown style; the error names the first line of the
    template that can be its cause.
    """
    try:
        root = element_tree(markup, Bounds(bounded=not is_shipped(template)))
        return _DocumentReader(Typesetter(stylesheet, notes), contents).document(root)
    except MarkupError as error:
        lines = enumerate(read_lines(template, unsaved), 1)
        found = (number for number, line in lines if error.sought and error.sought in line)
        said = say.FAILED.of(file=template, line=next(found, 1), problem=error.said)
        raise TemplateError(said) from error


class _DocumentReader:
    """Reads elements in document order."""

    def __init__(self, typesetter: Typesetter, contents: Mapping[str, Sequence[PartView]]) -> None:
        self._typesetter = typesetter
        self._printer = ContentPrinter(typesetter)
        self._contents = contents

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
        return DocumentParts(blocks, self._typesetter.notes(), sheets, margins)

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
        for element in elements:
            match element.tag:
                case "p":
                    blocks += self._paragraph(element)
                case "rule":
                    ruled = _last_alike(blocks, self._style(element))
                    blocks += [HorizontalRule(ruled)] if ruled else []
                case "columns":
                    blocks.append(self._columns(element))
                case "content":
                    blocks += self._printer.blocks(self._content_of(element))
                case _:
                    blocks.append(self._table(element))
        return tuple(blocks)

    def _content_of(self, element: Element) -> Sequence[PartView]:
        key = element.get("of", "")
        if key not in self._contents:
            wanted = "of=" + " | ".join(filter(None, self._contents))
            raise MarkupError(say.WRONG_ATTRIBUTES.of(tag="content", wanted=wanted), "content")
        return self._contents[key]

    def _paragraph(self, element: Element, *, wraps: bool = True) -> tuple[Paragraph, ...]:
        """Return the paragraph; nothing if it is empty, unless it must keep its space."""
        found = self._typesetter.paragraph(
            self._style(element),
            list(self._inline(element, NO_LOOK)),
            element.get("origin", ""),
            keep=bool(element.get("keep")),
            restart=bool(element.get("restart")),
            room=bool(element.get("room")),
            wraps=wraps,
        )
        return (found,) if found else ()

    def _columns(self, element: Element) -> Columns:
        style, known = element.get("style", ""), self._typesetter.edition.columns
        if style not in known:
            raise MarkupError(say.UNKNOWN_STYLE.of(style=style[:SHOWN]), style)
        # A column as wide as its longest line wraps none.
        wraps = known[style].right_mm is not None
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
        return ruled(widths, rows)

    def _cell(self, element: Element) -> TableCell:
        across, down = (span_of(element.get(key, "1")) for key in ("across", "down"))
        align = element.get("align", "left")
        if across is None or down is None or align not in _ALIGN:
            raise MarkupError(say.WRONG_ATTRIBUTES.of(tag="td", wanted="style, across, down, align"), "td")
        content, origin = list(self._inline(element, NO_LOOK)), element.get("origin", "")
        paragraph = self._typesetter.paragraph(self._style(element), content, origin, room=True)
        assert paragraph
        return TableCell(paragraph, across, down, align)

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
                    yield self._typesetter.mark(piece.get("id", ""))
                case "span":
                    yield from self._inline(piece, look._replace(style=self._style(piece)))
                case "b":
                    yield from self._inline(piece, look._replace(bold=True))
                case "i":
                    yield from self._inline(piece, look._replace(italic=True))
                case _:
                    yield from self._inline(piece, look._replace(plain=True))

    def _style(self, element: Element) -> str:
        style = element.get("style", "")
        self._typesetter.check_style(style)
        return style


def _last_alike(blocks: Sequence[Block], style: str) -> tuple[Paragraph, ...]:
    """Return the last paragraphs in a style that follow each other directly."""
    found: list[Paragraph] = []
    for block in reversed(blocks):
        if isinstance(block, Paragraph) and block.style == style:
            found.append(block)
        elif found:
            break
    return tuple(reversed(found))
