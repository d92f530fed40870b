"""On a machine with nothing but Python: no LibreOffice, no node, no git, no fonts, no home."""

import subprocess

import pytest

from tests.command import BAOCAO
from tests.helpers import EXAMPLES

OFFICE = ("--kind", "party", "--name", "Ban Dân vận Tỉnh ủy Quảng Ngãi", "--signer", "Trần Văn An")
COMMANDS = (
    ("build", "2020-02.yaml", "--to", "docx,html,text"),
    ("validate", "2020-02.yaml", "--strict"),
    ("fix", "2020-02.yaml"),
    ("diff", "2020-02.yaml", "2020-03.yaml"),
    ("track", "2020-02.yaml", "2020-03.yaml"),
    ("new", "2020-04", "--from", "2020-03.yaml"),
    ("text", "2020-02.yaml"),
    ("rules",),
    ("schema", "-o", "month.schema.json"),
    ("doctor",),
    ("init", "cơ quan mới", *OFFICE),
    ("completion", "bash"),
)


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: arguments[0])
def test_what_needs_no_other_program_works(arguments, tmp_path):
    for name in ("2020-02.yaml", "2020-03.yaml"):
        (tmp_path / name).write_bytes((EXAMPLES / name).read_bytes())
    bare = {"PATH": str(tmp_path / "không có")}
    run = subprocess.run([BAOCAO, *arguments], cwd=tmp_path, env=bare, capture_output=True, check=False)
    assert (run.returncode, b"Traceback" in run.stderr) == (0, False), run.stderr.decode()


def test_what_needs_one_says_which_and_where_to_get_it(tmp_path):
    (tmp_path / "2020-02.yaml").write_bytes((EXAMPLES / "2020-02.yaml").read_bytes())
    bare = {"PATH": str(tmp_path), "BAOCAO_SOFFICE": str(tmp_path / "soffice")}
    command = [BAOCAO, "build", "2020-02.yaml", "--to", "pdf"]
    run = subprocess.run(command, cwd=tmp_path, env=bare, capture_output=True, check=False)
    assert run.returncode == 2
    assert "soffice" in run.stderr.decode()
