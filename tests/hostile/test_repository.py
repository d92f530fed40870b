"""A repository whose settings, folders and surroundings somebody else made: nothing of theirs is run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import forked, installed, said
from tests.helpers import ROOT, SMALL

pytestmark = pytest.mark.loops

MONTH = "2020-02.yaml"
LATER = SMALL.replace("Việc đã làm.", "Việc đã làm xong.")
CHANGED = "  ~ Việc đã làm{+ xong+}."
PROMISOR = """
[extensions]
	partialClone = them
[remote "them"]
	url = {folder}
	promisor = true
	uploadpack = touch {ran}; false
"""


def git(folder, *arguments, **more):
    names = {f"GIT_{who}_{what}": "a@b" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    run = subprocess.run(
        ["git", *arguments], cwd=folder, env={**os.environ, **names, **more}, capture_output=True, check=True
    )
    return run.stdout.decode()


def forget(folder, name):
    """Take a committed file out of a repository's objects, as a partial clone has none of it."""
    blob = git(folder, "rev-parse", f"HEAD:{name}").strip()
    (folder / ".git/objects" / blob[:2] / blob[2:]).unlink()


@pytest.fixture
def ran(tmp_path):
    """What every command of theirs would make."""
    return tmp_path / "ran"


@pytest.fixture
def repository(tmp_path, tool):
    tool("git")
    folder = tmp_path / "kho của họ"
    folder.mkdir()
    git(folder, "init", "-q")
    (folder / MONTH).write_text(SMALL, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "một")
    (folder / MONTH).write_text(LATER, encoding="utf-8")
    return folder


@pytest.fixture
def look_alike(repository, ran):
    """A folder of the tree that looks like a repository without files, its one month missing there."""
    forget(repository, MONTH)
    folder = repository / "phòng"
    shutil.copytree(repository / ".git", folder)
    (folder / MONTH).write_text(LATER, encoding="utf-8")
    settings = "[core]\n\trepositoryformatversion = 1\n\tworktree = .\n"
    (folder / "config").write_text(settings + PROMISOR.format(folder=folder, ran=ran), encoding="utf-8")
    return folder


@pytest.mark.parametrize("arguments", [(MONTH,), (f"HEAD:{MONTH}", MONTH)], ids=" ".join)
@pytest.mark.parametrize("below", [False, True])
def test_a_folder_that_looks_like_a_repository_is_none(look_alike, ran, arguments, below):
    if below:
        (look_alike / "tổ").mkdir()
        arguments = [name.replace(MONTH, f"../{MONTH}") for name in arguments]
    run = forked("diff", *arguments, cwd=look_alike / "tổ" if below else look_alike)
    assert run.returncode == 2
    assert "git không có" in said(run)
    assert not ran.exists()


def test_nor_is_one_with_no_repository_around_it(look_alike, ran, tmp_path):
    moved = look_alike.rename(tmp_path / "một mình")
    for arguments in (("diff", MONTH), ("doctor",), ("diff", "--setup-git")):
        forked(*arguments, cwd=moved)
        assert not ran.exists()
    assert "đây không phải kho git" in said(forked("diff", MONTH, cwd=moved))
    assert "baocao" not in (moved / "config").read_text("utf-8")


def test_what_is_missing_is_not_fetched(repository, ran):
    forget(repository, MONTH)
    config = repository / ".git/config"
    settings = config.read_text("utf-8").replace("repositoryformatversion = 0", "repositoryformatversion = 1")
    config.write_text(settings + PROMISOR.format(folder=repository, ran=ran), encoding="utf-8")
    assert forked("diff", MONTH, cwd=repository).returncode == 2
    assert not ran.exists()


SETTINGS = {
    "monitor": "[core]\n\tfsmonitor = {script}\n",
    "hooks": "[core]\n\thooksPath = {hooks}\n",
    "textconv": '[diff "baocao"]\n\ttextconv = {script}\n',
    "driver": '[diff "baocao"]\n\tcommand = {script}\n',
    "external": "[diff]\n\texternal = {script}\n",
    "alias": "[alias]\n\tcat-file = !{script}\n\tshow = !{script}\n\tdiff = !{script}\n",
    "pager": "[core]\n\tpager = {script}\n[pager]\n\tcat-file = {script}\n\tdiff = {script}\n",
    "filter": '[filter "t"]\n\tclean = {script}\n\tsmudge = {script}\n\tprocess = {script}\n\trequired\n',
    "elsewhere": "[core]\n\tworktree = {elsewhere}\n",
    "bare": "[core]\n\tbare = true\n",
}


@pytest.fixture
def theirs(repository, ran, tmp_path):
    """Return a function that gives the repository settings of theirs, written there or included."""
    script = tmp_path / "script"
    script.write_text(f'#!/bin/sh\ntouch "{ran}"\n', encoding="utf-8")
    script.chmod(0o755)
    hooks, elsewhere = tmp_path / "hooks", tmp_path / "elsewhere"
    hooks.mkdir()
    elsewhere.mkdir()
    for name in ("post-index-change", "pre-commit", "reference-transaction"):
        shutil.copy(script, hooks / name)
    (repository / ".gitattributes").write_text("*.yaml diff=baocao filter=t ident\n", encoding="utf-8")

    def write(text, include):
        text = text.format(script=script, hooks=hooks, elsewhere=elsewhere)
        if include:
            (tmp_path / "more").write_text(text, encoding="utf-8")
            text = f'[includeIf "gitdir:**"]\n\tpath = {tmp_path / "more"}\n'
        with (repository / ".git/config").open("a", encoding="utf-8") as config:
            config.write(text)
        return script

    return write


@pytest.mark.parametrize(("name", "include"), [*((name, False) for name in SETTINGS), ("filter", True)])
def test_no_setting_of_theirs_is_run(repository, theirs, ran, name, include):
    theirs(SETTINGS[name], include)
    run = forked("diff", MONTH, cwd=repository)
    assert (run.returncode, CHANGED in run.stdout.decode().splitlines()) == (0, True), said(run)
    same = ("0" * 40, "100644")
    driven = forked("diff", "--git-driver", "--", MONTH, MONTH, *same, os.devnull, *same, cwd=repository)
    assert "-period: 2020-02" in driven.stdout.decode().splitlines()
    for arguments in (("doctor",), ("diff", "--setup-git")):
        forked(*arguments, cwd=repository)
    assert not ran.exists()


@pytest.mark.parametrize(
    "name", ["GIT_EXTERNAL_DIFF", "GIT_PAGER", "GIT_SSH_COMMAND", "GIT_ASKPASS", "GIT_PROXY_COMMAND"]
)
def test_nor_is_a_program_that_the_surroundings_name(repository, theirs, ran, name):
    script = str(theirs("", include=False))
    run = forked("diff", MONTH, cwd=repository, **{name: script})
    assert CHANGED in run.stdout.decode().splitlines()
    same = ("0" * 40, "100644")
    sides = (os.devnull, *same, MONTH, *same)
    forked("diff", "--git-driver", "--", MONTH, *sides, cwd=repository, **{name: script})
    assert not ran.exists()


@pytest.mark.parametrize(
    "more",
    [
        {"GIT_DIR": "phòng"},
        {"GIT_DIR": "phòng", "GIT_WORK_TREE": "."},
        {"GIT_OBJECT_DIRECTORY": "phòng/objects"},
        {"GIT_INDEX_FILE": "phòng/index"},
        {"GIT_CEILING_DIRECTORIES": "/"},
        {"GIT_EXEC_PATH": "phòng"},
        {"GIT_TRACE": "/dev/stdout"},
    ],
    ids=str,
)
def test_the_surroundings_name_no_other_repository(repository, more):
    (repository / "phòng").mkdir()
    run = forked("diff", MONTH, cwd=repository, **more)
    assert (run.returncode, CHANGED in run.stdout.decode().splitlines()) == (0, True), said(run)


@pytest.mark.parametrize("entry", [".", "", "bin", "{here}/bin"])
def test_programs_of_the_tree_are_not_run(repository, theirs, ran, entry):
    script = theirs("", include=False)
    (repository / "bin").mkdir()
    for folder in (repository, repository / "bin"):
        for name in ("git", "soffice", "libreoffice", "fc-list", "xdg-open"):
            shutil.copy(script, folder / name)
    path = f"{entry.format(here=repository)}{os.pathsep}{os.environ['PATH']}"
    run = forked("diff", MONTH, cwd=repository, PATH=path)
    assert CHANGED in run.stdout.decode().splitlines()
    for arguments in (("doctor",), ("diff", "--setup-git"), ("build", MONTH, "--to", "pdf")):
        forked(*arguments, cwd=repository, PATH=path)
    assert not ran.exists()


def test_submodules_and_further_trees_are_repositories(repository, tmp_path):
    allowed = ("-c", "protocol.file.allow=always")
    git(repository, *allowed, "submodule", "add", "-q", str(repository), "phòng")
    git(repository, "worktree", "add", "-q", str(repository / "cây khác"), "-b", "hai")
    git(repository, "worktree", "add", "-q", str(tmp_path / "cây"), "-b", "ba")
    for folder in (repository / "phòng", repository / "cây khác", tmp_path / "cây"):
        (folder / MONTH).write_text(LATER, encoding="utf-8")
        assert CHANGED in forked("diff", MONTH, cwd=folder).stdout.decode().splitlines()
        assert forked("diff", "--setup-git", cwd=folder).returncode == 0
        assert CHANGED in git(folder, "diff", MONTH).splitlines()


def test_trees_beside_a_repository_kept_apart(repository, tmp_path):
    place = tmp_path / "dự án"
    git(tmp_path, "clone", "-q", "--bare", str(repository), str(place / ".bare"))
    (place / ".git").write_text("gitdir: ./.bare\n", encoding="utf-8")
    git(place, "worktree", "add", "-q", "chính")
    (place / "chính" / MONTH).write_text(LATER, encoding="utf-8")
    assert CHANGED in forked("diff", MONTH, cwd=place / "chính").stdout.decode().splitlines()


@pytest.mark.parametrize("place", ["phòng", "../phòng"])
def test_a_file_that_names_a_folder_of_the_tree_is_no_repository(repository, look_alike, ran, place):
    below = repository / "tổ" if place.startswith("..") else repository
    below.mkdir(exist_ok=True)
    shutil.copy(look_alike / MONTH, below)
    if below == repository:
        shutil.rmtree(repository / ".git")
    (below / ".git").write_text(f"gitdir: {place}\n", encoding="utf-8")
    assert forked("diff", MONTH, cwd=below).returncode == 2
    forked("doctor", cwd=below)
    assert not ran.exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives files away")
def test_a_repository_of_another_user_is_not_believed(repository):
    for folder, _, names in os.walk(repository):
        for name in ("", *names):
            os.chown(os.path.join(folder, name), 65534, 65534)  # noqa: PTH118  (with "" it is the folder)
    run = forked("diff", MONTH, cwd=repository, GIT_TEST_ASSUME_DIFFERENT_OWNER="", SUDO_UID="")
    assert run.returncode == 2
    assert "dubious ownership" in said(run)
    trusted = {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory", "GIT_CONFIG_VALUE_0": "*"}
    assert forked("diff", MONTH, cwd=repository, **trusted).returncode == 0


def test_settings_that_are_a_link_are_not_written_through(repository, tmp_path):
    git(repository, "worktree", "add", "-q", str(tmp_path / "cây"), "-b", "ba")
    config, other = repository / ".git" / "config", tmp_path / "other"
    config.rename(other)
    config.symlink_to(other)
    before = other.read_bytes()
    for folder in (repository, tmp_path / "cây"):
        run = forked("diff", "--setup-git", cwd=folder)
        assert (run.returncode, "liên kết" in said(run)) == (2, True), said(run)
        assert other.read_bytes() == before
    assert forked("diff", "--setup-git", cwd=repository, BAOCAO_FOLLOW_LINKS="1").returncode == 0


@pytest.mark.parametrize("name", ["-", "--help", "-x", "/dev/stdin"])
def test_git_hands_over_names_that_stand_for_nothing_else(repository, name):
    """A repository says itself which of its files are compared by which program."""
    path = repository / name.lstrip("/")
    path.parent.mkdir(exist_ok=True)
    assert forked("diff", "--setup-git", cwd=repository).returncode == 0
    for kind in ("baocao", "docx"):
        (repository / ".gitattributes").write_text(f"{path.name} diff={kind}\n", encoding="utf-8")
        path.write_text("một\n", encoding="utf-8")
        git(repository, "add", "-A")
        git(repository, "commit", "--allow-empty", "-qm", kind)
        path.write_text("hai\n", encoding="utf-8")
        lines = git(repository, "diff", "--", f"./{name.lstrip('/')}").splitlines()
        assert {"-một", "+hai"} <= set(lines)


OFFICE = "data/offices/bdv-quang-ngai.yaml"
MODULES = ("multiprocessing", "yaml", "pip", "sitecustomize", "usercustomize", "struct", "threading", "lxml")


@pytest.fixture
def modules(repository, ran):
    for name in MODULES:
        text = f"open({str(ran)!r}, 'w').close()\nraise SystemExit(9)\n"
        (repository / f"{name}.py").write_text(text, encoding="utf-8")
    for name, own in (("templates/t.xml.j2", "templates/monthly-report.xml.j2"), ("offices/x.yaml", OFFICE)):
        (repository / name).parent.mkdir()
        shutil.copy(ROOT / own, repository / name)
    with (repository / "offices/x.yaml").open("a", encoding="utf-8") as office:
        office.write("template: t\n")
    boxed = SMALL.replace("bdv-quang-ngai", "x").replace("2020-02", "2020-03")
    (repository / "2020-03.yaml").write_text(boxed, encoding="utf-8")
    return repository


def test_modules_of_the_tree_are_not_imported(modules, ran):
    commands = (("build", MONTH, "2020-03.yaml"), ("build", ".", "-j", "2"), ("diff", MONTH))
    for arguments in commands:
        run = installed(*arguments, cwd=modules)
        assert (run.returncode, ran.exists()) == (0, False), (arguments, said(run))


def test_git_runs_no_module_of_the_tree(modules, ran):
    """Set up by ``python -m``, with nothing of that name on PATH."""
    folders = os.environ["PATH"].split(os.pathsep)
    without = os.pathsep.join(folder for folder in folders if not Path(folder, "baocao").exists())
    command = [sys.executable, "-P", "-m", "baocao", "diff", "--setup-git"]
    subprocess.run(command, cwd=modules, env={**os.environ, "PATH": without}, check=True)
    assert CHANGED in git(modules, "diff", MONTH, PATH=without).splitlines()
    assert not ran.exists()
