"""Guesses the intended word for a word that is not a syllable, by its neighbours."""

from baocao.lint.language.pairs import RARE, pairs
from baocao.lint.language.syllables import is_syllable, near
from baocao.lint.passage import before_of
from baocao.system.patterns import lazy

_AT_MOST, _TRIED = 5, 60
_LEAST_PART = 2
_LAST = lazy(r"(?<![^\W\d_])([^\W\d_]{1,8}) $")
_NEXT = lazy(r" ([^\W\d_]{1,8})(?![^\W\d_])")

# The most letters of two syllables; “nghiêng” is the longest.
_LONGEST_PAIR = 14


def nearest(text: str, start: int, end: int) -> list[str]:
    """Return at most five guesses for the word at a position of a text, the most likely first.

    Two syllables written as one are split; of syllables one error away, those that often occur next to the
    neighbours come first.

    >>> nearest("giao nhiệmvụ cho", 5, 12), nearest("Tuy nhiêm vẫn còn", 4, 9)[0]
    (['nhiệm vụ'], 'nhiên')
    """
    word = text[start:end].lower()
    before, behind = _LAST.search(before_of(text, start)), _NEXT.match(text, end)
    left, right = (pairs().number(beside[1].lower()) if beside else 0 for beside in (before, behind))
    tried = near(word, _TRIED)
    usual = [guess for guess in tried if _beside(left, guess, right) >= RARE]
    ranked = sorted(usual, key=lambda guess: -_beside(left, guess, right))
    return list(dict.fromkeys([*_parted(word), *ranked[:_AT_MOST], *tried]))[:_AT_MOST]


def _beside(left: int, guess: str, right: int) -> int:
    """Return how often a word occurs between two others, either of which may be missing."""
    levels, number = pairs().levels, pairs().number(guess)
    if not number:
        return 0
    return max(levels[left, number], 0) + max(levels[number, right], 0)


def _parted(word: str) -> list[str]:
    """Return the word as two syllables that often occur in sequence; empty if it is not that."""
    if len(word) > _LONGEST_PAIR:
        return []
    cuts = [(word[:at], word[at:]) for at in range(_LEAST_PART, len(word) - _LEAST_PART + 1)]
    seen, number = pairs().levels, pairs().number
    levels = {
        f"{first} {second}": seen[number(first), number(second)]
        for first, second in cuts
        if is_syllable(first) and is_syllable(second) and number(first) and number(second)
    }
    best = max(levels, key=lambda each: levels[each], default="")
    return [best] if best and levels[best] >= RARE else []
