"""The terms of a text, by which texts are compared: words, neighbouring words, numbers, cited documents.

Numbers and cited documents are terms of their own kind: a task whose number changed is still the task, and a
task that cites another document is another task.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise, zip_longest
from sys import intern

from baocao.model.symbols import SYMBOL
from baocao.system.patterns import lazy

_CITED = lazy(SYMBOL)
# What parts two words: a number with its sign of percent, or a mark.
_PARTING = lazy(r"(\d+(?:[.,/]\d+)*(?:\s?%)?|[;:.,!?()|“”\"])")
_WORD = lazy(r"[^\W\d_]+")
_CLAUSE_ENDS = frozenset(";:.!?|")
# Tone marks may be on either letter of an open oa, oe or uy.
_TONES = lazy(r"o[àáảãạèéẻẽẹ]\b|u(?<!qu)[ỳýỷỹỵ]\b")
_FIRST_LETTER = {
    pair: mark
    for pairs, marks in (
        ("oà oá oả oã oạ", "òa óa ỏa õa ọa"),
        ("oè oé oẻ oẽ oẹ", "òe óe ỏe õe ọe"),
        ("uỳ uý uỷ uỹ uỵ", "ùy úy ủy ũy ụy"),
    )
    for pair, mark in zip(pairs.split(), marks.split(), strict=True)
}
# What is called by a name or a number: another one is another place or time. A pattern that starts with one
# of few letters is searched for much faster than one that starts with the bound of a word.
_NAMED = lazy(
    r"([XxPpĐđHhTtQqn](?<!\w.)(?:(?<=[Xx])ã|(?<=[Pp])hường|(?<=[Đđ])ặc khu|(?<=[Hh])uyện|(?<=[Qq])uận"
    r"|(?<=[Tt])(?:hị xã|hị trấn|ỉnh|hành phố|hôn)|(?<=n)ăm))"
    r" ((?:[A-ZĐÀ-Ỹ][^\W\d_]* ?\b)+(?<! )|\d+)"
)
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,/-]*\w)")
# The most letters of a text that are read, and its most clauses: a task has a few hundred letters.
_READ, _CLAUSES = 10_000, 16
# Shorter clauses say too little to be compared by themselves.
_CLAUSE_WORDS = 4

# What a term starts with that is no word. Each percentage has a term in common, because an aim ("100%") and
# what was reached ("97,3%") belong together.
NUMBER, CITED, PERCENT = "#", "§", "%"


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a text with how often each occurs, and the terms of each of its longer clauses, each once.

    ``repeated`` are those that occur more than once.
    """

    counts: Counter[str]
    repeated: tuple[str, ...]
    clauses: tuple[frozenset[str], ...]


@lru_cache(maxsize=1 << 16)
def terms(text: str) -> Terms:
    """Return the terms of a text.

    >>> list(terms("Tổng thu: 5 tỷ").counts)
    ['tổng', 'thu', 'tổng thu', '#5', 'tỷ']
    >>> list(terms("Uỷ ban đạt 97,3 %").counts)
    ['ủy', 'ban', 'đạt', 'ủy ban', 'ban đạt', '#97,3', '%']
    >>> list(terms("m²: nông - lâm").counts)
    ['m²', 'nông', 'lâm', 'nông lâm']
    >>> len(terms("Đôn đốc tiến độ các dự án; tháo gỡ khó khăn về mặt bằng. Họp.").clauses)
    2
    """
    read = text[:_READ]
    clauses = _clauses(_TONES.sub(_first_letter, read.casefold()))
    counts = Counter(chain.from_iterable(clauses))
    for symbol in cited(read):
        counts[CITED + symbol] += 1
    all_once = len(counts) == counts.total()
    repeated = () if all_once else tuple([term for term, count in counts.items() if count > 1])
    return Terms(counts, repeated, tuple(map(frozenset, clauses)))


def _clauses(text: str) -> list[list[str]]:
    """Return the terms of each clause of a text in lower case."""
    clause: list[str] = []
    clauses, count = [clause], 0
    # Words and what parts them from the next ones, in turn. Equal words of all texts are one object, so that
    # the many look-ups compare addresses.
    pieces = iter(_PARTING.split(text))
    for piece, mark in zip_longest(pieces, pieces, fillvalue=""):
        words = [*map(intern, piece.split())]
        if words:
            if not "".join(words).isalpha():
                words = _WORD.findall(piece)
            count += len(words)
            clause += words
            clause += map(" ".join, pairwise(words))
        if mark in _CLAUSE_ENDS:
            if count >= _CLAUSE_WORDS and len(clauses) < _CLAUSES:
                clause, count = [], 0
                clauses.append(clause)
        elif mark[:1].isdigit():
            clause += (NUMBER + mark[:-1].rstrip(), PERCENT) if mark[-1] == "%" else (NUMBER + mark,)
    if count < _CLAUSE_WORDS and len(clauses) > 1:
        clauses[-2:] = [clauses[-2] + clauses[-1]]
    return clauses


def _first_letter(match: re.Match[str]) -> str:
    return _FIRST_LETTER[match[0]]


def cited(text: str) -> list[str]:
    """Return the symbols of the documents that a text cites, each once.

    >>> cited("Sơ kết Chỉ thị số 22-CT/TU, Kế hoạch số 05-KH/TU.")
    ['22-CT/TU', '05-KH/TU']
    """
    return list(dict.fromkeys(_CITED.findall(text))) if "/" in text else []


def years(text: str) -> frozenset[str]:
    """Return the years that a text names, in dates too.

    >>> sorted(years("Kế hoạch số 12/KH-UBND ngày 05/01/2024 tổng kết năm 2023."))
    ['2023', '2024']
    """
    return frozenset(_YEAR.findall(text[:_READ]))


def named(text: str) -> dict[str, list[str]]:
    """Return the places and times that a text names, by their kind.

    >>> named("Kiểm tra tại huyện Ba Tơ và huyện Sơn Hà năm 2020.")
    {'huyện': ['ba tơ', 'sơn hà'], 'năm': ['2020']}
    """
    found: dict[str, list[str]] = {}
    for kind, name in _NAMED.findall(text[:_READ]):
        found.setdefault(kind.casefold(), []).append(_TONES.sub(_first_letter, name.casefold()))
    return found
