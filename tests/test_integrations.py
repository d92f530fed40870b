"""The hooks and the action that other projects use."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.helpers import ROOT, SMALL

WRONG = SMALL.replace("Việc đã làm.", "Kế hoạch 103-KH/TU, ngày 23/4/2014 của Tỉnh ủy.")
FAULTY = SMALL.replace("Việc đã làm.", "Họp ngày 30/02/2020.")


def git(*arguments, cwd):
    identity = {
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@b",
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@b",
    }
    return subprocess.run(
        ["git", *arguments], cwd=cwd, check=True, capture_output=True, env={**os.environ, **identity}
    )


# The exit status of pre-commit where it cannot make the environment of a hook.
CANNOT_INSTALL = 3


@pytest.fixture
def hook_source(tmp_path):
    """A repository with this project as it stands, for pre-commit to install from."""
    source = tmp_path / "baocao"
    source.mkdir()
    listed = git("ls-files", "-co", "--exclude-standard", cwd=ROOT).stdout.decode().splitlines()
    for name in listed:
        if name.startswith(("tests/", "examples/")) or not (ROOT / name).is_file():
            continue
        target = source / name.strip('"')
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, target)
    git("init", "-q", cwd=source)
    git("add", "-A", cwd=source)
    git("commit", "-qm", "baocao", cwd=source)
    return source


def test_the_hooks_run_under_pre_commit(hook_source, tmp_path):
    months = tmp_path / "months"
    months.mkdir()
    git("init", "-q", cwd=months)
    revision = git("rev-parse", "HEAD", cwd=hook_source).stdout.decode().strip()
    hooks = [{"id": "baocao-fix"}, {"id": "baocao-validate"}]
    config = {"repos": [{"repo": str(hook_source), "rev": revision, "hooks": hooks}]}
    (months / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    month = months / "2020-02.yaml"
    month.write_text(WRONG, encoding="utf-8")
    (months / "ghi-chu.yaml").write_text("a: b\n", encoding="utf-8")
    git("add", "-A", cwd=months)

    def run():
        command = [sys.executable, "-m", "pre_commit", "run", "--all-files"]
        env = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "home")}
        return subprocess.run(command, cwd=months, capture_output=True, text=True, env=env, check=False)

    first = run()
    if first.returncode == CANNOT_INSTALL and os.environ.get("CI") != "true":
        pytest.skip("pip reaches no index of packages")
    assert first.returncode == 1
    assert "files were modified by this hook" in first.stdout
    assert "Kế hoạch số 103-KH/TU" in month.read_text("utf-8")
    git("add", "-A", cwd=months)
    assert run().returncode == 0
    month.write_text(FAULTY, encoding="utf-8")
    git("add", "-A", cwd=months)
    told = run()
    assert told.returncode == 1
    assert "2020-02.yaml:6:16: lỗi KY003" in told.stdout


def test_the_action_checks_the_months(tmp_path):
    """Run the last step of the composite action as the runner would, with its inputs filled in."""
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    assert action["runs"]["using"] == "composite"
    step = action["runs"]["steps"][-1]
    (tmp_path / "2020-02.yaml").write_text(FAULTY, encoding="utf-8")
    inputs = {"files": "2020-02.yaml", "strict": "true"}
    filled = {
        name: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda match: inputs[match[1]], value)
        for name, value in step["env"].items()
    }
    env = {**os.environ, **filled, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    command = ["bash", "-e", "-c", step["run"]]
    run = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert run.stdout.startswith("::error file=2020-02.yaml,line=6,endLine=6,col=16")
