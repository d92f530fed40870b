"""Signs of symbol fonts."""

import pytest

from baocao.library.words import words
from baocao.word.dingbats import is_symbol_font, sign

SIGNS = [
    ("Symbol", 0xF020, " "), ("Symbol", 0xF0A3, "≤"), ("Symbol", 0xF0B3, "≥"), ("Symbol", 0xF0B1, "±"),
    ("Symbol", 0xF0B4, "×"), ("Symbol", 0xF0B8, "÷"), ("Symbol", 0xF06D, "μ"), ("Symbol", 0xF0AE, "→"),
    ("Symbol", 0xF0B7, "•"), ("Symbol", 0xF0BC, "…"), ("Wingdings", 0xF0FE, "☑"), ("Wingdings", 0xF0FD, "☒"),
    ("Wingdings", 0xF0A8, "☐"), ("Wingdings", 0xF0FC, "✓"), ("Wingdings", 0xF0E0, "→"),
    ("Wingdings", 0xF076, "❖"), ("Wingdings", 0xF0D8, "➢"), ("Wingdings 2", 0xF052, "☑"),
    ("Wingdings 2", 0xF0A3, "☐"), ("Wingdings 3", 0xF022, "→"), ("Webdings", 0xF061, "✔"),
    ("wingdings", 0xFE, "☑"), ("Symbol (normal text)", 0xB3, "≥"), ("Arial", 0xF041, "A"), ("", 0x2265, "≥"),
    ("Symbol", 0xF080, "\uf080"),
]  # fmt: skip


@pytest.mark.parametrize(("font", "code", "letter"), SIGNS)
def test_a_sign_is_the_usual_letter(font, code, letter):
    assert sign(font, code) == letter


def test_each_font_has_a_place_for_each_number():
    for font, rows in words("dingbats").items():
        assert is_symbol_font(font)
        assert list(rows) == [f"{row:02X}" for row in range(0x20, 0x100, 0x10)]
        assert {len(signs) for signs in rows.values()} == {16}
