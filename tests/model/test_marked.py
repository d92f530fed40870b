"""Runs of any text and look become a sentence that is read as the same runs."""

from hypothesis import example, given
from hypothesis import strategies as st

from baocao.model import inline
from baocao.model.marked import Styled, marked

_WORDS = st.lists(
    st.one_of(st.sampled_from([*"*[]^=#\\ .,“”5()ộ_&<{}\n"]), st.text(max_size=3)), max_size=12
).map("".join)
_NOTES = st.sampled_from(["co-quan", "a", "tinh-hinh-2"]).map(lambda key: Styled("", note=key))
_RUNS = st.builds(Styled, _WORDS, st.booleans(), st.booleans(), st.just(""), st.just(""))


def _letters(text):
    return "".join(
        piece.text if isinstance(piece, inline.Run) else f"[{piece.id}]" for piece in inline.parse(text)
    )


@given(st.lists(st.one_of(_RUNS, _NOTES), max_size=8))
@example([Styled("[^a]"), Styled("", note="a"), Styled("\\")])
def test_every_letter_and_note_stays(pieces):
    assert _letters(marked(pieces)) == "".join(f"[{p.note}]" if p.note else p.text for p in pieces)


_PLAIN = st.text("aộ“”., ", min_size=1, max_size=8)


@given(
    st.lists(
        st.builds(lambda text, italic: Styled(text, italic=italic), _PLAIN, st.booleans()),
        max_size=6,
    )
)
def test_the_look_of_every_letter_stays(pieces):
    read = [(letter, p.italic) for p in inline.parse(marked(pieces)) for letter in p.text if letter != " "]
    assert read == [(letter, p.italic) for p in pieces for letter in p.text if letter != " "]


def test_marks_as_a_person_writes_them():
    assert marked([Styled("Ưu điểm:", italic=True), Styled(" tốt")]) == "*Ưu điểm:* tốt"
    assert marked([Styled("a ", bold=True), Styled("b", bold=True, italic=True)]) == "**a** ***b***"
    assert marked([Styled("một", bold=True), Styled(" "), Styled("hai", bold=True)]) == "**một hai**"
    assert marked([Styled("1"), Styled("2", bold=True), Styled("3")]) == "123"
    assert marked([Styled("C:\\Temp (*) giá 5*3")]) == "C:\\Temp (\\*) giá 5\\*3"
