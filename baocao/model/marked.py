"""Writes runs of a Word file as a sentence with marks: ``*nghiêng*``, ``**đậm**``, ``[^id]``."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from baocao.model import inline
from baocao.model.inline import Piece, Ref
from baocao.system.patterns import lazy

_ALL_MARKS = lazy(r"[\\*\[]")
# What would be read as a mark: a star or a reference, and a backslash before a sign.
_MARKS = lazy(r"\\(?=[!-/:-@\[-`{-~]|$)|\*|\[(?=[\^=#])")
_LONE_STAR = lazy(r"(?<!\S)\\\*(?!\S)")
_OUTER = lazy(r"(\s*)(.*?)(\s*)", re.DOTALL)


class Styled(NamedTuple):
    """Words of one look, the mark of a note by its id, or a reference by its key, such as ``=ho-so``."""

    text: str
    bold: bool = False
    italic: bool = False
    note: str = ""
    lookup: str = ""


def marked(pieces: Iterable[Styled]) -> str:
    r"""Return a sentence that is read as these pieces.

    A look that no marks can express, such as bold inside a number, is left out.

    >>> marked([Styled("Đạt “"), Styled("Dân vận ", italic=True), Styled("khéo", bold=True), Styled("” 2*3")])
    'Đạt “*Dân vận* **khéo**” 2\\*3'
    >>> marked([Styled("Họp"), Styled("", note="co-quan"), Styled(" 5 * 3 [x]")])
    'Họp[^co-quan] 5 * 3 [x]'
    """
    found = _joined(pieces)
    no_bold = _joined(piece._replace(bold=False) for piece in found)
    no_italic = _joined(piece._replace(italic=False) for piece in found)
    for attempt in (found, no_bold, no_italic):
        for escape in (_lightly, _wholly):
            text = "".join(_one(piece, escape) for piece in attempt)
            if _same(text, attempt):
                return text
    plain = _joined(piece._replace(bold=False, italic=False) for piece in found)
    return "".join(_one(piece, _wholly) for piece in plain)


def _joined(pieces: Iterable[Styled]) -> list[Styled]:
    """Return pieces with the blanks at the ends of marked words outside of their marks."""
    moved: list[Styled] = []
    for piece in pieces:
        if piece.note or piece.lookup or not (piece.bold or piece.italic):
            moved.append(piece)
            continue
        match = _OUTER.fullmatch(piece.text)
        before, words, after = match.groups() if match else ("", piece.text, "")
        moved += [Styled(before), piece._replace(text=words), Styled(after)]
    kept = (piece for piece in moved if piece.text or piece.note or piece.lookup)
    return _merged(_bridged(list(kept)))


def _merged(pieces: Iterable[Styled]) -> list[Styled]:
    """Return pieces in which neighbours of one look are one."""
    joined: list[Styled] = []
    for piece in pieces:
        if joined and not (piece.note or piece.lookup) and joined[-1][1:] == piece[1:]:
            joined[-1] = piece._replace(text=joined[-1].text + piece.text)
        else:
            joined.append(piece)
    return joined


def _bridged(pieces: list[Styled]) -> list[Styled]:
    """Return pieces in which a blank between words of one look has that look."""
    for at in range(1, len(pieces) - 1):
        before, piece, after = pieces[at - 1 : at + 2]
        if (
            not (piece.note or piece.lookup or piece.text.strip())
            and before[1:] == after[1:]
            and not (before.note or before.lookup)
        ):
            pieces[at] = before._replace(text=piece.text)
    return pieces


def _one(piece: Styled, escape: Callable[[str], str]) -> str:
    if piece.note:
        return f"[^{piece.note}]"
    stars = "*" * (2 * piece.bold + piece.italic)
    return f"{stars}{f'[{piece.lookup}]' if piece.lookup else escape(piece.text)}{stars}"


def _lightly(text: str) -> str:
    """Escape what would be read as a mark; a star between blanks is none."""
    return _LONE_STAR.sub("*", _MARKS.sub(r"\\\g<0>", text))


def _wholly(text: str) -> str:
    return _ALL_MARKS.sub(r"\\\g<0>", text)


def pieces_of(text: str) -> list[Styled]:
    """Return the pieces of a sentence; references are text, and a blank has the look of its neighbours.

    >>> [(piece.text, piece.italic) for piece in pieces_of("*a* [=b]")]
    [('a', True), (' [=b]', False)]
    """
    return _joined(_as_styled(piece) for piece in inline.parse(text))


def _same(text: str, pieces: Sequence[Styled]) -> bool:
    shown = (
        piece._replace(text=f"[{piece.lookup}]", lookup="") if piece.lookup else piece for piece in pieces
    )
    return [_as_styled(piece) for piece in inline.parse(text)] == _merged(shown)


def _as_styled(piece: Piece) -> Styled:
    return Styled("", note=piece.id) if isinstance(piece, Ref) else Styled(*piece)
