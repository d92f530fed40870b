"""Writing a file whole: at every moment either the older one or the new one is there."""

import contextlib
import os
import tempfile
from pathlib import Path

from baocao.errors import BaocaoError
from baocao.messages import files as say


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that at every moment either the old one or the whole new one is there.

    Raises :class:`BaocaoError` where it cannot be written; the old file is then as it was.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            # A pipe or a device is written to; there is no older file to keep.
            path.write_bytes(data)
            return
        if path.is_file() and not os.access(path, os.W_OK):
            raise PermissionError(13, os.strerror(13))
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        check = say.TO_CHECK_OF.get(path.suffix.lower(), say.TO_CHECK)
        raise BaocaoError(
            say.CANNOT_WRITE.of(file=path, problem=say.problem_of(error), check=check)
        ) from error


def _replace(path: Path, data: bytes) -> None:
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise IsADirectoryError(21, os.strerror(21))
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:80]}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _mode(target: Path) -> int:
    """Return the permissions of the file that is replaced, or those any new file would get."""
    if target.exists():
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
