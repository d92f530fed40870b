"""``<content/>`` prints what a template prints that spells the content out with tags of its own."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocao.errors import TemplateError
from baocao.lint.engine import ALL, Choice
from baocao.path import Origin
from baocao.pipeline import check
from baocao.render.grid import Grid, GridCell, GridRow
from baocao.render.line import LineView
from baocao.render.markup import read
from baocao.render.parts import BlockView, SectionView
from baocao.render.report_view import contents_of, report_view
from baocao.render.template import run_here
from tests.helpers import EXAMPLES, MONTHS, ROOT, SMALL, draft_of, rendered

SPELLED_OUT = Path(__file__).parent / "spelled-out.xml.j2"
OURS = ROOT / "templates" / "monthly-report.xml.j2"

SMALL_DRAFT = draft_of(SMALL)
_, STYLESHEET = rendered(SMALL_DRAFT)
AT = Origin.of("month", "results")


def printed(template, view, stylesheet):
    return read(run_here(template, {"paper": view}), template, stylesheet, view.notes, contents_of(view))


@pytest.mark.parametrize("path", MONTHS, ids=lambda path: path.stem)
def test_every_month_is_printed_alike(path):
    draft = check(path.name, path.read_bytes(), path.parent, Choice(ignore=(ALL,))).draft
    assert draft
    _, stylesheet = rendered(draft)
    view = report_view(draft.month, draft.office, stylesheet.edition, draft.scheme)
    assert printed(OURS, view, stylesheet) == printed(SPELLED_OUT, view, stylesheet)


TEXT = st.lists(
    st.sampled_from(
        ["a", "Việc ", " ", "*", "**", "[^x]", "\\", "\n", "\n\n", "\t", "&", "<b>", '"', "05 ha"]
    ),
    max_size=9,
).map("".join)


def item(text, restart):
    return BlockView("item-1", text=text, restart=restart, origin=AT / 0)


def block(style, label, look, text, items, restart):
    return BlockView(style, label, look, text, tuple(items), restart=restart)


def table(text, caption, unit):
    return BlockView(
        caption=caption,
        unit=unit,
        table=Grid((1.0,), (GridRow((GridCell(text, origin=AT),), head=True),)),
        origin=AT,
    )


def section(title, restart, content, text):
    return SectionView("heading-1", title, restart, tuple(content), AT, text)


ITEMS = st.lists(st.builds(item, TEXT, st.booleans()), max_size=2)
STYLES, LOOKS = st.sampled_from(["body", "item-1"]), st.sampled_from(["", "label", "label-italic"])
BLOCK = st.builds(block, STYLES, TEXT, LOOKS, TEXT, ITEMS, st.booleans())
TABLE = st.builds(table, TEXT, TEXT, TEXT)
SECTION = st.builds(section, TEXT, st.booleans(), st.lists(BLOCK | TABLE, max_size=2), TEXT)


@settings(max_examples=60)
@given(st.lists(SECTION | BLOCK | TABLE, max_size=3).map(tuple))
def test_whatever_the_texts_are_they_are_printed_alike(parts):
    view = report_view(SMALL_DRAFT.month, SMALL_DRAFT.office, STYLESHEET.edition, SMALL_DRAFT.scheme)
    notes = {"x": LineView("footnote-text", "Chú *thích*[^x].", AT)}
    view = view._replace(parts=parts, notes=notes)
    assert printed(OURS, view, STYLESHEET) == printed(SPELLED_OUT, view, STYLESHEET)


def test_a_template_that_names_no_content_is_told():
    with pytest.raises(TemplateError) as error:
        read('<document><content of="x"/></document>', OURS, STYLESHEET, {}, {"": (), "so-lieu": ()})
    assert "exactly these attributes: of=so-lieu" in error.value.said.text("en")


def test_a_template_of_ones_own_names_the_content_too(tmp_path):
    text = SMALL + "appendices:\n  so-lieu: {title: Số liệu, content: [{paragraph: Một dòng.}]}\n"
    own = OURS.read_text("utf-8").replace("<content/>", '<p style="body">Của chúng tôi</p><content/>')
    path = tmp_path / "own.xml.j2"
    path.write_text(own, encoding="utf-8")
    draft = draft_of(text, EXAMPLES)
    view = report_view(draft.month, draft.office, STYLESHEET.edition, draft.scheme)
    usual, found = printed(OURS, view, STYLESHEET), printed(path, view, STYLESHEET)
    assert len(found.blocks) == len(usual.blocks) + 1
    assert found.sheets == usual.sheets
