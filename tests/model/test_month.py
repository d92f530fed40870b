import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.model.period import Period, short_date
from baocao.model.section import Prose
from tests.helpers import SMALL, checked, draft_of


def with_item(item):
    return SMALL.replace("    - Việc đã làm.\n", item)


@pytest.mark.parametrize(
    "item",
    [
        "    - Tổ chức:\n        - Hội nghị.\n",
        "    - text: 'Tổ chức:'\n      items:\n        - Hội nghị.\n",
        "    - 'Tổ chức:':\n        - text: Hội nghị.\n",
    ],
)
def test_the_three_ways_to_write_an_item_mean_the_same(item):
    [task] = draft_of(with_item(item)).month.results.sections["advisory"].content
    assert (task.text, [below.text for below in task.items]) == ("Tổ chức:", ["Hội nghị."])


def test_a_section_may_be_a_paragraph():
    text = SMALL.replace("priorities:", "  assessment: Tốt.\npriorities:")
    assert draft_of(text).month.results.sections["assessment"].content == (Prose(paragraph="Tốt."),)


def test_what_is_left_empty_falls_to_the_office():
    text = SMALL + "closing:\nrecipients:\nsignature:\nplace:\nnumber:\nfootnotes:\nformat:\n"
    month = draft_of(text).month
    assert (month.closing, month.recipients, month.signature, month.place, month.number) == (None,) * 5
    assert month.footnotes == {}


def test_models_are_frozen():
    month = draft_of(SMALL).month
    with pytest.raises(ValueError, match="frozen"):
        month.number = "1"


@pytest.mark.parametrize(
    "text", ["2020-2", "2020-13", "2020-00", "0000-01", "20-02", "2020-02-01", "2020/02", "²020-02"]
)
def test_what_is_not_a_period(text):
    assert "period" in {
        str(finding.path) for finding in checked(SMALL.replace("2020-02\n", f"{text}\n", 1)).findings
    }


@given(st.integers(1900, 2998), st.integers(1, 12))
def test_the_next_period_follows(year, month):
    period = Period("month", year, month)
    following = period.next()
    assert following > period
    assert (following.last_day - period.last_day).days == following.last_day.day
    assert Period.parse(str(period)) == period


def test_period_words_around_new_year():
    words = Period.parse("2020-12").words()
    assert words == {
        "period": "tháng 12/2020",
        "period_long": "tháng 12 năm 2020",
        "period_only": "tháng 12/2020",
        "period_short": "tháng 12/2020",
        "next_period": "tháng 01/2021",
    }


@given(st.dates())
def test_short_dates_pad_days_and_the_first_two_months(day):
    import re

    pattern = r"(0[1-9]|[12]\d|3[01])/(0[12]|[3-9]|1[0-2])/\d+"
    assert re.fullmatch(pattern, short_date(day))


@pytest.mark.parametrize(
    ("text", "read"),
    [("1899-12-31", False), ("1900-01-01", True), ("2999-12-31", True), ("3000-01-01", False)],
)
def test_days_have_room_for_what_is_reckoned_from_them(text, read):
    from pydantic_core import PydanticCustomError

    from baocao.model.fields import read_date

    if read:
        assert read_date(text).isoformat() == text
        return
    with pytest.raises(PydanticCustomError, match="date_year"):
        read_date(text)
