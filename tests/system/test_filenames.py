"""What git, pre-commit and the search of folders take for a month file: for each the same names."""

import re
import subprocess
from pathlib import Path, PurePosixPath

import pytest
import yaml

from baocao.cli.completion import months
from baocao.cli.files import month_files
from baocao.model.period import Period
from baocao.scaffold.contents import git_files
from baocao.system.filenames import is_month_ending
from baocao.system.gitdriver import ATTRIBUTES
from tests.helpers import ROOT

PERIODS = ["2020-02", "2026-12", "2020-Q1", "2020-H2", "2020-9M", "1999"]
MONTHS = [
    *(f"{Period.parse(text)}.yaml" for text in PERIODS),
    *(f"{Period.parse(text)}-so-noi-vu.yaml" for text in PERIODS),
    "2020-02-sở-nội-vụ.yaml",
    "bao cáo/đảng bộ/2020-Q1.yaml",
    "2020-03.yml",
    "2020-04.YAML",
    "2020-05-sở-nội-vụ.Yml",
]
OTHERS = [
    "ghi-chu.yaml",
    "docker-compose.yaml",
    "202.yaml",
    "202002.yaml",
    "2020_02.yaml",
    "a2020-02.yaml",
    "x-2020-02.yaml",
    "2020-02.yamll",
    "2020-02.yaml.bak",
    "2020-02.docx",
    "2020-02/ghi-chu.yaml",
    ".2020-02.yaml",
]


def git(folder, *arguments, data=b""):
    run = subprocess.run(["git", *arguments], cwd=folder, input=data, capture_output=True, check=False)
    return run.stdout.decode().split("\0")


@pytest.fixture
def repository(tmp_path, tool):
    tool("git")
    git(tmp_path, "init", "-q")
    for name, text in git_files(ATTRIBUTES).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_git_compares_months_by_meaning_and_nothing_else(repository):
    told = git(repository, "check-attr", "-z", "diff", "--", *MONTHS, *OTHERS)
    compared = {name for name, value in zip(told[::3], told[2::3], strict=False) if value == "baocao"}
    assert compared == set(MONTHS)


def test_the_hooks_are_given_months_and_nothing_else():
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")):
        assert [name for name in [*MONTHS, *OTHERS] if re.search(hook["files"], name)] == MONTHS


def test_git_keeps_months_and_passes_over_the_papers_built_from_them(repository):
    papers = [str(PurePosixPath(name).with_suffix(".docx")) for name in MONTHS]
    names = "\0".join([*MONTHS, *papers, "ghi-chu.docx", "20200.pdf"])
    assert git(repository, "check-ignore", "-z", "--stdin", data=names.encode())[:-1] == papers


def test_every_month_is_found_in_its_folder(tmp_path):
    for name in MONTHS:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert {file.path.relative_to(tmp_path).as_posix() for file in month_files([str(tmp_path)])} == set(
        MONTHS
    )


def test_a_shell_offers_what_is_found(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in (*MONTHS, *OTHERS):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).touch()
    offered = {name for name in months("") if not name.endswith("/")}
    assert offered == {name for name in (*MONTHS, *OTHERS) if is_month_ending(name) and "/" not in name} - {
        ".2020-02.yaml"
    }
