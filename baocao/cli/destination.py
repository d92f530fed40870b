"""Where an import writes its files, and how: all of them or none."""

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from baocao.cli.outputs import SCHEMA_ENDINGS, guard_results
from baocao.errors import BaocaoError
from baocao.library import catalog
from baocao.library.office_files import read_office
from baocao.messages import imported as say
from baocao.messages import next_month as new_say
from baocao.model.office import Office
from baocao.scaffold.imported.office_entries import fits
from baocao.system.files import write_whole
from baocao.system.files.guard import place_of
from baocao.system.files.read import is_own_stream
from baocao.word.recognise.facts import Facts

_ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Destination:
    """Where the files of one paper go: the month, the office if it is new, and the report."""

    month: Path
    office: Path | None
    report: Path | None

    def refuse(self, source: Path, written: Iterable[Path], *, force: bool) -> None:
        """Raise :class:`BaocaoError` if a file must not be written.

        ``source`` is the Word file, which no option allows to replace; ``written`` are the months of the same
        call.
        """
        if self.month.suffix.lower() not in _ENDINGS and not is_own_stream(str(self.month)):
            raise BaocaoError(say.MONTH_ENDING.of(file=self.month))
        files = [*filter(None, (self.month, self.office, self.report))]
        guard_results([(path, _ENDINGS + SCHEMA_ENDINGS) for path in files], read=[source])
        self.refuse_report(source, force=force)
        if place_of(self.month) in map(place_of, written):
            raise BaocaoError(say.SAME_MONTH.of(file=self.month))
        if os.path.lexists(self.month) and not force and not is_own_stream(str(self.month)):
            raise BaocaoError(new_say.IMPORTED_EXISTS.of(file=self.month))

    def refuse_report(self, source: Path, *, force: bool) -> None:
        """Raise :class:`BaocaoError` if the report must not be written, also where the month is printed."""
        guard_results([(self.report, SCHEMA_ENDINGS)], read=[source], force=force)

    def write(self, month: str, office: str, report: str) -> None:
        """Write the files, the month last; where one cannot be written, those that are new are removed."""
        with ExitStack() as undo:
            if self.office:
                undo.callback(_remove, self.office, (self.office.parent,))
                write_whole(self.office, office.encode(), within=self.month.parent)
            if self.report:
                if not os.path.lexists(self.report):
                    undo.callback(_remove, self.report)
                write_whole(self.report, report.encode())
            write_whole(self.month, month.encode())
            undo.pop_all()


def fitting(facts: Facts, folder: Path) -> tuple[str, Office] | None:
    """Return the office file near a folder that has the paper's bodies and code, and its name."""
    for name in catalog.offices(folder):
        path = catalog.office(name, folder)
        with suppress(BaocaoError):
            office = read_office(path, folder).office if path else None
            if office and fits(office, facts):
                return name, office
    return None


def new_office(name: str, folder: Path) -> Path:
    """Return the file of a new office: another one of the same name keeps its file.

    >>> new_office("so-noi-vu", Path("/nowhere")).as_posix()
    '/nowhere/offices/so-noi-vu.yaml'
    """
    return next(path for path in _names(name, folder / "offices") if not os.path.lexists(path))


def _names(name: str, folder: Path) -> Iterator[Path]:
    yield folder / f"{name}.yaml"
    yield from (folder / f"{name}-{number}.yaml" for number in count(2))


def _remove(path: Path, folders: Iterable[Path] = ()) -> None:
    with suppress(OSError):
        path.unlink()
        for folder in folders:
            folder.rmdir()
