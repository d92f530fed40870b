"""Commands as a user can type them where the program was started."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path


def program() -> str:
    """Return what starts this program again: its name where the shell finds it, else the way to it."""
    if shutil.which("baocao"):
        return "baocao"
    started = Path(sys.argv[0])
    if started.name == "__main__.py":
        return f"{quoted(sys.executable)} -m baocao"
    return quoted(str(started.absolute()))


def shown(path: Path) -> str:
    """Return a path as an argument of a command: quoted, and never taken for an option."""
    text = str(path)
    return quoted(f"{os.curdir}{os.sep}{text}" if text.startswith("-") else text)


def quoted(text: str) -> str:
    """Return a word as this system's shell reads it."""
    return subprocess.list2cmdline([text]) if os.name == "nt" else shlex.quote(text)
