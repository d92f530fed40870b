"""The weight of a term: a rare one tells two tasks apart, a common one does not.

How rare a term is follows from two sources: the texts compared, which show what each of them says ("Đề án
06"), and official prose at large, which shows what everybody says. The more texts there are, the more they
count.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from itertools import chain
from math import fsum, hypot, log

from baocao.compare.terms import CITED, NUMBER, PERCENT, terms
from baocao.library.frequency import shares

Vector = dict[str, float]

# So many texts count as much as official prose at large.
_AS_MUCH = 30
# The number of words of a usual task.
_WORDS = 40
# The share of the texts that hold a certain term of each kind, in official prose at large; pairs of words are
# too many to be counted. The share of the words that is one word which was not counted.
_PERCENT, _NAMED, _PAIR = 0.3, 1e-3, 1e-5
_UNCOUNTED = 1e-7
# A number changes from month to month, so an equal one says less than an equal word.
_NUMBER = 0.5
_LEAST = 0.01


class Weights(dict[str, float]):
    """The weights of terms among certain texts, each given as its terms, once each; every weight is above 0.

    >>> weights = Weights([{"của", "lúa"}, {"của", "sắn"}])
    >>> weights["của"] < weights["lúa"]
    True
    """

    def __init__(self, texts: Iterable[Collection[str]]) -> None:
        read = [*texts]
        held = Counter(chain.from_iterable(read))
        self._here = len(read) / (len(read) + _AS_MUCH)
        self._each = self._here / max(len(read), 1)
        pairs = {often: self._pair(often) for often in set(held.values())}
        self.update(
            {term: pairs[often] if " " in term else self._single(term, often) for term, often in held.items()}
        )

    def __missing__(self, term: str) -> float:
        """Compute and keep the weight of a term of another text."""
        weight = self[term] = self._pair(1) if " " in term else self._single(term, 1)
        return weight

    def _pair(self, often: int) -> float:
        return _weight(self._each * often + (1 - self._here) * _PAIR)

    def _single(self, term: str, often: int) -> float:
        weight = _weight(self._each * often + (1 - self._here) * _at_large(term))
        return weight * _NUMBER if term[0] == NUMBER else weight

    def of(self, terms: Collection[str]) -> Vector:
        """Return the weights of terms that occur once each."""
        return dict(zip(terms, map(self.__getitem__, terms), strict=True))

    def vector(self, text: str) -> Vector:
        """Return the weights of a text's terms; one that occurs often counts more, but not as often."""
        read = terms(text)
        vector = self.of(read.counts)
        for term in read.repeated:
            vector[term] *= 1 + log(read.counts[term])
        return vector


def _weight(share: float) -> float:
    # A term of every text still counts a little: equal texts are equal.
    return max(-log(share), _LEAST)


def _at_large(term: str) -> float:
    """Return the share of texts of official prose that hold a term which is no pair of words."""
    if term == PERCENT:
        return _PERCENT
    if term.startswith((NUMBER, CITED)):
        return _NAMED
    return 1.0 - (1.0 - shares().get(term, _UNCOUNTED)) ** _WORDS


def length(vector: Vector) -> float:
    """Return the length of a vector."""
    return hypot(*vector.values())


def product(one: Vector, other: Vector) -> float:
    """Return the scalar product of two vectors."""
    # The sum is exact: its terms come in any order.
    return fsum([one[term] * other[term] for term in one.keys() & other.keys()])
