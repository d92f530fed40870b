"""Readable ids for footnotes, made of the words that they explain."""

import re
from collections.abc import Iterable, Mapping
from itertools import chain, count

from baocao.scaffold.next_month import slug
from baocao.word.recognise.line import Line

_WORD = re.compile(r"[^\W\d_]+")
_WORDS_IN_ID = 2


def note_ids(lines: Iterable[Line], texts: Mapping[str, str]) -> dict[str, str]:
    """Return the id of each note by the key of its mark; ``texts`` are the notes by these keys.

    An id is the last two words before the mark, which are most often one Vietnamese word, or the first words
    of the note.
    """
    found: dict[str, str] = {}
    for line in lines:
        before = ""
        for run in line.runs:
            before += run.text
            if run.note and run.note in texts and run.note not in found:
                found[run.note] = _free(before, texts[run.note], set(found.values()))
    for key, text in texts.items():
        if key not in found:
            found[key] = _free("", text, set(found.values()))
    return found


def _free(before: str, text: str, taken: set[str]) -> str:
    """Return an id that no other note has."""
    words = _WORD.findall(re.split(r"[.;:,()“”\"\n]", before.rstrip(' .,;:”")('))[-1])[-_WORDS_IN_ID:]
    names = [slug(" ".join(words)), slug(" ".join(_WORD.findall(text)[: 2 * _WORDS_IN_ID]))]
    usable = [name for name in names if len(name) > 2] or ["chu-thich"]
    numbered = (f"{usable[0]}-{number}" for number in count(2))
    return next(name for name in chain(usable, numbered) if name not in taken)
