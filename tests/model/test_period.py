"""Periods of every kind: their words, their days, what comes before and after."""

from datetime import date

import pytest

from baocao.finding import Severity
from baocao.model.period import Period
from tests.helpers import SMALL, checked, draft_of

WORDS = [
    ("2020-02", False, "tháng 02", "tháng 02/2020", "tháng 3/2020"),
    ("2020-12", False, "tháng 12/2020", "tháng 12/2020", "tháng 01/2021"),
    ("2020-05", True, "tháng 5 và 5 tháng đầu năm", "tháng 5 và 5 tháng đầu năm 2020", "tháng 6/2020"),
    ("2020-01", True, "tháng 01", "tháng 01/2020", "tháng 02/2020"),
    ("2020-12", True, "tháng 12 và năm 2020", "tháng 12 và năm 2020", "tháng 01/2021"),
    ("2020-Q1", True, "quý I", "quý I/2020", "quý II/2020"),
    ("2020-Q3", True, "quý III và 9 tháng đầu năm", "quý III và 9 tháng đầu năm 2020", "quý IV/2020"),
    ("2020-Q4", False, "quý IV/2020", "quý IV/2020", "quý I/2021"),
    ("2020-H1", False, "6 tháng đầu năm", "6 tháng đầu năm 2020", "6 tháng cuối năm 2020"),
    ("2020-H2", False, "6 tháng cuối năm 2020", "6 tháng cuối năm 2020", "6 tháng đầu năm 2021"),
    ("2020-9M", False, "9 tháng đầu năm", "9 tháng đầu năm 2020", "3 tháng cuối năm 2020"),
    ("2020", False, "năm 2020", "năm 2020", "năm 2021"),
]


@pytest.mark.parametrize(("text", "cumulative", "short", "label", "following"), WORDS)
def test_the_words_of_a_period(text, cumulative, short, label, following):
    month = f"cumulative: {str(cumulative).lower()}\n" + SMALL.replace("2020-02\n", f"{text}\n", 1)
    words = draft_of(month.replace("date: 2020-02-25", "date:")).month.period.words()
    told = {"period_short": short, "period": label, "next_period": following}
    assert told.items() <= words.items()


# NĐ 09/2019/NĐ-CP, điều 12; quarters and half-years as the circulars that apply it have them.
DAYS = [
    ("2026-01", "15/12/2025", "14/01/2026"),
    ("2026-03", "15/02/2026", "14/3/2026"),
    ("2026-Q1", "15/12/2025", "14/3/2026"),
    ("2026-Q3", "15/6/2026", "14/9/2026"),
    ("2026-H1", "15/12/2025", "14/6/2026"),
    ("2026-H2", "15/6/2026", "14/12/2026"),
    ("2026", "15/12/2025", "14/12/2026"),
]


@pytest.mark.parametrize(("text", "first", "last"), DAYS)
def test_the_days_reported_on(text, first, last):
    assert Period.parse(text).day_words("nd09") == {"from": first, "to": last}


def test_calendar_days():
    assert Period.parse("2024-02").day_words("calendar") == {"from": "01/02/2024", "to": "29/02/2024"}
    assert Period.parse("2026-9M").day_words("calendar") == {"from": "01/01/2026", "to": "30/9/2026"}


@pytest.mark.parametrize("text", ["2020-02", "2020-01", "2020-Q1", "2020-H1", "2020-H2", "2020"])
def test_the_period_before_the_next_is_the_same(text):
    period = Period.parse(text)
    assert str(period) == text
    assert period.next().previous() == period
    assert period.previous().next() == period
    assert period.previous() < period < period.next()


def test_a_period_of_its_own():
    value = "{label: tuần 12/2020, from: 2020-03-16, to: 2020-03-20, next: tuần 13/2020}"
    period = draft_of(SMALL.replace("2020-02\n", f"{value}\n", 1).replace("02-25", "03-20")).month.period
    assert period.words() == {
        "period": "tuần 12/2020",
        "period_short": "tuần 12/2020",
        "period_long": "tuần 12/2020",
        "period_only": "tuần 12/2020",
        "next_period": "tuần 13/2020",
    }
    assert (period.first_day, period.last_day) == (date(2020, 3, 16), date(2020, 3, 20))
    assert period.day_words("nd09") == {"from": "16/3/2020", "to": "20/3/2020"}
    assert (period.next(), period.previous()) == (None, None)


@pytest.mark.parametrize(
    "value",
    [
        "{label: tuần 12}",
        "{label: tuần 12, from: 2020-03-16, to: 2020-03-20, ten: x}",
        "{label: , from: 2020-03-16, to: 2020-03-20}",
        "{label: tuần 12, from: 16/3/2020, to: 2020-03-20}",
        "[2020-02]",
        "2020-Q5",
        "2020-H3",
        "2020-6M",
        "202",
    ],
)
def test_what_is_no_period(value):
    found = checked(SMALL.replace("2020-02\n", f"{value}\n", 1)).findings
    errors = [finding for finding in found if finding.severity is Severity.ERROR]
    assert {str(finding.path).partition(".")[0] for finding in errors} == {"period"}


def test_a_period_begins_before_it_ends():
    found = checked(SMALL.replace("2020-02\n", "{label: A, from: 2020-03-20, to: 2020-03-16}\n", 1)).findings
    assert "KY009" in {finding.rule.id for finding in found}


@pytest.mark.parametrize(
    ("period", "said", "found"),
    [
        ("2020-Q1", "Tình hình tháng 02/2020 ổn định.", 0),
        ("2020-Q1", "Tình hình tháng 12/2019 ổn định.", 1),
        ("2020-Q2", "Tình hình tháng 3 ổn định.", 1),
        ("2020", "Tình hình tháng 3 ổn định.", 0),
    ],
)
def test_old_months_are_found_in_reports_of_any_period(period, said, found):
    text = SMALL.replace("2020-02\n", f"{period}\n", 1).replace("Việc đã làm.", said)
    findings = checked(text.replace("date: 2020-02-25", "date:")).findings
    assert [f.rule.id for f in findings].count("KY002") == found
