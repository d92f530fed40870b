"""A sentence with a colon before a table, a paragraph or another block that is no item.

In YAML such a sentence is a key without a value unless it is in quotes, and the block is no part of it: it
follows in the same list.
"""

from baocao.finding import Finding, Span
from baocao.messages import mend as say
from baocao.model.address import Address, locate
from baocao.model.forms import block_key
from baocao.path import Path
from baocao.source import Mapping, Node, Source, clean
from baocao.source.relist import edits_of_sentence


def follows(root: Address, path: Path) -> str | None:
    """Return the key of the block right after an item of a list; ``None`` if an item or nothing follows."""
    step = path.name
    after = root.down(*path.parent, step + 1) if isinstance(step, int) else None
    return _block_key(after.node) if after else None


def _block_key(node: Node) -> str | None:
    return block_key(node.entries) if isinstance(node, Mapping) else None


def unquoted(source: Source, root: Address, address: Address, finding: Finding) -> Finding | None:
    """Return the finding of a sentence without quotes before a block; ``None`` if no block follows it."""
    block = follows(root, address.path)
    if block is None or not isinstance(address.node, Mapping) or len(address.node.entries) != 1:
        return None
    [(key, _)] = address.node.entries.values()
    end = source.text.find(":", key.end) + 1
    edits = (
        ()
        if key.style or source.text[key.end : end].strip() != ":"
        else edits_of_sentence(source, key.start, end)
    )
    said = say.COLON_BEFORE_BLOCK.of(key=clean(key.text), block=block)
    right = f'"{clean(key.text)}:"' if edits else None
    return finding._replace(
        message=said,
        help=say.QUOTE_BEFORE_BLOCK.of(),
        suggestion=right,
        span=Span(key.start, max(end, key.end)),
        edits=edits,
    )


def below_sentence(root: Address, address: Address, finding: Finding) -> Finding:
    """Return the finding of a block among subitems, with the sentence above it as it must be written."""
    subitems, _ = locate(root, address.path.parent)
    above, _ = locate(root, subitems.path.parent)
    keys = list(above.node.entries) if isinstance(above.node, Mapping) else []
    alone = len(list(subitems.children())) == 1 and subitems.path == address.path.parent
    if len(keys) != 1 or not alone:
        return finding
    help_ = say.BESIDE_SENTENCE.of(sentence=clean(keys[0]), block=_block_key(address.node) or "")
    return finding._replace(help=help_)
