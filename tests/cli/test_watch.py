"""``baocao build --watch`` as a user runs it: what is saved is built again, until Ctrl-C."""

import os
import queue
import signal
import subprocess
import threading

import pytest

from baocao.system.watch import Saves
from tests.command import BAOCAO
from tests.helpers import ROOT, SMALL, parts_of
from tests.waiting import PATIENCE

OFFICE = (ROOT / "data" / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")
SECONDS_TO_END = 5


class Watching:
    """The command as it runs, and what it says line by line."""

    def __init__(self, *arguments):
        env = {key: value for key, value in os.environ.items() if not key.startswith("BAOCAO_")}
        self.process = subprocess.Popen(
            [str(BAOCAO), "build", "--watch", *map(str, arguments)],
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=env,
        )
        self._lines = queue.Queue()
        self._reader = threading.Thread(
            target=lambda: [self._lines.put(line) for line in self.process.stderr]
        )
        self._reader.start()

    def until(self, words):
        """Return the lines up to the one with these words."""
        said = []
        while not said or words not in said[-1]:
            said.append(self._lines.get(timeout=PATIENCE))
        return "".join(said)

    def end(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        status = self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        self.process.stderr.close()
        rest = [self._lines.get_nowait() for _ in range(self._lines.qsize())]
        return status, "".join(rest)

    def leave_nothing(self):
        """End it however the test went: where Ctrl-C does not within seconds, by force."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(SECONDS_TO_END)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self._reader.join(PATIENCE)
        self.process.stderr.close()


@pytest.fixture
def watching():
    started = []

    def start(*arguments):
        started.append(Watching(*arguments))
        return started[-1]

    yield start
    for each in started:
        each.leave_nothing()


def save(path, text):
    path.parent.mkdir(exist_ok=True)
    new = path.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def words_of(path):
    return parts_of(path.read_bytes())["word/document.xml"].decode()


def test_a_save_builds_again_and_an_error_stops_nothing(tmp_path, watching):
    month, paper = tmp_path / "2020-02.yaml", tmp_path / "2020-02.docx"
    save(month, SMALL)
    running = watching(month)
    assert (
        running.until("Đã ghi")
        == f"Đang theo dõi; lưu tệp là tạo lại. Nhấn Ctrl-C để dừng.\nĐã ghi {paper}\n"
    )
    save(month, SMALL.replace("đã làm", "đã xong"))
    running.until("Đã ghi")
    assert "Việc đã xong." in words_of(paper)
    save(month, "period: x\n")
    assert "SC003" in running.until("chưa tạo được văn bản")
    assert "Việc đã xong." in words_of(paper)
    month.unlink()
    running.until("không có tệp")
    save(month, SMALL)
    running.until("Đã ghi")
    assert "Việc đã làm." in words_of(paper)
    assert running.end() == (0, "Đã dừng theo dõi.\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2020-02.docx", "2020-02.yaml"]


def test_only_what_a_save_concerns_is_built_again(tmp_path, watching):
    out = tmp_path / "out"
    folder = tmp_path / "months"
    for name in ("2020-02", "2020-03", "2020-07"):
        save(folder / f"{name}.yaml", SMALL.replace("2020-02", name))
    running = watching(folder, "--output-dir", out, "--to", "text")
    running.until("2020-07.txt")
    save(folder / "2020-03.yaml", SMALL.replace("2020-02", "2020-03").replace("đã làm", "đã xong"))
    assert running.until("Đã ghi") == f"Đã ghi {out / '2020-03.txt'}\n"
    save(folder / "2020-02.yaml", SMALL.replace("sẽ làm", "sắp làm"))
    # The month after looks back at what was promised.
    assert running.until("2020-03.txt") == f"Đã ghi {out / '2020-02.txt'}\nĐã ghi {out / '2020-03.txt'}\n"
    save(folder / "2020-08.yaml", SMALL.replace("2020-02", "2020-08"))
    assert running.until("Đã ghi") == f"Đã ghi {out / '2020-08.txt'}\n"
    save(folder / "offices" / "bdv-quang-ngai.yaml", OFFICE.replace("place: Quảng Ngãi", "place: Bình Hải"))
    assert running.until("2020-08.txt").count("Đã ghi") == 4
    assert "Bình Hải, ngày" in (out / "2020-07.txt").read_text("utf-8")
    save(folder / "baocao.toml", "ignore = 1\n")
    running.until("baocao.toml")
    assert running.end()[0] == 0


def test_two_months_never_share_a_paper(tmp_path, watching):
    out, folder = tmp_path / "out", tmp_path / "months"
    month, other = folder / "2020-02.yaml", folder / "2020-02.yml"
    save(month, SMALL)
    running = watching(folder, "--output-dir", out, "--to", "text")
    running.until("Đã ghi")
    save(other, SMALL.replace("đã làm", "của nơi khác"))
    assert "cùng ghi vào" in running.until("2020-02.txt")
    save(month, SMALL.replace("đã làm", "đã xong"))
    assert "cùng ghi vào" in running.until("2020-02.txt")
    assert "Việc đã làm." in (out / "2020-02.txt").read_text("utf-8")
    other.unlink()
    running.until("Đã ghi")
    assert "Việc đã xong." in (out / "2020-02.txt").read_text("utf-8")


def test_one_month_may_have_its_own_target(tmp_path, watching):
    month, page = tmp_path / "2020-02.yaml", tmp_path / "xem.html"
    save(month, SMALL)
    running = watching(month, "--to", "html", "-o", page)
    running.until("Đã ghi")
    save(month, SMALL.replace("đã làm", "đã xong"))
    running.until("Đã ghi")
    assert "Việc đã xong." in page.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-"], "--watch cần tệp"),
        (["a.yaml", "-o", "-"], "--watch cần tệp"),
        (["không-có.yaml"], "không có tệp “không-có.yaml”"),
        (["a.yaml", "b.yaml", "-o", "c.docx"], "-o chỉ dùng khi có một tệp tháng"),
        (["a.yaml", "--to", "pfd"], "không có dạng kết quả “pfd”"),
    ],
)
def test_what_cannot_run_is_said_at_once_with_status_2(tmp_path, arguments, words):
    for name in ("a.yaml", "b.yaml"):
        save(tmp_path / name, SMALL)
    command = [BAOCAO, "build", "--watch", *arguments]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, timeout=PATIENCE)
    assert ended.returncode == 2
    assert words in ended.stderr.decode()


def test_a_bug_is_told_and_the_watch_goes_on(tmp_path, monkeypatch, capsys):
    from baocao.cli import watch

    month = tmp_path / "2020-02.yaml"
    save(month, SMALL)
    built = []

    def build(names, _learn):
        built.append(names)
        if len(built) == 2:
            raise ZeroDivisionError("hỏng")
        return 0

    class Changes(Saves):
        def __iter__(self):
            yield from [{month}] * 3
            raise KeyboardInterrupt

    monkeypatch.setattr(watch, "Saves", Changes)
    assert watch.run_watch([str(month)], None, "vi", build) == 0
    assert built == [[str(month)]] * 3
    said = capsys.readouterr().err
    assert "ZeroDivisionError: hỏng" in said
    assert said.endswith("Đã dừng theo dõi.\n")


def test_appendices_in_files_of_their_own_come_and_go(tmp_path, watching):
    month = tmp_path / "2020-02.yaml"
    appendices = [f"  {name}: {{title: Danh sách {name}, content: [Việc.]}}\n" for name in "ab"]
    save(month, f"{SMALL}appendices:\n{''.join(appendices)}")
    running = watching(month, "--to", "text", "--appendices", "separate")
    assert "2020-02-phu-luc-1.txt" in running.until("Đã ghi " + str(tmp_path / "2020-02-phu-luc-2.txt"))
    second = tmp_path / "2020-02-phu-luc-2.txt"
    save(month, f"{SMALL}appendices:\n{appendices[0]}")
    assert str(second) in running.until("tệp phụ lục cũ")
    assert "DANH SÁCH B" in second.read_text("utf-8")
    save(month, f"{SMALL}appendices:\n{''.join(reversed(appendices))}")
    running.until(f"Đã ghi {second}")
    assert "DANH SÁCH A" in second.read_text("utf-8")
    assert running.end() == (0, "Đã dừng theo dõi.\n")
