"""Commands that begin a month, and that hold months against each other."""

import sys
from typing import Annotated

import typer

from baocao.cli.commands.base import command, offers, paints
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.messages import compare as compare_say


def add_new(app: typer.Typer, lang: Lang) -> None:
    """Add ``baocao new``."""
    file, period = say.FILE_METAVAR.text(lang), say.PERIOD_METAVAR.text(lang)
    name = say.NAME_METAVAR.text(lang)

    @command(app, lang, say.NEW.text(lang), say.NEW_EXAMPLE)
    def new(
        period: Annotated[
            str,
            typer.Argument(metavar=period, help=say.NEW_PERIOD.text(lang), autocompletion=offers("periods")),
        ],
        from_: Annotated[
            str | None,
            typer.Option(
                "--from", metavar=file, help=say.NEW_FROM.text(lang), autocompletion=offers("months")
            ),
        ] = None,
        office: Annotated[
            str | None,
            typer.Option(metavar=name, help=say.NEW_OFFICE.text(lang), autocompletion=offers("offices")),
        ] = None,
        output: Annotated[
            str | None, typer.Option("--output", "-o", metavar=file, help=say.NEW_OUTPUT.text(lang))
        ] = None,
        force: Annotated[bool, typer.Option("--force", help=say.FORCE.text(lang))] = False,
    ) -> int:
        from baocao.cli.new import run_new

        return run_new(period, from_, office, output, lang, force=force)


def add_diff(app: typer.Typer, lang: Lang) -> None:
    """Add ``baocao diff``."""
    file, form = say.FILE_METAVAR.text(lang), say.FORMAT_METAVAR.text(lang)
    form_help = say.VIEW_FORMAT.text(lang)

    @command(app, lang, say.DIFF_COMMAND.text(lang), say.DIFF_EXAMPLE)
    def diff(
        files: Annotated[
            list[str] | None,
            typer.Argument(metavar=file, help=say.DIFF_FILES.text(lang), autocompletion=offers("months")),
        ] = None,
        output_format: Annotated[
            str, typer.Option(metavar=form, help=form_help, autocompletion=offers("views"))
        ] = "text",
        exit_code: Annotated[bool, typer.Option("--exit-code", help=say.EXIT_CODE.text(lang))] = False,
        setup_git: Annotated[bool, typer.Option("--setup-git", help=say.SETUP_GIT.text(lang))] = False,
        git_driver: Annotated[
            bool, typer.Option("--git-driver", hidden=True, help=say.GIT_DRIVER.text(lang))
        ] = False,
    ) -> int:
        from baocao.cli.diff import run_diff, run_git_driver

        names, colour = files or [], paints(sys.stdout)
        if setup_git:
            from baocao.cli.shell import program_for_git
            from baocao.system.gitdriver import set_up_git

            set_up_git(program_for_git())
            print(compare_say.GIT_READY.text(lang), file=sys.stderr)
            return 0
        if git_driver:
            return run_git_driver(names, lang, colour=colour)
        return run_diff(names, output_format, lang, exit_code=exit_code, colour=colour)


def add_track(app: typer.Typer, lang: Lang) -> None:
    """Add ``baocao track``."""
    file, form = say.FILE_METAVAR.text(lang), say.FORMAT_METAVAR.text(lang)

    @command(app, lang, say.TRACK.text(lang), say.TRACK_EXAMPLE)
    def track(
        files: Annotated[
            list[str],
            typer.Argument(metavar=file, help=say.TRACK_FILES.text(lang), autocompletion=offers("months")),
        ],
        output_format: Annotated[
            str, typer.Option(metavar=form, help=say.VIEW_FORMAT.text(lang), autocompletion=offers("views"))
        ] = "text",
        strict: Annotated[bool, typer.Option("--strict", help=say.TRACK_STRICT.text(lang))] = False,
    ) -> int:
        from baocao.cli.track import run_track

        return run_track(files, output_format, lang, strict=strict, colour=paints(sys.stdout))
