"""When an item with items below it can be written short: its sentence as the key of its list."""

import re

from pydantic import ValidationError

from baocao.model.item import Item
from baocao.source import clean
from baocao.source.written import is_key

# Keys of the month file have such names.
_LIKE_OUR_KEYS = re.compile(r"[a-z_]+")


def short_key(sentence: str) -> str:
    """Return the key that is read as a sentence with items below it; empty if it needs the long form.

    >>> short_key("Đã tổ chức:"), short_key("Đã tổ chức."), short_key("text:")
    ('Đã tổ chức', '', '')
    """
    key = sentence.removesuffix(":")
    return key if key != sentence and is_key(key) and _read(key) == sentence else ""


def can_be_key(text: str) -> bool:
    """Tell whether an item with items below it can have a text as its key.

    >>> can_be_key("Đã tổ chức"), can_be_key("items")
    (True, False)
    """
    return bool(_read(text))


def _read(key: str) -> str:
    """Return the sentence that a month reads from a key with items below it; empty if it reads none."""
    if _LIKE_OUR_KEYS.fullmatch(key):
        return ""
    try:
        return Item.model_validate({clean(key): ["a"]}).text
    except ValidationError:
        return ""
