"""The help of every command, and the example that it ends with."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from baocao.cli.app import make_app
from baocao.cli.usage import HelpCommand
from tests.command import baocao
from tests.helpers import EXAMPLES

COMMANDS = get_command(make_app("vi", [])).commands
# These run until somebody stops them.
ENDLESS = {"preview", "server"}


@pytest.fixture
def folder(tmp_path):
    """A folder with the months that the examples speak of, and a paper built from one."""
    for name in ("2020-02.yaml", "2020-03.yaml"):
        (tmp_path / name).write_bytes((EXAMPLES / name).read_bytes())
    january = (EXAMPLES / "2020-02.yaml").read_text("utf-8").replace("period: 2020-02", "period: 2020-01")
    (tmp_path / "2020-01.yaml").write_text(january, "utf-8")
    assert baocao("build", "2020-02.yaml", cwd=tmp_path).returncode == 0
    return tmp_path


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_ends_with_an_example_of_that_command(name):
    for lang, words in (("vi", "Ví dụ"), ("en", "Example")):
        shown = baocao(name, "--help", "--lang", lang).stdout.decode()
        assert shown.rstrip().splitlines()[-1] == f"{words}: {COMMANDS[name].epilog}"
    assert f"baocao {name}" in COMMANDS[name].epilog


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in ENDLESS])
def test_the_example_works(name, folder):
    example = COMMANDS[name].epilog
    if not set(example) & set("$|<>;&`"):
        _, *words = shlex.split(example)
        run = baocao(*words, cwd=folder)
    else:
        env = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
        run = subprocess.run(["bash", "-c", example], cwd=folder, env=env, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()


@pytest.mark.parametrize("name", sorted(ENDLESS & set(COMMANDS)))
def test_an_example_that_does_not_end_can_be_read(name):
    words = shlex.split(COMMANDS[name].epilog)[2:]
    known = {param.name for param in COMMANDS[name].params if param.expose_value}
    assert COMMANDS[name].make_context(name, words, resilient_parsing=False).params.keys() == known


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_argument_and_option_is_explained(lang):
    for name, command in get_command(make_app(lang, [])).commands.items():
        assert isinstance(command, HelpCommand)
        assert command.lang == lang
        assert [param.name for param in command.params if not param.help or "{" in param.help] == [], name


@pytest.mark.parametrize("words", [(), ("build",), ("validate", "2020-02.yaml")])
def test_the_short_option_helps_too(words):
    done = [baocao(*words, option) for option in ("-h", "--help")]
    assert [each.returncode for each in done] == [0, 0]
    assert done[0].stdout == done[1].stdout
    assert b"-h, --help" in done[0].stdout


def test_a_command_alone_is_made_as_among_the_others():
    for name, command in COMMANDS.items():
        [alone] = get_command(make_app("vi", ["--version", name])).commands.values()
        assert (alone.name, alone.help) == (name, command.help)
        assert [param.opts for param in alone.params] == [param.opts for param in command.params]
