"""Git, and whether it shows months by meaning here."""

import shlex
import shutil
import subprocess
from pathlib import Path

from baocao.doctor.base import Told, lacking, ok
from baocao.gitdriver import SETTINGS
from baocao.messages import doctor as say

# Files whose attributes tell whether .gitattributes says what it should.
_ATTRIBUTES = {
    "2020-02.yaml": "baocao",
    "2020-Q1.yaml": "baocao",
    "2020.yaml": "baocao",
    "2020-02-co-quan.yaml": "baocao",
    "2020-02.docx": "docx",
}
_SECONDS = 20


def git_settings(folder: Path) -> Told:
    """Look for git, for a repository around the folder, and for its settings."""
    version = _git(folder, "--version")
    if version is None:
        return lacking(say.NO_GIT.of(), say.INSTALL_GIT.of())
    if _git(folder, "rev-parse", "--is-inside-work-tree") != "true":
        return lacking(say.NO_REPOSITORY.of(version=version), say.INIT_GIT.of())
    programs = [_program(_git(folder, "config", "--get", key), task) for key, task in SETTINGS.items()]
    if not all(programs) or _attributes(folder) != _ATTRIBUTES:
        return lacking(say.NO_DRIVER.of(version=version), say.SET_UP_DRIVER.of())
    gone = [program for program in programs if program and not shutil.which(program)]
    if gone:
        return lacking(say.NO_PROGRAM.of(version=version, program=gone[0]), say.SET_UP_DRIVER.of())
    return ok(say.GIT.of(version=version))


def _program(command: str | None, task: str) -> str | None:
    """Return the program that a command has do the task, ``None`` where it does something else."""
    try:
        words = shlex.split(command or "")
    except ValueError:
        return None
    count = len(task.split())
    return words[0] if len(words) > count and words[-count:] == task.split() else None


def _attributes(folder: Path) -> dict[str, str]:
    lines = (_git(folder, "check-attr", "diff", "--", *_ATTRIBUTES) or "").splitlines()
    return {file: value for file, _, value in (line.split(": ") for line in lines)}


def _git(folder: Path, *arguments: str) -> str | None:
    """Return what git answers, ``None`` where it cannot."""
    try:
        run = subprocess.run(
            ["git", *arguments],
            cwd=folder,
            capture_output=True,
            check=True,
            timeout=_SECONDS,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return run.stdout.decode("utf-8", "replace").strip()
