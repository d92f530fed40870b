"""Findings for people: lines within a terminal, equal findings together."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.lint.engine import Choice
from baocao.pipeline import check
from baocao.report.full import full
from baocao.report.validation_report import ValidationReport
from baocao.report.window import around
from baocao.system.terminal import columns
from tests.helpers import ROOT, SMALL

LONG = "Làm việc với một số cơ quan để triển khai Kế hoạch phối hợp năm 2020 theo chỉ đạo của Ban Thường vụ"


def report_of(text, lang="vi", **layout):
    result = check("a.yaml", text.encode(), ROOT / "tests", Choice(select=("DM002",)))
    return ValidationReport(("a.yaml",), result.findings, result.sources, lang, **layout)


def several(count, text=LONG):
    first = next(line for line in SMALL.splitlines() if "Việc đã làm." in line)
    lines = "\n".join(first.replace("Việc đã làm.", f"{text} lần {n}") for n in range(count))
    return SMALL.replace(first, lines)


@pytest.mark.parametrize("width", [40, 60, 80, 132])
def test_no_line_is_wider_than_the_terminal(width):
    told = full(report_of(several(5), width=width))
    assert max(map(columns, told.splitlines())) <= width
    assert " ".join(told.split()).count("câu không kết thúc bằng dấu chấm") == 1


def test_a_place_is_never_broken():
    report = report_of(several(5))
    name = "/" + "thư mục rất dài/" * 9 + "a.yaml"
    far = replace(
        report,
        findings=tuple(finding._replace(file=name) for finding in report.findings),
        sources={name: report.sources["a.yaml"]},
        width=60,
    )
    told = full(far).splitlines()
    assert [line for line in told if line.startswith(f"{name}:")] == [
        line for line in told if "a.yaml:" in line
    ]
    assert f"{name}:6:111" in told[0]
    assert told[0].endswith("cảnh báo DM002:")


@pytest.mark.parametrize(
    ("lang", "by_fix", "by_hand"), [("vi", "viết", "sửa tay"), ("en", "write", "by hand")]
)
def test_what_fix_does_not_write_is_introduced_otherwise(lang, by_fix, by_hand):
    text = SMALL.replace("period: 2020-02", "period: T2").replace("Việc đã làm.", "Kế hoạch 103-KH/TU.")
    result = check("a.yaml", text.encode(), ROOT / "tests", Choice(select=("VD001",)))
    told = full(ValidationReport(("a.yaml",), result.findings, result.sources, lang))
    assert {finding.suggestion: finding.fixable for finding in result.findings} == {
        "2020-02": False,
        "Kế hoạch số 103-KH/TU": True,
    }
    assert f"  = {by_hand}: 2020-02\n" in told
    assert f"  = {by_fix}: Kế hoạch số 103-KH/TU\n" in told


def test_without_a_terminal_a_finding_is_one_line():
    told = full(report_of(several(1)))
    assert told.splitlines()[0].endswith("cảnh báo DM002: câu không kết thúc bằng dấu chấm")


def test_colours_take_no_room_and_change_no_word():
    report = report_of(several(2), width=50)
    painted = full(replace(report, colour=True))
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == full(report)
    assert "\x1b[" in painted


@pytest.mark.parametrize("count", [1, 3])
def test_few_equal_findings_stand_alone(count):
    told = full(report_of(several(count)))
    assert told.count("DM002: câu không") == count
    assert "×" not in told
    assert told == full(report_of(several(count), all_of_them=True))


def test_many_equal_findings_are_one_with_the_first_three_places():
    report = report_of(several(25))
    told = full(report)
    assert told.count("25 × câu không kết thúc bằng dấu chấm") == 1
    assert told.count("^") == sum(len(f"{n}") for n in range(3))
    lines = [report.region(finding).line for finding in report.findings]
    assert [int(n) for n in re.findall(r"a\.yaml:(\d+):", told)] == lines[:3]
    assert f"còn 22 chỗ như thế, ở các dòng {', '.join(map(str, lines[3:15]))}…; xem hết" in told
    assert told.count("Mỗi mục là một câu trọn vẹn") == 1
    every = full(replace(report, all_of_them=True))
    assert every.count("DM002: câu không") == 25


def test_equal_findings_of_two_files_stay_apart():
    report = report_of(several(4))
    moved = tuple(finding._replace(file="b.yaml") for finding in report.findings)
    both = replace(
        report,
        findings=report.findings + moved,
        sources={**report.sources, "b.yaml": report.sources["a.yaml"]},
    )
    assert full(both).count("4 × ") == 2


LINES = st.text(st.sampled_from("ab đế  漢\u0301"), max_size=400)


@given(line=LINES, start=st.integers(0, 400), length=st.integers(1, 300), room=st.integers(30, 120))
def test_the_part_around_words_fits_and_holds_their_beginning(line, start, length, room):
    start = min(start, len(line))
    end = min(start + length, len(line))
    part, first, last = around(line, start, end, room)
    assert columns(part) <= room
    assert first <= last <= len(part)
    words = line[start:end]
    assert words.startswith(part[first:last])
    if columns(words) <= room - 2:
        assert part[first:last] == words
    assert part.strip("…") in line
