"""Compares sequences of blocks: those of a sheet, and those of a cell."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from baocao.compare.redline.alignment import Member, align, steps
from baocao.compare.redline.marked import (
    MarkedBlock,
    MarkedColumns,
    MarkedColumnsRow,
    MarkedLine,
    MarkedParagraph,
    MarkedRule,
    MarkedTable,
    MarkedTableRow,
    changed,
)
from baocao.compare.redline.paragraphs import (
    Group,
    added,
    grouped,
    kept,
    moves,
    numbered_moves,
    paragraph_member,
    removed,
)
from baocao.compare.redline.wording import NoteKey, NoteKeys
from baocao.compare.similar import words_of
from baocao.document import (
    Block,
    CellSpan,
    ColumnLines,
    Columns,
    HorizontalRule,
    Paragraph,
    RuledTable,
    cell_spans,
    paragraphs,
    plain_text,
)


class _Row(NamedTuple):
    """A row of a table as the entries that fill it."""

    spans: tuple[CellSpan, ...]
    head: bool


class BlockComparison:
    """Compares blocks of two reports; ``keys`` identify their footnotes."""

    def __init__(self, keys: NoteKeys) -> None:
        self._keys = keys

    def blocks(self, old: Sequence[Block], new: Sequence[Block], *, moving: bool = True) -> list[MarkedBlock]:
        """Return the blocks of both, in order; ``moving`` looks for paragraphs that are elsewhere now."""
        before = [_member(block, self._keys.old) for block in old]
        after = [_member(block, self._keys.new) for block in new]
        groups = grouped(align(before, after), before, after)
        gone = sorted(set(range(len(old))) - {number for group in groups for number in group.old})
        come = sorted(set(range(len(new))) - {number for group in groups for number in group.new})
        moved = moves(_movable(gone, old), _movable(come, new), before, after) if moving else []
        from_, to = numbered_moves(moved)
        found: list[MarkedBlock] = []
        for olds, news in _in_order(groups, len(old), len(new)):
            if olds and news:
                found += self._pair(old[olds.start : olds.stop], new[news.start : news.stop])
            else:
                found += [self._one_sided(old[number], None, from_.get(number, 0)) for number in olds]
                found += [self._one_sided(None, new[number], to.get(number, 0)) for number in news]
        return found

    def margin(self, old: ColumnLines, new: ColumnLines) -> tuple[MarkedParagraph, ...]:
        """Return the lines in a margin of both, which have no solid lines."""
        marked = self.blocks(old, new, moving=False)
        return tuple(line for line in marked if isinstance(line, MarkedParagraph))

    def lines(self, old: ColumnLines, new: ColumnLines) -> tuple[MarkedLine, ...]:
        """Return the lines of both, with the solid lines below those of a style."""
        marked = self.blocks(_with_rules(old), _with_rules(new), moving=False)
        return tuple(line for line in marked if isinstance(line, MarkedParagraph | MarkedRule))

    def _pair(self, old: Sequence[Block], new: Sequence[Block]) -> Iterator[MarkedBlock]:
        match old[0], new[0]:
            case Paragraph(), Paragraph():
                yield from kept(_only_paragraphs(old), _only_paragraphs(new), self._keys)
            case HorizontalRule() as one, HorizontalRule() as other:
                yield MarkedRule(one, other)
            case Columns() as one, Columns() as other:
                yield self._columns(one, other)
            case RuledTable() as one, RuledTable() as other:
                yield self._table(one, other)

    def _one_sided(self, old: Block | None, new: Block | None, move: int) -> MarkedBlock:
        block = old or new
        match block:
            case HorizontalRule():
                return MarkedRule(block if old else None, block if new else None)
            case Columns():
                return self._columns(block if old else None, block if new else None)
            case RuledTable():
                return self._table(block if old else None, block if new else None)
            case _:
                assert block
                return removed(block, move) if old else added(block, move)

    def _columns(self, old: Columns | None, new: Columns | None) -> MarkedColumns:
        olds, news = (columns.rows if columns else () for columns in (old, new))
        before, after = ([_cells_member(row) for row in rows] for rows in (olds, news))
        rows = []
        for a, b in steps(align(before, after), len(olds), len(news)):
            one = ((), ()) if a is None else olds[a]
            other = ((), ()) if b is None else news[b]
            left, right = (self.lines(one[side], other[side]) for side in (0, 1))
            rows.append(MarkedColumnsRow(left, right, changed(a, b)))
        return MarkedColumns(old, new, tuple(rows))

    def _table(self, old: RuledTable | None, new: RuledTable | None) -> MarkedTable:
        before, after = (_rows(table) if table else [] for table in (old, new))
        found = align([_row_member(row) for row in before], [_row_member(row) for row in after])
        rows = [
            self._row(None if a is None else before[a], None if b is None else after[b])
            for a, b in steps(found, len(before), len(after))
        ]
        return MarkedTable(old, new, tuple(rows))

    def _row(self, old: _Row | None, new: _Row | None) -> MarkedTableRow:
        if old and new:
            pairs = zip(_paragraphs(old), _paragraphs(new), strict=True)
            cells = [line for one, other in pairs for line in kept((one,), (other,), self._keys)]
            return MarkedTableRow(old.spans, new.spans, tuple(cells), new.head)
        if new:
            return MarkedTableRow(None, new.spans, tuple(map(added, _paragraphs(new))), new.head)
        assert old
        return MarkedTableRow(old.spans, None, tuple(map(removed, _paragraphs(old))), old.head)


def _in_order(groups: Sequence[Group], olds: int, news: int) -> Iterator[tuple[range, range]]:
    """Yield all members in order, those that correspond and, between them, those that do not."""
    a = c = 0
    for group in [*groups, Group(range(olds, olds), range(news, news))]:
        yield range(a, group.old.start), range(0)
        yield range(0), range(c, group.new.start)
        yield group.old, group.new
        a, c = group.old.stop, group.new.stop


def _movable(free: Sequence[int], blocks: Sequence[Block]) -> list[int]:
    """Return the blocks with another paragraph after them; the end of the last before a table must stay."""
    return [
        number
        for number in free
        if isinstance(blocks[number], Paragraph)
        and any(isinstance(block, Paragraph) for block in blocks[number + 1 : number + 2])
    ]


def _only_paragraphs(blocks: Sequence[Block]) -> list[Paragraph]:
    return [block for block in blocks if isinstance(block, Paragraph)]


def _with_rules(lines: ColumnLines) -> list[Block]:
    """Return the lines of a cell, each group of one style with the solid line that it may have."""
    found: list[Block] = []
    for _, alike in groupby(lines, lambda line: line.style):
        group = tuple(alike)
        found += [*group, HorizontalRule(group)]
    return found


def _member(block: Block, note_key: NoteKey) -> Member:
    match block:
        case Paragraph():
            return paragraph_member(block, note_key)
        case HorizontalRule():
            return Member("rule", block.style, ())
        case Columns():
            text = _text(paragraphs((block,)))
            return Member(f"columns {block.style}", text, words_of(text), least=0)
        case RuledTable():
            # Tables with other columns are other tables, however similar.
            text = _text(paragraphs((block,)))
            return Member(f"table {len(block.widths)}", text, words_of(text), least=0.2)


def _cells_member(row: tuple[ColumnLines, ColumnLines]) -> Member:
    text = _text([*row[0], *row[1]])
    return Member("row", text, words_of(text), least=0.2)


def _rows(table: RuledTable) -> list[_Row]:
    spans = cell_spans(table)
    return [_Row(tuple(entries), row.head) for row, entries in zip(table.rows, spans, strict=True)]


def _paragraphs(row: _Row) -> list[Paragraph]:
    return [span.cell.paragraph for span in row.spans if span.cell]


def _row_member(row: _Row) -> Member:
    """Return a row; one whose cells span other columns, or rows, is of another kind."""
    shape = [(span.across, span.cell is None, bool(span.cell and span.cell.down > 1)) for span in row.spans]
    text = _text(_paragraphs(row))
    return Member(f"row {row.head} {shape}", text, words_of(text))


def _text(lines: Sequence[Paragraph]) -> str:
    return "\n".join(plain_text(line.content) for line in lines)
