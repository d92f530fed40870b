"""What the preview says of the Word file beside the month."""

import os
from io import BytesIO

import docx
import pytest

from baocao import pipeline
from baocao.live.preview.session import Session
from baocao.live.preview.word_file import WordFile
from baocao.system.files.stamp import stamps
from tests.helpers import SMALL, checked, draft_of

DRAFT = draft_of(SMALL)
BUILT = pipeline.build(DRAFT, "docx")


def edited(data, words):
    """Return a Word file with words added, as python-docx saves it."""
    document, file = docx.Document(BytesIO(data)), BytesIO()
    next(each for each in document.paragraphs if "Việc" in each.text).add_run(words)
    document.save(file)
    return file.getvalue()


@pytest.fixture
def beside(tmp_path):
    """Return a function that puts a Word file beside a month that is a second older or newer."""
    month, file = tmp_path / "2020-02.yaml", tmp_path / "2020-02.docx"
    month.write_text(SMALL, encoding="utf-8")

    def put(data, later=1):
        file.write_bytes(data)
        saved = month.stat().st_mtime_ns + later * 10**9
        os.utime(file, ns=(saved, saved))
        return word

    word = WordFile(file, lambda: stamps([month, file, tmp_path / "nothing"]))
    return put


def test_only_other_words_in_a_newer_file_are_an_edit(beside):
    assert not beside(BUILT).is_edited(DRAFT)
    assert not beside(edited(BUILT, "")).is_edited(DRAFT)
    assert beside(edited(BUILT, " Thêm.")).is_edited(DRAFT)
    assert not beside(edited(BUILT, " Thêm."), later=0).is_edited(DRAFT)
    assert not beside(edited(BUILT, " Thêm."), later=-1).is_edited(DRAFT)
    assert not beside(edited(BUILT, " Thêm.")).is_edited(draft_of(SMALL.replace("làm.", "làm. Thêm.", 1)))


@pytest.mark.parametrize("data", [b"", b"PK", BUILT[:500], b"x" * (9 * 1024 * 1024)])
def test_what_is_no_whole_word_file_is_no_edit(beside, data):
    assert not beside(data).is_edited(DRAFT)


def test_a_file_is_read_once_for_each_of_its_states(beside, monkeypatch):
    word = beside(edited(BUILT, " Thêm."))
    assert word.is_edited(DRAFT)
    monkeypatch.setattr("baocao.live.preview.word_file.read_bounded", lambda _: 1 / 0)
    assert word.is_edited(DRAFT)
    beside(edited(BUILT, " Thêm nữa."), later=0)
    assert not word.is_edited(DRAFT)


def test_the_page_is_shown_before_the_word_file_is_read():
    seen = []
    session = Session(lambda: checked(SMALL), lambda _: session.state.page is not None)
    session.listeners.add(lambda: seen.append((session.state.page.number, session.state.edited)))
    session.refresh()
    assert seen == [(1, False), (1, True)]
    session.is_edited = lambda _: False
    session.refresh()
    assert seen[2:] == [(1, True), (1, False)]


def test_a_draft_with_errors_is_not_compared():
    session = Session(lambda: checked(SMALL.replace("2020-02", "2020-2", 1)), lambda _: True)
    session.refresh()
    assert not session.state.edited


def test_a_bug_in_reading_the_word_file_is_shown_as_one():
    session = Session(lambda: checked(SMALL), lambda _: 1 / 0)
    session.refresh()
    assert isinstance(session.state.bug, ZeroDivisionError)
