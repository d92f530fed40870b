"""Tells a month that ``init`` or ``new`` made, and in which nobody has written a word yet."""

from collections.abc import Iterator

from baocao.model.item import is_to_write
from baocao.model.office_outline import PARTS
from baocao.source import Mapping, Node, Scalar, Sequence


def is_unwritten(root: Node) -> bool:
    """Tell whether all texts of a month's body are still to be written."""
    if not isinstance(root, Mapping):
        return False
    bodies = [value for key, (_, value) in root.entries.items() if key in PARTS]
    texts = [text for body in bodies for text in _texts(body)]
    return bool(texts) and all(map(is_to_write, texts))


def _texts(node: Node) -> Iterator[str]:
    match node:
        case Scalar():
            if node.text.strip():
                yield node.text
        case Sequence():
            for item in node.items:
                yield from _texts(item)
        case Mapping():
            for _, value in node.entries.values():
                yield from _texts(value)
