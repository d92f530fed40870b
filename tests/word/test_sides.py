"""Word files as sides of a comparison: what nobody edited is no difference, whoever saved the file."""

import subprocess

import pytest

from baocao import pipeline
from baocao.word.differences import Side, differences
from baocao.word.sides import word_side
from baocao.write.printed import printed
from tests.helpers import MONTHS, rendered


def drafts():
    for path in MONTHS:
        yield path.name, pipeline.check(path.name, path.read_bytes(), path.parent).draft


def built(draft, *, source):
    return pipeline.build_all(draft, ["docx"], source=source).reports["docx"]


def told(draft, data, name):
    return differences(Side(printed(*rendered(draft))), word_side(data, name).side).comparison.changes


@pytest.mark.parametrize("source", [True, False])
def test_no_month_differs_from_its_word_file(source):
    for name, draft in drafts():
        assert told(draft, built(draft, source=source), name) == (), name


def test_nor_from_that_saved_by_libreoffice(tmp_path, soffice):
    found = dict(drafts())
    for name, draft in found.items():
        (tmp_path / f"{name}.docx").write_bytes(built(draft, source=True))
    command = [soffice, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path / "saved")]
    files = sorted(map(str, tmp_path.glob("*.docx")))
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=180)
    for name, draft in found.items():
        data = (tmp_path / "saved" / f"{name}.docx").read_bytes()
        assert word_side(data, name).source is not None
        assert told(draft, data, name) == (), name


def test_lines_have_the_origins_that_they_were_built_with():
    for name, draft in drafts():
        side = word_side(built(draft, source=True), name).side
        lines = [line for line in printed(*rendered(draft)).lines if line.text.strip() or line.row]
        assert [line.path for line in side.printed.lines] == [line.path for line in lines], name
        assert len(side.places) == len(side.printed.lines)
