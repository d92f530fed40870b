"""Names and words of somebody who means harm, in every command and every form of its output."""

import json
import os
import re
import subprocess
import unicodedata
from io import BytesIO, TextIOWrapper
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree as ET

import pytest

from baocao.cli.doctor import FORMS
from baocao.cli.run import run as started
from baocao.compare.views.changes import VIEWS
from baocao.messages import foreign
from baocao.report import REPORTS
from tests.command import baocao, installed
from tests.helpers import SMALL
from tests.markdown import live_in
from tests.terminal import Person

pytestmark = pytest.mark.loops

UNSHOWN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
# Of each kind one: what moves a cursor, turns text, begins a line, commands a runner, is live in Markdown,
# and a byte that is no UTF-8.
NAME = "2020-02 \x1b]0;x\x07\x9b2J\u202e\n::stop-commands::x\r##[group]x |<b>@ai ![x](x) #1 `approve\udcff"
WORDS = (
    "Việc \u202etxt\u2066 \u200bđã\ufeff làm.\\n/approve\\n::add-mask::x ##[group]x ##vso[task.x]x @admin "
    "#12 x https://example.com ![x](https://example.com/p.png) <img src=x> <!-- x --> `x` | # x &#64;admin"
)
FAULTS = f"""\
"khóa \u202e@admin ::x": 1
"![x](https://example.com) @admin /approve <b>": 1
footnotes: {{a: "{WORDS}", "b ##[group]": x}}
date: "31/4/2020 {WORDS}"
"""
MONTH, NEXT, FAULTY, BROKEN = f"{NAME}.yaml", f"{NAME}3.yaml", f"{NAME}x.yaml", f"::error::{NAME}.yaml"
GITHUB = ("validate", MONTH, FAULTY, BROKEN, "--output-format", "github")
COMMANDS = [
    *(("validate", month, "--output-format", form) for form in REPORTS for month in (FAULTY, BROKEN)),
    *(("diff", MONTH, NEXT, "--output-format", form) for form in VIEWS),
    *(("diff", FAULTY, NEXT), ("diff", f"HEAD\x1b[2J:{MONTH}", NEXT), ("diff", MONTH)),
    *(("track", MONTH, NEXT, "--output-format", form) for form in VIEWS),
    *(("track", ".", "--output-format", form) for form in VIEWS),
    *(("summary", month, "--to", "json") for month in (MONTH, FAULTY, BROKEN)),
    ("summary", NEXT, "-o", f"{NAME}/x/y"),
    *(("doctor", "--output-format", form) for form in FORMS),
    *(("build", month, "--output-dir", "out\x1b\n::x") for month in (MONTH, FAULTY, BROKEN)),
    *(("build", f"{NAME}/none"), ("build", MONTH, "-t", NAME), ("build", MONTH, "-o", f"{NAME}/x/y")),
    ("fix", f"{NAME}f.yaml"),
    ("new", "2020-04", "--from", FAULTY, "-o", "-"),
    ("new", NAME),
    ("new", "2020-05", "--office", NAME),
    ("new", "2020-05", "--office", "bdv-quang-ngai\n::x"),
    ("rules", NAME),
    ("schema", "-o", f"{MONTH}/x"),
    ("text", f"{NAME}.docx"),
    ("preview", NAME),
    ("init", f"{NAME}-d", "--kind", NAME, "--name", NAME, "--signer", "x"),
    ("init", f"{NAME}-d", "--kind", "commune", "--name", "Xã A", "--signer", "Trần A"),
    ("completion", NAME),
    (NAME,),
    ("validate", f"--{NAME}"),
    ("validate", MONTH, "--report", NAME),
    ("validate", MONTH, "--select", NAME),
    ("--lang", NAME),
]
# What they put out is a file's own text, for a program or a file.
EXACT = [
    ("fix", FAULTY, "--diff"),
    ("new", "2020-04", "--from", NEXT, "-o", "-"),
    ("text", MONTH),
    ("build", f"{NAME}b.yaml", "-t", "text", "-o", "-"),
]
PARSERS = {"json": json.loads, "gitlab": json.loads, "sarif": json.loads, "junit": ET.fromstring}


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """A folder where all that has a name has a bad one: good months and faulty ones."""
    folder = tmp_path_factory.mktemp("cây")
    (folder / "offices").mkdir()
    texts = {
        MONTH: re.sub("Việc .* làm.", lambda _: f'"{WORDS}"', SMALL),
        NEXT: SMALL.replace("2020-02", "2020-03").replace("Việc sẽ làm.", f'"{WORDS} 3"'),
        f"{NAME}b.yaml": SMALL.replace("Việc đã", '"Việc \u202eđã').replace("đã làm.", 'đã làm."'),
        FAULTY: SMALL + FAULTS,
        f"{NAME}f.yaml": SMALL + FAULTS,
        BROKEN: SMALL + "x: [\n",
        "offices/x\x1b[2J\n::x.yaml": "name: x\n",
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def run(folder, *arguments, **environment):
    return baocao(*arguments, cwd=folder, NO_COLOR="1", **environment)


def unshown(text):
    return {letter for letter in text if unicodedata.category(letter) in UNSHOWN} - {"\n"}


def harmless(text):
    """Fail where a terminal or a runner of CI would do more with a text than show it."""
    assert unshown(text) == set(), text
    for line in text.split("\n"):
        ours = re.match(r"::(error|warning|notice) file=", line)
        assert ours or not re.match(r"\s*::", line), line
        assert ours or not re.search(r"##\w*\[", line), line


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda words: ascii(" ".join(words))[:60])
def test_no_output_works_on_who_reads_it(tree, arguments, monkeypatch):
    """The program itself, with the streams that it makes of those it is given: so many take long to start."""
    monkeypatch.chdir(tree)
    streams = [TextIOWrapper(BytesIO(), "utf-8", "backslashreplace", newline="\n") for _ in range(2)]
    monkeypatch.setattr("sys.stdout", streams[0])
    monkeypatch.setattr("sys.stderr", streams[1])
    monkeypatch.setenv("NO_COLOR", "1")
    status = started([*arguments])
    for stream in streams:
        stream.seek(0)
        harmless(stream.read())
    assert status in (0, 1, 2)


@pytest.mark.parametrize("arguments", EXACT, ids=lambda words: words[0])
def test_a_terminal_is_shown_what_a_program_gets_as_it_is(tree, arguments):
    done = run(tree, *arguments)
    assert "\u202e" in done.stdout.decode()
    harmless(done.stderr.decode())
    with Person(*arguments, cwd=tree, NO_COLOR="1") as person:
        assert person.ends() == done.returncode
    assert unshown(person.seen) <= {"\t"}
    assert "\\u202e" in person.seen


@pytest.mark.parametrize(
    ("variable", "arguments"),
    [
        ("BAOCAO_LANG", ("validate", MONTH)),
        ("SOURCE_DATE_EPOCH", ("build", MONTH)),
        ("BAOCAO_EDITOR_URL", ("preview", MONTH)),
        ("BAOCAO_SOFFICE", ("build", MONTH, "-t", "pdf")),
        ("GITHUB_STEP_SUMMARY", GITHUB),
    ],
)
def test_values_of_the_surroundings_are_only_words(tree, variable, arguments):
    done = run(tree, *arguments, **{variable: f"{NAME}/x"})
    assert done.returncode == 2
    harmless(done.stdout.decode())
    harmless(done.stderr.decode())


@pytest.mark.parametrize(
    "toml",
    [
        '"x\\u001b[2J\\n::x\\u202e" = 1',
        'ignore = ["x\\u009b\\n##[group]"]',
        '[severity]\n"x\\n::x" = "error"',
        "x\x1b = [",
    ],
)
def test_settings_are_only_words(tmp_path, toml):
    folder = tmp_path / "x\x1b\n::stop-commands::x"
    folder.mkdir()
    (folder / "2020-02.yaml").write_text(SMALL, encoding="utf-8")
    (folder / "baocao.toml").write_text(toml, encoding="utf-8")
    done = run(tmp_path, "validate", f"{folder.name}/2020-02.yaml")
    assert done.returncode == 2
    harmless(done.stderr.decode())
    harmless(run(folder, "doctor").stdout.decode())


@pytest.mark.parametrize("form", PARSERS)
def test_programs_can_read_every_report(tree, form):
    done = run(tree, *GITHUB[:-1], form, "--report", f"{form}=report.{form}")
    assert done.stdout == (tree / f"report.{form}").read_bytes()
    PARSERS[form](done.stdout.decode())


def test_reports_name_the_file(tree):
    listed = {
        form: run(tree, "validate", FAULTY, "--output-format", form).stdout
        for form in ("json", "gitlab", "sarif")
    }
    commands = run(tree, *GITHUB).stdout.decode()
    assert "file=%3A%3Aerror%3A%3A2020-02 " in commands
    assert FAULTY in {row["file"] for row in json.loads(listed["json"])["findings"]}
    assert foreign.shown(FAULTY) in {row["location"]["path"] for row in json.loads(listed["gitlab"])}
    results = json.loads(listed["sarif"])["runs"][0]["results"]
    places = [result["locations"][0]["physicalLocation"]["artifactLocation"] for result in results]
    assert not any("](" in result["message"]["text"] for result in results)
    assert os.fsencode(FAULTY) in {unquote_to_bytes(place["uri"]) for place in places}


def test_the_summary_of_a_job_holds_nothing_live(tree, pandoc):
    done = run(tree, *GITHUB, GITHUB_STEP_SUMMARY="summary")
    assert done.returncode == 1
    page = (tree / "summary").read_text("utf-8")
    harmless(page)
    assert "@admin" in page
    assert live_in(page, pandoc) == []
    rows = page.split("|---|---|---|\n")[1].splitlines()
    assert {len(re.split(r"(?<!\\)\|", row)) for row in rows} == {5}


@pytest.mark.parametrize("command", ["diff", "track"])
def test_a_comparison_in_markdown_holds_nothing_live(tree, command, pandoc):
    page = run(tree, command, MONTH, NEXT, "--output-format", "markdown").stdout.decode()
    assert "@admin" in page
    assert live_in(page, pandoc) == []
    assert [line for line in page.splitlines() if re.match(r"\s*/\w", line)] == []


@pytest.mark.parametrize("name", ["a b.yaml", 'a"b\\.yaml', "a\n+++ b.yaml", "tháng\x1b\udcff.yaml"])
def test_patch_takes_a_diff_whatever_the_file_is_called(tmp_path, name, tool):
    """And a carriage return within a comment ends no line of it."""
    text = SMALL.replace("Việc đã làm.", "Kế hoạch 103-KH/TU.").encode() + b"# a\r# b\n# c"
    (tmp_path / name).write_bytes(text)
    made = run(tmp_path, "fix", name, "--diff")
    assert made.returncode == 1
    subprocess.run([tool("patch"), "-p1", "-s"], cwd=tmp_path, input=made.stdout, check=True)
    assert (tmp_path / name).read_bytes() == text.replace(b"103-KH", "số 103-KH".encode())


@pytest.mark.parametrize(
    "surroundings",
    [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}],
    ids="-".join,
)
def test_surroundings_without_utf8_are_no_bug(tree, surroundings):
    for arguments in (GITHUB, ("validate", FAULTY), ("diff", MONTH, NEXT)):
        done = installed(*arguments, cwd=tree, NO_COLOR="1", **surroundings)
        assert done.returncode in (0, 1), done.stderr
        harmless(done.stdout.decode())
        assert "ệ" in done.stdout.decode()
