"""Word files under git, as the README says."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.errors import BaocaoError
from baocao.system.gitdriver import ATTRIBUTES, complete_attributes
from tests.command import baocao
from tests.helpers import SMALL


def git(folder, *arguments):
    env = {
        **os.environ,
        **{f"GIT_{who}_{what}": "a@b" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }
    run = subprocess.run(["git", *arguments], cwd=folder, env=env, capture_output=True, check=True)
    return run.stdout.decode()


def test_git_shows_the_text_of_word_files(tmp_path):
    month = tmp_path / "2020-02.yaml"
    month.write_text(SMALL, encoding="utf-8")
    git(tmp_path, "init", "-q")
    (tmp_path / ".gitattributes").write_text("*.docx diff=docx\n", encoding="utf-8")
    git(tmp_path, "config", "diff.docx.textconv", "baocao text")
    assert baocao("build", month).returncode == 0
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "tháng 2")
    month.write_text(SMALL.replace("Việc đã làm.", "Việc đã xong."), encoding="utf-8")
    assert baocao("build", month).returncode == 0
    shown = git(tmp_path, "diff", "--", "2020-02.docx")
    assert "-- Việc đã làm." in shown.splitlines()
    assert "+- Việc đã xong." in shown.splitlines()
    git(tmp_path, "commit", "-qam", "sửa")
    assert "+- Việc đã xong." in git(tmp_path, "log", "-p", "--", "2020-02.docx").splitlines()


def test_an_older_line_of_ours_makes_room_for_those_of_today(tmp_path):
    attributes = tmp_path / ".gitattributes"
    older = "[0-9][0-9][0-9][0-9]-[0-9][0-9].yaml diff=baocao\n"
    attributes.write_bytes(
        f"*.png binary\n{older}*.docx diff=docx\n2020-02.yaml -diff # đ\n".encode() + b"\xff\n"
    )
    complete_attributes(attributes)
    first, *ours, docx, own, odd = attributes.read_bytes().splitlines()
    assert [line.decode() for line in [*ours, docx]] == list(ATTRIBUTES)
    assert (first, own, odd) == (b"*.png binary", "2020-02.yaml -diff # đ".encode(), b"\xff")
    before = attributes.read_bytes()
    complete_attributes(attributes)
    assert attributes.read_bytes() == before


NARROWER = b"[0-9][0-9][0-9][0-9]-[0-9][0-9].yaml diff=baocao"
ENDS = st.sampled_from([b"\n", b"\r\n"])
LINES = st.one_of(
    st.binary(max_size=12).map(lambda line: line.replace(b"\n", b"")),
    st.sampled_from(["*.png binary", "# đ\u2028x\x0cy\x85z", "a b\rc", "*.docx diff=docx "]).map(str.encode),
)
BLOCKS = st.lists(st.tuples(LINES, ENDS).map(b"".join), max_size=4).map(b"".join)


@given(
    mark=st.sampled_from([b"", b"\xef\xbb\xbf"]),
    before=BLOCKS,
    narrower=st.one_of(st.just(b""), ENDS.map(lambda end: NARROWER + end)),
    after=BLOCKS,
    last=LINES,
)
def test_every_byte_of_others_stays(tmp_path_factory, mark, before, narrower, after, last):
    attributes = tmp_path_factory.mktemp("kho") / ".gitattributes"
    theirs = before + narrower + after + last
    attributes.write_bytes(mark + theirs)
    complete_attributes(attributes)
    made = attributes.read_bytes()
    assert made.startswith(mark + before)
    rest = made.removeprefix(mark + before)
    if narrower:
        assert rest.endswith(after + last)
        rest = rest.removesuffix(after + last)
    else:
        assert rest.startswith(after + last)
        rest = rest.removeprefix(after + last)
        rest = rest.removeprefix(b"\r").removeprefix(b"\n") if last else rest
    assert rest.replace(b"\r\n", b"\n") == "".join(f"{line}\n" for line in ATTRIBUTES).encode()
    complete_attributes(attributes)
    assert attributes.read_bytes() == made


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_of_ours_end_as_those_of_others(tmp_path, end):
    attributes = tmp_path / ".gitattributes"
    attributes.write_bytes(f"*.png binary{end}*.gif binary".encode())
    complete_attributes(attributes)
    lines = ["*.png binary", "*.gif binary", *ATTRIBUTES]
    assert attributes.read_bytes() == "".join(f"{line}{end}" for line in lines).encode()


def test_a_full_disk_leaves_the_attributes(tmp_path, monkeypatch):
    attributes = tmp_path / ".gitattributes"
    attributes.write_bytes(b"*.png binary\n")

    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BaocaoError):
        complete_attributes(attributes)
    assert attributes.read_bytes() == b"*.png binary\n"
    assert list(tmp_path.iterdir()) == [attributes]


def test_attributes_that_are_a_link_or_no_file_are_left_alone(tmp_path):
    kept = tmp_path / "của tôi"
    kept.write_bytes(b"x")
    (tmp_path / "link").symlink_to(kept)
    (tmp_path / "dangling").symlink_to(tmp_path / "không có")
    os.mkfifo(tmp_path / "pipe")
    for name in ("link", "dangling", "pipe"):
        with pytest.raises(BaocaoError):
            complete_attributes(tmp_path / name)
    assert kept.read_bytes() == b"x"
    assert not (tmp_path / "không có").exists()
