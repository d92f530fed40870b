"""``baocao build`` as a user runs it: in folders of all kinds."""

import os
import stat
from pathlib import Path

import pytest

from baocao.cli.outputs import ENDINGS
from tests.command import baocao, installed, said
from tests.helpers import EXAMPLES, ROOT, SMALL, parts_of


@pytest.fixture
def month(tmp_path):
    """A month in a folder whose name has a space and đ."""
    folder = tmp_path / "báo cáo đảng bộ"
    folder.mkdir()
    path = folder / "tháng 02.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def test_the_paper_is_written_beside_the_month(month):
    run = baocao("build", month)
    assert (run.returncode, run.stdout) == (0, b"")
    assert said(run) == f"Đã ghi {month.with_suffix('.docx')}\n"
    assert "word/document.xml" in parts_of(month.with_suffix(".docx").read_bytes())
    assert sorted(path.name for path in month.parent.iterdir()) == ["tháng 02.docx", "tháng 02.yaml"]


def test_the_example_builds():
    run = baocao("build", EXAMPLES / "2020-02.yaml", "-o", "-")
    assert run.returncode == 0
    assert len(parts_of(run.stdout)) == 15


def test_text_goes_to_standard_output(month):
    run = baocao("build", month, "--to", "text", "-o", "-")
    assert run.returncode == 0
    assert "- Việc đã làm." in run.stdout.decode().splitlines()


def test_several_formats_in_one_call(month, tmp_path):
    out = tmp_path / "ra"
    run = baocao("build", month, "--to", "docx, text,docx", "--output-dir", out)
    assert run.returncode == 0
    assert said(run) == f"Đã ghi {out / 'tháng 02.docx'}\nĐã ghi {out / 'tháng 02.txt'}\n"
    assert parts_of((out / "tháng 02.docx").read_bytes())
    assert "- Việc đã làm." in (out / "tháng 02.txt").read_text("utf-8").splitlines()


def test_standard_input_gives_standard_output():
    run = baocao("build", "-", "-t", "text", data=SMALL.encode())
    assert "- Việc đã làm." in run.stdout.decode().splitlines()


def test_a_folder_is_searched_but_not_its_offices(tmp_path):
    for name in ("2020-02.yaml", "2019/2019-12.yaml", "offices/a.yaml", ".ẩn/b.yaml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("name: Ban Dân vận\n" if "offices" in name else SMALL, encoding="utf-8")
    out = tmp_path / "kết quả" / "Word"
    run = baocao("build", tmp_path, "--output-dir", out, "-j", "2")
    assert run.returncode == 0
    found = sorted(path.relative_to(out).as_posix() for path in out.rglob("*.docx"))
    assert found == ["2019/2019-12.docx", "2020-02.docx"]
    *written, total = said(run).splitlines()
    assert len(written) == 2
    assert total == "Xong 2 tháng: đã làm 2, chưa tạo được 0."
    again = baocao("build", tmp_path, "--output-dir", out, "--quiet")
    assert (again.returncode, said(again)) == (0, "")


def test_months_of_one_name_keep_their_folders(tmp_path):
    for unit in ("xã đ 1", "xã đ 2", "vùng/xã 3"):
        (tmp_path / unit).mkdir(parents=True)
        (tmp_path / unit / "2020-02.yaml").write_text(SMALL, "utf-8")
    for number, (words, places) in enumerate(
        (
            (["."], ["vùng/xã 3", "xã đ 1", "xã đ 2"]),
            (["xã đ 1", "vùng"], ["vùng/xã 3", "xã đ 1"]),
            (["vùng"], ["xã 3"]),
            (["xã đ 1"], ["."]),
        )
    ):
        out = tmp_path / f"ra-{number}"
        run = baocao("build", *words, "--output-dir", out, "-t", "text", cwd=tmp_path)
        assert run.returncode == 0, said(run)
        found = sorted(path.parent.relative_to(out).as_posix() for path in out.rglob("2020-02.txt"))
        assert found == places


def test_months_that_are_named_keep_their_folders_only_if_their_names_meet(tmp_path):
    for name in ("xã 1/2020-02", "xã 2/2020-02", "xã 2/sâu/2020-02", "xã 2/2020-02-b"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / f"{name}.yaml").write_text(SMALL, "utf-8")
    for number, (names, places) in enumerate(
        (
            (["xã 1/2020-02", "xã 2/2020-02"], ["xã 1/2020-02", "xã 2/2020-02"]),
            (["xã 2/2020-02", "xã 2/sâu/2020-02"], ["2020-02", "sâu/2020-02"]),
            (["xã 1/2020-02", "xã 2/2020-02-b"], ["2020-02", "2020-02-b"]),
            (["xã 1/2020-02", "./xã 1/2020-02"], ["2020-02"]),
        )
    ):
        out = tmp_path / f"ra-{number}"
        files = [f"{name}.yaml" for name in names]
        run = baocao("build", *files, "--output-dir", out, "-t", "text", cwd=tmp_path)
        assert run.returncode == 0, said(run)
        found = {path.relative_to(out).as_posix() for path in out.rglob("*.txt")}
        assert found == {f"{place}.txt" for place in places}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_a_shared_office_has_is_told_once_with_the_number_of_months(tmp_path, jobs):
    office = (ROOT / "data/offices/bdv-quang-ngai.yaml").read_text("utf-8")
    (tmp_path / "offices").mkdir()
    (tmp_path / "offices/ban.yaml").write_text(office, "utf-8")
    for month in ("01", "02", "03"):
        text = SMALL.replace("bdv-quang-ngai", "ban").replace("2020-02", f"2026-{month}")
        (tmp_path / f"2026-{month}.yaml").write_text(text, "utf-8")
    alone = said(baocao("build", "2026-02.yaml", "-t", "text", cwd=tmp_path))
    # A body among the recipients has ended meanwhile.
    line, *_ = [each for each in alone.splitlines() if "offices/ban.yaml" in each and "NN007" in each]
    assert "gặp ở" not in alone
    many = said(baocao("build", ".", "-t", "text", "--force", "-j", jobs, cwd=tmp_path))
    assert many.count(line) == 1
    assert many.count("  = gặp ở 3 tháng\n") == alone.count("offices/ban.yaml:")


@pytest.mark.parametrize("ci", ["", "true"])
def test_a_folder_for_results_that_leads_elsewhere_is_not_written_into(tmp_path, ci):
    (tmp_path / "a" / "xã").mkdir(parents=True)
    (tmp_path / "a" / "xã" / "2020-02.yaml").write_text(SMALL, "utf-8")
    (tmp_path / "ra").mkdir()
    (tmp_path / "ngoài").mkdir()
    (tmp_path / "ra" / "xã").symlink_to(tmp_path / "ngoài")
    run = baocao("build", "a", "--output-dir", "ra", "-t", "text", cwd=tmp_path, CI=ci)
    assert run.returncode == 2
    assert list((tmp_path / "ngoài").iterdir()) == []


def test_errors_leave_the_older_file_as_it_was(month):
    target = month.with_suffix(".docx")
    target.write_bytes(b"old")
    month.write_text(SMALL.replace("period: 2020-02", "period: 2020-2"), encoding="utf-8")
    run = baocao("build", month)
    assert run.returncode == 1
    assert f"{month}:1:9: lỗi SC003" in said(run)
    assert target.read_bytes() == b"old"


def test_one_wrong_month_does_not_stop_the_others(tmp_path):
    (tmp_path / "a.yaml").write_text("period: x", encoding="utf-8")
    (tmp_path / "b.yaml").write_text(SMALL, encoding="utf-8")
    run = baocao("build", tmp_path)
    assert run.returncode == 1
    assert (tmp_path / "b.docx").exists()
    assert not (tmp_path / "a.docx").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["build"], "thiếu “TỆP”"),
        (["build", "không-có.yaml"], "không có tệp “không-có.yaml”"),
        (["build", "trống"], "thư mục “trống” không có tệp .yaml nào"),
        (["build", "a.yaml", "--tp", "text"], "không có tùy chọn “--tp”; có phải “--to”?"),
        (["build", "a.yaml", "--to", "pfd"], "không có dạng kết quả “pfd”"),
        (["build", "a.yaml", "-o"], "tùy chọn “-o” cần một giá trị: -o TỆP"),
        (["build", "a.yaml", "-j", "hai"], "giá trị của “-j” phải là số nguyên, không phải “hai”"),
        (["build", "a.yaml", "-j", "0"], "--jobs (-j) phải từ 1"),
        (["build", "a.yaml", "b.yaml", "-o", "c.docx"], "-o chỉ dùng khi có một tệp tháng"),
        (["build", "a.yaml", "-o", "c.docx", "--output-dir", "d"], "không dùng cả hai"),
        (["build", "a.yaml", "-o", "a.yaml"], "“a.yaml” là tệp tháng"),
        (["build", "a.yaml", "--to", "text,pfd"], "không có dạng kết quả “pfd”"),
        (["build", "a.yaml", "--to", "docx,"], "không có dạng kết quả “”"),
        (["build", "a.yaml", "--to", "docx,text", "-o", "c"], "-o và đầu ra chuẩn chỉ nhận một dạng"),
        (["build", "-", "--to", "docx,text"], "-o và đầu ra chuẩn chỉ nhận một dạng"),
        (["build", "a.yaml", "-o", "báo cáo.PDF"], "thêm --to pdf, hoặc đổi tên"),
        (["build", "a.yaml", "--to", "html", "-o", "b.docx"], "thêm --to docx, hoặc đổi tên"),
        (["build", "-", "--output-dir", "d"], "không có tên để đặt vào --output-dir"),
        (["text", "trống"], "“trống” là thư mục, ở đây cần một tệp"),
        (["text", "giấy.pdf"], "“giấy.pdf” là tệp PDF; tìm tệp Word"),
        (["build", "a.yaml", "-o", "trống"], "không ghi được “trống” (đó là thư mục)"),
        (["build", "sub/a.yaml", "sub/a.yml", "--output-dir", "d"], "cùng ghi vào"),
        (["buil", "a.yaml"], "không có lệnh “buil”; có phải “build”?"),
        (["--lang", "fr"], "không có ngôn ngữ “fr”; dùng vi hoặc en / unknown language “fr”; use vi or en"),
        (["--lang", "C.UTF-8", "build", "none.yaml"], "unknown language “C.UTF-8”"),
        (["--lang", "en_US.UTF-8", "build", "none.yaml"], "no such file “none.yaml”"),
        (["--lang", "vi-VN", "build", "none.yaml"], "không có tệp “none.yaml”"),
        (["--lang", "en", "build", "none.yaml"], "no such file “none.yaml”"),
        (["build", "none.yaml", "--lang=en"], "no such file “none.yaml”"),
    ],
)
def test_what_cannot_run_is_said_with_status_2(tmp_path, arguments, words):
    for name in ("a.yaml", "b.yaml", "sub/a.yaml", "sub/a.yml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(SMALL, encoding="utf-8")
    (tmp_path / "trống").mkdir()
    (tmp_path / "giấy.pdf").write_bytes(b"%PDF-1.7\n")
    run = baocao(*arguments, cwd=tmp_path)
    assert run.returncode == 2
    assert words in said(run)
    assert not list(tmp_path.rglob("*.docx"))
    assert (tmp_path / "a.yaml").read_text("utf-8") == SMALL


def test_a_word_file_is_no_month(month):
    assert baocao("build", month).returncode == 0
    run = baocao("build", month.with_suffix(".docx"))
    assert run.returncode == 2
    assert "là tệp Word, không phải tệp tháng (.yaml); tệp tháng ở cạnh nó: " in said(run)
    assert month.name in said(run)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs a folder that not even root may write into")
def test_a_folder_that_may_not_be_written(month):
    run = baocao("build", month, "-o", "/proc/a.docx")
    assert run.returncode == 2
    assert "không ghi được “/proc/a.docx”" in said(run)


def test_english(month):
    month.write_text("period: x\n", encoding="utf-8")
    for run in (baocao("build", month, "--lang", "en"), baocao("build", month, BAOCAO_LANG="en")):
        assert "error SC003: invalid period" in said(run)


def test_a_bug_is_reported_with_status_3_and_no_traceback(month, monkeypatch, capsys):
    from baocao import pipeline
    from baocao.cli.run import run

    def fail(*_, **__):
        raise KeyError("hỏng")

    monkeypatch.setattr(pipeline, "build_all", fail)
    assert run(["build", str(month)]) == 3
    words = capsys.readouterr().err
    assert "baocao gặp lỗi của chính chương trình" in words
    assert "KeyError: 'hỏng'" in words
    assert "Traceback" not in words
    assert not month.with_suffix(".docx").exists()


def test_interrupting_leaves_nothing_half_written(month, monkeypatch, capsys):
    from baocao import pipeline
    from baocao.cli.run import run

    def stop(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "build_all", stop)
    assert run(["build", str(month)]) == 130
    assert [path.name for path in month.parent.iterdir()] == [month.name]
    assert "Đã dừng." in capsys.readouterr().err


def test_the_installed_command_gives_the_same_bytes_wherever_it_runs(month):
    first = baocao("build", month, "-o", "-").stdout
    for surroundings in (
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "2", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C"},
    ):
        assert installed("build", month, "-o", "-", **surroundings).stdout == first


def test_source_date_epoch_sets_the_time_of_making(month):
    run = baocao("build", month, "-o", "-", SOURCE_DATE_EPOCH="86400")
    assert b"1970-01-02T00:00:00Z" in parts_of(run.stdout)["docProps/core.xml"]
    run = baocao("build", month, "-o", "-", SOURCE_DATE_EPOCH="hôm nay")
    assert run.returncode == 2
    assert "SOURCE_DATE_EPOCH" in said(run)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_new_file_has_usual_permissions_and_an_older_one_keeps_its_own(month):
    target = month.with_suffix(".docx")
    old_mask = os.umask(0o022)
    try:
        baocao("build", month)
        assert stat.S_IMODE(target.stat().st_mode) == 0o644
        target.chmod(0o600)
        baocao("build", month)
    finally:
        os.umask(old_mask)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_link_inside_the_project_is_written_through(month):
    real = month.with_name("thật.docx")
    real.write_bytes(b"old")
    link = month.with_suffix(".docx")
    link.symlink_to(real)
    assert baocao("build", month).returncode == 0
    assert link.is_symlink()
    assert real.read_bytes()[:2] == b"PK"


def test_version_and_help():
    from baocao import __version__

    assert baocao("--version").stdout.decode() == f"baocao {__version__}\n"
    for arguments in ([], ["--help"]):
        words = baocao(*arguments).stdout.decode()
        assert words.startswith("Cách dùng: baocao")
        assert "build" in words
    words = baocao("build", "--help").stdout.decode()
    assert f"Dạng kết quả: {', '.join(ENDINGS)}." in words
    assert "Ví dụ: baocao build" in words
    assert "Usage: baocao build" in baocao("build", "--help", "--lang", "en").stdout.decode()


def test_no_colour_outside_a_terminal(month):
    month.write_text("period: x\n", encoding="utf-8")
    assert "\x1b" not in said(baocao("build", month))


def test_months_anywhere_find_the_shipped_data(tmp_path):
    run = baocao("build", ROOT / "examples", "--output-dir", tmp_path, cwd="/")
    assert run.returncode == 0


def test_the_source_may_be_left_out(month):
    paper = month.with_suffix(".docx")
    assert baocao("build", month).returncode == 0
    assert "customXml/item1.xml" in parts_of(paper.read_bytes())
    assert baocao("build", month, "--no-source").returncode == 0
    assert not any("customXml" in name for name in parts_of(paper.read_bytes()))
