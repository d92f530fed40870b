"""Git, started in one way only: believing nothing of the folder it looks at.

A repository may be somebody else's, its settings included, and a folder in it may look like a repository of
its own. Git is started at the root that is found from above, and told to run none of what settings name:
no hooks, no monitor of files, no filters, no pager, no fetching of what is missing.
"""

import os
import re
import subprocess
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

from baocao.errors import BaocaoError
from baocao.messages import Message, Said
from baocao.messages import compare as say
from baocao.system.files import MAX_BYTES, read_whole
from baocao.system.programs import holds_home, on_path, root_around, search_path

_SECONDS = 20
_SETTINGS = {
    "safe.bareRepository": "explicit",
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    # What is larger is handed on in pieces, not held whole.
    "core.bigFileThreshold": str(MAX_BYTES),
    "protocol.allow": "never",
    "diff.external": "",
    "credential.helper": "",
    "log.showSignature": "false",
}
# What else git may fetch by, whatever settings allow: nothing. The second is for git before 2.45.
_NO_FETCH = {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0"}
# Which settings are the user's own, and whether a pager shows colours: the rest may point anywhere.
_KEPT = re.compile(
    r"GIT_CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+|PARAMETERS)|GIT_PAGER_IN_USE"
)
_GITDIR = b"gitdir: "
# As much of its complaint as is shown.
_SAID = 4096


class GitError(Exception):
    """Git would not do what it was asked to. ``problem`` is what it said."""

    def __init__(self, problem: Said | Message | str) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository: the root of its files, and the folder that git keeps for it."""

    root: Path
    directory: Path

    def ask(self, *arguments: str) -> bytes:
        """Return what git answers at the root, at most :data:`MAX_BYTES` and one more.

        Raises :class:`GitError` where it cannot, or where it means another repository than this one;
        :class:`BaocaoError` without git.
        """
        said = self._run("rev-parse", "--absolute-git-dir")
        meant = Path(os.fsdecode(said.removesuffix(b"\n").removesuffix(b"\r")))
        if not meant.is_dir() or not meant.samefile(self.directory):
            raise GitError(say.ANOTHER_REPOSITORY.of(folder=meant))
        return self._run(*arguments)

    def _run(self, *arguments: str) -> bytes:
        return _run(_command(*arguments), self.root, {"GIT_WORK_TREE": str(self.root)})


def repository_around(folder: Path) -> Repository | None:
    """Return the repository that a folder lies in, which need not exist yet.

    A folder that looks like a repository without being called ``.git`` is none, nor is one that a ``.git``
    in the tree names inside that same tree.
    """
    root = root_around(folder)
    while root is not None:
        directory = _directory_of(root)
        if _holds_repository(directory) and not _is_among_files(directory, root):
            return Repository(root, directory)
        root = root_around(root.parent) if root.parent != root else None
    return None


def read_at(revision: str, path: Path) -> bytes:
    """Return a file as a revision has it, as it was committed: no filter and no textconv is run.

    Raises :class:`GitError` where there is no such file, :class:`BaocaoError` without git.
    """
    place = Path(os.path.realpath(path.parent)) / path.name
    repository = repository_around(place.parent)
    if repository is None:
        raise GitError(say.NO_REPOSITORY)
    inside = place.relative_to(repository.root).as_posix()
    return repository.ask("cat-file", "blob", "--end-of-options", f"{revision}:{inside}")


def version() -> str | None:
    """Return what git says of its version, ``None`` without git."""
    try:
        return _run_apart("--version").decode("utf-8", "replace").strip()
    except (BaocaoError, GitError):
        return None


def show_difference(old: str, new: str) -> None:
    """Have git print how two files differ, line by line, in no repository: none of its settings counts.

    Raises :class:`BaocaoError` without git.
    """
    options = ("--no-ext-diff", "--no-textconv", "--no-index")
    names = (name if name == os.devnull else os.path.abspath(name) for name in (old, new))  # noqa: PTH100  (git's own name)
    command = _command("diff", *options, "--", *names)
    with tempfile.TemporaryDirectory(prefix="baocao-") as apart:
        subprocess.run(
            command, cwd=apart, env=_environment(Path(apart)), stdin=subprocess.DEVNULL, check=False
        )


def _run_apart(*arguments: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="baocao-") as apart:
        return _run(_command(*arguments), Path(apart), {})


def _command(*arguments: str) -> list[str]:
    program = on_path("git")
    if program is None:
        raise BaocaoError(say.NO_GIT.of())
    settings = [word for name, value in _SETTINGS.items() for word in ("-c", f"{name}={value}")]
    return [program, "--no-pager", "--no-optional-locks", *settings, *arguments]


def _run(command: list[str], folder: Path, more: dict[str, str]) -> bytes:
    """Return what a program prints, bounded in time and length; raise :class:`GitError` where it fails."""
    environment = {**_environment(folder), **more}
    with tempfile.TemporaryFile() as told:
        with subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=told,
        ) as process:
            timer = threading.Timer(_SECONDS, process.kill)
            timer.start()
            assert process.stdout
            printed = process.stdout.read(MAX_BYTES + 1)
            if len(printed) > MAX_BYTES:
                process.kill()
                return printed
            status = process.wait()
            late = not timer.is_alive()
            timer.cancel()
        if status and late:
            raise GitError(say.GIT_TOO_LONG.of(seconds=_SECONDS))
        if status:
            told.seek(0)
            raise GitError(told.read(_SAID).decode("utf-8", "replace").strip().removeprefix("fatal: "))
    return printed


def _environment(folder: Path) -> dict[str, str]:
    """Return surroundings in which git looks for a repository in that folder and no further up."""
    own = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or _KEPT.fullmatch(name)
    }
    above = str(Path(os.path.realpath(folder)).parent)
    return {**own, **_NO_FETCH, "GIT_CEILING_DIRECTORIES": above, "PATH": os.pathsep.join(search_path())}


def _directory_of(root: Path) -> Path:
    """Return the folder that git keeps for a root: ``.git``, or the one that a file ``.git`` names."""
    git = root / ".git"
    return Path(os.path.realpath(git if git.is_dir() else _named(git)))


def _named(file: Path) -> Path:
    """Return the folder that a file ``.git`` names; the file itself where it names none."""
    try:
        data = read_whole(file, 1 << 12)
    except BaocaoError:
        return file
    name = data.removeprefix(_GITDIR).rstrip(b"\r\n")
    return file.parent / os.fsdecode(name) if data.startswith(_GITDIR) and b"\0" not in name else file


def _holds_repository(directory: Path) -> bool:
    """Tell whether a folder has what git looks for in one of its own."""
    if not os.path.lexists(directory / "HEAD"):
        return False
    # One of several trees keeps what they share elsewhere.
    shared = (directory / "commondir").is_file()
    return shared or all((directory / part).is_dir() for part in ("objects", "refs"))


def _is_among_files(directory: Path, root: Path) -> bool:
    """Tell whether a folder lies among the files of a repository, this one or one around it.

    Around it, what lies in the folder that git keeps is no file of it: submodules and further trees do.
    """
    kept, around = root / ".git", root
    while not holds_home(around):
        if directory.is_relative_to(around) and not directory.is_relative_to(kept):
            return True
        outer = root_around(around.parent)
        if outer is None or outer == around:
            return False
        kept, around = _directory_of(outer), outer
    return False
