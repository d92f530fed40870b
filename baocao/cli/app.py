"""The program: its options before a command, and its commands, in one language."""

import os
from typing import Annotated

import typer

from baocao import __version__
from baocao.cli.commands import COMMANDS
from baocao.cli.options import COMPLETING, Command, offers
from baocao.cli.usage import HELP_OPTIONS, HelpCommand, HelpGroup
from baocao.messages import Lang
from baocao.messages import cli as say

# The variable in which Typer finds the line to complete.
_LINE = "_TYPER_COMPLETE_ARGS"


def make_app(lang: Lang, words: list[str]) -> typer.Typer:
    """Return the program with its help in that language.

    If the command line names a command, the others are left out, because creating each takes time.
    """
    group = type("Group", (HelpGroup,), {"lang": lang})
    app = typer.Typer(
        cls=group,
        help=say.APP.text(lang),
        add_completion=False,
        context_settings={"help_option_names": [*HELP_OPTIONS]},
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=False,
        invoke_without_command=True,
    )
    if COMPLETING in os.environ:
        from typer.completion import get_completion_inspect_parameters

        from baocao.cli.completion import closed

        # Registers Typer's shells without adding options to the help.
        get_completion_inspect_parameters()
        os.environ[_LINE] = closed(os.environ.get(_LINE, ""))
    _add_callback(app, lang)
    named = next((word for word in words if not word.startswith("-")), "")
    for name, command in COMMANDS.items():
        if name == named or named not in COMMANDS:
            _add_command(app, lang, name, command)
    return app


def _add_command(app: typer.Typer, lang: Lang, name: str, command: Command) -> None:
    kind = type("Command", (HelpCommand,), {"lang": lang})
    app.command(name, cls=kind, help=command.help.text(lang), epilog=command.example)(command.callback(lang))


def _add_callback(app: typer.Typer, lang: Lang) -> None:
    @app.callback()
    def start(
        context: typer.Context,
        version: Annotated[bool, typer.Option("--version", help=say.VERSION.text(lang))] = False,
        _lang: Annotated[
            str, typer.Option("--lang", help=say.LANG.text(lang), autocompletion=offers("languages"))
        ] = "",
    ) -> None:
        if version:
            print(f"baocao {__version__}")
            raise typer.Exit
        if context.invoked_subcommand is None:
            print(context.get_help())
            raise typer.Exit
