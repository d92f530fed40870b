"""``diff`` as a user and as git run it."""

import json
import re
import subprocess

import pytest

from baocao.system.gitdriver import ATTRIBUTES
from tests.command import baocao, installed, said
from tests.helpers import EXAMPLES, ROOT, SMALL, parts_of
from tests.revisions import accepted, shape, tracked
from tests.system.test_git import git

LATER = SMALL.replace("Việc đã làm.", "Việc đã làm xong.")


@pytest.fixture
def repository(tmp_path):
    folder = tmp_path / "báo cáo"
    folder.mkdir()
    git(folder, "init", "-q")
    (folder / "2020-02.yaml").write_text(SMALL, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "một")
    return folder


def test_two_files(tmp_path):
    for name, text in (("a.yaml", SMALL), ("b.yaml", LATER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    run = baocao("diff", "a.yaml", "b.yaml", cwd=tmp_path)
    assert run.returncode == 0
    assert "  ~ Việc đã làm{+ xong+}." in run.stdout.decode().splitlines()
    assert baocao("diff", "a.yaml", "b.yaml", "--exit-code", cwd=tmp_path).returncode == 1
    assert baocao("diff", "a.yaml", "a.yaml", "--exit-code", cwd=tmp_path).returncode == 0
    data = json.loads(baocao("diff", "a.yaml", "b.yaml", "--output-format", "json", cwd=tmp_path).stdout)
    assert [change["kind"] for change in data["changes"]] == ["changed"]


def test_where_a_task_was_before_is_said_as_the_old_month_calls_it():
    months = (EXAMPLES / "2020-02.yaml", EXAMPLES / "2020-03.yaml")
    for view in ("text", "markdown", "html"):
        shown = " ".join(baocao("diff", *months, "--output-format", view).stdout.decode().split())
        assert "(từ Nhiệm vụ trọng tâm tháng 3/2020 › Công tác tham mưu" in shown
        assert "priorities." not in shown


def test_one_file_is_compared_with_what_git_has(repository):
    path = repository / "2020-02.yaml"
    path.write_text(LATER, encoding="utf-8")
    for cwd, name in ((repository, "2020-02.yaml"), (repository.parent, path), ("/", path)):
        run = baocao("diff", name, cwd=cwd)
        assert "Việc đã làm{+ xong+}." in run.stdout.decode()


def test_a_revision_is_read_from_git(repository):
    (repository / "2020-02.yaml").write_text(LATER, encoding="utf-8")
    git(repository, "commit", "-qam", "hai")
    run = baocao("diff", "HEAD~1:2020-02.yaml", "HEAD:2020-02.yaml", cwd=repository)
    assert "Việc đã làm{+ xong+}." in run.stdout.decode()


def test_appendices_are_called_as_the_format_counts_them(tmp_path):
    rest = "appendices:\n  thu: {title: Thu, content: [Một.]}\n  chi: {title: Chi, content: [Hai.]}\n"
    for name, done in (("a", "Việc đã làm."), ("b", "'Việc đã làm, xem [#chi].'")):
        text = SMALL.replace("Việc đã làm.", done) + rest
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    run = baocao("diff", "a.yaml", "b.yaml", cwd=tmp_path)
    assert "  ~ Việc đã làm{+, xem Phụ lục 2+}." in run.stdout.decode().splitlines()


def test_outside_a_repository_nothing_is_set_up(tmp_path):
    run = baocao("diff", "--setup-git", cwd=tmp_path)
    assert run.returncode == 2
    assert "chạy git init, rồi chạy lại" in said(run)
    assert list(tmp_path.iterdir()) == []


def test_git_diff_shows_months_by_meaning(repository):
    assert baocao("diff", "--setup-git", cwd=repository).returncode == 0
    baocao("diff", "--setup-git", cwd=repository)
    assert (repository / ".gitattributes").read_text("utf-8").splitlines() == list(ATTRIBUTES)
    (repository / "2020-02.yaml").write_text(LATER, encoding="utf-8")
    shown = git(repository, "diff")
    assert "  ~ Việc đã làm{+ xong+}." in shown.splitlines()
    (repository / "2020-02.yaml").write_text("period: x\n", encoding="utf-8")
    assert "+period: x" in git(repository, "diff").splitlines()
    (repository / "2020-03.yaml").write_text(LATER, encoding="utf-8")
    git(repository, "add", "-A")
    assert (
        "+    - Việc đã làm xong." in git(repository, "diff", "--cached", "--", "2020-03.yaml").splitlines()
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "cần hai tệp để so sánh"),
        (["a.yaml", "a.yaml", "a.yaml"], "cần hai tệp để so sánh"),
        (["a.yaml", "."], "“.” là thư mục, ở đây cần một tệp"),
        (["."], "“.” là thư mục, ở đây cần một tệp"),
        (["none.yaml", "a.yaml"], "không có tệp “none.yaml”"),
        (["bad.yaml", "a.yaml"], "“bad.yaml” còn lỗi"),
        (["HEAD:a.yaml", "a.yaml"], "git không có “a.yaml” ở bản “HEAD”"),
        (["a.yaml", "a.yaml", "--output-format", "xml"], "không có dạng kết quả “xml”"),
    ],
)
def test_what_cannot_be_compared_is_said(tmp_path, arguments, words):
    (tmp_path / "a.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "bad.yaml").write_text("period: x", encoding="utf-8")
    run = baocao("diff", *arguments, cwd=tmp_path)
    assert run.returncode == 2
    assert words in said(run)


OFFICE = (ROOT / "data" / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")


def two_folders(place, **changes):
    """Make a month twice, in folders of their own, each with its office; the second one's is changed."""
    for name in ("a", "b"):
        (place / name / "offices").mkdir(parents=True)
        (place / name / "2020-02.yaml").write_text(SMALL, encoding="utf-8")
        text = OFFICE
        for old, new in changes.items() if name == "b" else ():
            assert f"\n{old}: " in text
            text = re.sub(rf"(?m)^{old}: .*$", f"{old}: {new}", text)
        (place / name / "offices" / "bdv-quang-ngai.yaml").write_text(text, encoding="utf-8")


def test_what_only_the_office_says_is_told_by_name(tmp_path):
    two_folders(tmp_path, superior="Tỉnh ủy Bình Mẫu", code="BDV")
    run = baocao("diff", "a/2020-02.yaml", "b/2020-02.yaml", "--exit-code", cwd=tmp_path)
    assert run.returncode == 1
    told = run.stdout.decode()
    assert "\nCơ quan và thể thức\n" in told
    assert "  ~ Cơ quan cấp trên: Tỉnh ủy [-Quảng-]{+Bình+} [-Ngãi-]{+Mẫu+}" in told
    assert "  ~ Ký hiệu cơ quan: [-BDVTU-]{+BDV+}" in told
    as_json = baocao("diff", "a/2020-02.yaml", "b/2020-02.yaml", "--output-format", "json", cwd=tmp_path)
    assert [change["path"] for change in json.loads(as_json.stdout)["changes"]] == [
        "office.superior",
        "office.code",
    ]


def test_marks_of_bold_and_italics_are_told(tmp_path):
    for name, text in (("a.yaml", SMALL), ("b.yaml", SMALL.replace("Việc đã làm.", "'Việc *đã làm*.'"))):
        (tmp_path / name).write_text(text, encoding="utf-8")
    run = baocao("diff", "a.yaml", "b.yaml", cwd=tmp_path)
    assert "  ~ Việc {+*+}đã làm{+*+}." in run.stdout.decode().splitlines()


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("{{ paper.kind }}", "{{ paper.kind }} RIÊNG", "  ~ BÁO CÁO{+ RIÊNG+}"),
        ('<p style="kind">', '<p style="subject">', "  ~ Cách trình bày trong bản Word, chữ vẫn như nhau"),
    ],
)
def test_papers_that_no_key_tells_apart_are_held_against_each_other(tmp_path, old, new, line):
    two_folders(tmp_path)
    own = (ROOT / "templates" / "monthly-report.xml.j2").read_text("utf-8")
    for name, text in (("a", own), ("b", own.replace(old, new))):
        (tmp_path / name / "templates").mkdir()
        (tmp_path / name / "templates" / "monthly-report.xml.j2").write_text(text, encoding="utf-8")
    run = baocao("diff", "a/2020-02.yaml", "b/2020-02.yaml", "--exit-code", cwd=tmp_path)
    assert run.returncode == 1
    assert run.stdout.decode().splitlines()[1:] == ["", "Bản in khác nhau ở", line]
    for view in ("markdown", "html", "json"):
        run = baocao("diff", "a/2020-02.yaml", "b/2020-02.yaml", "--output-format", view, cwd=tmp_path)
        assert "printed." in run.stdout.decode() if view == "json" else "khác nhau ở" in run.stdout.decode()
    same = baocao("diff", "a/2020-02.yaml", "a/2020-02.yaml", "--exit-code", cwd=tmp_path)
    assert same.returncode == 0


def test_the_order_of_changes_is_no_chance(tmp_path):
    """Many tasks that are as like to one as to another."""
    old = "".join(f"    - Tổ chức hội nghị sơ kết số {n} của Ban tại xã.\n" for n in range(30))
    new = "".join(f"    - Tổ chức hội nghị tổng kết lần {n} của Ban ở huyện.\n" for n in range(30))
    for name, tasks in (("a.yaml", old), ("b.yaml", new)):
        text = SMALL.replace("    - Việc đã làm.\n", tasks)
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = ("diff", "a.yaml", "b.yaml", "--output-format", "json")
    shown = [installed(*command, cwd=tmp_path, PYTHONHASHSEED=seed).stdout for seed in ("1", "2")]
    assert shown[0] == shown[1]
    assert b'"changed"' in shown[0]


ODD = [
    "-x.docx",
    "--lang=xx/2020.docx",
    "--lang=xx/2020.yaml",
    "--output-format=json/2020.yaml",
    "-x/2020.yaml",
    "hai chữ/2020 .docx",
    "d'An \"$(touch x)`touch x`/2020.yaml",
    "hai\ndòng/2020.yaml",
    "--/2020.yaml",
]


@pytest.mark.programs
def test_names_that_look_like_options_are_names_to_git_too(repository):
    """Each file is read with the driver that git's settings name, and none ends the whole ``git diff``."""
    baocao("diff", "--setup-git", cwd=repository)
    word = baocao("build", "2020-02.yaml", "-o", "-", cwd=repository).stdout
    month = (repository / "2020-02.yaml").read_bytes()
    later = month.replace("Việc đã làm".encode(), "Việc đã xong".encode())
    assert later != month
    (repository / "khác.yaml").write_bytes(later)
    later_word = baocao("build", "khác.yaml", "-o", "-", cwd=repository).stdout
    for name in ODD:
        (repository / name).parent.mkdir(parents=True, exist_ok=True)
        (repository / name).write_bytes(word if name.endswith("docx") else month)
    git(repository, "add", "-A", "-f")
    git(repository, "commit", "-qm", "lạ")
    for name in ODD:
        (repository / name).write_bytes(later_word if name.endswith("docx") else later)
    words, shown = sum(name.endswith("docx") for name in ODD), git(repository, "diff")
    assert sum(line.startswith("+- Việc đã xong") for line in shown.splitlines()) == words
    assert shown.count("[-làm-]") + shown.count("[-làm") >= len(ODD) - words
    assert not (repository / "x").exists()


def test_a_file_in_conflict_does_not_end_git_diff(repository):
    baocao("diff", "--setup-git", cwd=repository)
    git(repository, "add", "-A")
    git(repository, "commit", "--allow-empty", "-qm", "hai")
    month = repository / "2020-02.yaml"
    text = month.read_text("utf-8")
    git(repository, "branch", "-M", "gốc")
    git(repository, "branch", "khác")
    for branch, word in (("khác", "xong"), ("gốc", "rồi")):
        git(repository, "checkout", "-q", branch)
        month.write_text(text.replace("đã làm", f"đã {word}"), encoding="utf-8")
        git(repository, "commit", "-qam", word)
    with pytest.raises(subprocess.CalledProcessError):
        git(repository, "merge", "khác")
    assert "* Còn xung đột, chưa gộp xong: 2020-02.yaml" in git(repository, "diff", "--ours").splitlines()


@pytest.fixture
def two_months(tmp_path):
    for name, text in (("a.yaml", SMALL), ("b.yaml", LATER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def redlined(folder, *more, **environment):
    return baocao("diff", "a.yaml", "b.yaml", "--output-format", "docx", *more, cwd=folder, **environment)


def test_a_word_file_has_the_changes_tracked(two_months):
    run = redlined(two_months, "-o", "c.docx", "--exit-code")
    assert (run.returncode, run.stdout, said(run)) == (1, b"", "Đã ghi c.docx\n")
    written = (two_months / "c.docx").read_bytes()
    assert tracked(written) == 1
    assert redlined(two_months).stdout == written
    assert redlined(two_months, "-o", "-").stdout == written
    own = baocao("build", "b.yaml", "--no-source", "-o", "-", cwd=two_months).stdout
    assert shape(accepted(written)) == shape(own)
    assert (
        baocao(
            "diff", "a.yaml", "a.yaml", "--output-format", "docx", "--exit-code", cwd=two_months
        ).returncode
        == 0
    )


def test_a_word_file_of_versions_in_git(repository):
    (repository / "2020-02.yaml").write_text(LATER, encoding="utf-8")
    run = baocao("diff", "2020-02.yaml", "--output-format", "docx", cwd=repository)
    assert tracked(run.stdout) == 1


def test_the_time_of_tracked_changes_is_the_file_s_own(two_months):
    for time, environment in (("2020-02-25", {}), ("1970-01-02", {"SOURCE_DATE_EPOCH": "86400"})):
        part = parts_of(redlined(two_months, **environment).stdout)["word/document.xml"]
        assert f'w:date="{time}T00:00:00Z"'.encode() in part


def test_results_go_to_a_file_of_their_kind(two_months):
    run = baocao("diff", "a.yaml", "b.yaml", "-o", "c.txt", cwd=two_months)
    assert (run.returncode, run.stdout) == (0, b"")
    assert "Việc đã làm{+ xong+}." in (two_months / "c.txt").read_text("utf-8")
    for arguments in (("-o", "c.docx"), ("--output-format", "docx", "-o", "c.html"), ("-o", "b.yaml")):
        run = baocao("diff", "a.yaml", "b.yaml", *arguments, cwd=two_months)
        assert run.returncode == 2, arguments
    assert (two_months / "b.yaml").read_text("utf-8") == LATER
    assert not (two_months / "c.docx").exists()


def test_a_month_with_errors_gives_no_word_file(two_months):
    (two_months / "a.yaml").write_text(SMALL + "place: ''\nnothing: 1\n", encoding="utf-8")
    run = redlined(two_months, "-o", "c.docx")
    assert run.returncode == 2
    assert "a.yaml" in said(run)
    assert not (two_months / "c.docx").exists()


def test_a_word_file_has_its_changes_tracked_too(two_months):
    assert baocao("build", "a.yaml", "b.yaml", cwd=two_months).returncode == 0
    for files in (("a.docx", "b.yaml"), ("a.yaml", "b.docx"), ("a.docx", "b.docx")):
        run = baocao(
            "diff",
            *files,
            "--output-format",
            "docx",
            "-o",
            "c.docx",
            "--exit-code",
            "--force",
            cwd=two_months,
        )
        assert (run.returncode, said(run)) == (1, "Đã ghi c.docx\n")
        written = (two_months / "c.docx").read_bytes()
        assert tracked(written) == 1
        own = baocao("text", "b.docx", cwd=two_months).stdout
        assert baocao("text", "c.docx", cwd=two_months).stdout == own


def test_a_month_with_errors_is_not_compared_with_a_word_file(two_months):
    assert baocao("build", "b.yaml", cwd=two_months).returncode == 0
    (two_months / "a.yaml").write_text(SMALL + "place: ''\nnothing: 1\n", encoding="utf-8")
    run = baocao("diff", "a.yaml", "b.docx", "--output-format", "docx", "-o", "c.docx", cwd=two_months)
    assert run.returncode == 2
    assert "a.yaml" in said(run)
    assert not (two_months / "c.docx").exists()
