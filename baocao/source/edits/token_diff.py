"""The difference between two sequences of words, in time that grows with their length."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from baocao.system.patterns import lazy

_TOKEN = lazy(r"\w+|\s|[^\w\s]")
# Above this product of lengths a comparison would take seconds; all between the same ends is then different.
_MOST = 4_000_000


class Hunk(NamedTuple):
    """A range of the old sequence that became a range of the new one."""

    start: int
    end: int
    new_start: int
    new_end: int


def tokens(text: str) -> list[str]:
    """Return the words, blanks and signs of a text.

    >>> tokens("Họp, 5%")
    ['Họp', ',', ' ', '5', '%']
    """
    return _TOKEN.findall(text)


def hunks(old: Sequence[object], new: Sequence[object]) -> list[Hunk]:
    """Return the places that differ, in order.

    >>> hunks("abcd", "axcde")
    [Hunk(start=1, end=2, new_start=1, new_end=2), Hunk(start=4, end=4, new_start=4, new_end=5)]
    """
    first = 0
    for a, b in zip(old, new, strict=False):
        if a != b:
            break
        first += 1
    last = 0
    for a, b in zip(reversed(old[first:]), reversed(new[first:]), strict=False):
        if a != b:
            break
        last += 1
    a, b = old[first : len(old) - last], new[first : len(new) - last]
    if len(a) * len(b) > _MOST:
        return [Hunk(first, first + len(a), first, first + len(b))]
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return [
        Hunk(start + first, end + first, new_start + first, new_end + first)
        for kind, start, end, new_start, new_end in matcher.get_opcodes()
        if kind != "equal"
    ]


def letter_hunks(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """Yield the ranges of a text that became other words, and those words.

    >>> list(letter_hunks("Họp giao ban", "Họp sơ kết"))
    [(4, 8, 'sơ'), (9, 12, 'kết')]
    """
    a, b = tokens(old), tokens(new)
    places = [0]
    for token in a:
        places.append(places[-1] + len(token))
    for hunk in hunks(a, b):
        yield places[hunk.start], places[hunk.end], "".join(b[hunk.new_start : hunk.new_end])
