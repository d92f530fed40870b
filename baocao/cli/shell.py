"""Commands as a user can type them where the program was started, and as git can run them from anywhere."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path, PurePath

_NAME = "baocao"


def program() -> str:
    """Return what starts this program again: its name where the shell finds it, else the way to it."""
    return " ".join(quoted(word) for word in _words())


def program_for_git() -> str:
    """Return the same for git, which has a POSIX shell run it on every system."""
    return " ".join(shlex.quote(PurePath(word).as_posix()) for word in _words())


def shown(path: Path) -> str:
    """Return a path as an argument of a command: quoted, and never taken for an option."""
    text = str(path)
    return quoted(f"{os.curdir}{os.sep}{text}" if text.startswith("-") else text)


def quoted(text: str) -> str:
    """Return a word as this system's shell reads it."""
    return subprocess.list2cmdline([text]) if os.name == "nt" else shlex.quote(text)


def _words() -> list[str]:
    started = Path(sys.argv[0]).absolute()
    called = started.stem == _NAME
    # On Windows what started us has lost its ending; a search finds the file.
    own = shutil.which(_NAME, path=str(started.parent if called else Path(sys.executable).parent))
    found = shutil.which(_NAME)
    if own and found and Path(found).is_absolute() and Path(found).samefile(own):
        return [_NAME]
    return [own] if own and called else [sys.executable, "-m", _NAME]
