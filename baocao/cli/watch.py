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
from baocao.cli.tell import tell
from baocao.cli.trouble import bug_report, file_trouble
from baocao.cli.watched import WatchedMonths
from baocao.errors import BaocaoError
from baocao.lint.settings import forget
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.system.exit_status import ExitStatus
from baocao.system.files.stamp import Stamp, Stamps, stamps
from baocao.system.watch import Saves

# Builds the months with these names, and reports the dependencies of each readable one.
Build = Callable[[Collection[str], Callable[[str, Stamps], None]], ExitStatus]


def run_watch(names: list[str], output: str | None, lang: Lang, build: Build) -> ExitStatus:
    """Build every month, then those whose files are saved, until interrupted; the exit status is then 0.

    An error that stops the first build is raised, because the command line is wrong; later ones are printed,
    because the next save may correct them.
    """
    if STREAM in names or output == STREAM:
        raise BaocaoError(say.WATCH_FILES.of())
    # This runs for days; only a command that builds once has no garbage worth collecting.
    gc.enable()
    watched = _Months(names)
    with suppress(KeyboardInterrupt):
        tell(say.WATCHING.text(lang))
        saves = Saves(watched.files, Event())
        changes = iter(saves)
        _round(watched, saves, next(changes), build)
        for changed in changes:
            _again(watched, saves, changed, build, lang)
    tell(say.ENDED.text(lang))
    return ExitStatus.CLEAN


def _again(watched: "_Months", saves: Saves, changed: Iterable[Path], build: Build, lang: Lang) -> None:
    """Build what was saved; print the error that stops it, if any."""
    try:
        _round(watched, saves, changed, build)
    except BaocaoError as error:
        tell(say.ERROR.of(said=error.said).text(lang))
    except OSError as error:
        tell(say.ERROR.of(said=file_trouble(error)).text(lang))
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

    ``owed`` are those that could not be built since they were changed.
    """

    def __init__(self, names: list[str]) -> None:
        self.owed: set[str] = set()
        self._names = names
        self.months = WatchedMonths(month_files(names, fail=_pass_over))

    def files(self) -> dict[Path, Stamp]:
        """Return all files that matter, and the folders in which a month may appear."""
        folders = (Path(name) for name in self._names if Path(name).is_dir())
        return stamps(inner for folder in folders for inner in _open(folder)) | self.months.files()

    def due(self, changed: Iterable[Path]) -> list[str]:
        """Return the names of months that are new, affected by a change, or owed."""
        months = month_files(self._names, fail=_pass_over)
        fresh = [month for month in months if month.name not in self.months]
        for month in fresh:
            self.months.add(month)
        self.owed |= {month.name for month in fresh} | self.months.touched(changed)
        return [month.name for month in months if month.name in self.owed]


def _pass_over(_: BaocaoError) -> None:
    """Leave it to the build to report an unreadable folder."""


def _open(folder: Path) -> Iterator[Path]:
    """Yield a folder and those below it that are not hidden."""
    yield from (inner for inner, _ in folders_below(folder, _pass_over))
