"""What a user gets from a wheel is what a checkout has."""

import shutil
import subprocess
import sys
import zipfile

import pytest

from tests.helpers import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    [path] = folder.glob("*.whl")
    return path


def test_every_template_and_data_file_is_in_the_wheel(wheel):
    ours = {
        f"baocao/{path.relative_to(ROOT).as_posix()}"
        for folder in ("templates", "data")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.parent.name != "__pycache__"
    }
    with zipfile.ZipFile(wheel) as archive:
        theirs = {
            name for name in archive.namelist() if name.startswith(("baocao/templates/", "baocao/data/"))
        }
    assert ours == theirs


def test_what_lies_beside_the_code_is_in_the_wheel(wheel):
    shown = {
        path.relative_to(ROOT).as_posix()
        for ending in ("css", "js", "svg", "j2")
        for path in (ROOT / "baocao").rglob(f"*.{ending}")
    }
    assert shown
    with zipfile.ZipFile(wheel) as archive:
        assert shown <= set(archive.namelist())


def test_the_wheel_is_typed_and_licensed(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "baocao/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_program_runs_from_the_unpacked_wheel_with_the_same_bytes(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    # Beside the checkout's own template, a month would be built by that one.
    shutil.copytree(ROOT / "examples", tmp_path / "months")
    month = tmp_path / "months" / "2020-02.yaml"
    built = []
    for place in (tmp_path / "site", ROOT):
        out = tmp_path / f"{place.name}.docx"
        command = [sys.executable, "-m", "baocao", "build", str(month), "-o", str(out)]
        subprocess.run(command, cwd=place, check=True, capture_output=True, env={"PYTHONPATH": str(place)})
        built.append(out.read_bytes())
    assert built[0] == built[1]
