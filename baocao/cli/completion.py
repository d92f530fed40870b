"""``baocao completion``."""

import sys

from typer import completion

from baocao.cli.commands.base import COMPLETING
from baocao.cli.complete import SHELLS
from baocao.errors import BaocaoError
from baocao.messages import completion as say
from baocao.resources import shipped

_PROGRAM = "baocao"


def run_completion(shell: str) -> int:
    """Print the script of a shell; return the exit status."""
    if shell not in SHELLS:
        raise BaocaoError(say.UNKNOWN.of(shell=shell, known=", ".join(SHELLS)))
    sys.stdout.write(_script(shell).rstrip("\n") + "\n")
    return 0


def _script(shell: str) -> str:
    """Return our own script where there is one: Typer's break names with spaces in bash, folders in zsh."""
    own = shipped("templates") / "completion" / shell
    if own.is_file():
        return own.read_text("utf-8")
    # Typer's own option prints it with this; the name is no part of its typed interface.
    script: str = completion.get_completion_script(  # type: ignore[attr-defined]
        prog_name=_PROGRAM, complete_var=COMPLETING, shell=shell
    )
    return script
