import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PROGRAM = """
import sys
sys.path.insert(0, {root!r})
from baocao.system import ending

class Kept:
    def __del__(self):
        print("taken apart")

kept = [Kept()]
kept.append(kept)
ending.prepare()
import atexit
atexit.register(print, "cleaned up")
print("said", end=" ")
{ends}
"""


def run(ends, **streams):
    command = [sys.executable, "-I", "-c", PROGRAM.format(root=str(ROOT), ends=ends)]
    return subprocess.run(
        command, **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | streams, check=False
    )


@pytest.mark.parametrize("status", [0, 1, 130])
def test_all_is_said_and_cleaned_up_and_nothing_taken_apart(status):
    done = run(f"ending.with_status({status})")
    assert (done.returncode, done.stdout) == (status, b"said cleaned up\n")


def test_an_error_is_told_as_python_does():
    done = run("raise ValueError('of ours')")
    assert (done.returncode, done.stdout) == (1, b"said cleaned up\ntaken apart\n")
    assert done.stderr.endswith(b"ValueError: of ours\n")


def test_what_cannot_be_written_is_told_as_python_does():
    with Path("/dev/full").open("wb") as full:
        done = run("ending.with_status(0)", stdout=full)
    assert done.returncode == 120
    assert b"OSError" in done.stderr
