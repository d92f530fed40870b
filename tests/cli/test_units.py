"""The Makefile and the workflow of the reference page, on a small piece of a made-up province."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.helpers import EXAMPLES
from tests.province import write_province

PAGES = [EXAMPLES / "README.md", EXAMPLES / "README.vi.md"]
MONTH = "2026-02"


def block(page, language, words):
    found = re.findall(rf"```{language}\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    return next(text for text in found if words in text)


@pytest.fixture
def province(tmp_path):
    return write_province(tmp_path / "tỉnh đ", [1, 2], [1, 2])


def run(folder, *words, **more):
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    own = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "GITHUB_"))}
    return subprocess.run(
        words,
        cwd=folder,
        env={**own, "PATH": path, "BAOCAO_LANG": "en", **more},
        capture_output=True,
        text=True,
        check=True,
    )


def built(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.glob("out/**/*.docx"))


def test_both_pages_show_the_same():
    for language, words in (("make", "baocao build"), ("yml", "matrix")):
        first, second = (block(page, language, words) for page in PAGES)
        assert first == second


def test_make_builds_what_changed_and_rolls_up(province):
    assert shutil.which("make"), "install make"
    (province / "Makefile").write_text(block(PAGES[0], "make", "baocao build"), "utf-8")
    wish = (f"MONTH={MONTH}", "OFFICE=tinh-an-mau")
    run(province, "make", "-j2", *wish)
    assert built(province) == [f"out/xa-00{unit}/{MONTH}.docx" for unit in (1, 2)]
    assert "baocao build" not in run(province, "make", *wish).stdout
    month = province / "xa-002" / f"{MONTH}.yaml"
    late = (province / "out" / "xa-002" / f"{MONTH}.docx").stat().st_mtime + 10
    os.utime(month, (late, late))
    again = run(province, "make", *wish).stdout
    assert [line.split()[2] for line in again.splitlines() if "baocao build" in line] == [
        f"xa-002/{MONTH}.yaml"
    ]
    assert "NN006" in run(province, "make", "check", *wish).stdout
    run(province, "make", "above", *wish)
    assert (province / f"{MONTH}.yaml").read_text("utf-8").count("xã Mẫu 1") > 0


def test_the_workflow_checks_and_builds_each_unit(province):
    jobs = yaml.safe_load(block(PAGES[0], "yml", "matrix"))["jobs"]
    job = jobs["unit"]
    for words in (
        ("init", "-q"),
        ("add", "-A"),
        ("-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-qm", "một"),
        ("update-ref", "refs/remotes/origin/main", "HEAD"),
    ):
        run(province, "git", *words)
    month = province / "xa-001" / f"{MONTH}.yaml"
    month.write_text(month.read_text("utf-8") + "# sửa\n", "utf-8")
    lines = [step["run"] for step in job["steps"] if step.get("run", "").startswith("baocao")]
    assert len(lines) == 2
    [listed] = [step["run"] for step in jobs["units"]["steps"] if "run" in step]
    run(province, "bash", "-ec", listed, GITHUB_OUTPUT="names.txt")
    for unit in json.loads((province / "names.txt").read_text("utf-8").removeprefix("names=")):
        for line in lines:
            run(province, "bash", "-ec", line.replace("${{ matrix.unit }}", unit), GITHUB_BASE_REF="main")
    assert built(province) == [f"out/xa-001/{MONTH}.docx"]
