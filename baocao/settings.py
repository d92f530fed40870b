"""Settings of a project: which rules speak, and how gravely.

They stand in ``baocao.toml``, or under ``[tool.baocao]`` in ``pyproject.toml``, beside the months or in a
folder above; the nearest one counts. What the command line says comes before them.
"""

from functools import cache
from pathlib import Path
from typing import Any

from baocao.errors import BaocaoError
from baocao.finding import Severity
from baocao.lint.engine import Choice, known_rule
from baocao.messages import settings as say

_NAMES = ("baocao.toml", "pyproject.toml")
_KEYS = ("select", "ignore", "severity")


def choice_for(folder: Path, select: str | None, ignore: str | None) -> Choice:
    """Return the choice of rules for months in a folder.

    ``select`` and ``ignore`` are the command line's: ids or families, separated by commas.
    """
    settings = _nearest(folder.resolve())
    chosen = _ids(select.split(","), "--select") if select else settings.select
    left_out = _ids(ignore.split(","), "--ignore") if ignore else ()
    return Choice(chosen, (*settings.ignore, *left_out), settings.severities)


def settings_files(folder: Path) -> list[Path]:
    """Return where the settings for months in a folder may stand, the nearest first."""
    folder = folder.resolve()
    return [place / name for place in (folder, *folder.parents) for name in _NAMES]


def forget() -> None:
    """Read settings again, which else are read once: for commands that go on while files are saved."""
    _nearest.cache_clear()


@cache
def _nearest(folder: Path) -> Choice:
    for path in settings_files(folder):
        found = _read(path)
        if found is not None:
            return found
    return Choice()


def _read(path: Path) -> Choice | None:
    """Return the settings of a file; ``None`` where it is not there or says nothing of us."""
    if not path.is_file():
        return None
    import tomllib

    try:
        data: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BaocaoError(say.CANNOT_READ.of(file=path, problem=error)) from error
    if path.name == "pyproject.toml":
        tools = data.get("tool")
        if not isinstance(tools, dict) or "baocao" not in tools:
            return None
        if not isinstance(tools["baocao"], dict):
            raise BaocaoError(say.NOT_A_TABLE.of(file=path, key="tool.baocao"))
        return _choice(path, tools["baocao"])
    return _choice(path, data)


def _choice(path: Path, data: dict[str, Any]) -> Choice:
    for key in data:
        if key not in _KEYS:
            raise BaocaoError(say.UNKNOWN_KEY.of(file=path, key=key, known=", ".join(_KEYS)))
    lists = {key: data.get(key, []) for key in ("select", "ignore")}
    for key, value in lists.items():
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise BaocaoError(say.NOT_A_LIST.of(file=path, key=key))
    select, ignore = (_ids(lists[key], f"{path}: {key}") for key in ("select", "ignore"))
    return Choice(select, ignore, _severities(path, data.get("severity", {})))


def _severities(path: Path, table: Any) -> dict[str, Severity]:
    known = ", ".join(Severity)
    if not isinstance(table, dict):
        raise BaocaoError(say.WRONG_SEVERITY.of(file=path, known=known))
    for value in table.values():
        if value not in list(Severity):
            raise BaocaoError(say.WRONG_SEVERITY.of(file=path, known=known))
    return {
        id_: Severity(value)
        for id_, value in zip(_ids(list(table), f"{path}: severity"), table.values(), strict=True)
    }


def _ids(words: list[str], where: str) -> tuple[str, ...]:
    ids = tuple(word.strip().upper() for word in words if word.strip())
    for id_ in ids:
        if not known_rule(id_):
            raise BaocaoError(say.UNKNOWN_RULE.of(where=where, id=id_))
    return ids
