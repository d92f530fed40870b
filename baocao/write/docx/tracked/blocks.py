"""The blocks of a sheet with tracked changes."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, assert_never

from baocao.compare.redline.marked import (
    Change,
    MarkedBlock,
    MarkedColumns,
    MarkedLine,
    MarkedParagraph,
    MarkedRule,
    MarkedTable,
    changed,
)
from baocao.compare.redline.paragraphs import added, removed
from baocao.document import CellSpan, ColumnLines, Paragraph, Stylesheet
from baocao.write.docx.body import (
    AFTER_TABLE_PT,
    LOW_MARK,
    NO_INDENTS,
    SheetWriter,
    aligned,
    rule_properties,
)
from baocao.write.docx.inline import Marks
from baocao.write.docx.lists import Lists
from baocao.write.docx.tables import layout_row, layout_table, ruled_row, ruled_rows
from baocao.write.docx.tracked.combined import OldLists
from baocao.write.docx.tracked.ends import (
    Line,
    Properties,
    Written,
    in_other_lists,
    line_xml,
    spacer,
    two_sided,
    with_last_end,
)
from baocao.write.docx.tracked.revisions import Revisions
from baocao.write.docx.tracked.runs import TrackedRuns
from baocao.write.docx.tracked.separated import separated
from baocao.write.measures import Measures

Frames = dict[int, str]


class Numberings(NamedTuple):
    """The lists of both versions, and which of them are the old one's."""

    lists: Lists
    old: OldLists


class TrackedBlocks:
    """Writes blocks of a sheet whose lines have the length that ``measures`` has."""

    def __init__(
        self,
        stylesheet: Stylesheet,
        numberings: Numberings,
        runs: TrackedRuns,
        revisions: Revisions,
        measures: Measures,
    ) -> None:
        self._numberings = numberings
        self._runs = runs
        self._revisions = revisions
        self._measures = measures
        self._plain = SheetWriter(stylesheet, numberings.lists, Marks([]), measures)

    def blocks(self, blocks: Sequence[MarkedBlock]) -> Iterator[Written]:
        """Yield the paragraphs and tables of blocks."""
        width = self._measures.line_mm
        for block in separated(blocks):
            match block:
                case MarkedParagraph():
                    yield from self._lines(block, width)
                case MarkedRule():
                    yield from self._rule(block, width)
                case MarkedColumns():
                    yield self._columns(block)
                case MarkedTable():
                    yield self._table(block)
                    yield spacer(changed(block.old, block.new), AFTER_TABLE_PT)
                case _:
                    assert_never(block)

    def head(self, lines: Sequence[MarkedParagraph], old: ColumnLines, new: ColumnLines) -> list[Line]:
        """Return the lines in the upper margin of the page."""
        frames = self._plain.head_frames
        return self._framed(lines, _by_line(old, frames(old)), _by_line(new, frames(new)))

    def foot(self, lines: Sequence[MarkedParagraph], old: ColumnLines, new: ColumnLines) -> list[Line]:
        """Return the lines in the lower margin of the page."""
        frames = self._plain.foot_frames
        return self._framed(lines, _by_line(old, frames(old)), _by_line(new, frames(new)))

    def _framed(self, lines: Sequence[MarkedParagraph], old: Frames, new: Frames) -> list[Line]:
        found = []
        for line in lines:
            before = line.old and self._old_properties(line.old, NO_INDENTS, old[id(line.old)])
            after = line.new and self._properties(line.new, NO_INDENTS, new[id(line.new)])
            found.append(self._with_runs(line, before, after))
        return found

    def _lines(self, line: MarkedParagraph, width: float) -> Iterator[Line]:
        """Yield a paragraph, or the old one and the new one where another list numbers it."""
        before = line.old and self._old_properties(line.old, self._plain.sides(line.old, width))
        after = line.new and self._properties(line.new, self._plain.sides(line.new, width))
        if line.old and line.new and line.change is None and in_other_lists(before, after):
            yield self._with_runs(removed(line.old), before, None)
            yield self._with_runs(added(line.new), None, after)
        else:
            yield self._with_runs(line, before, after)

    def _cell_line(self, line: MarkedParagraph, old_align: str, new_align: str) -> Line:
        before = line.old and self._old_properties(line.old, old_align, align=old_align)
        after = line.new and self._properties(line.new, new_align, align=new_align)
        return self._with_runs(line, before, after)

    def _with_runs(self, line: MarkedParagraph, old: Properties | None, new: Properties | None) -> Line:
        move = -line.move if line.new is None else line.move
        return Line(old, new, self._runs.content(line.pieces), line.change, move=move)

    def _old_properties(self, line: Paragraph, placed: str, frame: str = "", align: str = "") -> Properties:
        return self._properties(self._numberings.old.of(line), placed, frame, align)

    def _properties(self, line: Paragraph, placed: str, frame: str = "", align: str = "") -> Properties:
        """Return the properties of a paragraph; those that follow from its text are not tracked."""
        tracked = line.style, self._numberings.lists.numbering(line), align
        past = self._plain.properties(line, placed, frame, named=True)
        index = line.numbering.list_index if line.numbering else None
        return Properties(self._plain.properties(line, placed, frame), tracked, past, index)

    def _rule(self, rule: MarkedRule, width: float) -> Iterator[Line]:
        block = rule.new or rule.old
        drawn = block and self._measures.drawn_rule(block.under, width)
        if drawn:
            properties = Properties(rule_properties(drawn))
            yield two_sided(properties, changed(rule.old, rule.new), LOW_MARK)

    def _columns(self, columns: MarkedColumns) -> str:
        either = columns.new or columns.old
        assert either
        widths = self._measures.columns(either)
        rows = []
        for row in columns.rows:
            one = self._cell(row.left, widths.left - widths.spare, row.change)
            other = self._cell(row.right, widths.right, row.change)
            mark = self._revisions.mark(row.change)
            rows.append(layout_row(widths, one, other, whole=bool(row.right), change=mark))
        return layout_table(widths, rows)

    def _cell(self, lines: Sequence[MarkedLine], width: float, row: Change | None) -> str:
        """Return the lines of a cell; one that is empty in one version has an empty paragraph there."""
        found: list[Line] = []
        for line in separated(lines):
            if isinstance(line, MarkedRule):
                found += self._rule(line, width)
            elif isinstance(line, MarkedParagraph):
                found += self._lines(line, width)
        if row is None:
            if found and all(line.old is None for line in found):
                found.append(two_sided(Properties(""), "deleted"))
            elif found and all(line.new is None for line in found):
                found.append(two_sided(Properties(""), "inserted"))
            found = with_last_end(found)
        return "".join(self.paragraph(line) for line in found)

    def _table(self, table: MarkedTable) -> str:
        either = table.new or table.old
        assert either
        widths = self._measures.table(either)
        rows = []
        for row in table.rows:
            spans = row.new or row.old or ()
            aligns = zip(_alignments(row.old or spans), _alignments(row.new or spans), strict=True)
            lines = [self._cell_line(line, *both) for line, both in zip(row.paragraphs, aligns, strict=True)]
            mark = self._revisions.mark(changed(row.old, row.new))
            rows.append(ruled_row(spans, [*map(self.paragraph, lines)], widths, head=row.head, change=mark))
        return ruled_rows(widths, self._measures.margin_mm(either), rows)

    def paragraph(self, line: Line) -> str:
        """Return a paragraph with the mark of its end."""
        return line_xml(line, self._revisions)


def _alignments(spans: Sequence[CellSpan]) -> list[str]:
    return [aligned(span.cell.align) for span in spans if span.cell]


def _by_line(lines: ColumnLines, frames: Sequence[str]) -> Frames:
    return {id(line): frame for line, frame in zip(lines, frames, strict=True)}
