"""Whole processes run in turn: median processor seconds, with those of their children, and peak MiB."""

import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple


class Cost(NamedTuple):
    """What a run costs: processor seconds, and MiB at the peak of its largest process."""

    seconds: float
    peak: float


def in_turn(jobs: dict[str, list[str]], rounds: int, folder: Path | None = None) -> dict[str, Cost]:
    """Run every job in turn, so that none has a quieter machine, and return the medians."""
    costs: dict[str, list[Cost]] = {name: [] for name in jobs}
    # The first round only warms the caches.
    for number in range(rounds + 1):
        for name, command in jobs.items():
            cost = _run(command, folder)
            if number:
                costs[name].append(cost)
    return {
        name: Cost(statistics.median(each.seconds for each in own), max(each.peak for each in own))
        for name, own in costs.items()
    }


def _run(command: list[str], folder: Path | None) -> Cost:
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"failed with {process.returncode}: {' '.join(command)}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
