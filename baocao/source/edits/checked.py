"""Makes edits of a file, and believes them only after the strict reader has read the result."""

from baocao.source import load
from baocao.source.edits.rewrite import rewritten
from baocao.source.edits.spans import UnsafeError
from baocao.source.edits.wanted import Edits
from baocao.source.nodes import Node
from baocao.source.nodes import to_data as read_data
from baocao.source.source_text import Source

_BYTE_ORDER_MARK = "\ufeff".encode()


def edited(source: Source, root: Node, data: bytes, edits: Edits) -> bytes:
    """Return the bytes of a file after the edits; ``source`` and ``root`` are what its bytes are read as.

    Raises :class:`UnsafeError` if the file would then not be read as exactly the wanted values.
    """
    mark = _BYTE_ORDER_MARK if data.startswith(_BYTE_ORDER_MARK) else b""
    made = mark + rewritten(source, root, edits).encode()
    _, found, findings = load(source.name, made)
    if found is None or findings or read_data(found) != edits.data(root):
        raise UnsafeError
    return made
