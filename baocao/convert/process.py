"""A program that is run for a while: never longer than its limit, and never left behind."""

import contextlib
import os
import signal
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

_SAID = 1000


@dataclass(frozen=True, slots=True)
class Ran:
    """How a program ended: its exit status (``None``: stopped at its limit), and the last it said."""

    status: int | None
    said: str


def run(command: list[str], folder: Path, environment: dict[str, str], limit: float) -> Ran:
    """Run a program in a folder for at most ``limit`` seconds; all it started ends with it.

    What it says goes through a file: a pipe would stay open with any process that outlives it.
    Raises :class:`OSError` where it cannot be started.
    """
    with _interrupted_by_signals(), (folder / "said").open("w+b") as told:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=told,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        status: int | None = None
        try:
            with contextlib.suppress(subprocess.TimeoutExpired):
                status = process.wait(limit)
        finally:
            if status is None:
                _kill(process)
        told.seek(max(0, told.seek(0, os.SEEK_END) - _SAID))
        return Ran(status, told.read().decode("utf-8", "replace"))


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a program and all it started."""
    if os.name == "nt":
        command = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(command, check=False, capture_output=True)
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()


@contextlib.contextmanager
def _interrupted_by_signals() -> Iterator[None]:
    """Take a request to end as Ctrl-C, which leaves time to clean up."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    known = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    # One that was told to be passed over, as under nohup, still is.
    changed = [number for number in known if signal.getsignal(number) is signal.SIG_DFL]
    for number in changed:
        signal.signal(number, interrupt)
    try:
        yield
    finally:
        for number in changed:
            signal.signal(number, signal.SIG_DFL)
