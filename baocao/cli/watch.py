"""``baocao build --watch``."""

import gc
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event

from baocao.cli.files import month_files
from baocao.cli.outputs import STREAM
from baocao.cli.search import folders_below
from baocao.cli.trouble import bug_report, file_trouble
from baocao.cli.watched import WatchedMonths
from baocao.errors import BaocaoError
from baocao.lint.settings import forget
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.system.exit_status import ExitStatus
from baocao.system.files.stamp import Stamp, Stamps, stamps
from baocao.system.watch import Saves

# Builds the months of these names, and tells of each that could be read what it depends on.
Build = Callable[[Collection[str], Callable[[str, Stamps], None]], ExitStatus]


def run_watch(names: list[str], output: str | None, lang: Lang, build: Build) -> ExitStatus:
    """Build every month, then those whose files are saved, until interrupted: the exit status is then 0.

    What stops ``build`` the first time is raised, as it is the command line's fault; later it is told, as the
    next save may put it right.
    """
    if STREAM in names or output == STREAM:
        raise BaocaoError(say.WATCH_FILES.of())
    # This goes on for days; a command that builds once has no garbage worth collecting.
    gc.enable()
    watched = _Months(names)
    with suppress(KeyboardInterrupt):
        print(say.WATCHING.text(lang), file=sys.stderr)
        saves = Saves(watched.files, Event())
        changes = iter(saves)
        _round(watched, saves, next(changes), build)
        for changed in changes:
            _again(watched, saves, changed, build, lang)
    print(say.ENDED.text(lang), file=sys.stderr)
    return ExitStatus.CLEAN


def _again(watched: "_Months", saves: Saves, changed: Iterable[Path], build: Build, lang: Lang) -> None:
    """Build what was saved; say what stops it, if anything does."""
    try:
        _round(watched, saves, changed, build)
    except BaocaoError as error:
        print(say.ERROR.of(said=error.said).text(lang), file=sys.stderr)
    except OSError as error:
        print(say.ERROR.of(said=file_trouble(error)).text(lang), file=sys.stderr)
    except Exception as error:  # noqa: BLE001  (what is not expected is a bug of ours, and is told)
        print(bug_report(error, lang), file=sys.stderr)


def _round(watched: "_Months", saves: Saves, changed: Iterable[Path], build: Build) -> None:
    forget()
    names = watched.due(changed)
    if names:
        saves.look()
        build(names, watched.months.learn)
    watched.owed.clear()


class _Months:
    """The months of some files and folders.

    ``owed`` are those that something has kept from being built since they were touched.
    """

    def __init__(self, names: list[str]) -> None:
        self.owed: set[str] = set()
        self._names = names
        self.months = WatchedMonths(month_files(names, fail=_pass_over))

    def files(self) -> dict[Path, Stamp]:
        """Return all that matter, and the folders in which a month may be put."""
        folders = (Path(name) for name in self._names if Path(name).is_dir())
        return stamps(inner for folder in folders for inner in _open(folder)) | self.months.files()

    def due(self, changed: Iterable[Path]) -> list[str]:
        """Return the months that are new, that a change may concern, or that are owed, by name."""
        months = month_files(self._names, fail=_pass_over)
        fresh = [month for month in months if month.name not in self.months]
        for month in fresh:
            self.months.add(month)
        self.owed |= {month.name for month in fresh} | self.months.touched(changed)
        return [month.name for month in months if month.name in self.owed]


def _pass_over(_: BaocaoError) -> None:
    """Leave it to the building to say what cannot be looked into."""


def _open(folder: Path) -> Iterator[Path]:
    """Yield a folder and those inside that are not hidden."""
    yield from (inner for inner, _ in folders_below(folder, _pass_over))
