"""``baocao completion``, and the completions that a shell offers for the word being typed.

Each function reads what it needs only when it is called, because somebody is waiting for it.
"""

import os
import shlex
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from baocao.cli.offered import authorities, ci, families, offices, periods, periods_here, schemes
from baocao.cli.outputs import ENDINGS
from baocao.cli.shell import SHELLS
from baocao.errors import BaocaoError
from baocao.library.resources import shipped
from baocao.messages import LANGUAGES, Lang, language_named
from baocao.messages import completion as say
from baocao.messages.foreign import is_plain
from baocao.report import IN_PAPER, REPORTS
from baocao.system.exit_status import ExitStatus
from baocao.system.filenames import ENDINGS as MONTH_ENDINGS
from baocao.system.filenames import PAPER_ENDINGS


def run_completion(shell: str) -> ExitStatus:
    """Print the completion script of a shell; return the exit status.

    The scripts are our own: Typer's look for the program on ``PATH``, break names with spaces in bash and
    folders in zsh, and bind keys in PowerShell.
    """
    if shell not in SHELLS:
        raise BaocaoError(say.UNKNOWN.of(shell=shell, known=", ".join(SHELLS)))
    sys.stdout.write((shipped("templates") / "completion" / shell).read_text("utf-8"))
    return ExitStatus.CLEAN


def closed(line: str) -> str:
    """Return a line whose last word is closed, if it would otherwise be split inside a name with spaces.

    Typer reads every space at the end of a line as the end of a word.

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
    """Return files whose text can be printed, and folders."""
    return list(_paths(incomplete, (*MONTH_ENDINGS, *PAPER_ENDINGS)))


def words(incomplete: str) -> list[str]:
    """Return Word files, and folders."""
    return list(_paths(incomplete, (".docx", ".docm", ".doc", ".odt", ".rtf")))


def import_reports(incomplete: str) -> list[str]:
    """Return the format of the report of an import, and after the equals sign the files to write to."""
    form, equals, path = incomplete.partition("=")
    return [f"{form}={each}" for each in _paths(path, (".json",))] if equals else ["json="]


def schema_kinds() -> list[str]:
    """Return the files that there is a schema for."""
    from baocao.cli.resolved_office import KINDS

    return list(KINDS)


def folders(incomplete: str) -> list[str]:
    """Return folders."""
    return list(_paths(incomplete, ()))


def _paths(incomplete: str, endings: tuple[str, ...]) -> Iterator[str]:
    """Yield folders, and files with those endings; hidden ones only if the word starts with a dot.

    Names with control characters, or with characters that turn or hide text, are left out: some shells cannot
    handle them. A name that starts with a dash is offered in a form that no program reads as an option.
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


def rule() -> list[tuple[str, str]]:
    """Return the ids of all rules, with their titles."""
    from baocao.lint.rules.every import EVERY

    return [(each.id, each.title.text(_lang())) for each in EVERY]


def plugins() -> list[str]:
    """Return the names of installed packages that declare rules."""
    from baocao.lint.plugins import installed

    return installed()


def rules(incomplete: str) -> list[str]:
    """Return ids, families, and the word for all of them, for the last entry of a list."""
    from baocao.lint.engine import ALL
    from baocao.lint.rules.every import EVERY

    families = dict.fromkeys(each.id[:2] for each in EVERY)
    return _listed(incomplete, [*families, *(each.id for each in EVERY), ALL])


def papers(incomplete: str) -> list[str]:
    """Return the output formats of a report, for the last entry of a list."""
    return _listed(incomplete, ENDINGS)


def _listed(incomplete: str, known: Iterable[str]) -> list[str]:
    """Return the possible last entries of a comma-separated list: those it does not contain yet."""
    before, comma, _ = incomplete.rpartition(",")
    taken = set(before.split(","))
    return [f"{before}{comma}{each}" for each in known if each not in taken]


def reports() -> list[str]:
    """Return the output formats of findings."""
    return list(REPORTS)


def reports_to(incomplete: str) -> list[str]:
    """Return the output formats of findings, and after the equals sign the files to write to."""
    form, equals, path = incomplete.partition("=")
    known = (*REPORTS, IN_PAPER)
    if not equals:
        return [f"{each}=" for each in known]
    return [f"{form}={each}" for each in _paths(path, ("",))] if form in known else []


def states() -> list[str]:
    """Return the output formats of ``doctor``."""
    from baocao.cli.doctor import FORMS

    return list(FORMS)


def views() -> list[str]:
    """Return the output formats of a comparison."""
    from baocao.compare.views.changes import VIEWS

    return list(VIEWS)


def comparisons() -> list[str]:
    """Return the output formats of ``diff``."""
    from baocao.cli.redline import DIFF_FORMATS

    return list(DIFF_FORMATS)


def summaries() -> list[str]:
    """Return the output formats of ``summary``."""
    from baocao.cli.summary import SUMMARY_ENDINGS

    return list(SUMMARY_ENDINGS)


def languages() -> list[str]:
    """Return the languages of messages."""
    return list(LANGUAGES)


def kinds() -> list[tuple[str, str]]:
    """Return the kinds of office that ``init`` offers."""
    from baocao.library import catalog

    known = {key: start for key in catalog.starts() if (start := catalog.start(key))}
    return [(key, start.title if _lang() == "vi" else start.title_en) for key, start in known.items()]


def _lang() -> Lang:
    """Return the language set for all messages; the words typed so far are not searched for another."""
    return language_named(os.environ.get("BAOCAO_LANG", "")) or "vi"


def shells() -> Iterable[str]:
    """Return the shells with completion."""
    return SHELLS


def ways() -> list[str]:
    """Return what reports are rolled up from."""
    from baocao.cli.rollup import BY

    return list(BY)


def tracked() -> list[str]:
    """Return the ways to find planned tasks again."""
    from baocao.cli.track import TRACK_BY

    return list(TRACK_BY)


def appendices() -> list[str]:
    """Return the places of the appendices."""
    from baocao.cli.plan import APPENDICES

    return list(APPENDICES)


OFFERS: dict[str, Callable[..., Iterable[str | tuple[str, str]]]] = {
    "appendices": appendices,
    "authorities": authorities,
    "ci": ci,
    "families": families,
    "folders": folders,
    "import_reports": import_reports,
    "kinds": kinds,
    "languages": languages,
    "months": months,
    "offices": offices,
    "papers": papers,
    "periods": periods,
    "periods_here": periods_here,
    "plugins": plugins,
    "reports": reports,
    "reports_to": reports_to,
    "rule": rule,
    "rules": rules,
    "schema_kinds": schema_kinds,
    "schemes": schemes,
    "shells": shells,
    "states": states,
    "summaries": summaries,
    "texts": texts,
    "tracked": tracked,
    "views": views,
    "ways": ways,
    "comparisons": comparisons,
    "words": words,
}
