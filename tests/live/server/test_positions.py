from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from baocao.live.server.positions import Positions, letters, units
from baocao.source import Source

CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
# Letters of each length, and all that some program takes for the end of a line.
TEXTS = st.text("aệ\u0323\u0302🏳\ufeff\x0b\x0c\x1c\x85\u2028\u2029\r\n", max_size=30)
ENCODINGS = st.sampled_from(sorted(CODECS))


def lines_of(text):
    """Return the lines of a text as the protocol counts them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


@given(TEXTS, ENCODINGS)
def test_units_are_those_of_the_encoding(text, encoding):
    codec, size = CODECS[encoding]
    assert units(text, encoding) == len(text.encode(codec)) // size
    assert letters(text, units(text, encoding), encoding) == len(text)


@given(TEXTS, ENCODINGS, st.booleans())
def test_a_position_is_where_an_editor_sees_the_letter(text, encoding, marked):
    codec, size = CODECS[encoding]
    positions = Positions(Source("a.yaml", text), encoding, marked=marked)
    lines = lines_of("\ufeff" + text if marked else text)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] == "\r\n":
            continue
        found = positions.position(offset)
        before = lines[found.line].encode(codec)[: found.character * size].decode(codec)
        seen = "\n".join([*lines[: found.line], before])
        assert seen.removeprefix("\ufeff" * marked) == "\n".join(lines_of(text[:offset]))
        assert positions.offset(found) == offset


@given(TEXTS, ENCODINGS, st.integers(0, 40), st.integers(0, 40))
def test_any_position_is_somewhere_in_the_text(text, encoding, line, column):
    positions = Positions(Source("a.yaml", text), encoding)
    offset = positions.offset(types.Position(line, column))
    assert 0 <= offset <= len(text)
    if 0 <= line < len(lines_of(text)) and column > units(lines_of(text)[line], encoding):
        assert positions.position(offset) == types.Position(line, units(lines_of(text)[line], encoding))
