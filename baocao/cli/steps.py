"""The commands to type next after a folder is created, valid in the user's current folder."""

from pathlib import Path

from baocao.cli.shell import program
from baocao.errors import BaocaoError
from baocao.library import catalog
from baocao.library.offices import candidate_paths
from baocao.messages import Message, Said
from baocao.messages import init as say
from baocao.messages.arguments import argument, quoted
from baocao.model.address import Address, File
from baocao.model.period import Period
from baocao.source import load
from baocao.system.files import read_bounded


def next_steps(path: Path, period: Period, key: str | None) -> list[Said]:
    """Return the next commands for a month file.

    If that month belongs to another office than ``key``, they create one for ``period`` next to it.
    """
    own = path.with_name(f"{period}-{key}.yaml")
    if key is None or _is_of(path, key):
        return [say.NEXT.of(file=argument(str(path))), *_lines(_written(path))]
    if own.exists():
        return [say.NEXT.of(file=argument(str(own))), *_lines(_checked(own))]
    make = {say.NEXT_MAKE: f"new {period} --office {quoted(key)} -o {argument(str(own))}"}
    head = say.NEXT_OTHER.of(file=argument(str(path)), office=key)
    return [head, *_lines(make | _checked(own))]


def own_month(months: dict[Period, Path], key: str | None) -> Path | None:
    """Return the newest month of the office; ``None`` if there is none, or no office is given."""
    newest_first = (months[period] for period in sorted(months, reverse=True))
    return next((path for path in newest_first if _is_of(path, key)), None) if key else None


def _is_of(path: Path, key: str) -> bool:
    """Tell whether a month belongs to the office of that name; an unreadable one counts as belonging."""
    try:
        source, root, _ = load(path.name, read_bounded(path))
    except BaocaoError:
        return True
    if root is None:
        return True
    places = candidate_paths(File(source, Address(root)), path.parent)
    return catalog.office(key, path.parent) in places or path.parent / "offices" / f"{key}.yaml" in places


def _written(path: Path) -> dict[Message, str]:
    """Return the next commands for an existing month, without the next month if that exists too."""
    commands = _checked(path)
    period = Period.parse(path.stem)
    following = path.with_name(f"{period.next()}.yaml")
    if not following.exists():
        commands[say.NEXT_PERIOD] = f"new {period.next()} --from {argument(str(path))}"
    return commands


def _checked(path: Path) -> dict[Message, str]:
    file = argument(str(path))
    return {
        say.NEXT_SEE: f"preview {file}",
        say.NEXT_CHECK: f"validate {file}",
        say.NEXT_BUILD: f"build {file}",
    }


def _lines(commands: dict[Message, str]) -> list[Said]:
    return [say.NEXT_LINE.of(what=what, command=f"{program()} {words}") for what, words in commands.items()]
