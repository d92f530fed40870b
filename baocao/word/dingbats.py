"""The signs of symbol fonts as letters of Unicode.

Word stores them by their number in the font, often moved to a private area of Unicode: ``F0FE`` in Wingdings
is ☑.
"""

from functools import cache

from baocao.library.words import words

_PRIVATE = 0xF000
_CODES = range(0x20, 0x100)
_BLANK = 0x20
_FONTS = ("symbol", "webdings", "wingdings", "wingdings 2", "wingdings 3")
_NOTHING = "\ufffd"
# As many letters of Western alphabets are taken for signs; more of them are words with a wrong font.
_FEW = 3


def is_symbol_font(font: str) -> bool:
    """Tell whether a font has signs in place of letters.

    >>> is_symbol_font("Wingdings 2"), is_symbol_font("Times New Roman")
    (True, False)
    """
    return _known(font) in _FONTS


def sign(font: str, code: int) -> str:
    """Return the sign with that number in a font; the letter with that number if it is in another font.

    >>> sign("Symbol", 0xF0B3), sign("Wingdings", 0xFE), sign("Wingdings", 0xF0A8), sign("Arial", 0x2265)
    ('≥', '☑', '☐', '≥')
    """
    number = code - _PRIVATE if code - _PRIVATE in _CODES else code
    known = _signs().get(_known(font))
    if number == _BLANK:
        return " "
    if known is not None and number in _CODES and known[number - _CODES.start] != _NOTHING:
        return known[number - _CODES.start]
    return _letter(code if known is not None else number)


def in_unicode(font: str, text: str) -> str:
    """Return a text in a symbol font as it is seen.

    Letters that were not moved to the private area are taken for signs if there are few of them: a symbol
    font on whole words is a slip, and Word itself shows most of them in another font.

    >>> in_unicode("Symbol", "\\uf0b1 5"), in_unicode("Wingdings", "þ"), in_unicode("Symbol", "Hà Nội")
    ('± 5', '☑', 'Hà Nội')
    """
    few = len(text.strip()) <= _FEW and all(ord(letter) in _CODES for letter in text)
    return "".join(
        sign(font, ord(letter)) if few or (ord(letter) >= _PRIVATE and letter != "\ufeff") else letter
        for letter in text
    )


def _letter(code: int) -> str:
    return chr(code) if code in range(0x20, 0xD800) or code in range(0xE000, 0x110000) else _NOTHING


def _known(font: str) -> str:
    return font.partition("(")[0].strip().lower()


@cache
def _signs() -> dict[str, str]:
    return {font.lower(): "".join(rows.values()) for font, rows in words("dingbats").items()}
