"""Printed letters with the marks of a month: what is bold or italic unlike its line, and notes."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from baocao.write.printed import Letters, PrintedLine

_Look = tuple[bool, bool]
_NONE: _Look = (False, False)


def with_marks(line: PrintedLine, name: Callable[[int], str]) -> str:
    """Return the words of a line with their marks; ``name`` names the notes. Blanks have no look.

    >>> line = PrintedLine("", (Letters("Đề án "), Letters("A ", italic=True), Letters("", note=1)))
    >>> with_marks(line, str)
    'Đề án *A* [^1]'
    """
    if all(not piece.note and _look(piece, line) == _NONE for piece in line.letters):
        return line.text
    parts: list[str] = []
    for look, signs in groupby(_settled([*_signs(line, name)]), lambda sign: sign[1]):
        stars = "*" * (look[1] + 2 * look[0])
        parts.append(f"{stars}{''.join(sign for sign, _ in signs)}{stars}")
    return "".join(parts)


def own_look(letters: Iterable[Letters]) -> _Look:
    """Return the look of most letters, for a line whose style says nothing."""
    whole = bold = italic = 0
    for piece in letters:
        count = len("".join(piece.text.split()))
        whole, bold, italic = whole + count, bold + piece.bold * count, italic + piece.italic * count
    return 2 * bold > whole, 2 * italic > whole


def _look(piece: Letters, line: PrintedLine) -> _Look:
    return piece.bold and not line.bold, piece.italic and not line.italic


def _signs(line: PrintedLine, name: Callable[[int], str]) -> Iterator[tuple[str, _Look]]:
    for piece in line.letters:
        if piece.note:
            yield f"[^{name(piece.note)}]", _NONE
        else:
            yield from ((letter, _look(piece, line)) for letter in piece.text)


def _settled(signs: list[tuple[str, _Look]]) -> Iterator[tuple[str, _Look]]:
    """Yield signs again; a blank has the look that the signs on both sides share."""
    after = [_NONE] * (len(signs) + 1)
    for at in range(len(signs) - 1, -1, -1):
        sign, look = signs[at]
        after[at] = after[at + 1] if sign.isspace() else look
    before = _NONE
    for at, (sign, look) in enumerate(signs):
        if sign.isspace():
            yield sign, before if before == after[at] else _NONE
        else:
            before = look
            yield sign, look
