"""What was edited in Word is taken in whatever there is much of, and a full disk costs no month."""

import copy
import os
import resource
import signal
import subprocess
import sys
from functools import partial

import pytest

from tests.command import forked
from tests.helpers import ROOT, SMALL, W
from tests.hostile.test_input import DONE
from tests.hostile.test_input import run as run_limited
from tests.mend.test_other_programs import rewritten, words

pytestmark = pytest.mark.loops

ITEMS = 6000
TASK = "Việc đã làm."


def edited(data, change):
    def lines(root):
        tasks = [each for each in root.iter(W + "p") if words(each).startswith("Việc thứ")]
        for number, line in enumerate(tasks):
            change(number, line)

    return rewritten(data, lines)


def test_six_thousand_items_merge_in_time_that_grows_with_them(tmp_path):
    items = "\n    - ".join(f"Việc thứ {n}, làm tại xã số {n % 97} với {n % 13} người." for n in range(ITEMS))
    assert f"- {TASK}" in SMALL
    (tmp_path / "a.yaml").write_text(SMALL.replace(TASK, items), encoding="utf-8")
    assert run_limited(tmp_path, "build", "a.yaml")[0] == DONE

    def change(number, line):
        text = next(line.iter(W + "t"))
        if number % 7 == 0:
            text.text = f"Sau đó, {text.text}"
        elif number % 11 == 0:
            line.addnext(copy.deepcopy(line))
            next(line.getnext().iter(W + "t")).text = f"Một chuyện mới mang số {number}."
        elif number % 13 == 0:
            line.getparent().remove(line)

    file = tmp_path / "a.docx"
    file.write_bytes(edited(file.read_bytes(), change))
    status, _, said = run_limited(tmp_path, "merge", "a.yaml", "a.docx", seconds=60)
    assert (status, "Word:" in said) == (DONE, False)
    text = (tmp_path / "a.yaml").read_text("utf-8")
    assert text.count("Sau đó, ") == len(range(0, ITEMS, 7))
    assert text.count("Một chuyện mới") == sum(n % 11 == 0 and n % 7 > 0 for n in range(ITEMS))


def test_on_a_full_disk_the_month_is_what_it_was(tmp_path):
    month = tmp_path / "a.yaml"
    month.write_text(SMALL.replace(TASK, "Việc thứ nhất đã làm."), encoding="utf-8")
    assert run_limited(tmp_path, "build", "a.yaml")[0] == DONE
    file = tmp_path / "a.docx"

    def change(_, line):
        next(line.iter(W + "t")).text = "Việc thứ nhất đã làm xong."

    file.write_bytes(edited(file.read_bytes(), change))
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def no_room():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16))

    call = [sys.executable, "-m", "baocao", "merge", "a.yaml", "a.docx"]
    done = subprocess.run(call, cwd=tmp_path, capture_output=True, check=False, preexec_fn=no_room)
    assert done.returncode == 2, done.stderr.decode()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert run_limited(tmp_path, "merge", "a.yaml", "a.docx")[0] == DONE
    assert "đã làm xong." in month.read_text("utf-8")


def killed_at(number):
    """Let a process die right before it puts so manieth a file into its place."""
    left = [number]

    def killed(*words, real=os.replace, **options):
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*words, **options)

    os.replace = killed


def test_a_merge_that_is_killed_leaves_each_file_old_or_new(tmp_path):
    (tmp_path / "offices").mkdir()
    office, month = tmp_path / "offices" / "bdv-quang-ngai.yaml", tmp_path / "a.yaml"
    office.write_bytes((ROOT / "data" / "offices" / office.name).read_bytes())
    month.write_text(SMALL.replace(TASK, "Việc thứ nhất đã làm."), encoding="utf-8")
    assert run_limited(tmp_path, "build", "a.yaml")[0] == DONE

    def change(root):
        for text in root.iter(f"{W}t"):
            text.text = text.text.replace("nhất đã làm", "nhất làm xong").replace(
                "Trần Ngọc Nguyên", "Lê Văn A"
            )

    file = tmp_path / "a.docx"
    file.write_bytes(rewritten(file.read_bytes(), change))
    old = office.read_bytes(), month.read_bytes()
    new = (
        old[0].replace("Trần Ngọc Nguyên".encode(), "Lê Văn A".encode()),
        old[1].replace("nhất đã làm".encode(), "nhất làm xong".encode()),
    )
    call = ("merge", "a.yaml", "a.docx", "--office")
    # The office is written first: until the month is, a second merge does the rest.
    for number, after in ((1, old), (2, (new[0], old[1])), (3, new)):
        done = forked(*call, cwd=tmp_path, prepare=partial(killed_at, number))
        assert done.returncode == (0 if after == new else -signal.SIGKILL), done.stderr.decode()
        assert (office.read_bytes(), month.read_bytes()) == after
