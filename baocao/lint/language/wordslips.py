"""Finds real syllables in the wrong place, by their neighbours."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from baocao.library.words import words
from baocao.lint.language.neighbours import CAPITAL, Codes, runs
from baocao.lint.language.pairs import RARE, UNSEEN, Pairs, pairs
from baocao.system.patterns import lazy

# The log-odds from which an error is reported.
LEAST = 3.0
# Pairs added to those of a text before the share of unseen ones is computed, because short texts say little.
_PRIOR = 5
_TOKEN = lazy(r"\S+")
_WORD = lazy(r"[^\W\d_]+")
_Seen = tuple[int, int, int, int, int]


class Suspect(NamedTuple):
    """A word that rarely occurs next to its neighbours: its index among the tokens, and the three words.

    ``around`` is the share of the text's other pairs that are unseen too: in a text in another language, or
    on an unusual subject, most are.
    """

    at: int
    left: int
    word: int
    right: int
    around: float


class Slip(NamedTuple):
    """A word that was probably meant to be another: its index among the tokens, and the words by number."""

    at: int
    left: int
    word: int
    right: int
    meant: int


@cache
def codes() -> Codes:
    """Return the codes of tokens by the shipped counts."""
    return Codes(pairs().number)


@cache
def _spared() -> tuple[frozenset[int], frozenset[int]]:
    """Return the words of personal names, and of place names."""
    lists = words("pairs")
    number = pairs().number
    return frozenset(map(number, lists["persons"])), frozenset(map(number, lists["places"]))


def right_pairs(phrases: Sequence[str]) -> frozenset[tuple[int, int]]:
    """Return the pairs of adjacent words in correct phrases; a phrase of one word pairs it with itself."""
    number = pairs().number
    found = set[tuple[int, int]]()
    for phrase in phrases:
        numbers = [number(word) for word in phrase.lower().split()]
        found.update(zip(numbers, numbers[1:] or numbers, strict=False))
    return frozenset(found)


def are_rare(first: str, second: str) -> bool:
    """Tell whether two words are rarely adjacent; without such a pair a text has no errors."""
    one, other = pairs().number(first.lower()), pairs().number(second.lower())
    return bool(one and other) and pairs().levels[one, other] < RARE


def slips(tokens: Sequence[str], right: frozenset[tuple[int, int]] = frozenset()) -> Iterator[Slip]:
    """Yield the errors of a text, given as its tokens; ``right`` pairs are not errors.

    >>> known = pairs()
    >>> [(slip.at, known.words[slip.meant]) for slip in slips("xây dựng cơ sơ dữ liệu".split())]
    [(3, 'sở')]
    """
    coded = tuple(map(codes().__getitem__, tokens))
    for slip in _probable(coded):
        at, left, word, after, meant = slip
        if not right.isdisjoint(((left, word), (word, after), (word, word))):
            continue
        if not coded[at] & CAPITAL or _is_no_name(tokens, at, left, (meant, after)):
            yield slip


def word_places(text: str, places: Iterable[int]) -> list[tuple[int, int]]:
    """Return where the words of tokens start and end in their text.

    >>> word_places("cơ (sơ) dữ liệu", [1])
    [(4, 6)]
    """
    indexes = list(places)
    starts = [match.start() for match in _TOKEN.finditer(text)] if indexes else []
    return [match.span() for at in indexes if (match := _WORD.search(text, starts[at]))]


@lru_cache(maxsize=1 << 12)
def _probable(coded: tuple[int, ...]) -> tuple[Slip, ...]:
    """Return the probable errors of a text, of which some may be names or right.

    They are kept, because many texts differ only in numbers, or come again.
    """
    known, found = pairs(), list[Slip]()
    for at, left, word, after, around in suspects(known, coded):
        guess = known.guess(left, word, after)
        if guess and word not in (left, after) and known.score(guess, around) >= LEAST:
            found.append(Slip(at, left, word, after, guess.word))
    return tuple(found)


def suspects(known: Pairs, coded: Sequence[int]) -> list[Suspect]:
    """Return the words of a text that may be errors, from the codes of its tokens."""
    found, count, unseen = list[_Seen](), 0, 0
    for start, run in runs(coded):
        levels = list(map(known.levels.__getitem__, pairwise(run)))
        if not levels:
            continue
        count += len(levels)
        if min(levels) < RARE:
            unseen += levels.count(UNSEEN)
            found += _in_run(start, run, levels)
    share = count + _PRIOR
    return [Suspect(*seen[:4], (unseen - seen[4]) / share) for seen in found]


def _in_run(start: int, run: list[int], levels: list[int]) -> Iterator[_Seen]:
    """Yield the words next to a rare pair, each with how many of its own pairs are unseen."""
    beside = {at + step for at, level in enumerate(levels) if level < RARE for step in (0, 1)}
    last = len(levels)
    for at in sorted(beside):
        own = (at > 0 and levels[at - 1] == UNSEEN) + (at < last and levels[at] == UNSEEN)
        yield start + at, run[at - 1] if at else 0, run[at], run[at + 1] if at < last else 0, own


def _is_no_name(tokens: Sequence[str], at: int, left: int, meant: tuple[int, int]) -> bool:
    """Tell whether a capital word starts a sentence, or should start a well-known name of a body."""
    if at == 0 or tokens[at - 1].rstrip("”\"')").endswith((".", ":", ";", "!", "?", "…")):
        return True
    return meant in pairs().capitals and not any(left in spared for spared in _spared())
