"""How often each word occurs in official prose at large.

The counts are those of ``data/words/pairs.bin``; they hold words and numbers, no sentences.
"""

import struct
from functools import cache
from itertools import accumulate, pairwise

from baocao.library.resources import shipped

# Magic bytes, the number of counted words, and the length of each part.
HEADER = struct.Struct("<4sH9I")
MAGIC = b"SYP3"
# The steps of the logarithmic scale of frequencies.
STEPS = 12


def unpack(data: bytes) -> list[bytes]:
    """Return the parts of the file; the first are the words, and a byte for how often each occurs.

    A file of another form raises ``ValueError``.
    """
    magic, _, *lengths = HEADER.unpack_from(data)
    if magic != MAGIC:
        raise ValueError(magic)
    return [data[start:end] for start, end in pairwise(accumulate(lengths, initial=HEADER.size))]


@cache
def counts() -> bytes:
    """Return the shipped file of counts."""
    return (shipped("data") / "words" / "pairs.bin").read_bytes()


@cache
def shares() -> dict[str, float]:
    """Return the share of each word, in lower case, among all words of official prose.

    >>> shares()["của"] > shares()["đê"] > 0
    True
    """
    words, levels, *_ = unpack(counts())
    # Only the first words are counted; the others have no byte.
    counted = zip(words.decode().split("\n"), levels, strict=False)
    often = {word: 2 ** (level / STEPS) for word, level in counted}
    total = sum(often.values())
    return {word: count / total for word, count in often.items()}
