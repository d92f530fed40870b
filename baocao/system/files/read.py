"""Reading a file that somebody else may have put there.

Only plain files are opened, and no more is read of them than is asked for. What is opened is looked at
again through its descriptor, so that nothing can take its place between the look and the reading.
"""

import os
import re
import stat
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from baocao.errors import BaocaoError
from baocao.messages import Message, Said
from baocao.messages import files as say
from baocao.system.files.links import refuse_if_leaving

MAX_BYTES = 32 * 1024 * 1024
_PIECE = 1 << 20
# A pipe that takes the place of a file must not be waited for, and a terminal must not become ours.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)
# Where a system shows what it knows, secrets included, as files; devices lie beside them.
_OF_THE_SYSTEM = ("/proc", "/sys")
# What this process was given open: its standard input, and what a shell's ``<(…)`` stands for. Nothing
# is in ``/dev/null``, by which git says that a file is new or gone.
_OWN = re.compile(r"/dev/(?:null|std(?:in|out|err))|/(?:dev|proc/self)/fd/[0-9]+")
_KINDS = (
    (stat.S_ISFIFO, say.A_PIPE),
    (stat.S_ISSOCK, say.A_SOCKET),
)


def read_bounded(path: Path, limit: int = MAX_BYTES, within: Path | None = None) -> bytes:
    """Return what a plain file holds, at most ``limit`` bytes and one more, which tells that there is more.

    Raises :class:`BaocaoError` where it cannot be read or is no plain file: a folder, a pipe, a socket, a
    device, or a file that the system makes up as it is read, as those of ``/proc``; and where links lead
    it out of the folder ``within``.
    """
    try:
        refuse_if_special(path, path.stat())
        handle = os.open(path, _FLAGS)
        try:
            if within is not None:
                refuse_if_leaving(path, os.fstat(handle), within)
            return _content(path, handle, limit)
        finally:
            os.close(handle)
    except (OSError, ValueError) as error:
        # A name with a NUL is a ValueError.
        problem = say.problem_of(error) if isinstance(error, OSError) else error
        raise BaocaoError(say.CANNOT_READ.of(file=path, problem=problem)) from error


def read_whole(path: Path, limit: int = MAX_BYTES, within: Path | None = None) -> bytes:
    """Return what a plain file holds.

    Raises :class:`BaocaoError` where :func:`read_bounded` does, and where that is more than ``limit`` bytes.
    """
    data = read_bounded(path, limit, within)
    if len(data) > limit:
        raise BaocaoError(say.TOO_LARGE.of(file=path, limit=limit // 1024))
    return data


def read_lines(path: Path) -> list[str]:
    """Return the lines of a text as editors count them; none where it cannot be read."""
    try:
        return read_bounded(path).decode("utf-8", "replace").split("\n")
    except BaocaoError:
        return []


def is_own_stream(name: str) -> bool:
    """Tell whether a name stands for what whoever started this process handed to it, open, or for nothing.

    Only the name itself counts, as it was typed: a file that links there was typed by somebody else.

    >>> [is_own_stream(name) for name in ("/dev/stdin", "/dev/fd/63", "/dev/null", "/dev/tty", "a.yaml")]
    [True, True, True, False, False]
    """
    return _OWN.fullmatch(name) is not None


def read_stream(name: str, limit: int = MAX_BYTES) -> bytes:
    """Return what comes from such a stream to its end, bounded like a file; it is waited for.

    Raises :class:`BaocaoError` where it cannot be read.
    """
    try:
        with open(name, "rb", buffering=0) as stream:  # noqa: PTH123  (a name that is no path)
            return b"".join(_pieces(stream.fileno(), limit + 1))
    except OSError as error:
        raise BaocaoError(say.CANNOT_READ.of(file=name, problem=say.problem_of(error))) from error


def refuse_if_special(path: Path, known: os.stat_result) -> None:
    """Raise :class:`BaocaoError` where a file is no plain one, or one that the system makes up."""
    if stat.S_ISDIR(known.st_mode):
        raise IsADirectoryError(21, os.strerror(21))
    kind = kind_of(known.st_mode) or (say.MADE_UP if known.st_dev in _made_up() else None)
    if kind:
        raise _refused(path, kind)


def kind_of(mode: int) -> Message | None:
    """Return what a file is that is no plain one and no folder; ``None`` for these two."""
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return None
    return next((kind for is_kind, kind in _KINDS if is_kind(mode)), say.A_DEVICE)


def _content(path: Path, handle: int, limit: int) -> bytes:
    before = os.fstat(handle)
    refuse_if_special(path, before)
    data = b"".join(_pieces(handle, limit + 1))
    if data and before.st_size == 0 and os.fstat(handle).st_size == 0:
        # Files that say they are empty and are not are made up, wherever they are mounted.
        raise _refused(path, say.MADE_UP)
    return data


def _pieces(handle: int, left: int) -> Iterator[bytes]:
    while left and (piece := os.read(handle, min(left, _PIECE))):
        yield piece
        left -= len(piece)


@cache
def _made_up() -> frozenset[int]:
    """Return the devices whose files are made up by the system as they are read."""
    return frozenset(Path(place).stat().st_dev for place in _OF_THE_SYSTEM if os.path.ismount(place))


def _refused(path: Path, kind: Message) -> BaocaoError:
    said: Said = say.NOT_PLAIN.of(file=path, kind=kind)
    return BaocaoError(said)
