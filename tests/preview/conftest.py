"""A month in a folder, and the installed command that shows it."""

import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.helpers import SMALL

BAOCAO = Path(sys.executable).parent / "baocao"
PATIENCE = 20
INTERRUPT = signal.CTRL_C_EVENT if os.name == "nt" else signal.SIGINT


@pytest.fixture
def month(tmp_path):
    """A month in a folder whose name has a space and đ."""
    path = tmp_path / "báo cáo đảng bộ" / "2020-02.yaml"
    path.parent.mkdir()
    path.write_text(SMALL, encoding="utf-8")
    return path


class Running:
    """A preview that runs: its address and its process."""

    def __init__(self, process):
        self.process = process
        self.said = process.stderr.readline()
        self.url = re.search(r"http://127\.0\.0\.1:\d+/", self.said)[0]

    def get(self, path="state"):
        with urllib.request.urlopen(self.url + path, timeout=PATIENCE) as answer:  # noqa: S310  (our own)
            return answer.read()

    def wait_for(self, **values):
        """Return the state once it has these values."""
        end = time.monotonic() + PATIENCE
        while True:
            state = json.loads(self.get())
            if state["revision"] and all(state[key] == value for key, value in values.items()):
                return state
            assert time.monotonic() < end, state
            time.sleep(0.02)

    def end(self):
        self.process.send_signal(INTERRUPT)
        return self.process.communicate(timeout=PATIENCE)[1]


@pytest.fixture
def preview():
    """Start the installed command on a file; it is interrupted when the test ends."""

    def start(path, *options, **environment):
        env = {key: value for key, value in os.environ.items() if not key.startswith("BAOCAO_")}
        process = subprocess.Popen(
            [str(BAOCAO), "preview", str(path), *options],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env=env | environment,
        )
        start.started.append(Running(process))
        return start.started[-1]

    start.started = []
    yield start
    for running in start.started:
        if running.process.poll() is None:
            try:
                running.end()
            finally:
                running.process.kill()
