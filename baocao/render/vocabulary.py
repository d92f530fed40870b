"""The tags that a template may print, what each holds and says; anything else is an error.

The vocabulary is small and closed: ``document`` holds ``p``, ``rule``, ``columns``, ``table`` and, after
them, ``sheet``, which holds the same; ``columns`` holds ``column``, the left and the right of each row in
turn; a ``column`` holds ``p``; a ``table`` holds ``tr``, a ``tr`` holds ``td``; a ``p`` and a ``td`` hold
text, ``b``, ``i``, ``plain``, ``span``, ``br`` and ``note``. What is passed over would silently lose a part
of a report.
"""

from collections.abc import Iterator
from typing import NamedTuple

from baocao.messages import template as say
from baocao.render.elements import Element, MarkupError

SHOWN = 40
_SOUGHT = 20


class _Tag(NamedTuple):
    """The tags in a tag, the attributes it must have, in order, and those it may have."""

    holds: frozenset[str] = frozenset()
    needs: tuple[str, ...] = ()
    may_have: tuple[str, ...] = ()


_INLINE = frozenset({"b", "i", "plain", "span", "br", "note"})
_BLOCKS = frozenset({"p", "rule", "columns", "table"})
_TAGS = {
    "document": _Tag(_BLOCKS | {"sheet"}),
    "sheet": _Tag(_BLOCKS, may_have=("landscape",)),
    "p": _Tag(_INLINE, ("style",), ("keep", "restart", "room", "origin")),
    "rule": _Tag(needs=("style",)),
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
    """Raise :class:`MarkupError` unless a markup is a whole document."""
    _check(root, frozenset({"document"}))


def children(parent: Element) -> Iterator[Element]:
    """Yield the elements in one that holds no words of its own.

    Raises :class:`MarkupError` at the first that may not stand there, and at words.
    """
    _no_words(parent.text)
    for child in parent:
        _check(child, _TAGS[parent.tag].holds)
        yield child
        _no_words(child.tail)


def words_and_children(parent: Element) -> Iterator[str | Element]:
    """Yield the words and the elements in one, in order; raise :class:`MarkupError` as above."""
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
        # Its elements and words are looked for only to refuse them.
        [*children(element)]


def _no_words(text: str | None) -> None:
    words = (text or "").strip()
    if words:
        raise MarkupError(say.MISPLACED_TEXT.of(text=words[:SHOWN]), words[:_SOUGHT])
