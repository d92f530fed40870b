"""Files as editors save them."""

import os
from threading import Event, Thread

import pytest

from baocao.system import watch
from baocao.system.files.stamp import stamps
from baocao.system.watch import Saves
from tests.waiting import PATIENCE, wait_until


@pytest.fixture
def watched():
    """Watch files in a thread; returns a list that the saves come into. Waits for the first look."""
    stop, threads = Event(), []

    def start(*files):
        seen = []
        threads.append(Thread(target=lambda: seen.extend(_each(Saves(lambda: stamps(files), stop), seen))))
        threads[-1].start()
        wait_until(lambda: seen)
        assert seen.pop() == set(files)
        return seen

    yield start
    stop.set()
    for thread in threads:
        thread.join(PATIENCE)
        assert not thread.is_alive()


def _each(changes, seen):
    for changed in changes:
        seen.append(changed)
    return ()


def overwritten(path, text):
    """Save in place in one step: a file that is emptied first and then written may change twice."""
    with path.open("r+", encoding="utf-8") as file:
        file.write(text)


def renamed_over(path, text):
    """Save as vim and many others do."""
    other = path.with_name(f".{path.name}.swp")
    other.write_text(text, encoding="utf-8")
    other.replace(path)


@pytest.mark.parametrize(
    "save", [overwritten, renamed_over, lambda path, _: path.unlink()], ids=["over", "rename", "delete"]
)
def test_a_save_is_seen_however_it_is_made(tmp_path, watched, save):
    file, other = tmp_path / "tháng.yaml", tmp_path / "other.yaml"
    file.write_text("a")
    other.write_text("a")
    seen = watched(file, other)
    save(file, "bc")
    wait_until(lambda: seen)
    assert seen == [{file}]


def test_other_files_are_nobody_s_business(tmp_path, watched):
    file, last = tmp_path / "a.yaml", tmp_path / "last.yaml"
    for path in (file, last):
        path.write_text("a")
    seen = watched(file, last)
    (tmp_path / "b.yaml").write_text("b")
    (tmp_path / ".a.yaml.swp").write_text("b")
    file.read_text()
    # What happens is told in order: nothing before this was told.
    overwritten(last, "ab")
    wait_until(lambda: seen)
    assert seen == [{last}]


def test_a_file_may_come_with_its_folder_and_go_and_come_again(tmp_path, watched):
    file = tmp_path / "offices" / "a.yaml"
    seen = watched(file)
    for times in (1, 3):
        file.parent.mkdir()
        renamed_over(file, "a")
        wait_until(lambda times=times: len(seen) == times)
        file.unlink()
        wait_until(lambda times=times: len(seen) == times + 1)
        file.parent.rmdir()
    assert set(seen) == {frozenset({file})}


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_is_watched_where_it_leads(tmp_path, watched):
    real = tmp_path / "real" / "a.yaml"
    real.parent.mkdir()
    real.write_text("a")
    link = tmp_path / "months" / "a.yaml"
    link.parent.mkdir()
    link.symlink_to(real)
    seen = watched(link)
    renamed_over(real, "bc")
    wait_until(lambda: seen)
    assert seen == [{link}]


@pytest.mark.parametrize("error", [OSError, RuntimeError], ids=["no more folders", "nothing at all"])
def test_a_system_that_watches_no_more_is_looked_at_now_and_then(tmp_path, watched, monkeypatch, error):
    def refuse(*_, **__):
        raise error("limit reached")

    monkeypatch.setattr("watchfiles.watch", refuse)
    monkeypatch.setattr(watch, "_LOOK_SECONDS", 0.05)
    file = tmp_path / "a.yaml"
    seen = watched(file)
    renamed_over(file, "a")
    wait_until(lambda: seen)
    assert seen == [{file}]


def test_what_was_saved_since_it_was_read_is_told_at_once(tmp_path):
    """What a month depends on is known once it was read: a save in the meantime must not be lost."""
    month, office, stop = tmp_path / "a.yaml", tmp_path / "b.yaml", Event()
    office.write_text("a")
    files = stamps([month])
    changes = iter(Saves(lambda: files, stop))
    assert next(changes) == {month}
    files |= stamps([office])
    renamed_over(office, "bc")
    assert next(changes) == {office}
    stop.set()


def test_what_matters_is_asked_again_after_each_save(tmp_path):
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    files, stop = [first], Event()
    saves = Saves(lambda: stamps(files), stop)
    changes = iter(saves)
    assert next(changes) == {first}
    files.append(second)
    first.write_text("a")
    assert next(changes) == {first}
    saves.look()
    # Saved while somebody still reads what was saved before.
    second.write_text("b")
    assert next(changes) == {second}
    stop.set()
    assert list(changes) == []
