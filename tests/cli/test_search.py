"""Which files of a folder are months, and what is said of those that are not."""

import os
from pathlib import Path

import pytest

from baocao.cli.files import month_files
from baocao.errors import BaocaoError
from tests.command import baocao, said
from tests.helpers import EXAMPLES, SMALL

OFFICE = "name: Ban Dân vận\nissuer: [Ban Dân vận]\n"
SCHEME = "levels: []\n"


@pytest.fixture
def search(tmp_path):
    """Make files in a folder; return the names of the months found there, what is said."""

    def find(files, folder="."):
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, "utf-8")
        told, failed = [], []
        found = month_files([str(tmp_path / folder)], told.append, failed.append)
        told += [error.said for error in failed]
        names = [file.path.relative_to(tmp_path).as_posix() for file in found]
        return names, [each.text("vi") for each in told]

    return find


@pytest.mark.parametrize("ending", ["yaml", "yml", "YAML", "YML", "Yml"])
def test_every_ending_of_a_yaml_file_is_a_months(search, ending):
    assert search({f"2020/2020-02.{ending}": SMALL}) == ([f"2020/2020-02.{ending}"], [])


def test_what_is_hidden_and_what_is_no_yaml_is_passed_over(search):
    others = dict.fromkeys((".git/a.yaml", "2020/.a.yml", "b.yaml.bak", "yaml", "c.json"), SMALL)
    assert search({**others, "2020-02.yaml": SMALL}) == (["2020-02.yaml"], [])


def test_files_of_offices_are_passed_over_and_months_beside_them_are_not(search):
    files = {
        "2020-02.yaml": SMALL,
        "offices/ban.yaml": OFFICE,
        "schemes/a.yaml": SCHEME,
        "a/offices/ban.yml": OFFICE,
        "offices/2020-03.yaml": SMALL,
        "a/offices/2020/2020-04.yaml": '"period": 2020-04\n',
        "Offices/broken.yaml": "period: 2020-05\n  results: [\n",
    }
    found = ["2020-02.yaml", "Offices/broken.yaml", "a/offices/2020/2020-04.yaml", "offices/2020-03.yaml"]
    assert search(files) == (found, [])


def test_the_users_register_is_passed_over(search):
    register = "bodies: [{name: Ban A, last: 2026-05-31}]\n"
    files = {"danh-ba.yaml": register, "2026/danh-ba.yaml": register, "2020-02.yaml": SMALL}
    assert search(files) == (["2020-02.yaml"], [])


def test_a_folder_that_is_called_so_may_itself_be_searched(search):
    files = {"offices/ban.yaml": OFFICE, "offices/2020-03.yaml": SMALL}
    assert search(files, "offices") == (["offices/2020-03.yaml"], [])


def test_what_is_neither_month_nor_office_is_told(search):
    files = {"2020-02.yaml": SMALL, "offices/notes.yaml": "a: b\n", "offices/broken.yml": "a: [\n"}
    names, told = search(files)
    assert names == ["2020-02.yaml"]
    assert len(told) == 2
    assert "bỏ qua “" in told[0]
    assert {name for name in ("notes.yaml", "broken.yml") if any(name in each for each in told)} == {
        "notes.yaml",
        "broken.yml",
    }


def test_a_pipe_among_the_offices_is_told_and_not_waited_for(search, tmp_path):
    (tmp_path / "offices").mkdir()
    os.mkfifo(tmp_path / "offices" / "a.yaml")
    names, [told] = search({"2020-02.yaml": SMALL})
    assert names == ["2020-02.yaml"]
    assert "đường ống" in told


@pytest.mark.parametrize("other", ["2020-02.yml", "2020-02.YAML"])
def test_two_files_of_one_month_are_told_and_both_taken(search, other):
    names, [told] = search({"2020-02.yaml": SMALL, other: SMALL, "a/2020-02.yml": SMALL})
    assert sorted(names) == sorted(["2020-02.yaml", other, "a/2020-02.yml"])
    assert "hai tệp của cùng một tháng" in told


def test_nothing_but_offices_is_no_month(search):
    with pytest.raises(BaocaoError):
        search({"offices/a.yaml": OFFICE})


def test_a_folder_behind_a_link_is_searched(tmp_path):
    (tmp_path / "months").mkdir()
    (tmp_path / "months" / "2020-02.yaml").write_text(SMALL, "utf-8")
    (tmp_path / "link").symlink_to("months")
    assert [file.path.name for file in month_files([str(tmp_path / "link")])] == ["2020-02.yaml"]


def test_the_command_says_what_it_passed_over(tmp_path):
    (tmp_path / "offices").mkdir()
    (tmp_path / "offices" / "notes.yaml").write_text("a: b\n", "utf-8")
    (tmp_path / "2020-02.yml").write_bytes((EXAMPLES / "2020-02.yaml").read_bytes())
    run = baocao("validate", ".", "--output-format", "json", cwd=tmp_path)
    assert "offices/notes.yaml" in said(run)
    assert b'"files": 1' in run.stdout
    assert baocao("build", ".", cwd=tmp_path).returncode == 0
    assert (tmp_path / "2020-02.docx").is_file()


@pytest.fixture
def deep(tmp_path):
    """A folder with so many below each other that nothing that calls itself for each gets to the last."""
    names = [f"{tmp_path}/{'a/' * depth}" for depth in range(1, 1501)]
    for name in names:
        Path(name).mkdir()
    yield tmp_path
    for name in reversed(names):
        Path(name).rmdir()


@pytest.mark.parametrize("command", [("validate", "."), ("fix", "."), ("build", ".", "-t", "text")])
def test_folders_may_be_as_deep_as_somebody_likes(deep, command):
    (deep / "2020-02.yaml").write_bytes((EXAMPLES / "2020-02.yaml").read_bytes())
    run = baocao(*command, cwd=deep)
    assert run.returncode == 0, said(run)
