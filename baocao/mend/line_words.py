"""Gives the texts of month and office the words that Word has now."""

from collections.abc import Sequence
from typing import NamedTuple

from baocao.mend.atoms import Atom
from baocao.mend.respell import respelled
from baocao.mend.slots import sentence_of
from baocao.model import inline
from baocao.model.address import Address
from baocao.model.short_form import can_be_key
from baocao.path import Path
from baocao.source import Mapping, Node, Scalar, clean
from baocao.source.edits.reword import LONGEST_KEY
from baocao.source.edits.wanted import Edits, SplitKey

# A line prints several keys of one mapping: a label and its text, a title and what continues it.
_TOGETHER = ("label", "title", "text")


class Worded(NamedTuple):
    """The new sentence of an item, as it is printed with its marks, and whether all words found a home."""

    whole: bool
    sentence: str = ""


class Lead(NamedTuple):
    """A text of the office that a line prints first, its title or label, and the edits of its file."""

    text: Scalar
    edits: Edits


def reword(
    address: Address,
    steps: Path,
    old: Sequence[Atom],
    new: Sequence[Atom],
    edits: Edits,
    item: Node | None,
    lead: Lead | None = None,
) -> Worded:
    """Edit the texts of a line, whose path leads to an address; ``item`` is the list entry around it."""
    own = _texts(address, steps, "".join(atom.text for atom in old))
    texts = [lead.text, *own] if lead else own
    if not texts:
        return Worded(whole=False)
    result = respelled([clean(each.text) for each in texts], old, new)
    if any(not text.strip() for text in result.texts) and steps.parent.name != "cells":
        return Worded(whole=False)
    for scalar, text in zip(texts, result.texts, strict=True):
        if text != clean(scalar.text):
            _set(scalar, text, lead.edits if lead and scalar is lead.text else edits, item)
    printed = "".join(atom.text for atom in new)
    return Worded(not result.homeless, _sentence(texts[0], result.texts[0], item, printed))


def _texts(address: Address, steps: Path, printed: str) -> list[Scalar]:
    """Return the texts that a line prints."""
    node = address.node
    if isinstance(node, Scalar) and not node.is_refused:
        return [node] if not node.is_empty or steps.parent.name == "cells" else []
    if not isinstance(node, Mapping):
        return []
    shown = printed.casefold()
    return [
        value
        for key, (_, value) in node.entries.items()
        if isinstance(value, Scalar) and not value.is_empty and _prints(key, steps, value, shown)
    ]


def _prints(key: str, steps: Path, value: Scalar, shown: str) -> bool:
    own = steps.name == "table" or isinstance(steps.name, int)
    return key in _TOGETHER or (own and inline.plain(clean(value.text)).casefold() in shown)


def _is_key(scalar: Scalar, item: Node | None) -> bool:
    return isinstance(item, Mapping) and any(key.start == scalar.start for key, _ in item.entries.values())


def _set(scalar: Scalar, text: str, edits: Edits, item: Node | None) -> None:
    """Edit one text; the key of an item becomes its long form if it cannot be a key any more."""
    if not _is_key(scalar, item) or (can_be_key(text) and len(text) < LONGEST_KEY and "\n" not in text):
        edits.words[scalar.start] = text
    else:
        edits.split[scalar.start] = SplitKey("text", text, "items")


def _sentence(scalar: Scalar, text: str, item: Node | None, printed: str) -> str:
    """Return the new sentence of an item, whose key is printed with a sign at its end."""
    if not _is_key(scalar, item):
        return text
    before = sentence_of(item)
    end = before.removeprefix(clean(scalar.text)) if before.startswith(clean(scalar.text)) else ""
    return text + end if printed.endswith(end) and not text.endswith(end or "\0") else text
