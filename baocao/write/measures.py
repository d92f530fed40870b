"""Lengths that follow from text: columns of a sheet, breaks of centred lines, rules, tables.

Every writer that draws pages uses them, so that all draw the same page.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from baocao.document import (
    Break,
    ColumnLines,
    Columns,
    Inline,
    Paragraph,
    RuledTable,
    Stylesheet,
    Words,
)
from baocao.library.font_widths import MM_PER_PT, line_height, width_mm
from baocao.library.table_fit import TableFit, cell_margin_mm, natural_fit
from baocao.model.page_setup import PageSetup
from baocao.model.style import RuleStyle
from baocao.render.fitted import cell_texts
from baocao.render.metrics import evened_mm, lines_mm, unbroken_text
from baocao.system.patterns import lazy

# The amount by which programs exceed the font's own widths when they round to their layout grid.
_SLACK_MM = 1.0
_LONG = 40
_LONG_WORD = lazy(rf"\S{{{_LONG},}}")
_LEAST_SHARE = 1 / 3
_CLOSE_MM = 0.01


def has_long_word(content: tuple[Inline, ...]) -> bool:
    """Tell whether a text has a word that takes half a line, such as an address.

    It starts a line, and a justified text would stretch the line before.
    """
    texts = [piece.text for piece in content if isinstance(piece, Words) and len(piece.text) >= _LONG]
    return any(map(_LONG_WORD.search, texts))


class ColumnWidths(NamedTuple):
    """The widths of two columns in millimetres; ``spare`` is the part of the left one without text."""

    left: float
    right: float
    spare: float


class DrawnRule(NamedTuple):
    """A solid line: its look, and the space on its left and right in millimetres."""

    look: RuleStyle
    left: float
    right: float


class Measures:
    """Measures text on lines that are ``line_mm`` millimetres long."""

    def __init__(self, stylesheet: Stylesheet, line_mm: float) -> None:
        self.line_mm = line_mm
        self._stylesheet = stylesheet
        self._style = cache(stylesheet.edition.resolved)
        self._fitted: tuple[RuledTable, TableFit] | None = None

    def width(self, line: Paragraph) -> float:
        """Return the width of a paragraph on one line, in millimetres."""
        edition = self._stylesheet.edition
        return width_mm(unbroken_text(line.content), edition.typeface.font, self._style(line.style))

    def sides(self, line: Paragraph, width: float) -> tuple[float, float] | None:
        """Return the left and right indent of a paragraph whose text decides them, in millimetres.

        That is a paragraph in a box, and a centred one that is too long for one line.
        """
        style = self._style(line.style)
        left = style.left_mm or 0
        even = self._box_indent if style.border else self.evened_indent
        indent = even(line, width - left)
        return None if indent is None else (left + indent, indent)

    def edges(self, line: Paragraph) -> tuple[float, float]:
        """Return the left and right indent of a paragraph in a margin of the page, in millimetres."""
        return self.sides(line, self.line_mm) or (self._style(line.style).left_mm or 0, 0)

    @property
    def edge_mm(self) -> float:
        """Return the distance of what is in a margin from the edge of the page, in millimetres."""
        edition = self._stylesheet.edition
        edge = edition.optional_parts.edge
        return edge.mm if edge else edition.page.header_mm

    def foot_mm(self, lines: ColumnLines, page: PageSetup) -> float:
        """Return the distance of the lines at the foot of a page from its upper edge.

        They end at their distance from its lower edge, if they fit below the text.
        """
        text_end = page.height_mm - page.margins_mm.bottom
        return max(text_end, page.height_mm - self.edge_mm - sum(map(self.height_mm, lines)))

    def _box_indent(self, line: Paragraph, width: float) -> float | None:
        """Return the indent on both sides of a box; ``None`` for a line above, which is as long as a line."""
        border = self._style(line.style).border
        if border is None or border.sides != "all":
            return None
        box = border.width_mm
        if box is None:
            box = self._needed((line,), width)
        return max(0, (width - box) / 2)

    def height_mm(self, line: Paragraph) -> float:
        """Return the height of a paragraph on a line of the page, with its border."""
        style, font = self._style(line.style), self._stylesheet.edition.typeface.font
        border = style.border
        one = style.line_exact_pt or (style.pt or 0) * (style.line_multiple or 1) * line_height(font)
        left, right = self.edges(line)
        count = len(lines_mm(unbroken_text(line.content), font, style, self.line_mm - left - right))
        around = border.gap_pt * (2 if border.sides == "all" else 1) + border.pt if border else 0
        return (one * count + (style.before_pt or 0) + (style.after_pt or 0) + around) * MM_PER_PT

    def evened_indent(self, line: Paragraph, width: float) -> float | None:
        """Return the indent on both sides that makes a centred paragraph break well, in millimetres.

        Return ``None`` if it fits on one line, or contains its own line breaks.
        """
        edition = self._stylesheet.edition
        style = self._style(line.style)
        if style.align != "center" or any(isinstance(piece, Break) for piece in line.content):
            return None
        text = unbroken_text(line.content)
        if width_mm(text, edition.typeface.font, style) <= width - _SLACK_MM / 2:
            return None
        needed = evened_mm(text, edition.typeface.font, style, width - _SLACK_MM) + _SLACK_MM
        return max(0, (width - needed) / 2)

    def drawn_rule(self, above: Sequence[Paragraph], width: float) -> DrawnRule | None:
        """Return the rule under paragraphs of one style; ``None`` if the style has none.

        Its length is a share of the longest line as printed, whether a paragraph wraps or there are several.
        """
        style = self._style(above[0].style)
        if style.rule is None:
            return None
        longest = max(line for paragraph in above for line in self._printed(paragraph, width))
        space = max(0, width - min(longest, width) * style.rule.share)
        left = {"left": 0, "right": space}.get(style.align or "left", space / 2)
        return DrawnRule(style.rule, left, space - left)

    def _printed(self, line: Paragraph, width: float) -> list[float]:
        """Return the widths of the lines on which a paragraph is printed."""
        font, style = self._stylesheet.edition.typeface.font, self._style(line.style)
        indent = self.evened_indent(line, width)
        broken = width - _SLACK_MM / 2 if indent is None else width - 2 * indent - _SLACK_MM + _CLOSE_MM
        texts = unbroken_text(line.content).split("\n")
        return [printed for text in texts for printed in lines_mm(text, font, style, broken)]

    def columns(self, columns: Columns) -> ColumnWidths:
        """Return the widths of two columns; together they fill the line.

        A right column without a fixed width takes what its longest line needs: a name on the left may take
        two lines, a date may not. The left column always keeps a part of the line.
        """
        form = self._stylesheet.edition.columns[columns.style]
        natural = min(self._natural_width(columns.right), self.line_mm * (1 - _LEAST_SHARE))
        right = natural if form.right_mm is None else form.right_mm
        left = self.line_mm - right
        words = self._needed(columns.left, left - form.gap_mm)
        return ColumnWidths(left, right, form.gap_mm if form.right_mm is not None else left - words)

    def table(self, table: RuledTable) -> list[float]:
        """Return the widths of a table's columns, each as wide as its longest word if there is space.

        If there is none, words are broken before numbers are.
        """
        fit = self._fit(table)
        if sum(fit.needed) < self.line_mm:
            return _shared_out(table.widths, self.line_mm, fit.needed)
        widths = _least_lost(self.line_mm, fit.needed)
        room = self.line_mm - sum(fit.numbers)
        if room < 0 or all(map(float.__ge__, widths, fit.numbers)):
            return widths
        more = [need - least for need, least in zip(fit.needed, fit.numbers, strict=True)]
        return [*map(sum, zip(fit.numbers, _least_lost(room, more), strict=True))]

    def margin_mm(self, table: RuledTable) -> float:
        """Return the space on both sides of the words of a cell, in millimetres."""
        return cell_margin_mm(self._fit(table).pt)

    def is_narrow(self, table: RuledTable) -> bool:
        """Tell whether a column is narrower than its longest words, which then cannot stay on one line."""
        return sum(self._fit(table).needed) > self.line_mm

    def _fit(self, table: RuledTable) -> TableFit:
        if self._fitted is None or self._fitted[0] is not table:
            fit = natural_fit(cell_texts(table), len(table.widths), self._stylesheet.edition)
            self._fitted = (table, fit)
        return self._fitted[1]

    def _natural_width(self, lines: ColumnLines) -> float:
        return max((self.width(line) for line in lines), default=0) + _SLACK_MM

    def _needed(self, lines: ColumnLines, width: float) -> float:
        """Return the width that lines need; lines that are too long break into lines of similar length."""
        font = self._stylesheet.edition.typeface.font
        needed = [0.0]
        for line in lines:
            style, around = self._style(line.style), self._around(line)
            needed.append(evened_mm(unbroken_text(line.content), font, style, width - around) + around)
            needed.append((style.border and style.border.width_mm) or 0)
        return min(width, max(needed) + _SLACK_MM)

    def _around(self, line: Paragraph) -> float:
        """Return the space between the words of a line and the box around them, on both sides."""
        border = self._style(line.style).border
        return 2 * border.side_mm if border and border.sides == "all" else 0


def _shared_out(shares: tuple[float, ...], whole: float, needed: list[float]) -> list[float]:
    """Divide a line among columns, each as wide as it needs; the line has space for all."""
    widths = [whole * share / sum(shares) for share in shares]
    while any(width < least_one - _CLOSE_MM for width, least_one in zip(widths, needed, strict=True)):
        narrow = [width <= least_one for width, least_one in zip(widths, needed, strict=True)]
        room = whole - sum(need for need, is_narrow in zip(needed, narrow, strict=True) if is_narrow)
        shared = sum(share for share, is_narrow in zip(shares, narrow, strict=True) if not is_narrow)
        widths = [
            need if is_narrow else room * share / shared
            for need, share, is_narrow in zip(needed, shares, narrow, strict=True)
        ]
    return widths


def _least_lost(whole: float, needed: list[float]) -> list[float]:
    """Divide a line that is too short for its columns: only the widest ones get less than they need.

    >>> _least_lost(100, [10, 200, 300])
    [10, 45.0, 45.0]
    """
    widths, room = [0.0] * len(needed), whole
    for place, column in enumerate(sorted(range(len(needed)), key=needed.__getitem__)):
        widths[column] = min(needed[column], room / (len(needed) - place))
        room -= widths[column]
    return widths
