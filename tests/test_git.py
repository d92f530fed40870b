"""Word files under git, as the README says."""

import os
import subprocess
import sys
from pathlib import Path

from baocao.gitdriver import ATTRIBUTES, complete_attributes
from tests.cli.test_build import baocao
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
