"""Cuts long texts to the part that matters, for one line of a terminal."""

import shutil

from rapidfuzz.distance import Prefix

_LEFT_OUT = "…"
_WIDTH = 100
_NARROWEST, _WIDEST = 60, 200
# Around the two texts: “- “…” → “…””.
_AROUND = 11
_CONTEXT = 16


def width() -> int:
    """Return the letters that one line of the terminal has, or of any log."""
    columns = shutil.get_terminal_size((_WIDTH, 0)).columns
    return max(_NARROWEST, min(columns, _WIDEST))


def beginning(text: str, room: int) -> str:
    """Return the beginning of a text, in so many letters.

    >>> beginning("Tổ chức hội nghị", 10)
    'Tổ chức…'
    """
    if len(text) <= room:
        return text
    cut = text[: room - len(_LEFT_OUT)]
    at_word = cut if text[len(cut)].isspace() else cut.rpartition(" ")[0]
    return (at_word if len(at_word) > room // 2 else cut).rstrip() + _LEFT_OUT


def differing(one: str, other: str, columns: int) -> tuple[str, str]:
    """Return two texts around their first difference, both on one line of so many columns.

    >>> one = "Tổ chức hội nghị tổng kết công tác năm " * 3
    >>> differing(f"{one}2020.", f"{one}2021.", 70)
    ('…công tác năm 2020.', '…công tác năm 2021.')
    >>> differing("I. Kết quả", "II. Kết quả", 70)
    ('I. Kết quả', 'II. Kết quả')
    """
    room = max(columns - _AROUND, 0)
    if len(one) + len(other) <= room:
        return one, other
    same = Prefix.similarity(one, other)
    start = 0
    if same > _CONTEXT:
        start = one.rfind(" ", 0, same - _CONTEXT + 1) + 1 or same - _CONTEXT
    lead, rooms = (_LEFT_OUT if start else ""), _shared(len(one) - start, len(other) - start, room)
    first, second = (
        lead + beginning(text[start:], space - len(lead))
        for text, space in zip((one, other), rooms, strict=True)
    )
    return first, second


def _shared(one: int, other: int, room: int) -> tuple[int, int]:
    """Return the room of two texts: half each, and what a short one leaves."""
    half = room // 2
    if one < half:
        return one + len(_LEFT_OUT), room - one - len(_LEFT_OUT)
    if other < half:
        return room - other - len(_LEFT_OUT), other + len(_LEFT_OUT)
    return half, room - half
