"""Waiting for what another process or thread does, and no longer than that takes."""

import time

# Far more than it ever takes: a test fails where it never comes, not where the machine is busy.
PATIENCE = 60


def wait_until(there, what=lambda: None):
    """Wait until something is so; return what ``there`` then returned. ``what`` says what was so instead."""
    end = time.monotonic() + PATIENCE
    while not (found := there()):
        assert time.monotonic() < end, what()
        time.sleep(0.01)
    return found
