"""Counts of adjacent syllables in official prose, and the guess for a wrong syllable.

``data/words/pairs.bin`` contains counts, no sentences. It is read when it is first needed, and the level of a
pair is searched for in its row: unpacking a row takes as long as searching a hundred times.
"""

import sys
from array import array
from bisect import bisect_left
from functools import cache, cached_property, lru_cache
from itertools import accumulate
from math import exp, inf, log
from typing import NamedTuple

from baocao.library.frequency import STEPS, counts, unpack
from baocao.lint.language.syllables import old_style

KIND_BITS = 13
# The steps of the logarithmic scales of pairs' levels and words' frequencies.
PER_DOUBLING, LEAST_PAIR, MOST_LEVEL = 0.9, 3, 15
PER_FREQUENCY = STEPS / log(2)
# Pairs below this level do not show that both words are right.
RARE = 2
# The level of a pair that was too rare to keep.
UNSEEN = -1
_LOGS = tuple(log(LEAST_PAIR * 2 ** (level / PER_DOUBLING)) for level in range(MOST_LEVEL + 1))
_LEAST_GAIN, _MOST_GAIN = 2.0, 16.0
_LOWEST, _HIGHEST, _SELDOM = -4.0, 9.0, -9.0
# The count of such a pair: a fraction of its count by chance, within bounds.
_OF_CHANCE, _LEAST_UNSEEN, _MOST_UNSEEN = 0.25, 0.02, 0.7
_KINDS = 7
# Beyond so many, the levels that were asked for are forgotten, and found again.
_MOST_KEPT = 1 << 16
_WORD = (1 << KIND_BITS) - 1


class Guess(NamedTuple):
    """The probably intended word, and its evidence as numbers for the weights."""

    word: int
    signs: tuple[float, ...]


class Pairs:
    """The counts. Words are identified by numbers, from 1; 0 is no word.

    The last words are not counted: they occur only as errors for others. ``levels`` has the level of each
    pair. What only a guess needs is unpacked for the first one, because most months have no word to guess.
    """

    def __init__(self, data: bytes) -> None:
        self._parts = parts = unpack(data)
        self.words = ["", *parts[0].decode().split("\n")]
        self._numbers = dict(zip(self.words, range(len(self.words)), strict=True))
        self.levels = _Levels(_Rows(parts[2], parts[3]), parts[4])
        self.guess = lru_cache(maxsize=1 << 14)(self._guess)

    @cached_property
    def capitals(self) -> frozenset[tuple[int, int]]:
        """Return the pairs whose first word has a capital inside a sentence, as names of bodies start."""
        return frozenset(zip(*[iter(_numbers(self._parts[7]))] * 2, strict=True))

    @cached_property
    def _weights(self) -> tuple[float, ...]:
        """Return the weights of the evidence of a guess, then the bias."""
        return tuple(array("d", self._parts[8]))

    @cached_property
    def _meant(self) -> "_Rows":
        return _Rows(self._parts[5], self._parts[6])

    @cached_property
    def _log(self) -> list[float]:
        """Return the logarithm of each word's frequency; that of a word that is not counted is 0."""
        counted = [each / PER_FREQUENCY for each in self._parts[1]]
        return [0.0, *counted, *[0.0] * (len(self.words) - 1 - len(counted))]

    @cached_property
    def _all(self) -> float:
        return log(sum(exp(each / PER_FREQUENCY) for each in self._parts[1]))

    def number(self, word: str) -> int:
        """Return the number of a word in lower case, in any tone mark style."""
        return self._numbers.get(word) or self._numbers.get(old_style(word), 0)

    def bound(self, left: str, right: str) -> float:
        """Return the logarithm of how much more often two words are adjacent than by chance.

        >>> pairs().bound("ủy", "ban") > 4 > 2 > pairs().bound("đã", "kết")
        True
        """
        first, second = self.number(left), self.number(right)
        if not (first and second):
            return 0.0
        by_chance = self._log[first] + self._log[second] - self._all
        return self._pair(first, second, self.levels[first, second]) - by_chance

    def score(self, guess: Guess, around: float) -> float:
        """Return the log-odds that a word is an error; ``around`` is the share of unseen pairs next to it."""
        signs = (*guess.signs, around)
        *weights, bias = self._weights
        return sum(map(float.__mul__, weights, signs), bias)

    def _guess(self, left: int, word: int, right: int) -> Guess | None:
        """Return the intended word between two others, either of which may be missing."""
        best, most = None, -inf
        levels, logs = self.levels, self._log
        for code in self._meant.of(word):
            other = code & _WORD
            before, after = levels[left, other], levels[other, right]
            if before == after == UNSEEN:
                continue
            weight = 0.0 if not (left and right) else -logs[other]
            weight += self._pair(left, other, before) if left else 0.0
            weight += self._pair(other, right, after) if right else 0.0
            if weight > most:
                most, best = weight, (code, before, after)
        return self._weigh(left, word, right, best, most) if best else None

    def _weigh(
        self, left: int, word: int, right: int, best: tuple[int, int, int], most: float
    ) -> Guess | None:
        """Return the best guess with its evidence, if it fits the neighbours much better."""
        code, before, after = best
        other, logs, one_sided = code & _WORD, self._log, not (left and right)
        left_as_is = self._pair(left, word, self.levels[left, word]) if left else None
        right_as_is = self._pair(word, right, self.levels[word, right]) if right else None
        as_is = (left_as_is or 0.0) + (right_as_is or 0.0) - (0.0 if one_sided else logs[word])
        gain = min(most - as_is, _MOST_GAIN)
        if gain <= _LEAST_GAIN:
            return None
        firm = [self._pair(*pair) for pair in ((left, other, before), (other, right, after)) if all(pair[:2])]
        bad = [each is None or each < 0 for each in (left_as_is, right_as_is)]
        return Guess(
            other,
            (
                gain,
                float(one_sided),
                gain * one_sided,
                _within(left_as_is),
                _within(right_as_is),
                float(left_as_is is not None and bad[0]),
                float(right_as_is is not None and bad[1]),
                float(all(bad)),
                _within(min(firm)),
                float(sum(each < 0 for each in firm)),
                logs[word],
                logs[other],
                self._expected(left, firm[0]) if left else _SELDOM,
                self._expected(right, firm[-1]) if right else _SELDOM,
                *(float(code >> KIND_BITS == kind) for kind in range(1, _KINDS)),
            ),
        )

    def _expected(self, beside: int, weight: float) -> float:
        """Return the logarithm of how often a word occurs next to another by chance."""
        return max(_SELDOM, weight - self._log[beside])

    def _pair(self, left: int, right: int, level: int) -> float:
        """Return the logarithm of a pair's count; for an unseen pair, of its count by chance."""
        if level != UNSEEN:
            return _LOGS[level]
        by_chance = exp(self._log[left] + self._log[right] - self._all)
        return log(min(_MOST_UNSEEN, _OF_CHANCE * by_chance + _LEAST_UNSEEN))


def _within(weight: float | None) -> float:
    return 0.0 if weight is None else max(_LOWEST, min(_HIGHEST, weight))


class _Levels(dict[tuple[int, int], int]):
    """The level of each pair; those of pairs that were asked for are kept, for texts repeat them."""

    def __init__(self, after: "_Rows", levels: bytes) -> None:
        self._after = after
        self._levels = levels

    def __missing__(self, pair: tuple[int, int]) -> int:
        """Find the level of a pair in the row of its first word."""
        left, right = pair
        start, end = self._after.span(left)
        at = bisect_left(self._after.cells, right, start, end)
        if len(self) >= _MOST_KEPT:
            self.clear()
        level = self[pair] = self._levels[at] if at < end and self._after.cells[at] == right else UNSEEN
        return level


class _Rows:
    """Rows of numbers: ``counts`` holds the length of each."""

    def __init__(self, counts: bytes, cells: bytes) -> None:
        self._ends = [0, 0, *accumulate(_numbers(counts))]
        self.cells = _numbers(cells)

    def span(self, row: int) -> tuple[int, int]:
        """Return where a row starts and ends; a number beyond the last has none."""
        if row + 1 >= len(self._ends):
            return 0, 0
        return self._ends[row], self._ends[row + 1]

    def of(self, row: int) -> "array[int]":
        """Return a row."""
        start, end = self.span(row)
        return self.cells[start:end]


def _numbers(data: bytes) -> "array[int]":
    """Return little-endian numbers of two bytes."""
    numbers = array("H", data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


@cache
def pairs() -> Pairs:
    """Return the shipped counts."""
    return Pairs(counts())
