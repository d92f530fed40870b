"""The declaration of a key of a month or an office, written once, next to its type.

It is the source of the JSON Schema, the reference pages, the texts that rules read, and what ``diff``
compares.
"""

from functools import cache
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from baocao.messages import Message

# The role of a text in the report, by which rules choose the texts they read.
Role = Literal[
    "item",
    "paragraph",
    "title",
    "cell",
    "footnote",
    "office",
    "basis",
    "addressee",
    "closing",
    "recipient",
    "subject",
    "heading",
    "period",
    "period-line",
    "unit",
    "name",
    "position",
    "place",
    "mark",
]


class Prints(NamedTuple):
    """Where the text of a key is printed, and its style: one paragraph, or one for each text.

    ``opening`` is before the first part of a report, ``ending`` after the last, in the order declared.
    """

    place: Literal["opening", "ending"]
    style: str


class Key(NamedTuple):
    """One key: its title and description, its role for the rules, and whether ``diff`` compares it.

    ``vi`` and ``en`` are its title and its description. ``role`` is the role of its text for the rules; a key
    that no rule reads as a text gives the reason in ``unread``. ``silent`` gives the reason why a change of
    this key alone changes no report, so that ``diff`` does not compare it. A key that only holds other keys
    needs none of these.
    """

    vi: tuple[str, str]
    en: tuple[str, str]
    examples: tuple[Any, ...] = ()
    role: Role | None = None
    unread: str = ""
    silent: str = ""
    prints: Prints | None = None

    @property
    def title(self) -> Message:
        """Return the title of the key."""
        return Message(vi=self.vi[0], en=self.en[0])

    @property
    def description(self) -> Message:
        """Return the description of its value."""
        return Message(vi=self.vi[1], en=self.en[1])

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        title, description = self.vi
        schema = {"title": title, "description": description, **handler(core)}
        return {**schema, "examples": list(self.examples)} if self.examples else schema


@cache
def keys_of(model: type[BaseModel]) -> dict[str, Key]:
    """Return the declaration of each key of a model, by field name."""
    return {
        name: declared
        for name, field in model.model_fields.items()
        for declared in field.metadata
        if isinstance(declared, Key)
    }


@cache
def silent_keys(model: type[BaseModel]) -> frozenset[str]:
    """Return the keys of a model whose change alone changes no report."""
    return frozenset(name for name, key in keys_of(model).items() if key.silent)
