"""A person at a terminal, for programs that ask."""

import codecs
import contextlib
import os
import pty
import select
import subprocess
import time
from pathlib import Path
from typing import Self

from tests.command import BAOCAO
from tests.waiting import PATIENCE


class Person:
    """Starts a program on a terminal of its own, waits for what it asks, and types."""

    def __init__(
        self, *arguments: object, cwd: Path, program: str | Path = BAOCAO, **environment: str
    ) -> None:
        self.ours, theirs = pty.openpty()
        env = {**os.environ, "TERM": "dumb", "LC_ALL": "C.UTF-8", **environment}
        command = [str(program), *map(str, arguments)]
        self.process = subprocess.Popen(
            command, cwd=cwd, stdin=theirs, stdout=theirs, stderr=theirs, env=env, start_new_session=True
        )
        os.close(theirs)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.seen = ""
        self._read_to = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        with contextlib.suppress(OSError):
            os.close(self.ours)

    def types(self, text: str | bytes, after: str) -> None:
        """Wait for words on the screen that were not there before, then type a line."""
        self._wait(lambda: after in self.seen[self._read_to :])
        self._read_to = len(self.seen)
        os.write(self.ours, (text.encode() if isinstance(text, str) else text) + b"\n")

    def presses(self, keys: str, until: str, after: str = "") -> None:
        """Press keys once words stand on the screen, and wait for what they bring."""
        self._wait(lambda: after in self.seen[self._read_to :])
        self._read_to = len(self.seen)
        os.write(self.ours, keys.encode())
        self._wait(lambda: until in self.seen[self._read_to :])

    def interrupts(self, after: str) -> None:
        """Wait for words on the screen, then press Ctrl-C."""
        self._wait(lambda: after in self.seen[self._read_to :])
        self.process.send_signal(2)

    def ends(self) -> int:
        """Wait for the end and return the exit status."""
        self._wait(lambda: self.process.poll() is not None)
        self._take()
        return self.process.returncode

    def _wait(self, until) -> None:
        end = time.monotonic() + PATIENCE
        while not until():
            assert time.monotonic() < end, self.seen
            if not self._take() and self.process.poll() is not None:
                assert until(), self.seen

    def _take(self) -> bool:
        taken = False
        while select.select([self.ours], [], [], 0.05)[0]:
            try:
                data = os.read(self.ours, 65536)
            except OSError:
                # The other end is closed.
                return taken
            self.seen += self._decoder.decode(data).replace("\r\n", "\n")
            taken = bool(data)
            if not data:
                break
        return taken
