"""What git knows of a folder, and what it is told: by which programs months and Word files are compared."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from baocao.errors import BaocaoError
from baocao.filenames import STEMS
from baocao.messages import compare as say

ATTRIBUTES = (*(f"{stem}.yaml diff=baocao" for stem in STEMS), "*.docx diff=docx")
# A line of ours that says less than these do, in whose place they are put.
_NARROWER = "[0-9][0-9][0-9][0-9]-[0-9][0-9].yaml diff=baocao"
# Git's settings, and what each has the program do.
SETTINGS = {"diff.baocao.command": "diff --git-driver", "diff.docx.textconv": "text"}


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository that a folder lies in: its root, ``None`` where there is none."""

    root: Path | None = None
    at_root: bool = True
    git_missing: bool = False


def find_repository(folder: Path) -> Repository:
    """Return the repository of a folder, which need not exist yet."""
    place = folder.absolute()
    nearest = next(parent for parent in (place, *place.parents) if parent.is_dir())
    command = ["git", "rev-parse", "--show-toplevel"]
    try:
        run = subprocess.run(command, cwd=nearest, capture_output=True, check=False)
    except FileNotFoundError:
        return Repository(git_missing=True)
    root = run.stdout.decode("utf-8", "surrogateescape").rstrip("\n")
    if run.returncode or not root:
        return Repository()
    return Repository(Path(root), at_root=Path(root).resolve() == place.resolve())


def set_up_git(program: str) -> None:
    """Tell git in this repository to show months by meaning and Word files by their text."""
    set_driver(Path(), program)
    complete_attributes(Path(".gitattributes"))


def complete_attributes(path: Path) -> None:
    """Write the lines that a file of attributes lacks; every other line stays but the one they replace."""
    lines = attribute_lines(path)
    complete = [line for line in lines if line != _NARROWER]
    # A later line wins over an earlier one: what somebody wrote below ours shall do so still.
    place = lines.index(_NARROWER) if _NARROWER in lines else len(lines)
    complete[place:place] = [line for line in ATTRIBUTES if line not in complete]
    if complete != lines:
        text = "".join(f"{line}\n" for line in complete)
        path.write_text(text, encoding="utf-8", errors="surrogateescape", newline="\n")


def attribute_lines(path: Path) -> list[str]:
    """Return the lines of a file of attributes, none where it is not there."""
    return path.read_text("utf-8", "surrogateescape").splitlines() if path.exists() else []


def is_narrower(lines: list[str]) -> bool:
    """Tell whether attributes hold a line of ours that passes over some names of months."""
    return _NARROWER in lines


def set_driver(folder: Path, program: str) -> None:
    """Tell git in the repository of a folder by which programs it compares what attributes name.

    ``program`` is what starts this program, as a POSIX shell reads it.
    """
    for key, task in SETTINGS.items():
        command = ["git", "config", "--local", "--replace-all", key, f"{program} {task}"]
        try:
            subprocess.run(command, cwd=folder, check=True, capture_output=True)
        except FileNotFoundError as error:
            raise BaocaoError(say.NO_GIT.of()) from error
        except subprocess.CalledProcessError as error:
            problem = error.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
            raise BaocaoError(say.GIT_REFUSED.of(problem=problem)) from error
