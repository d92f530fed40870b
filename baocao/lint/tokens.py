"""The words in the parts of a text between spaces, kept because parts repeat."""

from collections.abc import Callable, Iterable
from itertools import chain
from typing import TypeVar

from baocao.system.patterns import lazy

_Value = TypeVar("_Value")
_WORD, _TEXT = lazy(r"[^\W\d_]+"), lazy(r"\w+")


class _Read(dict[str, _Value]):
    """What is read in tokens; kept because tokens repeat."""

    def __init__(self, read: Callable[[str], _Value]) -> None:
        self._read = read

    def __missing__(self, token: str) -> _Value:
        """Read a new token."""
        if len(self) >= _MOST_TOKENS:
            self.clear()
        value = self[token] = self._read(token)
        return value


_MOST_TOKENS = 1 << 14
_words = _Read[tuple[str, ...]](lambda token: tuple(_WORD.findall(token)))
_lower_words = _Read[tuple[str, ...]](lambda token: tuple(map(str.lower, _words[token])))
_folded = _Read[str](lambda token: " ".join(_TEXT.findall(token.casefold())))


def words_of(tokens: Iterable[str]) -> list[str]:
    """Return the words in tokens: sequences of letters, without numbers and marks."""
    return list(chain.from_iterable(map(_words.__getitem__, tokens)))


def lower_words_of(tokens: Iterable[str]) -> list[str]:
    """Return the words in tokens in lower case."""
    return list(chain.from_iterable(map(_lower_words.__getitem__, tokens)))


def folded_of(tokens: Iterable[str]) -> list[str]:
    """Return the words and numbers in tokens, without marks and case; none for a token without any."""
    return [folded for folded in map(_folded.__getitem__, tokens) if folded]
