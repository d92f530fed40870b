"""``build --skip-unchanged``: which Word files would be the same again, by the source that they carry."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from baocao.cli.plan import Destination, Task, appendix_target
from baocao.errors import BaocaoError
from baocao.pipeline import Draft
from baocao.system.files import read_whole
from baocao.system.files.read import is_own_stream
from baocao.word.source_part import SourcePart, read_source
from baocao.write import PDF_SOURCE


class Left(NamedTuple):
    """The files of a month that are left alone, and those of them whose words were edited since."""

    files: tuple[Path, ...]
    edited: tuple[Path, ...]


def left_alone(task: Task, draft: Draft, inputs: str, where: Destination) -> Left | None:
    """Return the files of a month if nothing that they are made from changed; ``None`` if one did.

    ``inputs`` is the hash of that. Only Word files can tell what they were made from, so a month with
    another output is built.
    """
    if not inputs or any(name != PDF_SOURCE for name, _ in task.targets):
        return None
    files: list[Path] = []
    edited: list[Path] = []
    for path in _files(task, draft, where):
        found = _read(path)
        if found is None or found[0].inputs.all != inputs:
            return None
        files.append(path)
        edited += [path] if _is_edited(*found) else []
    return Left(tuple(files), tuple(edited)) if files else None


def _files(task: Task, draft: Draft, where: Destination) -> Iterator[Path]:
    for _, target in task.targets:
        if target is not None:
            yield target
            if where.apart:
                for number in range(1, len(draft.month.appendices) + 1):
                    yield appendix_target(target, number)


def _read(path: Path) -> tuple[SourcePart, bytes] | None:
    """Return the source of a file and its bytes; ``None`` if there is no such file or no source in it."""
    if is_own_stream(str(path)) or not path.is_file():
        return None
    try:
        data = read_whole(path)
        source = read_source(BytesIO(data), str(path))
    except BaocaoError:
        return None
    return (source, data) if source else None


def _is_edited(source: SourcePart, data: bytes) -> bool:
    """Tell whether a file has other words than it was built with."""
    if source.untouched:
        return False
    from baocao.word.alignment import align
    from baocao.word.reader import read_paper
    from baocao.word.word_lines import word_lines

    try:
        word = word_lines(read_paper(BytesIO(data), "")).printed
    except BaocaoError:
        return True
    aligned = align(source.printed, word)
    return any(each.kind != "same" or each.moved for each in (*aligned.lines, *aligned.notes))
