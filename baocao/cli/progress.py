"""How far a batch has come, on a terminal, once it takes more than a moment."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

_PATIENCE = 1.0
_CLEAR = "\r\x1b[K"


def shown(items: Iterable[Item], total: int, clock: Callable[[], float] = time.monotonic) -> Iterator[Item]:
    """Yield the items of a batch; after a second a line on a terminal says how many are done."""
    terminal = sys.stderr.isatty() and total > 1
    began, visible = clock(), False
    for done, item in enumerate(items):
        if visible:
            sys.stderr.write(_CLEAR)
        yield item
        visible = terminal and clock() - began > _PATIENCE and done + 1 < total
        if visible:
            sys.stderr.write(f"{_CLEAR}{done + 1}/{total}")
            sys.stderr.flush()
