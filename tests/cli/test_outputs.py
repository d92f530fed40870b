"""What the results of every command are written over: earlier results, never what somebody typed."""

import os
import shlex
from pathlib import Path

import pytest
from typer.main import get_command

from baocao import pipeline
from baocao.cli.app import make_app
from tests.command import baocao, installed, said
from tests.helpers import EXAMPLES, SMALL, draft_of

OFFICE = "name: Ban Dân vận\n"

# Every option that names where to write, each with a call that writes to TARGET, and a file that an earlier
# such call may have written.
CALLS = {
    ("build", "--output"): (("build", "2020-02.yaml", "-t", "text", "--output", "TARGET"), "2020-02.txt"),
    ("validate", "--output-file"): (
        ("validate", "2020-02.yaml", "--output-format", "json", "--output-file", "TARGET"),
        "report.json",
    ),
    ("validate", "--report"): (("validate", "2020-02.yaml", "--report", "sarif=TARGET"), "report.sarif"),
    ("fix", "--output"): (("fix", "paper.docx", "--output", "TARGET"), "fixed.docx"),
    ("schema", "--output"): (("schema", "--output", "TARGET"), "month.schema.json"),
    ("new", "--output"): (("new", "2020-03", "--from", "2020-02.yaml", "--output", "TARGET"), None),
    ("rollup", "--output"): (
        ("rollup", "2020-Q1", "2020-01.yaml", "2020-02.yaml", "--incomplete", "--output", "TARGET"),
        None,
    ),
    ("track", "--output"): (("track", "2020-01.yaml", "2020-02.yaml", "--output", "TARGET"), "kept.txt"),
    ("summary", "--output"): (("summary", "2020-02.yaml", "-t", "text", "--output", "TARGET"), "page.txt"),
    ("diff", "--output"): (("diff", "2020-01.yaml", "2020-02.yaml", "--output", "TARGET"), "changes.txt"),
    ("import", "--output"): (("import", "paper.docx", "--output", "TARGET"), None),
    ("import", "--report"): (
        ("import", "paper.docx", "-o", "-", "--report", "json=TARGET"),
        "taken.json",
    ),
}
# Those that name only a folder, in which names are made; what they may meet is tested below.
FOLDERS = {("build", "--output-dir"), ("import", "--output-dir")}
VICTIMS = {
    "2020-02.yaml": SMALL,
    "2020-01.yaml": SMALL.replace("2020-02", "2020-01"),
    "other.yml": "a: b\n",
    "offices/x.yaml": OFFICE,
    "templates/t.xml.j2": "<document/>",
    "baocao.toml": "ignore = []\n",
    "notes": "notes",
    "thesis.doc": "words",
}


def options():
    """Return every option of every command by which a user names a place to write to."""
    for name, command in get_command(make_app("vi", [])).commands.items():
        for param in command.params:
            for option in param.opts:
                if option.startswith(("--output", "--report")) and option != "--output-format":
                    yield name, option


def test_every_output_of_every_command_is_tested_here():
    assert set(options()) == CALLS.keys() | FOLDERS


@pytest.fixture(scope="module")
def paper():
    return pipeline.build(draft_of((EXAMPLES / "2020-02.yaml").read_bytes()), "docx")


@pytest.fixture
def folder(tmp_path, paper):
    (tmp_path / "paper.docx").write_bytes(paper)
    for name, text in VICTIMS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def call(folder, key, target, *more):
    arguments, _ = CALLS[key]
    return baocao(*(word.replace("TARGET", str(target)) for word in arguments), *more, cwd=folder)


def unharmed(folder):
    return all((folder / name).read_text("utf-8") == text for name, text in VICTIMS.items())


@pytest.mark.parametrize("key", CALLS, ids=" ".join)
def test_no_result_destroys_what_somebody_typed(folder, key):
    for victim in VICTIMS:
        run = call(folder, key, victim)
        assert run.returncode == 2, (victim, said(run))
        assert victim in said(run)
        # No option makes another kind of file a month.
        assert "--force" in said(run) or "đuôi" in said(run)
        assert unharmed(folder)
    assert call(folder, key, "other.yml", "--force").returncode == 0
    assert (folder / "other.yml").read_bytes() != VICTIMS["other.yml"].encode()


ALIASES = {
    "a way round": lambda _folder, _: "offices/../2020-02.yaml",
    "the whole path": lambda folder, _: folder / "2020-02.yaml",
    "a link": lambda folder, ending: linked(folder / f"link{ending}", "2020-02.yaml"),
    "a link to an office": lambda folder, ending: linked(folder / f"link{ending}", "offices/x.yaml"),
    "a hard link": lambda folder, ending: hard_linked(folder / f"hard{ending}", folder / "2020-02.yaml"),
    "a link out of the project": lambda folder, ending: linked(folder / f"out{ending}", outside(folder)),
    "a link to nothing": lambda folder, ending: linked(folder / f"none{ending}", "../made-by-a-link"),
}


def linked(link, target):
    link.symlink_to(target)
    return link


def hard_linked(link, target):
    os.link(target, link)
    return link


def outside(folder):
    (folder.parent / "other-project.json").write_text("theirs", "utf-8")
    return "../other-project.json"


@pytest.mark.parametrize("alias", ALIASES)
@pytest.mark.parametrize("key", CALLS, ids=" ".join)
def test_whatever_a_file_is_called_it_is_not_destroyed(folder, key, alias):
    _, earlier = CALLS[key]
    ending = Path(earlier or ".yaml").suffix or ".yaml"
    run = call(folder, key, ALIASES[alias](folder, ending))
    # A result takes the place of a name: what another name still holds is lost only where it is read.
    reads_no_month = key in {("schema", "--output"), ("import", "--report"), ("fix", "--output")}
    assert run.returncode == 2 or (reads_no_month and alias == "a hard link"), said(run)
    assert unharmed(folder)
    assert not (folder.parent / "made-by-a-link").exists()
    if alias == "a link out of the project":
        assert (folder.parent / "other-project.json").read_text("utf-8") == "theirs"


@pytest.mark.parametrize("key", [key for key in CALLS if CALLS[key][1]], ids=" ".join)
def test_earlier_results_are_replaced_unasked(folder, key):
    target = folder / CALLS[key][1]
    for older in ("older", ""):
        target.write_text(older, "utf-8")
        assert call(folder, key, target).returncode == 0
        assert len(target.read_bytes()) > len(older)


@pytest.mark.parametrize("name", ["made-by-mktemp.X8fa", "report"])
def test_an_empty_file_is_nothing_to_lose(folder, name):
    (folder / name).touch()
    assert call(folder, ("validate", "--output-file"), name).returncode == 0
    (folder / "empty.yaml").touch()
    assert call(folder, ("validate", "--output-file"), "empty.yaml").returncode == 2


OTHER_KINDS = [
    ("build 2020-02.yaml -o out.doc", "out.docx"),
    ("build 2020-02.yaml -o báo-cáo.DOCM", "báo-cáo.docx"),
    ("build 2020-02.yaml --to html -o out.xlsx", "out.html"),
    ("build 2020-02.yaml --to text -o out.yaml", "out.txt"),
    ("summary 2020-02.yaml -o out.odt", "out.docx"),
    ("new 2020-03 --from 2020-02.yaml -o out.docx", "out.yaml"),
    ("rollup 2020-Q1 2020-02.yaml --incomplete -o out.pdf", "out.yaml"),
    ("diff 2020-01.yaml 2020-02.yaml -o out.doc", "out.txt"),
    ("validate 2020-02.yaml --output-file out.rtf", "out.txt"),
    ("schema -o out.yaml", "out.json"),
]


@pytest.mark.parametrize(("command", "other"), OTHER_KINDS)
def test_no_new_file_claims_to_be_of_another_kind(folder, command, other):
    """Word does not open what is a .docx file called .doc, and nobody looks for a month in one."""
    before = {path.name for path in folder.iterdir()}
    run = baocao(*command.split(), cwd=folder, BAOCAO_LANG="en")
    assert run.returncode == 2
    assert f"; write to {shlex.quote(other)}, or add --force" in said(run)
    assert {path.name for path in folder.iterdir()} == before
    if "--to text" in command:
        assert baocao(*command.split(), "--force", cwd=folder).returncode == 0


@pytest.mark.parametrize("name", ["out", "out.moi", "out.v2", "/dev/null"])
def test_an_ending_that_no_program_claims_is_free(folder, name):
    assert baocao("build", "2020-02.yaml", "-t", "text", "-o", name, cwd=folder).returncode == 0


@pytest.mark.parametrize(
    "outputs",
    [
        ("--output-file", "a.json", "--report", "json=a.json"),
        ("--report", "json=a.json", "--report", "sarif=./a.json"),
        ("--report", "json=a.json", "--report", "gitlab=A.JSON"),
    ],
)
def test_two_reports_are_not_written_into_one_file(folder, outputs):
    run = baocao("validate", "2020-02.yaml", "--output-format", "json", *outputs, cwd=folder)
    assert run.returncode == 2
    assert "hai kết quả" in said(run)
    assert not (folder / "a.json").exists()


@pytest.mark.parametrize("names", [("a/2020-02.yaml", "a/2020-02.yml"), ("a/THANG.yaml", "b/thang.yml")])
def test_two_papers_are_not_written_into_one_file(folder, names):
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(SMALL, "utf-8")
    run = baocao("build", *names, "--output-dir", "out", cwd=folder)
    assert run.returncode == 2
    assert not (folder / "out").exists()


@pytest.mark.parametrize("place", [".", "out"])
def test_papers_in_a_folder_go_through_no_link_that_leaves(folder, place):
    (folder / "out").mkdir()
    (folder / place / "2020-02.docx").symlink_to(
        os.path.relpath(folder.parent / "theirs.docx", folder / place)
    )
    (folder.parent / "theirs.docx").write_text("theirs", "utf-8")
    for more in ((), ("--force",)):
        run = baocao("build", "2020-02.yaml", "--output-dir", place, *more, cwd=folder)
        assert run.returncode == 2
        assert "liên kết" in said(run)
    assert (folder.parent / "theirs.docx").read_text("utf-8") == "theirs"
    run = baocao("build", "2020-02.yaml", "--output-dir", place, cwd=folder, BAOCAO_FOLLOW_LINKS="1")
    assert run.returncode == 0
    assert (folder.parent / "theirs.docx").read_bytes()[:2] == b"PK"


def test_a_folder_of_papers_that_leads_out_is_refused_in_ci(folder):
    (folder.parent / "elsewhere").mkdir()
    (folder / "out").symlink_to("../elsewhere")
    call_it = ("build", "2020-02.yaml", "--output-dir", "out")
    assert baocao(*call_it, cwd=folder, CI="true").returncode == 2
    assert list((folder.parent / "elsewhere").iterdir()) == []
    assert baocao(*call_it, cwd=folder, CI="").returncode == 0


@pytest.mark.parametrize("link", ["../theirs.yaml", "../none.yaml"])
def test_a_fix_goes_through_no_link_that_leaves(folder, link):
    month = folder / "2020-05.yaml"
    month.symlink_to(link)
    text = SMALL.replace("Việc đã làm.", "Việc  đã làm .")
    if "theirs" in link:
        (folder.parent / "theirs.yaml").write_text(text, "utf-8")
    run = baocao("fix", "2020-05.yaml", cwd=folder, CI="")
    assert run.returncode == 2
    assert "theirs" not in link or (folder.parent / "theirs.yaml").read_text("utf-8") == text
    assert not (folder.parent / "none.yaml").exists()


def test_a_pipe_in_the_place_of_a_paper_is_not_waited_for(folder):
    os.mkfifo(folder / "2020-02.docx")
    run = baocao("build", "2020-02.yaml", cwd=folder)
    assert run.returncode == 2
    assert "đường ống" in said(run)


@pytest.mark.parametrize("stream", ["/dev/stdout", "/dev/fd/1", "-"])
def test_what_was_handed_over_open_is_written_to(folder, stream):
    run = installed("build", "2020-02.yaml", "-t", "text", "-o", stream, cwd=folder)
    assert run.returncode == 0
    assert "Việc đã làm" in run.stdout.decode()
    run = installed(
        "validate", "2020-02.yaml", "--output-format", "json", "--report", f"json={stream}", cwd=folder
    )
    assert run.returncode == 0
    assert run.stdout.count(b'"version": 1') == 2
    assert baocao("schema", "-o", "/dev/null", cwd=folder).returncode == 0
