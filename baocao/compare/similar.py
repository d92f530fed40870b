"""The similarity of two texts, and the selection of pairs worth comparing.

Comparing every text with every other would take hours for the months of a province; only texts that share an
uncommon sequence of words, or a cited document, are compared at all.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache
from heapq import nsmallest

from rapidfuzz.fuzz import ratio, token_sort_ratio

from baocao.model.symbols import SYMBOL
from baocao.system.patterns import lazy

_WORD = lazy(r"\w+")
_CITED = lazy(SYMBOL)
# A sequence of words in more texts than this does not identify any of them.
_COMMON = 40
_CANDIDATES = 6
# The most letters of a text that are compared: similarity takes quadratic time; a task has a few hundred.
_COMPARED = 10_000
# For texts that cite different documents: if the words are nearly the same, only the number was corrected.
_OTHER_DOCUMENT = 0.55
_NUMBER_CORRECTED = 0.7
_NEARLY_THE_SAME = 0.95
_SAME_DOCUMENT = 0.1


@lru_cache(maxsize=1 << 17)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, without punctuation.

    >>> words_of("Tổ chức Hội nghị.")
    ('tổ', 'chức', 'hội', 'nghị')
    """
    return tuple(_WORD.findall(text.casefold()))


@lru_cache(maxsize=1 << 16)
def key(text: str) -> str:
    """Return a key shared by texts that differ only in case, punctuation and spaces."""
    return " ".join(words_of(text))


def similarity(one: str, other: str, least: float = 0.0) -> float:
    """Return the similarity of two texts, from 0 to 1; what is below ``least`` need not be exact.

    Accented letters are letters of their own. Texts that cite the same document are more similar, texts that
    cite different ones less: two reviews of two resolutions read much alike and are different tasks.

    >>> similarity("Tổ chức Hội nghị điển hình.", "Tổ chức Hội nghị điển hình tiên tiến.") > 0.8
    True
    >>> similarity("Sơ kết Chỉ thị số 22-CT/TU.", "Sơ kết Chỉ thị số 43-CT/TW.") < 0.7
    True
    """
    a, b = key(one), key(other)
    if a == b:
        return 1.0
    a, b = a[:_COMPARED], b[:_COMPARED]
    cited, also = _cited(one), _cited(other)
    enough = 100 * (least - _SAME_DOCUMENT if cited & also else least)
    in_order = ratio(a, b, score_cutoff=enough)
    score = max(in_order, 0.95 * token_sort_ratio(a, b, score_cutoff=max(in_order, enough) / 0.95)) / 100
    if cited & also:
        score += _SAME_DOCUMENT
    elif cited and also:
        score *= _NUMBER_CORRECTED if score >= _NEARLY_THE_SAME else _OTHER_DOCUMENT
    return min(score, 0.999)


def _cited(text: str) -> set[str]:
    return set(_CITED.findall(text)) if "/" in text else set()


def _marks(text: str) -> set[str]:
    """Return the keys that find a text: its sequences of two and three words, and its cited documents."""
    words = words_of(text)
    runs = {" ".join(words[at : at + 3]) for at in range(max(1, len(words) - 2))}
    pairs = {" ".join(words[at : at + 2]) for at in range(len(words) - 1)}
    return runs | pairs | _cited(text)


def candidates(old: Sequence[str], new: Sequence[str]) -> Callable[[int], list[int]]:
    """Return a function that gives, for an old text, the new texts worth comparing it with."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(new):
        for mark in _marks(text):
            index[mark].append(number)

    def find(number: int) -> list[int]:
        shared: Counter[int] = Counter()
        for mark in _marks(old[number]):
            found = index.get(mark, ())
            if len(found) <= _COMMON:
                shared.update(found)
        # Of equal candidates the first, because the marks come in random order.
        return nsmallest(_CANDIDATES, shared, key=lambda other: (-shared[other], other))

    return find
