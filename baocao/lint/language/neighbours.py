"""Finds which words of a text are adjacent, so that their pairs can be counted or judged.

A punctuation mark, a number or the end of a text separates two words. So does a sequence of capitals, which
is the name of a person or a place, except for names of bodies, whose words occur in any sentence ("Bộ Tài
chính").
"""

from collections.abc import Callable, Iterator, Sequence

from baocao.library.words import words
from baocao.system.patterns import lazy

_CORE = lazy(r"[^\W\d_]+")
# A code is the number of a word, with flags in the higher bits; 0 is a token that is not a word.
NUMBER = (1 << 20) - 1
OPENS, CLOSES, CAPITAL, HEAD = (NUMBER + 1 << step for step in range(4))
_NO_WORD = 0
_MOST_KEPT = 1 << 16


class Codes(dict[str, int]):
    """The code of each token.

    ``number_of`` gives the number of a word in lower case, 0 for an unknown one.
    """

    def __init__(self, number_of: Callable[[str], int]) -> None:
        # Words that may start the name of a body before another capital.
        self._heads = frozenset(words("pairs")["heads"])
        self._number_of = number_of

    def __missing__(self, token: str) -> int:
        """Compute and cache the code of a token; few tokens of a text are new."""
        if len(self) >= _MOST_KEPT:
            self.clear()
        code = self[token] = self._read(token)
        return code

    def _read(self, token: str) -> int:
        found = _CORE.search(token)
        if found is None or _CORE.search(token, found.end()) or any(map(str.isdigit, token)):
            return _NO_WORD
        written = found[0]
        number = self._number_of(written.lower())
        if not (written.islower() or (len(written) > 1 and written[1:].islower())):
            number = 0
        capital = 0 if written.islower() else CAPITAL | HEAD * (written.lower() in self._heads)
        parted = OPENS * (found.start() > 0) | CLOSES * (found.end() < len(token))
        return number | capital | parted


def runs(codes: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """Yield the sequences of adjacent words: where each starts, and its numbers.

    >>> known = {"sở": 1, "nội": 2, "vụ": 3, "họp": 4, "lan": 5}
    >>> codes = Codes(lambda word: known.get(word, 0))
    >>> list(runs([codes[token] for token in "Sở Nội vụ họp, Lan Họp".split()]))
    [(0, [1, 2, 3, 4])]
    """
    numbers = list[int]()
    start = at = 0
    for special in [place for place, code in enumerate(codes) if code > NUMBER or not code]:
        if special < at:
            continue
        start = start if numbers else at
        numbers += codes[at:special]
        end = _end_of_name(codes, special) if codes[special] & CAPITAL else special + 1
        is_word = end > 0 and codes[special] & NUMBER
        if numbers and (codes[special] & OPENS or not is_word):
            yield start, numbers
            numbers = []
        at = abs(end)
        if is_word:
            start = start if numbers else special
            numbers += [code & NUMBER for code in codes[special:end]]
            if codes[end - 1] & CLOSES:
                yield start, numbers
                numbers = []
    start = start if numbers else at
    numbers += codes[at:]
    if numbers:
        yield start, numbers


def _end_of_name(codes: Sequence[int], at: int) -> int:
    """Return where a sequence of capitals ends; negative if it is not the name of a body."""
    end, last = at + 1, len(codes)
    heads = True
    while end < last and codes[end] & CAPITAL and not codes[end - 1] & CLOSES and not codes[end] & OPENS:
        heads = heads and bool(codes[end - 1] & HEAD)
        end += 1
    goes_on = end < last and not codes[end - 1] & CLOSES and not codes[end] & OPENS and codes[end] & NUMBER
    known = heads and all(code & NUMBER for code in codes[at:end])
    return end if goes_on and known else -end
