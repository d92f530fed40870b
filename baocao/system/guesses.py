"""Guesses the name that somebody meant by an unknown one, at a bounded cost.

Comparing every unknown name with every known one takes quadratic time, and nobody reads thousands of guesses:
callers with many unknown names share one :class:`Guesses`, whose work is limited.
"""

import unicodedata
from collections.abc import Iterable
from functools import cached_property

# The similarity of a mistyped name to the intended one.
LIKE = 0.6
# Longer names are sentences, which nobody mixes up.
_LONGEST = 80
# The most comparisons over all guesses from one list; they take a fraction of a second.
_COMPARISONS = 400_000
_LISTED = 20
# One typing error in a short word, and one more for every five letters.
_LETTERS_A_SLIP = 5


def as_key(text: str) -> str:
    """Return the letters and digits of a name, without tone marks and case.

    >>> as_key("Đơn vị"), as_key("don-vi"), as_key("…")
    ('donvi', 'donvi', '')
    """
    apart = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in apart if letter.isalnum())


class Guesses:
    """Guesses names from one list, until the limit of comparisons is reached.

    >>> guesses = Guesses(["results", "recipients"])
    >>> guesses.of("recipents"), guesses.of("văn bản"), guesses.of("results", but="results")
    ('recipients', None, None)
    >>> Guesses(["van-phong", "don-vi"]).of("Đơn vị")
    'don-vi'
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._known = [name for name in known if len(name) <= _LONGEST]
        self._left = _COMPARISONS

    @cached_property
    def _spelled(self) -> dict[str, str]:
        return {as_key(name): name for name in reversed(self._known)}

    def of(self, word: str, *, but: str | None = None, like: float = LIKE) -> str | None:
        """Return the known name that is nearest to a word, other than ``but``.

        A name that differs only in tone marks, case and hyphens is nearest. ``like`` is the required
        similarity of others, from 0 to 1. Return ``None`` if no name is near enough, the word
        is too long to be a name, or the limit of comparisons is reached.
        """
        if len(word) > _LONGEST or self._left < len(self._known):
            return None
        same = self._spelled.get(as_key(word))
        if same not in (None, but):
            return same
        from rapidfuzz import process
        from rapidfuzz.distance import Indel

        self._left -= len(self._known)
        nearest = process.extract(
            word, self._known, scorer=Indel.normalized_similarity, score_cutoff=like, limit=2
        )
        return next((name for name, _, _ in nearest if name != but), None)


def suggest(word: str, known: Iterable[str], like: float = LIKE) -> str | None:
    """Return the known name that is nearest to an unknown one.

    >>> suggest("recipents", ["results", "recipients"])
    'recipients'
    """
    return Guesses(known).of(word, like=like)


def suggest_typed(word: str, known: Iterable[str]) -> str | None:
    """Return the known word of a command line that was probably meant, ``None`` if there is none.

    Letter case does not count. These words are shorter than names in a file, so typing errors are counted;
    then come words that are unfinished, too long, or a part of a longer one.

    >>> suggest_typed("--tp", ["--to", "--output", "--help", "-t"])
    '--to'
    >>> suggest_typed("--out", ["--output-dir", "--output"])
    '--output'
    >>> suggest_typed("--colour", ["--to", "--output"])
    >>> suggest_typed("BUILD", ["new", "build"])
    'build'
    """
    from rapidfuzz.distance import OSA

    typed = word.lstrip("-").casefold()
    dashes = len(word) - len(typed)
    allowed = 1 + len(typed) // _LETTERS_A_SLIP
    found = []
    for each in known:
        name = each.lstrip("-").casefold()
        # Single letters are all similar.
        if len(typed) < 2 or len(name) < 2 or len(each) - len(name) != dashes:
            continue
        slips = OSA.distance(typed, name)
        if slips <= min(allowed, len(name) - 1):
            found.append((0, slips, len(name), each))
        elif name.startswith(typed) or typed in name.split("-") or (name[2:] and typed.startswith(name)):
            found.append((1, 0, len(name), each))
    return min(found)[-1] if found else None


def slip_of(word: str, known: Iterable[str]) -> str | None:
    """Return the first known word from which another differs by one typing error.

    >>> slip_of(".pdff", [".docx", ".pdf"]), slip_of(".dcox", [".docx"]), slip_of(".out", [".txt"])
    ('.pdf', '.docx', None)
    """
    from rapidfuzz.distance import OSA

    return next((each for each in known if OSA.distance(word, each) == 1), None)


def listed(names: Iterable[str]) -> str:
    """Return names in a row; only the first ones if there are very many.

    >>> listed(["a", "b"]), len(listed(map(str, range(1000)))) < 100
    ('a, b', True)
    """
    known = [name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…" for name in filter(None, names)]
    return ", ".join([*known[:_LISTED], *(["…"] if len(known) > _LISTED else [])])
