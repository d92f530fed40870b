"""Runs a program for a limited time and never leaves it running."""

import contextlib
import os
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from baocao.system.programs import on_path

_SAID = 1000
_ENDING = ("SIGINT", "SIGTERM", "SIGHUP")


@dataclass(frozen=True, slots=True)
class Ran:
    """The end of a program: its exit status (``None`` if stopped at its limit), and its last output."""

    status: int | None
    said: str


def run(
    command: list[str], folder: Path, environment: dict[str, str], limit: float, memory: int | None = None
) -> Ran:
    """Run a program in a folder for at most ``limit`` seconds; everything it started ends with it.

    ``memory`` is the most that each process may take, and write into a file, in MiB, if the system can limit
    that. The output goes to a file, because a pipe would stay open with any process that outlives it. Raises
    :class:`OSError` if it cannot be started.
    """
    with _interrupted_by_signals() as begin, (folder / "said").open("w+b") as output:
        process = subprocess.Popen(
            _bounded(command, memory),
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        status: int | None = None
        try:
            begin()
            with contextlib.suppress(subprocess.TimeoutExpired):
                status = process.wait(limit)
        finally:
            if status is None:
                _kill(process)
        output.seek(max(0, output.seek(0, os.SEEK_END) - _SAID))
        return Ran(status, output.read().decode("utf-8", "replace"))


def _bounded(command: list[str], memory: int | None) -> list[str]:
    """Return a command that takes no more memory than that; a shell sets the bound before it starts."""
    if memory is None or os.name == "nt":
        return command
    # Of memory in KiB, of a file in blocks of 512 bytes.
    bounds = f"ulimit -v {memory * 1024}; ulimit -f {memory * 2048}"
    return ["/bin/sh", "-c", f'{{ {bounds}; }} 2>/dev/null; exec "$0" "$@"', *command]


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a program and everything it started."""
    if os.name == "nt":
        command = [on_path("taskkill") or "taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(command, check=False, capture_output=True)
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()


@contextlib.contextmanager
def _interrupted_by_signals() -> Iterator[Callable[[], None]]:
    """Treat a termination signal like Ctrl-C, which leaves time to clean up.

    Yields a function to call when there is something to clean up. A signal waits until then: during the start
    of a program it would leave the program running and unknown.
    """
    begun = asked = False

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        nonlocal asked
        asked = True
        if begun:
            raise KeyboardInterrupt

    def begin() -> None:
        nonlocal begun
        begun = True
        if asked:
            raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield begin
        return
    known = [getattr(signal, name) for name in _ENDING if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in known}
    # An ignored signal, as under nohup, stays ignored.
    taken = {number: did for number, did in before.items() if did not in (signal.SIG_IGN, None)}
    for number in taken:
        signal.signal(number, interrupt)
    try:
        yield begin
    finally:
        for number, did in taken.items():
            signal.signal(number, did)
        if asked and not begun:
            raise KeyboardInterrupt
