"""The files that another program names: read, or given as bytes."""

from os import PathLike, fspath
from os.path import lexists
from pathlib import Path

from baocao.errors import BaocaoError
from baocao.library.nearby import is_folder, no_such_file
from baocao.lint import settings
from baocao.messages import files as files_say
from baocao.pipeline.version import Raw
from baocao.system.files import read_bounded
from baocao.system.files.links import in_ci, project_by_name

Name = str | PathLike[str]


def read_file(path: Name) -> Raw:
    """Return a file with its name as given. Raises :class:`BaocaoError` if it cannot be read."""
    settings.forget()
    place = Path(path)
    try:
        if place.is_dir():
            raise BaocaoError(is_folder(place))
        if not lexists(place):
            raise BaocaoError(no_such_file(fspath(path)))
    except OSError as error:
        raise BaocaoError(files_say.cannot_read(place, error)) from error
    data = read_bounded(place, within=project_by_name(place) if in_ci() else None)
    return Raw(fspath(path), data, place.parent)


def file_of(path: Name, data: bytes) -> Raw:
    """Return a file of some bytes; its folder need not exist, but other files are looked for in it."""
    place = Path(path)
    try:
        place.parent.lstat()
    except (FileNotFoundError, NotADirectoryError):
        pass
    except (OSError, ValueError) as error:
        raise BaocaoError(files_say.cannot_read(place, error)) from error
    return Raw(fspath(path), data, place.parent)
