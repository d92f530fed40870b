"""What stands under a heading: items, paragraphs, labelled paragraphs, tables and sections, in any order.

Most sections are a list of sentences or one paragraph, and may be written as just that. The short forms
become the long ones before the model sees them, so that there is one model and one path to each text.
"""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from baocao.model.fields import Closed, Text, Values, among, fault
from baocao.model.item import Item
from baocao.model.table import Table

LOOKS = ("bold", "italic", "plain")
# What a section has itself; a mapping without any of them holds sections by their keys.
OWN_KEYS = frozenset({"title", "text", "content"})
BLOCK_KEYS = ("paragraph", "label", "table", "title")


class Paragraph(Closed):
    """A paragraph without a number."""

    paragraph: Text


class Labelled(Closed):
    """A paragraph that runs on from a label (*Ưu điểm:* …), and the items below it."""

    label: Text
    look: Annotated[Literal["bold", "italic", "plain"], among(*LOOKS)] = "bold"
    text: Text | None = None
    items: tuple[Item, ...] = ()


class Tabled(Closed):
    """A table among the paragraphs."""

    table: Table


class Section(Closed):
    """A section: a title of its own where the outline gives none, its content, and sections below it.

    ``text`` runs on from the heading: *1. Sơ kết: Không.*
    ``sections`` are those the office's outline names; a section without a name of its own is part of the
    ``content``.
    """

    title: Text | None = None
    text: Text | None = None
    content: "tuple[Block, ...]" = ()
    sections: "dict[str, Section]" = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _from_short_form(cls, value: Values) -> Values:
        if value is None or value == "":
            return {}
        if isinstance(value, str):
            return {"content": [{"paragraph": value}]}
        if isinstance(value, list | tuple):
            return {"content": value}
        if not isinstance(value, dict):
            raise fault("section_shape")
        if OWN_KEYS & value.keys():
            return {**value, "content": listed(value.get("content"))}
        return {"sections": value}


def listed(value: Values) -> Values:
    """Return content as a list of blocks: nothing is none, a text is a paragraph."""
    if value is None or value == "":
        return ()
    return [{"paragraph": value}] if isinstance(value, str) else value


def block_kind(value: Any) -> str:
    """Return which kind of block a value is, by the keys it has."""
    keys = value if isinstance(value, dict) else type(value).model_fields if isinstance(value, Closed) else ()
    return next((f"a {key}" for key in BLOCK_KEYS if key in keys), "an item")


Block = Annotated[
    Annotated[Paragraph, Tag("a paragraph")]
    | Annotated[Labelled, Tag("a label")]
    | Annotated[Tabled, Tag("a table")]
    | Annotated[Section, Tag("a title")]
    | Annotated[Item, Tag("an item")],
    Discriminator(block_kind),
]
