"""Messages on standard error: on a terminal, their lines break at words; elsewhere they are as they are."""

import re
import sys

from baocao.system.patterns import lazy
from baocao.system.terminal import folded, width_of

_INDENT = 2
# A command that the reader shall copy, up to the end of its sentence: broken, it would do something else.
_COMMAND = lazy(r"\bbaocao [a-z]+(?![^\s”;.,])(?:(?![;.,]? (?=[(“])|[;.,] |”).)*")
# Stands for a space where no line may break; messages show control characters otherwise.
_UNBROKEN = "\0"


def tell(text: str, *, flush: bool = False) -> None:
    """Print a message on standard error."""
    print(for_reader(text), file=sys.stderr, flush=flush)


def for_reader(text: str) -> str:
    """Return a message as it is printed on standard error."""
    return fitted(text, width_of(sys.stderr) if sys.stderr.isatty() else 0)


def fitted(text: str, width: int) -> str:
    """Return a message whose lines fit a terminal, if there is one (not 0); paths and commands stay whole.

    >>> print(fitted("lỗi: không có tệp nào; kiểm tra mọi tệp: baocao validate 2020", 24))
    lỗi: không có tệp nào;
      kiểm tra mọi tệp:
      baocao validate 2020
    """
    if not width:
        return text
    whole = _COMMAND.sub(_as_one, text)
    return folded(whole, width, indent=_INDENT).replace(_UNBROKEN, " ")


def _as_one(command: re.Match[str]) -> str:
    return command[0].replace(" ", _UNBROKEN)
