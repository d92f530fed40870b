"""Patterns for the name of a body or a place, in the spellings and abbreviations that clerks use."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from baocao.library.words import words
from baocao.lint.language.letters import UPPER
from baocao.lint.language.syllables import spellings, split
from baocao.system.patterns import lazy

# A name that ends with this needs a proper name behind it.
OPEN = "…"
PROPER = rf"(?:(?:TP|Tp|[Tt]hành phố)\.?\s*)?[{UPPER}][^\W\d_]*(?:\s+[{UPPER}][^\W\d_]*){{0,4}}"
_WORDS = lazy(r"[^\W\d_]+|\d+|[-–—,&…]")
_BETWEEN = r"\s+"
# Two parts of a name may be joined by a mark, by a word, or by neither.
_JOINED = r"(?:\s*[-–—,&]\s*|\s+)(?:và\s+)?"
_ABBREVIATED = r"(?:\s?[-–—&.]\s?|\s+và\s+|\s)?"


def pattern_of(name: str) -> str:
    """Return a pattern for a name: in any letter case, tone mark style and marks between its words.

    >>> match = re.compile(pattern_of("Bộ LĐTBXH")).fullmatch
    >>> [bool(match(text)) for text in ("Bộ LĐ-TB&XH", "Bộ LĐTB-XH", "bộ LĐ, TB và XH", "Bộ Lao động")]
    [True, True, False, False]
    """
    pieces, joint = [], ""
    for word in _WORDS.findall(name):
        if word == "và" or word in "-–—,&":
            joint = _JOINED
        else:
            pieces += [joint, rf"\.?\s*{PROPER}" if word == OPEN else _word(word)]
            joint = _BETWEEN
    return "".join(pieces).replace(_BETWEEN + r"\.?\s*", r"\.?\s*")


def _word(word: str) -> str:
    if len(word) > 1 and word.isupper():
        return _ABBREVIATED.join(map(re.escape, word))
    return f"(?i:{'|'.join(_styles(word))})"


def _styles(word: str) -> list[str]:
    """Return a word in both tone mark styles."""
    parts = split(word.lower())
    return spellings(parts) if parts else [word.lower()]


@cache
def ways(name: str) -> tuple[str, ...]:
    """Return a name with each of its parts in full or short.

    >>> ways("Ủy ban nhân dân huyện")
    ('Ủy ban nhân dân huyện', 'UBND huyện')
    """
    found = [name]
    for full, short in words("short-names")["short"].items():
        part = re.compile(rf"(?<!\w){full}(?!\w)")
        found += [part.sub(each, way) for way in found if part.search(way) for each in short]
    return tuple(found)


def of_place(name: str) -> tuple[str, str]:
    """Return the level and the proper name of a place; both are empty for what is no place.

    >>> of_place("Thành phố Hải Phòng"), of_place("Bộ Xây dựng")
    (('Thành phố', 'Hải Phòng'), ('', ''))
    """
    for level in words("short-names")["levels"]:
        proper = name[len(level) + 1 :]
        if name.casefold().startswith(f"{level.casefold()} ") and proper[:1].isupper():
            return level, proper
    return "", ""


def is_place(name: str) -> bool:
    """Tell whether a name is a place's, also one that needs a proper name behind it.

    >>> is_place("Huyện …"), is_place("Tỉnh Kon Tum"), is_place("Huyện ủy")
    (True, True, False)
    """
    level, open_, _ = name.partition(f" {OPEN}")
    return bool(of_place(name)[0]) or bool(open_ and level in words("short-names")["levels"])


def starts(name: str) -> Iterator[tuple[str, str]]:
    """Yield the first two words of a name as a text may split them, in lower case; ``""`` for no second."""
    tokens = [word for word in re.findall(r"[^\W\d_]+", name) if word != "và"]
    second = tokens[1] if len(tokens) > 1 else ""
    if second.isupper():
        seconds = [second[: at + 1].lower() for at in range(len(second))]
    else:
        seconds = _styles(second) if second else [""]
    yield from product(_styles(tokens[0]) if tokens else (), seconds)
