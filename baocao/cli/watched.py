"""Which files matter to months: those whose change may change a paper or what is found in a month."""

from collections.abc import Iterable
from functools import cache
from itertools import chain
from pathlib import Path

from baocao.cli.files import MonthFile
from baocao.library import catalog
from baocao.lint.settings import settings_files
from baocao.system.files.stamp import NOTHING, Stamp, Stamps, stamps


class WatchedMonths:
    """Months and the files that matter to them, there or not.

    Templates and settings are known before a month is read; what else it depends on is what its last
    reading told. A reading that failed told nothing: what was known before stands.
    """

    def __init__(self, months: Iterable[MonthFile]) -> None:
        self._months = {month.name: month for month in months}
        self._dependencies: dict[str, Stamps] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._months

    def add(self, month: MonthFile) -> None:
        """Watch a month more."""
        self._months[month.name] = month

    def learn(self, name: str, dependencies: Stamps) -> None:
        """Take what a month depends on, as its reading told it."""
        self._dependencies[name] = dependencies

    def files(self) -> dict[Path, Stamp]:
        """Return all files that matter, each as it is, or as it was before it was first read."""
        found: dict[Path, Stamp] = {}
        for path, stamped in chain.from_iterable(each.items() for each in self._dependencies.values()):
            found.setdefault(path, stamped)
        folders = {month.folder for month in self._months.values()}
        shared = chain.from_iterable(map(_shared, folders))
        return stamps(chain((month.path for month in self._months.values()), shared)) | found

    def touched(self, changed: Iterable[Path]) -> set[str]:
        """Return the names of the months that a change of these files may concern."""
        files, shared = frozenset(changed), cache(_shared)
        return {
            name
            for name, month in self._months.items()
            if month.path in files
            or not files.isdisjoint(shared(month.folder))
            or not files.isdisjoint(self._dependencies.get(name, NOTHING))
        }


def _shared(folder: Path) -> frozenset[Path]:
    """Return the templates and settings of all months in a folder, there or not."""
    folders = catalog.template_folders(folder)
    templates = (template for each in folders for template in each.rglob("*"))
    return frozenset((*folders, *templates, *settings_files(folder)))
