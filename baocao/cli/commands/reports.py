"""The commands that check, print and compare reports."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from baocao.cli.options import (
    COMMANDS,
    Appendices,
    Argument,
    DiffFormat,
    Family,
    Files,
    FilesAndPapers,
    ForceResult,
    Ignore,
    Jobs,
    Option,
    Output,
    PaperKind,
    Plugin,
    Quiet,
    Report,
    Select,
    Since,
    Strict,
    To,
    asked_options,
    command,
    paints,
)
from baocao.messages import Lang
from baocao.messages import build as build_say
from baocao.messages import cli as say
from baocao.messages import fix_paper as fix_say
from baocao.messages import init as init_say
from baocao.messages import merge as merge_say
from baocao.messages import offices as office_say
from baocao.messages import paper_form as form_say
from baocao.messages import preview as preview_say
from baocao.messages import report as report_say
from baocao.system.exit_status import ExitStatus

if TYPE_CHECKING:
    from baocao.cli.watch import Build

__all__ = ["COMMANDS"]


@command(init_say.INIT, init_say.INIT_EXAMPLE, more=asked_options)
def init(
    lang: Lang,
    folder: Annotated[Path, Argument(init_say.FOLDER, say.DIR_METAVAR, "folders")] = Path(),
    word: Annotated[str | None, Option(init_say.FROM, say.FILE_METAVAR, "words", ("--from",))] = None,
    **given: str | None,
) -> ExitStatus:
    """Run ``baocao init``."""
    from baocao.cli.init import run_init

    return run_init(folder, given, lang, word)


@command(say.BUILD, say.BUILD_EXAMPLE)
def build(
    lang: Lang,
    files: Files,
    to: To = "docx",
    output: Output = None,
    output_dir: Annotated[Path | None, Option(say.OUTPUT_DIR, say.DIR_METAVAR, "folders")] = None,
    appendices: Appendices = "together",
    select: Select = None,
    ignore: Ignore = None,
    plugin: Plugin = None,
    strict: Strict = False,
    jobs: Jobs = 1,
    force: ForceResult = False,
    skip_unchanged: Annotated[bool, Option(build_say.SKIP_UNCHANGED)] = False,
    no_source: Annotated[bool, Option(build_say.NO_SOURCE)] = False,
    changed_since: Since = None,
    quiet: Quiet = False,
    watch: Annotated[bool, Option(say.WATCH)] = False,
) -> ExitStatus:
    """Run ``baocao build``."""
    from baocao.cli.build import run_build
    from baocao.cli.papers import BuildOptions
    from baocao.cli.plan import Destination
    from baocao.lint.settings import AskedRules

    options = BuildOptions(
        lang=lang,
        where=Destination(to=to, output=output, output_dir=output_dir, appendices=appendices, force=force),
        strict=strict,
        jobs=jobs,
        colour=paints(sys.stderr),
        source=not no_source,
        skips=skip_unchanged,
        rules=AskedRules(select, ignore, tuple(plugin or ())),
        quiet=quiet,
        since=changed_since,
    )
    work = partial(run_build, files, options)
    return _watched(files, output, lang, work) if watch else work()


def _watched(files: list[str], output: str | None, lang: Lang, work: "Build") -> ExitStatus:
    from baocao.cli.watch import run_watch

    return run_watch(files, output, lang, work)


@command(preview_say.PREVIEW, preview_say.PREVIEW_EXAMPLE)
def preview(
    lang: Lang,
    file: Annotated[str, Argument(preview_say.FILE, say.FILE_METAVAR, "months")],
    port: Annotated[int | None, Option(preview_say.PORT, say.NUMBER_METAVAR)] = None,
    no_open: Annotated[bool, Option(preview_say.NO_OPEN)] = False,
    plugin: Plugin = None,
) -> ExitStatus:
    """Run ``baocao preview``."""
    from baocao.cli.preview import run_preview
    from baocao.lint.settings import AskedRules

    rules = AskedRules(plugins=tuple(plugin or ()))
    return run_preview(file, port, lang, browse=not no_open, rules=rules)


@command(say.VALIDATE, say.VALIDATE_EXAMPLE)
def validate(
    lang: Lang,
    files: FilesAndPapers,
    output_format: Report = "full",
    output_file: Annotated[Path | None, Option(say.OUTPUT_FILE, say.FILE_METAVAR)] = None,
    report: Annotated[list[str] | None, Option(say.REPORT, say.REPORT_METAVAR, "reports_to")] = None,
    select: Select = None,
    ignore: Ignore = None,
    plugin: Plugin = None,
    strict: Strict = False,
    every: Annotated[bool, Option(report_say.ALL, names=("--all",))] = False,
    statistics: Annotated[bool, Option(report_say.STATISTICS)] = False,
    changed_since: Since = None,
    quiet: Quiet = False,
    jobs: Jobs = 1,
    force: ForceResult = False,
    family: Family = None,
    kind: PaperKind = None,
    word: Annotated[bool, Option(form_say.WORD)] = False,
) -> ExitStatus:
    """Run ``baocao validate``."""
    from baocao.cli.validate import PaperOptions, ValidateOptions, run_validate
    from baocao.lint.settings import AskedRules

    options = ValidateOptions(
        lang=lang,
        rules=AskedRules(select, ignore, tuple(plugin or ())),
        strict=strict,
        output_format=output_format,
        output_file=output_file,
        reports=tuple(report or ()),
        force=force,
        jobs=jobs,
        quiet=quiet,
        statistics=statistics,
        every=every,
        since=changed_since,
        papers=PaperOptions(family, kind, word),
    )
    return run_validate(files, options)


@command(fix_say.FIX, say.FIX_EXAMPLE)
def fix(
    lang: Lang,
    files: FilesAndPapers,
    diff: Annotated[bool, Option(say.DIFF)] = False,
    output: Annotated[str | None, Option(fix_say.OUTPUT, say.FILE_METAVAR, names=("--output", "-o"))] = None,
    force: Annotated[bool, Option(fix_say.FORCE)] = False,
    select: Select = None,
    ignore: Ignore = None,
    plugin: Plugin = None,
    family: Family = None,
    kind: PaperKind = None,
) -> ExitStatus:
    """Run ``baocao fix``."""
    from baocao.cli.fix import run_fix
    from baocao.cli.fix_paper import PaperFixes
    from baocao.lint.settings import AskedRules

    rules = AskedRules(select, ignore, tuple(plugin or ()))
    options = PaperFixes(lang=lang, rules=rules, family=family, kind=kind, output=output, force=force)
    return run_fix(files, options, diff=diff)


@command(merge_say.MERGE, merge_say.MERGE_EXAMPLE)
def merge(
    lang: Lang,
    month: Annotated[str, Argument(merge_say.MONTH, say.FILE_METAVAR, "months")],
    word: Annotated[str, Argument(merge_say.WORD, say.FILE_METAVAR, "words")],
    diff: Annotated[bool, Option(merge_say.DIFF)] = False,
    office: Annotated[bool, Option(merge_say.OFFICE)] = False,
) -> ExitStatus:
    """Run ``baocao merge``."""
    from baocao.cli.merge import run_merge

    return run_merge(month, word, lang, diff=diff, office=office)


@command(say.RULES, say.RULES_EXAMPLE)
def rules(
    lang: Lang,
    rule: Annotated[str | None, Argument(say.RULE_ID, say.IDS_METAVAR, "rule")] = None,
    plugin: Plugin = None,
) -> ExitStatus:
    """Run ``baocao rules``."""
    from baocao.cli.rules import explain_rule, list_rules
    from baocao.lint.settings import AskedRules
    from baocao.system.terminal import width_of

    own = AskedRules(plugins=tuple(plugin or ())).own()
    width = width_of(sys.stdout)
    sys.stdout.write(explain_rule(rule, lang, own, width) if rule else list_rules(lang, own, width))
    return ExitStatus.CLEAN


@command(say.SCHEMA, say.SCHEMA_EXAMPLE)
def schema(
    kind: Annotated[str, Option(office_say.KIND, office_say.KIND_METAVAR, "schema_kinds")] = "month",
    office: Annotated[str | None, Option(office_say.SCHEMA_OFFICE, say.NAME_METAVAR, "offices")] = None,
    output: Output = None,
    force: ForceResult = False,
) -> ExitStatus:
    """Run ``baocao schema``."""
    from baocao.cli.resolved_office import run_schema

    return run_schema(kind, office, output, force=force)


@command(office_say.OFFICE, office_say.OFFICE_EXAMPLE)
def office(
    lang: Lang,
    name: Annotated[str, Argument(office_say.NAME, say.NAME_METAVAR, "offices")],
    folder: Annotated[Path, Argument(office_say.FOLDER, say.DIR_METAVAR, "folders")] = Path(),
) -> ExitStatus:
    """Run ``baocao office``."""
    from baocao.cli.resolved_office import run_office

    return run_office(name, folder, lang)


@command(say.TEXT, say.TEXT_EXAMPLE)
def text(lang: Lang, file: Annotated[str, Argument(say.TEXT_FILE, say.FILE_METAVAR, "texts")]) -> ExitStatus:
    """Run ``baocao text``."""
    from baocao.cli.text import run_text

    return run_text(file, lang)


@command(say.DIFF_COMMAND, say.DIFF_EXAMPLE)
def diff(
    lang: Lang,
    files: Annotated[list[str] | None, Argument(say.DIFF_FILES, say.FILE_METAVAR, "months")] = None,
    output_format: DiffFormat = "text",
    output: Output = None,
    exit_code: Annotated[bool, Option(say.EXIT_CODE)] = False,
    force: ForceResult = False,
    setup_git: Annotated[bool, Option(say.SETUP_GIT)] = False,
    git_driver: Annotated[bool, Option(say.GIT_DRIVER, hidden=True)] = False,
) -> ExitStatus:
    """Run ``baocao diff``."""
    from baocao.cli.diff import DiffOptions, run_diff, run_git_driver, run_setup_git

    colour = paints(sys.stdout)
    if setup_git:
        return run_setup_git(lang)
    if git_driver:
        return run_git_driver(files or [], lang, colour=colour)
    options = DiffOptions(
        output_format=output_format, output=output, exit_code=exit_code, colour=colour, force=force
    )
    return run_diff(files or [], lang, options)
