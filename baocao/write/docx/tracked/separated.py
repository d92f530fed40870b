"""Keeps changes on both sides of the end of a paragraph apart.

LibreOffice takes an insertion that ends a paragraph, and one that starts the next, for one insertion with the
end of the paragraph in it, and so it does with deletions. A paragraph whose end stays therefore does not end
with the kind of change that the next one starts with.
"""

import re
from collections.abc import Sequence

from baocao.compare.redline.marked import MarkedBlock, MarkedParagraph, MarkedRule, Piece
from baocao.document import Words
from baocao.system.patterns import lazy

_OLD = ("deleted", "moved-from")
_LAST_WORD = lazy(r"\S+\s*\Z")
_WHOLE = lazy(r".+", re.DOTALL)


def separated(blocks: Sequence[MarkedBlock]) -> list[MarkedBlock]:
    """Return blocks of which no two paragraphs in a row have one change where they meet."""
    found: list[MarkedBlock] = []
    # Whether the paragraph after starts with something of the old version only, or of the new one only.
    next_is_old: bool | None = None
    for block in reversed(blocks):
        if isinstance(block, MarkedParagraph):
            line = block
            if block.change is None and next_is_old is not None:
                line = block._replace(pieces=_ended(block.pieces, old=next_is_old))
            next_is_old = _is_old(line.pieces[0]) if line.pieces else None
            found.append(line)
            continue
        if not isinstance(block, MarkedRule):
            next_is_old = None
        found.append(block)
    return found[::-1]


def _is_old(piece: Piece) -> bool | None:
    return piece.change in _OLD if piece.change else None


def _ended(pieces: tuple[Piece, ...], *, old: bool) -> tuple[Piece, ...]:
    """Return the pieces of a paragraph, with the other kind of change last if it ends with that kind."""
    if not pieces or _is_old(pieces[-1]) is not old:
        return pieces
    start = len(pieces)
    while start and pieces[start - 1].change:
        start -= 1
    kept, changed = pieces[:start], pieces[start:]
    same = tuple(piece for piece in changed if _is_old(piece) is old)
    other = tuple(piece for piece in changed if _is_old(piece) is not old)
    if other:
        return (*kept, *same, *other)
    return _with_last_word(kept, same, old=old)


def _with_last_word(kept: tuple[Piece, ...], same: tuple[Piece, ...], *, old: bool) -> tuple[Piece, ...]:
    """Return the pieces with the last word that stayed removed and added again, as the other change."""
    last = kept[-1].inline if kept else None
    match = (_WHOLE if last.whole else _LAST_WORD).search(last.text) if isinstance(last, Words) else None
    if not isinstance(last, Words) or match is None:
        return (*kept, *same)
    before = kept[-1].before
    earlier = before if isinstance(before, Words) else last
    rest = kept[-1]._replace(
        inline=last._replace(text=last.text[: match.start()]),
        before=earlier._replace(text=earlier.text[: match.start()]) if before else None,
    )
    deleted = Piece(earlier._replace(text=match[0]), "deleted")
    inserted = Piece(last._replace(text=match[0]), "inserted")
    first, end = (deleted, inserted) if old else (inserted, deleted)
    return (*kept[:-1], *([rest] if match.start() else []), first, *same, end)
