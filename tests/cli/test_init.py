"""``init`` as a user runs it: by options, at a terminal, and where something stands in its way."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
import yaml
from typer.main import get_command

import baocao as library
from baocao import __version__, pipeline
from baocao.cli.app import make_app
from baocao.cli.ask import Asker, Prompt, Question
from baocao.cli.outputs import ENDINGS
from baocao.cli.run import run as run_here
from baocao.errors import BaocaoError
from baocao.library import catalog
from baocao.messages import init as say
from baocao.scaffold.contents import CI, NO_CI
from baocao.scaffold.program_source import parsed
from baocao.source import plain
from baocao.system.gitdriver import ATTRIBUTES
from tests.command import BAOCAO, baocao, said
from tests.helpers import ROOT, SMALL, checked, interrupted
from tests.terminal import Person

NAME = "Ban Dân vận Tỉnh ủy Quảng Ngãi"
KINDS = "; ".join(f"{key} ({catalog.start(key).title})" for key in catalog.starts())
USUAL = f"[{1 + catalog.starts().index('party')}]"
TOLD = ("--kind", "party", "--name", NAME, "--signer", "Trần Văn An", "--period", "2026-11")
OFFICE = "offices/ban-dan-van-tinh-uy-quang-ngai.yaml"
MADE = {
    OFFICE,
    "2026-11.yaml",
    "month.schema.json",
    ".gitattributes",
    ".gitignore",
    ".pre-commit-config.yaml",
    ".github/workflows/baocao.yml",
}


@pytest.fixture
def place(tmp_path):
    """A folder whose name has a space and đ."""
    folder = tmp_path / "công việc đảng"
    folder.mkdir()
    return folder


def files_in(folder):
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in found if path.parts[0] != ".git"}


def contents(folder):
    return {name: (folder / name).read_bytes() for name in files_in(folder)}


def git(folder, *arguments):
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True).stdout.decode()


def test_a_folder_is_made_whose_month_builds_right_away(place):
    run = baocao("init", "báo cáo", *TOLD, cwd=place)
    assert run.returncode == 0
    folder = place / "báo cáo"
    assert files_in(folder) == MADE
    assert (folder / "2026-11.yaml").read_text("utf-8").splitlines()[0] == (
        "# yaml-language-server: $schema=./month.schema.json"
    )
    assert baocao("validate", folder).returncode == 0
    assert baocao("build", folder).returncode == 0
    text = baocao("text", folder / "2026-11.docx").stdout.decode()
    assert "TỈNH ỦY QUẢNG NGÃI\nBAN DÂN VẬN\n" in text
    assert "-BC/BDVTU" in text


def test_what_to_type_next_works_as_it_is_printed(place):
    run = baocao("init", "báo cáo", *TOLD, cwd=place)
    assert len(steps(run)) == 4
    typed(steps(run), place)
    assert {"2026-11.docx", "2026-12.yaml"} < files_in(place / "báo cáo")


@pytest.mark.parametrize("kind", catalog.starts())
@pytest.mark.parametrize("authority", ["head", "KT", "TM"])
def test_every_kind_and_way_of_signing_is_sound(place, kind, authority, monkeypatch):
    monkeypatch.chdir(place)
    who = catalog.start(kind).examples["name"]
    told = ("--kind", kind, "--name", who, "--signer", "An", "--authority", authority)
    assert run_here(["init", *told, "--period", "2026-11"]) == 0
    found = checked((place / "2026-11.yaml").read_bytes(), place)
    # Where no superior is known the list holds the archive alone, which is told.
    alone = {"NN005"} if len(found.draft.office.recipients) == 1 else set()
    assert {finding.rule.id for finding in found.findings} == {"DM007"} | alone
    assert "An" in pipeline.build(found.draft, "text").decode()


def test_a_second_time_nothing_changes(place):
    assert baocao("init", *TOLD, cwd=place).returncode == 0
    before = contents(place)
    for arguments in ((), TOLD):
        run = baocao("init", *arguments, cwd=place)
        assert run.returncode == 0
        assert "Đã ghi" not in said(run)
        assert "Giữ nguyên month.schema.json" in said(run)
        assert contents(place) == before


def steps(run):
    """Return the commands that a run says to type next."""
    return [line.partition(": ")[2] for line in said(run).splitlines() if line.startswith("- ")]


def typed(commands, cwd):
    env = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    for command in commands:
        if " preview " in command:
            assert interrupted(f"{command} --no-open", cwd, env) == 0, command
            continue
        shell = subprocess.run(["bash", "-c", command], cwd=cwd, env=env, check=False, capture_output=True)
        assert shell.returncode == 0, (command, shell.stderr.decode())


def test_the_steps_speak_of_the_month_that_was_asked_for(place):
    baocao("init", *TOLD, cwd=place)
    for _ in range(2):
        run = baocao("init", "--period", "2026-05", cwd=place)
        assert "Viết nội dung vào 2026-05.yaml" in said(run)
        assert "2026-11" not in said(run)
    typed(steps(run), place)
    assert {"2026-05.docx", "2026-06.yaml"} < files_in(place)
    again = baocao("init", "--period", "2026-05", cwd=place)
    assert len(steps(again)) == 3


def test_a_month_that_is_kept_may_be_another_offices(place):
    baocao("init", "báo cáo", *TOLD, cwd=place)
    other = ("--kind", "party", "--name", "Ban Tổ chức Tỉnh ủy Quảng Ngãi", "--signer", "Lê Thị Đào")
    told = [*other, "--key", "tổ-chức"]
    run = baocao("init", "báo cáo", *told, cwd=place)
    assert "'báo cáo/2026-11.yaml' là của cơ quan khác. Lập tệp tháng của tổ-chức" in said(run)
    run = baocao("init", "báo cáo", *told, "--period", "2026-11", cwd=place)
    assert "Giữ nguyên báo cáo/2026-11.yaml" in said(run)
    assert "'báo cáo/2026-11.yaml' là của cơ quan khác. Lập tệp tháng của tổ-chức" in said(run)
    assert "Viết nội dung vào" not in said(run)
    typed(steps(run), place)
    month = place / "báo cáo" / "2026-11-tổ-chức.yaml"
    assert "BAN TỔ CHỨC\n" in baocao("text", month).stdout.decode()
    run = baocao("init", "báo cáo", *told, "--period", "2026-11", cwd=place)
    assert "Viết nội dung vào 'báo cáo/2026-11-tổ-chức.yaml'" in said(run)
    typed(steps(run), place)


def test_of_the_months_that_are_kept_the_offices_own_is_spoken_of(place):
    baocao("init", *TOLD, cwd=place)
    other = ("--kind", "state", "--name", "Sở Nội vụ", "--place", "Huế", "--signer", "An", "--key", "so")
    baocao("init", *other, "--period", "2026-10", cwd=place)
    run = baocao("init", "--key", "so", cwd=place)
    assert "Viết nội dung vào 2026-10.yaml" in said(run)


@pytest.mark.parametrize("name", ENDINGS)
def test_git_keeps_out_what_is_built(place, name, monkeypatch):
    monkeypatch.chdir(place)
    assert run_here(["init", *TOLD]) == 0
    git(place, "init", "-q")
    suffix = ENDINGS[name]
    assert git(place, "check-ignore", f"2026-11{suffix}")
    kept = ["git", "check-ignore", f"ghi chú{suffix}", "2026-11.yaml"]
    assert subprocess.run(kept, check=False).returncode == 1


def test_files_that_exist_are_kept(place):
    (place / ".gitignore").write_text("của tôi\n", encoding="utf-8")
    (place / "offices").mkdir()
    shutil.copy(Path(catalog.office("bdv-quang-ngai", place)), place / "offices" / "ban-toi.yaml")
    run = baocao("init", "--period", "2026-Q3", "--ci", "none", cwd=place)
    assert run.returncode == 0
    assert "Giữ nguyên .gitignore" in said(run)
    assert (place / ".gitignore").read_text("utf-8") == "của tôi\n"
    assert "office: ban-toi\n" in (place / "2026-Q3.yaml").read_text("utf-8")
    assert not (place / ".github").exists()


def test_in_a_repository_git_is_told_how_to_compare(place):
    git(place, "init", "-q")
    run = baocao("init", *TOLD, cwd=place)
    program, *task = shlex.split(git(place, "config", "diff.baocao.command"))
    assert Path(shutil.which(program)).samefile(BAOCAO)
    assert task == ["diff", "--git-driver", "--"]
    assert "git diff so sánh tệp tháng theo nghĩa" in said(run)
    assert "diff: baocao" in git(place, "check-attr", "diff", "2026-11.yaml")
    below = baocao("init", "phòng", *TOLD, cwd=place)
    assert "chỉ có tác dụng ở gốc kho git" in said(below)
    assert "--ci" not in said(below)
    below = baocao("init", "ban", *TOLD, "--ci", "github", cwd=place)
    assert "Không làm được --ci github: " in said(below)
    assert str(place) in said(below)
    assert files_in(place / "phòng") == {name for name in MADE if not name.startswith((".pre", ".github"))}


def test_attributes_that_lack_ours_are_told(place):
    git(place, "init", "-q")
    (place / ".gitattributes").write_text("*.png binary\n", encoding="utf-8")
    assert "chưa nói đến tệp tháng" in said(baocao("init", *TOLD, cwd=place))


def test_attributes_that_say_too_little_of_ours_are_completed(place):
    git(place, "init", "-q")
    older = "[0-9][0-9][0-9][0-9]-[0-9][0-9].yaml diff=baocao\n*.docx diff=docx\n"
    (place / ".gitattributes").write_text(f"*.png binary\n{older}", encoding="utf-8")
    words = said(baocao("init", *TOLD, cwd=place))
    assert "Riêng dòng cũ của baocao trong .gitattributes đã đổi" in words
    assert "git diff so sánh tệp tháng theo nghĩa" in words
    assert "diff: baocao" in git(place, "check-attr", "diff", "2026-Q3.yaml")
    lines = (place / ".gitattributes").read_text("utf-8").splitlines()
    assert lines[0] == "*.png binary"
    assert sorted(lines[1:]) == sorted(ATTRIBUTES)
    assert "dòng cũ" not in said(baocao("init", cwd=place))


def test_without_git_nothing_is_lost(place):
    python = place / "bin" / "python"
    python.parent.mkdir()
    python.symlink_to(sys.executable)
    run = baocao("init", "a", *TOLD, cwd=place, PATH=str(python.parent))
    assert run.returncode == 0
    assert "chưa có git; không sao" in said(run)
    assert files_in(place / "a") == {OFFICE, "2026-11.yaml", "month.schema.json"}
    # Once git is there, the rest is written, and nothing else is touched.
    before = contents(place / "a")
    assert baocao("init", "a", cwd=place).returncode == 0
    after = contents(place / "a")
    assert set(after) == MADE
    assert {name: after[name] for name in before} == before
    # Where the shell does not find the program, what to type says where it is.
    assert f"- kiểm tra: {Path(sys.executable).parent / 'baocao'} validate a/2026-11.yaml" in said(run)


@pytest.mark.parametrize("ci", [*CI, NO_CI])
def test_hooks_and_ci_are_files_that_their_programs_take(place, ci):
    run = baocao("init", *TOLD, "--ci", ci, "--source", "phong-cntt/baocao", cwd=place)
    assert "OWNER" not in said(run)
    command = [sys.executable, "-m", "pre_commit", "validate-config", ".pre-commit-config.yaml"]
    assert subprocess.run(command, cwd=place, check=False, capture_output=True).returncode == 0
    for path in place.rglob("*.y*ml"):
        assert "OWNER" not in path.read_text("utf-8")
        assert isinstance(yaml.safe_load(path.read_text("utf-8")), dict)
    if ci in CI:
        assert "phong-cntt/baocao" in (place / CI[ci][0]).read_text("utf-8")


@pytest.mark.parametrize("ci", CI)
def test_a_source_told_later_is_written_where_it_lacks(place, ci):
    baocao("init", *TOLD, "--ci", ci, cwd=place, BAOCAO_LANG="en")
    hooks, job = place / ".pre-commit-config.yaml", place / CI[ci][0]
    job.write_text(job.read_text("utf-8") + "# ours\n", "utf-8")
    run = baocao("init", "--ci", ci, "--source", "phong-cntt/baocao", cwd=place)
    assert "Đã ghi .pre-commit-config.yaml\n" in said(run)
    assert "Giữ nguyên .pre-commit-config.yaml" not in said(run)
    line = next(n for n, each in enumerate(job.read_text("utf-8").splitlines(), 1) if "OWNER/baocao" in each)
    assert f"{CI[ci][0]}:{line} vẫn ghi OWNER/baocao" in said(run)
    assert "OWNER/baocao" in job.read_text("utf-8")
    assert "repo: https://github.com/phong-cntt/baocao" in hooks.read_text("utf-8")
    assert "pre-commit" in hooks.read_text("utf-8").splitlines()[0]
    job.write_text(job.read_text("utf-8").removesuffix("# ours\n"), "utf-8")
    baocao("init", "--ci", ci, "--source", "phong-cntt/baocao", cwd=place)
    assert "OWNER" not in job.read_text("utf-8")


@pytest.mark.parametrize("ci", CI)
def test_ci_speaks_the_language_in_which_it_was_made(place, ci):
    for lang, told in (("en", {"BAOCAO_LANG": "en"}), ("vi", None)):
        folder = place / lang
        baocao("init", folder, *TOLD, "--ci", ci, BAOCAO_LANG=lang)
        text = (folder / CI[ci][0]).read_text("utf-8")
        assert yaml.safe_load(text).get("variables" if ci == "gitlab" else "env") == told
        assert "\n\n        with:" not in text


@pytest.mark.parametrize(
    "source",
    [
        "https://git.so.vn/cntt/baocao.git",
        "https://git.so.vn:8443/cntt/%C4%91o%C3%A0n/baocao",
        "ssh://git@git.so.vn:2222/cntt/baocao.git",
        "git@git.so.vn:cntt/baocao.git",
        "git.so.vn:~cntt/baocao.git",
        "file:///srv/git/baocao.git",
        "https://github.com/phong-cntt/baocao.git",
        "phong-cntt/baocao",
    ],
)
@pytest.mark.parametrize("commit", ["", "@0123456789abcdef0123456789abcdef01234567"])
def test_any_address_of_git_is_a_source(place, source, commit):
    for ci in CI:
        folder = place / ci
        assert baocao("init", folder, *TOLD, "--ci", ci, "--source", source + commit).returncode == 0
        [repo] = yaml.safe_load((folder / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
        assert repo["repo"].endswith(source)
        assert repo["rev"] == (commit.removeprefix("@") or f"v{__version__}")
        text = (folder / CI[ci][0]).read_text("utf-8")
        assert isinstance(yaml.safe_load(text), dict)
        if ci == "gitlab" or "phong" not in source:
            [required, *_] = re.findall(r'"git\+((?:https|ssh|file)://[^"]*)"', text)
            assert required.endswith(f"{source[-12:]}@{repo['rev']}")
        else:
            assert f"uses: phong-cntt/baocao@{repo['rev']}" in text


@pytest.mark.parametrize(
    "source",
    [
        "a b/c", "a/b/c", "-x/y z", "https://", "https://git.so.vn", "https://git.so.vn/", "ext::sh -c id",
        "https://token@git.so.vn/a.git", "https://a:b@git.so.vn/a.git", "ssh://a:b@git.so.vn/a.git",
        'https://git.so.vn/a"; id; "', "https://git.so.vn/$(id)", "https://git.so.vn/`id`", "https://[/a",
        "https://git.so.vn/a\\b", "https://git.so.vn/%zz", "ftp://git.so.vn/a", "javascript:alert/1",
        "https://git.so.vn:port/a.git", "a/b@012", "https://git.so.vn/a.git#egg=x",
        "https://git.so.vn/a/b@v1.2.0", "https://git.so.vn/a/b@abc1234", "git@git.so.vn:a/b@main",
        "https://git.so.vn/a:",
    ],
)  # fmt: skip
def test_what_is_no_address_or_holds_a_secret_is_refused(source):
    assert parsed(source) is None


def words_of_ci(place, ci):
    """Return the commands of this program in a CI file, in order."""
    text = (place / CI[ci][0]).read_text("utf-8")
    return [shlex.split(line)[1:] for line in re.findall(r"(?m)\bbaocao build .*$", text)]


@pytest.mark.parametrize("ci", CI)
def test_ci_keeps_what_it_builds(place, ci, monkeypatch):
    baocao("init", *TOLD, "--ci", ci, cwd=place)
    monkeypatch.setenv("CI", "true")
    built, pdf = words_of_ci(place, ci)
    assert baocao(*built, cwd=place).returncode == 0
    assert [path.name for path in (place / "van-ban").iterdir()] == ["2026-11.docx"]
    assert {*pdf} - {*built} == {"--to", "pdf"}
    told = yaml.safe_load((place / CI[ci][0]).read_text("utf-8"))
    if ci == "gitlab":
        assert told["van-ban"]["artifacts"]["paths"] == ["van-ban/"]
        assert told["van-ban"]["needs"] == ["baocao"]
    else:
        last = told["jobs"]["validate"]["steps"][-1]
        assert last["with"]["path"] == "van-ban"
        assert last["uses"].startswith("actions/upload-artifact@")


def test_a_folder_starts_from_the_word_file_of_the_last_period(place):
    told = ("--kind", "party", "--name", "Ban Tuyên giáo Tỉnh ủy Cà Mau", "--signer", "Lê Văn Ba")
    assert baocao("init", "b", *told, "--period", "2026-09", cwd=place).returncode == 0
    old = place / "b" / "2026-09.yaml"
    old.write_text(old.read_text("utf-8").replace("…", "Đã họp giao ban với các huyện."), encoding="utf-8")
    (place / "T9.docx").write_bytes(library.build(old))
    run = baocao("init", "a", "--from", "T9.docx", cwd=place)
    assert run.returncode == 0
    files = files_in(place / "a")
    [office] = [name for name in files if name.startswith("offices/")]
    name = "2026-09.yaml"
    assert files == MADE - {OFFICE, "2026-11.yaml"} | {office, name}
    assert "Giữ nguyên" not in said(run)
    assert "OWNER" not in said(run)
    # What is printed to be typed next is right.
    assert f" new 2026-10 --from a/{name}\n" in said(run)
    text = (place / "a" / name).read_text("utf-8")
    assert f"office: {Path(office).stem}" in text
    built = baocao("build", f"a/{name}", "--to", "text", "-o", "-", cwd=place)
    assert built.stdout == library.build(old, to="text")
    # Nothing that is there is written over.
    assert baocao("init", "a", "--from", "T9.docx", cwd=place).returncode == 2
    assert (place / "a" / name).read_text("utf-8") == text


def test_the_month_made_of_a_word_file_is_named_beside_others(place):
    (place / "2020-02.yaml").write_text(SMALL, encoding="utf-8")
    (place / "T2.docx").write_bytes(library.build(place / "2020-02.yaml"))
    (place / "a").mkdir()
    for name in ("2020-02.yml", "2020-05.yaml"):
        (place / "a" / name).write_text(SMALL, encoding="utf-8")
    run = baocao("init", "a", "--from", "T2.docx", cwd=place)
    assert run.returncode == 0
    assert "a/2020-02.yaml, " in said(run)


def test_where_the_word_file_is_no_report_nothing_is_made(place):
    (place / "x.docx").write_bytes(b"<html>")
    assert baocao("init", "a", "--from", "x.docx", cwd=place).returncode == 2
    assert not (place / "a").exists()


@pytest.mark.parametrize("ci", CI)
def test_what_ci_fetches_is_pinned_by_its_commit(place, ci):
    commit = "0123456789abcdef0123456789abcdef01234567"
    baocao("init", *TOLD, "--ci", ci, "--source", f"phong-cntt/baocao@{commit}", cwd=place)
    for path in (".pre-commit-config.yaml", CI[ci][0]):
        text = (place / path).read_text("utf-8")
        assert commit in text
        assert f"v{__version__}" not in text
        for used in re.findall(r"uses: (\S+)", text):
            assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", used)


def test_every_action_of_others_is_pinned_by_its_commit():
    files = [ROOT / "action.yml", *(ROOT / "templates/start").iterdir(), *(ROOT / ".github").rglob("*.y*ml")]
    used = [each for path in files for each in re.findall(r"uses: ([\w.-]+/\S+)", path.read_text("utf-8"))]
    assert len(used) >= 2
    assert [each for each in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", each)] == []


def test_the_hooks_and_the_action_are_ours(place):
    run = baocao("init", *TOLD, "--ci", "github", cwd=place)
    assert "Thay OWNER/baocao trong .pre-commit-config.yaml, .github/workflows/baocao.yml" in said(run)
    root = Path(__file__).parent.parent.parent
    ours = {hook["id"] for hook in yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    [repo] = yaml.safe_load((place / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    assert {hook["id"] for hook in repo["hooks"]} == ours
    workflow = yaml.safe_load((place / ".github/workflows/baocao.yml").read_text("utf-8"))
    [step] = [each for each in workflow["jobs"]["validate"]["steps"] if "OWNER" in each.get("uses", "")]
    assert set(step["with"]) <= set(yaml.safe_load((root / "action.yml").read_text("utf-8"))["inputs"])


def test_the_job_for_gitlab_finds_faults(place):
    baocao("init", *TOLD, "--ci", "gitlab", cwd=place)
    month = place / "2026-11.yaml"
    month.write_text(month.read_text("utf-8").replace("- …", "- Họp ngày 30/02/2026."), encoding="utf-8")
    script = yaml.safe_load((place / ".gitlab-ci.yml").read_text("utf-8"))["baocao"]["script"]
    run = baocao(*script.split()[1:], cwd=place)
    assert run.returncode == 1
    assert "KY003" in (place / "gl-code-quality-report.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "thiếu --kind, --name, --signer"),
        (["--kind", "state", "--signer", "An"], "thiếu --name;"),
        (["--kind", "state", "--signer", "An", "--name", "Sở Nội vụ"], "thiếu --place"),
        ([*TOLD, "--kind", "x"], f"--kind: không có “x”; dùng một trong: {KINDS}"),
        ([*TOLD, "--code", "BDV TU"], "--code: “BDV TU” không phải chữ viết tắt"),
        ([*TOLD, "--name", "  "], "--name: không được để trống"),
        ([*TOLD, "--name", "..."], "--name: “...” không có chữ nào"),
        ([*TOLD, "--signer", "…"], "--signer: “…” không có chữ nào"),
        ([*TOLD, "--place", "12"], "--place: “12” không có chữ nào"),
        ([*TOLD, "--name", "Ban\x07"], "--name: có ký tự không in được"),
        ([*TOLD, "--authority", "TUQ"], "--authority: không có “TUQ”"),
        ([*TOLD, "--on-behalf-of", "Trưởng Ban"], "--on-behalf-of: chỉ dùng cùng --authority TM, KT, TL;"),
        ([*TOLD, "--recipients", " ; "], "--recipients: chưa có nơi nhận nào"),
        ([*TOLD, "--recipients", f"A; {'B' * 201}"], "--recipients: dài quá 200 ký tự"),
        ([*TOLD, "--name", "Ban " * 60], "--name: dài quá 200 ký tự"),
        ([*TOLD, "--code", "B" * 201], "--code: dài quá 200 ký tự"),
        ([*TOLD, "--period", "2" * 201], "--period: dài quá 200 ký tự"),
        ([*TOLD, "--key", "b" * 101], "--key: dài quá 100 ký tự"),
        ([*TOLD, "--source", f"a/{'b' * 200}"], "--source: dài quá 200 ký tự"),
        ([*TOLD, "--place", "Huế 😀"], "--place: có ký tự không dùng trong văn bản (😀, U+1F600)"),
        ([*TOLD, "--signer", "An\ue000"], "--signer: có ký tự không dùng trong văn bản (\ue000, U+E000)"),
        ([*TOLD, "--signer", "An\u0378"], "U+0378"),
        ([*TOLD, "--numbering", "abc"], "--numbering: không có “abc”"),
        ([*TOLD, "--period", "2026-13"], "--period: “2026-13” không phải một kỳ"),
        ([*TOLD, "--period", "2016-01"], "không có thể thức “party” nào có hiệu lực vào ngày 31/01/2016"),
        (
            [*TOLD, "--period", "2010-05"],
            "các văn bản hiện có: Hướng dẫn 36-HD/VPTW (03/4/2018 – 26/5/2026); ",
        ),
        ([*TOLD, "--ci", "svn"], "--ci: không có “svn”; dùng một trong: github, gitlab, none"),
        ([*TOLD, "--source", "x"], "--source: “x” không phải địa chỉ git"),
        ([*TOLD, "--source", "https://an:mat-khau@git.so.vn/a.git"], "không kèm mật khẩu"),
        (["--from", "t9.docx", *TOLD, "--key", "a"], "bỏ --kind, --name, --signer, --key"),
        (["--from", "t9.docx"], "t9.docx"),
        ([*TOLD, "--key", "../x"], "--key: “../x” không đặt làm tên tệp được"),
        (["tệp", *TOLD], "“tệp” là tệp, không phải thư mục"),
    ],
)
def test_what_cannot_be_made_is_said_and_nothing_is_written(place, arguments, words, monkeypatch, capsys):
    monkeypatch.chdir(place)
    (place / "tệp").write_text("x", encoding="utf-8")
    assert run_here(["init", *arguments]) == 2
    assert words in capsys.readouterr().err
    assert files_in(place) == {"tệp"}


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs a folder that not even root may write into")
def test_a_folder_that_may_not_be_written(place):
    run = baocao("init", "/proc/baocao", *TOLD, cwd=place)
    assert run.returncode == 2
    assert "không ghi được “/proc/baocao/offices/" in said(run)
    assert "Xem lại quyền ghi và chỗ trống\n" in said(run)


def test_where_one_file_cannot_be_written_none_is_left(place):
    (place / "2020-01.txt").write_text("x", encoding="utf-8")
    # A file where the workflow's folder should be.
    (place / ".github").write_text("x", encoding="utf-8")
    run = baocao("init", *TOLD, cwd=place)
    assert run.returncode == 2
    assert "không ghi được “.github/workflows/baocao.yml”" in said(run)
    assert files_in(place) == {"2020-01.txt", ".github"}
    assert not (place / "offices").exists()


def test_several_offices_need_a_choice(place):
    (place / "offices").mkdir()
    source = Path(catalog.office("bdv-quang-ngai", place))
    for name in ("a", "b"):
        shutil.copy(source, place / "offices" / f"{name}.yaml")
    run = baocao("init", cwd=place)
    assert (run.returncode, files_in(place)) == (2, {"offices/a.yaml", "offices/b.yaml"})
    assert "thêm --key với một trong: a, b" in said(run)
    assert baocao("init", "--key", "b", "--period", "2026-11", cwd=place).returncode == 0
    assert "office: b\n" in (place / "2026-11.yaml").read_text("utf-8")


def test_a_person_is_asked(place):
    usual = 1 + catalog.schemes().index(catalog.start("party").numbering)
    with Person("init", "của tôi", cwd=place) as person:
        person.types("99", after=f"Loại cơ quan {USUAL}")
        person.types("party", after=f"dùng một trong: {KINDS}")
        person.types("", after="Tên đầy đủ của cơ quan, ví dụ “Ban Dân vận Tỉnh ủy Quảng Ngãi”")
        decomposed = unicodedata.normalize("NFD", "  Ban Tổ chức: “A”  Tỉnh ủy Quảng Ngãi ")
        person.types(decomposed, after="không được để trống")
        person.types("", after="(“-” nếu không có) [Tỉnh ủy Quảng Ngãi]")
        person.types("1", after="Cơ quan đặt dấu thanh thế nào [1]")
        person.types("", after="[Quảng Ngãi]")
        person.types("Ban Tổ chức", after="[Ban Tổ chức: “A”]")
        person.types("B T C", after="[BTC")
        person.types("BTCTU", after="không phải chữ viết tắt")
        person.types("kt", after="Ai ký [1]")
        person.types("", after="[Trưởng Ban]")
        person.types("", after="[Phó Trưởng Ban]")
        person.types(b"\xff\xfe", after="Họ tên người ký, ví dụ “Trần Văn An”")
        person.types("Lê Thị Đào", after="không phải UTF-8")
        person.types(" ;", after="; Lưu Văn phòng]")
        person.types("Tỉnh ủy; ; Lưu: VP", after="chưa có nơi nhận nào")
        person.types("I- 1. 1.1. a) - +", after=f"Cách đánh số mục [{usual}]")
        person.types("2026-03", after="Kỳ báo cáo đầu tiên [")
        assert person.ends() == 0
    assert "baocao build 'của tôi/2026-03.yaml'" in person.seen
    [path] = (place / "của tôi" / "offices").iterdir()
    office = plain(path.read_bytes())
    assert path.name == "ban-to-chuc-a-tinh-uy-quang-ngai.yaml"
    assert office["name"] == "Ban Tổ chức: “A” Tỉnh ủy Quảng Ngãi"
    assert (office["superior"], office["issuer"], office["code"]) == (
        "Tỉnh ủy Quảng Ngãi",
        "Ban Tổ chức",
        "BTCTU",
    )
    assert office["recipients"] == ["Tỉnh ủy", "Lưu: VP"]
    assert office["numbering"] == "roman-dash-decimal-letter"
    assert office["signature"] == {
        "authority": "KT",
        "on_behalf_of": "Trưởng Ban",
        "position": "Phó Trưởng Ban",
        "name": "Lê Thị Đào",
    }
    assert baocao("build", place / "của tôi").returncode == 0


def test_questions_in_english(place):
    with Person("init", "--lang", "en", "--name", NAME, cwd=place) as person:
        person.types("party", after=f"Kind of office {USUAL}")
        person.types("-", after="Superior body (“-” for none) [Tỉnh ủy Quảng Ngãi]")
        person.types("", after="Tone mark style of the office [1]")
        person.interrupts(after="Place name before the signing date [Quảng Ngãi]")
        assert person.ends() == 130
    assert "Stopped." in person.seen
    assert files_in(place) == set()


@pytest.mark.parametrize("end", [b"\x03", b"\x04"])
def test_stopping_in_the_middle_writes_nothing(place, end):
    with Person("init", "mới", cwd=place) as person:
        person.types("", after=f"Loại cơ quan {USUAL}")
        person._wait(lambda: "Tên đầy đủ" in person.seen)
        if end == b"\x03":
            person.process.send_signal(2)
        else:
            os.write(person.ours, end)
        assert person.ends() == 130
    assert "Đã dừng." in person.seen
    assert not (place / "mới").exists()


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [("2", "b"), (" B ", "b"), ("Cơ quan nhà nước", "b"), ("NHÀ NƯỚC", "b"), ("cơ quan", None), ("4", None)],
)
def test_a_choice_is_meant_by_number_key_or_words(typed, chosen):
    choices = {"a": "cơ quan của Đảng", "b": "cơ quan nhà nước", "c": "Đoàn Thanh niên"}
    asker, question = (
        Asker("vi", at_terminal=False),
        Prompt(Question(name="kind", about=say.KIND), "", choices),
    )
    if chosen:
        assert asker.answer(question, typed) == chosen
    else:
        with pytest.raises(BaocaoError):
            asker.answer(question, typed)


def test_with_standard_input_closed_nobody_is_asked(place):
    run = subprocess.run(
        ["bash", "-c", f"{shlex.quote(str(BAOCAO))} init <&-"], cwd=place, capture_output=True, check=False
    )
    assert run.returncode == 2
    assert "thiếu --kind, --name, --signer" in said(run)


def test_the_help_names_what_there_is():
    command = get_command(make_app("en", ["init"])).commands["init"]
    told = {param.name: param.help for param in command.params}
    assert told["kind"] == f"Kind of office: {', '.join(catalog.starts())}."
    assert ", ".join([*CI, NO_CI]) in told["ci"]


@pytest.mark.parametrize("link", ["offices", ".github", ".github/workflows"])
@pytest.mark.parametrize("there", [True, False])
def test_no_file_goes_through_a_folder_that_leads_out(place, link, there):
    elsewhere = place.parent / "elsewhere"
    if there:
        elsewhere.mkdir()
    (place / link).parent.mkdir(exist_ok=True)
    (place / link).symlink_to(elsewhere)
    run = baocao("init", place, *TOLD, CI="")
    assert run.returncode == 2
    assert "dẫn ra ngoài" in said(run)
    assert (place / link).is_symlink()
    assert files_in(place) == set()
    assert not there or list(elsewhere.iterdir()) == []
    assert there or not elsewhere.exists()
    assert baocao("init", place, *TOLD, BAOCAO_FOLLOW_LINKS="1").returncode == 0
    assert files_in(elsewhere)
