"""The next month's file: what it holds, and that what it offers may be taken."""

import re

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from baocao.finding import Severity
from baocao.model.period import Period
from baocao.scaffold.next_month import Before, following, skeleton
from tests.helpers import EXAMPLES, ROOT, SMALL, checked, draft_of

FEBRUARY = (EXAMPLES / "2020-02.yaml").read_text("utf-8")
MARCH = Period.parse("2020-03")


def next_of(text, period=MARCH):
    draft = draft_of(text)
    return following(period, Before("2020-02.yaml", text, draft.month, draft.office))


def planned(*lines):
    return SMALL.replace("    - Việc sẽ làm.\n", "".join(f"    {line}\n" for line in lines))


def taken(text):
    """Do what the comments say: take every ``#`` away and write something where nothing is offered."""
    offered = re.sub(r"^(    )# ((?:- text| {2,}).*)$", r"\1\2", text, flags=re.MULTILINE)
    without = re.sub(r"^(    {2}.*\n) {4}- …$", r"\1", offered, flags=re.MULTILINE)
    without = re.sub(r"^# (figures:|  .*)$", r"\1", without, flags=re.MULTILINE)
    return without.replace("- …", "- Không.").replace("assessment: …", "assessment: Hoàn thành.")


def errors(text):
    return [f.message.text("en") for f in checked(text).findings if f.severity is Severity.ERROR]


def test_the_file_that_follows_february(golden):
    golden(ROOT / "tests" / "golden" / "new" / "2020-03.yaml", next_of(FEBRUARY))


def test_the_file_of_an_office_alone(golden):
    office = draft_of(SMALL).office
    golden(
        ROOT / "tests" / "golden" / "new" / "2026-12.yaml",
        skeleton(Period.parse("2026-12"), "bdv-quang-ngai", office),
    )


def test_what_is_made_has_no_errors_and_says_what_is_to_be_written():
    for text in (next_of(FEBRUARY), skeleton(MARCH, "bdv-quang-ngai", draft_of(SMALL).office)):
        assert errors(text) == []
        assert {f.rule.id for f in checked(text).findings if f.severity is Severity.WARNING} == {"DM007"}


def test_everything_offered_may_be_taken():
    month = draft_of(taken(next_of(FEBRUARY))).month
    february = draft_of(FEBRUARY).month

    def words(items):
        return [(" ".join(item.text.split()), words(item.items)) for item in items]

    for key, section in february.priorities.sections.items():
        assert words(month.results.sections[key].content) == words(section.content)
    assert [item.id for item in month.priorities.sections["professional"].content] == [
        "to-cong-tac-hoa-phat",
        "theo-doi-tinh-hinh",
        "thuc-hien-mot-so-cong",
    ]


def test_every_promise_is_found_again_by_its_id():
    from baocao.compare.entries import entries
    from baocao.compare.track import track

    first = draft_of(taken(next_of(FEBRUARY)))
    then = draft_of(taken(next_of(taken(next_of(FEBRUARY)), Period.parse("2020-04"))))
    fates = track(entries(first.month, first.office), [("2020-04", entries(then.month, then.office))])
    assert {(promise.state, promise.score) for promise in fates.promises} == {("reported", 1.0)}


def test_ids_are_kept_or_made_and_differ():
    made = next_of(
        planned(
            "- {text: Tổ chức Hội thi., id: hoi-thi}",
            "- Họp giao ban!",
            "- Họp giao ban.",
            "- “…”",
            "- 12 xã.",
            "- No.",
        )
    )
    assert re.findall(r"id: (.*)", made) == [
        "hoi-thi",
        "hop-giao-ban",
        "hop-giao-ban-2",
        "viec",
        "viec-12-xa",
        "no",
    ]


def test_what_is_not_written_yet_is_no_promise():
    blank = skeleton(Period.parse("2020-02"), "bdv-quang-ngai", draft_of(SMALL).office)
    made = next_of(blank)
    assert "# - text:" not in made
    assert "# Công tác" in made
    assert "id:" not in made
    partly = next_of(planned("- …", "- '...'", "- paragraph: …", "- Họp giao ban: […]", "- Gửi: […, Thư.]"))
    assert re.findall(r"id: (.*)", partly) == ["hop-giao-ban", "gui", "thu"]
    assert partly.count("items:") == 1


def test_december_rolls_to_january():
    made = next_of(
        SMALL.replace("2020-02-25", "2020-12-25").replace("2020-02", "2020-12"), Period.parse("2021-01")
    )
    assert "period: 2021-01\n" in made
    assert "# Kết quả công tác dân vận tháng 01/2021\n" in made
    assert "# Nhiệm vụ trọng tâm tháng 02/2021\n" in made


def test_footnotes_and_what_was_only_for_that_month_stay_behind():
    rest = "footnotes: {a: Sở Nội vụ.}\nplace: Sơn Tịnh\nnumber: 7\n"
    made = next_of(planned("- 'Họp[^a] giao ban.'") + rest)
    assert "Họp giao ban." in made
    assert "id: hop-giao-ban\n" in made
    assert "Sơn Tịnh" not in made
    assert "Sở Nội vụ" not in made


@pytest.mark.parametrize("quote", ["", '"'])
def test_an_office_inside_the_month_is_kept(quote):
    office = (ROOT / "data/offices/bdv-quang-ngai.yaml").read_text("utf-8")
    inside = "".join(f"  {line}\n" for line in office.splitlines() if not line.startswith("#"))
    made = next_of(
        SMALL.replace(
            "office: bdv-quang-ngai\n", f"{quote}office{quote}:\n{inside.replace('  ' + chr(10), '')}"
        )
    )
    assert draft_of(made).office == draft_of(SMALL).office


@settings(max_examples=60)
@example(["…", "Họp."])
@given(
    st.lists(
        st.text(st.sampled_from("aăđ ế#:-'\"{}[]>|%&!.,…“”0123456789"), min_size=1, max_size=250),
        min_size=1,
        max_size=4,
    )
)
def test_any_words_survive(texts):
    import yaml

    month = yaml.safe_dump({"advisory": [{"text": text} for text in texts]}, allow_unicode=True)
    plan = "".join(f"  {line}\n" for line in month.splitlines())
    text = SMALL.split("priorities:")[0] + "priorities:\n" + plan
    before = checked(text).draft
    assume(before is not None)
    promised = [item.text for item in before.month.priorities.sections["advisory"].content]
    written = [text.split() for text in promised if text.strip() not in ("…", "...")]
    assume(written)
    made = following(MARCH, Before("2020-02.yaml", text, before.month, before.office))
    again = draft_of(taken(made)).month.results.sections["advisory"].content
    assert [item.text.split() for item in again] == written


STATE = (EXAMPLES / "state" / "2026-05.yaml").read_text("utf-8")


def test_a_month_of_any_shape_goes_on():
    made = following(Period.parse("2026-06"), before_of(STATE))
    month = draft_of(taken(made)).month
    assert month.cumulative
    promised = [item.text for item in draft_of(STATE).month.priorities.content]
    assert [item.text for item in month.results.sections["society"].content] == promised
    assert month.figures == {
        key: figure.model_copy(update={"same_period": None})
        for key, figure in draft_of(STATE).month.figures.items()
    }
    assert list(month.sections.sections) == ["assessment", "proposals"]


def before_of(text):
    draft = draft_of(text)
    return Before("2026-05.yaml", text, draft.month, draft.office)


OWN = """\
results:
  advisory: [Việc.]
  rieng: {title: Phần riêng, content: [Việc.]}
sections:
  - {title: Kiến nghị, content: [Việc.]}
"""


def test_titles_of_the_month_before_are_kept():
    text = SMALL.replace("results:\n  advisory:\n    - Việc đã làm.\n", OWN)
    month = draft_of(taken(next_of(text))).month
    assert month.results.sections["rieng"].title == "Phần riêng"
    assert [block.title for block in month.sections.content] == ["Kiến nghị"]


@pytest.mark.parametrize(
    "results",
    [
        "results:\n  - {title: Một, content: [Việc.]}\n  - {title: Hai, content: [Việc.]}\n",
        "results:\n  a: {title: Một, content: [Việc.]}\n  b: {title: Hai, content: [Việc.]}\n",
        "results: Văn xuôi.\n",
    ],
)
def test_an_office_without_sections_goes_on_with_those_of_the_month(results):
    text = (ROOT / "tests" / "structures" / "youth-week.yaml").read_text("utf-8")
    start, end = text.index("results:\n  - Ra quân"), text.index("priorities: Chuẩn bị")
    text = text[:start] + results + text[end:]
    text = text.replace("period: {label", "#period: {label").replace(
        "\noffice:", "\nperiod: 2026-03\noffice:"
    )
    made = following(Period.parse("2026-04"), before_of(text))
    month = draft_of(made).month
    titles = [block.title for block in month.results.content if hasattr(block, "title")]
    titles += [section.title for section in month.results.sections.values()]
    assert titles == (["Một", "Hai"] if "title" in results else [])


def test_a_heading_that_runs_on_is_to_be_written_so_again():
    text = (
        SMALL
        + "sections:\n  - {title: Sơ kết, text: Không.}\n  - {title: Khác, text: Có., content: [Họp.]}\n"
    )
    assert next_of(text).endswith(
        "sections:\n"
        '  - title: "Sơ kết"\n    text: …\n'
        '  - title: "Khác"\n    text: …\n    content:\n      - …\n'
    )


TABLES = """\
results:
  advisory:
    - Việc.
    - table:
        caption: Kết quả tháng 02/2020
        columns:
          - TT
          - Xã
          - {title: Tháng 2, kind: number}
          - {title: 2 tháng đầu năm 2020, kind: number}
          - Ghi chú
        rows:
          - group: Miền núi
          - ["1", 'Ba Vì[^a]', "5", "9", ""]
          - {total: Cộng, cells: ["", "5", "9", ""]}
  assessment:
    - Tốt.
    - table: {columns: [Xã, Số], rows: [[Ba Vì, "5"]]}
  rieng: {title: Riêng, content: [{table: {columns: [A], rows: [[Một]]}}]}
appendices:
  bieu:
    title: Biểu tháng 02 năm 2020
    landscape: true
    content: [Việc., {table: {columns: [Xã, {title: Số, kind: number}], rows: [[Ba Vì, "5"]]}}]
  khac: {title: Danh sách, content: [Một.]}
footnotes: {a: Xã.}
"""


def test_tables_and_appendices_come_without_their_numbers():
    text = SMALL.replace("results:\n  advisory:\n    - Việc đã làm.\n", TABLES)
    month = draft_of(next_of(text)).month
    _, first = month.results.sections["advisory"].content
    table = first.table
    assert table.caption == "Kết quả tháng 03/2020"
    titles = ["TT", "Xã", "Tháng 3", "3 tháng đầu năm 2020", "Ghi chú"]
    assert [column.title for column in table.columns] == titles
    assert [getattr(row, "cells", None) for row in table.rows] == [None, ("1", "Ba Vì", "…", "…", ""), None]
    assert (table.rows[0].group, table.rows[2].total) == ("Miền núi", "Cộng")
    assert month.results.sections["assessment"].content[1].table.rows[0].cells == ("Ba Vì", "…")
    assert month.results.sections["rieng"].content[1].table.rows[0].cells == ("Một",)
    bieu = month.appendices["bieu"]
    assert (bieu.title, bieu.landscape) == ("Biểu tháng 03 năm 2020", True)
    assert bieu.content[0].table.rows[0].cells == ("Ba Vì", "…")
    assert month.appendices["khac"].content[0].text == "…"
    assert not month.footnotes


def test_titles_that_name_another_kind_of_period_are_to_be_written():
    text = SMALL.replace("results:\n  advisory:\n    - Việc đã làm.\n", TABLES)
    month = draft_of(next_of(text, Period.parse("2020-Q1"))).month
    assert month.appendices["bieu"].title == "…"
    assert month.appendices["khac"].title == "Danh sách"


def test_a_figure_that_carries_over_has_its_value():
    figures = (
        "figures:\n  dau: {value: 3, carries: cuoi, unit: đơn}\n"
        "  cuoi: {value: '1.250', unit: đơn, rollup: last}\n"
    )
    made = next_of(SMALL + figures)
    assert {key: str(each.value) for key, each in draft_of(made).month.figures.items()} == {"dau": "1250"}
    assert made.endswith(
        'figures:\n  dau: {value: "1.250", unit: đơn, carries: cuoi}\n'
        '  # cuoi: {value: "1.250", unit: đơn, rollup: last}\n'
    )
    # After a month without a report nobody knows what it ended with.
    assert draft_of(next_of(SMALL + figures, Period.parse("2020-04"))).month.figures == {}
