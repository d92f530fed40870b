"""Keys that are known, but belong elsewhere than where they were written."""

import pytest

from baocao.library.month_file import read_month
from baocao.model.month import Month
from baocao.model.office_file import OfficeFile

MONTH = """period: 2020-02
office: {office}
results: {{advisory: [Họp.]}}
priorities: {{advisory: [Họp.]}}
{key}: foo
"""
OF_OFFICES = sorted(set(OfficeFile.model_fields) - set(Month.model_fields) - {"extends"})


def advice(key, office="so-noi-vu"):
    read = read_month("2020-02.yaml", MONTH.format(key=key, office=office).encode())
    [found] = [each for each in read.findings if each.path == (key,) and each.rule.id == "SC001"]
    return found


@pytest.mark.parametrize("key", OF_OFFICES)
def test_a_key_of_the_office_is_told_as_one(key):
    found = advice(key)
    assert found.suggestion is None
    assert "tệp cơ quan" in found.help.text("vi")
    assert "offices/so-noi-vu.yaml" in found.help.text("en")
    assert "offices/NAME.yaml" in advice(key, "./xa/so.yaml").help.text("en")
    assert "below the key office" in advice(key, "{name: Sở Nội vụ}").help.text("en")


@pytest.mark.parametrize(
    ("key", "within"),
    [
        ("columns", "table"),
        ("rows", "table"),
        ("landscape", "appendices"),
        ("plan", "figures"),
        ("position", "signature"),
        ("copies", "drafter"),
        ("content", "results"),
        ("items", "results"),
    ],
)
def test_a_key_inside_another_is_told_with_it(key, within):
    found = advice(key)
    assert found.suggestion is None
    assert f"“{key}” is a key inside “{within}”" in found.help.text("en")


def test_what_is_a_key_nowhere_is_still_guessed():
    assert advice("plase").suggestion == "place"
