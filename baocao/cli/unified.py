"""The changes of a file as a unified diff."""

import difflib
import os
import re

from baocao.messages.foreign import is_plain

_LINE = re.compile(rb"[^\n]*\n|[^\n]+")
_UNQUOTED = frozenset(map(chr, range(0x20, 0x7F))) - set('"\\')


def unified_diff(name: str, old: bytes, new: bytes) -> bytes:
    """Return a unified diff that ``patch`` accepts, including line ends and a missing last one."""
    before, after = (_LINE.findall(data) for data in (old, new))
    a, b = _named_in_diff(f"a/{name}"), _named_in_diff(f"b/{name}")
    lines = difflib.diff_bytes(difflib.unified_diff, before, after, a, b)
    return b"".join(
        line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n" for line in lines
    )


def _named_in_diff(name: str) -> bytes:
    """Return a name in the form of git and ``patch``: quoted if it could be read as more lines.

    See https://git-scm.com/docs/git-diff, "Generating patch text with -p".
    """
    data = os.fsencode(name)
    if is_plain(name) and not set(name) & set('"\\'):
        return data + (b"\t" if b" " in data else b"")
    letters = (chr(byte) if chr(byte) in _UNQUOTED else f"\\{byte:03o}" for byte in data)
    return f'"{"".join(letters)}"'.encode()
