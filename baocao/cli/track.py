"""``baocao track``."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from baocao.cli.outputs import chosen, goes_to_stdout, write_result
from baocao.cli.redline import refuse_output
from baocao.cli.versions import read_version
from baocao.compare.views.tracking import TRACK_VIEWS, TrackView
from baocao.errors import BaocaoError
from baocao.messages import Lang
from baocao.messages import compare as compare_say
from baocao.messages import province as province_say
from baocao.pipeline.comparisons import tracked
from baocao.system.exit_status import ExitStatus

TRACK_BY = ("text", "id")


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackOptions:
    """The options of the command; ``period``, ``due`` and ``office`` are about folders of many units.

    ``nearest`` shows the results most like a promise that was not found.
    """

    lang: Lang
    output_format: str
    output: str | None
    by: str
    nearest: bool
    strict: bool
    colour: bool
    force: bool
    period: str | None
    due: str | None
    office: str | None


def run_track(names: list[str], options: TrackOptions) -> ExitStatus:
    """Show what became of planned tasks; return the exit status.

    They are those of the first month in the others, or those of all units in folders. Months of different
    offices are compared only by the ids of their tasks.
    """
    if options.by not in TRACK_BY:
        raise BaocaoError(compare_say.TRACK_BY_WHAT.of(by=options.by))
    chosen(options.output_format, TRACK_VIEWS)
    refuse_output(options.output_format, options.output, names, force=options.force)
    if names and all(Path(name).is_dir() for name in names):
        return _folders(names, options)
    for option in ("period", "due", "office"):
        if getattr(options, option) is not None:
            raise BaocaoError(province_say.ONLY_FOLDERS.of(option=f"--{option}"))
    return _months(names, options)


def _folders(names: list[str], options: TrackOptions) -> ExitStatus:
    from baocao.cli.province import ProvinceOptions, run_province

    own = ProvinceOptions(
        lang=options.lang,
        period=options.period,
        due=options.due,
        office=options.office,
        by_id=options.by == "id",
    )
    return run_province(
        names,
        own,
        output_format=options.output_format,
        output=options.output,
        nearest=options.nearest,
        strict=options.strict,
    )


def _months(names: list[str], options: TrackOptions) -> ExitStatus:
    by, lang = options.by, options.lang
    show = chosen(options.output_format, TRACK_VIEWS)
    if len(names) < 2:
        raise BaocaoError(compare_say.PLAN_AND_RESULT.of())
    plan, *months = [read_version(name) for name in names]
    tracking = tracked(plan, months, by_id=by == "id")
    months.sort(key=lambda version: version.month.period)
    titles = {str(month.month.period): month.titles() for month in months}
    names_after, width = tuple(month.name for month in months), shutil.get_terminal_size().columns
    colour = options.colour and goes_to_stdout(options.output)
    view = TrackView(plan.name, names_after, lang, colour, width, titles, nearest=options.nearest)
    write_result(show(tracking, view), options.output)
    return ExitStatus.FOUND if options.strict and tracking.of("missing") else ExitStatus.CLEAN
