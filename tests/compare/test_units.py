"""Who has reported, when reports are due, and figures side by side, as values."""

import re
from datetime import date
from decimal import Decimal

import pytest

from baocao.compare.units.due import Due, days_late, is_late
from baocao.compare.units.ranking import Told, rankings, sentences
from baocao.compare.units.standing import Filed, natural, newest, shown_beside, standings, units_below
from baocao.library.office_files import read_office
from baocao.model.fields import BlankDay
from baocao.model.figure import Figure
from baocao.model.month import Month
from baocao.model.period import Period
from baocao.source import plain
from tests.helpers import ROOT
from tests.province import month_text

P = Period.parse
OFFICE = read_office(ROOT / "data/offices/bdv-quang-ngai.yaml", ROOT).office
TOP = "Ủy ban nhân dân tỉnh An Mẫu"


def office(name, superior=TOP):
    return OFFICE.model_copy(update={"name": name, "superior": (superior,) if superior else (), "issuer": ()})


def filed(name, period, day=None, superior=TOP):
    return Filed(f"{name}/{period}.yaml", P(period), day, office(name, superior), name)


@pytest.mark.parametrize(
    ("text", "period", "due"),
    [
        ("20", "2026-09", date(2026, 9, 20)),
        ("31", "2026-02", date(2026, 2, 28)),
        ("30", "2026-02", date(2026, 2, 28)),
        ("05", "2026-Q1", date(2026, 3, 5)),
        ("2026-10-05", "2026-09", date(2026, 10, 5)),
        ("2026-09-18", "2026-09", date(2026, 9, 18)),
    ],
)
def test_a_day_or_a_date_says_when_reports_are_due(text, period, due):
    assert Due.parse(text, P(period)).of(P(period)) == due


@pytest.mark.parametrize("text", ["0", "32", "", "x", "2026-13-01", "2026-02-30", "٢٠", "9999-01-01", "-1"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        Due.parse(text, P("2026-09"))


def test_a_blank_day_is_late_only_in_a_later_month():
    due = date(2026, 9, 20)
    assert [is_late(BlankDay(2026, month, 30), due) for month in (9, 10)] == [False, True]
    assert days_late(BlankDay(2026, 10, 31), due) is None
    assert [days_late(day, due) for day in (date(2026, 9, 20), date(2026, 9, 22), None)] == [None, 2, None]


def test_units_stand_in_the_order_of_numbers_in_their_names():
    reports = [
        filed("xa-10", "2026-09", date(2026, 10, 2)),
        filed("xa-9", "2026-08"),
        filed("xa-9", "2026-Q3"),
        filed("xa-9", "2026-10"),
        filed("xa-1", "2026-09", date(2026, 9, 30)),
    ]
    periods = shown_beside(P("2026-09"), reports)
    assert list(map(str, periods)) == ["2026-08", "2026-09"]
    units, twice = standings(reports, [("xa-2", "Xã Hai")], periods, Due())
    assert [(unit.name, unit.state, unit.days_late) for unit in units] == [
        ("xa-1", "reported", None),
        ("Xã Hai", "missing", None),
        ("xa-9", "missing", None),
        ("xa-10", "late", 2),
    ]
    assert units[2].plan == reports[1]
    assert units[2].marks == ("reported", "missing")
    assert twice == []
    assert newest(reports) == P("2026-10")


def test_of_two_files_of_one_unit_and_period_the_first_counts():
    one = filed("xa-1", "2026-09")
    other = one._replace(name="xa-1/copy.yaml", day=date(2026, 12, 1))
    [unit], [twice] = standings([one, other], [], [P("2026-09")], Due())
    assert (unit.state, unit.file) == ("reported", one.name)
    assert tuple(twice) == (one.name, other.name)


def test_units_of_one_name_below_two_bodies_are_two():
    reports = [filed("Xã Tân Phú", "2026-09", superior=above) for above in ("Huyện A", "Huyện B")]
    units, twice = standings(reports, [], [P("2026-09")], Due())
    assert (len(units), twice) == (2, [])


def test_the_report_of_the_superior_body_is_that_of_no_unit():
    reports = [filed("xa-1", "2026-09"), filed(TOP, "2026-09", superior=""), filed("xa-2", "2026-09")]
    assert [each.label for each in units_below(reports, None)] == ["xa-1", "xa-2"]
    elsewhere = filed("sở", "2026-09", superior="Bộ Nội vụ")
    below = units_below([*reports, elsewhere], office(TOP, ""))
    assert [each.label for each in below] == ["xa-1", "xa-2"]
    assert units_below([elsewhere], None) == [elsewhere]


def test_numbers_in_names_of_any_length_are_sorted():
    assert min(["x9", "x10", "x", "10", "9a", "²"], key=natural) == "9a"


def figure(value, **more):
    return Figure.model_validate({"value": value, **more})


def told(unit, before=None, **figures):
    return Told(unit, figures, before or {})


def test_figures_are_ranked_with_their_sum_and_change():
    reports = [
        told("A", {"thu": figure("100")}, thu=figure("0,1", unit="tỷ", plan="0,4")),
        told("B", {"thu": figure("10", unit="TỶ")}, thu=figure("12,5", unit="tỷ")),
        told("C"),
        told("D", thu=figure("0,2", unit="tỷ"), dan=figure("-3")),
    ]
    thu, dan = rankings(reports, {"thu": "Thu …"})
    assert [(row.unit, str(row.value)) for row in thu.rows] == [("B", "12.5"), ("D", "0.2"), ("A", "0.1")]
    assert thu.total == Decimal("12.8")
    assert thu.lacking == ("C",)
    assert thu.says == "Thu …"
    assert [row.rate for row in thu.rows] == [Decimal(25), None, None]
    assert [row.of_plan for row in thu.rows] == [None, None, Decimal(25)]
    assert dan.scale == (Decimal(-3), Decimal(0))
    assert dan.total is None


def test_percentages_have_no_sum_and_other_units_are_other_figures():
    reports = [
        told("A", x=figure("50", unit="%")),
        told("B", x=figure("70", unit="%")),
        told("C", x=figure("1")),
    ]
    share, number = rankings(reports, {})
    assert (share.total, share.way) == (None, "none")
    assert [row.unit for row in number.rows] == ["C"]


def test_the_rule_of_a_figure_decides_what_all_have_together():
    def total(way):
        [found] = rankings([told(n, x=figure(n, rollup=way)) for n in ("1", "2", "9")], {})
        return found.total

    assert [total(way) for way in ("sum", "last", "mean", "max", "min", "none")] == [12, 12, 4, 9, 1, None]


def test_the_sentence_of_a_figure_names_it():
    month = Month.model_validate(plain(month_text(1, 1, "xa-001").encode()))
    assert sentences([month], ["thu", "ho"]) == {"thu": "Thu ngân sách …"}
