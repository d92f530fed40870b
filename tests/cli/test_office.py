"""``baocao office``, and schemas for and of one office, as a user runs them."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from baocao.library.office_files import read_office
from baocao.library.resources import shipped
from tests.command import baocao, said
from tests.helpers import SMALL

WHOLE = (shipped("data") / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")
OWN = (
    "# của xã\nextends: nen\ncode: XA\nrecipients: [Đảng ủy xã, 'Lưu: VT']\n"
    "outline:\n  results:\n    sections: {moi: Việc mới, assessment: }\n"
)


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "tỉnh đ" / "offices"
    place.mkdir(parents=True)
    (place / "nen.yaml").write_text(WHOLE, "utf-8")
    (place / "xa.yaml").write_text(OWN, "utf-8")
    (place.parent / "baocao.toml").touch()
    (place.parent / "xã 1").mkdir()
    return place.parent


@pytest.mark.parametrize(
    ("words", "where"), [(["xa"], "."), (["xa", "xã 1"], "."), (["offices/xa.yaml"], ".")]
)
def test_the_office_is_printed_with_the_origin_of_each_key(folder, words, where):
    run = baocao("office", *words, "--lang", "en", cwd=folder / where)
    assert run.returncode == 0, said(run)
    shown = run.stdout.decode()
    lines = dict(line.strip().split("  # ") for line in shown.splitlines() if "  # " in line)
    assert lines["code: XA"] == "offices/xa.yaml, line 3"
    assert lines["recipients:"] == "offices/xa.yaml, line 4"
    place = next(n for n, line in enumerate(WHOLE.splitlines(), 1) if line.startswith("place:"))
    assert lines["place: Quảng Ngãi"] == f"offices/nen.yaml, line {place}"
    assert "assessment" not in shown.partition("priorities")[0]


def test_what_is_printed_is_the_same_office(folder):
    shown = baocao("office", "xa", cwd=folder).stdout
    (folder / "offices" / "in.yaml").write_bytes(shown)
    first, second = (read_office(folder / "offices" / f"{name}.yaml", folder) for name in ("xa", "in"))
    assert first.office == second.office
    assert second.office


def test_what_cannot_be_printed_is_told(folder):
    (folder / "offices" / "vong.yaml").write_text("extends: vong\n", "utf-8")
    (folder / "offices" / "sai.yaml").write_text("extends: nen\nplac: X\n", "utf-8")
    for name, status, words in (
        ("vong", 1, "vong → vong"),
        ("sai", 1, "sai.yaml:2:1: error SC001"),
        ("khong-co", 2, "nen, sai"),
        ("../../etc/passwd", 2, ""),
        ("khong-co.yaml", 2, "khong-co.yaml"),
    ):
        run = baocao("office", name, "--lang", "en", cwd=folder)
        assert (run.returncode, run.stdout) == (status, b""), name
        assert words in said(run)


def test_the_schema_of_an_office_knows_its_sections(folder):
    run = baocao("schema", "--office", "xa", cwd=folder)
    assert run.returncode == 0, said(run)
    schema = Draft202012Validator(json.loads(run.stdout))
    month = yaml.safe_load(SMALL.replace("bdv-quang-ngai", "xa").replace("date: 2020-02-25\n", ""))
    assert schema.is_valid(month)
    for section, fits in (("moi", True), ("assessment", False), ("advisorry", False)):
        assert schema.is_valid({**month, "results": {section: ["Việc."]}}) is fits, section
        long = {"content": ["Việc."], "sections": {section: ["Việc."]}}
        assert schema.is_valid({**month, "results": long}) is fits, section
    assert schema.is_valid({**month, "results": {"rieng": {"title": "Riêng", "content": ["Việc."]}}})
    assert not schema.is_valid({key: value for key, value in month.items() if key != "priorities"})


def test_the_schema_of_office_files(folder):
    schema = Draft202012Validator(json.loads(baocao("schema", "--kind", "office", cwd=folder).stdout))
    Draft202012Validator.check_schema(schema.schema)
    whole, own = yaml.safe_load(WHOLE), yaml.safe_load(OWN)
    for path in sorted((shipped("data") / "offices").glob("*.yaml")):
        assert schema.is_valid(yaml.safe_load(path.read_text("utf-8"))), path.name
    assert schema.is_valid(own)
    for wrong in (
        {key: value for key, value in whole.items() if key != "code"},
        {key: value for key, value in own.items() if key != "extends"},
        {**own, "plac": "X"},
        {**own, "extends": "./nen"},
        {**own, "cutoff": "mai"},
        {**own, "outline": {"result": {}}},
        {**own, "signature": {"nam": "A"}},
    ):
        assert not schema.is_valid(wrong), wrong


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--kind", "nam"], "month, office"),
        (["--office", "khong-co"], "khong-co"),
        (["--kind", "office", "--office", "xa"], "--office"),
    ],
)
def test_schemas_that_there_are_not(folder, words, told):
    run = baocao("schema", *words, "--lang", "en", cwd=folder)
    assert (run.returncode, run.stdout) == (2, b"")
    assert told in said(run)
    assert not [path for path in Path(folder).iterdir() if path.suffix == ".json"]
