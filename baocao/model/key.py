"""What is declared of a key of a month or an office, once, beside its type.

From it come the JSON Schema, the reference pages, the texts that rules read, and what ``diff`` compares.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from baocao.messages import Message

# What a text is in the report: rules choose by it which texts they read.
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
]


class Prints(NamedTuple):
    """Where the text of a key is printed, and in which style of the format: a paragraph, or one for each.

    ``opening`` is before the first part of a report, ``ending`` after the last, in the order declared.
    """

    place: Literal["opening", "ending"]
    style: str


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Key:
    """One key: how it is called and explained, what rules read of it, and what ``diff`` makes of it.

    ``vi`` and ``en`` are its title and its description. ``role`` is what its text is to the rules; a key
    that no rule reads as a text says why in ``unread``. ``silent`` says why a change of this key alone
    changes no report, so that ``diff`` does not compare it. What only holds other keys needs none of these.
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
        """Return how the key is called."""
        return Message(vi=self.vi[0], en=self.en[0])

    @property
    def description(self) -> Message:
        """Return what is to be written there."""
        return Message(vi=self.vi[1], en=self.en[1])

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        title, description = self.vi
        told = {"title": title, "description": description, **handler(core)}
        return {**told, "examples": list(self.examples)} if self.examples else told


@cache
def keys_of(model: type[BaseModel]) -> dict[str, Key]:
    """Return what is declared of each key of a model, by the name of its field."""
    return {
        name: declared
        for name, field in model.model_fields.items()
        for declared in field.metadata
        if isinstance(declared, Key)
    }


@cache
def silent_keys(model: type[BaseModel]) -> frozenset[str]:
    """Return the keys of a model a change of which alone changes no paper."""
    return frozenset(name for name, key in keys_of(model).items() if key.silent)
