"""The settings of a project: which rules run, and their severities.

They are in ``baocao.toml``, or under ``[tool.baocao]`` in ``pyproject.toml``, next to the months or in a
folder above; the nearest file counts. The command line overrides them.
"""

import os
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from baocao.errors import BaocaoError
from baocao.finding import OWN_FAMILY, Rule, Severity
from baocao.lint.engine import ALL, Choice, known_rule
from baocao.messages import Said
from baocao.messages import settings as say
from baocao.messages.guesses import with_guess
from baocao.system.files import project_of
from baocao.system.files.toml import read_tables
from baocao.system.guesses import suggest

_NAMES = ("baocao.toml", "pyproject.toml")
_KEYS = ("select", "ignore", "severity")


# Rules of plug-ins may be named where none is chosen: the same months are checked with and without.
_OF_PLUGINS = re.compile(rf"{OWN_FAMILY}(?:\d{{3}})?")


class AskedRules(NamedTuple):
    """What the command line says of rules: ids or families, separated by commas, or ``ALL``.

    ``plugins`` are the names of installed packages whose rules are used, too; no settings file can add one.
    """

    select: str | None = None
    ignore: str | None = None
    plugins: tuple[str, ...] = ()

    def choice(self, folder: Path) -> Choice:
        """Return the selected rules for the months of a folder."""
        settings = _nearest(folder.resolve())
        own = frozenset(word for rule in self.own() for word in (rule.id, rule.family))
        chosen = _ids(self.select.split(","), "--select", own) if self.select else settings.select
        left_out = _ids(self.ignore.split(","), "--ignore", own) if self.ignore else ()
        return replace(settings, select=chosen, ignore=(*settings.ignore, *left_out), plugins=self.plugins)

    def own(self) -> tuple[Rule, ...]:
        """Return the rules of the plug-ins. Raises :class:`BaocaoError` if one cannot be used."""
        return Choice(plugins=self.plugins).own_rules()


def choice_for(folder: Path, select: str | None = None, ignore: str | None = None) -> Choice:
    """Return the selected rules for the months of a folder, without plug-ins."""
    return AskedRules(select, ignore).choice(folder)


def settings_files(folder: Path) -> list[Path]:
    """Return the possible settings files for the months of a folder, the nearest first."""
    folder = folder.resolve()
    return [place / name for place in (folder, *folder.parents) for name in _NAMES]


def forget() -> None:
    """Clear the cached settings, for commands that continue while files are saved."""
    _nearest.cache_clear()


@cache
def _nearest(folder: Path) -> Choice:
    for path in settings_files(folder):
        found = _read(path)
        if found is not None:
            return found
    return Choice()


def _read(path: Path) -> Choice | None:
    """Return the settings of a file; ``None`` if there is no file, or no setting of ours in it."""
    if not os.path.lexists(path):
        return None
    data = read_tables(path, within=project_of(path.parent))
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
    if not isinstance(table, dict) or any(value not in list(Severity) for value in table.values()):
        raise BaocaoError(say.WRONG_SEVERITY.of(file=path, known=known))
    where = f"{path}: severity"
    return {_id(word, where): Severity(value) for word, value in table.items()}


def _ids(words: list[str], where: str, own: frozenset[str] | None = None) -> tuple[str, ...]:
    return tuple(_id(word, where, own, also=(ALL,)) for word in words if word.strip())


def _unknown(word: str, where: str) -> Said:
    """Return that a word is no rule; with the id of the rule that has it for a name, or of one alike."""
    from baocao.lint.rules.every import EVERY

    named = next((rule.id for rule in EVERY if rule.name == word.lower()), None)
    if named:
        return say.NAME_OF_RULE.of(where=where, name=word, id=named)
    ids = {word.lower(): rule.id for rule in EVERY for word in (rule.id, rule.name)}
    families = {rule.family.lower(): rule.family for rule in EVERY}
    found = suggest(word.lower(), [*ids, *families])
    guess = found and (ids | families)[found]
    said = say.UNKNOWN_RULE.of(where=where, id=word)
    return with_guess(said, guess) if guess else say.SEE_RULES.of(said=said)


def _id(word: str, where: str, own: frozenset[str] | None = None, also: tuple[str, ...] = ()) -> str:
    """Return the id or family that a word names; it may also be one of the words ``also``.

    ``own`` are the ids and families of plug-ins; without it, any that they may have.
    """
    id_ = word.strip().upper()
    is_own = _OF_PLUGINS.fullmatch(id_) if own is None else id_ in own
    if id_ not in also and not is_own and not known_rule(id_):
        raise BaocaoError(_unknown(word.strip(), where))
    return id_
