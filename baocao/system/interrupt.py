"""Ctrl-C, which ends the program wherever it comes.

Python raises it in whatever runs at the moment: some libraries make an error of their own of it, and in what
Python calls back by itself it is passed over. So it is kept in mind that it came.
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
    """From now on know of every Ctrl-C; where the program was told to pass over it, it still does."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _press)
    sys.unraisablehook = _passed_over


def came() -> bool:
    """Tell whether there was a Ctrl-C."""
    return bool(_pressed)


def let_end() -> None:
    """Let Ctrl-C end the process without a word, as nothing is left to clean up."""
    if signal.getsignal(signal.SIGINT) is _press:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def _press(number: int, _frame: FrameType | None) -> None:
    _pressed.append(number)
    raise KeyboardInterrupt


def _passed_over(fault: Any) -> None:
    """Let it come again where Python passed over it."""
    if fault.exc_type is KeyboardInterrupt:
        # From here it would be passed over once more.
        _thread.start_new_thread(_press_soon, ())
    else:
        sys.__unraisablehook__(fault)


def _press_soon() -> None:
    time.sleep(_SOON_SECONDS)
    _thread.interrupt_main()
