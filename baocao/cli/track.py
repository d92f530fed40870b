"""``baocao track``."""

import shutil

from baocao.cli.outputs import chosen, write_result
from baocao.cli.versions import Version, read_version
from baocao.compare.entries import entries
from baocao.compare.entry import Entry
from baocao.compare.track import track
from baocao.compare.views.tracking import TRACK_VIEWS, TrackView
from baocao.errors import BaocaoError
from baocao.messages import Lang
from baocao.messages import compare as compare_say
from baocao.system.exit_status import ExitStatus


def run_track(
    names: list[str], lang: Lang, *, output_format: str, nearest: bool, strict: bool, colour: bool
) -> ExitStatus:
    """Show the state of the first month's planned tasks in the others; return the exit status.

    ``nearest`` shows the results most like a promise that was not found.
    """
    show = chosen(output_format, TRACK_VIEWS)
    if len(names) < 2:
        raise BaocaoError(compare_say.PLAN_AND_RESULT.of())
    plan, *months = [read_version(name) for name in names]
    for month in months:
        if month.month.period <= plan.month.period:
            raise BaocaoError(compare_say.NOT_AFTER.of(file=month.name, plan=plan.name))
    months.sort(key=lambda version: version.month.period)
    tracking = track(_entries(plan), [(str(month.month.period), _entries(month)) for month in months])
    titles = {str(month.month.period): month.titles() for month in months}
    names_after, width = tuple(month.name for month in months), shutil.get_terminal_size().columns
    view = TrackView(plan.name, names_after, lang, colour, width, titles, nearest=nearest)
    write_result(show(tracking, view), None)
    return ExitStatus.FOUND if strict and tracking.of("missing") else ExitStatus.CLEAN


def _entries(version: Version) -> list[Entry]:
    return entries(version.month, version.office)
