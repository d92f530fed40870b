"""``--changed-since``: which months may print or say something else than in an older revision."""

import hashlib
import os
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from baocao.cli.files import MonthFile
from baocao.cli.tell import tell
from baocao.errors import BaocaoError
from baocao.library import catalog, offices, registers
from baocao.library.month_file import read_month
from baocao.library.office_files import Found
from baocao.lint.settings import settings_files
from baocao.messages import Lang
from baocao.messages import changed as say
from baocao.system.filenames import PAPER_ENDINGS
from baocao.system.files import project_of, read_bounded
from baocao.system.git import GitError, files_at

Changed = Callable[[Path], bool]
_SHA256_DIGITS = 64


def changed_since(revision: str, months: list[MonthFile], lang: Lang, *, quiet: bool) -> list[MonthFile]:
    """Return the months whose own files changed since a revision: they, their offices, schemes, templates.

    Files that are not committed count. Raises :class:`BaocaoError` without git, a repository or the revision.
    """
    repositories: dict[Path, Changed] = {}
    kept: list[MonthFile] = []
    for month in months:
        root = project_of(month.folder)
        if root not in repositories:
            repositories[root] = _comparison(revision, root)
        if month.is_stdin or any(map(repositories[root], _files_of(month))):
            kept.append(month)
    if not quiet:
        told = say.OF_ALL.of(n=len(kept), all=len(months), revision=revision)
        tell(told.text(lang))
    return kept


def _comparison(revision: str, folder: Path) -> Changed:
    """Return a function that tells whether a file is another one than in a revision."""
    if not revision or revision.startswith("-"):
        raise BaocaoError(say.NO_REVISION.of(revision=revision, problem=say.NOT_A_NAME))
    try:
        root, known = files_at(revision, folder)
    except GitError as error:
        raise BaocaoError(say.NO_REVISION.of(revision=revision, problem=error.problem)) from error
    root = Path(os.path.realpath(root))

    @cache
    def changed(path: Path) -> bool:
        place = Path(os.path.realpath(path.parent)) / path.name
        if not place.is_relative_to(root):
            return False
        before = known.get(place.relative_to(root).as_posix())
        return before != _hash(place, before or "")

    return changed


def _hash(path: Path, like: str) -> str | None:
    """Return the hash that git gives to a file, of the kind of another; ``None`` if there is no file."""
    if not os.path.lexists(path):
        return None
    try:
        data = os.fsencode(path.readlink()) if path.is_symlink() else read_bounded(path)
    except BaocaoError:
        # Whoever checks the month tells why.
        return ""
    name = "sha256" if len(like) == _SHA256_DIGITS else "sha1"
    # It protects nothing: git's own hash names a content.
    return hashlib.new(name, b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def _files_of(month: MonthFile) -> Iterable[Path]:
    """Yield the files, existing or not, whose change may change what a month prints, or its findings."""
    yield month.path
    yield from settings_files(month.folder)
    if month.path.suffix.lower() in PAPER_ENDINGS:
        yield from registers.find(None, month.folder).dependencies
        return
    try:
        read = read_month(month.name, month.read())
        found = offices.find(read.file, month.folder) if read.file else Found()
        yield from found.dependencies
        yield from registers.find(found.office, month.folder).dependencies
        if found.office:
            yield from offices.find_scheme(found.office, month.folder).dependencies
    except BaocaoError:
        # What cannot be read is told when the month is checked.
        return
    own = catalog.own_folders("templates", month.folder)
    yield from (path for folder in own for path in sorted(folder.rglob("*.j2")))
    if found.office:
        yield from (folder / f"{found.office.template}.xml.j2" for folder in own)
