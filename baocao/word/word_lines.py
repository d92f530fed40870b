"""A Word file as printed lines, in the terms of the source that a file built here carries."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from baocao.word.paper import Block, Cell, Paper, Paragraph, Run, Table, paragraphs
from baocao.word.recognise.cleaned import composed
from baocao.word.recognise.typed import typed_in
from baocao.write.printed import Letters, Printed, PrintedLine


class WordLines(NamedTuple):
    """The lines of a Word file, whose paths are empty, and where each stands.

    ``places`` are the places of the paragraphs and cells of ``printed.lines``, ``levels`` their levels in a
    list and ``outlines`` those of headings, from 0. Notes are numbered as in ``printed.notes``, by their keys
    in ``note_keys``.
    """

    printed: Printed
    places: tuple[str, ...]
    levels: tuple[int | None, ...]
    note_keys: tuple[str, ...]
    outlines: tuple[int | None, ...] = ()


def word_lines(paper: Paper) -> WordLines:
    """Return the lines of a Word file in the order in which the writer prints them.

    Empty paragraphs outside of tables are left out. A typed number becomes the line's label.
    """
    paper = composed(paper)
    reader = _Reader({key: number for number, key in enumerate(paper.notes, 1)})
    edges = (block for _, blocks in paper.heads_and_feet for block in blocks)
    found = [*reader.lines((*paper.blocks, *edges))]
    notes = tuple(
        PrintedLine("", _trimmed(reader.joined(paragraphs(note.blocks)))) for note in paper.notes.values()
    )
    return WordLines(
        Printed(tuple(each.line for each in found), notes),
        tuple(each.place for each in found),
        tuple(each.level for each in found),
        tuple(paper.notes),
        tuple(each.outline for each in found),
    )


class _Found(NamedTuple):
    line: PrintedLine
    place: str
    level: int | None = None
    outline: int | None = None


class _Reader:
    """Reads lines; ``notes`` are the numbers of notes by their keys."""

    def __init__(self, notes: dict[str, int]) -> None:
        self._notes = notes
        self._rows = 0

    def lines(self, blocks: Iterable[Block]) -> Iterator[_Found]:
        for block in blocks:
            if isinstance(block, Table):
                yield from self._table(block)
                continue
            for box in block.boxes:
                yield from self.lines(box.blocks)
            line = self._line(block)
            if line.text.strip() or any(piece.note for piece in line.letters):
                yield _Found(line, block.place, block.list_level, block.outline)

    def _table(self, table: Table) -> Iterator[_Found]:
        for row in table.rows:
            self._rows += table.ruled
            for cell in row.cells:
                if table.ruled:
                    yield _Found(self._cell(cell), _place_of(cell, table))
                else:
                    yield from self.lines(cell.blocks)

    def _cell(self, cell: Cell) -> PrintedLine:
        return PrintedLine("", _trimmed(self.joined(paragraphs(cell.blocks))), row=self._rows)

    def joined(self, lines: Iterable[Paragraph]) -> list[Letters]:
        """Return the letters of paragraphs, each on a line of its own."""
        letters: list[Letters] = []
        for line in lines:
            own = list(self._letters(line.runs))
            letters += [Letters("\n")] if letters and own else []
            letters += own
        return letters

    def _line(self, paragraph: Paragraph) -> PrintedLine:
        letters = _trimmed(list(self._letters(paragraph.runs)))
        label = paragraph.label
        if not label and letters and not letters[0].note:
            typed, start = typed_in(letters[0].text)
            if typed and start < len(letters[0].text):
                label = typed.text
                letters = (letters[0]._replace(text=letters[0].text[start:]), *letters[1:])
        return PrintedLine("", letters, label)

    def _letters(self, runs: Iterable[Run]) -> Iterator[Letters]:
        for run in runs:
            if run.note:
                yield Letters("", note=self._notes[run.note])
            elif run.thing is None or run.thing.kind == "equation":
                text = run.thing.text if run.thing else run.text
                yield Letters(text, run.look.bold, run.look.italic)


def _place_of(cell: Cell, table: Table) -> str:
    """Return the place of a cell: that of its first block without the block's own."""
    first = cell.blocks[0].place if cell.blocks else table.place
    return first.rpartition(".")[0] or first


def _trimmed(letters: list[Letters]) -> tuple[Letters, ...]:
    """Return letters without blanks at both ends."""
    while letters and not letters[0].note and not letters[0].text.strip():
        letters.pop(0)
    while letters and not letters[-1].note and not letters[-1].text.strip():
        letters.pop()
    if letters and not letters[0].note:
        letters[0] = letters[0]._replace(text=letters[0].text.lstrip())
    if letters and not letters[-1].note:
        letters[-1] = letters[-1]._replace(text=letters[-1].text.rstrip())
    return tuple(letters)
