"""Finds the node in the YAML file for an address in a model, whichever form was written."""

from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping
from typing import NamedTuple

from baocao.finding import Finding, Rule, Span
from baocao.messages import Said
from baocao.model.forms import OWN_KEYS, is_short_item
from baocao.path import Path, Step
from baocao.source import Layers, Mapping, Node, Scalar, Sequence, Source, letter_spans

_OWN_SECTION = OWN_KEYS | {"sections"}


class Address(NamedTuple):
    """A node of a file, its key, and its path in the model's terms."""

    node: Node
    key: Scalar | None = None
    path: Path = Path()

    def at(self, step: Step) -> "Address | None":
        """Return the address one step further in; ``None`` if there is none.

        A sentence is the ``text`` of its item, and a list below a sentence is its ``items``, so that a path
        is the same for the short forms and the long one; the same holds for the content of a section.
        """
        node = self.node
        if self._is_short_for(step):
            return self
        if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            return Address(node.items[step], None, self.path / step)
        if not isinstance(node, Mapping) or not isinstance(step, str):
            return None
        if step in node.entries:
            key, value = node.entries[step]
            return Address(value, key, self.path / step)
        if step in ("text", "items") and is_short_item(node.entries):
            [(key, value)] = node.entries.values()
            return (
                Address(key, None, self.path) if step == "text" else Address(value, key, self.path / "items")
            )
        return None

    def children(self) -> "Iterator[Address]":
        """Yield the address of each entry of a list or a mapping, in the order written; none for a text."""
        node = self.node
        if isinstance(node, Sequence):
            for index, value in enumerate(node.items):
                yield Address(value, None, self.path / index)
        elif isinstance(node, Mapping):
            for name, (key, value) in node.entries.items():
                yield Address(value, key, self.path / name)

    def down(self, *steps: Step) -> "Address | None":
        """Return the address several steps further in; ``None`` if the file does not have it."""
        address: Address | None = self
        for step in steps:
            address = address.at(step) if address else None
        return address

    def _is_short_for(self, step: Step) -> bool:
        """Tell whether the written node is the short form of what the step names."""
        node = self.node
        match step:
            case "text" | "paragraph" | "title":
                return isinstance(node, Scalar)
            case "content":
                return not isinstance(node, Mapping)
            case "cells":
                return isinstance(node, Sequence)
            case "sections":
                return (
                    isinstance(node, Mapping) and not node.entries.keys() & _OWN_SECTION and bool(self.path)
                )
            case _:
                return False


def own_keys(node: Node) -> dict[str, Node]:
    """Return the values of an item's long form besides its sentence and its items; else nothing."""
    if not isinstance(node, Mapping) or "text" not in node.entries:
        return {}
    return {key: value for key, (_, value) in node.entries.items() if key not in ("text", "items")}


def locate(root: Address, steps: tuple[Step, ...]) -> tuple[Address, tuple[Step, ...]]:
    """Follow the steps as far as the file goes.

    Steps without a node in the file (the branch of a union, say) are skipped. Returns the last address
    reached, and the remaining steps.
    """
    address, rest = root, steps
    for index, step in enumerate(steps):
        following = address.at(step)
        if following is not None:
            address, rest = following, steps[index + 1 :]
    return address, rest


def span_of(source: Source, address: Address) -> Span:
    """Return the span to underline for an address: its value, if it is text, else its key."""
    node = address.node
    if isinstance(node, Scalar) and not node.is_empty:
        return text_span(source, node)
    if address.key is not None:
        return text_span(source, address.key)
    first = next(iter(node.entries.values()))[0] if isinstance(node, Mapping) and node.entries else node
    return Span(first.start, first.end if isinstance(first, Scalar) else first.start + 1)


def text_span(source: Source, scalar: Scalar, start: int = 0, end: int | None = None) -> Span:
    """Return the source span of the characters ``start`` to ``end`` of a value."""
    if not scalar.style and end is None and start == 0:
        return Span(scalar.start, scalar.end)
    spans = letter_spans(source.text, scalar)[start:end]
    while len(spans) > 1 and source.text[spans[-1][0]] in "\r\n":
        spans.pop()
    return Span(spans[0][0], spans[-1][1]) if spans else Span(scalar.start, scalar.end)


class File(NamedTuple):
    """A file, and the address in it that a model was made from (an office may be inside a month).

    A file that takes keys of others is read as one with them; ``layers`` are these files, itself first.
    """

    source: Source
    root: Address
    layers: "tuple[File, ...]" = ()

    @property
    def each(self) -> "tuple[File, ...]":
        """Return the files that this one is read from; usually only itself."""
        return self.layers or (self,)

    def written(self, address: Address) -> "tuple[File, Address]":
        """Return the file in which an address is written, and the address there."""
        if not isinstance(self.source, Layers):
            return self, address
        file = self.layers[self.source.layer(span_of(self.source, address).start)]
        return file, locate(file.root, tuple(address.path))[0]

    def at(self, *steps: Step) -> Address | None:
        """Return the address several steps in; ``None`` if the file does not have it."""
        return self.root.down(*steps)

    def find(
        self, rule: Rule, said: Said, address: Address, help_: Said, guess: str | None = None
    ) -> Finding:
        """Return the finding for a whole value, or for its key if the value is not text."""
        span = span_of(self.source, address)
        return Finding(rule, said, self.source.name, span, address.path, help_, guess)


def traced(files: AnyMapping[str, File], origin: str) -> tuple[File, Address] | None:
    """Return the file and the address that the origin of a paragraph leads to; ``None`` if it has none.

    ``files`` are the files by the name that starts an origin.
    """
    name, *steps = Path.parse(origin) or ("",)
    file = files.get(str(name))
    return file.written(locate(file.root, tuple(steps))[0]) if file else None
