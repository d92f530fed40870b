"""Converting, with a program in LibreOffice's place that fails in every way there is."""

import os
import subprocess
from pathlib import Path

import pytest

from baocao.errors import BaocaoError
from baocao.messages import Said
from baocao.system.office import convert as office
from baocao.write.pdf import libreoffice
from baocao.write.pdf.libreoffice import to_pdf
from tests.fake_office import CALLS, FAKE, put_program
from tests.waiting import wait_until


@pytest.fixture
def calls(tmp_path, monkeypatch):
    """The file in which the program notes its calls; the folders it works in lie beside it."""
    monkeypatch.setenv(CALLS, str(tmp_path / "calls"))
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    return tmp_path / "calls"


@pytest.fixture
def convert(tmp_path, monkeypatch, calls):
    """Convert papers with the program told how to behave; nothing of it may be left behind."""
    program = put_program(tmp_path)

    def run(behaviour, *papers):
        monkeypatch.setenv(FAKE, behaviour)
        results = to_pdf(papers, program)
        assert list((tmp_path / "tmp").iterdir()) == []
        return [result.text("en") if isinstance(result, Said) else result[:5] for result in results]

    return run


def read(calls):
    return [line.split("\t") for line in calls.read_text("utf-8").splitlines()]


def alive(pid):
    """Tell whether a process runs; one that ended and waits to be asked for its status does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_for_the_end_of(pids):
    """Wait for processes that were killed, which takes a moment to come about."""
    wait_until(lambda: not any(alive(pid) for pid in pids))


def test_all_papers_go_in_one_call_with_a_profile_of_its_own(convert, calls):
    assert convert("", b"a", b"b", b"c") == [b"%PDF-"] * 3
    [[_, folder, arguments]] = read(calls)
    assert f"-env:UserInstallation=file://{folder}/profile" in arguments
    assert arguments.endswith("0.docx 1.docx 2.docx")
    assert not Path(folder).exists()


def test_nothing_to_convert_calls_nothing(convert, calls):
    assert convert("") == []
    assert not calls.exists()


def test_a_paper_that_cannot_be_read_does_not_stop_the_others(convert, calls):
    before, said, after = convert("", b"a", b"bad", b"c")
    assert (before, after) == (b"%PDF-", b"%PDF-")
    assert "its output: Error: source file could not be loaded" in said
    assert len(read(calls)) == 1


def test_where_it_crashes_the_rest_is_tried_again_without_the_cause(convert, calls):
    first, said, last = convert("crash on bad", b"a", b"bad", b"c")
    assert (first, last) == (b"%PDF-", b"%PDF-")
    assert "exit status 1" in said
    assert "không đủ bộ nhớ" in said
    assert [call[2].split(".docx")[0][-1] for call in read(calls)] == ["0", "2"]


@pytest.fixture
def limit(calls, monkeypatch):
    """A limit that begins when the program hangs, however slowly it works before."""

    class Patient(subprocess.Popen):
        def wait(self, timeout=None):
            if timeout is not None:
                wait_until(lambda: self.poll() is not None or self.hangs())
            return super().wait(timeout)

        def hangs(self):
            lines = read(calls) if calls.exists() else []
            own = [number for number, line in enumerate(lines) if line[0] == str(self.pid)]
            return any(line[1:2] == ["child"] for number in own for line in lines[number:])

    monkeypatch.setattr(subprocess, "Popen", Patient)
    monkeypatch.setattr(office, "_START_SECONDS", 0.1)
    monkeypatch.setattr(office, "_REPORT_SECONDS", 0.0)


@pytest.mark.usefixtures("limit")
def test_where_it_hangs_it_is_stopped_with_all_it_started(convert, calls):
    first, said, last = convert("hang on bad", b"a", b"bad", b"c")
    assert (first, last) == (b"%PDF-", b"%PDF-")
    assert "ran for more than 0 seconds" in said
    assert [call[1:2] for call in read(calls)].count(["child"]) == 1
    wait_for_the_end_of([pid for pid, *_ in read(calls)])


@pytest.mark.usefixtures("limit")
def test_a_program_that_always_hangs_is_not_waited_for_for_each_paper(convert, calls):
    results = convert("hang", *[b"a"] * 9)
    assert len(results) == 9
    assert all("was stopped" in said for said in results)
    assert [call[1] for call in read(calls)].count("child") == 2


@pytest.mark.parametrize(("behaviour", "count"), [("silent", 1), ("crash", 2)])
def test_a_program_that_makes_nothing_is_given_up(convert, calls, behaviour, count):
    results = convert(behaviour, *[b"a"] * 5)
    assert all("did not create a PDF" in said for said in results)
    assert len(read(calls)) == count


def test_half_a_file_is_none(convert):
    first, said = convert("half", b"a", b"bad")
    assert first == b"%PDF-"
    assert "it printed nothing" in said


def test_a_program_that_cannot_be_started(tmp_path):
    broken = tmp_path / "soffice"
    broken.write_text("#!/nowhere/at/all\n", encoding="utf-8")
    broken.chmod(0o755)
    with pytest.raises(BaocaoError) as raised:
        to_pdf([b"a"], str(broken))
    assert "cannot start LibreOffice" in raised.value.said.text("en")


def test_what_went_well_and_java_are_not_quoted():
    told = office.Ran(1, "Warning: failed to launch javaldx - java\nconvert /a -> /b using filter\nhỏng\n")
    assert (
        office._why(told, "soffice", 1, libreoffice._target(two_sided=False))
        .text("en")
        .endswith("its output: hỏng")
    )


def test_a_socket_that_was_left_is_removed(tmp_path):
    # As a LibreOffice 7.4 with this profile named it.
    profile = "file:///tmp/w/pp/k/prof"
    socket = Path(f"/tmp/OSL_PIPE_{os.getpid()}_SingleOfficeIPC_45215947db401c1087d18bc8c9efa060")  # noqa: S108  (where it puts it)
    socket.touch()
    office._remove_socket(profile)
    assert not socket.exists()
