"""The paper as a tree of a few plain values: what a template makes and every writer takes.

There are few kinds on purpose. What a component looks like is its style, a name that the format explains;
a new component needs a style and a template, not a new kind. Writers match the kinds to the end
(``assert_never``), so a kind that one forgot is a type error.
"""

from dataclasses import dataclass
from datetime import datetime

from baocao.model.format import Format
from baocao.model.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Words:
    """Words in one look; ``style`` names a character style."""

    text: str
    bold: bool = False
    italic: bool = False
    style: str | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """A line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A footnote mark: the note's number, from 1; ``again`` where an earlier mark stands for that note."""

    number: int
    again: bool = False


Inline = Words | Break | NoteMark


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in a named style; ``keep`` holds it on the page of the one that follows."""

    style: str
    content: tuple[Inline, ...]
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """Two columns side by side, such as the letterhead; ``style`` says which pair it is."""

    style: str
    left: tuple[Paragraph, ...]
    right: tuple[Paragraph, ...]


Block = Paragraph | Columns


@dataclass(frozen=True, slots=True)
class About:
    """What a file manager or a search shows of the paper."""

    title: str
    author: str
    subject: str
    created: datetime


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper. Note ``n`` of ``notes`` is the text under mark ``n``, counted from 1."""

    about: About
    blocks: tuple[Block, ...]
    notes: tuple[tuple[Inline, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """How a document's styles look and its lists are numbered."""

    format: Format
    lists: tuple[Scheme, ...]


def plain_text(content: tuple[Inline, ...]) -> str:
    """Return the words of a paragraph, without footnote marks."""
    parts = ("\n" if isinstance(piece, Break) else getattr(piece, "text", "") for piece in content)
    return "".join(parts)


def paragraphs(blocks: tuple[Block, ...]) -> list[Paragraph]:
    """Return every paragraph in reading order: a left column before its right one."""
    result: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Columns):
            result.extend((*block.left, *block.right))
        else:
            result.append(block)
    return result
