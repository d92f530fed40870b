"""Each character of a value must be found where it stands, in every way YAML has of writing one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.source import composed, letter_spans, load, scalars

PIECES = [
    "a", "b ", "đ", "ừ", " ", "  ", "\n", "\n\n", "\n  ", "\n    ", "\r\n  ",
    "'", "''", "\\", "\\n", "\\\n", "\\x41", "x y", "\t", "#", "-",
]  # fmt: skip
FORMS = [
    "k: {}\n", "k: '{}'\n", 'k: "{}"\n', "k: |\n  {}\n", "k: >\n  {}\n", "k: >-\n  {}\n", "k: |+\n  {}\n",
    "k: >2\n   {}\n", "- - k: >-\n      {}\n    z: 1\n", "{}: 1", "- - |1\n    {}\n",
]  # fmt: skip


def spans_of(text):
    source, node, _ = load("a.yaml", text.encode())
    for scalar in scalars(node) if node else ():
        yield source, scalar, letter_spans(source.text, scalar)


@given(st.sampled_from(FORMS), st.lists(st.sampled_from(PIECES), min_size=1, max_size=10).map("".join))
def test_every_character_has_a_place_in_order(form, body):
    for _, scalar, spans in spans_of(form.format(body)):
        assert len(spans) == len(scalar.text)
        assert all(scalar.start <= start < end <= scalar.end for start, end in spans)
        assert spans == sorted(spans)
        if len(set(scalar.text)) > 1:
            assert len(set(spans)) > 1, "fell back to the whole value"


@given(st.sampled_from(FORMS), st.lists(st.sampled_from(PIECES), min_size=1, max_size=10).map("".join))
def test_a_letter_stands_where_its_place_says(form, body):
    for source, scalar, spans in spans_of(form.format(body)):
        for letter, (start, end) in zip(scalar.text, spans, strict=True):
            written = source.text[start:end]
            if letter not in " \n\r\t'\\" and not written.startswith("\\"):
                assert written == letter


@pytest.mark.parametrize(
    ("text", "word", "line", "column"),
    [
        ("a: >-\n  một hai\n  ba bốn\n\n  năm\n", "bốn", 3, 6),
        ("a: >-\n  một hai\n  ba bốn\n\n  năm\n", "năm", 5, 3),
        ("a: |\n    một\n     hai\n", "hai", 3, 6),
        ('a: "m\\u1ED9t \\\n   hai"', "hai", 2, 4),
        ("a: 'một ''hai'''", "'hai'", 1, 9),
        ("a: một\n  hai ba\n", "ba", 2, 7),
        ("một hai:\n  - x\n", "hai", 1, 5),
        ("a: >-\r\n  một\r\n  hai\r\n", "hai", 3, 3),
        ("- >+\n  một\n\n\n- hai", "một", 2, 3),
    ],
)
def test_a_word_is_found_at_its_line_and_column(text, word, line, column):
    source, node, _ = load("a.yaml", text.encode())
    for scalar in scalars(node):
        if word in scalar.text:
            start = letter_spans(source.text, scalar)[scalar.text.index(word)][0]
            assert source.position(start) == (line, column)
            return
    pytest.fail(f"{word} is in no value")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a: b\n  c", ["b", "\n  ", "c"]),
        ("a: 'b''c'", ["b", "''", "c"]),
        ('a: "b\\x41c"', ["b", "\\x41", "c"]),
        ('a: "b\\\n  c"', ["b", "c"]),
        ("a: >-\n  b\n  c\n", ["b", "\n  ", "c"]),
        ("a: |\n  b\n\n  c\n", ["b", "\n", "\n", "c", "\n"]),
        ("- >1\n  bc", [" ", "b", "c"]),
        ("- >1\n      b", ["     "[:1]] * 5 + ["b"]),
        ("k:\n  - |2\n      b\n", [" ", " ", "b", "\n"]),
        ("a: &x |\n  b\n", ["b", "\n"]),
        ("a: !t &x 'b'", ["b"]),
    ],
)
def test_what_each_character_comes_from(text, written):
    source, node, _ = load("a.yaml", text.encode())
    *_, scalar = scalars(node)
    assert [source.text[start:end] for start, end in letter_spans(source.text, scalar)] == written


@given(st.text(alphabet="aeo\u0302\u0301\u0323\u031bđ ", max_size=12))
def test_composing_keeps_the_way_back(text):
    import unicodedata

    from baocao.source import Scalar

    letters, indexes = composed(Scalar(text, 0, len(text), ""))
    assert letters == unicodedata.normalize("NFC", text)
    assert len(indexes) == len(letters) + 1
    assert list(indexes) == sorted(indexes)
