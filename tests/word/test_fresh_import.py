"""`import` on Word files of our own making, which its rules were not written with: figures may only rise."""

import json

import pytest

from tests.command import baocao
from tests.word.fresh import make, measure
from tests.word.fresh.long_report import long_report

# Lines with another label, and facts that differ, as measured when import was new; all else is right.
WRONG = {
    "chat-che.docx": (1, 0),
    "so-9thang.docx": (1, 0),
}
NO_PERIOD = "truong-thang.docx"
FILES = sorted(
    path for path in make.FILES.iterdir() if path.suffix in {".docx", ".docm"} and path.name != NO_PERIOD
)
OTHERS = sorted(path for path in make.FILES.iterdir() if path.suffix in {".doc", ".odt", ".rtf"})


@pytest.mark.loops
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_fresh_file_is_imported_as_well_as_when_measured(path, tmp_path):
    hold(path, tmp_path)


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.name)
def test_a_file_of_another_program_is_imported_as_well(path, tmp_path, soffice):
    assert soffice
    hold(path, tmp_path)


def hold(path, tmp_path):
    found = measure.measure(path, tmp_path)
    if found.refused is not None:
        assert found.refused
        return
    lines, facts = WRONG.get(path.name, (0, 0))
    assert len(found.labels.wrong) <= lines, found.labels.wrong
    assert len(found.differing) <= facts, found.differing
    assert found.missing == {}
    assert (found.valid, found.builds) == (True, True)


@pytest.mark.loops
def test_two_hundred_pages_come_back(tmp_path):
    written = long_report(200)
    (tmp_path / "long.docx").write_bytes(written.data)
    run = baocao("import", "long.docx", "--report", "json=report.json", cwd=tmp_path)
    assert run.returncode == 0
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    labels = [
        line["label"].removesuffix("-dash") for line in report["lines"] if line["label"][:2] in {"h1", "it"}
    ]
    assert labels == ["h1", *["item"] * 15] * 200
    # The year of two months in one title, and the sign that ends a report.
    assert len(report["differences"]) == 2
