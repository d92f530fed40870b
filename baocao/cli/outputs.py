"""Results: their output format, the ending of the file, its path, and the files it may replace."""

import sys
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from baocao.errors import BaocaoError
from baocao.messages import cli as say
from baocao.messages.foreign import on_screen
from baocao.system.files import guard_output, write_whole
from baocao.system.files.guard import files_of, refuse_twice
from baocao.write import PAPER_ENDINGS

Form = TypeVar("Form")

# Means standard input for a file to read, and standard output for a file to write.
STREAM = "-"

# The default file ending of each output format.
ENDINGS = {name: endings[0] for name, endings in PAPER_ENDINGS.items()}
SCHEMA_ENDINGS = (".json",)


def chosen(name: str, forms: Mapping[str, Form]) -> Form:
    """Return the output format of that name. Raises :class:`BaocaoError` with the known ones."""
    if name not in forms:
        raise BaocaoError(say.UNKNOWN_FORMAT.of(name=name, known=", ".join(forms)))
    return forms[name]


def goes_to_stdout(output: str | Path | None) -> bool:
    """Tell whether a result goes to standard output: without a path, or with ``-``."""
    return output is None or str(output) == STREAM


def guard_results(
    outputs: Iterable[tuple[str | Path | None, Collection[str]]],
    *,
    read: Iterable[Path] = (),
    force: bool = False,
) -> None:
    """Refuse to overwrite somebody's file, or two results in one; each comes with its kind's endings."""
    files = [(Path(output), endings) for output, endings in outputs if output and not goes_to_stdout(output)]
    were_read = files_of(read)
    for path, endings in files:
        guard_output(path, endings, read=were_read, force=force)
    refuse_twice(path for path, _ in files)


def write_result(text: str, output: str | Path | None) -> None:
    """Write our own text to a file, or to standard output."""
    if output is None or goes_to_stdout(output):
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        write_whole(Path(output), text.encode())


def put_bytes(data: bytes) -> None:
    """Write a file to standard output, which is no terminal."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.flush()


def put(data: bytes) -> None:
    """Write a foreign text to standard output.

    A program that reads it gets every byte; a terminal shows controls, and characters that turn or hide text,
    as escapes.
    """
    if sys.stdout.isatty():
        sys.stdout.write(on_screen(data.decode("utf-8", "backslashreplace")))
        sys.stdout.flush()
    else:
        put_bytes(data)
