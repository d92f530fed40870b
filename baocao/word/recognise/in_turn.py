"""Reads single letters that are a Roman number or a letter of the alphabet, by the numbers before them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from baocao.word.recognise.piece import Piece
from baocao.word.recognise.typed import other_count


def in_turn(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces; a letter counts in the way in which it follows the number before it.

    *C.* is a hundred after *XCIX.*, and *I.* a letter after *H.*, unless Roman numbers go on with *II.*
    """
    typed = [piece.typed for piece in pieces]
    romans = {each.value for each in typed if each and each.count == "roman"}
    last: dict[str, int] = {}
    for piece, read in zip(pieces, typed, strict=True):
        found, turned = read, piece
        other = other_count(read) if read else None
        if read and other:
            follows = last.get(other.count) == (other.value or 0) - 1
            begins = read.value == 1 and 2 in romans
            if follows and not begins and last.get(read.count) != (read.value or 0) - 1:
                found, turned = other, replace(piece, turned=other)
        if found and found.count in ("roman", "capital") and found.value:
            last[found.count] = found.value
        yield turned
