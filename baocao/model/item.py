"""Items of a report, and the three ways to write one.

An item is a plain sentence; a one-key mapping, from the sentence to its subitems; or the long form with
``text``, ``items`` and ``id``. The short forms become the long one before the model sees them, so that there
is one model and one path to each text, whichever way it was written.
"""

from typing import Annotated

from pydantic import model_validator

from baocao.model import inline
from baocao.model.fields import TEXT, Closed, Schema, Text, Values, Written, fault
from baocao.model.forms import BLOCK_KEYS, ITEM_KEYS, block_key, is_long_item, is_short_item
from baocao.model.key import Key
from baocao.system.patterns import lazy

# The placeholder for content still to be written.
TO_WRITE = "…"
_ENDS = (":", ".", ";", ",", "!", "?", "…")
_ID = lazy(r"[^\W_][\w-]*")


def is_to_write(text: str) -> bool:
    """Tell whether a text is only the placeholder for content still to be written.

    >>> is_to_write(" … "), is_to_write("Họp…")
    (True, False)
    """
    return text.strip() in (TO_WRITE, "...")


def _with_colon(sentence: str) -> str:
    """Return a sentence with subitems, with the colon that YAML removed.

    >>> _with_colon("Tổ chức"), _with_colon("*Tổ chức:*")
    ('Tổ chức:', '*Tổ chức:*')
    """
    return sentence if inline.plain(sentence).endswith(_ENDS) else f"{sentence}:"


def _item_id(value: Values) -> Values:
    if not isinstance(value, str) or not _ID.fullmatch(value) or not value.islower():
        raise fault("id_form")
    return value


_ID_FORM: Schema = {"type": "string", "pattern": r"^[^\W_A-Z][\w-]*$"}


class Item(Closed):
    """One task: a sentence, and its subtasks."""

    text: Annotated[
        Text, Key(vi=("Câu", "Nội dung của mục."), en=("Sentence", "Text of the item."), role="item")
    ]
    items: Annotated[
        tuple["Item", ...],
        Key(vi=("Mục con", "Các mục thuộc câu này."), en=("Items", "Subitems of the sentence.")),
    ] = ()
    id: Annotated[
        Annotated[str, Written(_item_id, _ID_FORM)] | None,
        Key(
            vi=("Mã", "Tên riêng của việc, để theo dõi qua các tháng."),
            en=("Id", "Name of the task, to track it from month to month."),
            examples=("hoi-thi-dan-van",),
            unread="a name that is not printed",
            silent="it names a task from month to month",
        ),
    ] = None

    @classmethod
    def in_json(cls, form: Schema) -> Schema:
        """Return the schema of a sentence, of one with subitems, and of the long form."""
        items = form["properties"]["items"]["items"]
        over_items = {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 1,
            "propertyNames": {"not": {"enum": [*ITEM_KEYS, *BLOCK_KEYS]}, "minLength": 1},
            "additionalProperties": {"type": "array", "items": items},
        }
        return {
            "title": "Mục",
            "description": "Một câu; một câu với các mục con (câu: rồi các mục thụt vào); "
            "hoặc text, items, id.",
            "anyOf": [TEXT, over_items, form],
            "examples": ["Dự thảo Kế hoạch đối thoại trực tiếp năm 2020."],
        }

    @model_validator(mode="before")
    @classmethod
    def _from_short_form(cls, value: Values) -> Values:
        if isinstance(value, str):
            return {"text": value}
        if not isinstance(value, dict):
            raise fault("no_value" if value is None else "item_shape")
        block = block_key(value)
        if block:
            raise fault("block_in_item", key=block)
        if is_long_item(value):
            return value
        if not is_short_item(value):
            raise fault("item_keys")
        [(text, items)] = value.items()
        if isinstance(items, str):
            raise fault("item_colon", key=text)
        if not isinstance(items, list):
            raise fault("item_empty" if items is None else "item_shape")
        return {"text": _with_colon(text), "items": items}
