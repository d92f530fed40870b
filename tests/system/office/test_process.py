"""Running a program for a while: what it said, its limit, and the signals of the one who waits."""

import os
import signal
import subprocess
import threading

import pytest

from baocao.system.office.process import Ran, run
from tests.waiting import wait_until


def shell(folder, script, limit=20.0):
    return run(["sh", "-c", script], folder, dict(os.environ), limit)


def test_its_status_and_the_last_it_said(tmp_path):
    assert shell(tmp_path, "echo một; echo hai >&2; exit 3") == Ran(3, "một\nhai\n")
    said = shell(tmp_path, "seq 1 2000").said
    assert len(said) == 1000
    assert said.endswith("1999\n2000\n")


def test_a_limit_ends_it(tmp_path, monkeypatch):
    class Patient(subprocess.Popen):
        """One whose limit begins when the program has spoken, however slowly it starts."""

        def wait(self, timeout=None):
            if timeout is not None:
                wait_until((tmp_path / "said").read_bytes)
            return super().wait(timeout)

    monkeypatch.setattr(subprocess, "Popen", Patient)
    assert shell(tmp_path, "echo một; sleep 60", 0.3) == Ran(None, "một\n")


def test_it_is_given_nothing_to_read(tmp_path):
    assert shell(tmp_path, "cat; echo xong") == Ran(0, "xong\n")


def test_what_it_leaves_running_keeps_nobody_waiting(tmp_path):
    assert shell(tmp_path, "sleep 60 & echo $!").status == 0
    os.kill(int((tmp_path / "said").read_text("utf-8")), signal.SIGKILL)


ENDING = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


@pytest.fixture(params=ENDING)
def number(request):
    """A signal that asks to end, as a terminal would have it: in the background some are passed over."""
    usual = signal.default_int_handler if request.param is signal.SIGINT else signal.SIG_DFL
    before = signal.signal(request.param, usual)
    yield request.param
    assert signal.getsignal(request.param) is usual
    signal.signal(request.param, before)


def test_a_request_to_end_is_taken_as_ctrl_c_meanwhile(tmp_path, number):
    with pytest.raises(KeyboardInterrupt):
        shell(tmp_path, f"kill -{int(number)} $PPID; sleep 60")


def test_one_that_comes_while_it_starts_ends_it_too(tmp_path, monkeypatch, number):
    started = []

    class Slow(subprocess.Popen):
        def __init__(self, *arguments, **options):
            super().__init__(*arguments, **options)
            started.append(self)
            signal.raise_signal(number)

    monkeypatch.setattr(subprocess, "Popen", Slow)
    with pytest.raises(KeyboardInterrupt):
        shell(tmp_path, "sleep 60")
    assert [process.returncode for process in started] == [-signal.SIGKILL]


def test_one_that_comes_where_nothing_starts_is_not_lost(tmp_path, monkeypatch, number):
    def absent(*_arguments, **_options):
        signal.raise_signal(number)
        raise FileNotFoundError

    monkeypatch.setattr(subprocess, "Popen", absent)
    with pytest.raises(KeyboardInterrupt):
        shell(tmp_path, "true")


def test_a_signal_that_is_passed_over_still_is(tmp_path):
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        assert shell(tmp_path, f"kill -{int(signal.SIGHUP)} $PPID; exit 4").status == 4
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_beside_the_main_thread_it_runs_too(tmp_path):
    found = []
    thread = threading.Thread(target=lambda: found.append(shell(tmp_path, "exit 5").status))
    thread.start()
    thread.join()
    assert found == [5]
