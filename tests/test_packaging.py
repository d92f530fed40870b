"""What a user gets from a wheel is what a checkout has."""

import re
import shutil
import subprocess
import sys
import tomllib
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


def test_what_the_container_file_takes_in_is_there_and_enough():
    lines = (ROOT / "Containerfile").read_text("utf-8")
    kept = [line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").split() if line[0] == "!"]
    assert [name for name in kept if not (ROOT / name).exists()] == []
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wheel = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"]
    assert {*wheel, "pyproject.toml", settings["project"]["readme"]} <= {*kept}
    assert {*settings["project"]["license-files"]} <= {*kept}
    assert set(re.findall(r"/src/(\S+)", lines)) <= {*kept}
    assert {"git", "libreoffice-writer-nogui", "fonts-liberation2"} <= {*lines.split()}


def test_a_wheel_can_be_made_of_what_the_container_file_takes_in(tmp_path):
    for line in (ROOT / ".dockerignore").read_text("utf-8").split():
        if line[0] == "!":
            source, target = ROOT / line[1:], tmp_path / "src" / line[1:]
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path]
    subprocess.run(command, cwd=tmp_path / "src", check=True, capture_output=True)
    assert len([*tmp_path.glob("*.whl")]) == 1


def test_the_container_is_made_of_what_it_names_and_runs_as_nobody_special():
    """What can be seen without building it; a build needs the registry."""
    text = (ROOT / "Containerfile").read_text("utf-8").replace("\\\n", " ")
    lines = [line.split(maxsplit=1) for line in text.splitlines() if line and not line.startswith("#")]
    steps = dict(lines)
    assert re.fullmatch(
        r"docker\.io/library/python:\d+\.\d+-slim-[a-z]+(?:@sha256:[0-9a-f]{64})?", steps["FROM"]
    )
    assert steps["USER"].isdigit()
    assert int(steps["USER"]) > 0
    assert [word for word, _ in lines].index("USER") > max(
        n for n, (word, _) in enumerate(lines) if word == "RUN"
    )
    assert steps["ENV"] == "LANG=C.UTF-8"
    runs = " ".join(rest for word, rest in lines if word == "RUN")
    assert f"--uid {steps['USER']}" in runs
    for needed in ("libreoffice-writer", "fonts-", "git", "-c /src/.ci/locked.txt"):
        assert needed in runs
    assert (ROOT / ".ci/locked.txt").is_file()
    assert steps["ENTRYPOINT"] == '["baocao"]'
