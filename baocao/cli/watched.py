"""Tracks which files matter to months: a change of them may change a report or the findings."""

from collections.abc import Iterable
from functools import cache
from itertools import chain
from pathlib import Path

from baocao.cli.files import MonthFile
from baocao.library import catalog
from baocao.lint.settings import settings_files
from baocao.system.files.stamp import NOTHING, Stamp, Stamps, stamps


class WatchedMonths:
    """Months and the files that matter to them, existing or not.

    Templates and settings are known before a month is read; its other dependencies come from its last
    reading. A failed reading has none, and the earlier ones stay.
    """

    def __init__(self, months: Iterable[MonthFile]) -> None:
        self._months = {month.name: month for month in months}
        self._dependencies: dict[str, Stamps] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._months

    def add(self, month: MonthFile) -> None:
        """Add a month."""
        self._months[month.name] = month

    def learn(self, name: str, dependencies: Stamps) -> None:
        """Store the dependencies of a month from its reading."""
        self._dependencies[name] = dependencies

    def files(self) -> dict[Path, Stamp]:
        """Return all files that matter, each with its current stamp, or that before its first reading."""
        found: dict[Path, Stamp] = {}
        for path, stamped in chain.from_iterable(each.items() for each in self._dependencies.values()):
            found.setdefault(path, stamped)
        folders = {month.folder for month in self._months.values()}
        shared = chain.from_iterable(map(_shared, folders))
        return stamps(chain((month.path for month in self._months.values()), shared)) | found

    def touched(self, changed: Iterable[Path]) -> set[str]:
        """Return the names of the months that a change of these files may affect."""
        files, shared = frozenset(changed), cache(_shared)
        return {
            name
            for name, month in self._months.items()
            if month.path in files
            or not files.isdisjoint(shared(month.folder))
            or not files.isdisjoint(self._dependencies.get(name, NOTHING))
        }


def _shared(folder: Path) -> frozenset[Path]:
    """Return the users' templates and settings of all months in a folder, existing or not.

    The shipped templates change with the program only, and Python writes its bytecode beside them.
    """
    folders = catalog.own_folders("templates", folder)
    templates = (template for each in folders for template in each.rglob("*"))
    return frozenset((*folders, *templates, *settings_files(folder)))
