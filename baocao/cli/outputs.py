"""Results: the forms they come in, the endings of their files, where they go, and what they may replace.

A paper comes as what a writer makes of the tree, or as the PDF file made of the Word file.
"""

import sys
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from baocao.errors import BaocaoError
from baocao.foreign import on_screen
from baocao.messages import cli as say
from baocao.system.files import guard_output, write_whole
from baocao.system.files.guard import refuse_twice
from baocao.write import WRITERS

Form = TypeVar("Form")

# Stands for standard input where a file is read, and for standard output where one is written.
STREAM = "-"
PDF, PDF_SOURCE = "pdf", "docx"

# The ending of the file of each, in the order they are told in.
ENDINGS = {**{name: writer.suffix for name, writer in WRITERS.items()}, PDF: ".pdf"}

# The endings of a file that a paper, a report or the schema may replace unasked.
PAPER_ENDINGS = {name: (ending,) for name, ending in ENDINGS.items()} | {"html": (".html", ".htm")}
_TEXT, _JSON = (".txt", ".log"), (".json",)
REPORT_ENDINGS = {
    "full": _TEXT,
    "concise": _TEXT,
    "json": _JSON,
    "github": _TEXT,
    "gitlab": _JSON,
    "sarif": (".sarif", *_JSON),
    "junit": (".xml",),
}
SCHEMA_ENDINGS = _JSON


def chosen(name: str, forms: Mapping[str, Form]) -> Form:
    """Return the form of a result by its name. Raises :class:`BaocaoError` with those there are."""
    if name not in forms:
        raise BaocaoError(say.UNKNOWN_FORMAT.of(name=name, known=", ".join(forms)))
    return forms[name]


def goes_to_stdout(output: str | Path | None) -> bool:
    """Tell whether a result goes to standard output: where nothing else was said, or ``-``."""
    return output is None or str(output) == STREAM


def guard_results(
    outputs: Iterable[tuple[str | Path | None, Collection[str]]],
    *,
    read: Iterable[Path] = (),
    force: bool = False,
) -> None:
    """Refuse results over files of somebody's, or two in one; each comes with the endings of its kind."""
    files = [(Path(output), endings) for output, endings in outputs if output and not goes_to_stdout(output)]
    read = tuple(read)
    for path, endings in files:
        guard_output(path, endings, read=read, force=force)
    refuse_twice(path for path, _ in files)


def write_result(text: str, output: str | Path | None) -> None:
    """Write a text of our own to a file, or to standard output."""
    if output is None or goes_to_stdout(output):
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        write_whole(Path(output), text.encode())


def put(data: bytes) -> None:
    """Write a text of others to standard output.

    A program that reads it gets every byte; on a terminal controls and what turns or hides text are shown.
    """
    if sys.stdout.isatty():
        sys.stdout.write(on_screen(data.decode("utf-8", "backslashreplace")))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    sys.stdout.flush()
