"""The commands, their options and help. Each imports its work only when it runs."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from baocao import __version__
from baocao.cli.usage import HelpCommand, HelpGroup
from baocao.messages import Lang
from baocao.messages import cli as say


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
    _add_build(app, lang)
    return app


def _command(app: typer.Typer, lang: Lang, help_: str, example: str) -> Any:
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
    to_help = say.TO.of(formats="docx, text").text(lang)

    @_command(app, lang, say.BUILD.text(lang), say.BUILD_EXAMPLE)  # type: ignore[untyped-decorator]
    def build(
        files: Annotated[list[str], typer.Argument(metavar=file, help=say.FILES.text(lang))],
        to: Annotated[
            str,
            typer.Option("--to", "-t", metavar=say.FORMAT_METAVAR.text(lang), help=to_help),
        ] = "docx",
        output: Annotated[
            str | None, typer.Option("--output", "-o", metavar=file, help=say.OUTPUT.text(lang))
        ] = None,
        output_dir: Annotated[
            Path | None, typer.Option(metavar=folder, help=say.OUTPUT_DIR.text(lang))
        ] = None,
        strict: Annotated[bool, typer.Option("--strict", help=say.STRICT.text(lang))] = False,
        jobs: Annotated[
            int,
            typer.Option("--jobs", "-j", metavar=say.NUMBER_METAVAR.text(lang), help=say.JOBS.text(lang)),
        ] = 1,
    ) -> int:
        from baocao.cli.build import How, created_time, run_build

        how = How(lang, strict, _colour(sys.stderr), created_time())
        return run_build(files, to, output, output_dir, how, jobs)


def _colour(stream: Any) -> bool:
    """Tell whether to paint: only on a terminal, and not where ``NO_COLOR`` is set."""
    import os

    return bool(stream.isatty()) and not os.environ.get("NO_COLOR")
