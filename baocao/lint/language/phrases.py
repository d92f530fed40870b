"""Finds many phrases in a text at once.

A pattern that tries a hundred phrases at every letter takes longer than all other rules together; here only
phrases whose first two words are adjacent in the text are tried.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from baocao.system.patterns import lazy

_FIRST = lazy(r"\w+")
_WORD = lazy(r"[^\W\d_]+")
# The first two words of a phrase, whatever is between them.
Opening = tuple[str, str]


class _Phrase(NamedTuple):
    """A phrase with its first word, and the number of marks before that."""

    text: str
    first: str
    marks: int


class Phrases:
    """Phrases to find, in any letter case; the longest match wins."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_opening: dict[Opening, list[_Phrase]] = defaultdict(list)
        for phrase in {phrase.lower() for phrase in phrases}:
            first = _FIRST.search(phrase)
            if first:
                self._by_opening[opening_of(phrase)].append(_Phrase(phrase, first[0], first.start()))
        self.openings = frozenset(self._by_opening)
        self._words = frozenset(first for first, second in self.openings if not second)

    def find(self, text: str, words: Sequence[str] | None = None) -> Iterator[tuple[int, int]]:
        """Yield the matches of phrases, from left to right, without overlaps.

        ``words`` are the words of the text in lower case, if they are known.

        >>> list(Phrases(["khu kinh tế", "khu"]).find("Các Khu Kinh tế, khu khuất"))
        [(4, 15), (17, 20)]
        >>> list(Phrases(["“khu” kinh tế", "…", "5"]).find("Các “Khu” kinh tế… 5"))
        [(4, 17), (19, 20)]
        """
        lower = text.lower()
        if len(lower) != len(text):
            return
        words = _WORD.findall(lower) if words is None else words
        begun = self.openings.intersection(pairwise(words))
        begun |= {(word, "") for word in self._words.intersection(("", *words))}
        found = [
            place for each in begun for phrase in self._by_opening[each] for place in _places(phrase, lower)
        ]
        done = 0
        for _, start, end in sorted(found, key=lambda place: (place[0], place[1] - place[2])):
            if start >= done:
                yield start, end
                done = end


def opening_of(phrase: str) -> Opening:
    """Return the first two words of a phrase in lower case; "" for what it does not have.

    >>> opening_of("ban dân vận"), opening_of("covid-19"), opening_of(", xong còn"), opening_of("135")
    (('ban', 'dân'), ('covid', ''), ('xong', 'còn'), ('', ''))
    """
    first, second, *_ = *_WORD.findall(phrase.lower()), "", ""
    return first, second


def _places(phrase: _Phrase, text: str) -> Iterator[tuple[int, int, int]]:
    """Yield the matches of a phrase at whole words: its first word, its start and its end."""
    start = text.find(phrase.text)
    while start >= 0:
        at, end = start + phrase.marks, start + len(phrase.text)
        word = None if _FIRST.match(text[at - 1 : at]) else _FIRST.match(text, at)
        if word and word[0] == phrase.first and not text[end : end + 1].isalnum():
            yield at, start, end
        start = text.find(phrase.text, start + 1)
