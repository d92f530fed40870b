"""Rules about sections and items that are deeper than the levels of the office's numbering."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.messages import Message
from baocao.model.address import Address
from baocao.model.outline import ItemBlock, LabelledBlock, SectionBlock
from baocao.model.scheme import Scheme


def _deep_sections(context: Context) -> Iterator[Finding]:
    scheme = context.found.scheme
    for kind, address in _too_deep(context):
        if kind == "section" and scheme:
            said = _SECTION_TOO_DEEP.of(scheme=scheme.name, levels=len(scheme.headings))
            yield context.file.find(SECTION_TOO_DEEP, said, address, _SECTION_TOO_DEEP_HELP.of())


_SECTION_TOO_DEEP = Message(
    vi="cách đánh số “{scheme}” chỉ có {levels} cấp đầu đề",
    en="the numbering “{scheme}” has only {levels} heading levels",
)
_SECTION_TOO_DEEP_HELP = Message(
    vi="đưa phần này lên một cấp, hoặc dùng label thay cho title",
    en="move the section up one level, or use label instead of title",
)

SECTION_TOO_DEEP = Rule(
    id="DM009",
    name="section-too-deep",
    severity=Severity.ERROR,
    title=Message(
        vi="phần nằm sâu hơn số cấp đầu đề của cách đánh số",
        en="section deeper than the heading levels of the numbering",
    ),
    why=Message(
        vi="Cấp ấy không có kiểu đầu đề và số thứ tự, nên không in được như một phần.",
        en="That level has neither a heading style nor a number, so it cannot be printed as a section.",
    ),
    source="practice",
    check=_deep_sections,
    unprintable=True,
    was="SC003",
    good=("results:\n  rieng: {title: Phần riêng, content: [Việc.]}\n",),
    bad=(
        Bad("results:\n  advisory:\n    - ⟦title⟧: Phần con\n      content: [Việc.]\n"),
        Bad("results:\n  rieng: {title: Phần riêng, content: [{⟦title⟧: Phần con, content: [Việc.]}]}\n"),
    ),
)


def _deep_items(context: Context) -> Iterator[Finding]:
    scheme = context.found.scheme
    for kind, address in _too_deep(context):
        if kind == "item" and scheme:
            said = _ITEM_TOO_DEEP.of(scheme=scheme.name, levels=len(scheme.items(len(scheme.headings))))
            yield context.file.find(ITEM_TOO_DEEP, said, address, _ITEM_TOO_DEEP_HELP.of())


_ITEM_TOO_DEEP = Message(
    vi="cách đánh số “{scheme}” chỉ có {levels} cấp mục con",
    en="the numbering “{scheme}” has only {levels} item levels",
)
_ITEM_TOO_DEEP_HELP = Message(
    vi="đưa mục này lên một cấp, hoặc gộp vào câu của mục trên",
    en="move the item up one level, or merge it into the sentence above",
)

ITEM_TOO_DEEP = Rule(
    id="DM010",
    name="item-too-deep",
    severity=Severity.ERROR,
    title=Message(
        vi="mục nằm sâu hơn số cấp mục của cách đánh số",
        en="item deeper than the item levels of the numbering",
    ),
    why=Message(
        vi="Cấp ấy không có gạch đầu dòng hay số thứ tự; lồng sâu quá người đọc cũng không theo được.",
        en="That level has no dash or number, and readers cannot follow such deep nesting.",
    ),
    source="practice",
    check=_deep_items,
    unprintable=True,
    was="SC003",
    good=("results:\n  advisory:\n    - Việc lớn:\n        - Việc nhỏ.\n",),
    bad=(
        Bad("results:\n  advisory:\n    - Việc lớn:\n        - Việc vừa:\n            - ⟦Việc nhỏ.⟧\n"),
        Bad("results:\n  advisory: [{label: Nhãn, items: [{Việc: [{Việc: [⟦Việc.⟧, Việc.]}]}]}]\n"),
    ),
)


def _too_deep(context: Context) -> Iterator[tuple[str, Address]]:
    """Yield each section and item, the first of a list, that is deeper than the levels of the numbering."""
    scheme, outline = context.found.scheme, context.outline
    # Without the office it is unknown which sections have a label in place of a heading.
    if scheme and context.office:
        for top in (*outline.parts.values(), *outline.appendices):
            yield from _deep_below(top, scheme)


def _deep_below(section: SectionBlock, scheme: Scheme) -> Iterator[tuple[str, Address]]:
    headings = len(scheme.headings)
    below_labels = len(scheme.items(headings))
    levels = below_labels if section.is_labelled else len(scheme.items(section.inner))
    for block in section.below:
        match block:
            case SectionBlock() if block.level >= headings and not block.is_labelled:
                yield "section", block.address
            case SectionBlock():
                yield from _deep_below(block, scheme)
            case LabelledBlock():
                yield from _deep_among(block.items, below_labels)
            case ItemBlock():
                yield from _deep_among((block,), levels)


def _deep_among(items: tuple[ItemBlock, ...], levels: int) -> Iterator[tuple[str, Address]]:
    for item in items:
        if item.level >= levels:
            yield "item", item.address
            return
        yield from _deep_among(item.items, levels)


RULES = (SECTION_TOO_DEEP, ITEM_TOO_DEEP)
