"""Texts that others wrote, put out as they are, but to a terminal without what would move its cursor."""

import sys

from baocao.foreign import on_screen


def put(data: bytes) -> None:
    """Write a text to standard output.

    A program that reads it gets every byte; on a terminal controls and what turns or hides text are shown.
    """
    if sys.stdout.isatty():
        sys.stdout.write(on_screen(data.decode("utf-8", "backslashreplace")))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    sys.stdout.flush()
