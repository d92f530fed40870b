"""Prints any Word file as text: one line a paragraph and a row of a table, notes at the end.

For a report of our own, the result equals the text writer's, except for empty lines. What is no text is named
in square brackets, in the language of the paper.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import BinaryIO

from baocao.errors import BaocaoError
from baocao.messages import Lang, Message
from baocao.messages import word as say
from baocao.model import inline
from baocao.model.scheme import numeral
from baocao.word.paper import (
    Block,
    Comment,
    Note,
    Paper,
    Paragraph,
    Run,
    Table,
    Thing,
    ThingKind,
    paragraphs,
)
from baocao.word.reader import read_paper

# The small letters of Word's numbers for endnotes.
_RAISED_ROMAN = str.maketrans("ivxlcdm", "ⁱᵛˣˡᶜᵈᵐ")
_LANGUAGE: Lang = "vi"
_NAMES: dict[ThingKind, Message] = {
    "picture": say.PICTURE,
    "chart": say.CHART,
    "diagram": say.DIAGRAM,
    "drawing": say.DRAWING,
    "object": say.OBJECT,
    "file": say.OTHER_FILE,
    "hidden": say.HIDDEN_TEXT,
}
# Both belong to the text.
_IN_TEXT = ("equation", "page-number")
# The footer that every reader prints: those of other pages repeat on each of them.
_FIRST_FOOTER = "first-footer"


def word_text(file: BinaryIO, name: str) -> str:
    """Return the text of a Word file.

    Raises :class:`baocao.errors.BaocaoError` as :func:`baocao.word.reader.read_paper` does, and if there is
    no text but another file that Word would insert.
    """
    paper = read_paper(file, name)
    if _is_only_other_files(paper):
        raise BaocaoError(say.WORDS_ELSEWHERE.of(file=name))
    lines = list(_lines(paper.blocks, paper))
    for kind, blocks in paper.heads_and_feet:
        found = _lines(blocks, paper)
        lines += found if kind == _FIRST_FOOTER else (_bracketed(_edge(kind), line) for line in found)
    lines += [_comment(comment) for comment in paper.comments]
    notes = [_note(key, paper) for key in paper.notes]
    return "\n".join([*lines, *([""] if notes else []), *notes]) + "\n"


def _lines(blocks: Iterable[Block], paper: Paper) -> Iterator[str]:
    """Yield the lines of blocks, without empty ones."""
    for block in blocks:
        if isinstance(block, Paragraph):
            for box in block.boxes:
                yield from _lines(box.blocks, paper)
            yield from filter(None, [_line(block, paper)])
        elif block.columns > 1 and (block.ruled or not block.headless):
            yield from _rows(block, paper)
        else:
            cells = (cell for row in block.rows for cell in row.cells)
            yield from chain.from_iterable(_lines(cell.blocks, paper) for cell in cells)


def _line(paragraph: Paragraph, paper: Paper) -> str:
    text = ""
    for run in paragraph.runs:
        written = _written(run, paper)
        apart = run.thing is not None and written.startswith("[") and run.thing.kind not in _IN_TEXT
        if apart and text and not text[-1].isspace():
            text += " "
        text += f"{written} " if apart else written
    if not text.strip():
        return ""
    label = paragraph.label
    return (f"{label}{text}" if text.startswith("\n") else f"{label} {text}").strip()


def _rows(table: Table, paper: Paper) -> Iterator[str]:
    """Yield a line for each row, with an empty entry where a cell above reaches into it.

    Where no lines are around its cells, a row has to have short ones: others are read cell by cell.
    """
    below: dict[int, tuple[int, int]] = {}
    for row in table.rows:
        cells = {cell.column: cell for cell in row.cells}
        entries: list[list[str]] = []
        column = 0
        while column < table.columns:
            left, across = below.pop(column, (0, 1))
            cell = cells.get(column)
            if cell is not None:
                left, across = cell.rows, cell.columns
            entries.append(list(_lines(cell.blocks, paper)) if cell is not None else [])
            if left > 1:
                below[column] = (left - 1, across)
            column += across
        if table.ruled or all(len(entry) <= 1 for entry in entries):
            yield " | ".join(map(_entry, entries))
        else:
            yield from chain.from_iterable(entries)


def _entry(lines: list[str]) -> str:
    """Return a cell on one line, its paragraphs and lines parted by strokes."""
    parts = chain.from_iterable(line.split("\n") for line in lines)
    return " / ".join(part.strip() for part in parts if part.strip())


def _written(run: Run, paper: Paper) -> str:
    if run.note:
        return _mark(paper.notes[run.note])
    return _named(run.thing) if run.thing is not None else run.text


def _mark(note: Note) -> str:
    if note.mark:
        return note.mark
    if note.kind == "endnote":
        return numeral("roman", note.number).lower().translate(_RAISED_ROMAN)
    return inline.raised(str(note.number))


def _note(key: str, paper: Paper) -> str:
    note = paper.notes[key]
    return f"{_mark(note)} {' '.join(line.strip() for line in _lines(note.blocks, paper))}"


def _named(thing: Thing) -> str:
    """Return what stands for a thing: its words if they belong to the text, else its name and its words."""
    if thing.kind in _IN_TEXT:
        return thing.text
    name = _NAMES.get(thing.kind)
    words = " ".join((thing.text or thing.name).split())
    return "" if name is None else _bracketed(name, words)


def _bracketed(name: Message, words: str) -> str:
    return f"[{name.text(_LANGUAGE)}: {words}]" if words else f"[{name.text(_LANGUAGE)}]"


def _edge(kind: str) -> Message:
    return say.HEADER if kind.endswith("header") else say.FOOTER


def _comment(comment: Comment) -> str:
    words = " ".join(comment.text.split())
    return _bracketed(say.COMMENT, f"{comment.author}: {words}" if comment.author else words)


def _is_only_other_files(paper: Paper) -> bool:
    runs = [
        run
        for paragraph in paragraphs(paper.blocks)
        for run in paragraph.runs
        if run.text.strip() or run.thing
    ]
    return bool(runs) and all(run.thing is not None and run.thing.kind == "file" for run in runs)
