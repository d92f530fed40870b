"""The content of a section: items, paragraphs, labelled paragraphs, tables and sections, in any order.

Most sections are a list of sentences or one paragraph, and may be written as just that. The short forms
become the long ones before the model sees them, so that there is one model and one path to each text.
"""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from baocao.model.fields import EMPTY, NOTHING, TEXT, Closed, Schema, Text, Values, Written, among, fault
from baocao.model.forms import OWN_KEYS, BlockKind, block_kind, is_section
from baocao.model.item import Item
from baocao.model.key import Key
from baocao.model.table import Table
from baocao.path import Path

LOOKS = ("bold", "italic", "plain")


def listed(value: Values) -> Values:
    """Return content as a list of blocks: nothing becomes an empty list, a text becomes a paragraph."""
    if value is None or value == "":
        return ()
    return [{"paragraph": value}] if isinstance(value, str) else value


def _content_form(blocks: Schema) -> Schema:
    return {"anyOf": [TEXT, EMPTY, blocks, NOTHING]}


Listed = Written(listed, _content_form)


class Prose(Closed):
    """A paragraph without a number."""

    paragraph: Annotated[
        Text, Key(vi=("Đoạn văn", "Không có số."), en=("Paragraph", "Without a number."), role="paragraph")
    ]


class Labelled(Closed):
    """A paragraph after a run-in label (*Ưu điểm:* …), and the items below it."""

    label: Annotated[
        Text,
        Key(
            vi=("Nhãn", "Đoạn văn viết liền sau nhãn."),
            en=("Label", "Run-in heading; the paragraph continues it."),
            examples=("Ưu điểm",),
            role="title",
        ),
    ]
    look: Annotated[
        Annotated[Literal["bold", "italic", "plain"], among(*LOOKS)],
        Key(
            vi=("Kiểu nhãn", "bold đậm, italic nghiêng, plain thường."),
            en=("Look of the label", "bold, italic or plain."),
            unread="one of three words",
        ),
    ] = "bold"
    text: Annotated[
        Text | None,
        Key(vi=("Câu", "Nội dung sau nhãn."), en=("Sentence", "Text after the label."), role="paragraph"),
    ] = None
    items: Annotated[
        tuple[Item, ...],
        Key(vi=("Mục con", "Các mục dưới nhãn."), en=("Items", "Items below the label.")),
    ] = ()


class Tabled(Closed):
    """A table among the paragraphs."""

    table: Annotated[Table, Key(vi=("Bảng", "Các cột và các dòng."), en=("Table", "Columns and rows."))]


class Section(Closed):
    """A section: its own title if the outline has none, its content, and its subsections.

    ``text`` continues the heading on its line: *1. Sơ kết: Không.* ``sections`` are those the office's
    outline names; a section outside the outline is part of the ``content``.
    """

    title: Annotated[
        Text | None,
        Key(
            vi=("Đầu đề", "Đầu đề riêng của phần này, được đánh số."),
            en=("Title", "The section's own numbered heading."),
            role="title",
        ),
    ] = None
    text: Annotated[
        Text | None,
        Key(
            vi=("Lời viết liền", "Viết liền sau đầu đề: “1. Sơ kết: Không.”"),
            en=("Text", "Continues the heading on its line: “1. Sơ kết: Không.”"),
            examples=("Không.",),
            role="paragraph",
        ),
    ] = None
    content: Annotated[
        "tuple[Block, ...]",
        Listed,
        Key(
            vi=("Nội dung", "Các mục “- …” hoặc một đoạn văn."),
            en=("Content", "Items “- …”, or one paragraph."),
        ),
    ] = ()
    sections: Annotated[
        "dict[str, Section]",
        Key(
            vi=("Các phần con", "Theo khóa của đề cương."),
            en=("Sections", "Subsections, by the keys of the outline."),
        ),
    ] = Field(default_factory=dict)

    @classmethod
    def in_json(cls, form: Schema) -> Schema:
        """Return the schema of content alone, of sections by key, and of the long form."""
        keys = form["properties"]
        by_key = {
            "type": "object",
            "propertyNames": {"not": {"enum": sorted(OWN_KEYS)}},
            "additionalProperties": keys["sections"]["additionalProperties"],
        }
        long = {**form, "anyOf": [{"required": [key]} for key in sorted(OWN_KEYS)]}
        return {
            "title": "Một phần",
            "description": "Các mục “- …”, một đoạn văn, hoặc title và content riêng.",
            "anyOf": [*keys["content"]["anyOf"], by_key, long],
        }

    def content_path(self, path: Path) -> Path:
        """Return the path of its content, in the shortest form that the section at a path can have."""
        return path / "content" if self._is_long else path

    def section_path(self, path: Path, key: str) -> Path:
        """Return the path of one of its sections, in the shortest form."""
        return path / "sections" / key if self._is_long else path / key

    @property
    def _is_long(self) -> bool:
        return bool(self.title or self.text or (self.content and self.sections))

    def tables(self) -> Iterator[Table]:
        """Yield its tables, in printed order."""
        yield from tables(self.content)
        for inner in self.sections.values():
            yield from inner.tables()

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
        return value if is_section(value) else {"sections": value}


def located(content: "tuple[Block, ...]", path: Path) -> "Iterator[tuple[Path, Block]]":
    """Yield blocks with their paths; a single paragraph may be there without a list."""
    alone = len(content) == 1 and isinstance(content[0], Prose)
    for number, block in enumerate(content):
        yield path if alone else path / number, block


def tables(content: "tuple[Block, ...]") -> Iterator[Table]:
    """Yield the tables among blocks and below them, in the order printed."""
    for block in content:
        match block:
            case Tabled():
                yield block.table
            case Section():
                yield from block.tables()


def _kind(value: Any) -> BlockKind:
    """Return the kind of block of a value, by its keys."""
    keys = value if isinstance(value, dict) else type(value).model_fields if isinstance(value, Closed) else ()
    return block_kind(keys)


Block = Annotated[
    Annotated[Prose, Tag("a paragraph")]
    | Annotated[Labelled, Tag("a label")]
    | Annotated[Tabled, Tag("a table")]
    | Annotated[Section, Tag("a title"), Field(json_schema_extra={"type": "object", "required": ["title"]})]
    | Annotated[Item, Tag("an item")],
    Discriminator(_kind),
]
