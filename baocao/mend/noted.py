"""Gives the notes of a Word file the ids that they have in the month, and new ones ids of their own."""

import re
from itertools import chain, count

from baocao.mend.printed_sides import Side, notes_of
from baocao.mend.three_way import replaced
from baocao.scaffold.next_month import slug
from baocao.word.alignment import align

_WORD = re.compile(r"[^\W\d_]+")
_WORDS_IN_ID = 4


def name_notes(base: Side, word: Side, taken: set[str]) -> Side:
    """Return the Word side with ids; ``taken`` are those that the month uses.

    A new note that the month already has, from an earlier merge, has the same id again.
    """
    found: dict[int, str] = {}
    for each in replaced(align(base.printed, word.printed).notes, notes_of(base)):
        if each.base and each.word and each.kind in ("same", "changed"):
            found[each.word[0]] = base.notes[each.base[0]]
    used = set(taken) | set(base.notes)
    for number, note in enumerate(word.printed.notes):
        if number not in found:
            found[number] = _free(note.text, used)
            used.add(found[number])
    return word._replace(notes=tuple(found[number] for number in range(len(word.printed.notes))))


def _free(text: str, taken: set[str]) -> str:
    """Return an id that no other note has, of the first words of the note."""
    name = slug(" ".join(_WORD.findall(text)[:_WORDS_IN_ID])) or "chu-thich"
    numbered = (f"{name}-{number}" for number in count(2))
    return next(each for each in chain([name], numbered) if each not in taken)
