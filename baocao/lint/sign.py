"""The signs of faults: what a text must have for a rule to find anything in it.

A long month has thousands of texts, and most rules find nothing in most of them. So a rule declares a sign of
its fault that is cheaper to see than the fault, and sees only the texts that have it. A sign may be where no
fault is, but no fault may be without its sign.

Signs are joined with ``|`` and ``&``. They concern the *parts* of a text, between its blanks; its *words*,
which are sequences of letters; and pairs of adjacent words, whatever is between the two.
"""

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import product
from typing import Any

from baocao.finding import Sign
from baocao.lint.language.phrases import Opening, opening_of
from baocao.model.key import Role
from baocao.model.symbols import SYMBOL

# The first two words of phrases; "" for the second one of a phrase of one word.
Openings = AbstractSet[Opening]


@dataclass(frozen=True, slots=True)
class One(Sign):
    """A sign that is not made of others."""

    def __or__(self, other: Sign) -> "Either":
        return Either((self, other))

    def __and__(self, other: Sign) -> "Both":
        return Both((self, other))


@dataclass(frozen=True, slots=True)
class Either(One):
    """At least one of some signs."""

    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class Both(One):
    """All of some signs."""

    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class Part(One):
    """A part that has one of the ``letters`` and in which the pattern, if there is one, is found."""

    letters: str
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Odd(One):
    """A part with a character, or with a blank, that plain Vietnamese prose does not have."""


@dataclass(frozen=True, slots=True)
class Blanks(One):
    """Two blanks in a row, a blank at an end, or another blank than a space."""


@dataclass(frozen=True, slots=True)
class Inside(One):
    """A sequence of characters anywhere in the text."""

    characters: str


@dataclass(frozen=True, slots=True)
class Continued(One):
    """A line in the file, after the first of the text, that may start something new."""


@dataclass(frozen=True, slots=True)
class Told(One):
    """A part of which a function tells that it may be faulty; it is asked once for equal parts."""

    tells: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Word(One):
    """One of some words, which are given in lower case."""

    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Next(One):
    """A part with one sign right before a part with another."""

    first: Sign
    second: Sign


@dataclass(frozen=True, slots=True)
class Pair(One):
    """A pair of adjacent words of which a function, asked once, tells that it may be faulty."""

    tells: Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Phrase(One):
    """The first words of one of the shipped phrases that a function returns.

    If there is a function that ``tells`` whether a text with these words may be faulty, it is asked.
    """

    openings: Callable[[], Openings]
    tells: Callable[[Opening, str], bool] | None = None


@dataclass(frozen=True, slots=True)
class OwnPhrase(One):
    """The first words of one of the phrases that a function returns for the context of a month."""

    openings: Callable[[Any], Openings]


@dataclass(frozen=True, slots=True)
class Marks(One):
    """Letters other than those in the file: marks for italic, bold, footnotes or figures, or other forms."""


@dataclass(frozen=True, slots=True)
class Fresh(One):
    """Other words than every text before; texts that differ only in numbers have the same words."""


@dataclass(frozen=True, slots=True)
class Of(One):
    """One of some roles."""

    roles: frozenset[Role]


def word(*words: str) -> Word:
    """Return the sign of one of some words."""
    return Word(frozenset(words))


def of(*roles: Role) -> Of:
    """Return the sign of one of some roles."""
    return Of(frozenset(roles))


def openings_of(phrases: Iterable[str]) -> Openings:
    """Return the first words of phrases."""
    return frozenset(map(opening_of, phrases))


DIGIT = Part("0123456789")
# A document's symbol.
SYMBOLS = Part("/", SYMBOL)


def alternatives(sign: Sign) -> Iterator[frozenset[Sign]]:
    """Yield the sets of plain signs each of which is enough.

    >>> [len(each) for each in alternatives((word("a") | word("b")) & DIGIT)]
    [2, 2]
    """
    match sign:
        case Either(signs):
            for each in signs:
                yield from alternatives(each)
        case Both(signs):
            for chosen in product(*map(alternatives, signs)):
                yield frozenset().union(*chosen)
        case _:
            yield frozenset((sign,))
