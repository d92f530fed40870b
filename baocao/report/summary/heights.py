"""The heights of blocks on a page, from the widths of their text."""

from typing import assert_never

from baocao.document import Block, ColumnLines, Columns, HorizontalRule, Paragraph, RuledTable, Stylesheet
from baocao.library.font_widths import MM_PER_PT, line_height
from baocao.render.metrics import lines_mm, unbroken_text
from baocao.write.measures import Measures

# Programs break lines a little earlier than the font's own widths say.
_SLACK_MM = 1.0
_LINE_MM = 0.2
_AFTER_TABLE_PT = 8


class Heights:
    """Measures blocks in the styles of a stylesheet, in millimetres."""

    def __init__(self, stylesheet: Stylesheet) -> None:
        self._edition = stylesheet.edition
        self._measures = Measures(stylesheet, stylesheet.edition.page.text_width_mm)

    @property
    def page_mm(self) -> float:
        """Return the height of a page between its margins."""
        page = self._edition.page
        return page.height_mm - page.margins_mm.top - page.margins_mm.bottom

    def block(self, block: Block) -> float:
        """Return the height of a block."""
        match block:
            case Paragraph():
                return self._line(block, self._measures.line_mm - _SLACK_MM)
            case HorizontalRule():
                return self._rule(block.style)
            case Columns():
                widths = self._measures.columns(block)
                return sum(
                    max(self._lines(left, widths.left - widths.spare), self._lines(right, widths.right))
                    for left, right in block.rows
                )
            case RuledTable():
                return sum(self.rows(block)) + _AFTER_TABLE_PT * MM_PER_PT
            case _:
                assert_never(block)

    def is_narrow(self, table: RuledTable) -> bool:
        """Tell whether a table has too many columns for its longest words."""
        return self._measures.is_narrow(table)

    def rows(self, table: RuledTable) -> list[float]:
        """Return the height of each row of a table whose cells span no others."""
        widths, margin = self._measures.table(table), self._measures.margin_mm(table)
        return [
            _LINE_MM
            + max(
                self._line(cell.paragraph, width - 2 * margin)
                for cell, width in zip(row.cells, widths, strict=True)
            )
            for row in table.rows
        ]

    def _lines(self, lines: ColumnLines, width: float) -> float:
        ruled = {line.style: self._rule(line.style) for line in lines}
        return sum(self._line(line, width) for line in lines) + sum(ruled.values())

    def _line(self, line: Paragraph, width: float) -> float:
        """Return the height of a paragraph in a column of that width."""
        style, font = self._edition.resolved(line.style), self._edition.typeface.font
        one = style.line_exact_pt or (style.pt or 0) * (style.line_multiple or 1) * line_height(font)
        text = f"{line.label} {unbroken_text(line.content)}".lstrip()
        # A sign that hangs to the left of its text takes no room from it.
        hanging = bool(line.label) and (style.first_line_mm or 0) < 0
        text = text.removeprefix(line.label).lstrip() if hanging else text
        room = width - (style.left_mm or 0)
        count = sum(len(lines_mm(part, font, style, room)) for part in text.split("\n"))
        return (one * count + (style.before_pt or 0) + (style.after_pt or 0)) * MM_PER_PT

    def _rule(self, style: str) -> float:
        rule = self._edition.resolved(style).rule
        return (rule.gap_pt + rule.after_pt + 1) * MM_PER_PT if rule else 0
