"""The content of a month as written: sections, items, paragraphs and tables, each with its address.

This is the only walk through a month that may be invalid: a value that is not a block is skipped, and nothing
is an error. It includes what the office's outline says about sections, if there is one.
"""

from collections.abc import Iterator
from typing import NamedTuple

from baocao.model.address import Address
from baocao.model.forms import block_kind, is_section
from baocao.model.office_outline import PARTS, Outline, Part, SectionTitle, SectionTitles
from baocao.source import Mapping, Scalar, Sequence

# Keys of a table whose values are not printed.
_LAID_OUT = ("kind", "width", "align", "rollup")


class ItemBlock(NamedTuple):
    """A task: its sentence, and its subtasks. ``level`` is the number of tasks above it."""

    address: Address
    text: Address | None
    items: "tuple[ItemBlock, ...]" = ()
    level: int = 0

    @property
    def takes_colon(self) -> bool:
        """Tell whether YAML's own colon follows the sentence and is printed."""
        return isinstance(self.address.node, Mapping) and "text" not in self.address.node.entries

    @property
    def leads(self) -> bool:
        """Tell whether subtasks follow, or text after a colon at which YAML split the sentence."""
        return bool(self.items) or (self.takes_colon and _says(self.address.at("items")))

    @property
    def below(self) -> "tuple[ItemBlock, ...]":
        """Return its subtasks."""
        return self.items


class ParagraphBlock(NamedTuple):
    """A paragraph without a number."""

    address: Address
    text: Address | None

    @property
    def below(self) -> tuple[()]:
        """Return nothing, because a paragraph has no blocks below it."""
        return ()


class LabelledBlock(NamedTuple):
    """A run-in label, the text that continues it, and the tasks below it."""

    address: Address
    label: Address | None
    text: Address | None
    items: tuple[ItemBlock, ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether neither text nor tasks follow the label."""
        return not self.items and not _says(self.text)

    @property
    def below(self) -> tuple[ItemBlock, ...]:
        """Return its tasks."""
        return self.items


class TableBlock(NamedTuple):
    """A table; ``table`` is the node of its value."""

    address: Address
    table: Address

    @property
    def texts(self) -> Iterator[Address]:
        """Yield the printed texts, headings and cells alike."""
        return _table_texts(self.table)

    @property
    def below(self) -> tuple[()]:
        """Return nothing, because a table has no blocks below it."""
        return ()


class SectionBlock(NamedTuple):
    """A section, a part of the report, or an appendix.

    ``opening`` is its title or label in the office's outline, and ``plan`` the sections that the outline
    names below it; a section outside the outline needs its own ``title``. ``level`` is the number of headings
    above it, ``inner`` the number above its content: a section with a label has no heading.
    """

    address: Address
    opening: Part | SectionTitle | None
    plan: SectionTitles
    title: Address | None
    text: Address | None
    content: "tuple[Block, ...]"
    sections: "tuple[SectionBlock, ...]"
    level: int
    inner: int

    @property
    def key(self) -> str:
        """Return its key; empty for a section in a list."""
        name = self.address.path.name
        return name if isinstance(name, str) else ""

    @property
    def is_long(self) -> bool:
        """Tell whether it is written with keys of its own."""
        node = self.address.node
        return isinstance(node, Mapping) and is_section(node.entries)

    @property
    def is_titled(self) -> bool:
        """Tell whether it has a title of its own."""
        return _says(self.title)

    @property
    def is_labelled(self) -> bool:
        """Tell whether it starts with a run-in label, which its first paragraph continues."""
        return not self.is_titled and isinstance(self.opening, SectionTitle) and bool(self.opening.label)

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing below its heading."""
        return not self.below and not _says(self.text)

    @property
    def below(self) -> "tuple[Block, ...]":
        """Return its content, then its sections."""
        return (*self.content, *self.sections)


Block = ItemBlock | ParagraphBlock | LabelledBlock | TableBlock | SectionBlock


class MonthOutline(NamedTuple):
    """The existing parts of a month, by key, and its appendices."""

    parts: dict[str, SectionBlock]
    appendices: tuple[SectionBlock, ...]

    def blocks(self) -> Iterator[tuple[str, Block]]:
        """Yield every block in printed order, each with its top-level key of the month."""
        for key, section in self.parts.items():
            yield from ((key, block) for block in walk(section))
        for section in self.appendices:
            yield from (("appendices", block) for block in walk(section))


def outline_of(root: Address, plan: Outline | None = None) -> MonthOutline:
    """Return the outline of a month; ``plan`` is the office's outline, which names sections."""
    parts: dict[str, SectionBlock] = {}
    for key in PARTS:
        address = root.at(key)
        if address:
            named, opening = plan.titles(key) if plan else {}, getattr(plan, key, None)
            inner = int(key != "sections")
            parts[key] = _section(address, opening if isinstance(opening, Part) else None, named, 0, inner)
    appendices = root.at("appendices")
    found = appendices.children() if appendices and isinstance(appendices.node, Mapping) else ()
    return MonthOutline(parts, tuple(map(_appendix, found)))


def walk(block: Block) -> Iterator[Block]:
    """Yield a block and all blocks below it, in printed order."""
    waiting = [block]
    while waiting:
        each = waiting.pop()
        yield each
        waiting.extend(reversed(each.below))


def _section(
    address: Address,
    opening: Part | SectionTitle | None,
    plan: SectionTitles,
    level: int,
    inner: int | None = None,
) -> SectionBlock:
    """Return a section, whichever of its forms was written."""
    node = address.node
    title = text = content = sections = None
    if isinstance(node, Mapping) and is_section(node.entries):
        title, text = _text(address, "title"), _text(address, "text")
        content, sections = address.at("content"), address.at("sections")
    elif isinstance(node, Mapping):
        sections = address
    else:
        content = address
    block = SectionBlock(address, opening, plan, title, text, (), (), level, level)
    if inner is None:
        inner = level if block.is_labelled else level + 1
    keyed = (*_keyed(content, {}, inner), *_keyed(sections, plan, inner))
    return block._replace(content=_content(content, inner), sections=keyed, inner=inner)


def _appendix(address: Address) -> SectionBlock:
    content = address.at("content")
    blocks, keyed = _content(content, 0), tuple(_keyed(content, {}, 0))
    return SectionBlock(address, None, {}, _text(address, "title"), None, blocks, keyed, 0, 0)


def _keyed(address: Address | None, plan: SectionTitles, level: int) -> Iterator[SectionBlock]:
    """Yield the sections under keys."""
    for each in address.children() if address and isinstance(address.node, Mapping) else ():
        opening = plan.get(str(each.path.name))
        yield _section(each, opening, opening.sections if opening else {}, level)


def _content(address: Address | None, level: int) -> tuple[Block, ...]:
    """Return the blocks of a list, or the single paragraph in place of one."""
    if address is None or isinstance(address.node, Mapping):
        return ()
    if isinstance(address.node, Sequence):
        return tuple(_block(each, level) for each in address.children())
    return (ParagraphBlock(address, address),) if _says(address) else ()


def _block(address: Address, level: int) -> Block:
    match block_kind(address.node.entries if isinstance(address.node, Mapping) else ()):
        case "a title":
            return _section(address, None, {}, level)
        case "a table":
            return TableBlock(address, address.at("table") or address)
        case "a paragraph":
            return ParagraphBlock(address, _text(address, "paragraph"))
        case "a label":
            items = _items(address.at("items"), 0)
            return LabelledBlock(address, _text(address, "label"), _text(address, "text"), items)
        case "an item":
            return _item(address, 0)


def _items(address: Address | None, level: int) -> tuple[ItemBlock, ...]:
    found = address.children() if address and isinstance(address.node, Sequence) else ()
    return tuple(_item(each, level) for each in found)


def _item(address: Address, level: int) -> ItemBlock:
    if isinstance(address.node, Scalar):
        return ItemBlock(address, address, (), level)
    text = address.at("text")
    written = text if text and isinstance(text.node, Scalar) else None
    return ItemBlock(address, written, _items(address.at("items"), level + 1), level)


def _text(address: Address, key: str) -> Address | None:
    """Return the text of a key in a mapping."""
    # The key of a mapping with a single key would be read as the text of an item.
    written = isinstance(address.node, Mapping) and key in address.node.entries
    found = address.at(key) if written else None
    return found if found and isinstance(found.node, Scalar) else None


def _says(address: Address | None) -> bool:
    """Tell whether there is a text; an alias, which is refused elsewhere, counts as one."""
    node = address.node if address else None
    return isinstance(node, Scalar) and not node.is_empty and bool(node.text.strip() or node.is_refused)


def _table_texts(address: Address) -> Iterator[Address]:
    if not isinstance(address.node, Scalar):
        for each in address.children():
            yield from _table_texts(each)
    elif address.key is None or address.path.name not in _LAID_OUT:
        yield address
