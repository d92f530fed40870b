"""The three sides of a merge as printed lines: what was built, what the month prints now, what Word says."""

from collections import defaultdict
from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple

from baocao import pipeline
from baocao.mend.atoms import Atom, atoms_of, sentence
from baocao.path import Path
from baocao.pipeline import Draft
from baocao.word.origins import read_origin
from baocao.word.pairing import folded
from baocao.word.paper import Comment
from baocao.word.reader import read_paper
from baocao.word.source_part import read_source
from baocao.word.word_lines import word_lines
from baocao.write.printed import Printed, PrintedLine

_DOCX = "docx"
# A line without looks of its own.
PLAIN = PrintedLine("", ())


def traced_steps(origin: str) -> tuple[str, Path]:
    """Return the file of an origin, ``month`` or ``office``, and the steps in it; empty if it has none."""
    path = read_origin(origin)
    return (str(path[0]), Path(path[1:])) if path else ("", Path())


class Side(NamedTuple):
    """One side: its lines, their levels in lists, the ids of its notes, comments, and headings.

    ``headings`` are the lines that Word shows in its outline.
    """

    printed: Printed
    levels: tuple[int | None, ...]
    notes: tuple[str, ...]
    comments: dict[int, tuple[Comment, ...]]
    headings: frozenset[int] = frozenset()

    @property
    def lines(self) -> tuple[PrintedLine, ...]:
        """Return the lines."""
        return self.printed.lines

    def atoms(self, line: int, style: PrintedLine = PLAIN) -> tuple[Atom, ...]:
        """Return the words of a line, with looks beyond those of a style."""
        return atoms_of(self.lines[line], self.notes, style)

    def is_heading(self, line: int) -> bool:
        """Tell whether a line is a heading of Word, or bold with a number: a list has no room for it."""
        if line in self.headings:
            return True
        words = [atom for atom in self.atoms(line) if atom.text.strip()]
        return bool(self.lines[line].label and words) and all(atom.bold for atom in words)

    def text(self, line: int) -> str:
        """Return the words of a line, without differences that nobody sees."""
        return folded(self.lines[line].text)


def same(one: Sequence[Atom], other: Sequence[Atom]) -> bool:
    """Tell whether two lines have the same words, looks and notes."""
    return _shape(one) == _shape(other)


def _shape(atoms: Sequence[Atom]) -> list[Atom]:
    blanks = (Atom(" ") if atom.text.isspace() else atom for atom in atoms)
    found: list[Atom] = []
    for atom in blanks:
        if not (atom.text == " " and (not found or found[-1].text == " ")):
            found.append(atom)
    return found[:-1] if found and found[-1].text == " " else found


def month_side(draft: Draft) -> Side:
    """Return what a month prints."""
    data = pipeline.build(draft, _DOCX)
    source = read_source(BytesIO(data), _DOCX)
    assert source, "the writer has added it"
    found = word_lines(read_paper(BytesIO(data), _DOCX))
    fits = len(found.levels) == len(source.printed.lines)
    levels = found.levels if fits else (None,) * len(source.printed.lines)
    return Side(source.printed, levels, ids_of(source.printed.notes), {})


def base_side(file: bytes, name: str) -> Side | None:
    """Return what a Word file says that it was built from; ``None`` if it does not say so."""
    source = read_source(BytesIO(file), name)
    if source is None:
        return None
    return Side(source.printed, (None,) * len(source.printed.lines), ids_of(source.printed.notes), {})


def word_side(file: bytes, name: str) -> Side:
    """Return what a Word file says; its notes have no ids yet."""
    paper = read_paper(BytesIO(file), name)
    found = word_lines(paper)
    at = {place: number for number, place in enumerate(found.places)}
    comments: dict[int, tuple[Comment, ...]] = defaultdict(tuple)
    for comment in paper.comments:
        number = _line_of(comment.place, at)
        if number is not None:
            comments[number] = (*comments[number], comment)
    headings = frozenset(number for number, level in enumerate(found.outlines) if level is not None)
    return Side(found.printed, found.levels, (), dict(comments), headings)


def _line_of(place: str, at: dict[str, int]) -> int | None:
    """Return the line at a place, or the cell that contains it."""
    while place and place not in at:
        place = place.rpartition(".")[0]
    return at.get(place)


def ids_of(notes: Sequence[PrintedLine]) -> tuple[str, ...]:
    """Return the ids of notes by their paths."""
    return tuple(str(traced_steps(note.path)[1].name) for note in notes)


def notes_of(side: Side) -> Side:
    """Return a side whose lines are its notes."""
    return side._replace(
        printed=side.printed._replace(lines=side.printed.notes), levels=(), comments={}, headings=frozenset()
    )


def shown(side: Side, line: int) -> str:
    """Return a line as it is shown to people."""
    return sentence(side.atoms(line, side.lines[line])).strip()


def joined(side: Side, lines: Sequence[int]) -> str | None:
    """Return lines as they are shown to people; ``None`` without a line."""
    return " / ".join(shown(side, each) for each in lines) if lines else None
