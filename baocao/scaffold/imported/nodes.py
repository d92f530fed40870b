"""The body of a recognised paper as a tree: headings, items below items, paragraphs and tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from baocao.word.recognise.line import HEADINGS, Line

Kind = Literal["heading", "item", "paragraph", "table"]


@dataclass(slots=True, eq=False)
class Node:
    """A line with what is below it.

    ``more`` are lines that continue it: the title below *Phần thứ nhất*, a paragraph between an item and its
    subitems, the caption of a table.
    """

    line: Line
    kind: Kind
    depth: int = 0
    more: list[Line] = field(default_factory=list)
    below: list["Node"] = field(default_factory=list)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return its own lines."""
        return (self.line, *self.more)

    @property
    def headings(self) -> list["Node"]:
        """Return the headings directly below it."""
        return [node for node in self.below if node.kind == "heading"]

    @property
    def content(self) -> list["Node"]:
        """Return what is before the first heading below it."""
        first = next((at for at, node in enumerate(self.below) if node.kind == "heading"), len(self.below))
        return self.below[:first]


def tree(lines: Iterable[Line], attached: frozenset[int] = frozenset()) -> list[Node]:
    """Return the outermost nodes of lines; ``attached`` are the numbers of lines that belong to a table.

    Headings are below the last heading of a smaller depth, items below the last item of a smaller level.
    """
    builder = _Builder()
    for line in lines:
        if line.n not in attached:
            builder.add(line)
    return builder.roots


def walk(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield nodes and all nodes below them, in the order of the paper."""
    for node in nodes:
        yield node
        yield from walk(node.below)


class _Builder:
    def __init__(self) -> None:
        self.roots: list[Node] = []
        self._headings: list[Node] = []
        self._items: list[Node] = []
        self._waiting: list[Line] = []

    def add(self, line: Line) -> None:
        if line.label in HEADINGS:
            self._heading(line)
        elif line.label.startswith("item-"):
            self._item(line)
        else:
            kind: Kind = "table" if line.label == "table" else "paragraph"
            self._put(Node(line, kind))

    def _heading(self, line: Line) -> None:
        last = self._headings[-1] if self._headings else None
        if last and _continues(last, line):
            last.more.append(line)
            return
        while self._headings and self._headings[-1].depth >= line.depth:
            self._headings.pop()
        self._put(node := Node(line, "heading", line.depth))
        self._headings.append(node)

    def _item(self, line: Line) -> None:
        level = line.level or 1
        node = Node(line, "item", level)
        if self._items and level > 1:
            self._take_back_paragraphs()
        while self._items and self._items[-1].depth >= level:
            self._items.pop()
        if self._items:
            self._items[-1].below.append(node)
        else:
            self._siblings().append(node)
        self._items.append(node)

    def _take_back_paragraphs(self) -> None:
        """Make paragraphs between an item and the rest of its list a part of that item."""
        siblings = self._siblings()
        loose: list[Line] = []
        while siblings and siblings[-1].kind == "paragraph":
            loose.insert(0, siblings.pop().line)
        self._items[-1].more += loose

    def _put(self, node: Node) -> None:
        if node.kind != "paragraph":
            self._items = []
        self._siblings().append(node)

    def _siblings(self) -> list[Node]:
        return self._headings[-1].below if self._headings else self.roots


def _continues(last: Node, line: Line) -> bool:
    """Tell whether a line is the title below a heading that is only its number, such as *Phần thứ nhất*."""
    return (
        last.line.label == line.label == "part"
        and not last.below
        and line.typed is None
        and not any(each.words for each in last.more)
        and not last.line.words
    )
