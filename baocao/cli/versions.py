"""Reads the months to compare, from files or from git."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from baocao.cli.files import one_file
from baocao.compare.views.where import Titles, section_titles
from baocao.errors import BaocaoError
from baocao.library.offices import find
from baocao.library.printed_month import printed_month
from baocao.messages import compare as say
from baocao.messages import files as files_say
from baocao.model.address import Address, File
from baocao.model.month import Month
from baocao.model.office import Office
from baocao.model.validation import validate
from baocao.source import load
from baocao.system.files import read_bounded
from baocao.system.git import GitError, read_at


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a month: its name, its file's text, its content, its office, and its folder."""

    name: str
    text: str
    month: Month
    office: Office
    beside: Path

    def titles(self) -> Titles:
        """Return the titles of the sections, by path."""
        return section_titles(self.office.outline, self.month.period.words())


class Raw(NamedTuple):
    """A file to compare: its name, its bytes, and its folder."""

    name: str
    data: bytes
    beside: Path


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


def version_of(raw: Raw) -> Version:
    """Return the month in a file. Raises :class:`BaocaoError` if it has errors."""
    name, data, beside = raw
    source, root, findings = load(name, data)
    month = validate(Month, source, root)[0] if root and not findings else None
    found = find(File(source, Address(root)), beside) if root and month else None
    if month is None or found is None or found.office is None:
        raise BaocaoError(say.NOT_COMPARABLE.of(file=name))
    return Version(name, source.text, printed_month(month, found.office.format), found.office, beside)
