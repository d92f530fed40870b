"""The names that completion offers: periods, offices, and what is shipped.

Each function reads what it needs only when it is called, because somebody is waiting for it.
"""

from datetime import datetime
from pathlib import Path


def periods() -> list[str]:
    """Return the periods after the newest file of each kind of period here; this month if there is none."""
    from baocao.cli.search import months_in
    from baocao.model.period import Period

    newest = {period.unit: period for period in months_in(Path())}
    today = datetime.now().astimezone().date()
    this_month = Period("month", today.year, today.month)
    return [str(period.next()) for period in newest.values()] or [str(this_month)]


def periods_here() -> list[str]:
    """Return the periods of the reports here and in the folders right below, the newest first."""
    from baocao.cli.search import months_in

    folders = [Path(), *(path for path in Path().glob("*") if path.is_dir())]
    found = {period for folder in folders for period in months_in(folder)}
    return [str(period) for period in sorted(found, reverse=True)]


def offices() -> list[str]:
    """Return the names of the available offices."""
    from baocao.library import catalog

    return catalog.offices(Path())


def families() -> list[str]:
    """Return the names of the format families."""
    from baocao.library import catalog

    return catalog.families()


def schemes() -> list[str]:
    """Return the numbering schemes."""
    from baocao.library import catalog

    return catalog.schemes()


def authorities() -> list[str]:
    """Return the signing authorities."""
    from baocao.cli.questions import HEAD
    from baocao.model.signature import AUTHORITIES

    return [HEAD, *AUTHORITIES]


def ci() -> list[str]:
    """Return the kinds of CI file."""
    from baocao.scaffold.contents import CI, NO_CI

    return [*CI, NO_CI]
