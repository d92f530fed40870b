"""Links, which may lead anywhere: where a project ends, and whether a file is inside it.

A tree that somebody sent may contain a link to a file that only its reader can open, so that messages about
it, or its printed content, disclose that file. No setting inside the tree can allow this, because whoever
made the links made the settings too; only the environment of the process can.
"""

import os
from pathlib import Path

from baocao.errors import BaocaoError
from baocao.messages import files as say

# Set to 1 by users who trust every link in the folders of the months.
FOLLOW = "BAOCAO_FOLLOW_LINKS"
_YES = ("1", "true", "yes", "on")
_ROOTS = ("baocao.toml", ".git")


def project_of(folder: Path) -> Path:
    """Return the project of a folder: the nearest folder, itself or above, with settings or with git.

    Without one, the folder itself is the project, with everything below it.
    """
    return up_to_project(folder)[-1]


def up_to_project(folder: Path) -> tuple[Path, ...]:
    """Return a folder and those above it, up to its project, by their real names.

    >>> up_to_project(Path())[-1] == project_of(Path())
    True
    """
    real = Path(os.path.realpath(folder))
    way = (real, *real.parents)
    marked = (
        at for at, place in enumerate(way) if any(os.path.lexists(f"{place}/{name}") for name in _ROOTS)
    )
    return way[: next(marked, 0) + 1]


def project_by_name(path: Path) -> Path:
    """Return the project that a file belongs to by its name, wherever links of its folders lead."""
    here = project_of(Path())
    return here if _lexical(path).is_relative_to(here) else project_of(path.parent)


def in_ci() -> bool:
    """Tell whether the program runs on a CI server, which checks what anybody may have proposed."""
    return os.environ.get("CI", "").casefold() not in ("", "0", "false")


def follows_links() -> bool:
    """Tell whether whoever started the program trusts every link."""
    return os.environ.get(FOLLOW, "").casefold() in _YES


def refuse_if_leaving(path: Path, known: os.stat_result, within: Path) -> None:
    """Raise :class:`BaocaoError` if an opened file is not the one inside a folder.

    ``known`` is the status of its descriptor, which reveals a link that changes meanwhile. A link into a
    hidden folder also leaves the folder: git keeps its credentials there.
    """
    if follows_links():
        return
    real = Path(os.path.realpath(path))
    if not leads_inside(path, real, within) or not os.path.samestat(real.stat(), known):
        raise BaocaoError(say.LEAVES.of(file=path, root=within, setting=FOLLOW))


def refuse_if_leading_out(path: Path, within: Path) -> None:
    """Raise :class:`BaocaoError` if a path, of a file or of none yet, leads out of a folder."""
    if not follows_links() and not leads_inside(path, Path(os.path.realpath(path)), within):
        raise BaocaoError(say.LEAVES.of(file=path, root=within, setting=FOLLOW))


def refuse_folder_if_leaving(folder: Path) -> None:
    """Raise :class:`BaocaoError` if a folder is a link that leads out of its project."""
    within, real = project_of(folder.parent), Path(os.path.realpath(folder))
    if folder.is_symlink() and not follows_links() and not leads_inside(folder, real, within):
        raise BaocaoError(say.LEAVES.of(file=folder, root=within, setting=FOLLOW))


def leads_inside(path: Path, real: Path, within: Path) -> bool:
    """Tell whether the target of a path is inside a folder, and in no hidden folder except those it names."""
    root = Path(os.path.realpath(within))
    named = _lexical(path).parts
    return real.is_relative_to(root) and not any(
        part.startswith(".") and part not in named for part in real.relative_to(root).parts
    )


def _lexical(path: Path) -> Path:
    return Path(os.path.normpath(path.absolute()))
