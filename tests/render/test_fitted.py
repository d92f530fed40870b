"""Tables that are too wide for their line: smaller type, and numbers in one piece."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.document import RuledTable, Stylesheet
from baocao.library import catalog
from baocao.library.table_fit import cell_margin_mm, natural_fit
from baocao.model.table import Table
from baocao.path import Origin
from baocao.render.content import ContentPrinter
from baocao.render.fitted import cell_texts, fitted_table
from baocao.render.grid import grid
from baocao.render.typesetter import Typesetter
from baocao.write import WRITERS
from baocao.write.measures import Measures
from tests.helpers import SMALL, draft_of, rendered

EDITION = catalog.editions("state")[0]


def laid_out(numbers, name="Xã Bình Minh", landscape=False):
    """Return the sizes of type of a table of numbers, and the widths of its columns with what they need."""
    columns = ["Đơn vị", *({"title": "Cột", "kind": "number"} for _ in numbers)]
    table = Table.model_validate({"columns": columns, "rows": [[name, *numbers]]})
    line_mm, styles = EDITION.page.line_mm(landscape=landscape), {}
    plain = ContentPrinter(Typesetter(Stylesheet(EDITION, ()), {})).table(grid(table, Origin.of("month")))
    ruled = fitted_table(plain, line_mm, EDITION, styles)
    edition = EDITION.model_copy(update={"styles": {**EDITION.styles, **styles}})
    needs = natural_fit(cell_texts(ruled), len(columns), edition)
    sizes = {edition.resolved(cell.paragraph.style).pt for row in ruled.rows for cell in row.cells}
    return sizes, Measures(Stylesheet(edition, ()), line_mm).table(ruled), needs, line_mm


@pytest.mark.parametrize(
    ("columns", "landscape", "pt"),
    [(4, False, 12), (5, False, 11), (6, False, 9), (7, True, 12), (8, True, 11), (14, True, 6.5)],
)
def test_twelve_digits_in_many_columns_have_smaller_type(columns, landscape, pt):
    sizes, *_ = laid_out(["123.456.789.012"] * columns, landscape=landscape)
    assert sizes == {pt}


@given(
    st.lists(st.integers(0, 10**18 - 1), min_size=1, max_size=20),
    st.sampled_from(["Xã", "Ủy ban nhân dân xã Bình Minh", "Trung-tâm-hành-chính-công-của-tỉnh-Quảng-Ngãi"]),
    st.booleans(),
)
def test_no_number_is_wider_than_its_column(numbers, name, landscape):
    written = [f"{number:,}".replace(",", ".") for number in numbers]
    _, widths, needs, line_mm = laid_out(written, name, landscape)
    assert sum(widths) == pytest.approx(line_mm)
    for width, least in zip(widths, needs.numbers, strict=True):
        assert width >= least - 0.02


def test_words_that_no_size_fits_do_not_make_type_smaller():
    sizes, *_ = laid_out(["1", "2", "3"], "x" * 200)
    assert sizes == {12}


def test_margins_of_cells_are_narrower_only_below_readable_type():
    assert [cell_margin_mm(pt) for pt in (14, 12, 10, 5)] == [1.5, 1.5, 1.5, 0.375]


def test_writers_show_the_smaller_type():
    titles = ", ".join(["{title: Cột, kind: number}"] * 8)
    row = ", ".join(["'123.456.789.012'"] * 8)
    table = f"    - table: {{columns: [Tên, {titles}], rows: [[Xã, {row}]]}}\n"
    document, stylesheet = rendered(draft_of(SMALL.replace("    - Việc đã làm.\n", table)))
    [style] = {
        cell.paragraph.style
        for block in document.blocks
        if isinstance(block, RuledTable)
        for cell in block.rows[1].cells
    }
    assert stylesheet.edition.resolved(style).pt == 7
    assert f"s-{style}" in WRITERS["html"].write(document, stylesheet).decode()
