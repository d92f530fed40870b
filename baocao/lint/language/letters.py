"""Letters: capital and lower-case ones, which Vietnamese interleaves in Unicode, and ones without accents."""

import unicodedata
from collections.abc import Iterable
from functools import cache

_LATIN = [chr(code) for code in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))]


def _ranges(letters: Iterable[str]) -> str:
    """Return letters as they are written in a class of a pattern: Python compiles ranges much faster.

    >>> _ranges("ABCEF")
    'A-CE-F'
    """
    codes = {*map(ord, letters)}
    starts = sorted(code for code in codes if code - 1 not in codes)
    ends = sorted(code for code in codes if code + 1 not in codes)
    return "".join(
        chr(start) if start == end else f"{chr(start)}-{chr(end)}"
        for start, end in zip(starts, ends, strict=True)
    )


# The inside of a class of a pattern.
UPPER = "A-Z" + _ranges(letter for letter in _LATIN if letter.isupper())
LOWER = "a-z" + _ranges(letter for letter in _LATIN if letter.islower())
LETTER = "A-Za-z" + _ranges(letter for letter in _LATIN if letter.isupper() or letter.islower())


@cache
def bare(text: str) -> str:
    """Return a text without tones, circumflexes, breves and horns.

    >>> bare("điển hình ướt")
    'dien hinh uot'
    """
    apart = unicodedata.normalize("NFD", text.replace("đ", "d"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
