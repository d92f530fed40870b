"""What is opened of files that somebody else put there, and how much of them is read."""

import os
import socket
from pathlib import Path

import pytest

from baocao.cli.files import MonthFile
from baocao.errors import BaocaoError
from baocao.library import previous_month
from baocao.messages.files import cannot_read
from baocao.system.files import MAX_BYTES, read_bounded, read_whole
from baocao.system.files import read as reading
from tests.helpers import SMALL, draft_of


def refused(path):
    with pytest.raises(BaocaoError) as raised:
        read_bounded(path)
    return raised.value.said.text("vi")


def test_rights_are_to_be_checked_only_where_they_are_refused(tmp_path):
    assert refused(tmp_path / "không có.yaml").endswith("; xem lại đường dẫn và tệp")
    assert cannot_read("a", PermissionError(13, "")).text("en").endswith("; check its permissions")


def pipe(path):
    os.mkfifo(path)


def listening(path):
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


SPECIAL = {
    "a pipe": (pipe, "đường ống"),
    "a link to a terminal": (lambda path: path.symlink_to("/dev/tty"), "thiết bị"),
    "a device without end": (lambda path: path.symlink_to("/dev/zero"), "thiết bị"),
    "a socket": (listening, "ổ cắm mạng"),
    "the environment": (lambda path: path.symlink_to("/proc/self/environ"), "hệ thống tự tạo"),
    "the processor": (
        lambda path: path.symlink_to("/sys/devices/system/cpu/online"),
        "hệ thống",
    ),
    "a folder": (Path.mkdir, "thư mục"),
    "a link to nothing": (lambda path: path.symlink_to("nowhere"), "dẫn tới “nowhere”, mà ở đó không"),
    "a circle": (lambda path: path.symlink_to(path.name), "vòng quanh"),
}


@pytest.mark.parametrize("name", SPECIAL)
def test_what_is_no_plain_file_is_never_opened(name, tmp_path, monkeypatch):
    make, words = SPECIAL[name]
    path = tmp_path / "a.yaml"
    make(path)
    opened = []
    monkeypatch.setattr(os, "open", lambda *how: opened.append(how))
    said = refused(path)
    assert words in said
    assert "a.yaml" in said
    assert opened == []


def test_a_pipe_that_takes_the_place_of_a_file_is_not_waited_for(tmp_path, monkeypatch):
    path = tmp_path / "a.yaml"
    path.write_text("a", "utf-8")
    look = Path.stat

    def then_swapped(self, **how):
        known = look(self, **how)
        if self == path:
            path.unlink()
            os.mkfifo(path)
        return known

    monkeypatch.setattr(Path, "stat", then_swapped)
    assert "đường ống" in refused(path)


def test_a_file_that_says_it_is_empty_and_is_not_is_made_up(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "_made_up", frozenset)
    link = tmp_path / "a.yaml"
    link.symlink_to("/proc/self/environ")
    assert "hệ thống tự tạo" in refused(link)


def test_no_more_is_read_than_is_asked_for(tmp_path):
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(3 << 30)
    assert len(read_bounded(path)) == MAX_BYTES + 1
    assert len(read_bounded(path, 10)) == 11
    with pytest.raises(BaocaoError) as raised:
        read_whole(path, 1 << 20)
    assert "1024 KiB" in raised.value.said.text("vi")


@pytest.mark.parametrize("size", [0, 1, 10, (1 << 20) + 1])
def test_a_plain_file_is_read_to_its_end(tmp_path, size):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"x" * size)
    assert read_bounded(path) == read_whole(path, size) == b"x" * size


def test_a_name_that_no_system_has_is_told(tmp_path):
    assert r"a\x00b" in refused(tmp_path / "a\0b")


def test_no_descriptor_is_left_open(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "_made_up", frozenset)
    (tmp_path / "a.yaml").symlink_to("/proc/self/environ")
    before = len([*Path("/proc/self/fd").iterdir()])
    for _ in range(5):
        refused(tmp_path / "a.yaml")
    assert len([*Path("/proc/self/fd").iterdir()]) == before


def test_a_stream_that_a_shell_hands_over_is_a_month(tmp_path):
    ours, theirs = os.pipe()
    with os.fdopen(theirs, "wb") as writing:
        writing.write(b"period: 2020-02\n")
    try:
        assert MonthFile(f"/dev/fd/{ours}").read() == b"period: 2020-02\n"
    finally:
        os.close(ours)


def test_a_link_to_standard_input_is_not_waited_for(tmp_path):
    (tmp_path / "2020-02.yaml").symlink_to("/dev/stdin")
    ours, theirs = os.pipe()
    saved = os.dup(0)
    os.dup2(ours, 0)
    try:
        assert "đường ống" in refused(tmp_path / "2020-02.yaml")
    finally:
        os.dup2(saved, 0)
        for handle in (ours, theirs, saved):
            os.close(handle)


def test_a_month_before_that_is_a_pipe_is_none(tmp_path):
    os.mkfifo(tmp_path / "2020-01.yaml")
    month = draft_of(SMALL).month
    assert previous_month.find("2020-02.yaml", month, "party", tmp_path) is None
