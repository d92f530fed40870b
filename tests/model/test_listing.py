"""The distribution list: the format writes the marks between its lines, whatever marks were typed."""

import html
import re
from io import BytesIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from baocao import pipeline
from baocao.model import inline
from baocao.model.listing import content_end, unended
from baocao.word.plain_text import word_text
from tests.helpers import SMALL, draft_of, faults

# What was typed, what is printed before the mark of the format.
TYPED = {
    "Các ban, ngành...": "Các ban, ngành...",
    "Các ban, ngành…": "Các ban, ngành…",
    "Các ban, ngành...;": "Các ban, ngành...",
    "Các ban, ngành … ;": "Các ban, ngành …",
    "Các ban, ngành, v.v.": "Các ban, ngành, v.v.",
    "Tỉnh ủy;": "Tỉnh ủy",
    "Tỉnh ủy.": "Tỉnh ủy",
    "Tỉnh ủy ; ,": "Tỉnh ủy",
    "*Tỉnh ủy;*": "Tỉnh ủy",
    "*Tỉnh ủy ;*": "Tỉnh ủy",
    "**Tỉnh ủy.**": "Tỉnh ủy",
    "***Tỉnh ủy,***,": "Tỉnh ủy",
    "*Tỉnh ủy*;": "Tỉnh ủy",
    "Các *ngành...*": "Các ngành...",
    "Tỉnh ủy;[^a]": "Tỉnh ủy¹",
    "*Tỉnh ủy;[^a]*": "Tỉnh ủy¹",
    "Tỉnh ủy[^a].": "Tỉnh ủy¹",
    "Các ngành…[^a];": "Các ngành…¹",
    "Báo “Nhân Dân”,": "Báo “Nhân Dân”",
    "Tỉnh ủy (để báo cáo);": "Tỉnh ủy (để báo cáo)",
    "Tỉnh ủy (02 bản...);": "Tỉnh ủy (02 bản...)",
    "Tỉnh ủy\\;": "Tỉnh ủy;",
}


def month(line):
    quoted = line.replace("'", "''")
    text = SMALL + f"recipients: ['{quoted}', Lưu Văn phòng]\n"
    return text + "footnotes: {a: Chú thích.}\n" if "[^a]" in line else text


@pytest.mark.parametrize("line", TYPED)
def test_one_mark_ends_a_recipient_however_it_was_typed(line):
    draft = draft_of(month(line))
    wanted = f"{TYPED[line]},"
    in_text = pipeline.build(draft, "text").decode()
    in_word = word_text(BytesIO(pipeline.build(draft, "docx")), "a.docx")
    page = re.sub(
        r"<a [^>]*>(\d)</a>", lambda mark: inline.raised(mark[1]), pipeline.build(draft, "html").decode()
    )
    in_page = html.unescape(re.sub(r"<[^>]+>", "", page))
    assert [wanted in each for each in (in_text, in_word, in_page)] == [True, True, True]


@pytest.mark.parametrize("line", TYPED)
def test_what_is_not_printed_is_told_and_nothing_else(line):
    kept = inline.plain(line).rstrip() == TYPED[line].removesuffix("¹")
    told = [words for rule, _, _, words in faults(month(line)) if rule == "NN001"]
    assert bool(told) is not kept


LETTERS = st.text(st.sampled_from("aạ .,;…*\\[^]a”)"), max_size=20)


@given(LETTERS)
@example("a*;*")
@example(" [^\\] .")
@example("*a***;**")
@example("\\ [^a]")
def test_only_marks_and_blanks_are_dropped(text):
    before, after = inline.bare(text), inline.bare(unended(text))
    assert before.startswith(after.rstrip()) or before.strip() == after.strip()
    assert set(before[len(after.rstrip()) :]) <= set(" .,;") or before.strip() == after.strip()


@given(st.text(st.sampled_from("a .,;…v"), max_size=20))
def test_the_end_is_found_once(text):
    end = content_end(text)
    assert content_end(text[:end]) == end


@pytest.mark.parametrize(
    ("label", "printed"), [("*Ưu điểm:*", "Ưu điểm: Tốt"), ("Ưu điểm...", "Ưu điểm...: Tốt")]
)
def test_a_label_has_one_colon(label, printed):
    text = SMALL.replace("- Việc đã làm.", f"- {{label: '{label}', text: Tốt., look: plain}}")
    assert printed in pipeline.build(draft_of(text), "text").decode()
