"""The line that says how far a batch has come."""

import io
import itertools
import os

import pytest

from baocao.cli import batch
from baocao.cli.files import MonthFile
from baocao.cli.plan import Destination, plan


class Terminal(io.StringIO):
    def isatty(self):
        return True


def told(monkeypatch, stream, seconds, total=4):
    monkeypatch.setattr(batch.sys, "stderr", stream)
    clock = itertools.count(0, seconds).__next__
    assert list(batch.with_progress(range(total), total, clock)) == list(range(total))
    return stream.getvalue()


def test_a_slow_batch_says_how_far_it_is_and_leaves_nothing_behind(monkeypatch):
    written = told(monkeypatch, Terminal(), 0.6)
    assert "\r\x1b[K2/4" in written
    assert "\r\x1b[K3/4" in written
    assert "1/4" not in written
    assert "4/4" not in written
    assert written.endswith("\r\x1b[K")


@pytest.mark.parametrize(
    ("stream", "seconds", "total"), [(Terminal(), 0.01, 4), (io.StringIO(), 5, 4), (Terminal(), 5, 1)]
)
def test_a_quick_batch_a_pipe_and_a_single_month_say_nothing(monkeypatch, stream, seconds, total):
    assert told(monkeypatch, stream, seconds, total) == ""


def looks(monkeypatch, folder, number):
    """Return how often a plan for so many months, all built before, asks for a file."""
    asked = []
    stat = os.stat
    months = [MonthFile(str(folder / f"{at}.yaml")) for at in range(number)]
    for month in months:
        month.path.touch()
        month.path.with_suffix(".docx").touch()
    with monkeypatch.context() as patched:
        patched.setattr(os, "stat", lambda *given, **named: (asked.append(given), stat(*given, **named))[1])
        plan(months, Destination("docx"))
    return len(asked)


def test_a_plan_looks_at_each_file_a_few_times_however_many_there_are(monkeypatch, tmp_path):
    few, many = looks(monkeypatch, tmp_path, 20), looks(monkeypatch, tmp_path, 80)
    assert few >= 20
    assert many <= 5 * few
