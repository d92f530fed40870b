"""What a template printed, read strictly into a document tree.

The vocabulary is small and closed: ``document`` holds ``p``, ``rule``, ``columns``, ``table`` and, after
them, ``sheet``, which holds the same; ``columns`` holds ``column``, the left and the right of each row in
turn; a ``column`` holds ``p``; a ``table`` holds ``tr``, a ``tr`` holds ``td``; a ``p`` and a ``td`` hold
text, ``b``, ``i``, ``plain``, ``span``, ``br`` and ``note``. Anything else is an error that names the
template, because a tag that is passed over would silently lose a part of a paper.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn
from xml.parsers import expat

from baocao.document import (
    Block,
    Break,
    Cell,
    Columns,
    Inline,
    Note,
    NoteMark,
    Paragraph,
    Row,
    Rule,
    Sheet,
    Table,
    Words,
)
from baocao.errors import TemplateError
from baocao.messages import Said
from baocao.messages import template as say
from baocao.model import inline
from baocao.model.table import MOST_COLUMNS
from baocao.path import Path as Origin
from baocao.render.bounds import MAX_DEPTH, MAX_LETTERS, MAX_TAGS, Bounds
from baocao.render.ruled import fills, span_of, widths_of
from baocao.render.template import is_shipped
from baocao.system.files import read_lines

_FOOTNOTES = Origin.of("month", "footnotes")
_INLINE = frozenset({"b", "i", "plain", "span", "br", "note"})
_BLOCKS = frozenset({"p", "rule", "columns", "table"})
_CHILDREN: dict[str, frozenset[str]] = {
    "": frozenset({"document"}),
    "document": _BLOCKS | {"sheet"},
    "sheet": _BLOCKS,
    "rule": frozenset(),
    "columns": frozenset({"column"}),
    "column": frozenset({"p"}),
    "table": frozenset({"tr"}),
    "tr": frozenset({"td"}),
    "td": _INLINE,
    "p": _INLINE,
    "b": _INLINE,
    "i": _INLINE,
    "plain": _INLINE,
    "span": _INLINE,
    "br": frozenset(),
    "note": frozenset(),
}
_ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "p": ("style",),
    "rule": ("style",),
    "table": ("widths",),
    "td": ("style",),
    "columns": ("style",),
    "span": ("style",),
    "note": ("id",),
}
_OPTIONAL: dict[str, tuple[str, ...]] = {
    "p": ("keep", "restart", "room", "origin"),
    "sheet": ("landscape",),
    "tr": ("head",),
    "td": ("across", "down", "align", "origin"),
}
_ALIGN = ("left", "center", "right")
_SHOWN = 40
# What a template prints a half of a character with.
_SURROGATE = "\\u"

Notes = tuple[Note, ...]


def read(
    markup: str,
    template: Path,
    styles: frozenset[str],
    columns: frozenset[str],
    footnotes: dict[str, str],
) -> tuple[tuple[Block, ...], Notes, tuple[Sheet, ...]]:
    """Return the blocks the markup describes, each footnote in the order of its mark, and the sheets.

    Raises :class:`TemplateError` where the markup is not of the vocabulary or names an unknown style.
    """
    reader = _Reader(template, styles, columns, footnotes)
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = reader.doctype
    try:
        parser.Parse(markup.encode(), True)  # noqa: FBT003  (the parser takes it by position only)
    except UnicodeEncodeError as error:
        reader.fail(_SURROGATE, say.NO_CHARACTER.of(code=f"U+{ord(markup[error.start]):04X}"))
    except expat.ExpatError as error:
        reader.fail("", say.NOT_XML.of(problem=str(error)))
    notes = tuple(Note(_note(footnotes[id_]), str(_FOOTNOTES / id_)) for id_ in reader.numbers)
    return tuple(reader.blocks), notes, tuple(reader.sheets)


class _Reader:
    def __init__(
        self,
        template: Path,
        styles: frozenset[str],
        columns: frozenset[str],
        footnotes: dict[str, str],
    ) -> None:
        self.blocks: list[Block] = []
        self.sheets: list[Sheet] = []
        self.numbers: dict[str, int] = {}
        self._template = template
        self._styles = styles
        self._columns_styles = columns
        self._footnotes = footnotes
        self._bounds = Bounds(bounded=not is_shipped(template))
        self._open: list[str] = [""]
        self._target = self.blocks
        self._landscape = False
        self._columns: list[list[Paragraph]] = []
        self._widths: tuple[float, ...] = ()
        self._rows: list[Row] = []
        self._cells: list[Cell] = []
        self._head = False
        self._cell: dict[str, str] = {}
        self._content: list[Inline] = []
        self._style = self._origin = ""
        self._keep = self._restart = self._room = False
        self._columns_style = ""
        self._looks = dict.fromkeys(("b", "i", "plain"), 0)
        self._span: str | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if not self._bounds.fits_tag(len(self._open)):
            self.fail(tag, say.TOO_LONG.of(tags=MAX_TAGS, depth=MAX_DEPTH, letters=MAX_LETTERS))
        if tag not in _CHILDREN:
            self.fail(tag, say.UNKNOWN_TAG.of(tag=tag[:_SHOWN]))
        if tag not in _CHILDREN[self._open[-1]]:
            self.fail(tag, say.MISPLACED.of(tag=tag))
        wanted, optional = _ATTRIBUTES.get(tag, ()), _OPTIONAL.get(tag, ())
        if tuple(name for name in attributes if name not in optional) != wanted:
            self.fail(tag, say.WRONG_ATTRIBUTES.of(tag=tag, wanted=", ".join(wanted) or "-"))
        self._open.append(tag)
        if tag in self._looks:
            self._looks[tag] += 1
        opening: Callable[..., None] | None = getattr(self, f"_open_{tag}", None)
        if opening:
            opening(**attributes)

    def end(self, tag: str) -> None:
        self._open.pop()
        match tag:
            case "p":
                self._close_p()
            case "columns":
                self._close_columns()
            case "sheet":
                self.sheets.append(Sheet(tuple(self._target), self._landscape))
            case "table":
                self._close_table()
            case "tr":
                self._rows.append(Row(tuple(self._cells), self._head))
            case "td":
                self._close_td()
            case "b" | "i" | "plain":
                self._looks[tag] -= 1
            case "span":
                self._span = None

    def text(self, text: str) -> None:
        if not self._bounds.fits_text(text):
            self.fail("", say.TOO_LONG.of(tags=MAX_TAGS, depth=MAX_DEPTH, letters=MAX_LETTERS))
        if self._open[-1] not in _INLINE and self._open[-1] not in ("p", "td"):
            if text.strip():
                self.fail(text.strip()[:20], say.MISPLACED_TEXT.of(text=text.strip()[:_SHOWN]))
            return
        looks = {name: depth > 0 for name, depth in self._looks.items()}
        self._content.append(Words(text, looks["b"], looks["i"], self._span, looks["plain"]))

    def doctype(self, *_: object) -> None:
        self.fail("<!DOCTYPE", say.UNKNOWN_TAG.of(tag="!DOCTYPE"))

    def fail(self, sought: str, said: Said) -> NoReturn:
        """Stop, naming the first line of the template where the cause can be seen."""
        lines = enumerate(read_lines(self._template), 1)
        found = (number for number, line in lines if sought and sought in line)
        line = next(found, 1)
        raise TemplateError(say.FAILED.of(file=self._template, line=line, problem=said))

    def _open_p(
        self, style: str, keep: str = "", restart: str = "", room: str = "", origin: str = ""
    ) -> None:
        self._origin = origin
        self._style = self._known(style, self._styles)
        self._keep, self._restart, self._room = bool(keep), bool(restart), bool(room)
        self._content = []

    def _open_rule(self, style: str) -> None:
        self._target.append(Rule(self._known(style, self._styles)))

    def _open_sheet(self, landscape: str = "") -> None:
        self._target, self._landscape = [], bool(landscape)

    def _open_table(self, widths: str) -> None:
        shares = widths_of(widths)
        if shares is None:
            self.fail("widths", say.WRONG_WIDTHS.of(widths=widths[:_SHOWN], most=MOST_COLUMNS))
        self._widths, self._rows = shares, []

    def _open_tr(self, head: str = "") -> None:
        self._cells, self._head = [], bool(head)

    def _open_td(self, style: str, **how: str) -> None:
        spans = [span_of(how.get(key, "1")) for key in ("across", "down")]
        if how.get("align", "left") not in _ALIGN or not all(spans):
            self.fail("td", say.WRONG_ATTRIBUTES.of(tag="td", wanted="style, across, down, align"))
        self._style, self._cell, self._content = self._known(style, self._styles), how, []

    def _open_columns(self, style: str) -> None:
        self._columns_style = self._known(style, self._columns_styles)
        self._columns = []

    def _open_column(self) -> None:
        self._columns.append([])

    def _open_span(self, style: str) -> None:
        self._span = self._known(style, self._styles)

    def _open_br(self) -> None:
        self._content.append(Break())

    def _open_note(self, id: str) -> None:  # noqa: A002  (the attribute's name)
        if id not in self._footnotes:
            self.fail(id, say.NO_NOTE.of(id=id[:_SHOWN]))
        again = id in self.numbers
        number = self.numbers.setdefault(id, len(self.numbers) + 1)
        self._content.append(NoteMark(number, again))

    def _known(self, style: str, known: frozenset[str]) -> str:
        if style not in known:
            self.fail(style, say.UNKNOWN_STYLE.of(style=style[:_SHOWN]))
        return style

    def _close_p(self) -> None:
        content = _trimmed(self._content)
        if content or self._room:
            target: list[Any] = self._columns[-1] if self._open[-1] == "column" else self._target
            target.append(Paragraph(self._style, content, self._keep, self._restart, self._origin))

    def _close_columns(self) -> None:
        if not self._columns or len(self._columns) % 2:
            self.fail("columns", say.MISPLACED.of(tag="columns"))
        left, right = self._columns[::2], self._columns[1::2]
        rows = tuple((tuple(one), tuple(other)) for one, other in zip(left, right, strict=True))
        self._target.append(Columns(self._columns_style, rows))

    def _close_table(self) -> None:
        rows = tuple(self._rows)
        if not fills(rows, len(self._widths)):
            self.fail("<table", say.CELLS_DO_NOT_FILL.of(columns=len(self._widths)))
        self._target.append(Table(self._widths, rows))

    def _close_td(self) -> None:
        across, down = (span_of(self._cell.get(key, "1")) or 1 for key in ("across", "down"))
        paragraph = Paragraph(self._style, _trimmed(self._content), origin=self._cell.get("origin", ""))
        self._cells.append(Cell(paragraph, across, down, self._cell.get("align", "left")))


def _trimmed(content: list[Inline]) -> tuple[Inline, ...]:
    """Drop the blanks that only the layout of the template put at a paragraph's ends."""
    if content and isinstance(first := content[0], Words):
        content[0] = first._replace(text=first.text.lstrip())
    if content and isinstance(last := content[-1], Words):
        content[-1] = last._replace(text=last.text.rstrip())
    return tuple(piece for piece in content if not (isinstance(piece, Words) and not piece.text))


def _note(text: str) -> tuple[Inline, ...]:
    """Return a footnote's own words; a note holds no notes."""
    content: list[Inline] = []
    for piece in inline.parse(text):
        if isinstance(piece, inline.Run):
            for index, line in enumerate(piece.text.replace("\t", " ").split("\n")):
                content += [Break()] if index else []
                content += [Words(line, piece.bold, piece.italic)] if line else []
    return tuple(content)
