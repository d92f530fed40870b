"""What spares most texts a closer look must let pass every text in which the closer look finds something."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from baocao.lint import citation_parser
from baocao.lint.language.phrases import Phrases
from baocao.lint.language.tones import STYLES, other_style
from baocao.lint.rules.citations import letter_case, truth, writing
from baocao.lint.rules.language import dashes, names, numbers, placeholders, spelling, typography

RHYMES = [tuple(style) for style in STYLES.values()]
SHORTCUTS = [
    *((spelling._ending(style), other_style(style)) for style in RHYMES),
    (typography._BESIDE_MARK, typography._BEFORE_MARK),
    (typography._BESIDE_MARK, typography._AFTER_OPENING),
    (typography._NEAR_DIGIT, typography._IN_NUMBERS),
    (dashes._DASH_BETWEEN, dashes._RANGE),
    (dashes._LETTERS_JOINED, dashes._TIGHT),
    (numbers._PARTED, numbers._ENGLISH),
    (names._TWO_CAPITALS, names._CAPITALS),
    (placeholders._LEFT_OPEN, placeholders._UNFINISHED),
    (placeholders._OPENS, placeholders._BRACKETS),
    (truth._NUMBER_OF, truth._bare_pattern()),
    (writing._NUMBER, writing._MALFORMED),
    (writing._NUMBER, writing._broken_pattern()),
    (citation_parser._SYMBOL, citation_parser._pattern()),
    (citation_parser._SYMBOL, letter_case._lower_pattern()),
]
PIECES = [
    *"aoQuYàÝ05,.;:!?()“”-–/%×ä_…[ ",
    *(
        "uỷ",
        "hòa",
        "quý",
        "Thuỷ",
        "2020",
        "19",
        "số ",
        "Số",
        "Kế hoạch ",
        "nghị quyết ",
        "05-KH/TU",
        "30/2020/NĐ-CP",
    ),
    *(" của ", ", ngày 5", "....", "___", "xxx", "XXX:", "TODO", "[Cần ghi]", "??", "KNTC", "Tình", " - "),
    *("ngày ", "/", "(số)", "()", "<tên>", "{{a}}", "X", "hộ", " hộ", " ...", " . .", "BỔ SUNG", "CẦN "),
    *("06-CTrTU", "25NQ/TW", "05/QĐ UBND", "05–KH/TU", "05-kh/tu"),
    *("09 /BC - BTV", "12 / 5/ 2020", "85 %", "tế-xã", "tháng ", "375BC-CĐKT", "1,250,000", "50.06%"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)


@pytest.mark.parametrize(("shortcut", "pattern"), SHORTCUTS, ids=map(str, range(len(SHORTCUTS))))
@given(TEXTS)
@example("Kế hoạch 05 của Ban. Số375BC-CĐKT; 1,250,000 đồng; 2010 – 2020; nghị quyết số 18-NQ/TW.")
def test_a_shortcut_misses_nothing(shortcut: re.Pattern[str], pattern: re.Pattern[str], text):
    assert shortcut.search(text) or not pattern.search(text)


@given(
    st.lists(st.sampled_from(["khu", "Khu ", "kinh tế", " ", "_", "khu kinh", "2", "tế,", "ế"]), max_size=7)
)
def test_phrases_are_whole_words_and_the_longest_from_the_left(pieces):
    text = "".join(pieces)
    known = ["khu", "khu kinh tế", "kinh tế", "tế khu"]
    one = re.compile(r"\b(?:khu kinh tế|tế khu|kinh tế|khu(?!_))(?![^\W_])", re.IGNORECASE)
    assert list(Phrases(known).find(text)) == [match.span() for match in one.finditer(text)]
