"""Widths of letters, from the advance widths of the fonts in ``data/fonts/``."""

import json
import unicodedata
from functools import cache, lru_cache
from typing import Any

from baocao.library.resources import shipped
from baocao.model.style import Style

MM_PER_PT = 25.4 / 72
_NO_BREAK_SPACE = "\u00a0"
# LibreOffice leaves a part of the line's height for the overhang of italic letters before a no-break space.
_OVERHANG = 1 / 12
_SHAPES = {
    (False, False): "regular",
    (True, False): "bold",
    (False, True): "italic",
    (True, True): "bold_italic",
}
_FILE_NAME = "{}.json"


def width_mm(text: str, font: str, style: Style) -> float:
    """Return the width of a line of text in a style, in millimetres.

    A no-break space is as wide as a space, in italics a little wider. A letter that the table lacks counts as
    the widest common one, so a column is never too narrow.
    """
    shape = _SHAPES[bool(style.bold), bool(style.italic)]
    held = text.count(_NO_BREAK_SPACE) if style.italic else 0
    overhang = held * _OVERHANG * line_height(font) if held else 0
    return (_ems(text, font, shape) + overhang) * (style.pt or 0) * MM_PER_PT


@lru_cache(1 << 10)
def _ems(text: str, font: str, shape: str) -> float:
    """Return the width of a text at size 1; kept, because reports of an office have the same lines."""
    widths, units = _table(font, shape)
    fallback = widths["W"]
    letters = text.replace(_NO_BREAK_SPACE, " ")
    return sum(widths.get(letter) or widths.get(_base(letter), fallback) for letter in letters) / units


def line_height(font: str) -> float:
    """Return the height of a line with single spacing, as a multiple of the size.

    >>> round(line_height("Times New Roman"), 2)
    1.15
    """
    data = _font(font)
    return float(data["line_height"] / data["units_per_em"])


@cache
def _table(font: str, shape: str) -> tuple[dict[str, int], int]:
    data = _font(font)
    return data["widths"][shape], data["units_per_em"]


@cache
def _font(font: str) -> dict[str, Any]:
    name = _FILE_NAME.format(font.lower().replace(" ", "-"))
    data: dict[str, Any] = json.loads((shipped("data") / "fonts" / name).read_text("utf-8"))
    return data


@cache
def _base(letter: str) -> str:
    """Return a letter without its tone and circumflex, which do not change its width.

    The horn of ơ and ư does, so it stays.

    >>> [_base(letter) for letter in "ếợĐ"]
    ['e', 'ơ', 'Đ']
    """
    bare = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", bare[:2] if bare[1:2] == "\u031b" else bare[:1])
