"""Any words in any place: they come back as they were, and change nothing but themselves."""

import os
import unicodedata
from io import BytesIO

import pytest
import yaml
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from baocao import pipeline
from baocao.cli.run import run
from baocao.word.plain_text import word_text
from tests.helpers import EXAMPLES, ROOT, SMALL, checked

pytestmark = pytest.mark.loops

# More rounds make a longer hunt: FUZZ_ROUNDS=50 takes some minutes.
ROUNDS = int(os.environ.get("FUZZ_ROUNDS", "1"))
# Letters that may stand in a file; marks, blanks and breaks are the business of other tests.
LETTERS = st.characters(
    exclude_categories=("Cs", "Cc", "Co", "Cn", "Zl", "Zp"), exclude_characters="*[|\\\x85\ufeff"
)
WORDS = st.text(LETTERS, min_size=1, max_size=60).map(lambda text: " ".join(text.split())).filter(bool)
FIELDS = ("task", "paragraph", "title", "note", "closing", "cell")


def month(words):
    data = yaml.safe_load(SMALL)
    data["date"] = str(data["date"])
    data["results"]["advisory"] = [
        {"text": f"{words['task']}[^a]"},
        {"paragraph": words["paragraph"]},
        {"table": {"columns": ["A", "B"], "rows": [[words["cell"], "x"]]}},
    ]
    data["results"]["own"] = {"title": words["title"], "content": ["Việc."]}
    data["footnotes"] = {"a": words["note"]}
    data["closing"] = words["closing"]
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)


@settings(max_examples=60 * ROUNDS, suppress_health_check=[HealthCheck.filter_too_much])
@given(st.fixed_dictionaries(dict.fromkeys(FIELDS, WORDS)))
@example({**dict.fromkeys(FIELDS, "0"), "title": "{}"})
def test_any_words_come_back_from_word_as_the_text_writer_has_them(words):
    draft = checked(month(words)).draft
    assume(draft is not None)
    text = pipeline.build(draft, "text").decode()
    back = word_text(BytesIO(pipeline.build(draft, "docx")), "a.docx")
    assert [line for line in back.splitlines() if line] == [line for line in text.splitlines() if line]
    for field in FIELDS:
        assert unicodedata.normalize("NFC", words[field]) in text


@settings(max_examples=30 * ROUNDS)
@given(WORDS, st.sampled_from(FIELDS))
def test_words_in_one_place_change_no_other(words, field):
    plain = dict.fromkeys(FIELDS, "Chữ.")
    one, other = (checked(month(each)).draft for each in (plain, {**plain, field: words}))
    assume(one is not None)
    assume(other is not None)
    before, after = (pipeline.build(draft, "text").decode().splitlines() for draft in (one, other))
    assert len(before) == len(after)
    assert sum(a != b for a, b in zip(before, after, strict=True)) <= 1


@settings(max_examples=60 * ROUNDS, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=400), start=st.booleans())
def test_random_bytes_are_never_a_bug(tmp_path, capsysbinary, data, start):
    path = tmp_path / "a.yaml"
    path.write_bytes(SMALL.encode() + data if start else data)
    for arguments in (["validate"], ["build"], ["text"], ["fix", "--diff"]):
        assert run([*arguments, str(path)]) in (0, 1, 2)
    (tmp_path / "a.docx").write_bytes(data)
    assert run(["text", str(tmp_path / "a.docx")]) in (0, 1, 2)
    capsysbinary.readouterr()


@settings(max_examples=80 * ROUNDS, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_month_with_a_stretch_spoiled_is_never_a_bug(tmp_path, capsysbinary, data):
    text = data.draw(st.sampled_from(EXAMPLE_TEXTS))
    start = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 40))
    fresh = data.draw(st.text(st.sampled_from("abđ: -[]{}'\"\n\t#&*!|>%@`=^?,.0"), max_size=12))
    (tmp_path / "a.yaml").write_text(text[:start] + fresh + text[start + length :], encoding="utf-8")
    for arguments in (["validate"], ["build"]):
        assert run([*arguments, str(tmp_path / "a.yaml")]) in (0, 1, 2)
    capsysbinary.readouterr()


EXAMPLE_TEXTS = [
    path.read_text("utf-8")
    for path in (*sorted((ROOT / "tests" / "structures").glob("*.yaml")), EXAMPLES / "2020-03.yaml")
]
