"""Finds many phrases in a text at once.

A pattern that tries a hundred phrases at every letter takes longer than all other rules together; here only
phrases whose first word is in the text are tried.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from baocao.system.patterns import lazy

_FIRST = lazy(r"\w+")


class _Phrase(NamedTuple):
    """A phrase with its first word, and the number of marks before that."""

    text: str
    first: str
    marks: int


class Phrases:
    """Phrases to find, in any letter case; the longest match wins."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[_Phrase]] = defaultdict(list)
        for phrase in {phrase.lower() for phrase in phrases}:
            first = _FIRST.search(phrase)
            if first:
                self._by_first[first[0]].append(_Phrase(phrase, first[0], first.start()))
        # Cached because words repeat.
        self._from = lru_cache(maxsize=1 << 14)(self._begun_in)

    def find(self, text: str, tokens: Iterable[str] | None = None) -> Iterator[tuple[int, int]]:
        """Yield the matches of phrases, from left to right, without overlaps.

        ``tokens`` are the parts of the text between spaces, if they are known.

        >>> list(Phrases(["khu kinh tế", "khu"]).find("Các Khu Kinh tế, khu khuất"))
        [(4, 15), (17, 20)]
        >>> list(Phrases(["“khu” kinh tế", "…"]).find("Các “Khu” kinh tế…"))
        [(4, 17)]
        """
        lower = text.lower()
        if len(lower) != len(text):
            return
        some = filter(None, map(self._from, text.split() if tokens is None else tokens))
        begun = {each for phrases in some for each in phrases}
        found = [place for each in begun for place in _places(each, lower)]
        done = 0
        for _, start, end in sorted(found, key=lambda place: (place[0], place[1] - place[2])):
            if start >= done:
                yield start, end
                done = end

    def _begun_in(self, token: str) -> list[_Phrase]:
        """Return the phrases that may start in a token."""
        return [each for word in _FIRST.findall(token.lower()) for each in self._by_first.get(word, ())]


def _places(phrase: _Phrase, text: str) -> Iterator[tuple[int, int, int]]:
    """Yield the matches of a phrase at whole words: its first word, its start and its end."""
    start = text.find(phrase.text)
    while start >= 0:
        at, end = start + phrase.marks, start + len(phrase.text)
        word = None if _FIRST.match(text[at - 1 : at]) else _FIRST.match(text, at)
        if word and word[0] == phrase.first and not text[end : end + 1].isalnum():
            yield at, start, end
        start = text.find(phrase.text, start + 1)
