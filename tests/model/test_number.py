"""Numbers and figures: exact, and written as Vietnamese papers write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.model.figure import Figure
from baocao.model.number import parse_number, percent, print_number


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=3))
def test_what_is_printed_is_read_back(value):
    assert parse_number(print_number(value)) == value


@pytest.mark.parametrize(
    "text",
    ["", "-", "1.5", "1,5,2", "1.00", "10.47", "1,", ",5", "1 000", "mười", "1.000.00", "٣", "1e5"],
)
def test_what_could_be_read_in_two_ways_is_no_number(text):
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("part", "whole", "decimals", "printed"),
    [
        ("1", "3", 1, "33.3"),
        ("2", "3", 2, "66.67"),
        ("1", "1000", 1, "0.1"),
        ("5", "5", 1, "100"),
        ("0.25", "100", 1, "0.3"),
        ("1000", "1", 1, "100000"),
        ("1", "0", 1, None),
    ],
)
def test_percentages_are_rounded_half_up(part, whole, decimals, printed):
    found = percent(Decimal(part), Decimal(whole), decimals)
    assert (found and format(found, "f")) == printed


def forms(**keys):
    return dict(Figure(**keys).forms())


def test_a_figure_in_its_forms():
    assert forms(value="152", unit="hồ sơ", plan="160", same_period="140") == {
        "": "152 hồ sơ",
        "value": "152",
        "plan": "160 hồ sơ",
        "of_plan": "95%",
        "same_period": "140 hồ sơ",
        "change": "tăng 12 hồ sơ",
        "compared": "tăng 12 hồ sơ, bằng 108,6%",
        "of_same_period": "108,6%",
    }


def test_fewer_as_many_and_from_nothing():
    assert forms(value="1.000,5", unit="ha", same_period="1.200")["compared"] == "giảm 199,5 ha, bằng 83,4%"
    assert forms(value="7", same_period="7")["compared"] == "không tăng, không giảm"
    assert forms(value="7", unit="vụ", same_period="0")["compared"] == "tăng 7 vụ"
    assert "of_same_period" not in forms(value="7", same_period="0")
    assert forms(value="50,06", unit="%")[""] == "50,06%"
