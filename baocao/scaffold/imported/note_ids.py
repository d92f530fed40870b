"""Readable ids for footnotes, made of the words that they explain."""

import re
from collections.abc import Iterable, Mapping

from baocao.scaffold.imported.free_names import FreeNames
from baocao.scaffold.next_month import slug
from baocao.word.recognise.line import Line

_WORD = re.compile(r"[^\W\d_]+")
_WORDS_IN_ID = 2
_LONGEST_BEFORE = 200


def note_ids(lines: Iterable[Line], texts: Mapping[str, str]) -> dict[str, str]:
    """Return the id of each note by the key of its mark; ``texts`` are the notes by these keys.

    An id is the last two words before the mark, which are most often one Vietnamese word, or the first words
    of the note.
    """
    found: dict[str, str] = {}
    free, taken = FreeNames(), set[str]()
    for line in lines:
        before = ""
        for run in line.runs:
            before = (before + run.text)[-_LONGEST_BEFORE:]
            if run.note and run.note in texts and run.note not in found:
                found[run.note] = _id(free, before, texts[run.note], taken)
    for key, text in texts.items():
        if key not in found:
            found[key] = _id(free, "", text, taken)
    return found


def _id(free: FreeNames, before: str, text: str, taken: set[str]) -> str:
    """Return an id that no other note has, and take it."""
    words = _WORD.findall(re.split(r"[.;:,()“”\"\n]", before.rstrip(' .,;:”")('))[-1])[-_WORDS_IN_ID:]
    names = [slug(" ".join(words)), slug(" ".join(_WORD.findall(text[:_LONGEST_BEFORE])[: 2 * _WORDS_IN_ID]))]
    usable = [name for name in names if len(name) > 2] or ["chu-thich"]
    name = free.one(usable, usable[0], taken)
    taken.add(name)
    return name
