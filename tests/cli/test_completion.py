"""Completion as shells ask for it: the script printed is read by the shell itself."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from baocao import library
from baocao.cli import complete
from baocao.cli.commands import start as options
from baocao.cli.complete import SHELLS
from baocao.cli.outputs import ENDINGS
from baocao.cli.run import run
from baocao.lint import RULES
from baocao.report import REPORTS
from baocao.show.changes import VIEWS
from tests.cli.test_build import baocao, said
from tests.helpers import SMALL
from tests.terminal import Person

ENV = {
    **os.environ,
    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    "LC_ALL": "C.UTF-8",
}
SOURCED = 'eval "$(baocao completion bash)"'


@pytest.fixture
def folder(tmp_path):
    """A folder with months, one below a name with a space and đ, and what is none."""
    for name in ("2020-02.yaml", "2020-03.yaml", "báo cáo đã ký/2019-12.yaml", "2020-Q1.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(SMALL, encoding="utf-8")
    for name in ("ghi chú.txt", "2020-02.docx", ".ẩn.yaml"):
        (tmp_path / name).write_text("", encoding="utf-8")
    (tmp_path / "offices").mkdir()
    (tmp_path / "offices" / "ban-toi.yaml").write_text("name: x\n", encoding="utf-8")
    return tmp_path


def bash(line, cwd):
    """Return what bash offers for the last word of a line, which is split as bash splits it."""
    words = line.split(" ") if "\\" not in line and '"' not in line else None
    words = words or ["baocao", line.split(" ")[1], line.split(" ", 2)[2]]
    script = (
        f"{SOURCED}\nCOMP_WORDS=({' '.join(map(shlex.quote, words))})\nCOMP_CWORD={len(words) - 1}\n"
        "compopt() { :; }\n_baocao_completion baocao\nprintf '%s\\n' \"${COMPREPLY[@]-none}\""
    )
    run = subprocess.run(["bash", "-c", script], cwd=cwd, env=ENV, capture_output=True, check=True)
    assert run.stderr == b""
    return [each for each in run.stdout.decode().split("\n") if each]


COMMANDS = [
    "init", "build", "validate", "fix", "rules", "schema", "text", "diff", "new", "track", "completion",
]  # fmt: skip


def test_bash_completes_commands(folder):
    assert bash("baocao va", folder) == ["validate"]


@pytest.fixture
def asked(folder, monkeypatch, capsys):
    """Return a function that asks as bash's script does, without starting a program each time."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("_BAOCAO_COMPLETE", "complete_bash")

    def ask(line):
        words = line.split(" ")
        monkeypatch.setenv("COMP_WORDS", "\n".join(words))
        monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
        assert run([]) == 0
        return capsys.readouterr().out.splitlines()

    return ask


def test_what_is_known_is_offered(asked):
    assert asked("baocao new ") == ["2020-04", "2020-Q2"]
    assert {"ban-toi", "bdv-quang-ngai"} <= set(asked("baocao new 2020-04 --office b"))
    assert asked("baocao new 2020-04 --from 2020-02") == ["2020-02.yaml"]
    assert asked("baocao rules ") == [rule.id for rule in RULES]
    assert asked("baocao rules VD00") == [rule.id for rule in RULES if rule.id.startswith("VD00")]
    assert asked("baocao validate --select V")[0] == "VD"
    assert asked("baocao fix --ignore VD,CT00")[0] == "VD,CT001"
    assert asked("baocao build --to ") == list(ENDINGS)
    assert asked("baocao build a.yaml --output-dir b") == ["báo cáo đã ký/"]
    assert asked("baocao validate --output-format ") == list(REPORTS)
    assert asked("baocao diff --output-format ") == list(VIEWS)
    assert asked("baocao track --output-format ") == list(VIEWS)
    assert asked("baocao init --kind ") == library.starts()
    assert asked("baocao init --ci g") == ["github", "gitlab"]
    assert asked("baocao init --authority T") == ["TM", "TL", "TUQ"]
    assert asked("baocao init --numbering u") == ["unnumbered"]
    assert asked("baocao init b") == ["báo cáo đã ký/"]
    assert asked("baocao completion ") == list(SHELLS)
    assert asked("baocao --lang ") == ["vi", "en"]
    assert set(COMMANDS) <= set(asked("baocao "))
    assert "--git-driver" not in asked("baocao diff --")


def test_months_texts_and_folders_are_offered(asked):
    months = ["2020-02.yaml", "2020-03.yaml", "2020-Q1.yaml", "báo cáo đã ký/", "offices/"]
    for command in ("build", "validate", "fix", "diff", "track"):
        assert asked(f"baocao {command} ") == months
    assert asked("baocao text 2020-02") == ["2020-02.docx", "2020-02.yaml"]
    assert asked("baocao build .") == [".ẩn.yaml"]
    assert asked("baocao build none/") == [""]


def test_what_is_offered_is_told_in_the_language_set(monkeypatch):
    assert dict(complete.kinds())["party"] == "Cơ quan của Đảng"
    monkeypatch.setenv("BAOCAO_LANG", "en")
    assert dict(complete.kinds())["party"] == "A body of the Party"
    assert dict(complete.rule())["KY003"].isascii()


def test_bash_completes_months_and_folders(folder):
    assert bash("baocao build 2020-02.yaml 2020-0", folder) == ["2020-02.yaml", "2020-03.yaml"]
    for typed in ('"báo cáo', "báo\\ cáo"):
        assert bash(f"baocao build {typed}", folder) == ["báo cáo đã ký/"]
    assert bash('baocao validate "báo cáo đã ký/', folder) == ["báo cáo đã ký/2019-12.yaml"]
    assert bash("baocao build none/", folder) == ["none"]


def test_bash_itself_puts_in_names_with_spaces(folder):
    """The keys are pressed in a bash that runs: what stands on the line is then run."""
    with Person("--norc", "-i", cwd=folder, program="bash", PATH=ENV["PATH"], PS1="ready> ") as person:
        person.types(f"bind 'set bell-style none'; {SOURCED}", after="ready> ")
        person.types("baocao build b\t\t -t text -o - | head -c 0; echo built:$?", after="ready> ")
        person.types("exit", after="built:0")
        assert person.ends() == 0
    assert "báo\\ cáo\\ đã\\ ký/2019-12.yaml" in person.seen


def test_a_new_folder_is_offered_this_month(tmp_path):
    [period] = bash("baocao new ", tmp_path)
    assert len(period) == len("2020-02")


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("baocao new ", ["2020-04", "2020-Q2"]),
        ("baocao build 2020-02", ["2020-02.yaml"]),
        ("baocao -", ["--lang"]),
    ],
)
def test_fish_completes(folder, tool, line, offered):
    fish = tool("fish")
    script = f"baocao completion fish | source; complete -C {shlex.quote(line)}"
    run = subprocess.run([fish, "-c", script], cwd=folder, env=ENV, capture_output=True, check=True)
    found = [each.split("\t")[0] for each in run.stdout.decode().splitlines()]
    assert [each for each in found if each in offered] == offered


def test_zsh_itself_puts_in_names_with_spaces(folder, tool):
    with Person("-f", "-i", cwd=folder, program=tool("zsh"), PATH=ENV["PATH"], PS1="ready> ") as person:
        person.types("autoload -Uz compinit; compinit -u -d .zd", after="ready> ")
        person.types('eval "$(baocao completion zsh)" && PS1="go""> "', after="ready> ")
        person.presses("baocao bui\t", after="go> ", until="build")
        person.presses("báo\t", until="ký/")
        person.presses("2\t", until="2019-12.yaml")
        person.types("-t text -o read; echo built:$?", after="")
        person.types("exit", after="built:0")
        assert person.ends() == 0
    assert "Việc đã làm." in (folder / "read").read_text("utf-8")


def test_what_is_printed_for_each_shell():
    for shell in SHELLS:
        run = baocao("completion", shell)
        assert (run.returncode, said(run)) == (0, "")
        assert "_BAOCAO_COMPLETE" in run.stdout.decode()
    assert ", ".join(SHELLS) == options.SHELLS
    run = baocao("completion", "tcsh")
    assert run.returncode == 2
    assert "không có gợi ý cho “tcsh”; dùng một trong: bash, zsh, fish, powershell" in said(run)


def test_options_of_typer_are_not_ours():
    assert "--install-completion" not in baocao("--help").stdout.decode()
