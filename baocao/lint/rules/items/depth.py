"""Sections and items that lie deeper than the office's numbering counts."""

from collections.abc import Iterator
from typing import NamedTuple

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.messages import Message
from baocao.model.address import Address, File
from baocao.model.office import Office
from baocao.model.office_outline import PARTS, SectionTitles
from baocao.model.scheme import Scheme
from baocao.model.section import OWN_KEYS, block_kind
from baocao.source import Mapping, Sequence


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
    """Yield each section and item that lies deeper than the numbering has levels for."""
    scheme, office = context.found.scheme, context.office
    if scheme is None or office is None:
        return
    deep = _Deep(scheme, frozenset(_labels_of(office)))
    for body, level in _bodies(context.file):
        yield from deep.below(body, level)


def _bodies(month: File) -> Iterator[tuple[Address, int]]:
    """Yield the parts of a month and its appendices, with how many headings stand over what is in them."""
    for part in PARTS:
        body = month.at(part)
        if body:
            yield body, int(part != "sections")
    appendices = month.at("appendices")
    for key in appendices.node.entries if appendices and isinstance(appendices.node, Mapping) else ():
        body = month.at("appendices", key, "content")
        if body:
            yield body, 0


def _labels_of(office: Office) -> Iterator[str]:
    for part in PARTS:
        yield from _labels(office.outline.titles(part))


def _labels(plan: SectionTitles) -> Iterator[str]:
    """Yield the keys of sections that have a label instead of a numbered title."""
    for key, section in plan.items():
        if section.label:
            yield key
        yield from _labels(section.sections)


class _Deep(NamedTuple):
    """Finds what lies below more sections or lists than there are levels for: the first of each list."""

    scheme: Scheme
    labels: frozenset[str]

    def below(self, address: Address, level: int, *, labelled: bool = False) -> Iterator[tuple[str, Address]]:
        """Yield what is too deep in a section that stands ``level`` sections deep; one may have a label."""
        node = address.node
        if isinstance(node, Sequence):
            for block in filter(None, (address.at(index) for index in range(len(node.items)))):
                yield from self._block(block, level, labelled=labelled)
            return
        if not isinstance(node, Mapping):
            return
        if node.entries.keys() & OWN_KEYS:
            for key in ("content", "sections"):
                inner = address.at(key)
                yield from self.below(inner, level, labelled=labelled) if inner else ()
            return
        for key in node.entries:
            inner = address.at(key)
            yield from self._section(inner, level) if inner else ()

    def _section(self, address: Address, level: int) -> Iterator[tuple[str, Address]]:
        titled = isinstance(address.node, Mapping) and "title" in address.node.entries
        if address.key and address.key.text in self.labels and not titled:
            yield from self.below(address, level, labelled=True)
        elif level >= len(self.scheme.headings):
            yield "section", address
        else:
            yield from self.below(address, level + 1)

    def _block(self, address: Address, level: int, *, labelled: bool) -> Iterator[tuple[str, Address]]:
        own = len(self.scheme.items(len(self.scheme.headings)))
        match _kind(address):
            case "a title":
                yield from self._section(address, level)
            case "a label":
                items = address.at("items")
                yield from self._items(items, 0, own) if items else ()
            case "an item":
                levels = own if labelled else len(self.scheme.items(level))
                yield from self._item(address, 0, levels)

    def _items(self, address: Address, level: int, levels: int) -> Iterator[tuple[str, Address]]:
        count = len(address.node.items) if isinstance(address.node, Sequence) else 0
        inner = [address.at(index) for index in range(count)]
        if level >= levels:
            yield from (("item", item) for item in inner[:1] if item)
            return
        for item in inner:
            yield from self._item(item, level, levels) if item else ()

    def _item(self, address: Address, level: int, levels: int) -> Iterator[tuple[str, Address]]:
        below = address.at("items")
        yield from self._items(below, level + 1, levels) if below else ()


def _kind(address: Address) -> str:
    return block_kind(address.node.entries if isinstance(address.node, Mapping) else {})


RULES = (SECTION_TOO_DEEP, ITEM_TOO_DEEP)
