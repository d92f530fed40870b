"""How the program is called again: by a user who goes on typing, and by git."""

import os
import shlex
import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest

from baocao.cli import shell
from tests.command import BAOCAO
from tests.helpers import SMALL

LATER = SMALL.replace("Việc đã làm.", "Việc đã làm xong.")
# A launcher as pip writes it where the way to Python has a blank, which no first line of a script may have.
LAUNCHER = """\
#!/bin/sh
'''exec' "{python}" "$0" "$@"
' '''
import sys
from baocao.__main__ import main
sys.exit(main())
"""
SET_UP = ("diff", "--setup-git")
INIT = ("init", "--kind=party", "--name=Ban Đảng", "--place=An", "--signer=An", "--period=2026-11")
WITHOUT = os.pathsep.join(
    folder for folder in os.environ["PATH"].split(os.pathsep) if not (Path(folder) / "baocao").exists()
)


def launcher(folder):
    folder.mkdir(parents=True)
    path = folder / "baocao"
    path.write_text(LAUNCHER.format(python=sys.executable), encoding="utf-8")
    path.chmod(0o755)
    return path


def run(*command, cwd, path=WITHOUT):
    names = {f"GIT_{who}_{what}": "a@b" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    env = {**os.environ, **names, "PATH": path, "BAOCAO_LANG": "en", "COLUMNS": ""}
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, check=True)
    return done.stdout.decode()


def git_line(program, cwd):
    [line] = [line for line in run(program, "doctor", cwd=cwd).splitlines() if line.split()[2] == "git"]
    return line


@pytest.fixture
def repository(tmp_path, tool):
    tool("git")
    folder = tmp_path / "tháng của d'An"
    folder.mkdir()
    run("git", "init", "-q", cwd=folder)
    return folder


@pytest.mark.programs
@pytest.mark.skipif(os.name == "nt", reason="the launcher is a script of sh")
@pytest.mark.parametrize("command", [SET_UP, INIT], ids=" ".join)
def test_git_runs_the_program_that_no_path_leads_to(repository, tmp_path, command):
    program = launcher(tmp_path / "Sở Nội vụ d'An đ" / "bin")
    month = repository / "2020-Q1-so-noi-vu.yaml"
    month.write_text(SMALL, encoding="utf-8")
    run("git", "config", "--add", "diff.baocao.command", "baocao diff --git-driver", cwd=repository)
    run("git", "config", "--add", "diff.baocao.command", "baocao cũ", cwd=repository)
    run(program, *command, cwd=repository)
    assert run(program, "build", month, cwd=repository) == ""
    run("git", "add", "-Af", cwd=repository)
    run("git", "commit", "-qm", "một", cwd=repository)
    month.write_text(LATER, encoding="utf-8")
    run(program, "build", month, cwd=repository)
    shown = run("git", "diff", cwd=repository).splitlines()
    assert "  ~ Việc đã làm{+ xong+}." in shown
    assert "+- Việc đã làm xong." in shown
    values = run("git", "config", "--get-all", "diff.baocao.command", cwd=repository).splitlines()
    assert [shlex.split(value) for value in values] == [[str(program), "diff", "--git-driver", "--"]]
    assert git_line(program, repository).startswith("✓ ok")


@pytest.mark.programs
@pytest.mark.skipif(os.name == "nt", reason="the launcher is a script of sh")
def test_a_program_that_went_elsewhere_is_told_and_put_right(repository, tmp_path):
    program = launcher(tmp_path / "cũ đ")
    run(program, "diff", "--setup-git", cwd=repository)
    moved = program.rename(tmp_path / "baocao")
    line = git_line(moved, repository)
    assert line.startswith("! missing")
    assert f"git diff calls “{program}” here, but there is no such program" in line
    assert line.endswith("Fix: baocao diff --setup-git")
    run(moved, "diff", "--setup-git", cwd=repository)
    assert git_line(moved, repository).startswith("✓ ok")
    run("git", "config", "diff.docx.textconv", "baocao text", cwd=repository)
    assert "git diff calls “baocao” here" in git_line(moved, repository)
    run("git", "config", "diff.docx.textconv", "'baocao text", cwd=repository)
    assert "does not yet compare all month files" in git_line(moved, repository)


@pytest.fixture
def started(monkeypatch):
    """Return a function that has the program started so, with that PATH."""

    def start(as_, *path):
        monkeypatch.setattr(sys, "argv", [str(as_)])
        monkeypatch.setenv("PATH", os.pathsep.join(map(str, path)))
        return shell.program(), shell.program_for_git()

    return start


@pytest.mark.skipif(os.name == "nt", reason="the launcher is a script of sh")
def test_the_name_is_enough_only_where_it_means_this_program(started, tmp_path):
    own, other = launcher(tmp_path / "của tôi"), launcher(tmp_path / "khác")
    assert started(own, own.parent, other.parent) == ("baocao", "baocao")
    link = tmp_path / "liên-kết" / "baocao"
    link.parent.mkdir()
    link.symlink_to(own)
    assert started(own, link.parent) == ("baocao", "baocao")
    full = shlex.quote(str(own))
    assert started(own, other.parent, own.parent) == (full, full)
    assert started(own, os.path.relpath(own.parent)) == (full, full)
    assert started(own) == (full, full)


def test_git_is_used_where_no_environment_is_active_too(started, tmp_path, monkeypatch):
    own = launcher(tmp_path / "môi trường" / "bin")
    monkeypatch.setattr(sys, "prefix", str(own.parent.parent))
    assert started(own, own.parent) == ("baocao", shlex.quote(str(own)))
    monkeypatch.setattr(sys, "base_prefix", sys.prefix)
    assert started(own, own.parent) == ("baocao", "baocao")


def test_started_as_a_module_of_python(started, tmp_path):
    module = Path(shell.__file__).parent.parent / "__main__.py"
    assert started(module, BAOCAO.parent)[0] == "baocao"
    python = f"{shlex.quote(sys.executable)} -I -m baocao"
    assert started(module, tmp_path)[1] == python
    assert started("-c", launcher(tmp_path / "khác").parent)[1] == python


def test_git_on_windows_has_a_posix_shell(monkeypatch):
    monkeypatch.setattr(shell, "PurePath", PureWindowsPath)
    monkeypatch.setattr(shell, "_words", lambda _: [r"C:\Sở d'An\.venv\Scripts\baocao.EXE"])
    assert shlex.split(shell.program_for_git()) == ["C:/Sở d'An/.venv/Scripts/baocao.EXE"]
    monkeypatch.setattr(shell, "_words", lambda _: [r"C:\py\python.exe", "-m", "baocao"])
    assert shell.program_for_git() == "C:/py/python.exe -m baocao"
