"""The exit status of the program, which shells, CI and other programs read.

Python's own status for an uncaught error is 1, the same as for problems found, so every exit sets its status.
"""

from enum import IntEnum


class ExitStatus(IntEnum):
    """The exit status of a run; a batch ends with the highest, so that nothing worse is hidden."""

    CLEAN = 0
    FOUND = 1
    CANNOT_RUN = 2
    BUG = 3
    # The status that shells report for a program ended by Ctrl-C.
    INTERRUPTED = 130
