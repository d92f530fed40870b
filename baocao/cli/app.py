"""The program: what stands before a command, and the commands in the order of its help."""

from typing import Annotated

import typer

from baocao import __version__
from baocao.cli.commands.checks import add_fix, add_rules, add_schema, add_validate
from baocao.cli.commands.months import add_diff, add_new, add_track
from baocao.cli.commands.papers import add_build, add_text
from baocao.cli.commands.start import add_init
from baocao.cli.usage import HelpGroup
from baocao.messages import Lang
from baocao.messages import cli as say

_COMMANDS = (
    add_init,
    add_build,
    add_validate,
    add_fix,
    add_rules,
    add_schema,
    add_text,
    add_diff,
    add_new,
    add_track,
)


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
    for add in _COMMANDS:
        add(app, lang)
    return app


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
