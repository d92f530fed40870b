import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.model.inline import Ref, Run, bare, bare_places, parse, plain, refs


def shown(text):
    """Spell the look out: b{…} bold, i{…} italic."""
    out = ""
    for piece in parse(text):
        if isinstance(piece, Ref):
            out += f"<{piece.id}>"
        else:
            mark = "b" * piece.bold + "i" * piece.italic
            out += f"{mark}{{{piece.text}}}" if mark else piece.text
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“*Dân vận khéo*”", "“i{Dân vận khéo}”"),
        ("“*Dân vận khéo*”.", "“i{Dân vận khéo}”."),
        ("*“Dân vận khéo”*là", "i{“Dân vận khéo”}là"),
        ("(*kèm theo*)", "(i{kèm theo})"),
        ("**đậm** và *nghiêng*", "b{đậm} và i{nghiêng}"),
        ("**đậm *cả hai* đậm**", "b{đậm }bi{cả hai}b{ đậm}"),
        ("***cả hai***", "bi{cả hai}"),
        ("*nghiêng **cả hai***", "i{nghiêng }bi{cả hai}"),
        ("***cả** nghiêng*", "bi{cả}i{ nghiêng}"),
        ("***cả* đậm**", "bi{cả}b{ đậm}"),
        ("*chéo **nhau* đây**", "i{chéo **nhau} đây**"),
        ("5 * 3 = 15", "5 * 3 = 15"),
        ("cỡ 2*3*4 m", "cỡ 2*3*4 m"),
        ("* đầu", "* đầu"),
        ("một * sao", "một * sao"),
        ("không *đóng", "không *đóng"),
        ("****", "****"),
        ("**", "**"),
        (r"\*không nghiêng\*", "*không nghiêng*"),
        (r"\[^x] và \\", r"[^x] và " + "\\"),
        (r"C:\tệp", r"C:\tệp"),
        ("cơ quan[^co-quan], rồi[^2].", "cơ quan<co-quan>, rồi<2>."),
        ("*nghiêng[^a] tiếp*", "i{nghiêng}<a>i{ tiếp}"),
        ("[^] [x]", "[^] [x]"),
        ("a_b `c` <b> &amp; {{x}} # [d](e)", "a_b `c` <b> &amp; {{x}} # [d](e)"),
    ],
)
def test_marks(text, expected):
    assert shown(text) == expected


def test_a_mark_knows_its_place():
    text = "một[^a] *hai[^b]*"
    assert [text[ref.start : ref.end] for ref in refs(text)] == ["[^a]", "[^b]"]


@given(st.text(alphabet="ab *\\[^]“”đ\n", max_size=30))
def test_no_letter_is_ever_lost(text):
    kept = [c for c in text if c in "ab“”đ\n "]
    notes = {ref.id for ref in refs(text)}
    if not notes:
        assert [c for c in plain(text) if c in "ab“”đ\n "] == kept


@given(st.text(alphabet="ab *\\[^]“”đ\n", max_size=30))
def test_bare_text_is_the_plain_text_with_its_places(text):
    letters, indexes = bare(text), bare_places(text)
    assert letters == plain(text)
    assert len(indexes) == len(letters) + 1
    assert "".join(text[index] for index in indexes[:-1]) == letters
    assert list(indexes) == sorted(set(indexes))


@given(st.text(alphabet="abđ “”.,", max_size=30))
def test_text_without_marks_is_one_run(text):
    assert parse(text) == ((Run(text),) if text else ())


def test_a_long_row_of_open_marks_stays_text():
    assert plain("*a " * 50_000) == "*a " * 50_000
