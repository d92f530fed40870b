"""References become words once, those to figures and to appendices alike, in print and in comparison."""

from collections import Counter

import pytest

from baocao import pipeline
from baocao.library.printed_month import printed_month
from baocao.model import marks, references
from baocao.model.month import Month
from baocao.model.validation import validate
from baocao.source import load
from tests.helpers import SMALL, checked, draft_of

BOTH = (
    SMALL.replace(
        "Việc đã làm.", "'Giải quyết [=ho-so:change][^a] *nhanh*, xem [#bieu][^a], **gửi** [#khac].'"
    )
    + "figures: {ho-so: {value: 152, unit: hồ sơ, same_period: 140}}\n"
    + "appendices:\n"
    + "  bieu: {title: Biểu, content: ['Theo [=ho-so] và [#khac][^b].']}\n"
    + "  khac: {title: Khác, content: [Chữ.]}\n"
    + "footnotes: {a: 'Chú *thích* [=ho-so:value].', b: Hai.}\n"
)
PRINTED = "Giải quyết tăng 12 hồ sơ[^a] *nhanh*, xem Phụ lục 1[^a], **gửi** Phụ lục 2."


def written(text):
    source, root, _ = load("month.yaml", text.encode())
    return validate(Month, source, root)[0]


def test_the_draft_and_a_comparison_say_the_same():
    draft = draft_of(BOTH)
    [item] = draft.month.results.sections["advisory"].content
    assert item.text == PRINTED
    assert draft.month.footnotes["a"] == "Chú *thích* 152."
    assert written(BOTH) != draft.month
    assert printed_month(written(BOTH), draft.office.format) == draft.month


@pytest.mark.parametrize(("family", "words"), [("party", "theo Phụ lục."), (None, "theo [#bieu].")])
def test_appendices_have_names_where_an_edition_governs(family, words):
    text = SMALL.replace("Việc đã làm.", "'Có [=so] việc theo [#bieu].'")
    text += "figures: {so: {value: 3}}\nappendices: {bieu: {title: Biểu, content: [Chữ.]}}\n"
    [item] = printed_month(written(text), family).results.sections["advisory"].content
    assert item.text == f"Có 3 việc {words}"


def test_a_month_is_resolved_once_for_all_that_is_made_of_it(monkeypatch):
    resolved = []
    whole = references.with_words

    def counted(model, words):
        resolved.append(type(model))
        return whole(model, words)

    monkeypatch.setattr(references, "with_words", counted)
    draft = draft_of(BOTH)
    pipeline.build_all(draft, ("docx", "html", "text"))
    assert resolved.count(Month) == 1


def test_a_sentence_is_read_once_for_its_marks(monkeypatch):
    """From the first rule to the last writer; a sentence that a figure is put into is another one."""
    read = Counter()
    whole = marks._read
    monkeypatch.setattr(marks, "_read", lambda text: read.update([text]) or whole(text))
    marks._kept.cache_clear()
    pipeline.build_all(draft_of(BOTH), ("docx", "html", "text"))
    assert read[PRINTED] == 1
    assert set(read.values()) == {1}


def test_what_is_kept_of_sentences_is_bounded(monkeypatch):
    marks._kept.cache_clear()
    long = "*a* " * marks._LONGEST_KEPT
    assert marks.read_marks(long) == marks.read_marks(long)
    assert marks._kept.cache_info().currsize == 0
    assert marks._kept.cache_info().maxsize


def test_a_promise_is_found_again_by_the_words_it_printed(tmp_path):
    before = SMALL.replace("2020-02", "2020-01").replace("Việc sẽ làm.", "Công khai [#bieu].")
    (tmp_path / "month.yaml").write_text("")
    (tmp_path / "2020-01.yaml").write_text(
        before + "appendices: {bieu: {title: Biểu, content: [Chữ.]}}\n", encoding="utf-8"
    )
    [finding] = [each for each in checked(SMALL, tmp_path).findings if each.rule.id == "DM006"]
    assert "“Công khai Phụ lục.”" in finding.message.text("vi")
