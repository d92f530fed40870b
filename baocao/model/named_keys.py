"""Finds the keys that Vietnamese words mean, and what to type for one."""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from pydantic import BaseModel

from baocao.messages.key_words import IN_VIETNAMESE
from baocao.model.fields_at import Field, fields_at, typed
from baocao.path import Step
from baocao.source import Node, Scalar, clean
from baocao.system.guesses import as_key

# A longer value is no example.
_LONGEST = 60


class Named(NamedTuple):
    """A key, and the key that it is written in if it belongs to one."""

    key: str
    within: str = ""


def in_vietnamese(words: str) -> tuple[Named, ...]:
    """Return the keys that Vietnamese words mean, the likelier first, with or without their tone marks.

    >>> [str(each.key) for each in in_vietnamese("Người ký")], in_vietnamese("ket_qua"), in_vietnamese("ky")
    (['signature', 'name'], (Named(key='results', within=''),), ())
    """
    keys = IN_VIETNAMESE.get(words.casefold()) or _without_marks().get(_spelled(words), "")
    return tuple(_named(key) for key in keys.split())


def called(words: str, fields: Iterable[Field]) -> str | None:
    """Return the key among some that Vietnamese words mean: by its title, else by what clerks call it.

    What belongs to another of these keys is not meant.

    >>> fields = [Field("name", True, None, "Họ tên"), Field("position", True, None, "Chức vụ")]
    >>> called("Chuc vu", fields), called("người ký", fields), called("nơi nhận", fields)
    ('position', 'name', None)
    """
    titles = {field.key: field.title for field in fields}
    wanted = _spelled(words)
    same = [key for key, title in titles.items() if wanted and _spelled(title) == wanted]
    named = [each.key for each in in_vietnamese(words) if each.key in titles and each.within not in titles]
    return next(iter(same if len(same) == 1 else named), None)


def to_type(model: type[BaseModel], steps: tuple[Step, ...], words: str, node: Node) -> str:
    """Return a key as it is typed where a text cannot be its value; empty if a text may be.

    ``steps`` lead to the key; the text ``node`` was written after the ``words`` that mean it.
    """
    *above, key = steps
    examples = {field.key: field.example for field in fields_at(model, tuple(above))}
    inner = tuple(fields_at(model, steps))
    block = {each.key: each.example for each in inner if each.is_required and each.example}
    example = examples.get(str(key)) or block
    if not isinstance(node, Scalar) or not isinstance(example, dict | list | tuple) or not example:
        return ""
    if isinstance(example, dict) and (part := _part_of(str(key), words, example)):
        example = {**example, part: _value(node) or example[part]}
    return f"{key}: {typed(example)}"


def _part_of(key: str, words: str, block: dict[str, object]) -> str | None:
    """Return the key in a block of keys that some words mean."""
    return next((each.key for each in in_vietnamese(words) if each.within == key and each.key in block), None)


def _value(node: Scalar) -> str:
    text = clean(node.text)
    return text if len(text) <= _LONGEST else ""


def _named(key: str) -> Named:
    within, _, name = key.rpartition(".")
    return Named(name, within)


@cache
def _without_marks() -> dict[str, str]:
    """Return the keys by their Vietnamese words without tone marks; none for words of several meanings."""
    found: dict[str, str] = {}
    for words, keys in IN_VIETNAMESE.items():
        found[_spelled(words)] = keys if found.get(_spelled(words), keys) == keys else ""
    return found


@lru_cache(1 << 10)
def _spelled(words: str) -> str:
    return as_key(words)
