"""Links, which may lead anywhere: where a project ends, and whether a file lies in it.

A tree that somebody sent may hold a link to a file that only its reader can open, so that what is said of
it, or printed, gives that file away. No setting inside the tree can allow this, as whoever made the links
made the settings too; the surroundings of the process can.
"""

import os
from pathlib import Path

from baocao.errors import BaocaoError
from baocao.messages import files as say

# Set to 1 by who trusts every link in the folders of the months.
FOLLOW = "BAOCAO_FOLLOW_LINKS"
_ROOTS = ("baocao.toml", ".git")


def project_of(folder: Path) -> Path:
    """Return the project that a folder lies in: the nearest one, it or above it, with settings or of git.

    Where there is none the folder itself is it, with all that lies below.
    """
    return up_to_project(folder)[-1]


def up_to_project(folder: Path) -> tuple[Path, ...]:
    """Return a folder and those above it, up to the one of its project, by their real names.

    >>> up_to_project(Path())[-1] == project_of(Path())
    True
    """
    real = Path(os.path.realpath(folder))
    way = (real, *real.parents)
    marked = (at for at, place in enumerate(way) if any(os.path.lexists(place / name) for name in _ROOTS))
    return way[: next(marked, 0) + 1]


def project_by_name(path: Path) -> Path:
    """Return the project that a file belongs to by its name, wherever links of its folders lead."""
    here = project_of(Path())
    return here if _lexical(path).is_relative_to(here) else project_of(path.parent)


def in_ci() -> bool:
    """Tell whether this runs for a server that checks what anybody may have proposed."""
    return os.environ.get("CI", "").casefold() not in ("", "0", "false")


def follows_links() -> bool:
    """Tell whether whoever started this trusts every link."""
    return os.environ.get(FOLLOW) == "1"


def refuse_if_leaving(path: Path, known: os.stat_result, within: Path) -> None:
    """Raise :class:`BaocaoError` where a file that was opened is not the one that lies in a folder.

    ``known`` is what its descriptor tells of it, so that a link that changes meanwhile is found out. A link
    into what is hidden leaves the folder too: git keeps there what it is let in by.
    """
    if follows_links():
        return
    real = Path(os.path.realpath(path))
    if not leads_inside(path, real, within) or not os.path.samestat(real.stat(), known):
        raise BaocaoError(say.LEAVES.of(file=path, root=within, setting=FOLLOW))


def refuse_folder_if_leaving(folder: Path) -> None:
    """Raise :class:`BaocaoError` where a folder is a link that leads out of the project it lies in."""
    within, real = project_of(folder.parent), Path(os.path.realpath(folder))
    if folder.is_symlink() and not follows_links() and not leads_inside(folder, real, within):
        raise BaocaoError(say.LEAVES.of(file=folder, root=within, setting=FOLLOW))


def leads_inside(path: Path, real: Path, within: Path) -> bool:
    """Tell whether what a path leads to lies in a folder, and in nothing hidden but what it names."""
    root = Path(os.path.realpath(within))
    named = _lexical(path).parts
    return real.is_relative_to(root) and not any(
        part.startswith(".") and part not in named for part in real.relative_to(root).parts
    )


def _lexical(path: Path) -> Path:
    return Path(os.path.normpath(path.absolute()))
