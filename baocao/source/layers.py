"""Several files that are read as one: each takes the keys of the next that it does not have itself."""

from bisect import bisect_right
from collections.abc import Sequence as Ordered
from itertools import accumulate

from baocao.finding import Edit, Finding, Span
from baocao.source.nodes import Mapping, Node, Scalar, Sequence
from baocao.source.source_text import Source


class Layers(Source):
    """The texts of several files, one after the other, named after the first.

    An offset leads to one place of one file, so that whatever reads a text reads this one too; only what is
    shown to users must be placed in its own file (:meth:`placed`).
    """

    def __init__(self, sources: Ordered[Source]) -> None:
        super().__init__(sources[0].name, "\n".join(source.text for source in sources))
        self.sources = tuple(sources)
        self.starts = tuple(accumulate((len(source.text) + 1 for source in sources[:-1]), initial=0))

    def layer(self, offset: int) -> int:
        """Return the number of the file that an offset leads to.

        >>> Layers((Source("a", "một"), Source("b", "hai"))).layer(4)
        1
        """
        return bisect_right(self.starts, offset) - 1

    def placed(self, finding: Finding) -> Finding:
        """Return a finding with the file and the offsets of its own words."""
        number = self.layer(finding.span.start)
        if finding.file != self.name or not number:
            return finding
        by = self.starts[number]
        edits = tuple(Edit(start - by, end - by, text) for start, end, text in finding.edits)
        span = Span(finding.span.start - by, finding.span.end - by)
        return finding._replace(file=self.sources[number].name, span=span, edits=edits)


def moved(node: Node, by: int) -> Node:
    """Return a node with all offsets increased."""
    if isinstance(node, Scalar):
        return _moved(node, by)
    if isinstance(node, Sequence):
        return Sequence(node.start + by, node.end + by, [moved(item, by) for item in node.items])
    entries = {name: (_moved(key, by), moved(value, by)) for name, (key, value) in node.entries.items()}
    return Mapping(node.start + by, node.end + by, entries)


def _moved(scalar: Scalar, by: int) -> Scalar:
    return scalar._replace(start=scalar.start + by, end=scalar.end + by)


def over(own: Mapping, base: Mapping, *, open_keys: bool = False) -> Mapping:
    """Return a mapping with the keys of another that it does not have itself.

    Mappings are merged key by key; everything else, such as a list, is replaced. Where keys are ``open``, as
    those of sections are, an empty value removes the key.
    """
    merged: dict[str, tuple[Scalar, Node]] = {}
    for name in _in_order(list(own.entries), list(base.entries)):
        if name not in own.entries:
            merged[name] = base.entries[name]
            continue
        key, value = own.entries[name]
        below = base.entries[name][1] if name in base.entries else None
        if isinstance(value, Mapping) and isinstance(below, Mapping):
            value = over(value, below, open_keys=name == _SECTIONS)
        elif open_keys and below and isinstance(value, Scalar) and value.is_empty:
            continue
        merged[name] = key, value
    return Mapping(own.start, own.end, merged)


_SECTIONS = "sections"


def _in_order(own: list[str], base: list[str]) -> list[str]:
    """Return the keys of both in printed order.

    Keys of the base keep its order, and a new one follows the key that it was written after; but if the own
    keys include all of the base, theirs is the order.

    >>> _in_order(["b", "new"], ["a", "b", "c"]), _in_order(["new", "a"], ["a", "b"])
    (['a', 'b', 'new', 'c'], ['new', 'a', 'b'])
    >>> _in_order(["b", "a"], ["a", "b"]), _in_order(["new"], ["a"])
    (['b', 'a'], ['a', 'new'])
    """
    if set(base) <= set(own):
        return own
    following: dict[str | None, list[str]] = {}
    after: str | None = None
    for name in own:
        if name in base:
            after = name
        else:
            following.setdefault(after, []).append(name)
    first = following.pop(None, [])
    ordered = [each for name in base for each in (name, *following.get(name, ()))]
    return [*first, *ordered] if after else [*ordered, *first]
