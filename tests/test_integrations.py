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
FIXED = WRONG.replace("Kế hoạch 103", "Kế hoạch số 103")
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


def odd_names(outside):
    """Return names of months that a careless caller takes for options, or for several names."""
    return [
        f"--output-file={outside}",
        f"--report=sarif={outside}",
        "--lang=xx/2020.yaml",
        "--select=x/2020-02.yaml",
        "-x/2020-02.yaml",
        "hai chữ/2020-02.yaml",
        "d'An \"$(touch x)`touch x`/2020-02.yaml",
        "hai\ndòng/2020-02.yaml",
    ]


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


@pytest.mark.programs
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
    outside = tmp_path / "của tôi" / "2020.yaml"
    outside.parent.mkdir()
    outside.write_text("giữ nguyên\n", encoding="utf-8")
    for name in odd_names(outside):
        (months / name).parent.mkdir(parents=True, exist_ok=True)
        (months / name).write_text(SMALL, encoding="utf-8")
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
    assert outside.read_text("utf-8") == "giữ nguyên\n"
    for name in odd_names(outside):
        (months / name).write_text(WRONG, encoding="utf-8")
    git("add", "-A", cwd=months)
    assert run().returncode == 1
    assert {(months / name).read_text("utf-8") for name in odd_names(outside)} == {FIXED}


def action_step(number, folder, files=".", strict="false", **more):
    """Run a step of the composite action as the runner would, with its inputs filled in."""
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    assert action["runs"]["using"] == "composite"
    step = action["runs"]["steps"][number]
    values = {"inputs.files": files, "inputs.strict": strict, "github.action_path": str(ROOT)}
    filled = {
        name: re.sub(r"\$\{\{ ([\w.]+) \}\}", lambda match: values[match[1]], value)
        for name, value in step["env"].items()
    }
    env = {**os.environ, **filled, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", **more}
    command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


def test_the_action_checks_the_months(tmp_path):
    (tmp_path / "2020-02.yaml").write_text(FAULTY, encoding="utf-8")
    run = action_step(-1, tmp_path, "2020-02.yaml", "true")
    assert run.returncode == 1
    assert run.stdout.startswith("::error file=2020-02.yaml,line=6,endLine=6,col=16")


def test_the_action_takes_one_name_a_line(tmp_path):
    outside = tmp_path / "của tôi.yaml"
    names = [name for name in odd_names(outside) if "\n" not in name]
    folder = tmp_path / "kho"
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(FAULTY, encoding="utf-8")
    run = action_step(-1, folder, "\n".join([*names[:-1], "", f"{names[-1]}\r\n"]))
    assert (run.returncode, run.stdout.count("::error file=")) == (1, len(names)), run.stderr
    assert not outside.exists()
    assert not (folder / "x").exists()


@pytest.mark.parametrize("files", ["", "\n\n", "-", "*", "không có.yaml"])
def test_the_action_never_passes_without_a_month(tmp_path, files):
    (tmp_path / "2020-02.yaml").write_text(SMALL, encoding="utf-8")
    assert action_step(-1, tmp_path, files).returncode == 2


@pytest.mark.parametrize(("strict", "status"), [("Yes", 1), ("off", 0), ("tru", 2)])
def test_the_action_is_as_strict_as_it_is_asked(tmp_path, strict, status):
    (tmp_path / "2020-02.yaml").write_text(WRONG, encoding="utf-8")
    assert action_step(-1, tmp_path, strict=strict).returncode == status


@pytest.mark.parametrize(
    ("strict", "told"),
    [
        *((word, "--strict") for word in ("true", "TRUE", "True", "yes", "on", "1")),
        *((word, "") for word in ("false", "FALSE", "No", "")),
        *((word, None) for word in ("tru", "maybe", "true\n::stop-commands::x")),
    ],
)
def test_the_action_reads_strict_as_it_is_written(tmp_path, strict, told):
    """What it tells the program; ``None`` where it starts none."""
    program = tmp_path / "bin" / "baocao"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\necho "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    run = action_step(-1, tmp_path, strict=strict, PATH=f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    assert "\n::stop-commands" not in run.stdout
    if told is None:
        assert (run.returncode, run.stdout[:9]) == (2, "::error::")
    else:
        assert run.stdout.split() == f"validate --output-format github {told} -- .".split()


@pytest.mark.programs
def test_the_action_runs_no_module_of_the_checkout(tmp_path):
    """Install and check in a checkout full of modules; the second half needs an index of packages."""
    checkout, ran, added = tmp_path / "kho", tmp_path / "ran", tmp_path / "path"
    checkout.mkdir()
    (checkout / "2020-02.yaml").write_text(SMALL, encoding="utf-8")
    for name in ("pip", "venv", "ensurepip", "yaml", "sitecustomize", "usercustomize", "sysconfig", "lxml"):
        (checkout / f"{name}.py").write_text(f"open({str(ran)!r}, 'w').close()\n", encoding="utf-8")
    (checkout / "baocao").mkdir()
    shutil.copy(checkout / "pip.py", checkout / "baocao/__init__.py")
    (checkout / "pip.conf").write_text("[global]\nindex-url = file:///nowhere\n", encoding="utf-8")
    surroundings = {"GITHUB_PATH": str(added), "PYTHONPATH": ".", "TMPDIR": str(tmp_path)}
    installed = action_step(1, checkout, **surroundings)
    assert not ran.exists()
    if installed.returncode and os.environ.get("CI") != "true":
        pytest.skip("pip reaches no index of packages")
    assert installed.returncode == 0, installed.stderr
    path = f"{added.read_text('utf-8').strip()}{os.pathsep}{os.environ['PATH']}"
    run = action_step(2, checkout, **surroundings | {"PATH": path})
    assert (run.returncode, ran.exists()) == (0, False), run.stderr
    [made] = tmp_path.glob("tmp.*")
    assert path.startswith(str(made))
