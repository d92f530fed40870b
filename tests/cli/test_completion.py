"""Completion as shells ask for it: the script printed is read by the shell itself."""

import os
import re
import shlex
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from baocao.cli import completion
from baocao.cli.completion import SHELLS
from baocao.cli.doctor import FORMS
from baocao.cli.outputs import ENDINGS
from baocao.cli.run import run
from baocao.compare.views.changes import VIEWS
from baocao.library import catalog
from baocao.lint.rules.every import EVERY
from baocao.report import REPORTS
from tests.command import BAOCAO, baocao, said
from tests.helpers import SMALL
from tests.terminal import Person

ENV = {
    **os.environ,
    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    "LC_ALL": "C.UTF-8",
}


@cache
def script(shell):
    """Return what a shell reads; that it reads it from the program is shown where keys are pressed."""
    return baocao("completion", shell).stdout.decode()


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


def bash(line, cwd, text=None, options=":"):
    """Return what bash offers for the last word of a line; ``text`` is what bash itself takes it for.

    ``options`` is what is done with those that the script sets.
    """
    text = line.split(" ")[-1] if text is None else text
    asking = (
        f'{script("bash")}\ncompopt() {{ {options} "$@"; }}\n'
        f"COMP_LINE={shlex.quote(line)}\nCOMP_POINT={len(line)}\n"
        f"_baocao_completion baocao {shlex.quote(text)}\nprintf '%s\\n' \"${{COMPREPLY[@]-none}}\""
    )
    run = subprocess.run(["bash", "-c", asking], cwd=cwd, env=ENV, capture_output=True, check=True)
    assert run.stderr == b""
    return [each for each in run.stdout.decode().split("\n") if each]


COMMANDS = [
    "init", "build", "validate", "fix", "rules", "schema", "text", "diff", "new", "track", "completion",
]  # fmt: skip


def test_bash_completes_commands(folder):
    assert bash("baocao va", folder) == ["validate"]


@pytest.fixture
def asked(folder, monkeypatch, capsys):
    """Return a function that asks as the shells' scripts do, without starting a program each time."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("_BAOCAO_COMPLETE", "complete_fish")
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")

    def ask(line):
        monkeypatch.setenv("_TYPER_COMPLETE_ARGS", line)
        assert run([]) == 0
        return [each.split("\t")[0] for each in capsys.readouterr().out.splitlines()]

    return ask


def test_what_is_known_is_offered(asked):
    assert asked("baocao new ") == ["2020-04", "2020-Q2"]
    assert {"ban-toi", "bdv-quang-ngai"} <= set(asked("baocao new 2020-04 --office b"))
    assert asked("baocao new 2020-04 --from 2020-02") == ["2020-02.yaml"]
    assert asked("baocao rules ") == [rule.id for rule in EVERY]
    assert asked("baocao rules VD00") == [rule.id for rule in EVERY if rule.id.startswith("VD00")]
    assert asked("baocao validate --select V")[0] == "VD"
    assert asked("baocao fix --ignore VD,CT00")[0] == "VD,CT001"
    assert asked("baocao build --to ") == list(ENDINGS)
    assert asked("baocao build --to docx,p") == ["docx,pdf"]
    assert asked("baocao build --to docx,text,d") == [""]
    assert asked("baocao build a.yaml --output-dir b") == ["báo cáo đã ký/"]
    assert asked("baocao validate --output-format ") == list(REPORTS)
    assert asked("baocao validate --report ") == [f"{form}=" for form in (*REPORTS, "docx")]
    assert asked("baocao validate --report=sa") == ["sarif="]
    assert asked("baocao validate --report d") == ["docx="]
    assert asked("baocao validate --report docx=gh") == ["docx=ghi chú.txt"]
    assert asked("baocao validate --report sarif=2020-02.d") == ["sarif=2020-02.docx"]
    assert asked("baocao validate --report sarif=gh") == ["sarif=ghi chú.txt"]
    assert asked("baocao validate --report none=gh") == [""]
    assert asked("baocao doctor --output-format ") == list(FORMS)
    assert asked("baocao diff --output-format ") == [*VIEWS, "docx"]
    assert asked("baocao track --output-format ") == list(VIEWS)
    assert asked("baocao summary --to ") == ["docx", "html", "text", "json"]
    assert asked("baocao track . --period ") == ["2020-03", "2020-Q1", "2020-02", "2019-12"]
    assert asked("baocao init --kind ") == catalog.starts()
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
    for command in ("build", "diff", "track"):
        assert asked(f"baocao {command} ") == months
    for command in ("text", "validate", "fix"):
        assert asked(f"baocao {command} 2020-02") == ["2020-02.docx", "2020-02.yaml"]
    assert asked("baocao build .") == [".ẩn.yaml"]
    assert asked("baocao build none/") == [""]


@pytest.mark.parametrize("typed", ["báo\\ ", '"báo ', "'báo ", "báo\\ cáo", "'báo cáo"])
def test_a_space_within_a_name_is_no_end_of_it(asked, typed):
    assert asked(f"baocao build {typed}") == ["báo cáo đã ký/"]


def test_what_is_offered_is_told_in_the_language_set(monkeypatch):
    assert dict(completion.kinds())["party"] == "Cơ quan của Đảng"
    monkeypatch.setenv("BAOCAO_LANG", "EN_GB.utf8")
    assert dict(completion.kinds())["party"] == "A body of the Party"
    assert dict(completion.rule())["KY003"].isascii()


@pytest.mark.programs
def test_bash_completes_months_and_folders(folder):
    assert bash("baocao build 2020-02.yaml 2020-0", folder) == ["2020-02.yaml", "2020-03.yaml"]
    for typed in ('"báo cáo', "báo\\ cáo"):
        # The slash is bash's to put, as everywhere.
        assert bash(f"baocao build {typed}", folder, typed) == ["báo cáo đã ký"]
    typed = '"báo cáo đã ký/'
    assert bash(f"baocao validate {typed}", folder, typed) == ["báo cáo đã ký/2019-12.yaml"]
    assert bash("baocao build none/", folder) == ["none"]


@pytest.mark.programs
@pytest.mark.parametrize(
    ("line", "text", "offered"),
    [
        ("baocao build --to=d", "d", ["docx"]),
        ("baocao build --to docx,t", "docx,t", ["docx,text"]),
        ("baocao validate --report sa", "sa", ["sarif="]),
        ("baocao validate --report sarif=gh", "gh", ["ghi chú.txt"]),
        ("baocao validate --report=sarif=gh", "gh", ["ghi chú.txt"]),
        ("baocao validate --report sarif=ghi\\ ", "ghi\\ ", ["ghi chú.txt"]),
        ("baocao build mới\\ là:2020-0", "2020-0", ["2020-05.yaml"]),
    ],
)
def test_bash_is_given_what_stands_after_the_mark_where_it_breaks_words(folder, line, text, offered):
    (folder / "mới là:2020-05.yaml").write_text(SMALL, encoding="utf-8")
    assert bash(line, folder, text) == offered


@pytest.fixture
def away(folder):
    """A folder of months whose program is not on the path: a name with spaces leads to it."""
    (folder / "máy ảo").mkdir()
    (folder / "máy ảo" / "baocao").symlink_to(BAOCAO)
    return folder


WITHOUT = {"PATH": os.defpath, "PS1": "ready> "}
TYPED = ("./máy\\ ảo/baocao", "~/máy\\ ảo/baocao")


def asks_for_a_report(person, program, prompt):
    """Press what writes a report into a folder whose name has spaces, and leave the shell."""
    person.presses(f"{program} validate --report sa\t", after=prompt, until="sarif=")
    person.presses("b\t", until="ký/")
    person.types("out 2020-02.yaml; echo che''cked", after="")
    person.types("exit", after="checked")


@pytest.mark.programs
def test_bash_itself_puts_in_names_with_spaces(away):
    """The keys are pressed in a bash that runs: what stands on the line is then run."""
    with Person("--norc", "-i", cwd=away, program="bash", HOME=str(away), **WITHOUT) as person:
        sourced = f'eval "$({TYPED[0]} completion bash)"'
        person.types(f"bind 'set bell-style none'; {sourced}", after="ready> ")
        for number, program in enumerate(TYPED):
            person.presses(f"{program} bui\t", after="ready> ", until="build ")
            person.presses("b\t", until="ký/")
            person.presses("\t", until="2019-12.yaml ")
            person.types(f"--to te\t-o - | head -c 0; echo bui''lt:{number}", after="")
            person.types("", after=f"built:{number}")
        asks_for_a_report(person, program, prompt="ready> ")
        assert person.ends() == 0
    assert "//" not in person.seen
    assert (away / "báo cáo đã ký" / "out").is_file()


def test_a_new_folder_is_offered_this_month(tmp_path):
    [period] = bash("baocao new ", tmp_path)
    assert len(period) == len("2020-02")


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("baocao new ", ["2020-04", "2020-Q2"]),
        ("baocao build 2020-02", ["2020-02.yaml"]),
        ("baocao -", ["--lang"]),
        ("baocao build báo", ["báo cáo đã ký/"]),
        ("baocao build --to=docx,t", ["--to=docx,text"]),
        ("baocao validate --report sarif=gh", ["sarif=ghi chú.txt"]),
        ("A=b C=d ./máy\\ ảo/baocao bu", ["build"]),
        ("~/máy\\ ảo/baocao bu", ["build"]),
        ("'./máy ảo/baocao' bu", ["build"]),
        ("baocao build -o gh", ["ghi chú.txt"]),
        ("./none/baocao bu", []),
    ],
)
def test_fish_completes(away, fish, line, offered):
    asking = f"{script('fish')}\ncomplete -C {shlex.quote(line)}"
    env = {**ENV, "HOME": str(away)}
    if "/baocao" in line:
        env |= WITHOUT
    run = subprocess.run([fish, "-c", asking], cwd=away, env=env, capture_output=True, check=True)
    assert run.stderr == b""
    found = [each.split("\t")[0] for each in run.stdout.decode().splitlines()]
    assert [each for each in found if each in offered] == offered


def test_zsh_itself_puts_in_names_with_spaces(away, zsh):
    """What completes is loaded by the script, which asks nothing even where others may write."""
    (away / "mở").mkdir()
    (away / "mở").chmod(0o777)
    own = {"program": zsh, "HOME": str(away), "ZDOTDIR": str(away)}
    with Person("-f", "-i", cwd=away, **own, **WITHOUT) as person:
        sourced = f'eval "$({TYPED[0]} completion zsh)"'
        person.types(f'fpath+=($PWD/mở); {sourced} && PS1="go""> "', after="ready> ")
        for number, program in enumerate(TYPED):
            person.presses(f"{program} bui\t", after="go> ", until="build")
            person.presses("báo\t", until="ký/")
            person.presses("2\t", until="2019-12.yaml")
            person.presses("--to=te\t", until="text")
            person.types(f"-o read{number}; echo bui''lt:{number}", after="")
            person.types("", after=f"built:{number}")
        asks_for_a_report(person, program, prompt="go> ")
        assert person.ends() == 0
    assert "insecure" not in person.seen
    for number, _ in enumerate(TYPED):
        assert "Việc đã làm." in (away / f"read{number}").read_text("utf-8")
    assert (away / "báo cáo đã ký" / "out").is_file()


def test_zsh_keeps_what_completes_already(folder, zsh):
    """Loading it once more would forget what others have said of their programs."""
    loading = (
        "autoload -Uz compinit; compinit -u -D; compdef _files other\n"
        'eval "$(baocao completion zsh)"; print $_comps[other] $_comps[baocao]'
    )
    env = {**ENV, "ZDOTDIR": str(folder)}
    run = subprocess.run([zsh, "-f", "-c", loading], cwd=folder, env=env, capture_output=True, check=True)
    assert run.stdout.decode() == "_files _baocao\n"


# Of each sign that means something to a shell one; to run a command each would write a file called ran.
HOSTILE = (
    "x$(touch ran).yaml", "`touch ran`.yaml", "a;touch ran;.yaml", "a&touch ran&.yaml", "|touch ran.yaml",
    "a>ran.yaml", "*.yaml", "~root.yaml", "!!.yaml", "#a b.yaml", "a'b\"c‘.yaml", "a:b@c=d.yaml",
    "{a,b}.yaml", "$HOME.yaml",
)  # fmt: skip
STARTED = {
    "bash": ("bash", "--norc", "-i"),
    "zsh": ("zsh", "-f", "-i"),
    # It wants a terminal that is its own.
    "fish": ("script", "-qec", "fish --no-config -i", "/dev/null"),
}
READY = {
    "bash": "bind 'set bell-style none'; eval \"$(baocao completion bash)\"",
    "zsh": 'unsetopt beep; bindkey -e; eval "$(baocao completion zsh)"',
    "fish": "baocao completion fish | source; set fish_autosuggestion_enabled 0",
}


@pytest.mark.parametrize("shell", STARTED)
def test_a_name_that_is_offered_runs_nothing_and_comes_as_it_is(tmp_path, shell_tool, shell):
    """Tab, then Enter, in a shell that runs: what stands on the line is printed, a word in brackets each."""
    for number, name in enumerate(HOSTILE):
        (tmp_path / str(number)).mkdir()
        (tmp_path / str(number) / name).write_text(SMALL, encoding="utf-8")
    program, *options = STARTED[shell]
    shell_tool(shell)
    environment = {"PATH": ENV["PATH"], "HOME": str(tmp_path), "PS1": "> "}
    with Person(*options, cwd=tmp_path, program=shell_tool(program), **environment) as person:
        person.types(f"{READY[shell]}; echo rea''dy", after="")
        for number, name in enumerate(HOSTILE):
            person.types(f"cd {tmp_path}/{number}; echo at''{number}.", after="dy" if not number else "")
            person.presses("baocao validate \t", after=f"at{number}.", until=".yaml")
            # To the start of the line, and to its end.
            person.types(f"\x01printf '<%s>' \x05\necho en''ded:{number}.", after="")
            person.presses("", after=f"ended:{number}.", until="")
            assert f"<baocao><validate><{name}>" in person.seen
        person.types("exit", after="")
        assert person.ends() == 0
    assert list(tmp_path.rglob("ran*")) == []


def test_what_no_shell_can_be_given_is_not_offered(folder, asked):
    for name in ("a\nb.yaml", "a\tb.yaml", "a\x1b.yaml", "a\u202e.yaml", "a\udcff.yaml", "-o.yaml"):
        (folder / name).write_text(SMALL, encoding="utf-8")
    for name in ("x$(touch ran).yaml", "-o.yaml", "a\nb.yaml", "xã A.yaml"):
        (folder / "offices" / name).write_text("name: x\n", encoding="utf-8")
    offered = asked("baocao validate ")
    assert offered[0] == "./-o.yaml"
    assert [each for each in offered if each[0] in "a-"] == []
    offices = asked("baocao new 2020-04 --office ")
    assert "xã A" in offices
    assert [each for each in offices if not re.fullmatch(r"\w[\w .-]*", each)] == []


def test_bash_puts_a_word_that_is_no_file_in_quotes_too(folder):
    """Readline puts in quotes what it is told are names of files."""
    (folder / "offices" / "xã A.yaml").write_text("name: x\n", encoding="utf-8")
    told = bash("baocao new 2020-04 --office xã", folder, options="echo")
    assert told == ["-o filenames", "xã A"]
    assert bash("baocao rules VD001", folder, options="echo") == ["VD001"]


def test_powershell_puts_every_other_sign_in_quotes():
    """Its quotes are closed by curly ones too (about_Quoting_Rules); the value ends at the last mark."""
    text = script("powershell")
    [plain] = re.findall(r"-match '\[\^(.*)\]'\)", text)
    assert [sign for sign in "$`;&|<>(){}@#'\"‘’‚‛,~*?![]% \u00a0" if re.fullmatch(f"[{plain}]", sign)] == []
    [quotes] = re.findall(r"-replace \"\[(.*)\]\", '\$0\$0'", text)
    assert all(re.fullmatch(f"[{quotes}]", sign) for sign in "'‘’‚‛")
    assert "LastIndexOf(':::')" in text


def test_powershell_calls_what_was_typed(folder, monkeypatch, capsys):
    """Where it cannot be run: what its script relies on."""
    text = script("powershell")
    assert "& $program" in text
    assert "$program = $commandAst.GetCommandName()" in text
    # The Tab key is the user's.
    assert "KeyHandler" not in text
    for name in re.findall(r"\$Env:(\w+)", text):
        assert f"Env:{name}" in text.partition("Remove-Item")[2]
    monkeypatch.chdir(folder)
    monkeypatch.setenv("_BAOCAO_COMPLETE", "complete_powershell")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", ".venv/Scripts/baocao build 'báo")
    monkeypatch.setenv("_TYPER_COMPLETE_WORD_TO_COMPLETE", "báo")
    assert run([]) == 0
    assert capsys.readouterr().out == "báo cáo đã ký/::: \n"


def test_what_is_printed_for_each_shell():
    for shell in SHELLS:
        run = baocao("completion", shell)
        assert (run.returncode, said(run)) == (0, "")
        assert "_BAOCAO_COMPLETE" in run.stdout.decode()
    run = baocao("completion", "tcsh")
    assert run.returncode == 2
    assert "không có gợi ý cho “tcsh”; dùng một trong: bash, zsh, fish, powershell" in said(run)


def test_options_of_typer_are_not_ours():
    assert "--install-completion" not in baocao("--help").stdout.decode()
