"""The kind of each value in a month, recognised by its keys.

A mapping with keys of its own is a section, else its keys are sections; a list is content; a text is a
paragraph; a mapping with one key is an item. The models expand the short forms by these rules, and the
outline walks through a month by them, valid or not.
"""

from collections.abc import Collection, Iterable
from typing import Literal

# The keys of a section; a mapping without any of them contains sections by their keys.
OWN_KEYS = frozenset({"title", "text", "content"})
ITEM_KEYS = ("text", "items", "id")
BLOCK_KEYS = ("paragraph", "label", "table", "title")
BlockKind = Literal["a paragraph", "a label", "a table", "a title", "an item"]

_KINDS: dict[str, BlockKind] = {
    "paragraph": "a paragraph",
    "label": "a label",
    "table": "a table",
    "title": "a title",
}


def is_section(keys: Iterable[str]) -> bool:
    """Tell whether the keys are those of a section rather than the names of sections.

    >>> is_section(["title", "sections"]), is_section(["advisory", "professional"])
    (True, False)
    """
    return not OWN_KEYS.isdisjoint(keys)


def block_key(keys: Collection[str]) -> str | None:
    """Return the key that makes its value a block other than an item; ``None`` for an item.

    >>> block_key(["look", "label"]), block_key(["Tổ chức"])
    ('label', None)
    """
    return next((key for key in BLOCK_KEYS if key in keys), None)


def block_kind(keys: Collection[str]) -> BlockKind:
    """Return the kind of block with these keys; a sentence has none.

    >>> block_kind(["table"]), block_kind(["Tổ chức"]), block_kind([])
    ('a table', 'an item', 'an item')
    """
    key = block_key(keys)
    return _KINDS[key] if key else "an item"


def is_long_item(keys: Iterable[str]) -> bool:
    """Tell whether the keys are those of an item's long form.

    >>> is_long_item(["text", "id"]), is_long_item(["Tổ chức"])
    (True, False)
    """
    return any(key in ITEM_KEYS for key in keys)


def is_short_item(keys: Collection[str]) -> bool:
    """Tell whether the only key is a sentence with subitems.

    >>> is_short_item(["Tổ chức"]), is_short_item(["text"]), is_short_item([])
    (True, False, False)
    """
    return len(keys) == 1 and not is_long_item(keys)
