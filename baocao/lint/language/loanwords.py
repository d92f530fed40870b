"""Recognises foreign words by their shape: more than one syllable written as one word.

Vietnamese writes a space between syllables, so a word with vowels on both sides of a consonant is foreign
(``heroin``), two syllables without their space (``thanhtra``), a typing error in a syllable, or Telex keys
typed without the Vietnamese keyboard (``nghieejm``). The last three are faults; foreign words are ignored,
because no list of them would be complete.
"""

import unicodedata
from functools import cache

from baocao.lint.language.letters import bare
from baocao.lint.language.syllables import is_syllable, rhymes_and_onsets
from baocao.system.patterns import lazy

_SHORTEST, _SHORTEST_ACCENTED, _LONGEST = 4, 5, 40
_VOWELS = "aăâeêioôơuưy"
_SYLLABLES = lazy(rf"[{_VOWELS}]+[^{_VOWELS}]+[{_VOWELS}]")
# Initial letters that no syllable has, not even a misspelt one.
_CLUSTER = lazy(r"(?:[bcdfgkp]l|[bcdfgkpw]r|s[cklmnpqtw]|tw|sh|ps)[aeiouy]")
_MARKS = ("\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
_TELEX_TONES = {"f": 1, "s": 2, "r": 3, "x": 4, "j": 5}
_TELEX = lazy(r"aa|aw|ee|oo|ow|uw|dd|w|[fsrxj]")
_TELEX_LETTERS = {
    "aa": "â", "aw": "ă", "ee": "ê", "oo": "ô", "ow": "ơ", "uw": "ư", "dd": "đ", "w": "ư"
}  # fmt: skip


@cache
def is_foreign(word: str) -> bool:
    """Tell whether a word in lower case is foreign rather than a misspelt syllable.

    >>> [is_foreign(word) for word in ("heroin", "clinker", "thanhtra", "nghieejm", "nhiện", "nghanh")]
    [True, True, False, False, False, False]
    """
    shortest = _SHORTEST if word.isascii() else _SHORTEST_ACCENTED
    if not shortest <= len(word) <= _LONGEST or _has_tone(word):
        return False
    shaped = _SYLLABLES.search(word) or (word.isascii() and _CLUSTER.match(word))
    return bool(shaped) and not _is_telex(word) and not _is_glued(word)


def _has_tone(word: str) -> bool:
    return any(mark in unicodedata.normalize("NFD", word) for mark in _MARKS)


def _is_glued(word: str) -> bool:
    """Tell whether a word is two syllables without their space, with or without their accents."""
    cuts = range(3, len(word) - 2)
    return any(_is_part(word[:at]) and _is_part(word[at:]) for at in cuts)


def _is_part(part: str) -> bool:
    return part in _without_accents() if part.isascii() else is_syllable(part)


@cache
def _without_accents() -> frozenset[str]:
    """Return every syllable as it is typed without accents."""
    return frozenset(bare(onset + rhyme) for rhyme, onset in rhymes_and_onsets())


def _is_telex(word: str) -> bool:
    """Tell whether a word is the Telex keys of a syllable, typed without the Vietnamese keyboard."""
    if not _TELEX.search(word):
        return False
    tones = [_TELEX_TONES[letter] for letter in word[1:] if letter in _TELEX_TONES]
    head = word[0]
    plain = head + "".join(letter for letter in word[1:] if letter not in _TELEX_TONES)
    tries = {plain, head + word[1:].rstrip("fsrxj")}
    read = {_TELEX.sub(lambda keys: _TELEX_LETTERS.get(keys[0], keys[0]), each) for each in tries}
    read |= {each.replace("uơ", "ươ") for each in read}
    return any(is_syllable(form) for each in read for form in _toned(each, tones))


def _toned(word: str, tones: list[int]) -> list[str]:
    """Return a word with its tone on each of its vowels; one of them is the right place."""
    if not tones:
        return [word]
    mark = _MARKS[tones[-1] - 1]
    places = [at for at, letter in enumerate(word) if letter in _VOWELS]
    return [unicodedata.normalize("NFC", word[: at + 1] + mark + word[at + 1 :]) for at in places]
