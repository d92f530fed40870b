"""The lists of a month while their entries are removed, added and moved, in the order of the paper."""

from collections.abc import Iterator
from collections.abc import Sequence as Sequence_
from dataclasses import dataclass, field
from itertools import pairwise

from pydantic import ValidationError

from baocao.model.address import Address, own_keys
from baocao.model.item import Item
from baocao.model.short_form import short_key
from baocao.path import Step
from baocao.source import Mapping, Node, Scalar, Sequence, clean
from baocao.source.edits.wanted import Edits, Entry, Fresh, Kept
from baocao.source.nodes import to_data as read_data
from baocao.source.written import Value

# Lists whose entries are parts of a table's form.
_OF_TABLES = ("rows", "cells", "columns")
_OF_ITEMS = ("content", "items")


@dataclass(eq=False, slots=True)
class Slot:
    """An entry of a list, old or new.

    ``text`` is the sentence of a new item, or the new one of an old item; ``value`` is what another new entry
    is written as. ``depth`` counts the items above it.
    """

    shelf: "Shelf"
    address: Address | None = None
    depth: int = 0
    level: int | None = None
    text: str = ""
    value: Value = None
    comments: tuple[str, ...] = ()
    below: "Shelf | None" = None


@dataclass(eq=False, slots=True)
class Shelf:
    """A list: its node if the file has it, the entry that it is below, and its entries now.

    ``name`` is the last key of its path in the model's terms.
    """

    address: Address | None
    name: str
    above: Slot | None = None
    slots: list[Slot] = field(default_factory=list)
    changed: bool = False

    def put(self, slot: Slot, at: int) -> None:
        """Insert an entry."""
        self.slots.insert(at, slot)
        slot.shelf = self
        self.mark()

    def take(self, slot: Slot) -> int:
        """Remove an entry, and return where it was."""
        at = self.slots.index(slot)
        del self.slots[at]
        self.mark()
        return at

    def mark(self) -> None:
        """Mark it as changed; the entry above a list that comes or goes is written anew."""
        self.changed = True
        if self.above is not None and (self.address is None or not self.slots):
            self.above.shelf.mark()


class Shelves:
    """The lists of one file, found as they are needed."""

    def __init__(self, root: Address) -> None:
        self._root = root
        self._shelves: dict[int, Shelf] = {}
        self._slots: dict[int, Slot] = {}

    def trail(self, steps: Sequence_[Step]) -> tuple[Address, list[Slot]]:
        """Return the node that a path of the model leads to, and the entries of lists on the way."""
        address = self._root
        slots: list[Slot] = []
        for before, step in pairwise(("", *steps)):
            node = address.node
            if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                self._shelf(address, str(before), slots[-1] if slots else None)
                address = address.at(step) or address
                slots.append(self._slots[address.node.start])
            else:
                address = address.at(step) or address
        return address, slots

    def shelves(self) -> list[Shelf]:
        """Return the lists that were found."""
        return [*self._shelves.values()]

    def changed(self) -> Iterator[Shelf]:
        """Yield the lists with other entries."""
        yield from (shelf for shelf in self._shelves.values() if shelf.changed)

    def _shelf(self, address: Address, name: str, above: Slot | None) -> Shelf:
        """Return a list of the file with all its entries."""
        start = address.node.start
        if start not in self._shelves:
            depth = above.depth + 1 if above and name == "items" else 0
            shelf = Shelf(address, name, above)
            for child in address.children():
                slot = Slot(shelf, child, depth)
                shelf.slots.append(slot)
                self._slots[child.node.start] = slot
            self._shelves[start] = shelf
            if above is not None and name == "items":
                above.below = shelf
        return self._shelves[start]

    def below_of(self, slot: Slot) -> Shelf:
        """Return the list below an item, which may be new."""
        if slot.below is None:
            found = slot.address.down("items") if slot.address else None
            if found and isinstance(found.node, Sequence):
                return self._shelf(found, "items", slot)
            slot.below = Shelf(None, "items", slot)
        return slot.below


class Writer:
    """Says the new entries of lists as edits of the file."""

    def __init__(self, edits: Edits) -> None:
        self._edits = edits

    def write(self, shelf: Shelf) -> None:
        """Add the edit of a list that the file has."""
        if shelf.address is not None:
            self._edits.lists[shelf.address.node.start] = self._entries(shelf)

    def _entries(self, shelf: Shelf) -> tuple[Entry, ...]:
        return tuple(self._entry(slot) for slot in shelf.slots)

    def _entry(self, slot: Slot) -> Entry:
        below = slot.below
        if slot.address is None:
            return self._fresh(slot, slot.value)
        node = slot.address.node
        if below is None or not below.changed:
            return Kept(node, slot.comments)
        if below.address is not None and below.slots:
            self.write(below)
            return Kept(node, slot.comments)
        return self._fresh(slot, read_data(node))

    def _fresh(self, slot: Slot, value: Value) -> Fresh:
        """Return an entry that is written anew: with items below it, or without those that it had."""
        node = slot.address.node if slot.address else None
        entries = self._entries(slot.below) if slot.below else ()
        text = slot.text or sentence_of(node)
        if not entries:
            keys = _other_keys(node)
            whole: Value = {"text": text, **keys} if keys else text
            return Fresh(
                value if slot.address is None and value is not None else whole, slot.comments, "", (), node
            )
        return item_entry(text, entries, slot.comments, _other_keys(node), node)


def sentence_of(node: Node | None) -> str:
    """Return the sentence of an item as the file has it; empty for what is no item."""
    if isinstance(node, Scalar):
        return clean(node.text)
    try:
        return Item.model_validate(read_data(node)).text if node is not None else ""
    except ValidationError:
        return ""


def _other_keys(node: Node | None) -> dict[str, Value]:
    """Return the keys of an item's long form that stay if its items change."""
    return {key: read_data(value) for key, value in own_keys(node).items()} if node is not None else {}


def item_entry(
    text: str,
    below: tuple[Entry, ...],
    comments: tuple[str, ...] = (),
    keys: dict[str, Value] | None = None,
    instead_of: Mapping | Scalar | Sequence | None = None,
) -> Fresh:
    """Return an item with items below it, in its short form if that says the same."""
    short = "" if keys else short_key(text)
    if short:
        return Fresh({short: None}, comments, short, below, instead_of)
    value: dict[str, Value] = {"text": text, **(keys or {}), "items": None}
    return Fresh(value, comments, "items", below, instead_of)


def is_inside(slot: Slot | None, other: Slot) -> bool:
    """Tell whether an entry is another one, or below it."""
    while slot is not None and slot is not other:
        slot = slot.shelf.above
    return slot is not None


def deepen(slot: Slot, depth: int) -> None:
    """Set how many items are above an entry, and so for those below it."""
    slot.depth = depth
    for each in slot.below.slots if slot.below else ():
        deepen(each, depth + 1)


def kind_of(slot: Slot) -> str:
    """Return what the list of an entry holds."""
    name = slot.shelf.name
    return "items" if name in _OF_ITEMS else "table" if name in _OF_TABLES else "strings"


def block_of(slot: Slot | None) -> Slot | None:
    """Return an entry, or the block that holds it if it is part of a table."""
    while slot is not None and kind_of(slot) == "table":
        slot = slot.shelf.above
    return slot


def outermost(slot: Slot) -> Slot:
    """Return the entry of the outer list that an entry is below."""
    while slot.depth and slot.shelf.above is not None:
        slot = slot.shelf.above
    return slot


def row_of(slot: Slot | None) -> Slot | None:
    """Return the row of a table that an entry is, or is part of."""
    while slot is not None and slot.shelf.name != "rows":
        slot = slot.shelf.above
    return slot
