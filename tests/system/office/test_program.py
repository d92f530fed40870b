"""Finding LibreOffice: by the variable, by name, where installers put it, or not at all."""

from pathlib import Path

import pytest

from baocao.errors import BaocaoError
from baocao.system.office import program
from baocao.write.pdf.libreoffice import pdf_program
from tests.fake_office import put_program


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A machine without LibreOffice."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.delenv(program.VARIABLE, raising=False)
    monkeypatch.setattr(program, "_usual_places", list)
    (tmp_path / "bin").mkdir()
    return tmp_path / "bin"


def said():
    with pytest.raises(BaocaoError) as raised:
        pdf_program()
    return raised.value.said.text("vi"), raised.value.said.text("en")


def test_without_it_every_system_is_told_what_to_install(bare):
    for told in said():
        for words in ("apt install", "dnf install", "brew install", "winget install", "--to docx"):
            assert words in told


@pytest.mark.parametrize(
    ("platform", "first"), [("darwin", "macOS"), ("win32", "Windows"), ("linux", "Debian")]
)
def test_the_own_system_is_told_first(monkeypatch, platform, first):
    monkeypatch.setattr(program.sys, "platform", platform)
    assert program.remedy().startswith(first)


def test_it_is_found_by_name(bare):
    path = put_program(bare)
    assert program.located() == path
    Path(path).rename(bare / "libreoffice")
    assert program.located() == str(bare / "libreoffice")


def test_the_variable_comes_first(bare, monkeypatch, tmp_path):
    put_program(bare)
    folder = tmp_path / "của tôi"
    folder.mkdir()
    own = put_program(folder)
    monkeypatch.setenv(program.VARIABLE, own)
    assert program.located() == own


@pytest.mark.parametrize("value", ["/nowhere/soffice", "/", "sofice"])
def test_a_variable_that_names_no_program_is_said(bare, monkeypatch, value):
    put_program(bare)
    monkeypatch.setenv(program.VARIABLE, value)
    for told in said():
        assert f"“{value}”" in told


@pytest.mark.parametrize("variable", ["ProgramFiles", "ProgramFiles(x86)"])
def test_where_the_windows_installer_puts_it(monkeypatch, tmp_path, variable):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv(variable, str(tmp_path))
    path = tmp_path / "LibreOffice" / "program" / "soffice.com"
    path.parent.mkdir(parents=True)
    path.touch()
    monkeypatch.setattr(program.shutil, "which", lambda _: None)
    assert program.located() == str(path)


def test_where_the_mac_installer_puts_it(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(program.shutil, "which", lambda _: None)
    path = tmp_path / "Applications/LibreOffice.app/Contents/MacOS/soffice"
    path.parent.mkdir(parents=True)
    path.touch()
    assert program.located() == str(path)


def test_the_version(soffice, tmp_path):
    assert program.version_of(soffice).startswith("LibreOffice ")
    assert program.version_of(str(tmp_path / "none")) is None
    failing = tmp_path / "soffice"
    failing.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    failing.chmod(0o755)
    assert program.version_of(str(failing)) is None
