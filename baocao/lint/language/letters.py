"""Letters: capital and lower-case ones, which Vietnamese interleaves in Unicode, and ones without accents."""

import unicodedata
from functools import cache

_LATIN = [chr(code) for code in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))]

UPPER = "A-Z" + "".join(letter for letter in _LATIN if letter.isupper())
LOWER = "a-z" + "".join(letter for letter in _LATIN if letter.islower())


@cache
def bare(text: str) -> str:
    """Return a text without tones, circumflexes, breves and horns.

    >>> bare("điển hình ướt")
    'dien hinh uot'
    """
    apart = unicodedata.normalize("NFD", text.replace("đ", "d"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
