"""Which known word somebody meant who typed another."""

from collections.abc import Iterable

# One slip in a short word, one more for every five letters.
_LETTERS_A_SLIP = 5


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is so near that it was meant, ``None`` where none is.

    Next to slips of the finger come words left unfinished, carried too far, or one part of a longer one.

    >>> nearest("--tp", ["--to", "--output", "--help", "-t"])
    '--to'
    >>> nearest("--out", ["--output-dir", "--output"])
    '--output'
    >>> nearest("--colour", ["--to", "--output"])
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
