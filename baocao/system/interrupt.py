"""Ctrl-C, which ends the program whenever it comes.

Python raises the exception in whatever code is running: some libraries turn it into an error of their own,
and Python ignores it in its own callbacks. So this module remembers that it came.
"""

import _thread
import signal
import sys
import time
from types import FrameType
from typing import Any

_SOON_SECONDS = 0.005
_pressed: list[int] = []


def keep_in_mind() -> None:
    """Start to remember every Ctrl-C; if the process was told to ignore it, it still does."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _press)
    sys.unraisablehook = _passed_over


def came() -> bool:
    """Tell whether Ctrl-C was pressed."""
    return bool(_pressed)


def let_end() -> None:
    """Let Ctrl-C end the process silently, when nothing is left to clean up."""
    if signal.getsignal(signal.SIGINT) is _press:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def _press(number: int, _frame: FrameType | None) -> None:
    _pressed.append(number)
    raise KeyboardInterrupt


def _passed_over(fault: Any) -> None:
    """Raise it again where Python ignored it."""
    if fault.exc_type is KeyboardInterrupt:
        # An exception raised from here would be ignored again.
        _thread.start_new_thread(_press_soon, ())
    else:
        sys.__unraisablehook__(fault)


def _press_soon() -> None:
    time.sleep(_SOON_SECONDS)
    _thread.interrupt_main()
