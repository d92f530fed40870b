"""Reads the months to compare, from files or from git."""

import os
from pathlib import Path

from baocao.cli.files import one_file
from baocao.errors import BaocaoError
from baocao.messages import compare as say
from baocao.messages import files as files_say
from baocao.pipeline.version import Raw, Version, version_of
from baocao.system.files import read_bounded
from baocao.system.git import GitError, read_at


def read_raw(name: str) -> Raw:
    """Return a file, standard input, or ``REVISION:FILE`` in git."""
    path = Path(name)
    if not path.exists() and ":" in name[1:]:
        revision, _, inside = name.partition(":")
        return Raw(name, _from_git(revision, Path(inside)), Path(inside).parent)
    file = one_file(name)
    return Raw(name, file.read(), file.folder)


def read_version(name: str) -> Version:
    """Return the month in a file, in standard input, or in ``REVISION:FILE`` in git."""
    return version_of(read_raw(name))


def read_committed(name: str) -> Raw:
    """Return a file as in git's HEAD."""
    path = Path(name)
    if path.is_dir():
        raise BaocaoError(files_say.IS_FOLDER.of(file=name))
    if not path.is_file():
        raise BaocaoError(say.TWO_FILES.of())
    return Raw(f"HEAD:{name}", _from_git("HEAD", path), path.parent)


def read_as(name: str, file: str) -> Version | None:
    """Return the month in a file that replaces another of that name; ``None`` for an empty one."""
    data = b"" if file == os.devnull else read_bounded(Path(file))
    return version_of(Raw(name, data, Path(name).parent)) if data else None


def _from_git(revision: str, path: Path) -> bytes:
    try:
        return read_at(revision, path)
    except GitError as error:
        told = say.NO_REVISION.of(file=path, revision=revision, problem=error.problem)
        raise BaocaoError(told) from error
