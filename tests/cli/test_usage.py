"""Command lines that cannot be understood: said in the user's language, whatever Typer says in English."""

import re
import sys

import pytest
import typer
from typer import TyperException
from typer.core import TyperGroup
from typer.main import get_command

from baocao.cli.app import make_app
from baocao.cli.run import run
from baocao.cli.usage import WrongWords, usage_error

COMMANDS = get_command(make_app("vi", [])).commands
OPTIONS = [
    (name, param, option)
    for name, command in COMMANDS.items()
    for param in command.params
    if param.param_type_name == "option"
    for option in param.opts
]
# Words of Typer's messages; names of commands, options and placeholders stand in quotes or after a dash.
ENGLISH = re.compile(
    r"\b(no|such|option|command|missing|argument|parameter|got|unexpected|extra|requires?|does|not|take|value|"
    r"invalid|input|should|valid|integer|could|open|file|usage|error|possible|try|for|help|is|a|an)\b",
    re.IGNORECASE,
)


def english(text):
    """Return the English words of a message, those that the user typed or could type left out."""
    return ENGLISH.findall(re.sub(r"“[^”]*”|--?[a-z-]+( [^\s]+)?", "", text))


@pytest.fixture
def told(capsys, monkeypatch, tmp_path):
    """Return a function that gives what is said of a command line that cannot be run."""
    monkeypatch.chdir(tmp_path)

    def tell(*words):
        assert run([*words]) == 2
        seen = capsys.readouterr()
        assert seen.out == ""
        assert seen.err.startswith("baocao: ")
        return seen.err.removeprefix("baocao: ")

    return tell


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["preview", "a", "b"], "thừa đối số: “b”\n"),
        (["text", "a", "--", "b", "-c"], "thừa đối số: “b”, “-c”\n"),
        (["build", "--tp", "html", "x"], "không có tùy chọn “--tp”; có phải “--to”?\n"),
        (["build", "-strict", "x"], "không có tùy chọn “-strict”; có phải “--strict”?\n"),
        (
            ["build", "x", "--output-format", "pdf"],
            "không có tùy chọn “--output-format”; có phải “--to pdf”?\n",
        ),
        (
            ["summary", "--output-format=html", "x"],
            "không có tùy chọn “--output-format”; có phải “--to html”?\n",
        ),
        (["build", "--format", "pdf", "x"], "không có tùy chọn “--format”; có phải “--to pdf”?\n"),
        (["track", ".", "--to", "html"], "không có tùy chọn “--to”; có phải “--output-format html”?\n"),
        (["validate", "-t", "json"], "không có tùy chọn “-t”; có phải “--output-format json”?\n"),
        (
            ["validate", "x", "-o", "lỗi 1.txt"],
            "không có tùy chọn “-o”; có phải “--output-file 'lỗi 1.txt'”?\n",
        ),
        (["build", "--output-file", "--strict"], "không có tùy chọn “--output-file”; có phải “--output”?\n"),
        (["preview", "--to", "pdf"], "không có tùy chọn “--to”\n"),
        (["build", "-x", "y"], "không có tùy chọn “-x”\n"),
        (["diff", "--git-drive"], "không có tùy chọn “--git-drive”\n"),
        (["--lagn", "vi"], "không có tùy chọn “--lagn”; có phải “--lang”?\n"),
        (["--versoin"], "không có tùy chọn “--versoin”; có phải “--version”?\n"),
        (["build", "x", "--strict=no"], "tùy chọn “--strict” không nhận giá trị\n"),
        (["build", "x", "--help=1"], "tùy chọn “--help” không nhận giá trị\n"),
        (["--version=1"], "tùy chọn “--version” không nhận giá trị\n"),
        (["build", "x", "-j", "1.5"], "giá trị của “-j” phải là số nguyên, không phải “1.5”\n"),
        (["completion"], "thiếu “SHELL”\n"),
        (["BUILD"], "không có lệnh “BUILD”; có phải “build”?\n"),
        (["build", "--TO", "html", "x"], "không có tùy chọn “--TO”; có phải “--to”?\n"),
        (["biuld"], "không có lệnh “biuld”; có phải “build”?\n"),
        (["-"], "không có lệnh “-”\n"),
        (["--", "--version"], "không có lệnh “--version”\n"),
    ],
)
def test_what_is_wrong_is_said_and_where_to_look(told, words, said):
    command = f"baocao {words[0]}" if words[0] in COMMANDS else "baocao"
    assert told(*words) == f"{said}Chạy “{command} --help” để xem cách dùng.\n"


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(("name", "param", "option"), OPTIONS, ids=str)
def test_every_option_says_of_its_value_what_is_wrong(told, lang, name, param, option):
    flag = param.is_flag
    if flag and not option.startswith("--"):
        pytest.fail("a flag of one letter takes what follows it for further letters")
    text = told(name, f"{option}=x" if flag else option, "--lang", lang)
    assert f"“{option}”" in text
    assert lang == "en" or not english(text)


@pytest.mark.parametrize("name", [name for name in COMMANDS if COMMANDS[name].params])
def test_every_command_says_what_is_missing_or_too_much(told, name):
    arguments = [param for param in COMMANDS[name].params if param.param_type_name == "argument"]
    if any(param.required for param in arguments):
        assert not english(told(name))
    if all(param.nargs == 1 for param in arguments):
        assert "thừa đối số: “quá”" in told(name, *("a" for _ in arguments), "quá")


def test_only_numbers_are_read_so_strictly_that_a_value_is_refused():
    """A choice or a file that Typer checks would be refused in words that speak of numbers."""
    known = {bool, str, int, "list[str]", "Path"}
    for command in COMMANDS.values():
        for param in command.params:
            kind = param.type_descriptor.annotation
            assert kind in known or str(kind) in known or kind.__name__ in known, (param.name, kind)


def kinds(base=TyperException):
    for kind in base.__subclasses__():
        if not kind.__module__.startswith("tests") and kind is not WrongWords:
            yield kind
            yield from kinds(kind)


@pytest.mark.parametrize(
    "kind", sorted(set(kinds()), key=lambda kind: kind.__name__), ids=lambda k: k.__name__
)
def test_no_error_of_typer_shows_its_own_words(kind):
    """Also those that no command line of today brings about."""
    error = kind.__new__(kind)
    TyperException.__init__(error, "Got unexpected extra argument")
    vars(error).update(option_name="--to", possibilities=["--too"], param=None, ctx=None)
    assert not english(usage_error(error, "vi"))


def subclass_of(kind):
    return type("Renamed", (kind,), {})


PARSER = sys.modules[typer.BadParameter.__module__]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (PARSER.NoSuchOption, "không có tùy chọn “--tp”; có phải “--to”?"),
        (PARSER.MissingParameter, "thiếu “TỆP”"),
        (PARSER.BadOptionUsage, "tùy chọn “--tp” không nhận giá trị"),
        (PARSER.BadParameter, "giá trị của “TỆP” phải là số nguyên"),
    ],
)
def test_an_error_is_known_by_its_class_whatever_it_is_called(kind, words):
    context = COMMANDS["build"].make_context("build", ["a.yaml"])
    error = subclass_of(kind).__new__(subclass_of(kind))
    TyperException.__init__(error, "")
    vars(error).update(option_name="--tp", param=COMMANDS["build"].params[0], ctx=context)
    assert usage_error(error, "vi").startswith(words)


def test_the_words_of_typer_would_be_seen():
    app = typer.Typer(cls=TyperGroup)
    app.command("a")(lambda: None)
    app.command("b")(lambda: None)
    with pytest.raises(TyperException) as raised:
        get_command(app).main(["b", "c"], standalone_mode=False)
    assert english(raised.value.format_message()) == ["Got", "unexpected", "extra", "argument"]
