"""Checks git, and whether it compares months by meaning here."""

import os
import shlex
import shutil
from pathlib import Path

from baocao.doctor.check import Diagnosis, lacking, ok
from baocao.errors import BaocaoError
from baocao.messages import doctor as say
from baocao.system.filenames import is_month_ending
from baocao.system.git import GitError, Repository, repository_around, version
from baocao.system.gitdriver import SETTINGS

# The attributes of these files show whether .gitattributes is complete.
_ATTRIBUTES = {
    "2020-02.yaml": "baocao",
    "2020-Q1.yaml": "baocao",
    "2020.yaml": "baocao",
    "2020-02-co-quan.yaml": "baocao",
    "2020-02.yml": "baocao",
    "2020-02.docx": "docx",
}


# All words after this one are file names.
_END = "--"


def git_settings(folder: Path) -> Diagnosis:
    """Check for git, for a repository around the folder, and for its settings."""
    installed = version()
    if installed is None:
        return lacking(say.NO_GIT.of(), say.INSTALL_GIT.of())
    repository = repository_around(folder)
    if repository is None or _asked(repository, "rev-parse", "--is-inside-work-tree") != "true":
        return lacking(say.NO_REPOSITORY.of(version=installed), say.INIT_GIT.of())
    return _comparison(repository, folder, installed)


def _comparison(repository: Repository, folder: Path, installed: str) -> Diagnosis:
    """Check whether git in that repository compares the months of a folder by meaning."""
    commands = [_words(_asked(repository, "config", "--get", key)) for key in SETTINGS]
    gone = [words[0] for words in commands if words and not shutil.which(words[0])]
    attributes = _attributes(repository, folder)
    is_set = all(map(_does, commands, SETTINGS.values()))
    if is_set and "baocao" not in attributes.values() and not _is_of_months(folder):
        # Attributes are kept in the folders of the months.
        return ok(say.NO_MONTHS_FOR_GIT.of(version=installed))
    if not is_set or attributes != _ATTRIBUTES:
        return lacking(say.NO_DRIVER.of(version=installed), say.SET_UP_DRIVER.of())
    if gone:
        return lacking(say.NO_PROGRAM.of(version=installed, program=gone[0]), say.SET_UP_DRIVER.of())
    if all(map(_is_apart, commands)):
        return ok(say.GIT.of(version=installed))
    return lacking(say.NAMES_AS_OPTIONS.of(version=installed), say.SET_UP_DRIVER.of())


def _is_of_months(folder: Path) -> bool:
    """Tell whether a folder has months, or attributes for them."""
    return any(is_month_ending(path.name) or path.name == ".gitattributes" for path in folder.iterdir())


def _words(command: str | None) -> list[str]:
    """Return the words of a command, none if a shell could not parse it."""
    try:
        return shlex.split(command or "")
    except ValueError:
        return []


def _does(words: list[str], task: str) -> bool:
    """Tell whether a command lets some program do the task, as this version or an older one writes it."""
    given, expected = (
        [word for word in words[1:] if word != _END],
        [word for word in task.split() if word != _END],
    )
    return given[-len(expected) :] == expected


def _is_apart(words: list[str]) -> bool:
    """Tell whether no file name can become an option of a command or a module on its search path."""
    return words[-1] == _END and ("-m" not in words or words[words.index("-m") - 1] in ("-I", "-P"))


def _attributes(repository: Repository, folder: Path) -> dict[str, str]:
    """Return the driver by which git compares each of the files, in the folder."""
    inside = Path(os.path.realpath(folder)).relative_to(repository.root)
    names = {(inside / name).as_posix(): name for name in _ATTRIBUTES}
    fields = (_asked(repository, "check-attr", "-z", "diff", "--", *names) or "").split("\0")
    return {names[path]: value for path, value in zip(fields[::3], fields[2::3], strict=False)}


def _asked(repository: Repository, *arguments: str) -> str | None:
    """Return git's answer, ``None`` if it fails."""
    try:
        return repository.ask(*arguments).decode("utf-8", "surrogateescape").strip()
    except (BaocaoError, GitError):
        return None
