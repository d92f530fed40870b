"""Paragraphs, columns, tables and footnotes as HTML."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import assert_never

from markupsafe import escape

from baocao.document import (
    Block,
    Break,
    ColumnLines,
    Columns,
    HorizontalRule,
    Inline,
    Margins,
    Note,
    NoteMark,
    Paragraph,
    RemarkMark,
    RuledTable,
    Sheet,
    Stylesheet,
    TableCell,
    TableRow,
    Words,
    paragraphs,
)
from baocao.write.html.style import number
from baocao.write.measures import ColumnWidths, DrawnRule, Measures, has_long_word

# A title of several paragraphs is one heading for a screen reader.
_TITLES = {"kind": 1, "author": 1, "subject": 1, "appendix-label": 2, "appendix-title": 2}
_DEEPEST = 6
_KEEP = {None: "", True: "break-after:avoid", False: "break-after:auto"}
_NO_MARGINS = Margins()


@dataclass(slots=True)
class SheetWriter:
    """Writes a document's sheets.

    With ``origins``, each paragraph carries its origin.
    """

    stylesheet: Stylesheet
    notes: tuple[Note, ...]
    origins: bool

    def sheet(self, sheet: Sheet, depth: int, margins: Margins = _NO_MARGINS) -> str:
        """Return a sheet with the notes first marked on it; its headings start at level ``depth``."""
        measures = Measures(self.stylesheet, self.stylesheet.edition.page.line_mm(landscape=sheet.landscape))
        text = "".join(self._blocks(sheet.blocks, measures, depth))
        pieces = (piece for line in paragraphs(sheet.blocks) for piece in line.content)
        marked = [piece.number for piece in pieces if isinstance(piece, NoteMark) and not piece.again]
        notes = "".join(map(self._note, marked))
        below = f'<div class="notes">{notes}</div>' if notes else ""
        kind = "wide" if sheet.landscape else "sheet"
        area = f'<div class="area"><div class="text">{text}</div>{below}</div>'
        return f'<div class="page {kind}">{area}{self._margins(margins, measures)}</div>'

    def _margins(self, margins: Margins, measures: Measures) -> str:
        """Return the lines in the margins, each place in an element at its distance from the upper edge."""
        page = self.stylesheet.edition.page
        parts = []
        for place, lines in zip(Margins._fields, margins, strict=True):
            top = measures.edge_mm if place == "page_head" else measures.foot_mm(lines, page)
            words = "".join(self._line(line, measures, "p") for line in lines)
            kind, style = f"in-margin {place.replace('_', '-')}", f"top:{number(top)}mm"
            parts.append(f'<div class="{kind}" style="{style}">{words}</div>' if lines else "")
        return "".join(parts)

    def _blocks(self, blocks: tuple[Block, ...], measures: Measures, depth: int) -> Iterator[str]:
        for title, group in groupby(blocks, _title):
            lines = "".join(self._block(block, measures, depth) for block in group)
            yield f"<h{title}>{lines}</h{title}>" if title else lines

    def _block(self, block: Block, measures: Measures, depth: int) -> str:
        match block:
            case Paragraph():
                return self._line(block, measures, self._tag(block.style, depth))
            case HorizontalRule():
                return _rule(measures.drawn_rule(block.under, measures.line_mm))
            case Columns():
                return self._columns(block, measures)
            case RuledTable():
                return self._table(block, measures)
            case _:
                assert_never(block)

    def _tag(self, style: str, depth: int) -> str:
        if style in _TITLES:
            return "span"
        level = self.stylesheet.edition.resolved(style).outline_level
        return "p" if level is None else f"h{min(level + depth, _DEEPEST)}"

    def _line(self, line: Paragraph, measures: Measures, tag: str, width: float | None = None) -> str:
        """Return a paragraph; ``width`` is that of its column in millimetres, else that of the line."""
        sides = self._sides(line, measures, width or measures.line_mm)
        keep = _KEEP[line.keep]
        return self._paragraph(line, tag, ";".join(filter(None, (sides, keep))))

    def _sides(self, line: Paragraph, measures: Measures, width: float) -> str:
        sides = measures.sides(line, width)
        if sides is None:
            return ""
        resolved = self.stylesheet.edition.resolved(line.style)
        # A box ends at its margins; the indents of other paragraphs add to the one of their style.
        kind, own = ("margin", 0.0) if resolved.border else ("padding", resolved.left_mm or 0)
        left, right = number(sides[0] - own), number(sides[1])
        return f"{kind}-left:{left}mm;{kind}-right:{right}mm"

    def _paragraph(self, line: Paragraph, tag: str, style: str = "") -> str:
        label, words = line.label, _inline(line.content)
        if label:
            gap = "" if words.startswith("<br>") else " "
            words = f'<span class="list-label">{escape(label)}{gap}</span>{words}'
        own = f' style="{style}"' if style else ""
        kind = f"line s-{line.style}{self._ragged(line.style, line.content)}"
        return f'<{tag} class="{kind}"{own}{self._origin(line.origin)}>{words}</{tag}>'

    def _ragged(self, style: str, content: tuple[Inline, ...]) -> str:
        """Return the class of a justified text that must not be stretched, if it is one."""
        justified = self.stylesheet.edition.resolved(style).align == "both"
        return " ragged" if justified and has_long_word(content) else ""

    def _origin(self, origin: str) -> str:
        return f' data-origin="{escape(origin)}"' if self.origins and origin else ""

    def _columns(self, columns: Columns, measures: Measures) -> str:
        widths = measures.columns(columns)
        grid = f"grid-template-columns:{number(widths.left)}mm {number(widths.right)}mm"
        grids: list[str] = []
        for loose, group in groupby(columns.rows, self._is_loose):
            rows = list(group)
            # A row that may continue on the next page can do so after each of its lines.
            parts = [[((line,), ())] for left, _ in rows for line in left] if loose else [rows]
            grids += ["".join(self._row_of_columns(*row, measures, widths) for row in part) for part in parts]
        return "".join(f'<div class="columns" style="{grid}">{part}</div>' for part in grids)

    def _is_loose(self, row: tuple[ColumnLines, ColumnLines]) -> bool:
        left, right = row
        return not right and not any(self.stylesheet.edition.styles[line.style].rule for line in left)

    def _row_of_columns(
        self, left: ColumnLines, right: ColumnLines, measures: Measures, widths: ColumnWidths
    ) -> str:
        spare = f' style="padding-right:{number(widths.spare)}mm"'
        return (
            f"<div{spare}>{self._column(left, measures, widths.left - widths.spare)}</div>"
            f"<div>{self._column(right, measures, widths.right)}</div>"
        )

    def _column(self, lines: ColumnLines, measures: Measures, width: float) -> str:
        parts = []
        for _, group in groupby(lines, lambda line: line.style):
            alike = list(group)
            parts += [self._line(line, measures, "p", width) for line in alike]
            parts.append(_rule(measures.drawn_rule(alike, width)))
        return "".join(parts)

    def _table(self, table: RuledTable, measures: Measures) -> str:
        columns = "".join(f'<col style="width:{number(width)}mm">' for width in measures.table(table))
        parts = []
        for is_head, rows in groupby(table.rows, lambda row: row.head):
            tag, cell = ("thead", "th") if is_head else ("tbody", "td")
            parts.append(f"<{tag}>{''.join(self._row(row, cell) for row in rows)}</{tag}>")
        padding = f"--cell:{number(measures.margin_mm(table))}mm"
        narrow = ' class="narrow"' if measures.is_narrow(table) else ""
        return f'<table{narrow} style="{padding}"><colgroup>{columns}</colgroup>{"".join(parts)}</table>'

    def _row(self, row: TableRow, tag: str) -> str:
        return f"<tr>{''.join(self._cell(cell, tag) for cell in row.cells)}</tr>"

    def _cell(self, cell: TableCell, tag: str) -> str:
        attributes = "" if tag == "td" else ' scope="colgroup"' if cell.across > 1 else ' scope="col"'
        attributes += f' colspan="{cell.across}"' if cell.across > 1 else ""
        attributes += f' rowspan="{cell.down}"' if cell.down > 1 else ""
        keep = _KEEP[cell.paragraph.keep]
        align = f"text-align:{cell.align}" if cell.align != "left" else ""
        words = self._paragraph(cell.paragraph, "p", ";".join(filter(None, (align, keep))))
        return f"<{tag}{attributes}>{words}</{tag}>"

    def _note(self, mark: int) -> str:
        note = self.notes[mark - 1]
        back = (
            f'<a class="s-footnote-reference" role="doc-backlink" href="#ref-{mark}" '
            f'aria-label="Về chỗ có chú thích {mark}">{mark}</a>'
        )
        words = f"{back} {_inline(note.content)}"
        ragged = self._ragged("footnote-text", note.content)
        return (
            f'<div role="doc-footnote" id="note-{mark}" aria-label="Chú thích {mark}">'
            f'<p class="line s-footnote-text{ragged}"{self._origin(note.origin)}>{words}</p></div>'
        )


def _rule(rule: DrawnRule | None) -> str:
    if rule is None:
        return ""
    sides = (
        f"{number(rule.look.gap_pt)}pt {number(rule.right)}mm "
        f"{number(rule.look.after_pt)}pt {number(rule.left)}mm"
    )
    return f'<div class="rule" style="margin:{sides};border-top-width:{number(rule.look.pt)}pt"></div>'


def _title(block: Block) -> int:
    return _TITLES.get(block.style, 0) if isinstance(block, Paragraph) else 0


def _inline(content: Iterable[Inline]) -> str:
    parts = []
    for whole, pieces in groupby(content, lambda piece: isinstance(piece, Words) and piece.whole):
        text = "".join(map(_piece, pieces))
        parts.append(f'<span class="whole">{text}</span>' if whole else text)
    return "".join(parts)


def _piece(piece: Inline) -> str:
    match piece:
        case Words():
            return _words(piece)
        case Break():
            return "<br>"
        case NoteMark():
            own = "" if piece.again else f' id="ref-{piece.number}"'
            return (
                f'<a class="s-footnote-reference" role="doc-noteref"{own} href="#note-{piece.number}" '
                f'aria-label="Chú thích {piece.number}">{piece.number}</a>'
            )
        case RemarkMark():
            return ""
        case _:
            assert_never(piece)


def _words(words: Words) -> str:
    text = str(escape(words.text))
    text = f"<i>{text}</i>" if words.italic else text
    text = f"<b>{text}</b>" if words.bold else text
    text = f'<span style="font-weight:normal;font-style:normal">{text}</span>' if words.plain else text
    return f'<span class="s-{words.style}">{text}</span>' if words.style else text
