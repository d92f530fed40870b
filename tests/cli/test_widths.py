"""Lists on a terminal: no line is wider than it, and every word is there."""

import sys
from io import StringIO

import pytest

from baocao.cli.run import run
from baocao.cli.tell import fitted
from baocao.system.terminal import columns
from tests.command import baocao, said
from tests.helpers import SMALL

LISTS = {"rules": ("rules",), "one rule": ("rules", "KY002"), "doctor": ("doctor",), "fix": ("fix", "a.yaml")}
WRONG = SMALL.replace(
    "Việc đã làm.", "Trong tháng 01/2019, đã giải quyết xong [số hộ] hồ sơ theo Kế hoạch số của Ban Dân vận"
)


def shown(name, folder, **environment):
    (folder / "a.yaml").write_text(WRONG, "utf-8")
    run = baocao(*LISTS[name], cwd=folder, **environment)
    return run.stdout.decode() + said(run)


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("width", [80, 100])
def test_no_line_is_wider_than_the_terminal(name, width, tmp_path):
    text = shown(name, tmp_path, COLUMNS=str(width))
    examples = ("  - ", "    ") if name == "one rule" else ("never",)
    wide = [line for line in text.splitlines() if columns(line) > width and not line.startswith(examples)]
    # A path is one word.
    assert [line for line in wide if len(line.split()) > 1] == []
    assert text.split() == shown(name, tmp_path, COLUMNS="").split()


ERRORS = {
    "no file": ("validate", "báo cáo tháng không có ở đây/2020-02.yaml", "2020-03.yaml"),
    "no month": ("validate", "a.txt"),
    "usage": (
        "build",
        "a.yaml",
        "thừa một",
        "thừa hai",
        "thừa ba",
        "thừa bốn",
        "--to",
        "docx",
        "--outptu-dir",
    ),
    "no office": ("office", "không có cơ quan nào tên như thế này cả"),
    "nothing to ask": ("init", "thư mục"),
    "no period": ("new", "a.yaml", "--period", "không phải là một kỳ báo cáo"),
}


class Stream(StringIO):
    """Standard error on a terminal, or in a pipe."""

    def __init__(self, *, on_terminal):
        super().__init__()
        self.isatty = lambda: on_terminal


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_breaks_at_words_on_a_terminal_only(name, tmp_path, monkeypatch):
    (tmp_path / "a.yaml").write_text(WRONG, "utf-8")
    (tmp_path / "a.txt").write_text("a", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "40")
    shown = []
    for on_terminal in (True, False):
        stream = Stream(on_terminal=on_terminal)
        monkeypatch.setattr(sys, "stderr", stream)
        assert run([*ERRORS[name]]) == 2
        shown.append(stream.getvalue())
    told, whole = shown
    assert max(map(columns, told.splitlines())) <= 40 < max(map(columns, whole.splitlines()))
    assert told.split() == whole.split()


@pytest.mark.parametrize("width", range(20, 60, 7))
def test_a_command_to_copy_is_never_broken(width):
    command = "baocao validate --all 'tháng 2.yaml' b.yaml"
    text = f"lỗi: còn nhiều chỗ như thế; xem hết: {command}\nGõ “{command}” rồi sửa."
    told = fitted(text, width)
    assert told.count(command) == 2
    assert told.split() == text.split()
    assert max(columns(line) for line in told.splitlines() if command not in line) <= width
    assert fitted(text, 0) == text


def test_elsewhere_a_rule_has_one_line(tmp_path):
    lines = shown("rules", tmp_path, COLUMNS="").splitlines()
    assert max(map(columns, lines)) > 80
    assert not [line for line in lines if line.startswith(" ")]
