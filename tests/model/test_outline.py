"""The outline of a month: what stands where, also in months that are wrong."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocao.model.address import Address, locate
from baocao.model.month import Month
from baocao.model.office_outline import Outline
from baocao.model.outline import (
    ItemBlock,
    LabelledBlock,
    ParagraphBlock,
    SectionBlock,
    TableBlock,
    outline_of,
)
from baocao.model.table import Table
from baocao.model.validation import validate
from baocao.source import Mapping, Scalar, Sequence, load
from tests.helpers import MONTHS

GRAMMAR = "title text content sections paragraph label items id table rows columns landscape"
KEYS = st.sampled_from([*GRAMMAR.split(), "Họp", "advisory", "a.b"])
WORDS, STYLES = st.sampled_from(["", "~", " ", "Họp."]), st.sampled_from("'|*")
SCALARS = st.builds(Scalar, WORDS, st.just(0), st.just(0), STYLES)
SCALARS |= st.just(Scalar("", 0, 0, ""))


def mapping(keys, values):
    entries = st.dictionaries(keys, values, max_size=4)
    return entries.map(lambda found: Mapping(0, 0, {k: (Scalar(k, 0, 0, ""), v) for k, v in found.items()}))


NODES = st.recursive(
    SCALARS,
    lambda inner: mapping(KEYS, inner) | st.lists(inner, max_size=4).map(lambda items: Sequence(0, 0, items)),
    max_leaves=25,
)
ROOTS = mapping(st.sampled_from(["results", "priorities", "sections", "appendices"]), NODES)


def outline(text, plan=None):
    _, root, findings = load("month.yaml", text.encode())
    assert findings == []
    return outline_of(Address(root), plan)


@settings(max_examples=300)
@given(ROOTS)
def test_any_tree_has_an_outline_whose_blocks_lead_back_to_their_nodes(root):
    found = [block for _, block in outline_of(Address(root)).blocks()]
    for block in found:
        address, left = locate(Address(root), tuple(block.address.path))
        assert left == ()
        assert address.node is block.address.node
        assert address.path == block.address.path
        texts = [getattr(block, name, None) for name in ("title", "text", "label")]
        for text in filter(None, texts):
            assert isinstance(text.node, Scalar)
            assert text.path.startswith(block.address.path)
    own = [block.address.path for block in found if not isinstance(block, ParagraphBlock)]
    assert len(set(own)) == len(own)


@settings(max_examples=200)
@given(st.lists(NODES, max_size=5))
def test_each_entry_of_a_list_is_one_block(items):
    root = Mapping(0, 0, {"results": (Scalar("results", 0, 0, ""), Sequence(0, 0, items))})
    part = outline_of(Address(root)).parts["results"]
    assert [block.address.node for block in part.content] == items
    assert part.is_empty is (not items)


MONTH = """\
results:
  advisory:
    - Một.
    - Hai:
        - Ba.
        - text: Bốn
          items: [Năm.]
    - paragraph: Đoạn.
    - label: Ưu điểm
      text: Tốt.
      items: [Sáu.]
    - table: {columns: [A, {title: B, kind: number}], rows: [[x, '1']]}
    - title: Phần
      content: Đoạn.
  assessment: Đoạn.
  rieng: {title: Riêng, text: Không., content: [Bảy.], sections: {trong: [Tám.]}}
priorities: [Chín.]
sections:
  - {title: Đề nghị, content: [Mười.]}
appendices:
  bieu: {title: Biểu, content: [Mười một.]}
"""


def test_what_stands_where():
    found = [
        (
            key,
            type(block).__name__.removesuffix("Block"),
            str(block.address.path),
            getattr(block, "level", None),
        )
        for key, block in outline(MONTH).blocks()
    ]
    results = "results.advisory"
    assert found == [
        ("results", "Section", "results", 0),
        ("results", "Section", results, 1),
        ("results", "Item", f"{results}[0]", 0),
        ("results", "Item", f"{results}[1]", 0),
        ("results", "Item", f"{results}[1].items[0]", 1),
        ("results", "Item", f"{results}[1].items[1]", 1),
        ("results", "Item", f"{results}[1].items[1].items[0]", 2),
        ("results", "Paragraph", f"{results}[2]", None),
        ("results", "Labelled", f"{results}[3]", None),
        ("results", "Item", f"{results}[3].items[0]", 0),
        ("results", "Table", f"{results}[4]", None),
        ("results", "Section", f"{results}[5]", 2),
        ("results", "Paragraph", f"{results}[5].content", None),
        ("results", "Section", "results.assessment", 1),
        ("results", "Paragraph", "results.assessment", None),
        ("results", "Section", "results.rieng", 1),
        ("results", "Item", "results.rieng.content[0]", 0),
        ("results", "Section", "results.rieng.sections.trong", 2),
        ("results", "Item", "results.rieng.sections.trong[0]", 0),
        ("priorities", "Section", "priorities", 0),
        ("priorities", "Item", "priorities[0]", 0),
        ("sections", "Section", "sections", 0),
        ("sections", "Section", "sections[0]", 0),
        ("sections", "Item", "sections[0].content[0]", 0),
        ("appendices", "Section", "appendices.bieu", 0),
        ("appendices", "Item", "appendices.bieu.content[0]", 0),
    ]


def texts_of(block):
    match block:
        case TableBlock():
            return [each.node.text for each in block.texts]
        case LabelledBlock():
            return [block.label.node.text, block.text.node.text]
        case ItemBlock() | ParagraphBlock():
            return [block.text.node.text]
        case SectionBlock():
            return [each.node.text for each in (block.title, block.text) if each]


def test_the_words_of_each_block():
    words = [text for _, block in outline(MONTH).blocks() for text in texts_of(block)]
    told = (
        "Một. Hai Ba. Bốn Năm. Đoạn. Ưu_điểm Tốt. Sáu. A B x 1 Phần Đoạn. Đoạn. Riêng Không. Bảy. Tám. Chín."
    )
    assert words == [each.replace("_", " ") for each in f"{told} Đề_nghị Mười. Biểu Mười_một.".split()]


PLAN = Outline.model_validate(
    {
        "results": {
            "title": "Kết quả",
            "sections": {"advisory": "Tham mưu", "assessment": {"label": "Đánh giá"}, "thieu": "Thiếu"},
        },
        "priorities": "Nhiệm vụ",
        "sections": {"de-nghi": "Đề nghị"},
    }
)


@pytest.mark.parametrize(
    ("path", "named", "titled", "labelled", "levels"),
    [
        ("results", True, False, False, (0, 1)),
        ("results.advisory", True, False, False, (1, 2)),
        ("results.advisory[5]", False, True, False, (2, 3)),
        ("results.assessment", True, False, True, (1, 1)),
        ("results.rieng", False, True, False, (1, 2)),
        ("results.rieng.sections.trong", False, False, False, (2, 3)),
        ("sections", False, False, False, (0, 0)),
        ("sections[0]", False, True, False, (0, 1)),
        ("appendices.bieu", False, True, False, (0, 0)),
    ],
)
def test_how_a_section_opens_and_how_deep_it_lies(path, named, titled, labelled, levels):
    blocks = outline(MONTH, PLAN).blocks()
    [section] = [b for _, b in blocks if isinstance(b, SectionBlock) and str(b.address.path) == path]
    assert (section.opening is not None, section.is_titled, section.is_labelled) == (named, titled, labelled)
    assert (section.level, section.inner) == levels


def test_a_title_of_its_own_goes_before_the_label_of_the_outline():
    part = outline("results: {assessment: {title: Đánh giá, content: [Tốt.]}}\n", PLAN).parts["results"]
    [section] = part.sections
    assert (section.is_labelled, section.inner) == (False, 2)


@pytest.mark.parametrize(
    "empty", ["", " ~", " ''", " []", " {}", " {title: A}", " {title: A, content: ''}", " {text: }"]
)
def test_a_section_that_holds_nothing(empty):
    [section] = outline(f"results:\n  advisory:{empty}\n").parts["results"].sections
    assert section.is_empty


@pytest.mark.parametrize(
    "full", [" Không.", " [Không.]", " [~]", " {text: Không.}", " {a: {}}", " {content: Không.}"]
)
def test_a_section_that_holds_something(full):
    [section] = outline(f"results:\n  advisory:{full}\n").parts["results"].sections
    assert not section.is_empty


@pytest.mark.parametrize("path", MONTHS, ids=lambda path: path.stem)
def test_the_tables_of_a_month_are_those_of_its_outline(path):
    source, root, _ = load(path.name, path.read_bytes())
    month, _ = validate(Month, source, root)
    written = [
        block.table for _, block in outline_of(Address(root)).blocks() if isinstance(block, TableBlock)
    ]
    assert [validate(Table, source, each.node)[0] for each in written] == [*month.tables()]
