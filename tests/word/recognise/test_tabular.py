"""Tables of Word become columns and rows of a month file: headings, groups, totals, and edges out of line."""

from baocao.word.paper import Cell, Look, Paragraph, Row, Run, Table
from baocao.word.recognise.tabular import data_table

BOLD = Look(bold=True)


def cell(text, column, columns=1, rows=1, look=None):
    return Cell((Paragraph((Run(text, look or Look()),)),), column, columns, rows)


def row(*texts, look=None):
    return Row(tuple(cell(text, at, look=look) for at, text in enumerate(texts)))


def table(*rows, columns=3, widths=()):
    return data_table(Table(rows, columns, ruled=True, widths=widths), 1)


def shown(heads):
    return [(words(head.title), shown(head.columns)) if head.columns else words(head.title) for head in heads]


def words(runs):
    return "".join(run.text for run in runs)


def kinds(found):
    return [each.kind for each in found.rows]


def test_a_plain_heading_numbered_rows_and_a_total():
    found = table(
        row("STT", "Nội dung", "Số lượng"), row("1", "Họp", "5"), row("2", "Làm", "6"), row("", "Cộng", "11")
    )
    assert shown(found.columns) == ["STT", "Nội dung", "Số lượng"]
    assert [head.kind for head in found.columns] == ["index", "text", "number"]
    assert kinds(found) == ["row", "row", "total"]
    assert [words(each) for each in found.rows[0].cells] == ["", "Họp", "5"]
    assert found.flaws == ()


def test_merged_headings_are_columns_below_a_common_title():
    top = Row((cell("TT", 0, rows=2), cell("Nội dung", 1, rows=2), cell("Kết quả", 2, columns=2)))
    found = table(top, Row((cell("Kế hoạch", 2), cell("Tỷ lệ (%)", 3))), row("1", "A", "5", "50"), columns=4)
    assert found.heading_rows == 2
    assert shown(found.columns) == ["TT", "Nội dung", ("Kết quả", ["Kế hoạch", "Tỷ lệ (%)"])]
    assert [head.kind for head in found.columns[2].columns] == ["number", "percent"]


def test_a_heading_over_figures_ends_where_the_figures_begin():
    top = Row((cell("Nội dung", 0), cell("Kết quả", 1, columns=2)))
    found = table(top, row("A", "5", "50"))
    assert found.heading_rows == 1
    assert shown(found.columns) == ["Nội dung", ("Kết quả", ["", ""])]


def test_a_cell_across_the_table_names_the_rows_below():
    groups = Row((cell("Lĩnh vực y tế", 0, columns=3),))
    bold = row("", "Lĩnh vực giáo dục", "", look=BOLD)
    found = table(
        row("STT", "Nội dung", "Số"),
        groups,
        row("1", "A", "5"),
        bold,
        row("2", "B", "6"),
        row("", "Cộng", "6"),
    )
    assert kinds(found) == ["group", "row", "group", "row", "total"]
    assert found.flaws == ()


def test_a_sum_before_another_group_is_a_subtotal():
    group = Row((cell("Nhóm", 0, columns=3),))
    sums = row("", "Cộng", "5")
    found = table(
        row("TT", "Tên", "Số"),
        group,
        row("1", "A", "5"),
        sums,
        group,
        row("2", "B", "5"),
        row("", "Tổng số", "10"),
    )
    assert kinds(found) == ["group", "row", "subtotal", "group", "row", "total"]


def test_a_total_over_the_number_and_the_name_is_no_flaw():
    total = Row((cell("Tổng cộng", 0, columns=2), cell("11", 2)))
    found = table(row("STT", "Nội dung", "Số"), row("1", "A", "5"), row("2", "B", "6"), total)
    assert kinds(found) == ["row", "row", "total"]
    assert [words(each) for each in found.rows[-1].cells] == ["", "Tổng cộng", "11"]
    assert found.flaws == ()


def test_cells_merged_in_the_body_are_told():
    merged = Row((cell("A", 0, rows=2), cell("x", 1), cell("1", 2)))
    found = table(row("Xã", "Việc", "Số"), merged, Row((cell("y", 1), cell("2", 2))))
    assert found.flaws == ("merged-cells",)
    assert [words(each) for each in found.rows[1].cells] == ["", "y", "2"]


def test_a_table_without_heading_keeps_its_first_row():
    found = table(row("Thu", "5"), row("Chi", "6"), columns=2)
    assert found.heading_rows == 0
    assert found.flaws == ("no-heading",)
    assert len(found.rows) == 2


def test_a_sliver_between_edges_out_of_line_is_no_column():
    top = Row((cell("Nội dung", 0, rows=2), cell("Xã A", 1, columns=2), cell("Xã B", 3, columns=2)))
    below = Row((cell("Nam", 1), cell("Nữ", 2, columns=2), cell("Nam", 4)))
    body = [Row((cell("x", 0), cell("1", 1), cell("2", 2, columns=2), cell("3", 4))) for _ in range(9)]
    found = table(top, below, *body, columns=5, widths=(900, 400, 380, 20, 400))
    assert shown(found.columns) == ["Nội dung", ("Xã A", ["Nam", "Nữ"]), ("Xã B", ["Nam"])]
    assert found.flaws == ()
