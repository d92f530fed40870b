"""What somebody meant who typed a name that is not known, at a price that is bounded.

Comparing every unknown name with every known one takes the square of a file's length, and nobody reads
thousands of guesses: whoever has many to make shares one :class:`Guesses` among them, and its work ends.
"""

from collections.abc import Iterable

# Somebody who mistypes a name comes this near to it.
LIKE = 0.6
# Names that are longer are sentences; nobody types them for one another.
_LONGEST = 80
# As many names as are compared in the blink of an eye, over all guesses made of one list.
_COMPARISONS = 400_000
_LISTED = 20
# One slip in a short word, one more for every five letters.
_LETTERS_A_SLIP = 5


class Guesses:
    """Guesses at names of one list, until too many comparisons were made.

    >>> guesses = Guesses(["results", "recipients"])
    >>> guesses.of("recipents"), guesses.of("văn bản"), guesses.of("results", but="results")
    ('recipients', None, None)
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._known = [name for name in known if len(name) <= _LONGEST]
        self._left = _COMPARISONS

    def of(self, word: str, *, but: str | None = None, like: float = LIKE) -> str | None:
        """Return the known name nearest to a word, other than ``but``.

        ``like`` is how alike they must be, from 0 to 1. ``None`` where no name is, the word is too long for
        a name, or the list was looked through often enough.
        """
        if len(word) > _LONGEST or self._left < len(self._known):
            return None
        from rapidfuzz import process
        from rapidfuzz.distance import Indel

        self._left -= len(self._known)
        nearest = process.extract(
            word, self._known, scorer=Indel.normalized_similarity, score_cutoff=like, limit=2
        )
        return next((name for name, _, _ in nearest if name != but), None)


def suggest(word: str, known: Iterable[str], like: float = LIKE) -> str | None:
    """Return the known name that is nearest to one that is not.

    >>> suggest("recipents", ["results", "recipients"])
    'recipients'
    """
    return Guesses(known).of(word, like=like)


def suggest_typed(word: str, known: Iterable[str]) -> str | None:
    """Return the known word of a command line that is so near that it was meant, ``None`` where none is.

    These are shorter than names in a file, so slips of the finger are counted; next come words left
    unfinished, carried too far, or one part of a longer one.

    >>> suggest_typed("--tp", ["--to", "--output", "--help", "-t"])
    '--to'
    >>> suggest_typed("--out", ["--output-dir", "--output"])
    '--output'
    >>> suggest_typed("--colour", ["--to", "--output"])
    """
    from rapidfuzz.distance import OSA

    typed = word.lstrip("-")
    dashes = len(word) - len(typed)
    allowed = 1 + len(typed) // _LETTERS_A_SLIP
    found = []
    for each in known:
        name = each.lstrip("-")
        # A single letter is near to every other.
        if len(typed) < 2 or len(name) < 2 or len(each) - len(name) != dashes:
            continue
        slips = OSA.distance(typed, name)
        if slips <= min(allowed, len(name) - 1):
            found.append((0, slips, len(name), each))
        elif name.startswith(typed) or typed in name.split("-") or (name[2:] and typed.startswith(name)):
            found.append((1, 0, len(name), each))
    return min(found)[-1] if found else None


def listed(names: Iterable[str]) -> str:
    """Return names in a row; of very many only the first.

    >>> listed(["a", "b"]), len(listed(map(str, range(1000)))) < 100
    ('a, b', True)
    """
    known = [name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…" for name in filter(None, names)]
    return ", ".join([*known[:_LISTED], *(["…"] if len(known) > _LISTED else [])])
