"""Numbers and figures: exact, and written as Vietnamese papers write them."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from baocao.model.figure import Figure
from baocao.model.number import added, difference, parse_number, percent, print_number


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
        ("9999", "10000", 1, "99.99"),
        ("9996", "10000", 0, "99.96"),
        ("100001", "100000", 0, "100.001"),
        ("-99999", "100000", 1, "-99.999"),
        ("1", "999999999999999999", 1, "0.0000000000000001"),
        ("999999999999999998", "999999999999999999", 3, "99.9999999999999999"),
        ("999999999999999999.999999999", "0.000000001", 3, "99999999999999999999999999900"),
    ],
)
def test_percentages_are_rounded_half_up(part, whole, decimals, printed):
    found = percent(Decimal(part), Decimal(whole), decimals)
    assert (found and format(found, "f")) == printed


NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=0, max_value=10**18 - 1, places=9)


@given(NUMBERS, NUMBERS, st.integers(0, 3))
@example(Decimal(9999), Decimal(10000), 1)
@example(Decimal(10**17), Decimal(10**17 + 1), 0)
def test_only_all_is_printed_as_all_and_only_nothing_as_nothing(part, whole, decimals):
    share = percent(part, whole, decimals)
    assume(share is not None)
    assert (share == 100) == (part == whole)
    assert (share == 0) == (part == 0)
    assert abs(Fraction(share) - Fraction(part) * 100 / Fraction(whole)) <= Fraction(1, 2) / 10**decimals


@given(st.lists(NUMBERS, max_size=20), NUMBERS)
def test_sums_and_differences_are_exact(numbers, other):
    whole = added(numbers)
    assert Fraction(whole) == sum(map(Fraction, numbers))
    assert Fraction(difference(whole, other)) == Fraction(whole) - Fraction(other)
    assert parse_number(print_number(other)) == other


LONG = ("1" * 19, "1" * 5000, "1" + ".000" * 6, "1" + ".000" * 2000, "1," + "1" * 10, "-1," + "1" * 5000)


@pytest.mark.parametrize("text", LONG, ids=lambda text: text[:12] + str(len(text)))
@pytest.mark.parametrize("key", ["value", "plan", "same_period"])
def test_longer_numbers_are_refused_with_what_to_do(text, key):
    keys = {"value": "1", "same_period": "2", key: text}
    with pytest.raises(ValidationError) as error:
        Figure.model_validate(keys)
    assert [each["type"] for each in error.value.errors()] == ["long_number"]


def test_the_longest_numbers_are_compared_exactly():
    told = forms(value="999999999999999999,999999999", same_period="0,000000001")
    assert told["change"] == "tăng 999.999.999.999.999.999,999999998"
    told = forms(value="999.999.999.999.999.999", same_period="-1")
    assert told["change"] == "tăng 1.000.000.000.000.000.000"


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
        "rate": "8,6%",
        "up": "tăng 8,6%",
    }


@pytest.mark.parametrize(
    ("keys", "rate", "up"),
    [
        ({"value": "1.475", "same_period": "1.255", "decimals": "2"}, "17,53%", "tăng 17,53%"),
        ({"value": "90", "unit": "ha", "same_period": "120"}, "25%", "giảm 25%"),
        ({"value": "10", "same_period": "30", "decimals": "0"}, "67%", "giảm 67%"),
        ({"value": "100.001", "same_period": "100.000"}, "0,001%", "tăng 0,001%"),
        ({"value": "7", "same_period": "7"}, "0%", "bằng"),
        ({"value": "91,5", "unit": "%", "same_period": "90"}, None, "tăng 1,5 điểm phần trăm"),
        ({"value": "90", "unit": "%", "same_period": "90"}, None, "bằng"),
        ({"value": "7", "same_period": "0"}, None, None),
        ({"value": "7", "plan": "5"}, None, None),
    ],
)
def test_a_change_alone(keys, rate, up):
    told = forms(**keys)
    assert (told.get("rate"), told.get("up")) == (rate, up)


def test_fewer_as_many_and_from_nothing():
    assert forms(value="1.000,5", unit="ha", same_period="1.200")["compared"] == "giảm 199,5 ha, bằng 83,4%"
    assert forms(value="7", same_period="7")["compared"] == "không tăng, không giảm"
    assert forms(value="7", unit="vụ", same_period="0")["compared"] == "tăng 7 vụ"
    assert "of_same_period" not in forms(value="7", same_period="0")
    assert forms(value="50,06", unit="%")[""] == "50,06%"
