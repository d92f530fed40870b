"""``baocao build --to pdf`` as a user runs it, with LibreOffice and with a program in its place."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from tests.command import BAOCAO, baocao, installed, said
from tests.fake_office import CALLS, FAKE, put_program
from tests.helpers import EXAMPLES, SMALL, parts_of
from tests.pdfs import BAD, EXAMPLE_NAMES
from tests.system.office.test_convert import wait_for_the_end_of
from tests.waiting import PATIENCE, wait_until


@pytest.fixture
def fake(tmp_path):
    """Surroundings with a program in LibreOffice's place, which notes its calls."""
    (tmp_path / "máy").mkdir()
    (tmp_path / "tmp").mkdir()
    return {
        "BAOCAO_SOFFICE": put_program(tmp_path / "máy"),
        CALLS: str(tmp_path / "máy" / "calls"),
        "TMPDIR": str(tmp_path / "tmp"),
    }


@pytest.fixture
def month(tmp_path):
    folder = tmp_path / "báo cáo đảng bộ"
    folder.mkdir()
    path = folder / "tháng 02.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def calls(fake):
    return [line.split("\t") for line in Path(fake[CALLS]).read_text("utf-8").splitlines()]


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_batch_is_converted_in_one_call(pdfs):
    assert pdfs.status == 0
    assert len(pdfs.calls) == 1
    assert sum(word.endswith(".docx") for word in pdfs.calls[0].split()) == len(
        list(pdfs.files.glob("*.pdf"))
    )
    assert {f"{name}.pdf" for name in (*EXAMPLE_NAMES, "-đường dẫn lạ")} <= set(names(pdfs.files))
    assert f"Đã ghi {pdfs.path('2020-02')} (5 trang)\n" in pdfs.told


def test_the_surroundings_change_no_byte(pdfs, tmp_path):
    """Built again, alone, in another second, onto a pipe, where the home cannot be written even by root."""
    surroundings = {"HOME": "/proc", "PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    run = installed(
        "build", EXAMPLES / "2020-02.yaml", "--to", "pdf", "-o", "-", **surroundings, TMPDIR=str(tmp_path)
    )
    assert (run.returncode, said(run)) == (0, "")
    assert run.stdout == pdfs.path("2020-02").read_bytes()
    assert names(tmp_path) == []


@pytest.mark.usefixtures("soffice")
def test_nothing_is_written_at_home(tmp_path):
    (tmp_path / "nhà").mkdir()
    env = {"HOME": str(tmp_path / "nhà"), "XDG_CONFIG_HOME": "", "XDG_CACHE_HOME": "", "XDG_RUNTIME_DIR": ""}
    run = baocao("build", "-", "--to", "pdf", data=SMALL.encode(), **env)
    assert run.stdout.startswith(b"%PDF")
    assert baocao("doctor", cwd=tmp_path, **env).returncode == 0
    assert names(tmp_path / "nhà") == []


def test_source_date_epoch_is_the_time_of_making(month, fake):
    run = baocao("build", month, "--to", "pdf", "-o", "-", SOURCE_DATE_EPOCH="86400", **fake)
    assert b"19700102000000Z" in run.stdout


def test_word_and_pdf_in_one_call(month, fake):
    run = baocao("build", month, "--to", "pdf,docx", **fake)
    assert said(run) == f"Đã ghi {month.with_suffix('.pdf')} (1 trang)\nĐã ghi {month.with_suffix('.docx')}\n"
    assert run.returncode == 0
    assert names(month.parent) == ["tháng 02.docx", "tháng 02.pdf", "tháng 02.yaml"]
    assert list(Path(fake["TMPDIR"]).iterdir()) == []


def test_without_libreoffice_nothing_is_written_and_the_remedy_is_said(month):
    run = baocao("build", month, "--to", "docx,pdf", BAOCAO_SOFFICE="/nowhere/soffice")
    assert run.returncode == 2
    assert "biến BAOCAO_SOFFICE ghi “/nowhere/soffice”" in said(run)
    assert "--to docx" in said(run)
    assert names(month.parent) == [month.name]


@pytest.mark.parametrize(
    ("behaviour", "words"),
    [
        ("crash", "mã thoát 1); thông báo của nó: không đủ bộ nhớ"),
        ("silent", "mã thoát 0); nó không thông báo gì"),
        ("garbage", "LibreOffice tạo ra một tệp PDF hỏng"),
    ],
)
def test_where_it_fails_the_older_file_stays_and_the_word_file_is_written(month, fake, behaviour, words):
    month.with_suffix(".pdf").write_bytes(b"old")
    run = baocao("build", month, "--to", "docx,pdf", **fake, **{FAKE: behaviour})
    assert run.returncode == 2
    assert f"{month}: chưa tạo được PDF, tệp PDF cũ (nếu có) vẫn còn nguyên: " in said(run)
    assert words in said(run)
    assert month.with_suffix(".pdf").read_bytes() == b"old"
    assert parts_of(month.with_suffix(".docx").read_bytes())


def test_one_wrong_month_does_not_stop_the_others(tmp_path, fake):
    for name, text in {"a": SMALL, "b": "period: x\n", "c": SMALL}.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    run = baocao("build", "a.yaml", "b.yaml", "c.yaml", "--to", "pdf", "-j", "2", cwd=tmp_path, **fake)
    assert run.returncode == 1
    assert [line for line in said(run).splitlines() if "Đã ghi" in line] == [
        "Đã ghi a.pdf (1 trang)",
        "Đã ghi c.pdf (1 trang)",
    ]
    assert "lỗi SC003" in said(run)
    assert not (tmp_path / "b.pdf").exists()


def test_only_wrong_months_start_no_libreoffice(tmp_path, fake):
    (tmp_path / "a.yaml").write_text("period: x\n", encoding="utf-8")
    assert baocao("build", tmp_path / "a.yaml", "--to", "pdf", **fake).returncode == 1
    assert not Path(fake[CALLS]).exists()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs a folder that not even root may write into")
def test_a_folder_that_may_not_be_written(month, fake):
    run = baocao("build", month, "--to", "pdf", "-o", "/proc/a.pdf", **fake)
    assert run.returncode == 2
    assert "không ghi được “/proc/a.pdf”" in said(run)


def test_no_place_for_temporary_files(month, fake):
    # Python falls back on other folders where the one it is told is not there.
    run = baocao("build", month, "--to", "pdf", **{**fake, "TMPDIR": "/nowhere"})
    assert run.returncode == 0


def test_a_name_with_a_leading_dash(tmp_path, fake):
    (tmp_path / "-a.yaml").write_text(SMALL, encoding="utf-8")
    run = baocao("build", "--to", "pdf", "--", "-a.yaml", cwd=tmp_path, **fake)
    assert said(run) == "Đã ghi -a.pdf (1 trang)\n"
    assert (tmp_path / "-a.pdf").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "told to end"])
def test_interrupting_leaves_no_program_running_and_no_folder(month, fake, number):
    env = {**os.environ, **fake, FAKE: "hang"}
    env.pop("BAOCAO_LANG", None)
    process = subprocess.Popen([BAOCAO, "build", month, "--to", "pdf"], env=env, stderr=subprocess.PIPE)
    called = Path(fake[CALLS])
    wait_until(lambda: called.exists() and "child" in called.read_text("utf-8"))
    process.send_signal(number)
    _, told = process.communicate(timeout=PATIENCE)
    assert (process.returncode, told.decode()) == (130, "Đã dừng.\n")
    wait_for_the_end_of([pid for pid, *_ in calls(fake)])
    assert list(Path(fake["TMPDIR"]).iterdir()) == []
    assert names(month.parent) == [month.name]


def test_a_warning_of_the_pages_is_told_and_does_not_stop(pdfs):
    assert "1 trang" not in pdfs.told_of("bad-0")
    assert pdfs.path("bad-0").exists()


@pytest.mark.parametrize(
    ("options", "settings"),
    [(["--strict"], ""), ([], '[severity]\nKK004 = "error"\n')],
    ids=["strict", "an error by choice"],
)
def test_where_it_stops_nothing_of_the_month_is_written(pdfs, tmp_path, fake, options, settings):
    """The program in LibreOffice's place hands out the pages of this very month."""
    (tmp_path / "bad.yaml").write_text(BAD[0], encoding="utf-8")
    (tmp_path / "baocao.toml").write_text(settings, encoding="utf-8")
    script = f'#!/bin/sh\ncp "{pdfs.path("bad-0")}" 0.pdf\n'
    Path(fake["BAOCAO_SOFFICE"]).write_text(script, encoding="utf-8")
    run = baocao("build", "bad.yaml", "--to", "docx,pdf", *options, cwd=tmp_path, **fake)
    assert run.returncode == 1
    assert "KK004" in said(run)
    assert "bad.yaml: 1 " in said(run).splitlines()[-1]
    assert "chưa tạo được văn bản" in said(run).splitlines()[-1]
    assert not list(tmp_path.glob("bad.[dp]*"))


def test_a_pdf_carries_no_source(month, soffice):
    """It is the same whether the Word file that it is made from carries one or not."""
    assert soffice
    alone, both = month.with_name("một"), month.with_name("hai")
    assert baocao("build", month, "--to", "pdf", "--output-dir", alone).returncode == 0
    assert baocao("build", month, "--to", "docx,pdf", "--output-dir", both).returncode == 0
    assert (alone / "tháng 02.pdf").read_bytes() == (both / "tháng 02.pdf").read_bytes()
    assert b"urn:baocao" in parts_of((both / "tháng 02.docx").read_bytes())["customXml/item1.xml"]
