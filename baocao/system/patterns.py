"""Patterns that are compiled when they are first used.

Python compiles a pattern slowly, a few hundred take a tenth of a second, and a run of the program needs few
of those that its modules declare.
"""

import re
from typing import Any, cast

_READY = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _Lazy:
    def __init__(self, text: str, flags: int) -> None:
        self.pattern = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Asked only until the methods are attributes of its own: then a call costs what it costs in re.
        compiled = re.compile(self.pattern, self._flags)
        vars(self).update({each: getattr(compiled, each) for each in _READY})
        return getattr(compiled, name)


def lazy(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern to declare at the top of a module; an error in it shows at its first use.

    >>> lazy(r"(?P<month>0[1-9]|1[0-2])/").search("tháng 02/2020")["month"]
    '02'
    """
    return cast("re.Pattern[str]", _Lazy(text, flags))
