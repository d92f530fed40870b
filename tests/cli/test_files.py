"""Files that may not be read or written."""

import errno
import os
import stat
import subprocess
from pathlib import Path

import pytest

from baocao.cli.files import MonthFile, month_files
from baocao.cli.plan import Destination
from baocao.cli.trouble import file_trouble
from baocao.errors import BaocaoError
from baocao.mend.fix import Fixed
from baocao.system.files import guard_output, write_whole
from tests.command import BAOCAO, baocao, said
from tests.helpers import SMALL, checked


def test_a_folder_that_cannot_be_looked_into_is_not_passed_over(tmp_path, monkeypatch):
    (tmp_path / "kín").mkdir()
    (tmp_path / "2020-02.yaml").write_text("period: 2020-02\n", "utf-8")
    look = os.scandir

    def refuse(folder):
        if os.fspath(folder).endswith("kín"):
            raise PermissionError(errno.EACCES, "Permission denied", os.fspath(folder))
        return look(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(BaocaoError) as raised:
        month_files([str(tmp_path)])
    assert "không đọc được" in raised.value.said.text("vi")
    assert "kín" in raised.value.said.text("vi")


def test_a_file_that_was_made_read_only_is_not_replaced(tmp_path, monkeypatch):
    paper = tmp_path / "2020-02.docx"
    paper.write_bytes(b"signed")
    monkeypatch.setattr(os, "access", lambda _path, how: how != os.W_OK)
    with pytest.raises(BaocaoError) as raised:
        write_whole(paper, b"new")
    assert "không ghi được" in raised.value.said.text("vi")
    assert paper.read_bytes() == b"signed"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("2020-02.docx", "Xem lại quyền ghi, chỗ trống, và tệp có đang mở trong Word không"),
        ("2020-02.DOCX", "Xem lại quyền ghi, chỗ trống, và tệp có đang mở trong Word không"),
        ("2020-02.pdf", "và tệp có đang mở trong chương trình xem PDF không"),
        ("2020-02.yaml", "Xem lại quyền ghi và chỗ trống"),
    ],
)
def test_only_of_papers_it_is_asked_whether_they_are_open(tmp_path, name, words):
    (tmp_path / name).mkdir()
    with pytest.raises(BaocaoError) as stopped:
        write_whole(tmp_path / name, b"x")
    assert stopped.value.said.text("vi").endswith(words)


@pytest.mark.parametrize("now", [b"saved in an editor", b"read, and more", b"rea", None])
def test_a_file_that_was_saved_since_it_was_read_is_not_replaced(tmp_path, monkeypatch, now):
    month = tmp_path / "2020-02.yaml"
    month.write_bytes(b"read")
    flush = os.fsync

    def then_saved(handle):
        flush(handle)
        month.unlink() if now is None else month.write_bytes(now)

    monkeypatch.setattr(os, "fsync", then_saved)
    with pytest.raises(BaocaoError) as stopped:
        write_whole(month, b"fixed", was=b"read")
    assert "chạy lại lệnh" in stopped.value.said.text("vi")
    assert [each.read_bytes() for each in tmp_path.iterdir()] == ([] if now is None else [now])


def test_a_month_that_was_saved_while_it_was_fixed_is_left(tmp_path, monkeypatch):
    month = tmp_path / "2020-02.yaml"
    month.write_bytes(SMALL.encode())

    def then_saved(*_given):
        month.write_bytes(b"saved")
        return Fixed(b"fixed", 1, checked(SMALL))

    monkeypatch.setattr("baocao.cli.fix.fix", then_saved)
    run = baocao("fix", month.name, cwd=tmp_path)
    assert run.returncode == 2
    assert "chạy lại lệnh" in said(run)
    assert month.read_bytes() == b"saved"


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_permissions_are_given_to_what_was_written_and_to_nothing_else(tmp_path, monkeypatch):
    """Others may write in the folder too, and put a link in the place of the file."""
    secret, target = tmp_path / "secret", tmp_path / "shared" / "2020-02.docx"
    target.parent.mkdir()
    secret.touch(0o600)
    target.touch()
    target.chmod(0o6777)
    write_whole(target, b"first")
    assert stat.S_IMODE(target.stat().st_mode) == 0o777
    flush = os.fsync

    def then_changed(handle):
        flush(handle)
        [made] = set(target.parent.iterdir()) - {target}
        made.unlink()
        made.symlink_to(secret)

    monkeypatch.setattr(os, "fsync", then_changed)
    write_whole(target, b"second")
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    assert secret.read_bytes() == b""


GONE = [
    ("validate", "../2020-02.yaml"),
    ("doctor",),
    ("init", "."),
    ("new", "2020-04"),
    ("diff", "--setup-git"),
]


@pytest.mark.skipif(os.name == "nt", reason="a folder that is worked in stays there on Windows")
@pytest.mark.parametrize("arguments", GONE, ids=" ".join)
def test_a_working_folder_that_is_gone_is_told(tmp_path, arguments):
    (tmp_path / "2020-02.yaml").write_text(SMALL, "utf-8")
    (tmp_path / "gone").mkdir()
    away = 'cd gone && rmdir ../gone && exec "$@"'
    command = ["/bin/sh", "-c", away, "sh", str(BAOCAO), *arguments]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert run.returncode == 2
    assert "thư mục đang làm việc không còn nữa" in said(run)


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EMFILE, "quá nhiều tệp"), (errno.EAGAIN, "chương trình"), (errno.ENOSPC, "đầu ra chuẩn")],
)
def test_trouble_without_a_file_is_called_what_it_is(number, words):
    assert words in file_trouble(OSError(number, os.strerror(number))).text("vi")


@pytest.mark.parametrize(
    ("there", "typed", "told"),
    [
        (
            "2026-10.yaml.txt",
            "2026-10.yaml",
            "đuôi .txt là thừa (Notepad tự thêm); đổi tên tệp ấy thành 2026-10.yaml",
        ),
        ("2026-07.YAML.TXT", "2026-07.yaml", "đổi tên tệp ấy thành 2026-07.yaml"),
        ("nam/2026-10.yaml", "2026-10.yaml", "có phải “nam/2026-10.yaml”?"),
        ("nam/thang-9.docx", "thang-9.docx", "có phải “nam/thang-9.docx”?"),
        ("thang-10.docx thang-10.doc", "thang-10", "có phải “thang-10.docx”?"),
        ("quy-3.rtf quy-3.odt quy-3.docx", "quy-3", "có phải “quy-3.docx”?"),
        ("2026-10.docx nam/2026-10.yaml", "2026-10.yaml", "có phải “nam/2026-10.yaml”?"),
    ],
)
def test_a_file_that_was_meant_is_named(tmp_path, monkeypatch, there, typed, told):
    monkeypatch.chdir(tmp_path)
    for name in there.split(" "):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(BaocaoError) as raised:
        month_files([typed])
    assert told in raised.value.said.text("vi")


def test_two_files_of_a_name_below_are_no_guess(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "2026-10.yaml").write_bytes(b"")
    with pytest.raises(BaocaoError) as raised:
        month_files(["2026-10.yaml"])
    assert "có phải" not in raised.value.said.text("vi")


@pytest.mark.parametrize("above", ["", "../bao cao xa/"])
def test_a_folder_of_other_files_is_not_called_empty(tmp_path, monkeypatch, above):
    offices = tmp_path / "bao cao xa" / "offices"
    offices.mkdir(parents=True)
    (offices / "a.yaml").write_text("name: UBND xã A\ncode: UBND\n", "utf-8")
    monkeypatch.chdir(offices.parent)
    with pytest.raises(BaocaoError) as raised:
        month_files([f"{above}offices"])
    said_of = raised.value.said.text("vi")
    assert "không có tệp tháng nào" in said_of
    assert "a.yaml” là tệp cơ quan" in said_of


@pytest.mark.parametrize(
    ("name", "meant"),
    [("bc.pdff", "bc.pdf"), ("bc.dcox", "bc.docx"), ("bc.docxx", "bc.docx"), ("b.htlm", "b.html")],
)
def test_a_result_is_not_written_under_a_mistyped_ending(tmp_path, monkeypatch, name, meant):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BaocaoError) as raised:
        guard_output(Path(name), (".docx",))
    assert f"có phải “{meant}”?" in raised.value.said.text("vi")
    guard_output(Path(name), (".docx",), force=True)


@pytest.mark.parametrize(
    "name", ["bc", "bc.out", "bc.tmp", "bc.md", "bc.docx", "bc.v2", "b.jsonl", "b.json5", "b.xhtml"]
)
def test_other_unknown_endings_are_free(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    guard_output(Path(name), (".docx",))


def test_the_paper_of_a_text_file_is_named_like_its_month(tmp_path):
    text = MonthFile(str(tmp_path / "2026-10.yaml.txt"))
    assert Destination("docx").target(text, "docx") == tmp_path / "2026-10.docx"
    (tmp_path / "2026-10.yaml").write_bytes(b"")
    assert Destination("docx").target(text, "docx") == tmp_path / "2026-10.yaml.txt.docx"


def test_a_text_may_be_called_text(tmp_path):
    (tmp_path / "2020-02.yaml").write_text(SMALL, encoding="utf-8")
    run = baocao("build", "2020-02.yaml", "--to", "text", "-o", "a.text", cwd=tmp_path)
    assert run.returncode == 0
    assert "BÁO CÁO" in (tmp_path / "a.text").read_text("utf-8")
