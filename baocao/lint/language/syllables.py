"""Vietnamese syllables: onset, rhyme and tone, checked against those that are really used.

The structure alone would accept what nobody ever writes (``nhiện``, ``dánh``); the table in
``data/words/syllables.json`` holds, for each rhyme and onset, the tones that occur, and ``spellings.txt``
lists how these syllables are spelt. A syllable is split by
its spelling: ``gi`` keeps its i only before another vowel (``giá`` is gi + a, ``gì`` and ``giếng`` are gi
with i and iê), and the u of ``qu`` belongs to the onset (``quý`` is qu + y).
"""

import json
from collections.abc import Iterator
from functools import cache, lru_cache
from unicodedata import normalize

from baocao.library.resources import shipped
from baocao.system.patterns import lazy

Parts = tuple[str, str, int]

_TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
_ONSETS = [
    "ngh",
    "ch",
    "gh",
    "gi",
    "kh",
    "ng",
    "nh",
    "ph",
    "qu",
    "th",
    "tr",
    "b",
    "c",
    "d",
    "đ",
    "g",
    "h",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "x",
]
_ONSET = lazy("|".join(_ONSETS))
_VOWELS = "aăâeêioôơuưy"
_HATTED = "ăâêôơư"
_FINALS = ("", "c", "ch", "m", "n", "ng", "nh", "p", "t")
_STOPS = ("c", "ch", "p", "t")
_FRONT = "eêiy"
# The spelling of a sound before e, ê, i and y.
_BEFORE_FRONT = {"k": True, "gh": True, "ngh": True, "c": False, "g": False, "ng": False}
_SHARP, _HEAVY = 2, 5
_OTHER_TONES = ((), (3,), (3,), (4, 1), (3,), ())
# Letters that writers and scanners confuse.
_CONFUSED = (
    "ch tr|s x|d gi|d r|gi r|d đ|l n|c k|g gh|ng ngh|h nh|h b|n ng|n nh|t c|k kh|t th|ng nh|i y|a â|a ă|â ă|"
    "o ô|o ơ|ô ơ|u ư|e ê|â ê|i iê"
)
_AT_MOST = 5
# The longest syllable has seven letters, and an error adds few.
_TOO_LONG = 10


@cache
def _table() -> dict[str, dict[str, str]]:
    text = (shipped("data") / "words" / "syllables.json").read_text("utf-8")
    rhymes: dict[str, dict[str, str]] = json.loads(text)["rhymes"]
    return rhymes


def rhymes_and_onsets() -> Iterator[tuple[str, str]]:
    """Yield each rhyme with each onset it is used with, whatever the tone."""
    return ((rhyme, onset) for rhyme, onsets in _table().items() for onset in onsets)


@cache
def _used() -> frozenset[str]:
    return frozenset((shipped("data") / "words" / "spellings.txt").read_text("utf-8").split())


def is_syllable(word: str) -> bool:
    """Tell whether a word, in lower case, is a syllable that Vietnamese uses.

    >>> [is_syllable(word) for word in ("thực", "khuỷu", "hòa", "hoà", "nhiện", "nghành")]
    [True, True, True, True, False, False]
    """
    return word in _used()


@lru_cache(maxsize=1 << 14)
def split(word: str) -> Parts | None:
    """Return onset, rhyme and tone (0 to 5: ngang, huyền, sắc, hỏi, ngã, nặng); ``None`` for no syllable.

    >>> split("giếng"), split("quý"), split("ngế")
    (('gi', 'iêng', 2), ('qu', 'y', 2), None)
    """
    bare, tone = _untone(word)
    onset, rhyme = _cut(bare)
    vowels = _leading_vowels(rhyme)
    final = rhyme[len(vowels) :]
    if not vowels or final not in _FINALS or word not in spellings((onset, rhyme, tone)):
        return None
    front = rhyme[0] in _FRONT
    if _BEFORE_FRONT.get(onset, front) != front or (final in _STOPS and tone not in (_SHARP, _HEAVY)):
        return None
    return onset, rhyme, tone


def spellings(parts: Parts) -> list[str]:
    """Return every accepted spelling of a syllable.

    >>> spellings(("h", "oa", 1))
    ['hòa', 'hoà']
    """
    onset, rhyme, tone = parts
    head = onset[:-1] if onset == "gi" and rhyme[0] == "i" else onset
    marked = (head + rhyme[: at + 1] + _TONES[tone] + rhyme[at + 1 :] for at in _mark_places(rhyme))
    return [normalize("NFC", word) for word in dict.fromkeys(marked)]


@lru_cache(maxsize=1 << 14)
def old_style(word: str) -> str:
    """Return a word with the tone mark of an open oa, oe, uy on its first letter.

    >>> old_style("uỷ"), old_style("hòa")
    ('ủy', 'hòa')
    """
    parts = split(word)
    return spellings(parts)[0] if parts else word


@lru_cache(maxsize=1 << 10)
def near(word: str, most: int = _AT_MOST) -> tuple[str, ...]:
    """Return syllables one small error away from a word, the most likely first, up to a limit.

    >>> near("nghành")[0]
    'ngành'
    """
    if len(word) > _TOO_LONG:
        return ()
    bare, tone = _untone(word)
    tried = [(bare, tone), *((bare, other) for other in _OTHER_TONES[tone])]
    tried += [(slip, tone) for slip in _likely_slips(bare)]
    tried += [(bare, other) for other in range(len(_TONES))]
    tried += [(slip, tone) for slip in _any_slips(bare)]
    parts = [(*_cut(plain), mark) for plain, mark in tried if plain]
    found = dict.fromkeys(spellings(part)[0] for part in parts if part[1] and _is_used(part))
    return tuple(guess for guess in found if guess != word)[:most]


def _is_used(parts: Parts) -> bool:
    onset, rhyme, tone = parts
    return str(tone) in _table().get(rhyme, {}).get(onset, "")


def _untone(word: str) -> tuple[str, int]:
    """Return a word without its tone mark, and the tone."""
    marks = normalize("NFD", word)
    tone = max((_TONES.index(mark) for mark in marks if mark in _TONES), default=0)
    return normalize("NFC", marks.replace(_TONES[tone], "") if tone else marks), tone


def _cut(bare: str) -> tuple[str, str]:
    """Cut a syllable without its tone into onset and rhyme."""
    match = _ONSET.match(bare)
    onset = match[0] if match else ""
    rest = bare[len(onset) :]
    takes_i_back = onset == "gi" and (not rest or rest[0] not in _VOWELS or (rest[0] == "ê" and rest != "ê"))
    return onset, "i" + rest if takes_i_back else rest


def _leading_vowels(rhyme: str) -> str:
    return rhyme[: len(rhyme) - len(rhyme.lstrip(_VOWELS))]


def _mark_places(rhyme: str) -> tuple[int, ...]:
    """Return the letters of a rhyme that may carry the tone mark: two in an open oa, oe, uy."""
    vowels = _leading_vowels(rhyme)
    hatted = [at for at, letter in enumerate(vowels) if letter in _HATTED]
    if hatted:
        return (hatted[-1],)
    if vowels != rhyme or len(vowels) == 1:
        return (len(vowels) - 1,)
    return (0, 1) if rhyme in ("oa", "oe", "uy") else (len(vowels) - 2,)


def _likely_slips(bare: str) -> list[str]:
    pairs = [pair.split() for pair in _CONFUSED.split("|")]
    return [
        bare[:at] + right + bare[at + len(wrong) :]
        for one, other in pairs
        for wrong, right in ((one, other), (other, one))
        for at in range(len(bare))
        if bare.startswith(wrong, at)
    ]


def _any_slips(bare: str) -> list[str]:
    letters = _VOWELS + "bcdđghklmnpqrstvx"
    places = range(len(bare))
    left_out = [bare[:at] + bare[at + 1 :] for at in places]
    put_in = [bare[:at] + letter + bare[at:] for letter in letters for at in range(len(bare) + 1)]
    changed = [bare[:at] + letter + bare[at + 1 :] for letter in letters for at in places]
    return left_out + put_in + changed
