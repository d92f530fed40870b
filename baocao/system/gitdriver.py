"""Git settings that make git compare month files and Word files with this program."""

import os
import re
from pathlib import Path

from baocao.errors import BaocaoError
from baocao.messages import compare as say
from baocao.messages import files as files_say
from baocao.system.filenames import ENDING_PATTERNS, STEMS
from baocao.system.files import read_whole, write_whole
from baocao.system.files.links import FOLLOW, follows_links
from baocao.system.git import GitError, Repository, repository_around

_MONTHS = (f"{stem}{ending}" for stem in STEMS for ending in ENDING_PATTERNS)
ATTRIBUTES = (*(f"{name} diff=baocao" for name in _MONTHS), "*.docx diff=docx")
# Our older line, which matches less and is replaced by these.
_NARROWER = "[0-9][0-9][0-9][0-9]-[0-9][0-9].yaml diff=baocao"
# Git's settings, and the command of each. File names follow; none of them is read as an option.
SETTINGS = {"diff.baocao.command": "diff --git-driver --", "diff.docx.textconv": "text --"}
_BOM = b"\xef\xbb\xbf"


def set_up_git(program: str) -> None:
    """Make git in this repository compare months by meaning and Word files by their text."""
    set_driver(Path(), program)
    complete_attributes(Path(".gitattributes"))


def complete_attributes(path: Path) -> None:
    """Write the missing lines of an attributes file; every byte stays except an outdated line of ours.

    New lines have the line end of the file's last line. Raises :class:`BaocaoError` if the file cannot be
    read or written, or is a link, which git does not follow either.
    """
    if path.is_symlink():
        raise BaocaoError(files_say.CANNOT_WRITE.of(file=path, problem=say.A_LINK, check=say.THE_LINK))
    mark, lines = _lines(path)
    was = mark + b"".join(lines)
    said = [_said(line) for line in lines]
    lacking = [line for line in ATTRIBUTES if line not in said]
    if not lacking and _NARROWER not in said:
        return
    end = next((b"\r\n" for line in reversed(lines) if line.endswith(b"\r\n")), b"\n")
    # A later line overrides an earlier one, so lines that somebody wrote below ours must stay below.
    place = said.index(_NARROWER) if _NARROWER in said else len(lines)
    if lines and place == len(lines) and not lines[-1].endswith(b"\n"):
        lines[-1] += end
    kept = [line for line, words in zip(lines, said, strict=True) if words != _NARROWER]
    kept[place:place] = [line.encode() + end for line in lacking]
    write_whole(path, mark + b"".join(kept), was=was or None)


def attribute_lines(path: Path) -> list[str]:
    """Return the lines of an attributes file, none if there is no file.

    Raises :class:`BaocaoError` if it cannot be read.
    """
    return [_said(line) for line in _lines(path)[1]]


def is_narrower(lines: list[str]) -> bool:
    """Tell whether attributes have a line of ours that does not match all names of months."""
    return _NARROWER in lines


def _lines(path: Path) -> tuple[bytes, list[bytes]]:
    """Return the byte order mark of a file, if any, and its lines with their ends, split as git does."""
    data = read_whole(path) if os.path.lexists(path) else b""
    mark = _BOM if data.startswith(_BOM) else b""
    return mark, re.findall(rb"[^\n]*\n|[^\n]+", data[len(mark) :])


def _said(line: bytes) -> str:
    return line.removesuffix(b"\n").removesuffix(b"\r").decode("utf-8", "surrogateescape")


def set_driver(folder: Path, program: str) -> None:
    """Set the programs with which git compares files in the repository of a folder.

    ``program`` is the command that starts this program, quoted for a POSIX shell. Raises :class:`BaocaoError`
    if there is no git, or no repository that accepts settings.
    """
    repository = repository_around(folder)
    if repository is None:
        raise BaocaoError(say.GIT_REFUSED.of(problem=say.NO_REPOSITORY))
    try:
        _refuse_link(repository)
        for key, task in SETTINGS.items():
            repository.ask("config", "--local", "--replace-all", key, f"{program} {task}")
    except GitError as error:
        raise BaocaoError(say.GIT_REFUSED.of(problem=error.problem)) from error


def _refuse_link(repository: Repository) -> None:
    """Refuse settings that are a link: git would write through it, wherever it leads."""
    told = repository.ask("rev-parse", "--git-path", "config").removesuffix(b"\n").removesuffix(b"\r")
    config = repository.root / os.fsdecode(told)
    if config.is_symlink() and not follows_links():
        target = config.readlink()
        raise BaocaoError(files_say.LINK_NOT_WRITTEN.of(file=config, target=target, setting=FOLLOW))
