"""The signs of faults: what a text must have for a rule to find anything in it.

A long month has thousands of texts, and most rules find nothing in most of them. So a rule declares a sign of
its fault that is cheaper to see than the fault, and sees only the texts that have it. A sign may be where no
fault is, but no fault may be without its sign.

Signs are joined with ``|`` and ``&``. They concern the *parts* of a text, between its blanks; its *words*,
which are sequences of letters; and pairs of adjacent words, whatever is between the two.
"""

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import product
from typing import Any

from baocao.finding import Sign
from baocao.lint.language.phrases import Opening, opening_of
from baocao.model.key import Role

# The first two words of phrases; "" for the second one of a phrase of one word.
Openings = AbstractSet[Opening]


class One(Sign):
    """A sign that is not made of others; equal to one of the same kind with the same values."""

    # Plain classes, as this many dataclasses take longer to create than the signs of a month to find.

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((type(self), *vars(self).values()))

    def __or__(self, other: Sign) -> "Either":
        return Either((self, other))

    def __and__(self, other: Sign) -> "Both":
        return Both((self, other))


class Either(One):
    """At least one of some signs."""

    def __init__(self, signs: tuple[Sign, ...]) -> None:
        self.signs = signs


class Both(One):
    """All of some signs."""

    def __init__(self, signs: tuple[Sign, ...]) -> None:
        self.signs = signs


class Part(One):
    """A part that has one of the ``letters`` and in which the pattern, if there is one, is found."""

    def __init__(self, letters: str, pattern: str = "") -> None:
        self.letters, self.pattern = letters, pattern


class Odd(One):
    """A part with a character, or with a blank, that plain Vietnamese prose does not have."""


class Blanks(One):
    """Two blanks in a row, a blank at an end, or another blank than a space."""


class Inside(One):
    """A sequence of characters anywhere in the text."""

    def __init__(self, characters: str) -> None:
        self.characters = characters


class Written(One):
    """A sequence of characters anywhere in the value as the file has it, with its marks."""

    def __init__(self, characters: str) -> None:
        self.characters = characters


class Continued(One):
    """A line in the file, after the first of the text, that may start something new."""


class Told(One):
    """A part of which a function tells that it may be faulty; it is asked once for equal parts."""

    def __init__(self, tells: Callable[[str], bool]) -> None:
        self.tells = tells


class Word(One):
    """One of some words, which are given in lower case."""

    def __init__(self, words: frozenset[str]) -> None:
        self.words = words


class Next(One):
    """A part with a sign right before a part of which a function tells that it may be faulty there."""

    def __init__(self, first: Sign, tells: Callable[[str], bool]) -> None:
        self.first, self.tells = first, tells


class Pair(One):
    """A pair of adjacent words of which a function, asked once, tells that it may be faulty."""

    def __init__(self, tells: Callable[[str, str], bool]) -> None:
        self.tells = tells


class Phrase(One):
    """The first words of one of the shipped phrases that a function returns.

    If there is a function that ``tells`` whether a text with these first words may be faulty, it is asked; it
    gets all words of the text, with a blank between each two.
    """

    def __init__(
        self, openings: Callable[[], Openings], tells: Callable[[Opening, str], bool] | None = None
    ) -> None:
        self.openings, self.tells = openings, tells


class OwnPhrase(One):
    """The first words of one of the phrases that a function returns for the context of a month."""

    def __init__(self, openings: Callable[[Any], Openings]) -> None:
        self.openings = openings


class Marks(One):
    """Letters other than those in the file: marks for italic, bold, footnotes or figures, or other forms."""


class Fresh(One):
    """Other words than every text before; texts that differ only in numbers have the same words."""


class Again(One):
    """The words of a text before; texts that differ only in numbers have the same words."""


class Of(One):
    """One of some roles."""

    def __init__(self, roles: frozenset[Role]) -> None:
        self.roles = roles


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
# A document's symbol, and one that a blank follows; the pattern of its very letters takes long to compile.
_SYMBOL = r"\d(?:-[^\W\d_]+)?/(?:\d{4}/)?[^\W\d_]"
SYMBOLS = Part("/", _SYMBOL)
SYMBOLS_ALONE = Part("/", rf"(?<!\S)(?=\S*+(?<=[\w&]))\S*?{_SYMBOL}")


def alternatives(sign: Sign) -> Iterator[frozenset[Sign]]:
    """Yield the sets of plain signs each of which is enough.

    >>> [len(each) for each in alternatives((word("a") | word("b")) & DIGIT)]
    [2, 2]
    """
    match sign:
        case Either():
            for each in sign.signs:
                yield from alternatives(each)
        case Both():
            for chosen in product(*map(alternatives, sign.signs)):
                yield frozenset().union(*chosen)
        case _:
            yield frozenset((sign,))
