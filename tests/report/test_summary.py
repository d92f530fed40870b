"""Promises followed over several months, and how many lines of a summary fit on a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao import pipeline
from baocao.document import Paragraph, RuledTable, Words, paragraphs, plain_text
from baocao.lint.rules.items.promises import PROMISE_NOT_REPORTED
from baocao.model.period import Period
from baocao.report.summary.facts import FigureRow, Problem, Report, summarise
from baocao.report.summary.fit import Stretch, fit, grow
from baocao.report.summary.heights import Heights
from baocao.report.summary.one_page import document_of
from baocao.report.summary.phrases import SummaryWording, shortened
from baocao.report.summary.promises import Month, follow
from tests.compare.test_changes import month, of
from tests.helpers import EXAMPLES, draft_of

ROAD = "Xây dựng kế hoạch làm đường vào thôn Bàu Sen."
SCHOOL = "Khảo sát điểm trường mầm non xã Hòa Phú."
WELL = "Nạo vét giếng cổ ở đình làng An Bình."
OTHER = "Tiếp công dân định kỳ tại trụ sở."


def fates(*texts):
    steps = [Month(Period("month", 2020, 2 + number), of(text)) for number, text in enumerate(texts)]
    return follow(steps)


def told(promises):
    return [(each.text, str(each.since), each.state) for each in promises]


def test_a_report_alone_keeps_no_promise():
    assert fates(month(OTHER)) is None


def test_a_promise_is_kept_or_open_with_its_age():
    found = fates(month(OTHER, plans=(ROAD, SCHOOL)), month(ROAD, plans=(WELL,)))
    assert told(found.kept) == [(ROAD, "2020-02", "reported")]
    assert told(found.open) == [(SCHOOL, "2020-02", "missing")]
    assert found.open[0].months(Period("month", 2020, 3)) == 1


def test_a_promise_carried_over_is_as_old_as_it_was_first_made():
    months = [month(OTHER, plans=(SCHOOL,)) for _ in range(4)]
    found = fates(*months)
    assert told(found.open) == [(SCHOOL, "2020-02", "carried")]
    assert found.open[0].months(Period("month", 2020, 5)) == 3
    last = fates(*months, month(SCHOOL, plans=(WELL,)))
    assert told(last.kept) == [(SCHOOL, "2020-02", "reported")]
    assert last.open == ()


def test_a_forgotten_promise_stays_open_until_it_is_reported_or_made_again():
    first, idle = month(OTHER, plans=(ROAD, SCHOOL)), month(OTHER, plans=(OTHER,))
    assert {(each.text, str(each.since)) for each in fates(first, idle, idle).open} >= {
        (ROAD, "2020-02"),
        (SCHOOL, "2020-02"),
    }
    late = fates(first, idle, month(ROAD, plans=(SCHOOL,)))
    assert (ROAD, "2020-02", "reported") in told(late.kept)
    assert (SCHOOL, "2020-02", "carried") in told(late.open)
    assert [entry.text for entry in late.unplanned] == []


def test_a_regular_task_is_promised_anew_when_it_was_done():
    regular = month(SCHOOL, plans=(SCHOOL,))
    found = fates(regular, regular, month(OTHER, plans=(WELL,)))
    assert told(found.open) == [(SCHOOL, "2020-03", "missing")]


def test_what_nobody_planned_is_new():
    found = fates(month(OTHER, plans=(ROAD,)), month(ROAD, WELL, plans=(SCHOOL,)))
    assert [entry.text for entry in found.unplanned] == [WELL]


heights = st.lists(st.floats(1, 40), max_size=30)
stretches = st.lists(
    st.tuples(heights, st.floats(0, 20), st.floats(0, 10), st.floats(1, 8), st.integers(0, 7)), max_size=7
)


@given(stretches, st.floats(0, 400))
def test_what_is_printed_fits_or_nothing_is_left_to_omit(drawn, room):
    found = [Stretch(*each) for each in drawn]
    fits = fit(found, room)
    assert fits == (sum(each.height for each in found) <= room)
    assert fits or all(each.shown == 0 for each in found)
    if fits:
        before = [each.shown for each in found]
        grow(found, lambda: sum(each.height for each in found) <= room)
        assert sum(each.height for each in found) <= room
        assert all(now.shown >= then for now, then in zip(found, before, strict=True))


def test_a_long_section_does_not_starve_the_others():
    long, short = Stretch([5.0] * 80, 0, 0, 5, 9), Stretch([5.0] * 4, 0, 0, 5, 0)
    assert fit([long, short], 75)
    assert (long.shown, short.shown) == (10, 4)


@pytest.mark.parametrize("text", ["", "ngắn", "một hai ba bốn năm sáu", "x" * 50, "đ " * 40, "dòng\nhai  ba"])
def test_a_shortened_text_is_never_longer(text):
    for most in (5, 12, 100):
        found = shortened(text, most)
        assert len(found) <= max(most, 3)
        assert "\n" not in found
        assert found.endswith("…") == (len(" ".join(text.split())) > most)


def row(**values):
    return FigureRow(**{"id": "x", "says": "", "unit": "", "decimals": 1, "before": None, "plan": None,
                        "same_period": None, **values})  # fmt: skip


def test_a_growth_that_says_nothing_is_not_told():
    assert row(value=3, before=0).rate is None
    assert row(value=3, before=-2).rate is None
    assert row(value=-3, before=2).rate is None
    assert row(value=3, before=2, unit="%").rate is None
    assert (row(value=3, before=2).change, str(row(value=3, before=2).rate)) == (1, "50")


def report(text, name="month.yaml"):
    draft = draft_of(text)
    return Report(name, draft.month, draft.office, draft.edition)


def full(period, tasks, figures=0):
    rows = "".join(f'  so-{n}: {{value: "{n + 1}", unit: hồ sơ}}\n' for n in range(figures))
    text = month(
        *(f"Việc số {n} của kỳ {period} về lĩnh vực {n * 7919}." for n in range(tasks)),
        plans=[f"Nhiệm vụ {n} sau kỳ {period} ở thôn {n * 104729}." for n in range(tasks)],
        rest=f"figures:\n{rows}" if rows else "",
    )
    return text.replace("period: 2020-02", f"period: {period}").replace("2020-02-25", f"{period}-25")


@pytest.mark.parametrize(("tasks", "figures"), [(1, 0), (4, 3), (40, 0), (130, 60)])
def test_a_page_is_filled_and_says_what_it_lacks(tasks, figures):
    summary = summarise(
        report(full("2020-03", tasks, figures)), [report(full("2020-02", tasks, figures))], (), {}
    )
    document, stylesheet, [left_out] = document_of([summary], "vi")
    measures = Heights(stylesheet)
    height = sum(map(measures.block, document.blocks))
    assert height <= measures.page_mm
    lines = [plain_text(line.content) for line in paragraphs(document.blocks) if isinstance(line, Paragraph)]
    told = sum(int(line.split()[2]) for line in lines if line.startswith("… và"))
    assert told == left_out
    assert (left_out > 0) == (tasks > 4)
    if left_out:
        assert height > measures.page_mm - 25


def test_no_number_is_broken_however_wide():
    wide = "999.999.999.999.999.999"
    keys = f'figures: {{a: {{value: "{wide},12345", plan: "{wide}", same_period: "{wide}"}}}}\n'
    old, new = (full(period, 1) + keys for period in ("2020-02", "2020-03"))
    summary = summarise(report(new.replace(f"{wide},12345", wide)), [report(old)], (), {})
    document, stylesheet, _ = document_of([summary], "vi")
    [table] = [block for block in document.blocks if isinstance(block, RuledTable)]
    assert not Heights(stylesheet).is_narrow(table)
    assert wide in {plain_text(cell.paragraph.content) for row in table.rows for cell in row.cells}


def test_each_month_is_a_page():
    summaries = [
        summarise(report((EXAMPLES / name).read_bytes()), [], (), {})
        for name in ("2020-02.yaml", "2020-03.yaml")
    ]
    document, _, left_out = document_of(summaries, "vi")
    assert len(document.all_sheets()) == len(left_out) == 2


def test_a_kept_promise_is_told_in_the_words_of_the_result():
    old = month("Đã họp.", plans=["Thu ngân sách tháng đạt 1.250 triệu đồng, bằng 96,2% kế hoạch."])
    new = month("Thu ngân sách tháng đạt 1.400 triệu đồng, bằng 107,7% kế hoạch.", plans=["Họp dân."])
    new = new.replace("period: 2020-02", "period: 2020-03").replace("2020-02-25", "2020-03-25")
    summary = summarise(report(new), [report(old)], (), {})
    [kept] = summary.kept
    told = SummaryWording(summary, "vi").promise(kept)
    assert told == (
        "Thu ngân sách tháng đạt 1.400 triệu đồng, bằng 107,7% kế hoạch. (từ tháng 02/2020, 1 tháng)"
    )


def test_open_promises_are_not_told_again_as_problems():
    old, new = full("2020-02", 3), full("2020-03", 3)
    doubled = new.replace("priorities:", "closing: Trên đây là là báo cáo.\npriorities:")
    found = pipeline.check("2020-03.yaml", doubled.encode(), EXAMPLES)
    other = next(each for each in found.findings if each.rule is not PROMISE_NOT_REPORTED)
    problems = (Problem(other._replace(rule=PROMISE_NOT_REPORTED), 3), Problem(other, 4))
    words = SummaryWording(summarise(report(new), [report(old)], problems, {}), "vi")
    assert words.summary.open
    assert [line for line in words.problems() if "DM006" in line] == []
    assert len([*words.problems()]) == 1
    assert words.counts.endswith(". Trong đó 1 việc chưa thấy báo cáo, ở mục Còn mở.")
    alone = SummaryWording(summarise(report(new), [], problems, {}), "vi")
    assert len([*alone.problems()]) == 2


@pytest.mark.parametrize("letters", range(86, 96))
def test_the_sign_of_a_line_takes_no_room_from_its_text(letters):
    summary = summarise(report(full("2020-03", 1)), [report(full("2020-02", 1))], (), {})
    document, stylesheet, _ = document_of([summary], "vi")
    measures = Heights(stylesheet)
    item = next(line for line in document.blocks if isinstance(line, Paragraph) and line.label)
    line = item._replace(content=(Words(("mười " * letters)[:letters]),))
    assert line.label == "-"
    assert measures.block(line) == measures.block(line._replace(numbering=None))
