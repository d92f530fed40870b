"""``baocao preview`` as a user runs it: the installed command, files saved on disk, Ctrl-C."""

import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import docx
import pytest

from baocao.messages import preview as say
from baocao.render import box
from tests.command import BAOCAO
from tests.helpers import ROOT, SMALL
from tests.waiting import wait_until

JANUARY = SMALL.replace("2020-02", "2020-01").replace("Việc sẽ làm", "Trồng cây ở xã Bình Hải")
TEMPLATE = (ROOT / "templates" / "monthly-report.xml.j2").read_text("utf-8")
OFFICE = (ROOT / "data" / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")


def put(path, text):
    """Write a file as editors do that rename a new one over the old."""
    path.parent.mkdir(exist_ok=True)
    new = path.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def run(*arguments):
    return subprocess.run([BAOCAO, "preview", *arguments], capture_output=True, check=False, timeout=60)


def test_a_save_changes_the_page_until_ctrl_c(month, preview):
    running = preview(month, "--no-open")
    assert running.wait_for(current=True)["paper"] == 1
    assert "Việc đã làm." in running.get("paper").decode()
    month.write_text(SMALL.replace("đã làm", "đã xong"), encoding="utf-8")
    running.wait_for(paper=2)
    assert "Việc đã xong." in running.get("paper").decode()
    put(month, SMALL.replace("đã làm", "rất mới"))
    running.wait_for(paper=3)
    assert "Việc rất mới." in running.get("paper").decode()
    assert running.end() == "Đã dừng xem trước.\n"
    assert running.process.returncode == 0
    assert [path.name for path in month.parent.iterdir()] == [month.name]


def test_an_edit_in_word_is_told_until_the_month_is_saved_again(month, preview):
    run = subprocess.run([BAOCAO, "build", month], capture_output=True, check=True, timeout=60)
    assert run.returncode == 0
    file = month.with_suffix(".docx")
    running = preview(month, "--no-open")
    assert running.wait_for(current=True)["edited"] is False
    document = docx.Document(file)
    document.paragraphs[0].add_run("Sửa tay.")
    document.save(file)
    running.wait_for(edited=True)
    assert running.get("report.docx") != file.read_bytes()
    month.write_text(SMALL, encoding="utf-8")
    running.wait_for(edited=False)


def test_whatever_the_paper_is_made_of_is_watched(month, preview):
    running = preview(month, "--no-open")
    running.wait_for(paper=1)
    folder = month.parent
    put(folder / "offices" / "bdv-quang-ngai.yaml", OFFICE.replace("place: Quảng Ngãi", "place: Bình Hải"))
    running.wait_for(paper=2)
    assert "Bình Hải, ngày" in running.get("paper").decode()
    put(folder / "offices" / "bdv-quang-ngai.yaml", OFFICE.replace("place: Quảng Ngãi", "place: Sơn Tịnh"))
    running.wait_for(paper=3)
    for number, words in ((4, "một mẫu riêng"), (5, "mẫu ấy đã sửa")):
        put(folder / "templates" / "monthly-report.xml.j2", TEMPLATE.replace("paper.kind", f"'{words}'"))
        running.wait_for(paper=number)
        assert words in running.get("paper").decode()
    put(folder / "2020-01.yaml", JANUARY)
    assert "DM006" in [each["rule"] for each in running.wait_for(summary="1 lưu ý")["findings"]]
    put(folder / "baocao.toml", 'severity = {DM006 = "warning"}\n')
    running.wait_for(summary="1 cảnh báo")
    put(folder / "baocao.toml", 'ignore = ["DM006"]\n')
    running.wait_for(summary=say.NO_FAULTS.text("vi"), paper=5)


def test_what_goes_wrong_is_told_and_the_last_good_paper_stays(month, preview):
    running = preview(month, "--no-open", "--lang", "en")
    running.wait_for(current=True)
    page = running.get("paper")
    month.unlink()
    assert "cannot read" in running.wait_for(current=False)["problem"]
    put(month, SMALL.replace("bdv-quang-ngai", "không-có"))
    assert running.wait_for(current=False, problem=None)["findings"][0]["severity"] == "error"
    assert running.get("paper") == page
    put(month, SMALL)
    running.wait_for(current=True)
    put(month.parent / "templates" / "monthly-report.xml.j2", "{{ nothing }}")
    assert "monthly-report.xml.j2" in running.wait_for(current=False)["problem"]
    (month.parent / "templates" / "monthly-report.xml.j2").unlink()
    running.wait_for(current=True)
    put(month.parent / "baocao.toml", "select = 1")
    assert "baocao.toml" in running.wait_for(current=False)["problem"]
    (month.parent / "baocao.toml").unlink()
    assert running.wait_for(current=True)["paper"] == 1


def runs_a_template(pid):
    """Tell whether a process has another that runs a template of the user's."""
    for status in Path("/proc").glob("[0-9]*/status"):
        with suppress(OSError):
            command = status.with_name("cmdline").read_bytes()
            if b"spawn_main" in command and f"\nPPid:\t{pid}\n" in status.read_text("ascii", "replace"):
                return True
    return False


def processor_seconds():
    """Return the time that programs have taken which were started here, and those that they started."""
    times = os.times()
    return times.children_user + times.children_system


# A program that would wait for a template until that has taken all its time.
WAITS_LONG = """
from baocao import __main__
from baocao.system import ending

ending.prepare()
ending.prepare = lambda: None
from baocao.render import box

box.SECONDS = 3600
__main__.main()
"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="shows the processes of others")
def test_ctrl_c_ends_at_once_while_a_template_runs_and_a_page_listens(month, preview):
    before = processor_seconds()
    running = preview(month, "--no-open", program=(sys.executable, "-c", WAITS_LONG))
    running.wait_for(current=True)
    parts = urlsplit(running.url)
    with socket.create_connection(("127.0.0.1", running.port)) as stream:
        stream.sendall(f"GET {parts.path}events HTTP/1.1\r\nHost: {parts.netloc}\r\n\r\n".encode())
        assert b"event-stream" in stream.recv(4096)
        loop = "{% for i in range(99999) %}" * 3 + "{% endfor %}" * 3
        put(month.parent / "templates" / "monthly-report.xml.j2", loop)
        wait_until(lambda: runs_a_template(running.process.pid))
        assert running.end() == "Đã dừng xem trước.\n"
    assert running.process.returncode == 0
    assert processor_seconds() - before < box.SECONDS


@pytest.mark.skipif(os.name == "nt", reason="BROWSER is for other systems")
def test_the_browser_is_opened_unless_told_not_to(month, preview, tmp_path):
    opened = tmp_path / "opened"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" >"{opened}"\n')
    browser.chmod(0o755)
    quiet = preview(month, "--no-open", BROWSER=str(browser))
    quiet.wait_for(current=True)
    assert not opened.exists()
    running = preview(month, BROWSER=str(browser))
    wait_until(lambda: opened.exists() and opened.read_text())
    once = opened.read_text().strip()
    assert once.startswith(f"http://127.0.0.1:{running.port}/")
    assert running.url.split("/")[3] not in once
    with urllib.request.urlopen(once, timeout=60) as answer:  # noqa: S310  (our own)
        assert answer.url == running.url
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(once, timeout=60)  # noqa: S310  (our own)
    assert running.said == f"Xem tại {running.url} (nhấn Ctrl-C để dừng)\n"


def test_the_browser_runs_no_program_of_the_tree(month, preview, tmp_path, monkeypatch):
    """A browser may be a script, as those of Linux are, which finds programs along ``PATH`` in its turn."""
    tree, browser, shown, ran = (month.parent, *(tmp_path / name for name in ("browser", "shown", "ran")))
    for name in (".git", "bin"):
        (tree / name).mkdir()
    for path, text in ((tree / "bin" / "uname", f': >"{ran}"'), (browser, f'uname\n: >"{shown}"')):
        path.write_text(f"#!/bin/sh\n{text}\n")
        path.chmod(0o755)
    monkeypatch.chdir(tree)
    preview(month, BROWSER=str(browser), PATH=f"{tree}/bin{os.pathsep}{os.environ['PATH']}")
    wait_until(shown.exists)
    assert not ran.exists()


def test_a_port_that_is_taken_is_told(month):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = run(month, "--no-open", "--port", str(port))
    assert ended.returncode == 2
    assert f"không dùng được cổng {port}" in ended.stderr.decode()


def free_port():
    """Return a free port that the system gives to nobody who asks for any: those are higher."""
    for port in range(20_000 + os.getpid() % 10_000, 32_000):
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
    raise AssertionError


def test_the_port_asked_for_is_the_one_and_only_on_this_machine(month, preview):
    port = free_port()
    running = preview(month, "--no-open", "--port", str(port))
    assert running.port == port
    table = Path("/proc/net/tcp")
    if table.exists():
        places = [line.split()[1] for line in table.read_text("ascii").splitlines()[1:]]
        assert {place for place in places if place.endswith(f":{port:04X}")} == {f"0100007F:{port:04X}"}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-"], "preview cần một tệp"),
        (["không-có.yaml"], "không có tệp “không-có.yaml”"),
        ([str(ROOT / "templates")], "không có tệp .yaml nào"),
        ([], "thiếu “TỆP”"),
        (["{month}", "--port", "0"], "--port phải từ 1 đến 65535"),
        (["{month}", "--port", "70000"], "--port phải từ 1 đến 65535"),
        (["{month}", "--port", "a"], "giá trị của “--port”"),
    ],
)
def test_what_cannot_run_is_said_with_status_2(month, arguments, words):
    ended = run(*(word.format(month=month) for word in arguments))
    assert ended.returncode == 2
    assert words in ended.stderr.decode()


@pytest.mark.parametrize("pattern", ["javascript:alert('{file}')", "không", "vscode://file"])
def test_an_editor_that_is_no_link_is_refused(month, pattern, monkeypatch):
    monkeypatch.setenv("BAOCAO_EDITOR_URL", pattern)
    ended = run(month)
    assert ended.returncode == 2
    assert "BAOCAO_EDITOR_URL" in ended.stderr.decode()


def test_the_editor_is_the_user_s(month, preview):
    running = preview(month, "--no-open", BAOCAO_EDITOR_URL="idea://open?file={file}&line={line}")
    put(month, "period: x\n")
    state = running.wait_for(current=False)
    found = next(each for each in state["findings"] if each["rule"] == "SC003")
    assert found["editor"].startswith("idea://open?file=/")
    assert found["editor"].endswith("2020-02.yaml&line=1")
