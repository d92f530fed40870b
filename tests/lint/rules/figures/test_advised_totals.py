"""What the rules about totals advise: typed as it stands, it gives a table whose total has every number."""

import re

import pytest
import yaml

from baocao.model.table import Table
from tests.helpers import checked
from tests.lint.test_shapes import HEAD

TAIL = "priorities: [Việc.]\n"


def told(columns, rows):
    """Return the findings about totals, by rule, and the table as it is read."""
    listed = "".join(f"        - {row}\n" for row in rows)
    text = f"{HEAD}results:\n  - table:\n      columns: {columns}\n      rows:\n{listed}{TAIL}"
    found = [f for f in checked(text).findings if f.rule.id in ("SL006", "SL008", "SL018", "SL019", "SC001")]
    return {f.rule.id: f for f in found}, Table.model_validate(yaml.safe_load(text)["results"][0]["table"])


COLUMNS = (
    "[Lĩnh vực, Tiếp nhận, Giải quyết]",
    "[Lĩnh vực, {title: Tiếp nhận, width: '2,5', align: center}, Giải quyết]",
    "[Lĩnh vực, {title: 'Tiếp nhận: mới, cũ', rollup: last}, {title: Giải quyết, kind: number}]",
    "[Lĩnh vực, {title: Hồ sơ, columns: [Tiếp nhận, {title: Giải quyết, kind: number}]}]",
    "['2026', 'Số #1', Đúng hạn]",
)


@pytest.mark.parametrize("columns", COLUMNS)
def test_a_total_that_leaves_numbers_out_is_told_with_the_columns_that_have_them(columns):
    rows = ["[Hộ tịch, '1.200', '118']", "[Đất đai, '-', '35']", "{total: Tổng cộng}"]
    finding = told(columns, rows)[0]["SL019"]
    found, table = told(finding.help.text("vi").removeprefix("viết columns: "), rows)
    assert found == {}
    assert table.sums()[2] == {1: 1200, 2: 153}
    kept = [(column.title, column.width, column.align, column.rollup) for column in table.leaves()]
    assert kept == [
        (each.title, each.width, each.align, each.rollup) for each in told(columns, rows)[1].leaves()
    ]


@pytest.mark.parametrize("columns", COLUMNS)
def test_a_wrong_typed_total_is_told_with_a_row_and_columns_that_compute_it(columns):
    rows = ["[Hộ tịch, '120', '118']", "[Đất đai, '42', '35']", "[Tổng cộng, '160', '153']"]
    advice = told(columns, rows)[0]["SL018"].help.text("vi")
    row, typed = re.fullmatch(r".*viết cả dòng thành (\{.*?\}) và columns: (.*)", advice).groups()
    assert yaml.safe_load(row) == {"total": "Tổng cộng"}
    found, table = told(typed, [*rows[:2], row])
    assert found == {}
    assert table.sums()[2] == {1: 162, 2: 153}


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        # A share, a total above its rows, parts that would be added twice, and a number among words.
        ("[Xã, Số, Tỷ lệ]", ["[A, '5', '50']", "[B, '2', '20']", "[Cộng, '8', '70']"]),
        ("[Xã, Số]", ["[Tổng số, '8']", "[A, '5']", "[B, '2']"]),
        ("[Xã, Số]", ["[A, '5']", "['- trong đó nữ', '1']", "[B, '2']", "[Cộng, '9']"]),
        ("[Xã, Số, Nơi]", ["[A, '5', Huế]", "[B, '2', '3']", "[Cộng, '8', '3']"]),
    ],
)
def test_a_row_that_could_not_be_computed_is_only_to_be_corrected(columns, rows):
    assert told(columns, rows)[0]["SL018"].help.text("vi") == "sửa số cho khớp các dòng"


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        ("[Xã, {title: Số, kind: number}, Năm]", ["[A, '5', '2025']", "[B, '2', '2026']", "{total: Cộng}"]),
        ("[Xã, {title: Số, kind: number}, Từ]", ["[A, '5', '2025']", "[B, '2', '2026']", "{total: Cộng}"]),
        ("[Xã, {title: Số, kind: number}, Điện thoại]", ["[A, '5', '0914000111']", "{total: Cộng}"]),
        ("[Xã, {title: Số, kind: number}, Nơi]", ["[A, '5', Huế]", "[B, '2', '3']", "{total: Cộng}"]),
        ("[Xã, {title: Số, kind: number}]", ["[A, '']", "[B, '']", "{total: Cộng}"]),
        (
            "[Xã, {title: So với 2025, columns: ['Số', 'Phần']}]",
            ["[A, '5', '3']", "{total: Cộng, cells: ['', '']}"],
        ),
    ],
)
def test_a_column_without_a_sum_is_not_told(columns, rows):
    assert told(columns, rows)[0] == {}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["{total: Cộng}", "[A, '5', x]"], "move this row below them"),
        (["[A, '5', x]", "{group: Hai}", "{subtotal: Cộng}"], "move this row below them"),
        (["[A, B, x]", "{total: Cộng}"], "{total: Cộng, cells: […, …]}"),
        (["[A, '', x]", "{total: Cộng}"], "{title: Số, kind: number}"),
    ],
)
def test_a_total_without_any_sum_is_told(rows, said):
    assert said in told("[Xã, Số, Nơi]", rows)[0]["SL019"].help.text("en")
