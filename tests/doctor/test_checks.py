"""Every check in every state it can be in, on machines that are made for it."""

import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from baocao.doctor import CHECKS, machine
from baocao.doctor import fonts as fonts_check
from baocao.model.json_schema import month_schema
from baocao.system.gitdriver import set_up_git
from baocao.system.office import program
from tests.fake_office import put_program
from tests.helpers import ROOT, SMALL

LINE = "# yaml-language-server: $schema=./month.schema.json\n"
BY_NAME = {check.name: check.look for check in CHECKS}


_RANGE = re.compile(r"([\w-]+)>=([\d.]+),<(\d+)")


def _pins(name):
    lines = (ROOT / ".ci" / f"{name}.txt").read_text("utf-8").lower().replace("_", "-").splitlines()
    return {line for line in lines if "==" in line}


def look(name, folder):
    """Return the state of a check, and all its words in both languages."""
    told = BY_NAME[name](folder)
    said = [told.message, *([told.remedy] if told.remedy else [])]
    assert (told.state == "ok") == (told.remedy is None)
    return told.state, " / ".join(each.text(lang) for each in said for lang in ("vi", "en"))


def script(path, text):
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A machine with no program but those put into the folder that is returned."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv(program.VARIABLE, raising=False)
    monkeypatch.setattr(program, "_usual_places", list)
    monkeypatch.setattr(fonts_check, "_folders", lambda: [str(tmp_path / "fonts")])
    return folder


def test_python(tmp_path, monkeypatch):
    state, said = look("python", tmp_path)
    assert (state, f"Python {sys.version.split()[0]}" in said) == ("ok", True)
    monkeypatch.setattr(machine.sys, "version_info", (3, 10, 4, "final", 0))
    state, said = look("python", tmp_path)
    assert state == "broken"
    assert "Python 3.10.4 is too old; 3.11 or newer is required" in said


def test_the_oldest_python_is_that_of_the_package():
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["requires-python"]
    assert wanted == ">=" + ".".join(map(str, machine.OLDEST))


def test_libraries(tmp_path, monkeypatch):
    assert look("libraries", tmp_path)[0] == "ok"
    real = importlib.metadata.version
    monkeypatch.setattr(importlib.metadata, "version", lambda name: "4.9.9" if name == "lxml" else real(name))
    state, said = look("libraries", tmp_path)
    assert state == "broken"
    assert re.search(r"missing or outdated libraries: lxml>=\S+ \(4\.9\.9\)", said)


def test_a_library_that_is_missing(tmp_path, monkeypatch):
    monkeypatch.setattr(importlib.metadata, "requires", lambda _: ["pyyaml>=6.0.2", "no-such-library>=1"])
    state, said = look("libraries", tmp_path)
    assert state == "broken"
    assert "outdated libraries: no-such-library>=1 (–)" in said


def test_a_library_of_a_later_major_release_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(importlib.metadata, "requires", lambda _: ["pyyaml<5,>=4", "jinja2<99,>=3.1.6"])
    state, said = look("libraries", tmp_path)
    assert (state, "too new: pyyaml<5 (" in said, "jinja2" in said) == ("broken", True, False)


def test_the_versions_that_ci_tries_are_those_that_users_may_have():
    needs = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    ranges = {match[1].lower(): (match[2], match[3]) for match in map(_RANGE.fullmatch, needs) if match}
    assert len(ranges) == len(needs)
    for name, (oldest, above) in ranges.items():
        [pinned] = [line.partition("==")[2] for line in _pins("oldest") if line.startswith(f"{name}==")]
        assert pinned in (oldest, f"{oldest}.0")
        [locked] = [line.partition("==")[2] for line in _pins("locked") if line.startswith(f"{name}==")]
        assert int(locked.split(".")[0]) < int(above)


def test_libraries_of_a_program_run_from_its_source(tmp_path, monkeypatch):
    def none(name):
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "requires", none)
    assert look("libraries", tmp_path)[0] == "optional"


def test_the_folder(tmp_path):
    state, said = look("folder", tmp_path)
    assert (state, str(tmp_path) in said) == ("ok", True)
    assert list(tmp_path.iterdir()) == []
    state, said = look("folder", tmp_path / "none")
    assert state == "broken"
    assert "--output-dir" in said


@pytest.mark.parametrize(("name", "state"), [("UTF-8", "ok"), ("utf_8", "ok"), ("ISO-8859-1", "optional")])
def test_the_encoding(tmp_path, monkeypatch, name, state):
    monkeypatch.setattr(machine.locale, "getencoding", lambda: name)
    assert look("encoding", tmp_path)[0] == state


@pytest.mark.parametrize(("page", "state"), [(65001, "ok"), (0, "ok"), (1258, "optional")])
def test_the_encoding_on_windows(tmp_path, monkeypatch, page, state):
    import ctypes
    from types import SimpleNamespace

    kernel = SimpleNamespace(GetConsoleOutputCP=lambda: page)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr(machine.sys, "platform", "win32")
    found, said = look("encoding", tmp_path)
    assert found == state
    assert ("chcp 65001" in said) == (state == "optional")


def test_libreoffice(bare, tmp_path):
    state, said = look("libreoffice", tmp_path)
    assert state == "optional"
    assert "apt install libreoffice-writer-nogui" in said
    script(bare / "soffice", "exit 1")
    state, said = look("libreoffice", tmp_path)
    assert (state, "does not respond" in said) == ("optional", True)
    script(bare / "soffice", "echo LibreOffice 99.1")
    state, said = look("libreoffice", tmp_path)
    assert (state, f"LibreOffice 99.1 at {bare / 'soffice'}" in said) == ("ok", True)


def test_a_variable_that_names_nothing_is_no_libreoffice(bare, tmp_path, monkeypatch):
    put_program(bare)
    monkeypatch.setenv(program.VARIABLE, "/nowhere")
    state, said = look("libreoffice", tmp_path)
    assert (state, "BAOCAO_SOFFICE is “/nowhere”, but no program" in said) == ("optional", True)
    assert "install" not in said
    monkeypatch.setenv(program.VARIABLE, str(script(bare / "câm", "exit 1")))
    state, said = look("libreoffice", tmp_path)
    assert (state, "does not respond" in said, "unset it to search" in said) == ("optional", True, True)


@pytest.mark.parametrize(
    ("listed", "state", "words"),
    [
        ("Times New Roman\nArial", "ok", "Times New Roman is installed"),
        ("Arial\nLiberation Serif", "ok", "Liberation Serif, which has the widths"),
        ("Tinos,Tinos Regular", "ok", "Tinos, which has the widths"),
        ("Arial\nTimes New Roman Condensed", "optional", "fonts-liberation"),
        ("", "optional", "fonts-liberation"),
    ],
)
def test_fonts_that_fontconfig_lists(bare, tmp_path, listed, state, words):
    script(bare / "fc-list", f"echo '{listed}'")
    found, said = look("fonts", tmp_path)
    assert (found, words in said) == (state, True)


@pytest.mark.parametrize(
    ("file", "family"),
    [
        ("times.ttf", "Times New Roman"),
        ("Times New Roman.ttf", "Times New Roman"),
        ("LiberationSerif-Regular.ttf", "Liberation Serif"),
        ("Tinos-Regular.ttf", "Tinos"),
        ("NimbusRoman-Regular.otf", "Nimbus Roman"),
        ("texgyretermes-regular.otf", "TeX Gyre Termes"),
        ("timesten.ttf", None),
        ("LiberationSans-Regular.ttf", None),
    ],
)
@pytest.mark.parametrize("failing", [False, True], ids=["no fc-list", "fc-list fails"])
def test_fonts_in_folders(bare, tmp_path, file, family, failing):
    if failing:
        script(bare / "fc-list", "exit 1")
    assert look("fonts", tmp_path)[0] == "optional"
    (tmp_path / "fonts" / "sâu").mkdir(parents=True)
    (tmp_path / "fonts" / "sâu" / file).touch()
    state, said = look("fonts", tmp_path)
    assert state == ("ok" if family else "optional")
    assert family is None or family in said


def test_where_systems_keep_their_fonts(monkeypatch, tmp_path):
    monkeypatch.setenv("WINDIR", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path / "nhà"))
    folders = list(fonts_check._folders())
    assert str(tmp_path / "Fonts") == folders[0]
    assert {str(tmp_path / "nhà" / ".fonts"), "/Library/Fonts", "/usr/share/fonts"} <= set(folders)


def test_no_git(bare, tmp_path):
    state, said = look("git", tmp_path)
    assert (state, "git-scm.com" in said) == ("optional", True)


def test_git(tmp_path, monkeypatch, tool):
    tool("git")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    state, said = look("git", tmp_path)
    assert (state, "git init, then" in said) == ("optional", True)
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    state, said = look("git", tmp_path)
    assert (state, "baocao diff --setup-git" in said) == ("optional", True)
    monkeypatch.chdir(tmp_path)
    set_up_git(sys.executable)
    assert look("git", tmp_path)[0] == "ok"
    (tmp_path / "above").mkdir()
    (tmp_path / ".gitattributes").rename(tmp_path / "above" / ".gitattributes")
    assert look("git", tmp_path)[0] == "ok"
    (tmp_path / "2026-10.yaml").write_text("period: 2026-10\n", encoding="utf-8")
    assert look("git", tmp_path)[0] == "optional"
    (tmp_path / "2026-10.yaml").unlink()
    (tmp_path / ".gitattributes").write_text("*.docx diff=docx\n", encoding="utf-8")
    assert look("git", tmp_path)[0] == "optional"


def write(folder, **files):
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_the_schema_beside_the_months(tmp_path):
    assert look("schema", tmp_path)[0] == "ok"
    write(tmp_path, a=LINE + SMALL)
    schema = tmp_path / "month.schema.json"
    state, said = look("schema", tmp_path)
    assert (state, "Fix:" not in said, "baocao schema -o month.schema.json" in said) == (
        "optional",
        True,
        True,
    )
    schema.write_text(month_schema().replace("2020-12", "2019-09"), encoding="utf-8")
    state, said = look("schema", tmp_path)
    assert (state, "is from another version" in said) == ("optional", True)
    schema.write_text(month_schema(), encoding="utf-8")
    assert look("schema", tmp_path)[0] == "ok"
    schema.write_bytes(month_schema().replace("\n", "\r\n").encode())
    assert look("schema", tmp_path)[0] == "ok"


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (PermissionError(13, "Permission denied"), "month.schema.json” (permission denied)"),
        (OSError(5, "Input/output error"), "month.schema.json” (Input/output error)"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_schema_that_cannot_be_read(tmp_path, monkeypatch, problem, words):
    def refuse(path, *how):
        if Path(path).suffix == ".json":
            raise problem
        return real(path, *how)

    write(tmp_path, a=LINE + SMALL)
    (tmp_path / "month.schema.json").touch()
    real = os.open
    monkeypatch.setattr(os, "open", refuse)
    state, said = look("schema", tmp_path)
    assert (state, words in said) == ("optional", True)


@pytest.mark.parametrize(
    ("name", "text", "state", "words"),
    [
        ("baocao.toml", 'ignore = ["CT015"]', "ok", "are valid"),
        ("baocao.toml", "ignore=[", "broken", "cannot read “"),
        ("baocao.toml", "ignored = []", "broken", "unknown setting “ignored”"),
        ("baocao.toml", 'ignore = ["XX999"]', "broken", "unknown rule “XX999”"),
        ("pyproject.toml", "[tool.baocao]\nselect = 3", "broken", "“select” must be a list"),
    ],
)
def test_settings(tmp_path, name, text, state, words):
    (tmp_path / name).write_text(text, encoding="utf-8")
    below = tmp_path / "tháng"
    below.mkdir()
    found, said = look("settings", below)
    assert (found, words in said) == (state, True)
    assert (state == "broken") == ("correct that file" in said)


def test_settings_without_what_reads_them(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "baocao.lint.settings", None)
    assert look("settings", tmp_path)[0] == "optional"


def test_the_schema_without_what_it_is_made_with(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "baocao.model.json_schema", None)
    assert look("schema", tmp_path)[0] == "optional"


def test_the_schema_that_the_months_name(tmp_path):
    months = tmp_path / "tháng"
    months.mkdir()
    write(months, a="# yaml-language-server: $schema=../a.json\n" + SMALL)
    state, said = look("schema", months)
    assert (state, "baocao schema -o ../a.json" in said) == ("optional", True)
    (tmp_path / "a.json").write_text(month_schema(), encoding="utf-8")
    assert look("schema", months)[0] == "ok"


def test_a_schema_on_the_network_is_left_alone(tmp_path):
    write(tmp_path, a="# yaml-language-server: $schema=https://a/b.json\n" + SMALL)
    assert look("schema", tmp_path)[0] == "ok"


def test_the_line_that_names_the_schema(tmp_path):
    write(tmp_path, office="name: Ban\n")
    assert look("schema-line", tmp_path)[0] == "ok"
    write(tmp_path, **{f"2020-0{n}": SMALL for n in range(1, 8)})
    state, said = look("schema-line", tmp_path)
    assert state == "optional"
    assert "2020-01.yaml, 2020-02.yaml, 2020-03.yaml, 2020-04.yaml, 2020-05.yaml, … /" in said
    write(tmp_path, **{f"2020-0{n}": LINE + SMALL for n in range(1, 8)})
    assert look("schema-line", tmp_path)[0] == "ok"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_month_that_cannot_be_read_is_passed_over(tmp_path):
    (tmp_path / "a.yaml").symlink_to(tmp_path / "none.yaml")
    (tmp_path / "b.yaml").mkdir()
    assert look("schema-line", tmp_path)[0] == "ok"


def test_a_register_is_absent_valid_or_wrong(tmp_path):
    (tmp_path / "baocao.toml").write_text("", "utf-8")
    (tmp_path / "thang").mkdir()
    path, inside = tmp_path / "danh-ba.yaml", tmp_path / "thang"
    assert look("register", inside)[0] == "ok"
    path.write_text("bodies: [{name: Ban A, last: 2025-01-01}]\n", "utf-8")
    state, said = look("register", inside)
    assert (state, str(path) in said, "1 bodies" in said) == ("ok", True, True)
    path.write_text("bodies:\n  - {name: Ban A, lasst: 2025-01-01}\n", "utf-8")
    state, said = look("register", inside)
    assert (state, "lasst" in said, "line 2" in said) == ("broken", True, True)


def test_a_register_that_is_no_file_is_broken(tmp_path):
    os.mkfifo(tmp_path / "danh-ba.yaml")
    assert look("register", tmp_path)[0] == "broken"
