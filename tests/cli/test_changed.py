"""``--changed-since``: only the months whose own files are not as in a revision of git."""

import json
import subprocess

import pytest

from tests.command import baocao, said
from tests.helpers import SMALL
from tests.province import write_province

ALL = [f"xa-00{unit}/2026-0{month}.yaml" for unit in (1, 2) for month in (1, 2)]


def git(folder, *words):
    subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@b.c", *words],
        cwd=folder,
        check=True,
        capture_output=True,
    )


@pytest.fixture
def province(tmp_path):
    """Return a committed province of two communes, one of which extends a shared office."""
    folder = write_province(tmp_path / "tỉnh đ", [1, 2], [1, 2])
    offices = folder / "offices"
    (offices / "chung.yaml").write_bytes((offices / "xa-002.yaml").read_bytes())
    (offices / "xa-002.yaml").write_text("extends: chung\nname: Ủy ban nhân dân xã Mẫu 2\n", "utf-8")
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "một")
    return folder


def checked(folder, *words):
    run = baocao("validate", ".", "--changed-since", "HEAD", "--output-format", "junit", *words, cwd=folder)
    assert run.returncode == 0, said(run)
    return [name for name in ALL if f'name="{name}"' in run.stdout.decode()]


def append(path, text="# thêm\n"):
    path.write_text((path.read_text("utf-8") if path.exists() else "") + text, "utf-8")


def test_nothing_changed_is_a_report_without_months(province):
    assert checked(province) == []
    run = baocao("validate", ".", "--changed-since", "HEAD", "--output-format", "json", cwd=province)
    assert json.loads(run.stdout)["summary"]["files"] == 0


@pytest.mark.parametrize(
    ("file", "months"),
    [
        ("xa-001/2026-02.yaml", [ALL[1]]),
        ("offices/xa-001.yaml", ALL[:2]),
        ("offices/chung.yaml", ALL[2:]),
        ("xa-002/offices/xa-002.yml", ALL[2:]),
        ("xa-001/templates/monthly-report.xml.j2", ALL[:2]),
        ("baocao.toml", ALL),
        ("xa-001/ghi-chu.txt", []),
    ],
)
def test_a_month_is_checked_if_one_of_its_files_changed(province, file, months):
    path = province / file
    path.parent.mkdir(exist_ok=True)
    text = "# thêm\n"
    if file.endswith(".yml"):
        text = (province / "offices" / "chung.yaml").read_text("utf-8")
    append(path, "" if file.endswith(".j2") else text)
    run = baocao("validate", ".", "--changed-since", "HEAD", "--lang", "en", cwd=province)
    assert f"changed since HEAD: {len(months)} of 4" in said(run)
    if not file.endswith(".j2"):
        assert checked(province, "-j", "2") == months


def test_only_what_changed_is_built(province):
    append(province / "xa-001" / "2026-02.yaml")
    (province / "offices" / "chung.yaml").rename(province / "offices" / "chung.yml")
    run = baocao("build", ".", "--changed-since", "HEAD", "--output-dir", "ra", "--lang", "en", cwd=province)
    assert run.returncode == 0, said(run)
    built = sorted(path.relative_to(province / "ra").as_posix() for path in province.glob("ra/**/*.docx"))
    assert built == ["xa-001/2026-02.docx", "xa-002/2026-01.docx", "xa-002/2026-02.docx"]
    assert "Months: 3; done: 3; not built: 0." in said(run)


@pytest.mark.parametrize("revision", ["--output=x", "-p", "", "khong-co", "HEAD:baocao.toml", "HEAD..HEAD"])
def test_what_is_no_revision_is_refused(province, revision):
    before = sorted(province.iterdir())
    run = baocao("validate", ".", f"--changed-since={revision}", "--lang", "en", cwd=province)
    assert (run.returncode, run.stdout) == (2, b"")
    assert "remove --changed-since" in said(run)
    assert sorted(province.iterdir()) == before


def test_without_a_repository_it_is_told_what_to_do(tmp_path):
    folder = write_province(tmp_path, [1], [1])
    run = baocao("validate", ".", "--changed-since", "HEAD", "--lang", "en", cwd=folder)
    assert run.returncode == 2
    assert "not a git repository" in said(run)


def test_no_filter_is_run(province):
    (province / ".gitattributes").write_text("*.yaml filter=x\n", "utf-8")
    git(province, "config", "filter.x.clean", "touch da-chay; cat")
    append(province / "xa-001" / "2026-02.yaml")
    assert checked(province) == [ALL[1]]
    assert not (province / "da-chay").exists()


def test_a_repository_without_a_commit_is_told(tmp_path):
    (tmp_path / "2020-02.yaml").write_text(SMALL, encoding="utf-8")
    git(tmp_path, "init", "-q")
    for commits, words in (
        (0, "the repository has no commit yet; commit first"),
        (1, "there is no such revision"),
    ):
        if commits:
            git(tmp_path, "commit", "-qm", "một", "--allow-empty")
        run = baocao("build", ".", "--changed-since", "HEAD~3", cwd=tmp_path, BAOCAO_LANG="en")
        assert (run.returncode, words in said(run)) == (2, True)
