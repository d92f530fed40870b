"""A longer period's report: the same task of several months is one, and nothing is invented."""

import re

import pytest
from pydantic import BaseModel

from baocao.library.month_file import read_month
from baocao.model.office_outline import PARTS
from tests.command import baocao, said
from tests.helpers import ROOT, checked
from tests.scaffold.rollup.rolling import quarter


def advisory(*items, more=""):
    return "results:\n  advisory:\n" + "".join(f"    - {item}\n" for item in items) + more


def test_a_task_of_several_months_is_one_with_the_last_words_and_its_origins(tmp_path):
    month, text, _ = quarter(
        tmp_path,
        advisory("Tiếp 12 lượt công dân đến kiến nghị.", "Trồng cây ở xã Bình Hải."),
        advisory("Họp giao ban với các phòng."),
        advisory("Tiếp 15 lượt công dân đến kiến nghị."),
    )
    assert month["results"]["advisory"] == [
        "Tiếp 15 lượt công dân đến kiến nghị.",
        "Trồng cây ở xã Bình Hải.",
        "Họp giao ban với các phòng.",
    ]
    assert "    # 2026-01: Tiếp 12 lượt công dân đến kiến nghị.\n" in text
    assert "    - Tiếp 15 lượt công dân đến kiến nghị.  # 2026-01, 2026-03\n" in text
    assert "    - Họp giao ban với các phòng.  # 2026-02\n" in text


def test_an_id_is_the_same_task_in_other_words_and_in_another_section(tmp_path):
    month, text, _ = quarter(
        tmp_path,
        advisory("{text: Chuẩn bị hội thi., id: hoi-thi}", "Họp."),
        "results:\n  professional:\n    - {text: Trao giải cho ba đội., id: hoi-thi}\n",
    )
    assert month["results"]["advisory"] == ["Họp."]
    assert month["results"]["professional"] == [{"text": "Trao giải cho ba đội.", "id": "hoi-thi"}]
    assert "# 2026-01, 2026-02" in text


def test_two_ids_are_two_tasks_and_tasks_of_one_month_stay_apart(tmp_path):
    same = "Tổ chức hội thi dân vận khéo cấp tỉnh."
    month, _, _ = quarter(
        tmp_path,
        advisory(f"{{text: {same}, id: a}}", "Báo cáo quý I.", "Báo cáo quý I."),
        advisory(f"{{text: {same}, id: b}}", "Báo cáo quý I.", "Báo cáo quý I."),
    )
    assert month["results"]["advisory"] == [
        {"text": same, "id": "a"}, "Báo cáo quý I.", "Báo cáo quý I.", {"text": same, "id": "b"},
    ]  # fmt: skip


def test_subtasks_are_gathered_below_their_sentence(tmp_path):
    month, _, _ = quarter(
        tmp_path,
        advisory("Tổ chức: [Hội nghị sơ kết công tác., Họp báo.]"),
        advisory("Tổ chức: [Hội nghị sơ kết công tác., Tập huấn cán bộ.]"),
    )
    below = ["Hội nghị sơ kết công tác.", "Họp báo.", "Tập huấn cán bộ."]
    assert month["results"]["advisory"] == [{"Tổ chức": below}]


def test_prose_has_to_be_written_from_what_the_months_say(tmp_path):
    prose = "results:\n  advisory: [Họp.]\n  assessment: {}\n"
    month, text, told = quarter(
        tmp_path, prose.format("Đạt yêu cầu."), prose.format("Hoàn thành tốt."), prose.format("Đạt yêu cầu.")
    )
    assert month["results"]["assessment"] == "…"
    lines = ["Các báo cáo viết:", "2026-01, 2026-03: Đạt yêu cầu.", "2026-02: Hoàn thành tốt."]
    assert "".join(f"  # {line}\n" for line in lines) + "  assessment: …\n" in text
    assert "chỗ … cần viết" not in told


def test_nothing_to_report_is_said_only_where_no_month_says_more(tmp_path):
    month, _, _ = quarter(tmp_path, advisory("Không."), advisory("Họp dân."), advisory("Không có."))
    assert month["results"]["advisory"] == ["Họp dân."]
    month, text, _ = quarter(tmp_path, advisory("Không."), advisory("Không."))
    assert month["results"]["advisory"] == "Không."
    assert "advisory: Không.  # 2026-01, 2026-02\n" in text


FIGURES = "figures:\n  a: {{value: {}, {}}}\n"


@pytest.mark.parametrize(
    ("declared", "values", "value"),
    [
        ("rollup: sum", (1, "'0,5'", -2), "-0,5"),
        ("rollup: last", (1, 2, 3), "3"),
        ("rollup: mean", (1, 2, 2), "1,67"),
        ("rollup: max", (5, 9, 2), "9"),
        ("rollup: min", (5, 9, 2), "2"),
        ("unit: hộ", ("'1.000'", "'1,000'", 0), "1.001,000"),
    ],
)
def test_figures_are_rolled_up_as_they_say(tmp_path, declared, values, value):
    months = [advisory("Có [=a].") + FIGURES.format(each, declared) for each in values]
    month, text, _ = quarter(tmp_path, *months)
    assert month["figures"]["a"]["value"] == value
    assert ("sum: cộng, vì không khai rollup" in text) == ("rollup" not in declared)


@pytest.mark.parametrize("declared", ["rollup: none", "unit: '%'"])
def test_what_does_not_add_up_is_left_to_be_written(tmp_path, declared):
    month, text, _ = quarter(
        tmp_path, *(advisory("Đạt [=a] chỉ tiêu.") + FIGURES.format(each, declared) for each in (50, 60))
    )
    assert month["results"]["advisory"] == ["Đạt … chỉ tiêu."]
    assert "figures" not in month
    assert "# a: ghi tay (2026-01: 50, 2026-02: 60)" in text


def test_a_running_total_and_a_balance_are_not_added(tmp_path):
    figures = (
        "figures:\n  dau: {{value: {}, carries: cuoi}}\n  cuoi: {{value: {}}}\n  ky: {{value: {}}}\n"
        "  tong: {{value: {}, adds: ky}}\n"
    )
    months = [(1, 4, 3, 3), (4, 2, 5, 8), (2, 9, 1, 9)]
    month, _, _ = quarter(tmp_path, *(advisory("Họp.") + figures.format(*each) for each in months))
    assert {key: each["value"] for key, each in month["figures"].items()} == {
        "dau": "1", "cuoi": "9", "ky": "9", "tong": "9",
    }  # fmt: skip


def test_a_figure_that_a_month_lacks_is_said(tmp_path):
    one = advisory("Họp.") + FIGURES.format(5, "rollup: sum, plan: 20, same_period: 4")
    month, text, _ = quarter(tmp_path, one, advisory("Họp."))
    assert month["figures"]["a"] == {"value": "5", "rollup": "sum"}
    assert "không có ở 2026-02; plan bỏ trống" in text


def test_the_same_period_is_added_if_every_month_has_one(tmp_path):
    months = [
        advisory("'[=a:compared]; [=a:of_plan].'") + FIGURES.format(5, f"same_period: {n}, plan: 9")
        for n in (1, 2)
    ]
    month, _, _ = quarter(tmp_path, *months)
    assert month["figures"]["a"] == {"value": "10", "same_period": "3"}
    # No month says what the plan of the quarter is.
    assert month["results"]["advisory"] == ["[=a:compared]; …."]


def test_appendices_of_one_key_are_one(tmp_path):
    appendix = (
        "appendices:\n  bieu:\n    title: Biểu tháng {0}\n    landscape: true\n    content:\n"
        "      - table: {{columns: [Việc, {{title: Số, kind: number}}], rows: [[A, '{0}']]}}\n"
    )
    month, text, _ = quarter(tmp_path, *(advisory("Xem [#bieu].") + appendix.format(n) for n in (1, 2)))
    bieu = month["appendices"]["bieu"]
    assert (bieu["title"], bieu["landscape"]) == ("…", "true")
    assert bieu["content"][0]["table"]["rows"] == [["A", "3"]]
    assert "title: …  # Biểu tháng 2\n" in text


def test_footnotes_come_along_with_ids_of_their_own(tmp_path):
    notes = "footnotes: {{a: Chú thích {}.}}\n"
    month, _, _ = quarter(
        tmp_path,
        advisory("Trồng cây[^a] ở xã Bình Hải.") + notes.format("một"),
        advisory("Họp giao ban[^a] với các phòng.") + notes.format("hai"),
    )
    assert month["results"]["advisory"] == [
        "Trồng cây[^a] ở xã Bình Hải.", "Họp giao ban[^a-2] với các phòng.",
    ]  # fmt: skip
    assert month["footnotes"] == {"a": "Chú thích một.", "a-2": "Chú thích hai."}


def test_what_the_last_month_plans_stays_planned_unless_it_was_reported(tmp_path):
    plans = (
        "priorities:\n  advisory:\n    - Xây dựng nhà văn hóa thôn.\n    - {text: Thi tay nghề., id: thi}\n"
    )
    month, text, told = quarter(
        tmp_path,
        advisory("Họp.", more="priorities:\n  advisory: [Việc của tháng hai.]\n"),
        advisory("{text: Đã trao giải., id: thi}", more=plans),
    )
    assert month["priorities"]["advisory"] == ["Xây dựng nhà văn hóa thôn."]
    assert "# Đã đề ra và đã có kết quả:\n# Thi tay nghề. (2026-02)\npriorities:\n" in text
    assert "còn 1 việc" not in told or "1 việc đề ra đã có kết quả" in told


def test_titled_sections_of_several_months_are_one(tmp_path):
    keys = "sections:\n  - title: Kiến nghị\n    content: [{}]\n"
    month, _, _ = quarter(
        tmp_path,
        *(advisory("Họp.") + keys.format(each) for each in ("Cấp thêm vốn.", "Sửa đường.", "Cấp thêm vốn.")),
    )
    assert month["sections"] == [{"title": "Kiến nghị", "content": ["Cấp thêm vốn.", "Sửa đường."]}]


ODD = ["- gạch", "# thăng", "a: b", "'nháy'", "[ngoặc]", "*", "{x}", "%", "@a", "no", "2026", "…… ", "a #b"]


@pytest.mark.parametrize("text", ODD)
def test_any_words_come_through(tmp_path, text):
    quoted = "'" + text.replace("'", "''") + "'"
    month, _, _ = quarter(tmp_path, advisory(quoted), advisory(quoted, "Họp giao ban với các phòng."))
    assert month["results"]["advisory"][0] == text.strip()


STRUCTURES = sorted((ROOT / "tests" / "structures").glob("*.yaml"))


def said_in(value):
    """Yield every sentence of a part of a month, without its references."""
    if isinstance(value, BaseModel):
        for key in type(value).model_fields:
            inner = getattr(value, key)
            if key in ("text", "paragraph", "label", "title") and inner:
                yield from re.split(r"\[[=^][^\]]*\]", inner)
            else:
                yield from said_in(inner)
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else ():
        yield from said_in(inner)


def letters(text):
    return re.sub(r"[\W_]+", "", text)


@pytest.mark.parametrize("structure", STRUCTURES, ids=lambda path: path.stem)
def test_a_month_of_any_shape_is_rolled_up_without_losing_a_sentence(tmp_path, structure):
    text = re.sub(r"(?m)^(date|cumulative):.*\n", "", structure.read_text("utf-8"))
    for number in (1, 2, 3):
        period = f"period: 2026-{number:02}"
        (tmp_path / f"2026-{number:02}.yaml").write_text(re.sub(r"(?m)^period:.*", period, text), "utf-8")
    run = baocao("rollup", "2026-Q1", tmp_path, "-o", tmp_path / "2026-Q1.yaml")
    assert run.returncode == 0, said(run)
    data = (tmp_path / "2026-Q1.yaml").read_bytes()
    found = {finding.rule.id for finding in checked(data, tmp_path).findings if finding.severity == "error"}
    assert found <= {"CT012"}
    month = read_month("month.yaml", (tmp_path / "2026-01.yaml").read_bytes()).month
    new = letters(data.decode().replace("\n    #   ", ""))
    sentences = [each for part in PARTS for each in said_in(getattr(month, part))]
    assert [each for each in sentences if letters(each) not in new] == []
