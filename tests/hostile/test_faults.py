"""Machines that fail: full disks, closed streams, kills in the middle, odd names and surroundings."""

import os
import resource
import signal
import subprocess
import sys
import unicodedata
import zipfile
from functools import partial
from pathlib import Path

import pytest

from tests.command import baocao, forked, installed
from tests.helpers import EXAMPLES, ROOT, SMALL

pytestmark = pytest.mark.loops

SURROUNDINGS = {**os.environ, "PYTHONPATH": str(ROOT)}
PROGRAM = [sys.executable, "-m", "baocao"]


def run(folder, *arguments, **options):
    environment = {**SURROUNDINGS, **options.pop("env", {})}
    return subprocess.run(
        [*PROGRAM, *arguments], cwd=folder, capture_output=True, check=False, env=environment, **options
    )


@pytest.fixture
def month(tmp_path):
    (tmp_path / "2020-02.yaml").write_bytes((EXAMPLES / "2020-02.yaml").read_bytes())
    return tmp_path / "2020-02.yaml"


def started(month):
    return subprocess.Popen(
        [*PROGRAM, "build", month.name], cwd=month.parent, stderr=subprocess.DEVNULL, env=SURROUNDINGS
    )


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_full_disk_leaves_the_older_paper(month):
    paper = month.with_suffix(".docx")
    paper.write_bytes(b"older")

    def little_room():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    done = run(month.parent, "build", "2020-02.yaml", preexec_fn=little_room)
    assert done.returncode == 2
    assert "2020-02.docx" in done.stderr.decode()
    assert paper.read_bytes() == b"older"
    assert names(month.parent) == ["2020-02.docx", "2020-02.yaml"]


FULL = {
    "new 2020-03 --from 2020-02.yaml --force": ("2020-03.yaml",),
    "schema -o month.schema.json": ("month.schema.json",),
    "fix 2020-02.yaml": ("2020-02.yaml",),
    "validate 2020-02.yaml --output-format json --output-file a.json": ("a.json",),
    "validate 2020-02.yaml --report junit=a.xml": ("a.xml",),
    "build 2020-02.yaml -t docx,html,text": ("2020-02.docx", "2020-02.html", "2020-02.txt"),
    "init --kind commune --name a --issuer a --code A --place Huế": (),
}


@pytest.mark.parametrize("call", FULL)
def test_on_a_full_disk_every_command_leaves_what_was_there(month, call):
    month.write_text(unicodedata.normalize("NFD", month.read_text("utf-8")), encoding="utf-8")
    if not call.startswith("fix"):
        month.write_text(SMALL, encoding="utf-8")
    for name in FULL[call]:
        if not (month.parent / name).exists():
            (month.parent / name).write_bytes(b"older")
    before = {path.name: path.read_bytes() for path in month.parent.iterdir()}

    def no_room():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16))

    done = run(month.parent, *call.split(), preexec_fn=no_room)
    assert done.returncode == 2, done.stderr.decode()
    assert {path.name: path.read_bytes() for path in month.parent.iterdir()} == before


def test_a_summary_that_cannot_be_added_to_is_told(month):
    for path in (month.parent, month.parent / "none" / "summary.md"):
        done = run(
            month.parent,
            *("validate", "2020-02.yaml", "--output-format", "github"),
            env={"GITHUB_STEP_SUMMARY": str(path)},
        )
        assert done.returncode == 2
        assert str(path) in done.stderr.decode()


def killed_at(step):
    """Let a process die right before so manieth a thing that it does to files."""
    done = []

    def kill(event, arguments):
        writes = event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if writes or event in ("os.rename", "os.chmod", "os.chown", "os.link", "os.remove", "os.truncate"):
            done.append(event)
            if len(done) == step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(kill)


def test_killed_in_the_middle_the_old_paper_or_the_new_one_stands(month):
    """Before each thing in turn that it does to files; what it leaves of its own is no paper."""
    paper = month.with_suffix(".docx")
    paper.write_bytes(b"older")
    for step in range(1, 20):
        done = forked("build", "2020-02.yaml", cwd=month.parent, prepare=partial(killed_at, step))
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL
        assert paper.read_bytes() == b"older"
        assert [path for path in month.parent.glob("*.docx") if path != paper] == []
    assert step > 2
    assert done.returncode == 0
    assert zipfile.is_zipfile(paper)


def test_two_builds_at_once_give_one_whole_paper(month):
    processes = [started(month) for _ in range(4)]
    assert [process.wait() for process in processes] == [0, 0, 0, 0]
    assert zipfile.ZipFile(month.with_suffix(".docx")).testzip() is None
    assert names(month.parent) == ["2020-02.docx", "2020-02.yaml"]


@pytest.mark.parametrize("target", ["folder", "folder/", "/proc/nothing/a.docx", "x" * 300])
def test_targets_that_cannot_be_written(month, target):
    (month.parent / "folder").mkdir()
    done = forked("build", "2020-02.yaml", "-o", target, cwd=month.parent)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr.decode()
    assert names(month.parent) == ["2020-02.yaml", "folder"]


@pytest.mark.parametrize(
    "name", ["tháng hai đã xong.yaml", "📄.yaml", "-a.yaml", "a b'c\"d.yaml", ".hidden.yaml"]
)
def test_names_of_any_letters(tmp_path, name):
    (tmp_path / name).write_text(SMALL, encoding="utf-8")
    done = forked("build", "--", name, cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / name.replace(".yaml", ".docx")).is_file()


@pytest.mark.parametrize(
    "surroundings",
    [
        {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"HOME": "/nowhere", "XDG_CACHE_HOME": "/nowhere"},
        {"TZ": "Pacific/Kiritimati"},
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4242", "TZ": "America/Adak", "LC_ALL": "C"},
        {"COLUMNS": "1", "TERM": "dumb"},
    ],
    ids=["C locale", "no home", "time zone", "hash seed", "all", "narrow"],
)
def test_the_surroundings_change_no_byte(month, surroundings):
    assert baocao("build", "2020-02.yaml", cwd=month.parent).returncode == 0
    expected = month.with_suffix(".docx").read_bytes()
    month.with_suffix(".docx").unlink()
    done = run(month.parent, "build", "2020-02.yaml", env=surroundings)
    assert done.returncode == 0, done.stderr.decode()
    assert month.with_suffix(".docx").read_bytes() == expected


def test_the_order_of_files_changes_no_byte(tmp_path):
    for number in range(4):
        (tmp_path / f"{number}.yaml").write_text(SMALL + f"number: {number + 1}\n", encoding="utf-8")
    files = [f"{number}.yaml" for number in range(4)]
    papers = []
    for build, order, jobs in ((forked, files, 1), (forked, files[::-1], 1), (installed, files, 2)):
        assert build("build", *order, "-j", jobs, cwd=tmp_path).returncode == 0
        papers.append([(tmp_path / f"{number}.docx").read_bytes() for number in range(4)])
    assert papers[0] == papers[1] == papers[2]


@pytest.mark.parametrize("arguments", ["rules", "validate 2020-02.yaml", "build 2020-02.yaml -t text -o -"])
def test_nobody_reads_the_output(month, arguments):
    command = " ".join([*PROGRAM, arguments])
    done = subprocess.run(
        ["bash", "-c", f"{command} | true; echo ${{PIPESTATUS[0]}}"],
        cwd=month.parent,
        capture_output=True,
        check=False,
        env=SURROUNDINGS,
    )
    assert done.stdout.split()[-1] == b"0"
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("stream", ["0", "1", "2"])
def test_a_stream_that_is_closed(month, stream):
    arrow = "<&-" if stream == "0" else f"{stream}>&-"
    command = f"{' '.join(PROGRAM)} build 2020-02.yaml {arrow}; echo $? > status"
    subprocess.run(
        ["bash", "-c", command], cwd=month.parent, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert (month.parent / "status").read_text("utf-8") == "0\n"
    assert month.with_suffix(".docx").is_file()


START = """
import signal, sys, weakref
from baocao import __main__

sys.argv = ["baocao", "build", "2020-02.yaml"]

class Gone:
    pass

def press(*_):
    signal.raise_signal(signal.SIGINT)

def turned_into_another():
    try:
        press()
    except KeyboardInterrupt:
        raise ValueError
"""
WORKING = (
    START
    + """
from baocao import pipeline

def check(*arguments, real=pipeline.check):
    {}
    return real(*arguments)

pipeline.check = check
__main__.main()
"""
)
LOADING = (
    START
    + """
class Finder:
    def find_spec(name, *_):
        if name == "typer":
            {}

sys.meta_path.insert(0, Finder)
__main__.main()
"""
)
PASSED_OVER = "gone = Gone(); watch = weakref.ref(gone, press); del gone"


@pytest.mark.parametrize(("moment", "said"), [(WORKING, "Đã dừng.\n"), (LOADING, "")], ids=["work", "load"])
@pytest.mark.parametrize("falls", ["press()", "turned_into_another()", PASSED_OVER])
def test_ctrl_c_ends_it_wherever_it_falls(month, moment, said, falls):
    program = [sys.executable, "-c", moment.format(falls)]
    environment = {**SURROUNDINGS, "BAOCAO_LANG": "vi"}
    done = subprocess.run(program, cwd=month.parent, capture_output=True, check=False, env=environment)
    assert done.returncode == 130
    assert done.stderr.decode() in (said, "Đã dừng.\n")
    assert names(month.parent) == [month.name]


def test_ctrl_c_when_all_is_done_says_nothing(month):
    program = LOADING.format("import atexit; atexit.register(press)")
    environment = {**SURROUNDINGS, "BAOCAO_LANG": "vi"}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=month.parent, capture_output=True, check=False, env=environment
    )
    assert (done.returncode, done.stderr.decode()) == (-signal.SIGINT, "Đã ghi 2020-02.docx\n")


@pytest.mark.parametrize(
    ("stream", "options"), [("stdout", ["--output-format", "json"]), ("stderr", ["--ignore", "none"])]
)
def test_where_nobody_can_be_told_the_status_still_says_it(month, stream, options):
    streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with Path("/dev/full").open("wb") as full:
        command = [*PROGRAM, "validate", month.name, *options]
        done = subprocess.run(
            command, cwd=month.parent, env=SURROUNDINGS, check=False, **streams | {stream: full}
        )
    assert done.returncode == 2
