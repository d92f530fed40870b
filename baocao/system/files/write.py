"""Writes a file whole: at every moment either the old file or the new one exists."""

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from baocao.errors import BaocaoError
from baocao.messages import files as say
from baocao.system.files.links import FOLLOW, follows_links, in_ci, leads_inside, project_by_name, project_of
from baocao.system.files.read import is_own_stream, kind_of, read_bounded


def write_whole(path: Path, data: bytes, within: Path | None = None, *, was: bytes | None = None) -> None:
    """Write a file so that at every moment either the old or the complete new file exists.

    A link is followed only to a file of the same project; pipes and devices are written to only if they were
    handed to this process open. No folder link may lead out of the folder ``within``, for names that nobody
    typed. A file that is edited is replaced only if it still says what was read (``was``): an editor may have
    saved it since.

    Raises :class:`BaocaoError` if it cannot be written; the old file is then untouched.
    """
    try:
        if is_own_stream(str(path)):
            path.write_bytes(data)
            return
        target = _target(path, within)
        if target.is_file() and not os.access(target, os.W_OK):
            raise PermissionError(13, os.strerror(13))
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, data, was)
    except (OSError, ValueError) as error:
        raise _failed(path, error) from error


def refuse_changed(path: Path, was: bytes) -> None:
    """Raise :class:`BaocaoError` if a file no longer says what was read, or has gone.

    Streams that were handed to this process cannot be read twice and are not looked at.
    """
    if is_own_stream(str(path)):
        return
    if not path.exists() or read_bounded(path) != was:
        raise BaocaoError(say.CHANGED_SINCE.of(file=path))


def append(path: Path, text: str) -> None:
    """Append to a file that others write to as well, such as the summary of a job.

    Raises :class:`BaocaoError` if it cannot be written.
    """
    try:
        with path.open("ab") as file:
            file.write(text.encode("utf-8", "backslashreplace"))
    except (OSError, ValueError) as error:
        raise _failed(path, error) from error


def _failed(path: Path, error: OSError | ValueError) -> BaocaoError:
    # A name with a NUL is a ValueError.
    problem = say.problem_of(error) if isinstance(error, OSError) else error
    check = say.TO_CHECK_OF.get(path.suffix.lower(), say.TO_CHECK)
    return BaocaoError(say.CANNOT_WRITE.of(file=path, problem=problem, check=check))


def _target(path: Path, bound: Path | None) -> Path:
    """Return the file to replace: the named one, or the target of a link."""
    folder = Path(os.path.realpath(path.parent))
    bounds = [bound] if bound is not None else []
    if in_ci():
        bounds.append(project_by_name(path))
    for within in () if follows_links() else bounds:
        _refuse_folder(path, folder, within)
    if not path.is_symlink():
        _refuse_special(path, path)
        return folder / path.name
    real = Path(os.path.realpath(path))
    within = project_of(path.parent)
    if not real.exists() or not (follows_links() or leads_inside(path, real, within)):
        raise BaocaoError(say.LINK_NOT_WRITTEN.of(file=path, target=path.readlink(), setting=FOLLOW))
    _refuse_special(path, real)
    return real


def _refuse_folder(path: Path, folder: Path, within: Path) -> None:
    """Refuse a folder that is inside another by its name but not by its links."""
    if not leads_inside(path, folder, within):
        raise BaocaoError(say.LEAVES.of(file=path, root=within, setting=FOLLOW))


def _refuse_special(path: Path, real: Path) -> None:
    try:
        mode = real.lstat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(21, os.strerror(21))
    if kind := kind_of(mode):
        raise BaocaoError(say.NOT_WRITTEN_TO.of(file=path, kind=kind))


def _replace(target: Path, data: bytes, was: bytes | None) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:80]}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            _give(file.fileno(), name, _mode(target))
            os.fsync(file.fileno())
        if was is not None:
            refuse_changed(target, was)
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _give(handle: int, name: str, mode: int) -> None:
    """Set the permissions of an open file, not of a file that has taken its name since."""
    if hasattr(os, "fchmod"):
        os.fchmod(handle, mode)
    else:
        Path(name).chmod(mode)


def _mode(target: Path) -> int:
    """Return the permissions of the replaced file, or those of any new file.

    The bits that run a file as its owner are dropped: another user may have set them.
    """
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
