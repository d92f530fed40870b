"""Texts as they are printed: with the values of their figures in the place of the references."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from baocao.finding import Finding, Rule
from baocao.lint.context import Context
from baocao.lint.passage import Passage
from baocao.messages import Said
from baocao.model.figure import printed

# A reference without a value: no number, and no word.
_UNKNOWN = "…"


class Filled(NamedTuple):
    """The printed words of a reference, from ``start`` to ``end`` of a text; ``letter`` counts for it."""

    start: int
    end: int
    letter: int
    key: str


class Spelled(NamedTuple):
    """A text with its references filled in."""

    passage: Passage
    text: str
    filled: tuple[Filled, ...] = ()

    def key_at(self, start: int) -> str:
        """Return the key of the reference that printed a letter; empty if the letter was typed."""
        return next((each.key for each in self.filled if each.start <= start < each.end), "")

    def find(self, rule: Rule, start: int, end: int, said: Said, suggestion: str | None = None) -> Finding:
        """Return the finding for letters ``start`` to ``end``; a computed number is given no other."""
        computed = any(each.start < end and start < each.end for each in self.filled)
        return self.passage.find(
            rule,
            self._letter(start),
            self._letter(end - 1) + 1,
            said,
            suggestion=None if computed else suggestion,
        )

    def _letter(self, at: int) -> int:
        """Return the letter of the passage that is, or stands for, a letter of the text."""
        shift = 0
        for each in self.filled:
            if at < each.start:
                break
            if at < each.end:
                return each.letter
            shift = each.letter + 1 - each.end
        return at + shift


def spelled(context: Context, passages: Iterable[Passage]) -> Iterator[Spelled]:
    """Yield texts with the values of their figures."""
    words: dict[str, str] | None = None
    for passage in passages:
        lookups = passage.lookups() if "[=" in passage.scalar.text else []
        if not lookups:
            yield Spelled(passage, passage.text)
            continue
        if words is None:
            words = printed(context.month.figures) if context.month else {}
        yield _filled(passage, lookups, words)


def _filled(passage: Passage, lookups: list[tuple[int, str]], words: dict[str, str]) -> Spelled:
    parts, filled, length = [passage.text[: lookups[0][0]]], [], lookups[0][0]
    for (letter, key), (following, _) in pairwise([*lookups, (len(passage.text), "")]):
        value, behind = words.get(key, _UNKNOWN), passage.text[letter + 1 : following]
        filled.append(Filled(length, length + len(value), letter, key))
        parts += [value, behind]
        length += len(value) + len(behind)
    return Spelled(passage, "".join(parts), tuple(filled))
