"""Other programs and Python modules: those the user installed, never those in the working folder.

The working folder belongs to whoever wrote the months in it. A ``git``, a ``soffice`` or a ``yaml.py`` there
must not run just because ``PATH`` contains ``.`` or Python looks there first.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

# Keeps the script's folder and the working folder off a child's module path (Python 3.11).
_SAFE_PATH = "PYTHONSAFEPATH"
# Windows looks in the working folder before PATH unless this is set.
_NOT_HERE = "NoDefaultCurrentDirectoryInExePath"
_ANSWER_SECONDS = 20
_OWN = Path(__file__).resolve().parents[2]


def on_path(name: str) -> str | None:
    """Return the absolute path of a program on ``PATH``, or ``None``.

    Relative entries of ``PATH`` are ignored, and those inside the repository of the working folder, because
    its files came with the months.
    """
    found = (place for folder in search_path() for place in _candidates(folder, name))
    return next(filter(None, (shutil.which(path) for path in found)), None)


def search_path() -> list[str]:
    """Return the folders of ``PATH`` that hold the user's own programs."""
    foreign = _foreign()
    folders = os.environ.get("PATH", os.defpath).split(os.pathsep)
    return [folder for folder in folders if Path(folder).is_absolute() and not _is_in(foreign, folder)]


def answer_of(program: str, *arguments: str, env: dict[str, str] | None = None) -> str | None:
    """Return the output of a program, started away from the user's files; ``None`` if it fails or hangs."""
    # Imported late: every run loads this module, but few call another program.
    import subprocess
    import tempfile

    try:
        run = subprocess.run(
            [program, *arguments],
            capture_output=True,
            check=True,
            timeout=_ANSWER_SECONDS,
            stdin=subprocess.DEVNULL,
            env=env,
            cwd=tempfile.gettempdir(),
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return run.stdout.decode("utf-8", "replace").strip()


def root_around(folder: Path) -> Path | None:
    """Return the nearest folder, from this one upwards, with a ``.git``; a bare repository does not count.

    ``folder`` need not exist.
    """
    place = Path(os.path.realpath(folder))
    return next((parent for parent in (place, *place.parents) if os.path.lexists(parent / ".git")), None)


def shut_out_working_folder() -> None:
    """Keep Python from finding modules in the working folder, in this process and its children.

    ``python -m baocao`` puts that folder first. It stays if this program itself is in it, because then it is
    the program that the user asked to run.
    """
    shield_children()
    try:
        here = os.path.realpath(Path.cwd())
    except OSError:
        here = ""
    sys.path[:] = [
        folder
        for folder in sys.path
        if Path(folder).resolve() == _OWN or (Path(folder).is_absolute() and os.path.realpath(folder) != here)
    ]


def shield_children() -> None:
    """Keep child processes from looking for modules or programs in their working folder."""
    os.environ[_SAFE_PATH] = os.environ[_NOT_HERE] = "1"
    for name in ("PATH", "PYTHONPATH"):
        if name in os.environ:
            folders = os.environ[name].split(os.pathsep)
            os.environ[name] = os.pathsep.join(filter(os.path.isabs, folders))


def keep_own_programs() -> None:
    """Reduce ``PATH`` for all child processes to the folders of :func:`search_path`."""
    os.environ["PATH"] = os.pathsep.join(search_path())


def holds_home(root: Path) -> bool:
    """Tell whether the user's home is inside a folder, which then is the user's own."""
    return _is_in(root, os.path.expanduser("~"))  # noqa: PTH111  (no home, no error)


def _candidates(folder: str, name: str) -> Iterator[str]:
    endings = os.environ.get("PATHEXT", ".COM;.EXE;.BAT;.CMD").split(";") if os.name == "nt" else []
    yield from (str(Path(folder, f"{name}{ending}")) for ending in ("", *endings))


def _foreign() -> Path | None:
    """Return the repository around the working folder, unless the user's home is inside it."""
    try:
        root = root_around(Path.cwd())
    except OSError:
        return None
    return None if root is None or holds_home(root) else root


def _is_in(root: Path | None, folder: str) -> bool:
    return root is not None and Path(os.path.realpath(folder)).is_relative_to(root)
