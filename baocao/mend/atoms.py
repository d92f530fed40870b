"""The words of a printed line, one by one, each with its look: what versions of a line are compared by."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from baocao.document import NO_BREAK_SPACE
from baocao.model.marked import Styled
from baocao.source.edits.token_diff import tokens
from baocao.write.printed import Letters, PrintedLine


class Atom(NamedTuple):
    """A word, a sign or a blank, or the mark of a note by its id; a blank has no look."""

    text: str
    bold: bool = False
    italic: bool = False
    note: str = ""

    @property
    def styled(self) -> Styled:
        """Return it as a piece of a sentence."""
        return Styled(*self)

    @property
    def words(self) -> tuple[str, str]:
        """Return it without its look."""
        return self.text, self.note


def atoms_of(line: PrintedLine, notes: Sequence[str], style: PrintedLine) -> tuple[Atom, ...]:
    """Return the words of a line; ``notes`` are the ids of notes by number.

    Looks are those beyond the look of the style that its base has: what marks can say.
    """
    pieces = _joined(line.letters)
    return tuple(atom for piece in pieces for atom in _atoms(piece, notes, style))


def _joined(letters: Iterable[Letters]) -> list[Letters]:
    """Return letters in which a word of one look is in one piece."""
    found: list[Letters] = []
    for piece in letters:
        if found and not piece.note and not found[-1].note and found[-1][1:] == piece[1:]:
            found[-1] = piece._replace(text=found[-1].text + piece.text)
        else:
            found.append(piece)
    return found


def _atoms(piece: Letters, notes: Sequence[str], style: PrintedLine) -> list[Atom]:
    if piece.note:
        known = piece.note <= len(notes)
        return [Atom("", note=notes[piece.note - 1])] if known else []
    bold, italic = piece.bold and not style.bold, piece.italic and not style.italic
    text = piece.text.replace(NO_BREAK_SPACE, " ")
    return [Atom(token) if token.isspace() else Atom(token, bold, italic) for token in tokens(text)]


def sentence(atoms: Iterable[Atom]) -> str:
    """Return the words as plain text, without the marks of notes."""
    return "".join(atom.text for atom in atoms)
