"""Run many commands within one process: ``python -m tests.seeded FOLDER NAME <COMMANDS``.

Python reads the seed of its hashes when it starts, and a start takes longer than most commands: so a process
for each seed runs them all, each in a copy of the folder ``given``. It prints a literal of what came of each.
"""

import gc
import json
import sys
from pathlib import Path
from shutil import copytree

from tests.command import baocao


def outcome(arguments, given, here):
    """Return the status of a command, what it prints and what is in its folder afterwards."""
    copytree(given, here)
    done = baocao(*arguments, cwd=here)
    printed = [each.replace(str(here).encode(), b"HERE") for each in (done.stdout, done.stderr)]
    files = {str(path.relative_to(here)): path.read_bytes() for path in here.rglob("*") if path.is_file()}
    return int(done.returncode), *printed, files


if __name__ == "__main__":
    gc.disable()  # as the program does
    folder = Path(sys.argv[1])
    told = [
        outcome(arguments, folder / "given", folder / sys.argv[2] / str(number))
        for number, arguments in enumerate(json.load(sys.stdin))
    ]
    print(ascii(told))
