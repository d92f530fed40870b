"""Arguments of commands that a message tells its reader to type: quoted for the shell of this system."""

import os
import re
import shlex

from baocao.messages.foreign import is_plain, shown

# On Windows these need no quotes, neither in cmd nor in PowerShell; a file's name has no double quote.
_BARE = re.compile(r"[\w./\\:+-]+")
_EXPANDED = re.compile("[$`]")


def argument(text: str) -> str:
    """Return a path as an argument of a command: quoted, and never read as an option.

    >>> argument("thang-02.yaml"), argument("-n.yaml"), argument("-")
    ('thang-02.yaml', './-n.yaml', '-')
    """
    is_option = text.startswith("-") and text != "-"
    return quoted(f"{os.curdir}{os.sep}{text}" if is_option else text)


def quoted(text: str) -> str:
    r"""Return a word quoted for this system's shell; characters without a shape as in bash and zsh.

    >>> print(quoted("tháng 02.yaml"), quoted("a\x1b'.yaml"))
    'tháng 02.yaml' $'a\x1b\'.yaml'
    """
    if os.name == "nt":
        return quoted_for_windows(text)
    if not is_plain(text):
        inner = text.replace("\\", "\\\\").replace("'", "\\'")
        return f"$'{shown(inner)}'"
    return shlex.quote(text)


def quoted_for_windows(text: str) -> str:
    """Return a word quoted for PowerShell, and for cmd if it has none of the signs that PowerShell expands.

    >>> print(quoted_for_windows("tháng.yaml"), quoted_for_windows("a (1).yaml"), quoted_for_windows("d'$a"))
    tháng.yaml "a (1).yaml" 'd''$a'
    """
    if _BARE.fullmatch(text):
        return text
    if _EXPANDED.search(text):
        return "'" + shown(text).replace("'", "''") + "'"
    return f'"{shown(text)}"'
