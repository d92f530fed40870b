"""Every command and every month that the READMEs and the reference pages show works as they say."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from baocao import pipeline
from baocao.finding import Severity
from baocao.library import catalog
from baocao.lint.settings import choice_for
from baocao.model.period import short_date
from tests.helpers import EXAMPLES, ROOT, checked, interrupted

READMES = ("README.md", "README.vi.md")
REFERENCES = ("examples/README.md", "examples/README.vi.md")
PAGES = (*READMES, *REFERENCES)
# These make the environment that this very test runs in; CI runs them as they stand.
SET_UP = "python3 -m venv"


ENDLESS = "baocao preview"


def blocks(name, language):
    text = (ROOT / name).read_text("utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def commands(name):
    lines = [line for block in blocks(name, "sh") for line in block.splitlines()]
    return [line.partition("#")[0].strip() for line in lines if line.strip()]


@pytest.fixture
def folder(tmp_path):
    """A folder with what the commands speak of."""
    (tmp_path / "months").mkdir()
    for name in ("2020-02.yaml", "months/2020-02.yaml", "months/2020-03.yaml"):
        (tmp_path / name).write_bytes((EXAMPLES / Path(name).name).read_bytes())
    return tmp_path


def run_all(shown, folder):
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "BROWSER": "true"}
    for command in shown:
        if command.startswith(ENDLESS) or command.endswith("--watch"):
            assert interrupted(command, folder, env) == 0
            continue
        run = subprocess.run(["bash", "-c", command], cwd=folder, env=env, capture_output=True, check=False)
        assert run.returncode == 0, (command, run.stderr.decode())


def test_the_commands_of_the_reference_run(folder):
    """Those of one language: the other shows the same."""
    run_all([command for command in commands(REFERENCES[0]) if "pdf" not in command], folder)
    assert (folder / "2020-02.docx").exists()
    assert len(list((folder / "out").iterdir())) == 2


# What is there after all lines, besides what the first ones copied.
MADE = {
    "README.md": {
        "try": {"2020-02.docx", "2020-04.yaml", "2020-Q1.yaml", "2020-03-tom-tat.docx", "track.html", "out"},
        "from-word": {"2020-02.yaml"},
        "bao-cao": {"offices", "month.schema.json"},
    },
    "README.vi.md": {
        "tap-lam": {"2020-02.docx", "2020-04.yaml", "2020-Q1.yaml", "van-ban", "tu-word", "bao-cao"},
    },
}


@pytest.mark.parametrize("page", READMES)
def test_every_line_can_be_pasted_as_it_stands(page, tmp_path):
    """From the unpacked program on, one line after the other, in one window."""
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    (tmp_path / ".venv").symlink_to(Path(sys.executable).parent.parent)
    lines = [command for command in commands(page) if not command.startswith((SET_UP, ENDLESS))]
    assert [line for line in lines if "||" in line or "pytest" in line] == []
    # Only what the page itself put on the path may be used.
    env = {**os.environ, "PATH": os.defpath}
    script = "set -e\n" + "\n".join(lines)
    run = subprocess.run(["bash", "-c", script], cwd=tmp_path, env=env, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    for folder, names in MADE[page].items():
        assert names <= {path.name for path in (tmp_path / folder).iterdir()}


@pytest.mark.usefixtures("soffice")
def test_the_commands_that_make_pdf_run(folder):
    shown = [
        command for page in (READMES[0], REFERENCES[0]) for command in commands(page) if "pdf" in command
    ]
    assert shown
    run_all(shown, folder)


@pytest.mark.parametrize("name", READMES)
def test_it_is_read_in_one_go(name):
    assert (ROOT / name).read_text("utf-8").count("\n") <= 200


def test_ci_runs_the_tests_that_the_command_leaves_out():
    [command] = [command for command in commands(READMES[0]) if "pytest" in command]
    [left_out] = re.findall(r'-m "not (\w+)"', command)
    runs = (ROOT / ".ci" / "run").read_text("utf-8")
    assert re.search(rf"(?m)^\.venv/bin/pytest .*-m {left_out}$", runs)


def slug(heading):
    """Return the anchor that GitHub gives a heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("name", PAGES)
def test_what_it_links_to_is_there(name):
    links = re.findall(r"\]\(([^)]+)\)", (ROOT / name).read_text("utf-8"))
    assert len(links) >= 4
    for link in links:
        file, _, anchor = link.partition("#")
        path = (ROOT / name).parent / file
        assert path.exists(), link
        headings = re.findall("(?m)^#+ (.*)$", path.read_text("utf-8")) if anchor else []
        assert not anchor or anchor in map(slug, headings), link


@pytest.mark.parametrize("names", [READMES, REFERENCES])
def test_both_languages_show_the_same_files(names):
    english, vietnamese = names
    assert blocks(english, "yaml") == blocks(vietnamese, "yaml")


def test_both_languages_show_the_same_commands():
    """Of the reference; the READMEs are for people who do different things."""
    english, vietnamese = REFERENCES
    assert commands(english) == commands(vietnamese)
    assert [sum(each.startswith(SET_UP) for each in commands(name)) for name in PAGES] == [2, 1, 0, 0]


def test_the_month_and_the_office_shown_can_be_built(tmp_path):
    [month] = blocks(READMES[0], "yaml")
    table, figures, office, *_ = blocks(REFERENCES[0], "yaml")
    (tmp_path / "offices").mkdir()
    (tmp_path / "offices" / "bdv-quang-ngai.yaml").write_text(office, encoding="utf-8")
    written = month.replace("  assessment:", f"{table}  assessment:") + figures
    said = "Giải quyết [=ho-so], đạt [=ho-so:of_plan] kế hoạch, [=ho-so:compared] so với cùng kỳ."
    result = checked(written.replace("Hoàn thành tốt các nhiệm vụ đề ra.", f'"{said}"'), tmp_path)
    assert result.draft
    text = pipeline.build(result.draft, "text").decode()
    assert "152 hồ sơ, đạt 95% kế hoạch, tăng 12 hồ sơ, bằng 108,6% so với cùng kỳ." in text
    assert "Tổng số | 1.137" in text
    assert [f.rule.id for f in result.findings if f.severity is not Severity.INFO] == []


@pytest.mark.parametrize("name", REFERENCES)
def test_the_settings_shown_are_taken(name, tmp_path):
    [settings] = blocks(name, "toml")
    (tmp_path / "baocao.toml").write_text(settings, encoding="utf-8")
    choice = choice_for(tmp_path, None, None)
    assert (choice.ignore, choice.severities) == (("CT015",), {"KY006": Severity.WARNING})


@pytest.mark.parametrize("name", REFERENCES)
def test_the_hooks_and_the_action_shown_are_ours(name):
    import yaml

    action, _, hooks = (yaml.safe_load(block) for block in blocks(name, "yaml")[-3:])
    ours = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert [hook["id"] for hook in hooks["repos"][0]["hooks"]][::-1] == [hook["id"] for hook in ours]
    inputs = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"]
    assert set(action[0]["with"]) <= set(inputs)


@pytest.mark.parametrize("name", READMES)
def test_every_edition_is_named_with_its_first_day(name):
    text = " ".join((ROOT / name).read_text("utf-8").split())
    for family in catalog.families():
        for edition in catalog.editions(family):
            number = edition.name.split()[-1]
            assert re.search(
                rf"{re.escape(number)} \(\w+ {re.escape(short_date(edition.in_force.first))}\)", text
            )


@pytest.mark.parametrize("name", READMES)
def test_every_kind_of_office_is_named(name):
    [sentence] = re.findall(r"`--kind`([^.]*)\.", (ROOT / name).read_text("utf-8"))
    assert re.findall("`(.*?)`", sentence) == catalog.starts()
