"""Lists on a terminal: no line is wider than it, and every word is there."""

import pytest

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


def test_elsewhere_a_rule_has_one_line(tmp_path):
    lines = shown("rules", tmp_path, COLUMNS="").splitlines()
    assert max(map(columns, lines)) > 80
    assert not [line for line in lines if line.startswith(" ")]
