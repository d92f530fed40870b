"""The month files that a command reads."""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from baocao.cli.outputs import STREAM
from baocao.cli.search import Fail, folders_below, months_below, papers_below
from baocao.cli.tell import tell
from baocao.errors import BaocaoError
from baocao.library.nearby import is_folder, no_such_file
from baocao.messages import Lang, Said
from baocao.messages import cli as cli_say
from baocao.messages import files as say
from baocao.pipeline.wrong_kind import why_no_month
from baocao.system.filenames import ENDINGS, PAPER_ENDINGS, is_month_ending
from baocao.system.files import MAX_BYTES, project_of, read_bounded
from baocao.system.files.links import in_ci, project_by_name, refuse_folder_if_leaving
from baocao.system.files.read import is_own_stream, read_stream

# One byte over the limit shows that a file exceeds it.
_ENOUGH = MAX_BYTES + 1


class MonthFile(NamedTuple):
    """A month file, or standard input. ``found`` means that a folder search found it.

    ``inside`` is then its folder, seen from the searched one, or from the one around all that were
    searched; a plan of reports may set it for months that were named.
    """

    name: str
    found: bool = False
    inside: Path = Path()

    @property
    def is_stdin(self) -> bool:
        """Tell whether the month comes from standard input."""
        return self.name == STREAM

    @property
    def path(self) -> Path:
        """Return the path of the file."""
        return Path(self.name)

    @property
    def folder(self) -> Path:
        """Return the folder next to which offices and templates are looked up."""
        return Path() if self.is_stdin else Path(self.name).parent

    def read(self) -> bytes:
        """Return the bytes. Raises :class:`BaocaoError` if they cannot be read.

        The call waits only for streams that the user passed open (``-``, ``/dev/stdin``, a shell's ``<(…)``):
        any other pipe or device is in the folder, and somebody else may have put it there.
        """
        if is_own_stream(self.name):
            return read_stream(self.name)
        if not self.is_stdin:
            return read_bounded(self.path, within=self._bound())
        try:
            return sys.stdin.buffer.read(_ENOUGH)
        except (OSError, AttributeError) as error:
            # If standard input is closed, Python has no such stream.
            problem = say.problem_of(error) if isinstance(error, OSError) else say.CLOSED
            raise BaocaoError(say.CANNOT_READ.of(file=self.name, problem=problem)) from error

    def _bound(self) -> Path | None:
        """Return the folder that no link may leave.

        A user may name any file; a CI server passes names from the tree that it checks.
        """
        if in_ci():
            return project_by_name(self.path)
        return project_of(self.folder) if self.found else None


def month_files(
    names: list[str],
    tell: Callable[[Said], None] | None = None,
    fail: Fail | None = None,
    *,
    word: bool = False,
) -> list[MonthFile]:
    """Return the named files, and those in the named folders, each once, in the given order.

    Folders are searched to any depth (:mod:`baocao.cli.search`). ``tell`` receives messages about the search:
    skipped files, and two files of one month. ``fail`` receives the errors of unreadable folders, which are
    raised without it. With ``word``, the Word files in the folders are returned, too.
    """
    found: dict[str, MonthFile] = {}
    told = tell or _say_nothing, fail or _stop
    for file in (file for name in names for file in _expand(name, *told, word=word)):
        found.setdefault(STREAM if file.is_stdin else os.path.realpath(file.name), file)
    return _placed(list(found.values()), [name for name in names if name != STREAM and Path(name).is_dir()])


def _placed(files: list[MonthFile], folders: list[str]) -> list[MonthFile]:
    """Return the files, those that were found with their folders inside the searched ones."""
    if not folders:
        return files
    around = os.path.commonpath([os.path.abspath(folder) for folder in folders])  # noqa: PTH100  (as typed)
    return [
        file._replace(inside=Path(os.path.relpath(file.folder, around))) if file.found else file
        for file in files
    ]


def teller(lang: Lang) -> Callable[[Said], None]:
    """Return a function that prints messages in that language to standard error."""
    return lambda said: tell(cli_say.ERROR.of(said=said).text(lang))


def one_file(name: str, endings: Sequence[str] = (*ENDINGS, *PAPER_ENDINGS)) -> MonthFile:
    """Return the named file, or standard input. Raises :class:`BaocaoError` for a folder or no file.

    ``endings`` are those of the files that would do, for a hint.
    """
    path = Path(name)
    if name == STREAM or (name and not path.is_dir() and (path.exists() or path.is_symlink())):
        return MonthFile(name)
    raise BaocaoError(is_folder(path) if name and path.is_dir() else no_such_file(name, endings))


def refuse_other_kind(file: MonthFile, data: bytes) -> None:
    """Refuse a file that is no month, neither by its name nor by its content.

    What is called like a month has findings instead.
    """
    if not is_month_ending(file.name) and (wrong := why_no_month(file.name, data)):
        raise BaocaoError(wrong)


def _expand(name: str, tell: Callable[[Said], None], fail: Fail, *, word: bool) -> list[MonthFile]:
    path = Path(name)
    if not name:
        raise BaocaoError(say.NO_FILE.of(file=name))
    if path.is_dir() and name != STREAM:
        if in_ci():
            refuse_folder_if_leaving(path)
        failed: list[BaocaoError] = []
        inside = months_below(path, tell, failed.append)
        papers = papers_below(path, _pass_over) if word or not inside else []
        inside = sorted({*inside, *papers}) if word else inside
        for error in failed:
            fail(error)
        if not inside and not failed:
            raise BaocaoError(_no_months(path, papers))
        return [MonthFile(str(file), found=True) for file in inside]
    if name == STREAM or is_own_stream(name) or os.path.lexists(path):
        return [MonthFile(name)]
    raise BaocaoError(no_such_file(name))


def _no_months(folder: Path, papers: Sequence[Path]) -> Said:
    """Return the message for a folder without months: what else is there."""
    if papers:
        return say.ONLY_PAPERS.of(folder=folder, paper=papers[0])
    for place, names in folders_below(folder, _pass_over):
        for file in sorted(place / name for name in names if is_month_ending(name)):
            with suppress(BaocaoError):
                if why := why_no_month(str(file), read_bounded(file, within=project_of(folder))):
                    return say.NO_MONTH_BUT.of(folder=folder, why=why)
    return say.NO_MONTHS.of(folder=folder)


def _say_nothing(_: Said) -> None:
    pass


def _pass_over(_: BaocaoError) -> None:
    pass


def _stop(error: BaocaoError) -> None:
    raise error
