"""Finds the lines of the text that stand between the letterhead and the title, or below the foot.

Authors put a paragraph or a basis there by mistake. Such a line is told by its own words; without that, it
would be taken for a body's name or for a recipient.
"""

from collections.abc import Sequence

from baocao.word.recognise.lexicon import opens
from baocao.word.recognise.numbered import form_of
from baocao.word.recognise.piece import Piece
from baocao.word.recognise.rule import Zone

_LONG = 80
_STOPS = (".", ";", ":")


def without_strays(pieces: Sequence[Piece], zones: Sequence[Zone]) -> list[Zone]:
    """Return the zones of pieces; lines of the text are in one for text.

    Only below a letterhead or a foot that is a table a line is known to be outside of it.
    """
    found = list(zones)
    table, text = "", False
    for at, piece in enumerate(pieces):
        if piece.spot is not None:
            table, text = zones[at], False
        elif table == "letterhead" == zones[at]:
            text = text or (not piece.boxed and _is_text(piece))
            found[at] = "title" if text else zones[at]
        elif table == "foot" == zones[at] and _ends_text(piece):
            found[at] = "body"
    return found


def _is_text(piece: Piece) -> bool:
    """Tell whether a line is no name of a body: a basis, or a sentence."""
    if piece.is_table or piece.capitals:
        return False
    return bool(opens(piece.plain, "basis")) or (len(piece.text) >= _LONG and piece.text.endswith(_STOPS))


def _ends_text(piece: Piece) -> bool:
    """Tell whether a line is of the text: an article, or a sentence that ends the paper."""
    if piece.is_table or opens(piece.text, "remark"):
        return False
    return form_of(piece.typed) == "Điều" or piece.text.endswith("./.")
