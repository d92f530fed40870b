"""Runs git in one way only, trusting nothing in the folder it looks at.

A repository may belong to somebody else, including its settings, and a folder in it may look like a
repository of its own. Git is started at the root found from above and is told to run nothing that settings
name: no hooks, no file monitor, no filters, no pager, no fetching of missing objects.
"""

import os
import re
import subprocess
import tempfile
import threading
from pathlib import Path
from typing import NamedTuple

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
    # Git streams larger objects instead of loading them.
    "core.bigFileThreshold": str(MAX_BYTES),
    "protocol.allow": "never",
    "diff.external": "",
    "credential.helper": "",
    "log.showSignature": "false",
}
# Git may use no transport to fetch, whatever settings allow. The second variable is for git before 2.45.
_NO_FETCH = {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0"}
# Only the user's own settings and the pager's colours are kept: other variables may point anywhere.
_KEPT = re.compile(
    r"GIT_CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+|PARAMETERS)|GIT_PAGER_IN_USE"
)
_GITDIR = b"gitdir: "
# The most characters of its error message that are shown.
_SAID = 4096


class GitError(Exception):
    """Git did not do what it was asked. ``problem`` is its message."""

    def __init__(self, problem: Said | Message | str) -> None:
        super().__init__(str(problem))
        self.problem = problem


class Repository(NamedTuple):
    """A repository: the root of its files, and the folder that git keeps for it."""

    root: Path
    directory: Path

    def ask(self, *arguments: str) -> bytes:
        """Return git's answer at the root, at most :data:`MAX_BYTES` and one more.

        Raises :class:`GitError` if git fails or uses another repository than this one; :class:`BaocaoError`
        without git.
        """
        said = self._run("rev-parse", "--absolute-git-dir")
        meant = Path(os.fsdecode(said.removesuffix(b"\n").removesuffix(b"\r")))
        if not meant.is_dir() or not meant.samefile(self.directory):
            raise GitError(say.ANOTHER_REPOSITORY.of(folder=meant))
        return self._run(*arguments)

    def _run(self, *arguments: str) -> bytes:
        return _run(_command(*arguments), self.root, {"GIT_WORK_TREE": str(self.root)})


def repository_around(folder: Path) -> Repository | None:
    """Return the repository around a folder, which need not exist yet.

    A folder counts only if it is called ``.git``, and a ``.git`` file counts only if it names a folder
    outside the same tree.
    """
    root = root_around(folder)
    while root is not None:
        directory = _directory_of(root)
        if _holds_repository(directory) and not _is_among_files(directory, root):
            return Repository(root, directory)
        root = root_around(root.parent) if root.parent != root else None
    return None


def read_at(revision: str, path: Path) -> bytes:
    """Return a file as it was committed in a revision; no filter and no textconv is run.

    Raises :class:`GitError` if there is no such file, :class:`BaocaoError` without git.
    """
    place = Path(os.path.realpath(path.parent)) / path.name
    repository = repository_around(place.parent)
    if repository is None:
        raise GitError(say.NO_REPOSITORY)
    inside = place.relative_to(repository.root).as_posix()
    return repository.ask("cat-file", "blob", "--end-of-options", f"{revision}:{inside}")


def files_at(revision: str, folder: Path) -> tuple[Path, dict[str, str]]:
    """Return the root of the repository around a folder, and the hash of each file in a revision by its name.

    The files on disk are compared by their hashes alone, because git would run filters to read them. Raises
    :class:`GitError` if there is no such revision, :class:`BaocaoError` without git.
    """
    repository = repository_around(folder)
    if repository is None:
        raise GitError(say.NO_REPOSITORY)
    try:
        commit = f"{revision}^{{commit}}"
        known = repository.ask("rev-parse", "--verify", "--quiet", "--end-of-options", commit)
    except GitError as error:
        if error.problem:
            raise
        has_any = bool(repository.ask("rev-list", "--all", "--max-count=1"))
        raise GitError(say.NO_SUCH_REVISION if has_any else say.NO_COMMIT) from error
    listed = repository.ask("ls-tree", "-r", "-z", "--full-tree", _hash_in(known))
    if len(listed) > MAX_BYTES:
        raise GitError(say.TOO_MANY_FILES)
    lines = (line.partition(b"\t") for line in listed.split(b"\0") if line)
    return repository.root, {os.fsdecode(name): head.split()[-1].decode("ascii") for head, _, name in lines}


def _hash_in(answer: bytes) -> str:
    """Return the hash in an answer, which some versions of git begin with the mark of the last option."""
    return answer.split()[-1].decode("ascii")


def version() -> str | None:
    """Return git's version text; ``None`` without git."""
    try:
        return _run_apart("--version").decode("utf-8", "replace").strip()
    except (BaocaoError, GitError):
        return None


def show_difference(old: str, new: str) -> None:
    """Let git print the differences of two files line by line, outside any repository and its settings.

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
    """Return the output of a program, bounded in time and length; raise :class:`GitError` if it fails."""
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
    """Return an environment in which git looks for a repository in that folder and no further up."""
    own = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or _KEPT.fullmatch(name)
    }
    above = str(Path(os.path.realpath(folder)).parent)
    return {**own, **_NO_FETCH, "GIT_CEILING_DIRECTORIES": above, "PATH": os.pathsep.join(search_path())}


def _directory_of(root: Path) -> Path:
    """Return git's folder for a root: ``.git``, or the folder that a file ``.git`` names."""
    git = root / ".git"
    return Path(os.path.realpath(git if git.is_dir() else _named(git)))


def _named(file: Path) -> Path:
    """Return the folder that a file ``.git`` names; the file itself if it names none."""
    try:
        data = read_whole(file, 1 << 12)
    except BaocaoError:
        return file
    name = data.removeprefix(_GITDIR).rstrip(b"\r\n")
    return file.parent / os.fsdecode(name) if data.startswith(_GITDIR) and b"\0" not in name else file


def _holds_repository(directory: Path) -> bool:
    """Tell whether a folder has what git expects in a folder of its own."""
    if not os.path.lexists(directory / "HEAD"):
        return False
    # An additional working tree keeps the shared parts elsewhere.
    shared = (directory / "commondir").is_file()
    return shared or all((directory / part).is_dir() for part in ("objects", "refs"))


def _is_among_files(directory: Path, root: Path) -> bool:
    """Tell whether a folder is among the files of a repository, this one or one around it.

    For a repository around it, the content of git's own folder is not among its files: submodules and
    additional working trees are kept there.
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
