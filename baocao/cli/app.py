"""The commands, their options and help. Each imports its work only when it runs."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from baocao import __version__
from baocao.cli.usage import HelpCommand, HelpGroup
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.messages import compare as compare_say
from baocao.report import REPORTS
from baocao.write import WRITERS

Command = TypeVar("Command", bound=Callable[..., Any])


def make_app(lang: Lang) -> typer.Typer:
    """Return the program with its help in that language."""
    group = type("Group", (HelpGroup,), {"lang": lang})
    app = typer.Typer(
        cls=group,
        help=say.APP.text(lang),
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=False,
        invoke_without_command=True,
    )
    _add_callback(app, lang)
    for add in (
        _add_build,
        _add_validate,
        _add_fix,
        _add_rules,
        _add_schema,
        _add_text,
        _add_diff,
        _add_new,
        _add_track,
    ):
        add(app, lang)
    return app


def _command(app: typer.Typer, lang: Lang, help_: str, example: str) -> Callable[[Command], Command]:
    kind = type("Command", (HelpCommand,), {"lang": lang})
    return app.command(cls=kind, help=help_, epilog=example)


def _add_callback(app: typer.Typer, lang: Lang) -> None:
    @app.callback()
    def start(
        context: typer.Context,
        version: Annotated[bool, typer.Option("--version", help=say.VERSION.text(lang))] = False,
        _lang: Annotated[str, typer.Option("--lang", help=say.LANG.text(lang))] = "",
    ) -> None:
        if version:
            print(f"baocao {__version__}")
            raise typer.Exit
        if context.invoked_subcommand is None:
            print(context.get_help())
            raise typer.Exit


def _add_build(app: typer.Typer, lang: Lang) -> None:
    file, folder = say.FILE_METAVAR.text(lang), say.DIR_METAVAR.text(lang)
    to, jobs_metavar = say.FORMAT_METAVAR.text(lang), say.NUMBER_METAVAR.text(lang)
    to_help = say.TO.of(formats=", ".join(WRITERS)).text(lang)

    @_command(app, lang, say.BUILD.text(lang), say.BUILD_EXAMPLE)
    def build(
        files: Annotated[list[str], typer.Argument(metavar=file, help=say.FILES.text(lang))],
        to: Annotated[str, typer.Option("--to", "-t", metavar=to, help=to_help)] = "docx",
        output: Annotated[
            str | None, typer.Option("--output", "-o", metavar=file, help=say.OUTPUT.text(lang))
        ] = None,
        output_dir: Annotated[
            Path | None, typer.Option(metavar=folder, help=say.OUTPUT_DIR.text(lang))
        ] = None,
        strict: Annotated[bool, typer.Option("--strict", help=say.STRICT.text(lang))] = False,
        jobs: Annotated[
            int, typer.Option("--jobs", "-j", metavar=jobs_metavar, help=say.JOBS.text(lang))
        ] = 1,
    ) -> int:
        from baocao.cli.build import How, created_time, run_build

        how = How(lang, strict, _colour(sys.stderr), created_time())
        return run_build(files, to, output, output_dir, how, jobs)


def _add_validate(app: typer.Typer, lang: Lang) -> None:
    file, ids = say.FILE_METAVAR.text(lang), say.IDS_METAVAR.text(lang)
    form, pair = say.FORMAT_METAVAR.text(lang), say.REPORT_METAVAR.text(lang)
    form_help = say.OUTPUT_FORMAT.of(formats=", ".join(REPORTS)).text(lang)

    @_command(app, lang, say.VALIDATE.text(lang), say.VALIDATE_EXAMPLE)
    def validate(
        files: Annotated[list[str], typer.Argument(metavar=file, help=say.FILES.text(lang))],
        output_format: Annotated[str, typer.Option(metavar=form, help=form_help)] = "full",
        output_file: Annotated[
            Path | None, typer.Option(metavar=file, help=say.OUTPUT_FILE.text(lang))
        ] = None,
        report: Annotated[list[str] | None, typer.Option(metavar=pair, help=say.REPORT.text(lang))] = None,
        select: Annotated[str | None, typer.Option(metavar=ids, help=say.SELECT.text(lang))] = None,
        ignore: Annotated[str | None, typer.Option(metavar=ids, help=say.IGNORE.text(lang))] = None,
        strict: Annotated[bool, typer.Option("--strict", help=say.STRICT.text(lang))] = False,
    ) -> int:
        from baocao.cli.validate import Wanted, run_validate

        painted = _colour(sys.stdout) and output_file is None
        where = (output_format, output_file, tuple(report or ()))
        return run_validate(files, Wanted(lang, select, ignore, strict, *where, painted))


def _add_fix(app: typer.Typer, lang: Lang) -> None:
    file, ids = say.FILE_METAVAR.text(lang), say.IDS_METAVAR.text(lang)

    @_command(app, lang, say.FIX.text(lang), say.FIX_EXAMPLE)
    def fix(
        files: Annotated[list[str], typer.Argument(metavar=file, help=say.FILES.text(lang))],
        diff: Annotated[bool, typer.Option("--diff", help=say.DIFF.text(lang))] = False,
        select: Annotated[str | None, typer.Option(metavar=ids, help=say.SELECT.text(lang))] = None,
        ignore: Annotated[str | None, typer.Option(metavar=ids, help=say.IGNORE.text(lang))] = None,
    ) -> int:
        from baocao.cli.fix import run_fix

        return run_fix(files, lang, select, ignore, diff=diff)


def _add_rules(app: typer.Typer, lang: Lang) -> None:
    ids = say.IDS_METAVAR.text(lang)

    @_command(app, lang, say.RULES.text(lang), say.RULES_EXAMPLE)
    def rules(
        id_: Annotated[str | None, typer.Argument(metavar=ids, help=say.RULE_ID.text(lang))] = None,
    ) -> None:
        from baocao.cli.rules import explain_rule, list_rules

        sys.stdout.write(explain_rule(id_, lang) if id_ else list_rules(lang))


def _add_schema(app: typer.Typer, lang: Lang) -> None:
    file = say.FILE_METAVAR.text(lang)

    @_command(app, lang, say.SCHEMA.text(lang), say.SCHEMA_EXAMPLE)
    def schema(
        output: Annotated[
            Path | None, typer.Option("--output", "-o", metavar=file, help=say.OUTPUT.text(lang))
        ] = None,
    ) -> None:
        from baocao.cli.files import write_whole
        from baocao.model.json_schema import month_schema

        if output is None or str(output) == "-":
            sys.stdout.write(month_schema())
        else:
            write_whole(output, month_schema().encode())


def _add_text(app: typer.Typer, lang: Lang) -> None:
    file = say.FILE_METAVAR.text(lang)

    @_command(app, lang, say.TEXT.text(lang), say.TEXT_EXAMPLE)
    def text(
        name: Annotated[str, typer.Argument(metavar=file, help=say.TEXT_FILE.text(lang))],
    ) -> int:
        from baocao.cli.text import run_text

        return run_text(name)


def _add_diff(app: typer.Typer, lang: Lang) -> None:
    file, form = say.FILE_METAVAR.text(lang), say.FORMAT_METAVAR.text(lang)
    form_help = say.VIEW_FORMAT.text(lang)

    @_command(app, lang, say.DIFF_COMMAND.text(lang), say.DIFF_EXAMPLE)
    def diff(
        files: Annotated[
            list[str] | None, typer.Argument(metavar=file, help=say.DIFF_FILES.text(lang))
        ] = None,
        output_format: Annotated[str, typer.Option(metavar=form, help=form_help)] = "text",
        exit_code: Annotated[bool, typer.Option("--exit-code", help=say.EXIT_CODE.text(lang))] = False,
        setup_git: Annotated[bool, typer.Option("--setup-git", help=say.SETUP_GIT.text(lang))] = False,
        git_driver: Annotated[
            bool, typer.Option("--git-driver", hidden=True, help=say.GIT_DRIVER.text(lang))
        ] = False,
    ) -> int:
        from baocao.cli.diff import run_diff, run_git_driver, set_up_git

        names, colour = files or [], _colour(sys.stdout)
        if setup_git:
            set_up_git()
            print(compare_say.GIT_READY.text(lang), file=sys.stderr)
            return 0
        if git_driver:
            return run_git_driver(names, lang, colour=colour)
        return run_diff(names, output_format, lang, exit_code=exit_code, colour=colour)


def _add_new(app: typer.Typer, lang: Lang) -> None:
    file, period = say.FILE_METAVAR.text(lang), say.PERIOD_METAVAR.text(lang)
    name = say.NAME_METAVAR.text(lang)

    @_command(app, lang, say.NEW.text(lang), say.NEW_EXAMPLE)
    def new(
        period: Annotated[str, typer.Argument(metavar=period, help=say.NEW_PERIOD.text(lang))],
        from_: Annotated[
            str | None, typer.Option("--from", metavar=file, help=say.NEW_FROM.text(lang))
        ] = None,
        office: Annotated[str | None, typer.Option(metavar=name, help=say.NEW_OFFICE.text(lang))] = None,
        output: Annotated[
            str | None, typer.Option("--output", "-o", metavar=file, help=say.NEW_OUTPUT.text(lang))
        ] = None,
        force: Annotated[bool, typer.Option("--force", help=say.FORCE.text(lang))] = False,
    ) -> int:
        from baocao.cli.new import run_new

        return run_new(period, from_, office, output, lang, force=force)


def _add_track(app: typer.Typer, lang: Lang) -> None:
    file, form = say.FILE_METAVAR.text(lang), say.FORMAT_METAVAR.text(lang)

    @_command(app, lang, say.TRACK.text(lang), say.TRACK_EXAMPLE)
    def track(
        files: Annotated[list[str], typer.Argument(metavar=file, help=say.TRACK_FILES.text(lang))],
        output_format: Annotated[str, typer.Option(metavar=form, help=say.VIEW_FORMAT.text(lang))] = "text",
        strict: Annotated[bool, typer.Option("--strict", help=say.TRACK_STRICT.text(lang))] = False,
    ) -> int:
        from baocao.cli.track import run_track

        return run_track(files, output_format, lang, strict=strict, colour=_colour(sys.stdout))


def _colour(stream: Any) -> bool:
    """Tell whether to paint: only on a terminal, and not where ``NO_COLOR`` is set."""
    import os

    return bool(stream.isatty()) and not os.environ.get("NO_COLOR")
