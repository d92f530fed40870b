"""A month in a folder, and the installed command that shows it."""

import json
import os
import re
import signal
import subprocess
import urllib.request
from threading import Lock
from urllib.parse import urlsplit

import pytest

from baocao.live.preview.downloads import Downloads
from baocao.live.preview.fixes import Fixes
from baocao.live.preview.server import Month
from tests.command import BAOCAO
from tests.helpers import SMALL
from tests.waiting import PATIENCE, wait_until

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
        self.url = re.search(r"http://127\.0\.0\.1:\d+/[\w-]{43}/", self.said)[0]

    @property
    def port(self):
        return urlsplit(self.url).port

    def get(self, path="state"):
        with urllib.request.urlopen(self.url + path, timeout=PATIENCE) as answer:  # noqa: S310  (our own)
            return answer.read()

    def wait_for(self, **values):
        """Return the state once it has these values."""
        return wait_for_state(lambda: json.loads(self.get()), values)

    def end(self, within=PATIENCE):
        self.process.send_signal(INTERRUPT)
        return self.process.communicate(timeout=within)[1]


def shown(session, name="a.yaml", downloads=None, follow=None):
    """Return a month that is shown and is no file."""
    return Month(
        name, session, downloads or Downloads("2020-02"), Fixes(name, None, None, None, Lock()), follow
    )


def wait_for_state(ask, values):
    """Return the state of a preview once it has these values."""
    states = [None]

    def there():
        states[0] = ask()
        return states[0]["revision"] and all(states[0][key] == value for key, value in values.items())

    wait_until(there, lambda: states[0])
    return states[0]


@pytest.fixture
def preview():
    """Start the installed command on a file; it is interrupted when the test ends."""

    def start(path, *options, program=(BAOCAO,), **environment):
        env = {key: value for key, value in os.environ.items() if not key.startswith("BAOCAO_")}
        process = subprocess.Popen(
            [*map(str, program), "preview", str(path), *options],
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
