"""The location of the shipped templates and data.

In a wheel they are inside the package, in a checkout next to it. No other module may know this.
"""

import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from baocao.system.filenames import ENDINGS

_PACKAGE = Path(__file__).parent.parent


@cache
def shipped(folder: str) -> Path:
    """Return the shipped folder of that name.

    >>> shipped("data").is_dir() and shipped("templates").is_dir()
    True
    """
    inside = _PACKAGE / folder
    return inside if inside.is_dir() else _PACKAGE.parent / folder


def is_shipped_data(path: str | Path) -> bool:
    """Tell whether a file is one of the shipped data, which no user edits.

    >>> is_shipped_data(shipped("data") / "offices" / "a.yaml"), is_shipped_data("offices/a.yaml")
    (True, False)
    """
    return Path(path).is_relative_to(shipped("data"))


def names_in(folder: Path, *endings: str) -> list[str]:
    """Return the names of a folder's files with those endings, in composed letters as they are typed.

    Without an ending, the files are YAML files.

    >>> "roman-decimal-dash-plus" in names_in(shipped("data") / "schemes")
    True
    """
    return names_of(folder.glob("*.*"), *endings)


def names_of(paths: Iterable[Path], *endings: str) -> list[str]:
    """Return the names of the files with those endings among some, as :func:`names_in` does.

    >>> names_of([Path("ban.yaml"), Path("so.YML"), Path("a.txt")])
    ['ban', 'so']
    """
    wanted = endings or ENDINGS
    names = (
        path.name[: -len(ending)]
        for path in paths
        for ending in wanted
        if path.name.casefold().endswith(ending)
    )
    return sorted({unicodedata.normalize("NFC", name) for name in names})
