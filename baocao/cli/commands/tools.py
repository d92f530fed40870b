"""The commands that make month files, and those for the machine."""

import sys
from pathlib import Path
from typing import Annotated

from baocao.cli.options import (
    Argument,
    Option,
    Plugin,
    command,
    paints,
)
from baocao.cli.shell import SHELLS
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.messages import completion as completion_say
from baocao.messages import doctor as doctor_say
from baocao.messages import imported as import_say
from baocao.messages import language_server as server_say
from baocao.messages import rollup as rollup_say
from baocao.system.exit_status import ExitStatus

_SHELLS = completion_say.SHELL.of(shells=", ".join(SHELLS))


@command(say.NEW, say.NEW_EXAMPLE)
def new(
    lang: Lang,
    period: Annotated[str, Argument(say.NEW_PERIOD, say.PERIOD_METAVAR, "periods")],
    before: Annotated[list[str] | None, Option(say.NEW_FROM, say.FILE_METAVAR, "months", ("--from",))] = None,
    office: Annotated[str | None, Option(say.NEW_OFFICE, say.NAME_METAVAR, "offices")] = None,
    output: Annotated[str | None, Option(say.NEW_OUTPUT, say.FILE_METAVAR, names=("--output", "-o"))] = None,
    force: Annotated[bool, Option(say.FORCE)] = False,
) -> ExitStatus:
    """Run ``baocao new``."""
    from baocao.cli.new import run_new

    return run_new(period, lang, before=before or [], office=office, output=output, force=force)


@command(rollup_say.ROLLUP, rollup_say.EXAMPLE)
def rollup(
    lang: Lang,
    period: Annotated[str, Argument(rollup_say.PERIOD, say.PERIOD_METAVAR, "periods")],
    files: Annotated[list[str], Argument(rollup_say.FILES, say.FILE_METAVAR, "months")],
    output: Annotated[
        str | None, Option(rollup_say.OUTPUT, say.FILE_METAVAR, names=("--output", "-o"))
    ] = None,
    by: Annotated[str, Option(rollup_say.BY, rollup_say.BY_METAVAR, "ways")] = "month",
    office: Annotated[str | None, Option(rollup_say.OFFICE, say.NAME_METAVAR, "offices")] = None,
    incomplete: Annotated[bool, Option(rollup_say.INCOMPLETE)] = False,
    force: Annotated[bool, Option(say.FORCE)] = False,
) -> ExitStatus:
    """Run ``baocao rollup``."""
    from baocao.cli.rollup import RollupOptions, run_rollup

    options = RollupOptions(
        lang=lang, by=by, office=office, output=output, incomplete=incomplete, force=force
    )
    return run_rollup(period, files, options)


@command(import_say.IMPORT, import_say.IMPORT_EXAMPLE)
def import_(
    lang: Lang,
    files: Annotated[list[str], Argument(import_say.WORD_FILES, say.FILE_METAVAR, "words")],
    output: Annotated[
        str | None, Option(import_say.OUTPUT, say.FILE_METAVAR, names=("--output", "-o"))
    ] = None,
    period: Annotated[str | None, Option(import_say.PERIOD, say.PERIOD_METAVAR, "periods")] = None,
    office: Annotated[str | None, Option(import_say.OFFICE, say.NAME_METAVAR, "offices")] = None,
    output_dir: Annotated[Path | None, Option(import_say.OUTPUT_DIR, say.DIR_METAVAR, "folders")] = None,
    report: Annotated[str | None, Option(import_say.REPORT, say.REPORT_METAVAR, "import_reports")] = None,
    strict: Annotated[bool, Option(import_say.STRICT)] = False,
    force: Annotated[bool, Option(say.FORCE)] = False,
) -> ExitStatus:
    """Run ``baocao import``."""
    from baocao.cli.imports import ImportOptions, run_import

    options = ImportOptions(
        lang=lang,
        output=output,
        period=period,
        office=office,
        output_dir=output_dir,
        report=report,
        strict=strict,
        force=force,
    )
    return run_import(files, options)


@command(completion_say.COMPLETION, completion_say.COMPLETION_EXAMPLE)
def completion(
    shell: Annotated[str, Argument(_SHELLS, completion_say.SHELL_METAVAR, "shells")],
) -> ExitStatus:
    """Run ``baocao completion``."""
    from baocao.cli.completion import run_completion

    return run_completion(shell)


@command(doctor_say.DOCTOR, doctor_say.EXAMPLE)
def doctor(
    lang: Lang,
    output_format: Annotated[str, Option(doctor_say.OUTPUT_FORMAT, say.FORMAT_METAVAR, "states")] = "text",
) -> ExitStatus:
    """Run ``baocao doctor``."""
    from baocao.cli.doctor import run_doctor

    return run_doctor(output_format, lang, colour=paints(sys.stdout))


@command(server_say.SERVER, server_say.EXAMPLE)
def server(lang: Lang, plugin: Plugin = None) -> ExitStatus:
    """Run ``baocao server``."""
    from baocao.cli.server import run_server
    from baocao.lint.settings import AskedRules

    return run_server(lang, AskedRules(plugins=tuple(plugin or ())))
