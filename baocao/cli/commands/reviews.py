"""The commands that show what became of plans, and sum reports up."""

import sys
from typing import Annotated

from baocao.cli.options import Argument, ForceResult, Option, Output, View, command, paints
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.messages import compare as compare_say
from baocao.messages import province as province_say
from baocao.messages import summary as summary_say
from baocao.system.exit_status import ExitStatus
from baocao.write import WRITERS

_SUMMARIES = ", ".join((*WRITERS, "json"))


@command(compare_say.TRACK, compare_say.TRACK_EXAMPLE)
def track(
    lang: Lang,
    files: Annotated[list[str], Argument(compare_say.TRACK_FILES, say.FILE_METAVAR, "months")],
    output_format: View = "text",
    output: Output = None,
    by: Annotated[str, Option(compare_say.TRACK_BY, compare_say.TRACK_BY_METAVAR, "tracked")] = "text",
    nearest: Annotated[bool, Option(compare_say.TRACK_NEAREST)] = False,
    strict: Annotated[bool, Option(compare_say.TRACK_STRICT)] = False,
    period: Annotated[str | None, Option(province_say.PERIOD, say.PERIOD_METAVAR, "periods_here")] = None,
    due: Annotated[str | None, Option(province_say.DUE, province_say.DUE_METAVAR)] = None,
    office: Annotated[str | None, Option(province_say.OFFICE, say.NAME_METAVAR, "offices")] = None,
    force: ForceResult = False,
) -> ExitStatus:
    """Run ``baocao track``."""
    from baocao.cli.track import TrackOptions, run_track

    options = TrackOptions(
        lang=lang,
        output_format=output_format,
        output=output,
        by=by,
        nearest=nearest,
        strict=strict,
        colour=paints(sys.stdout),
        force=force,
        period=period,
        due=due,
        office=office,
    )
    return run_track(files, options)


@command(summary_say.SUMMARY, summary_say.EXAMPLE)
def summary(
    lang: Lang,
    files: Annotated[list[str], Argument(summary_say.FILES, say.FILE_METAVAR, "months")],
    to: Annotated[
        str, Option(summary_say.TO.of(formats=_SUMMARIES), say.FORMAT_METAVAR, "summaries", ("--to", "-t"))
    ] = "docx",
    output: Annotated[
        str | None, Option(summary_say.OUTPUT, say.FILE_METAVAR, names=("--output", "-o"))
    ] = None,
    force: ForceResult = False,
) -> ExitStatus:
    """Run ``baocao summary``."""
    from baocao.cli.summary import SummaryOptions, run_summary

    return run_summary(files, SummaryOptions(lang=lang, to=to, output=output, force=force))
