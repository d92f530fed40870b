"""The program: what stands before a command, and the commands in the order of its help."""

import os
from typing import Annotated

import typer

from baocao import __version__
from baocao.cli.commands.base import COMPLETING, offers
from baocao.cli.commands.checks import add_fix, add_rules, add_schema, add_validate
from baocao.cli.commands.months import add_diff, add_new, add_track
from baocao.cli.commands.papers import add_build, add_preview, add_text
from baocao.cli.commands.setup import add_doctor
from baocao.cli.commands.start import add_completion, add_init
from baocao.cli.usage import HelpGroup
from baocao.messages import Lang
from baocao.messages import cli as say

_COMMANDS = {
    "init": add_init,
    "build": add_build,
    "preview": add_preview,
    "validate": add_validate,
    "fix": add_fix,
    "rules": add_rules,
    "schema": add_schema,
    "text": add_text,
    "diff": add_diff,
    "new": add_new,
    "track": add_track,
    "completion": add_completion,
    "doctor": add_doctor,
}

# Where Typer finds the line that a shell asks about.
_LINE = "_TYPER_COMPLETE_ARGS"


def make_app(lang: Lang, words: list[str]) -> typer.Typer:
    """Return the program with its help in that language.

    Where the words of the command line name a command the others are left out: making each takes time.
    """
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
    if COMPLETING in os.environ:
        from typer.completion import get_completion_inspect_parameters

        from baocao.cli.complete import closed

        # Makes Typer's shells known, without the options it would add to the help.
        get_completion_inspect_parameters()
        os.environ[_LINE] = closed(os.environ.get(_LINE, ""))
    _add_callback(app, lang)
    named = next((word for word in words if not word.startswith("-")), "")
    for name, add in _COMMANDS.items():
        if name == named or named not in _COMMANDS:
            add(app, lang)
    return app


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
