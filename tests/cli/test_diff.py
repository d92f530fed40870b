"""``diff`` as a user and as git run it."""

import json

import pytest

from tests.cli.test_build import baocao, said
from tests.helpers import EXAMPLES, SMALL
from tests.test_git import git

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
    assert (repository / ".gitattributes").read_text("utf-8").count("diff=baocao") == 2
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
