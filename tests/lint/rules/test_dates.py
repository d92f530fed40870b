"""Days in texts: which are too far, which are padded, and how the years since a document are counted."""

import pytest

from tests.helpers import SMALL, checked


def told(task, rule):
    findings = checked(SMALL.replace("Việc đã làm.", task)).findings
    return [finding.message.text("en") for finding in findings if finding.rule.id == rule]


@pytest.mark.parametrize(
    ("day", "far"), [("03/02/1919", True), ("03/02/1920", False), ("03/3/2120", False), ("03/3/2121", True)]
)
def test_a_hundred_years_are_not_too_many(day, far):
    said = f"{day} is more than 100 years from the date of the report"
    assert told(f"Kỷ niệm ngày {day} tại tỉnh.", "KY004") == ([said] if far else [])


def test_a_document_of_the_report_s_own_day_may_be_cited():
    assert told("Triển khai Chỉ thị số 22-CT/TU, ngày 25/02/2020 của Tỉnh ủy.", "KY004") == []
    assert told("Triển khai Chỉ thị số 22-CT/TU, ngày 26/02/2020 của Tỉnh ủy.", "KY004") == [
        "the cited document is dated 26/02/2020, later than the report"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "ngày 0/4/2020",
        "ngày 5/0/2020",
        "ngày 5/13/2020",
        "ngày 5 tháng 13",
        "tháng 00/2020",
        "ngày 0 tháng 4",
    ],
)
def test_what_is_no_day_or_month_is_not_padded(words):
    assert told(f"Họp {words} tại Ban.", "KY005") == []


@pytest.mark.parametrize(
    "words", ["ngày 05/12/2020", "ngày 05 tháng 12", "tháng 12/2020", "ngày 10 tháng 10"]
)
def test_what_is_padded_already(words):
    assert told(f"Họp {words} tại Ban.", "KY005") == []


SPAN = "{} năm thực hiện Chỉ thị số 22-CT/TU, ngày {} của Tỉnh ủy"


@pytest.mark.parametrize(
    ("years", "day", "age"),
    [
        ("03", "25/12/2017", 2),  # 2.17 years
        ("03", "27/5/2017", None),  # 2.75 years
        ("03", "27/5/2016", None),  # 3.74 years
        ("03", "25/5/2016", 4),  # 3.76 years
        ("10", "25/02/2010", None),
    ],
)
def test_how_far_years_may_be_from_the_date(years, day, age):
    said = f"“{years} năm thực hiện”, but the document is dated {day}, about {age} years ago"
    assert told(f"Sơ kết {SPAN.format(years, day)}.", "KY006") == ([said] if age else [])


def test_years_go_with_the_documents_that_are_joined_to_them():
    near, far = SPAN.format("03", "03/4/2017"), SPAN.format("03", "03/4/2007")
    said = ["“03 năm thực hiện”, but the document is dated 03/4/2007, about 13 years ago"]
    assert told(f"Sơ kết {near} và {far}.", "KY006") == said
    assert told(f"Sơ kết {near} và Chỉ thị số 5-CT/TU, ngày 03/4/2007.", "KY006") == said
    assert told(f"Sơ kết {near} theo Chỉ thị số 5-CT/TU, ngày 03/4/2007.", "KY006") == []
    assert told(f"Sơ kết {near}; triển khai Chỉ thị số 5-CT/TU, ngày 03/4/2007.", "KY006") == []
