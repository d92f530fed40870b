"""The report's own day and months: the days on which it may be signed, and which month words mean."""

import pytest

from tests.helpers import SMALL, checked
from tests.lint.test_shapes import HEAD, PLAIN

NO_YEAR = "Tình hình tháng {} ổn định."


def told(text, rule):
    return [f.message.text("en") for f in checked(text).findings if f.rule.id == rule]


@pytest.mark.parametrize(
    ("day", "fits"),
    [("2020-01-31", False), ("2020-02-01", True), ("2020-04-14", True), ("2020-04-15", False), ("", True)],
)
def test_the_days_on_which_a_month_is_signed(day, fits):
    assert (told(SMALL.replace("2020-02-25", day), "KY001") == []) == fits


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-04-30", ["30/4/2026 does not match a report for tháng 5/2026"]),
        ("2026-05-13", ["signed before the cut-off date 14/5/2026"]),
        ("2026-05-14", []),
    ],
)
def test_the_days_on_which_a_month_up_to_the_14th_is_signed(day, said):
    counted = HEAD.replace("  code: PA\n", "  code: PA\n  cutoff: nd09\n").replace("2026-05-18", day)
    assert told(counted + PLAIN, "KY001") == said


def test_a_day_without_a_period_to_judge_it_by():
    result = checked(SMALL.replace("period: 2020-02\n", "period: tháng hai\n"))
    assert [finding.rule.id for finding in result.findings if finding.rule.id[:2] in ("KY", "SC")] == [
        "SC003"
    ]


@pytest.mark.parametrize(
    ("period", "month", "old"),
    [
        ("2020-02", 8, False),  # six months ahead, of this year
        ("2020-02", 9, True),  # nearer to last year's
        ("2020-02", 13, False),
        ("2020-12", 11, True),
        ("2020-12", 6, True),  # six months ago, of this year
        ("2020-12", 5, False),  # nearer to next year's
        ("2020-12", 0, False),
    ],
)
def test_which_month_is_meant_without_a_year(period, month, old):
    text = SMALL.replace("2020-02\n", f"{period}\n", 1).replace("Việc đã làm.", NO_YEAR.format(month))
    label = {"2020-02": "tháng 02/2020", "2020-12": "tháng 12/2020"}[period]
    assert told(text, "KY002") == ([f"“tháng {month}” in the report for {label}"] if old else [])


@pytest.mark.parametrize(("year", "old"), [("2019", True), ("2018", False), ("0000", False)])
def test_a_month_of_years_ago_is_history(year, old):
    text = SMALL.replace("Việc đã làm.", NO_YEAR.format(f"5/{year}"))
    assert bool(told(text, "KY002")) == old


def test_a_running_total_may_speak_of_every_month_of_its_year():
    text = SMALL.replace("Việc đã làm.", NO_YEAR.format("01/2020")) + "cumulative: true\n"
    assert told(text, "KY002") == []
    assert told(text.replace("01/2020", "12/2019"), "KY002") != []
