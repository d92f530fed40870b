"""What every command is made with."""

import os
from collections.abc import Callable
from typing import Any, TypeVar

import typer

from baocao.cli.usage import HelpCommand
from baocao.messages import Lang

# Set by the script of a shell that asks what a word may become.
COMPLETING = "_BAOCAO_COMPLETE"

Command = TypeVar("Command", bound=Callable[..., Any])


def command(app: typer.Typer, lang: Lang, help_: str, example: str) -> Callable[[Command], Command]:
    """Return what adds a function as a command, with its help in that language."""
    kind = type("Command", (HelpCommand,), {"lang": lang})
    return app.command(cls=kind, help=help_, epilog=example)


def paints(stream: Any) -> bool:
    """Tell whether to paint: only on a terminal, and not where ``NO_COLOR`` is set."""
    return bool(stream.isatty()) and not os.environ.get("NO_COLOR")


def offers(name: str) -> Any:
    """Return what completes a word, by its name in :mod:`baocao.cli.complete`, where a shell asks.

    Elsewhere ``None``: Typer looks at each at every start, and none is needed then.
    """
    if COMPLETING not in os.environ:
        return None
    from baocao.cli.complete import OFFERS

    return OFFERS[name]
