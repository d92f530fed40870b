"""Commands as a user can type them in the current shell, and as git can run them from anywhere."""

import shlex
import shutil
import site
import sys
from pathlib import Path, PurePath

from baocao.messages.arguments import quoted

_NAME = "baocao"
# The shells with completion.
SHELLS = ("bash", "zsh", "fish", "powershell")


def program() -> str:
    """Return the command that starts this program again: its name if the shell finds it, else its path."""
    return " ".join(quoted(word) for word in _words(_found()))


def program_for_git() -> str:
    """Return the same for git, which runs it in a POSIX shell on every system.

    Git is used from other shells too: a name that only a Python environment puts on the path is lost while
    that environment is not active.
    """
    found = _found()
    lasting = None if found and sys.prefix != sys.base_prefix and found.is_relative_to(sys.prefix) else found
    return " ".join(shlex.quote(PurePath(word).as_posix()) for word in _words(lasting))


def _found() -> Path | None:
    """Return the program that the shell starts by our name from any folder."""
    found = shutil.which(_NAME)
    return Path(found) if found and Path(found).is_absolute() else None


def _words(found: Path | None) -> list[str]:
    """Return the words that start this program, by its name if that is what was found."""
    started = Path(sys.argv[0]).absolute()
    called = started.stem == _NAME
    # On Windows the program's name lacks its ending; a search finds the file.
    own = shutil.which(_NAME, path=str(started.parent if called else Path(sys.executable).parent))
    if own and found and found.samefile(own):
        return [_NAME]
    return [own] if own and called else [sys.executable, _apart(), "-m", _NAME]


def _apart() -> str:
    """Return the option that keeps Python from looking for modules in its working folder.

    ``-I`` also ignores the environment and the user's own packages; if this program is installed as one of
    those, only ``-P`` works.
    """
    return "-P" if Path(__file__).is_relative_to(site.getusersitepackages()) else "-I"
