"""How wide words print, from the advance widths of the paper's font.

Needed where a length follows from words: a rule as long as a title, a column as wide as its longest line.
"""

import json
import unicodedata
from functools import cache

from baocao.model.format import Style
from baocao.resources import shipped

MM_PER_PT = 25.4 / 72
_FILE_NAME = "{}.json"


def width_mm(text: str, font: str, style: Style) -> float:
    """Return the width of a line of text in a style, in millimetres.

    A letter that the table lacks counts as wide as the widest common one, so a column is never too narrow.
    """
    shape = "_".join(name for name, on in (("bold", style.bold), ("italic", style.italic)) if on)
    widths, units = _table(font, shape or "regular")
    fallback = widths["W"]
    total = sum(widths.get(letter) or widths.get(_base(letter), fallback) for letter in text)
    return total / units * (style.pt or 0) * MM_PER_PT


@cache
def _table(font: str, shape: str) -> tuple[dict[str, int], int]:
    name = _FILE_NAME.format(font.lower().replace(" ", "-"))
    data = json.loads((shipped("data") / "fonts" / name).read_text("utf-8"))
    return data["widths"][shape], data["units_per_em"]


@cache
def _base(letter: str) -> str:
    """Return a letter without its tone and hat: those do not change its width.

    The horn of ơ and ư does, so it stays.

    >>> [_base(letter) for letter in "ếợĐ"]
    ['e', 'ơ', 'Đ']
    """
    bare = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", bare[:2] if bare[1:2] == "\u031b" else bare[:1])
