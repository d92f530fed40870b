"""Syllables one slip of the hand, the ear or the keyboard away from another, each with the slip's kind."""

import json
from collections.abc import Iterator
from functools import cache
from unicodedata import combining, normalize

from baocao.library.resources import shipped
from baocao.lint.language.syllables import Parts, is_syllable, old_style, spellings, split

KINDS = ("tone", "mark", "onset", "final", "letter", "mark and tone", "all marks")
_TONES = range(6)
# Vowels that differ by a mark or sound alike, and neighbours that change places.
_MARKS = (
    "a ă|a â|ă â|e ê|o ô|o ơ|ô ơ|u ư|uô ươ|uo ươ|uo uô|ie iê|ye yê|ươ ưo|ươ uơ|i y|i ê|a e|o u|ê ơ|â ơ|i e|"
    "oa ao|ai ia|oi io|ua au|uy yu|iu ui"
)
# What regions do not tell apart in speech, and keys that lie beside each other.
_ONSETS = (
    "d đ|l n|s x|ch tr|gi d|gi r|d r|gi g|v d|v gi|t th|c ch|k kh|c kh|n nh|n ng|p ph|tr t|ch th|ng nh|th tr|"
    "c t|b v|h kh|b h|b n|m n|g h|t r|c v|x c|ph th|ng g|nh h|g kh|qu h|d s|d x|đ r"
)
_FINALS = "n ng|t c|n nh|ng nh|t p|c ch|m n|c p|ch t|n t|ng c|nh ch|m p"
_OFF_FINALS = "i y|o u|i u|y u|i o"
_IY = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")


def _pairs(text: str) -> list[tuple[str, str]]:
    both = [tuple(pair.split()) for pair in text.split("|")]
    return [*both, *((other, one) for one, other in both)]


_MARK_PAIRS, _ONSET_PAIRS, _FINAL_PAIRS, _OFF_PAIRS = map(_pairs, (_MARKS, _ONSETS, _FINALS, _OFF_FINALS))
_LETTERS = "aăâeêioôơuưybcdđghklmnpqrstvx"
_FINAL_LETTERS = ("ng", "nh", "ch", "c", "m", "n", "p", "t")


@cache
def slips(word: str) -> dict[str, str]:
    """Return the syllables that a slip makes of a syllable, each with the slip's kind.

    >>> made = slips("tỉnh")
    >>> made["tinh"], made["tỉn"], "lý" in slips("lí")
    ('tone', 'final', False)
    """
    parts = split(word)
    made: dict[str, str] = {}
    if parts is None:
        return made
    word = old_style(word)
    for kind, each in _all(parts):
        made.setdefault(each, kind)
    made.pop(word, None)
    return {each: kind for each, kind in made.items() if not _is_spelling(each, word)}


def _is_spelling(one: str, other: str) -> bool:
    """Tell whether two syllables are two spellings of one: lý and lí, quy and qui."""
    parts = split(one)
    return parts is not None and parts[1] in ("i", "y") and one.translate(_IY) == other.translate(_IY)


def _all(parts: Parts) -> Iterator[tuple[str, str]]:
    onset, rhyme, tone = parts
    for other in _TONES:
        yield from _spelt("tone", onset, rhyme, other)
    marked = list(_marked(rhyme))
    for each in marked:
        yield from _spelt("mark", onset, each, tone)
    for each in _swapped(onset, _ONSET_PAIRS):
        yield from _spelt("onset", each, rhyme, tone)
    for each in _finals(rhyme):
        yield from _spelt("final", onset, each, tone)
    for head, tail in _lettered(onset, rhyme):
        yield from _spelt("letter", head, tail, tone)
    for each in marked:
        for other in _TONES if tone == 0 else (0,):
            yield from _spelt("mark and tone", onset, each, other)
    plain = (_plain(onset), _plain(rhyme))
    if plain != (onset, rhyme):
        yield from _spelt("all marks", *plain, 0)


def _spelt(kind: str, onset: str, rhyme: str, tone: int) -> Iterator[tuple[str, str]]:
    """Yield the syllable of these parts, in the letters that it takes, where there is one."""
    front = rhyme[:1] in tuple("eêiy")
    swaps = {"c": "k", "g": "gh", "ng": "ngh"} if front else {"k": "c", "gh": "g", "ngh": "ng"}
    if not rhyme:
        return
    for word in spellings((swaps.get(onset, onset), rhyme, tone))[:1]:
        if is_syllable(word):
            yield kind, old_style(word)


def _marked(rhyme: str) -> Iterator[str]:
    for one, other in _MARK_PAIRS:
        at = rhyme.find(one)
        while at >= 0:
            yield rhyme[:at] + other + rhyme[at + len(one) :]
            at = rhyme.find(one, at + 1)


def _swapped(part: str, pairs: list[tuple[str, str]]) -> Iterator[str]:
    return (other for one, other in pairs if part == one)


def _finals(rhyme: str) -> Iterator[str]:
    final = next((each for each in _FINAL_LETTERS if rhyme.endswith(each)), "")
    body = rhyme.removesuffix(final)
    if final:
        yield from (body + other for other in _swapped(final, _FINAL_PAIRS))
        yield body
        yield from (body + other for other in "iuoy")
    else:
        yield from (rhyme + other for other in (*_FINAL_LETTERS, *"iuoy"))
        if len(body) > 1:
            yield from (body[:-1] + other for one, other in _OFF_PAIRS if body.endswith(one))
            yield body[:-1]
            yield from (body[:-1] + other for other in _FINAL_LETTERS if body[-1] in "iuoy")


def _lettered(onset: str, rhyme: str) -> Iterator[tuple[str, str]]:
    """Yield onsets and rhymes with one letter dropped, added or exchanged with the one after it."""
    for at in range(len(onset)):
        yield onset[:at] + onset[at + 1 :], rhyme
    for at in range(len(rhyme)):
        yield onset, rhyme[:at] + rhyme[at + 1 :]
        yield onset, rhyme[:at] + rhyme[at + 1 : at + 2] + rhyme[at] + rhyme[at + 2 :]
    for letter in _LETTERS:
        yield from ((onset[:at] + letter + onset[at:], rhyme) for at in range(len(onset) + 1))
        yield from ((onset, rhyme[:at] + letter + rhyme[at:]) for at in range(len(rhyme) + 1))


def _plain(text: str) -> str:
    apart = normalize("NFD", text.replace("đ", "d"))
    return "".join(letter for letter in apart if not combining(letter))


@cache
def meant_by() -> dict[str, dict[str, str]]:
    """Return, for each syllable, those that it may be a slip for, each with the slip's kind."""
    back: dict[str, dict[str, str]] = {}
    for right in every_syllable():
        for wrong, kind in slips(right).items():
            back.setdefault(wrong, {})[right] = kind
    return back


@cache
def every_syllable() -> tuple[str, ...]:
    """Return all that Vietnamese uses, with the tone mark where it stood first."""
    rhymes = json.loads((shipped("data") / "words" / "syllables.json").read_text("utf-8"))["rhymes"]
    made = (
        each
        for rhyme, onsets in rhymes.items()
        for onset, tones in onsets.items()
        for tone in tones
        for _, each in _spelt("", onset, rhyme, int(tone))
    )
    return tuple(dict.fromkeys(made))
