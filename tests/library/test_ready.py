import pytest

from baocao.library import ready
from baocao.library.resources import shipped
from baocao.source import plain

DATA = shipped("data")
FILES = sorted(path for folder in ready.FOLDERS for path in (DATA / folder).glob("*.yaml"))


def test_the_file_of_contents_is_as_the_files_are(golden):
    golden(DATA / ready.READY, "".join(f"{line}\n" for line in ready.lines()))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_content_is_what_reading_the_file_says(path):
    read = plain(path.read_bytes())
    assert ready.content(path) == read
    assert list(ready.content(path)) == list(read)


@pytest.fixture
def edited(tmp_path, monkeypatch):
    """A shipped file that was edited after its line was written."""
    (tmp_path / "words").mkdir()
    path = tmp_path / "words" / "tasks.yaml"
    path.write_text("edited: ['one']\n", encoding="utf-8")
    (tmp_path / ready.READY).write_bytes((DATA / ready.READY).read_bytes())
    monkeypatch.setattr(ready, "shipped", lambda _: tmp_path)
    ready._lines.cache_clear()
    yield path
    ready._lines.cache_clear()


def test_a_stale_line_is_not_used(edited):
    assert "words/tasks.yaml" in ready._lines()
    assert ready.content(edited) == {"edited": ["one"]}


def test_without_the_file_of_contents_the_files_are_read(edited):
    (edited.parent.parent / ready.READY).unlink()
    assert ready.content(edited) == {"edited": ["one"]}
