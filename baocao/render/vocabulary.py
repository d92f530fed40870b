"""The tags that a template may print, and what each may contain; anything else is an error.

The vocabulary is small and closed: ``document`` contains ``p``, ``rule``, ``columns``, ``table``,
``content``, ``margin`` and, after them, ``sheet``, which contains the first five; ``content`` stands for the
parts of the report, or of the appendix whose key is its ``of``; ``columns`` contains ``column``, the left and
the right of each row in turn; a ``column`` and a ``margin`` contain ``p``; a ``table`` contains ``tr``, a
``tr`` contains ``td``; a ``p`` and a ``td`` contain text, ``b``, ``i``, ``plain``, ``span``, ``br`` and
``note``.
Ignoring an unknown tag would silently lose a part of a report.
"""

from collections.abc import Iterator
from typing import NamedTuple

from baocao.messages import template as say
from baocao.render.elements import Element, MarkupError

SHOWN = 40
_SOUGHT = 20


class _Tag(NamedTuple):
    """The tags allowed inside a tag, its required attributes, in order, and its optional ones."""

    holds: frozenset[str] = frozenset()
    needs: tuple[str, ...] = ()
    may_have: tuple[str, ...] = ()


_INLINE = frozenset({"b", "i", "plain", "span", "br", "note"})
_BLOCKS = frozenset({"p", "rule", "columns", "table", "content"})
_TAGS = {
    "document": _Tag(_BLOCKS | {"margin", "sheet"}),
    "margin": _Tag(frozenset({"p"}), ("place",)),
    "sheet": _Tag(_BLOCKS, may_have=("landscape",)),
    "p": _Tag(_INLINE, ("style",), ("keep", "restart", "room", "origin")),
    "rule": _Tag(needs=("style",)),
    "content": _Tag(may_have=("of",)),
    "columns": _Tag(frozenset({"column"}), ("style",)),
    "column": _Tag(frozenset({"p"})),
    "table": _Tag(frozenset({"tr"}), ("widths",)),
    "tr": _Tag(frozenset({"td"}), may_have=("head",)),
    "td": _Tag(_INLINE, ("style",), ("across", "down", "align", "origin")),
    "b": _Tag(_INLINE),
    "i": _Tag(_INLINE),
    "plain": _Tag(_INLINE),
    "span": _Tag(_INLINE, ("style",)),
    "br": _Tag(),
    "note": _Tag(needs=("id",)),
}


def check_root(root: Element) -> None:
    """Raise :class:`MarkupError` unless some markup is a whole document."""
    _check(root, frozenset({"document"}))


def children(parent: Element) -> Iterator[Element]:
    """Yield the child elements of an element that must contain no text.

    Raises :class:`MarkupError` at the first child that is not allowed, and at text.
    """
    _no_words(parent.text)
    for child in parent:
        _check(child, _TAGS[parent.tag].holds)
        yield child
        _no_words(child.tail)


def words_and_children(parent: Element) -> Iterator[str | Element]:
    """Yield the text and the child elements of an element, in order; raise :class:`MarkupError` as above."""
    if parent.text:
        yield parent.text
    for child in parent:
        _check(child, _TAGS[parent.tag].holds)
        yield child
        if child.tail:
            yield child.tail


def _check(element: Element, allowed: frozenset[str]) -> None:
    name = element.tag
    if name not in _TAGS:
        raise MarkupError(say.UNKNOWN_TAG.of(tag=name[:SHOWN]), name)
    if name not in allowed:
        raise MarkupError(say.MISPLACED.of(tag=name), name)
    tag = _TAGS[name]
    if tuple([key for key in element.attrib if key not in tag.may_have]) != tag.needs:
        raise MarkupError(say.WRONG_ATTRIBUTES.of(tag=name, wanted=", ".join(tag.needs) or "-"), name)
    if not tag.holds:
        # Its elements and words are read only to refuse them.
        [*children(element)]


def _no_words(text: str | None) -> None:
    words = (text or "").strip()
    if words:
        raise MarkupError(say.MISPLACED_TEXT.of(text=words[:SHOWN]), words[:_SOUGHT])
