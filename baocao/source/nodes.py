"""The content of a YAML file with positions: text, mappings and lists, nothing else.

Scalars stay text. YAML's own guesses (``1.000`` a float, ``012`` an octal number, ``no`` a boolean) would
change what a clerk wrote; the model gives types instead.
"""

import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple


class Scalar(NamedTuple):
    """A piece of text as YAML reads it; ``start`` and ``end`` are offsets of its source form.

    ``style`` is its introducing character: ``""`` plain, ``'`` or ``"`` quoted, ``|`` literal, ``>`` folded;
    ``indent`` is the column of the collection around it, from which an indentation in its header counts.
    """

    text: str
    start: int
    end: int
    style: str
    indent: int = 0

    @property
    def is_empty(self) -> bool:
        """Tell whether there is no value: ``number:`` without one, or with YAML's null."""
        return not self.style and self.text in ("", "~")

    @property
    def is_refused(self) -> bool:
        """Tell whether it only replaces something that no report may use, such as an alias."""
        return self.style == "*"

    @property
    def says_something(self) -> bool:
        """Tell whether it contains letters to print."""
        return not self.is_refused and bool(self.text.strip())


class Mapping(NamedTuple):
    """Keys with values, in the order written; the keys are cleaned and unique."""

    start: int
    end: int
    entries: dict[str, tuple[Scalar, "Node"]]


class Sequence(NamedTuple):
    """A list of nodes."""

    start: int
    end: int
    items: list["Node"]


Node = Scalar | Mapping | Sequence


def scalars(node: Node) -> Iterator[Scalar]:
    """Yield every text below a node, including keys, in the order written."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    else:
        for key, value in node.entries.values():
            yield key
            yield from scalars(value)


def keys(node: Node) -> Iterator[Scalar]:
    """Yield every key below a node, in the order written."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from keys(item)
    elif isinstance(node, Mapping):
        for key, value in node.entries.values():
            yield key
            yield from keys(value)


def clean(text: str) -> str:
    """Return a text in the form that the rest of the program uses: NFC, no tabs, no surrounding spaces."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return unicodedata.normalize("NFC", lines).strip()


def to_data(node: Node) -> Any:
    """Return the plain value of a node: text, dict, list, or ``None`` if there is no value."""
    if isinstance(node, Scalar):
        return None if node.is_empty else clean(node.text)
    if isinstance(node, Sequence):
        return [to_data(item) for item in node.items]
    return {key: to_data(value) for key, (_, value) in node.entries.items()}
