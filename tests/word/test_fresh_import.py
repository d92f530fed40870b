"""`import` on Word files of our own making, which its rules were not written with: figures may only rise."""

import pytest

from tests.word.fresh import make, measure

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
