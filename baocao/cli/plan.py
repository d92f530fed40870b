"""Plans which reports a call of ``build`` makes, and where each is written."""

import os
import re
import sys
from pathlib import Path
from typing import NamedTuple

from baocao.cli.files import MonthFile
from baocao.cli.outputs import ENDINGS, STREAM, chosen
from baocao.errors import BaocaoError
from baocao.messages import cli as say
from baocao.messages import pdf as pdf_say
from baocao.system.filenames import PAPER_ENDINGS as READ_ENDINGS
from baocao.system.filenames import is_month_ending
from baocao.system.files import guard_output
from baocao.system.files.guard import files_of, place_of
from baocao.system.files.read import is_own_stream
from baocao.write import PAPER_ENDINGS, WRITERS

# The places of the appendices, the usual one first.
APPENDICES = ("together", "separate")
_APPENDIX = re.compile(r"(.*)-phu-luc-[1-9][0-9]*(\.[^./]*)?", re.DOTALL)


class Task(NamedTuple):
    """A month to build: each output format with its target path (``None``: standard output)."""

    month: MonthFile
    targets: tuple[tuple[str, Path | None], ...]


class Destination(NamedTuple):
    """The output formats and the target paths that the options give.

    ``to`` is a comma-separated list of output formats; a repeated one counts once. ``appendices`` are
    ``together`` with the report or ``separate``, each in a file of its own next to it. ``force`` lets reports
    overwrite any existing file.
    """

    to: str
    output: str | None = None
    output_dir: Path | None = None
    appendices: str = "together"
    force: bool = False

    @property
    def apart(self) -> bool:
        """Tell whether each appendix is a file of its own."""
        return self.appendices == "separate"

    def formats(self) -> tuple[str, ...]:
        """Return the formats to write."""
        names = tuple(dict.fromkeys(name.strip() for name in self.to.split(",")))
        for name in names:
            chosen(name, ENDINGS)
        return names

    def target(self, month: MonthFile, name: str) -> Path | None:
        """Return the path of a month's report in that format; ``None`` is standard output."""
        if self.output == STREAM or (self.output is None and month.is_stdin):
            return None
        if self.output:
            return Path(self.output)
        named = Path(month.name)
        # A paper beside one's own must not be taken for its result.
        is_read = is_month_ending(named.name) or (
            self.output_dir is not None and named.suffix.lower() in READ_ENDINGS
        )
        stem = named.stem if is_read else _without_extra(named)
        path = named.with_name(stem + ENDINGS[name])
        return self.output_dir / month.inside / path.name if self.output_dir else path


def _without_extra(month: Path) -> str:
    """Return the name of a file that is not called like a month, for its report.

    An ending that a program for plain texts added is left out, with the month's before it, unless there is a
    month that is called so.
    """
    bare = month.with_suffix("")
    if month.suffix.lower() == ".txt" and is_month_ending(bare.name) and not os.path.lexists(bare):
        return bare.stem
    return month.name


def appendix_target(report: Path, number: int) -> Path:
    """Return the path of an appendix in a file of its own.

    >>> appendix_target(Path("2020-02.docx"), 1).name
    '2020-02-phu-luc-1.docx'
    """
    return report.with_name(f"{report.stem}-phu-luc-{number}{report.suffix}")


def plan(months: list[MonthFile], where: Destination) -> list[Task]:
    """Decide where each report is written, and refuse to lose a file."""
    formats = where.formats()
    if where.appendices not in APPENDICES:
        known = ", ".join(APPENDICES)
        raise BaocaoError(say.UNKNOWN_PLACE.of(name=where.appendices, known=known))
    if where.output and where.output_dir:
        raise BaocaoError(say.OUTPUT_OR_DIR.of())
    if where.output and len(months) > 1:
        raise BaocaoError(say.ONE_OUTPUT.of())
    if where.output and len(formats) > 1:
        raise BaocaoError(pdf_say.ONE_FORMAT.of())
    if where.output_dir and any(month.is_stdin for month in months):
        raise BaocaoError(say.NO_NAME_IN_DIR.of())
    _refuse_other_ending(formats[0], where.output)
    months = _kept_apart(months) if where.output_dir else months
    tasks = [Task(month, tuple((name, where.target(month, name)) for name in formats)) for month in months]
    _refuse_streams(tasks, apart=where.apart)
    written = _refuse_clashes(tasks, force=where.force)
    if where.apart:
        _refuse_appendix_clashes(written)
    return tasks


def _kept_apart(months: list[MonthFile]) -> list[MonthFile]:
    """Return the months; with their folders, if some that were named one by one have the same name.

    Their folders are seen from the one around them, as those of months that a search found are.
    """
    named = [month for month in months if not month.found]
    names = {os.path.normcase(month.path.stem) for month in named}
    if len(names) == len(named):
        return months
    around = os.path.commonpath([month.folder.absolute() for month in named])
    return [
        month if month.found else month._replace(inside=Path(os.path.relpath(month.folder, around)))
        for month in months
    ]


def _refuse_other_ending(to: str, output: str | None) -> None:
    """Refuse a file name with the ending of another format: its recipient could not open it."""
    endings = {ending: name for name, ending in ENDINGS.items()}
    named = endings.get(Path(output or "").suffix.lower())
    if named and named != to:
        raise BaocaoError(say.OTHER_ENDING.of(file=output, named=named, to=to))


def _refuse_streams(tasks: list[Task], *, apart: bool) -> None:
    """Refuse several reports of a month on one stream, and binary output on a terminal."""
    for task in tasks:
        if apart and any(target is None or is_own_stream(str(target)) for _, target in task.targets):
            raise BaocaoError(say.APART_NEEDS_FILES.of())
        streamed = [name for name, target in task.targets if target is None]
        if len(streamed) > 1:
            raise BaocaoError(pdf_say.ONE_FORMAT.of())
        if sys.stdout.isatty() and not all(name in WRITERS and WRITERS[name].is_text for name in streamed):
            raise BaocaoError(say.BINARY_TO_TERMINAL.of())


def _refuse_clashes(tasks: list[Task], *, force: bool) -> dict[str, Task]:
    """Refuse to overwrite a month or somebody's file, and to write one file twice.

    Return the tasks by the places that they write to.
    """
    inputs = files_of(task.month.path for task in tasks if not task.month.is_stdin)
    written: dict[str, Task] = {}
    for task in tasks:
        for name, target in task.targets:
            if target is None or is_own_stream(str(target)):
                continue
            guard_output(target, PAPER_ENDINGS[name], read=inputs, force=force)
            place = place_of(target)
            if place in written:
                first, second = written[place].month.name, task.month.name
                raise BaocaoError(say.SAME_OUTPUT.of(first=first, second=second, file=target))
            written[place] = task
    return written


def _refuse_appendix_clashes(written: dict[str, Task]) -> None:
    """Refuse a report whose name an appendix of another report may have."""
    for place, task in written.items():
        match = _APPENDIX.fullmatch(place)
        owner = written.get(match[1] + match[2]) if match else None
        if owner:
            first, second = owner.month.name, task.month.name
            raise BaocaoError(say.SAME_OUTPUT.of(first=first, second=second, file=Path(place).name))
