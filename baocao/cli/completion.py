"""``baocao completion``, and what a shell may offer for the word being typed.

Each offer reads what it needs when it is asked: somebody waits for it with a finger on a key.
"""

import os
import shlex
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path

from baocao.cli.options import SHELLS
from baocao.cli.outputs import ENDINGS
from baocao.errors import BaocaoError
from baocao.foreign import is_plain
from baocao.library.resources import shipped
from baocao.messages import LANGUAGES, Lang
from baocao.messages import completion as say
from baocao.report import REPORTS
from baocao.system.exit_status import ExitStatus
from baocao.system.filenames import ENDINGS as MONTH_ENDINGS


def run_completion(shell: str) -> ExitStatus:
    """Print the script of a shell; return the exit status.

    The scripts are our own: Typer's look for the program on ``PATH``, break names with spaces in bash and
    folders in zsh, and bind keys in PowerShell.
    """
    if shell not in SHELLS:
        raise BaocaoError(say.UNKNOWN.of(shell=shell, known=", ".join(SHELLS)))
    sys.stdout.write((shipped("templates") / "completion" / shell).read_text("utf-8"))
    return ExitStatus.CLEAN


def closed(line: str) -> str:
    """Return a line so that its last word has an end where it would be split within a name with spaces.

    Typer takes every space at the end of a line for the end of a word.

    >>> [closed(line) for line in ("build ", 'build "my ', "build 'my ")]
    ['build ', 'build "my "', "build 'my '"]
    """
    for mark in ("", '"', "'"):
        try:
            words = shlex.split(line + mark)
        except ValueError:
            continue
        escaped = not mark and line.endswith(" ") and words[-1:] and words[-1].endswith(" ")
        return f'{line}""' if escaped else line + mark
    return line


def months(incomplete: str) -> list[str]:
    """Return month files and folders."""
    return list(_paths(incomplete, MONTH_ENDINGS))


def texts(incomplete: str) -> list[str]:
    """Return the files that have a text to print, and folders."""
    return list(_paths(incomplete, (*MONTH_ENDINGS, ".docx")))


def folders(incomplete: str) -> list[str]:
    """Return folders."""
    return list(_paths(incomplete, ()))


def _paths(incomplete: str, endings: tuple[str, ...]) -> Iterator[str]:
    """Yield folders, and files with those endings; hidden ones only where the word begins so.

    Names that hold controls, or what only turns or hides text, are left out: not every shell can be given
    them. A name that begins with a dash is offered so that no program takes it for an option.
    """
    head, slash, tail = incomplete.rpartition("/")
    try:
        entries = sorted(os.scandir(Path(head + slash).expanduser()), key=lambda entry: entry.name)
    except (OSError, RuntimeError):
        return
    for entry in entries:
        if entry.name.startswith(".") and not tail.startswith("."):
            continue
        if not is_plain(entry.name):
            continue
        name = f"./{entry.name}" if not slash and entry.name.startswith("-") else f"{head}{slash}{entry.name}"
        if entry.is_dir():
            yield f"{name}/"
        elif endings and entry.name.casefold().endswith(endings):
            yield name


def periods() -> list[str]:
    """Return what follows the newest file of each kind of period here; this month where there is none."""
    from baocao.cli.search import months_in
    from baocao.model.period import Period

    newest = {period.unit: period for period in months_in(Path())}
    today = datetime.now().astimezone().date()
    this_month = Period("month", today.year, today.month)
    return [str(period.next()) for period in newest.values()] or [str(this_month)]


def offices() -> list[str]:
    """Return the names of the offices at hand."""
    from baocao.library import catalog

    return catalog.offices(Path())


def rule() -> list[tuple[str, str]]:
    """Return the ids of all rules, with what they find."""
    from baocao.lint.rules import RULES

    return [(each.id, each.title.text(_lang())) for each in RULES]


def rules(incomplete: str) -> list[str]:
    """Return ids and families, for the last of a list."""
    from baocao.lint.rules import RULES

    families = dict.fromkeys(each.id[:2] for each in RULES)
    return _listed(incomplete, [*families, *(each.id for each in RULES)])


def papers(incomplete: str) -> list[str]:
    """Return the forms a paper is written in, for the last of a list."""
    return _listed(incomplete, ENDINGS)


def _listed(incomplete: str, known: Iterable[str]) -> list[str]:
    """Return what may stand last in a list separated by commas: what does not stand in it yet."""
    before, comma, _ = incomplete.rpartition(",")
    taken = set(before.split(","))
    return [f"{before}{comma}{each}" for each in known if each not in taken]


def reports() -> list[str]:
    """Return the forms a report of faults has."""
    return list(REPORTS)


def reports_to(incomplete: str) -> list[str]:
    """Return the forms a report of faults has, and after the equals sign the files to write it to."""
    form, equals, path = incomplete.partition("=")
    if not equals:
        return [f"{each}=" for each in REPORTS]
    return [f"{form}={each}" for each in _paths(path, ("",))] if form in REPORTS else []


def states() -> list[str]:
    """Return the forms in which the state of a machine is shown."""
    from baocao.cli.doctor import FORMS

    return list(FORMS)


def views() -> list[str]:
    """Return the forms a comparison is shown in."""
    from baocao.compare.views.changes import VIEWS

    return list(VIEWS)


def languages() -> list[str]:
    """Return the languages of messages."""
    return list(LANGUAGES)


def kinds() -> list[tuple[str, str]]:
    """Return the kinds of office that one can begin with."""
    from baocao.library import catalog

    known = {key: start for key in catalog.starts() if (start := catalog.start(key))}
    return [(key, start.title if _lang() == "vi" else start.title_en) for key, start in known.items()]


def authorities() -> list[str]:
    """Return the forms of signing."""
    from baocao.cli.questions import HEAD
    from baocao.model.signature import AUTHORITIES

    return [HEAD, *AUTHORITIES]


def schemes() -> list[str]:
    """Return the ways of numbering sections."""
    from baocao.library import catalog

    return catalog.schemes()


def ci() -> list[str]:
    """Return the CI files that can be made."""
    from baocao.scaffold.contents import CI, NO_CI

    return [*CI, NO_CI]


def _lang() -> Lang:
    """Return the language set for all messages: the words typed so far are not looked through for another."""
    return "en" if os.environ.get("BAOCAO_LANG") == "en" else "vi"


def shells() -> Iterable[str]:
    """Return the shells that can be helped."""
    return SHELLS


OFFERS: dict[str, Callable[..., Iterable[str | tuple[str, str]]]] = {
    "authorities": authorities,
    "ci": ci,
    "folders": folders,
    "kinds": kinds,
    "languages": languages,
    "months": months,
    "offices": offices,
    "papers": papers,
    "periods": periods,
    "reports": reports,
    "reports_to": reports_to,
    "rule": rule,
    "rules": rules,
    "schemes": schemes,
    "shells": shells,
    "states": states,
    "texts": texts,
    "views": views,
}
