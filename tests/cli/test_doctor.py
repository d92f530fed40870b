"""``baocao doctor`` as a user runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from baocao.doctor import CHECKS
from tests.command import baocao, installed, said
from tests.helpers import SMALL

NAMES = [check.name for check in CHECKS]


def told(run):
    return run.stdout.decode().splitlines()


def test_a_line_for_each_check(tmp_path):
    run = baocao("doctor", cwd=tmp_path)
    assert (run.returncode, said(run)) == (0, "")
    assert [line.split()[2] for line in told(run)] == NAMES
    assert told(run)[0].startswith("✓ được   python       Python 3.")
    assert "\x1b" not in run.stdout.decode()


def test_on_a_machine_with_nothing_it_still_answers(tmp_path):
    (tmp_path / "2020-02.yaml").write_text(SMALL, encoding="utf-8")
    bare = {"PATH": str(tmp_path), "HOME": str(tmp_path), "BAOCAO_SOFFICE": "/nowhere"}
    run = baocao("doctor", "--lang", "en", cwd=tmp_path, **bare)
    assert run.returncode == 0
    states = {line.split()[2]: line[0] for line in told(run)}
    assert [states[name] for name in ("libreoffice", "git", "schema", "schema-line")] == ["!"] * 4
    assert states["python"] == "✓"
    lacking = next(line for line in told(run) if " libreoffice " in line)
    assert "! missing" in lacking
    assert "BAOCAO_SOFFICE is “/nowhere”, but no program is there" in lacking
    assert "Fix: set BAOCAO_SOFFICE to the path of soffice, or unset it" in lacking


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs a folder that not even root may write into")
def test_what_is_always_needed_and_broken_gives_status_1():
    run = baocao("doctor", cwd="/proc")
    assert run.returncode == 1
    assert [line[:6] for line in told(run) if " folder " in line] == ["✗ hỏng"]


def test_settings_that_stop_other_commands_are_told_with_status_1(tmp_path):
    (tmp_path / "baocao.toml").write_text("ignore=[", encoding="utf-8")
    (tmp_path / "2020-02.yaml").write_text(SMALL, encoding="utf-8")
    assert baocao("validate", "2020-02.yaml", cwd=tmp_path).returncode == 2
    run = baocao("doctor", cwd=tmp_path)
    assert (run.returncode, said(run), len(told(run))) == (1, "", len(NAMES))
    [line] = [line for line in told(run) if line.startswith("✗ hỏng")]
    assert line.split()[2] == "settings"
    assert f"không đọc được “{tmp_path / 'baocao.toml'}”" in line
    assert "Cách xử lý: sửa tệp ấy" in line


def test_json(tmp_path):
    run = baocao("doctor", "--output-format", "json", cwd=tmp_path)
    result = json.loads(run.stdout)
    assert list(result) == ["version", "checks"]
    assert result["version"] == 1
    assert [check["name"] for check in result["checks"]] == NAMES
    for check in result["checks"]:
        assert list(check) == ["name", "state", "message", "remedy"]
        assert check["state"] in ("ok", "optional", "broken")
        assert (check["remedy"] is None) == (check["state"] == "ok")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--output-format", "xml"], "không có dạng kết quả “xml”; dùng một trong: text, json"),
        (["--output"], "không có tùy chọn “--output”"),
        (["thư-mục"], "thừa đối số: “thư-mục”"),
    ],
)
def test_what_cannot_run_is_said_with_status_2(arguments, words):
    run = baocao("doctor", *arguments)
    assert run.returncode == 2
    assert words in said(run)


def test_another_encoding_of_the_terminal_is_told(tmp_path):
    run = installed("doctor", cwd=tmp_path, LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    assert run.returncode == 0
    [line] = [line for line in told(run) if " encoding " in line]
    assert line.startswith("! thiếu")


@pytest.mark.parametrize("module", ["lxml", "jinja2", "docx", "pypdf", "rapidfuzz", "yaml"])
def test_without_a_library_it_answers_all_the_same(tmp_path, module):
    (tmp_path / "2020-02.yaml").write_text(SMALL, encoding="utf-8")
    start = "from baocao.cli.run import run; sys.exit(run(['doctor']))"
    code = f"import sys; sys.modules[{module!r}] = None; {start}"
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        env=os.environ | {"LC_ALL": "C.UTF-8", "COLUMNS": ""},
        check=False,
    )
    assert (run.returncode, run.stderr.decode()) == (0, "")
    assert len(told(run)) == len(NAMES)


def test_help_shows_an_example():
    words = baocao("doctor", "--help").stdout.decode()
    assert "Ví dụ: baocao doctor" in words
    assert "text, json" in words
    assert "doctor" in baocao("--help").stdout.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of its own")
def test_colour_on_a_terminal_only(tmp_path):
    import pty

    main, side = pty.openpty()
    env = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    command = [Path(sys.executable).parent / "baocao", "doctor"]
    subprocess.run(command, cwd=tmp_path, stdout=side, stderr=subprocess.DEVNULL, check=True, env=env)
    os.close(side)
    words = os.read(main, 200).decode("utf-8", "replace")
    os.close(main)
    assert words.startswith("\x1b[32m✓ được ")
