"""``baocao completion``."""

import sys

from baocao.cli.complete import SHELLS
from baocao.errors import BaocaoError
from baocao.library.resources import shipped
from baocao.messages import completion as say
from baocao.system.exit_status import ExitStatus


def run_completion(shell: str) -> ExitStatus:
    """Print the script of a shell; return the exit status.

    The scripts are our own: Typer's look for the program on ``PATH``, break names with spaces in bash and
    folders in zsh, and bind keys in PowerShell.
    """
    if shell not in SHELLS:
        raise BaocaoError(say.UNKNOWN.of(shell=shell, known=", ".join(SHELLS)))
    sys.stdout.write((shipped("templates") / "completion" / shell).read_text("utf-8"))
    return ExitStatus.CLEAN
