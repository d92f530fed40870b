"""``baocao track``."""

import shutil

from baocao.cli.outputs import chosen, write_result
from baocao.cli.versions import Version, read_version
from baocao.compare.entries import entries
from baocao.compare.entry import Entry
from baocao.compare.track import track
from baocao.compare.views.tracking import TRACK_VIEWS, TrackView
from baocao.errors import BaocaoError
from baocao.messages import Lang, Said
from baocao.messages import compare as compare_say
from baocao.scaffold.rollup.given import unit_key
from baocao.system.exit_status import ExitStatus

TRACK_BY = ("text", "id")


def run_track(
    names: list[str],
    lang: Lang,
    *,
    output_format: str,
    by: str,
    nearest: bool,
    strict: bool,
    colour: bool,
) -> ExitStatus:
    """Show the state of the first month's planned tasks in the others; return the exit status.

    ``nearest`` shows the results most like a promise that was not found. Months of different offices are
    compared only by the ids of their tasks.
    """
    if by not in TRACK_BY:
        raise BaocaoError(compare_say.TRACK_BY_WHAT.of(by=by))
    show = chosen(output_format, TRACK_VIEWS)
    if len(names) < 2:
        raise BaocaoError(compare_say.PLAN_AND_RESULT.of())
    plan, *months = [read_version(name) for name in names]
    for month in months:
        if month.month.period <= plan.month.period:
            raise BaocaoError(compare_say.NOT_AFTER.of(file=month.name, plan=plan.name))
        if by != "id" and unit_key(month.office) != unit_key(plan.office):
            raise BaocaoError(_two_offices(plan, month))
    months.sort(key=lambda version: version.month.period)
    later = [(str(month.month.period), _entries(month)) for month in months]
    tracking = track(_entries(plan), later, by_id=by == "id")
    titles = {str(month.month.period): month.titles() for month in months}
    names_after, width = tuple(month.name for month in months), shutil.get_terminal_size().columns
    view = TrackView(plan.name, names_after, lang, colour, width, titles, nearest=nearest)
    write_result(show(tracking, view), None)
    return ExitStatus.FOUND if strict and tracking.of("missing") else ExitStatus.CLEAN


def _two_offices(plan: Version, month: Version) -> Said:
    return compare_say.TWO_OFFICES.of(
        plan=plan.name, office=plan.office.name, file=month.name, other=month.office.name
    )


def _entries(version: Version) -> list[Entry]:
    return entries(version.month, version.office)
