"""How the program ends, as a number that shells, CI and other programs read.

Python's own status for an uncaught error is 1, the same as for problems found, so every way out is given
its status.
"""

from enum import IntEnum


class ExitStatus(IntEnum):
    """The status of a run; of a batch the highest counts, so that nothing worse is hidden."""

    CLEAN = 0
    FOUND = 1
    CANNOT_RUN = 2
    BUG = 3
    # What shells report of a program that Ctrl-C ended.
    INTERRUPTED = 130
