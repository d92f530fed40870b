"""What the values of a YAML text should be: other words, and lists with other entries."""

from collections.abc import Mapping as Keys
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from baocao.source.nodes import Mapping, Node, Scalar, Sequence, clean
from baocao.source.written import Above, Bare, Inline, Noted, Value, printable


class Fresh(NamedTuple):
    """A new entry of a list.

    ``comments`` are lines above it. ``below`` are the entries of the list at the key ``under`` of its value,
    which is then a mapping; they may be entries that were elsewhere before. With ``instead_of``, it takes
    the place of an entry, and its comments.
    """

    value: Value
    comments: tuple[str, ...] = ()
    under: str = ""
    below: "tuple[Entry, ...]" = ()
    instead_of: Node | None = None


class Kept(NamedTuple):
    """An entry that the file has, here or in another list, with new comments above it."""

    node: Node
    comments: tuple[str, ...] = ()


class SplitKey(NamedTuple):
    """A key that becomes two: one with words as its value, then one for the value that the key had."""

    first: str
    words: str
    second: str


Entry = Fresh | Kept


@dataclass(slots=True)
class Edits:
    """Edits of a file, each by the offset at which its node starts.

    ``words`` are those of scalars, keys included. ``lists`` are the entries of lists in their new order.
    ``split`` are keys that become two. ``added`` are new keys of mappings, after their other keys; a line
    break before a key is an empty line. ``replaced`` are values by the start of their key. ``dropped`` are
    the starts of keys that go with their values. ``comments`` are new lines above keys.
    """

    words: dict[int, str] = field(default_factory=dict)
    lists: dict[int, tuple[Entry, ...]] = field(default_factory=dict)
    split: dict[int, SplitKey] = field(default_factory=dict)
    added: dict[int, dict[str, Value]] = field(default_factory=dict)
    replaced: dict[int, Value] = field(default_factory=dict)
    dropped: set[int] = field(default_factory=set)
    comments: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def placed(self) -> set[int]:
        """Return the starts of the entries that have a place in one of the new lists."""
        found: set[int] = set()
        waiting = [entry for entries in self.lists.values() for entry in entries]
        while waiting:
            entry = waiting.pop()
            if isinstance(entry, Kept):
                found.add(entry.node.start)
            else:
                waiting += entry.below
                if entry.instead_of is not None:
                    found.add(entry.instead_of.start)
        return found

    def data(self, node: Node) -> Any:
        """Return the value of a node after the edits."""
        match node:
            case Scalar():
                words = self.words.get(node.start)
                return _words(words) if words is not None else _words_of(node)
            case Sequence():
                entries = self.lists.get(node.start)
                if entries is None:
                    return [self.data(item) for item in node.items]
                return [self.entry_data(entry) for entry in entries]
            case Mapping():
                return self._mapping(node)

    def _mapping(self, node: Mapping) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for name, (key, value) in node.entries.items():
            if key.start in self.dropped:
                continue
            if key.start in self.replaced:
                data[name] = value_data(self.replaced[key.start])
            elif split := self.split.get(key.start):
                data |= {split.first: _words(split.words), split.second: self.data(value)}
            else:
                data[printable(self.words.get(key.start, name))] = self.data(value)
        added = self.added.get(node.start, {})
        return {**data, **{name.strip(): value_data(value) for name, value in added.items()}}

    def entry_data(self, entry: Entry) -> Any:
        """Return the value of an entry of a list after the edits."""
        if isinstance(entry, Kept):
            return self.data(entry.node)
        data = value_data(entry.value)
        if entry.under:
            data[entry.under] = [self.entry_data(each) for each in entry.below]
        return data


def value_data(value: Value) -> Any:
    """Return what is read from a written value."""
    match value:
        case None:
            return None
        case Bare():
            return value.text or None
        case str():
            return printable(value)
        case Noted() | Inline() | Above():
            return value_data(value.value)
        case Keys():
            return {printable(name): value_data(each) for name, each in value.items()}
        case _:
            return [value_data(each) for each in value]


def _words(words: str) -> str:
    return printable(words)


def _words_of(scalar: Scalar) -> str | None:
    return None if scalar.is_empty else clean(scalar.text)
