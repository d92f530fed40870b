"""Computes the labels that Word's numbering prints, for any document (ECMA-376 part 1, 17.9).

A paragraph is numbered by its own ``numPr`` or by its style's. Each part of a file counts for itself: the
body, all footnotes together, all endnotes, all text boxes, and each head and foot.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from baocao.word.list_levels import LAST_LEVEL, LONGEST_LABEL, Level, List, Lists, up_to
from baocao.word.namespaces import M, W, value
from baocao.word.numerals import counted

_NUMBER = re.compile("(%[1-9])")
_GONE = (f"{W}del", f"{W}moveFrom")
_UNCOUNTED = frozenset((*_GONE, f"{W}pPr", f"{W}txbxContent"))
_SHOWN = frozenset(f"{W}{name}" for name in ("t", "sym", "drawing", "pict", "object", "tab", "ptab"))
# The elements within which paragraphs are counted apart from the body.
_STORIES = frozenset(
    f"{W}{name}" for name in ("txbxContent", "footnotes", "endnotes", "comments", "hdr", "ftr")
)
# Bullets of symbol fonts: the letter, in ASCII or Latin-1, and its real character.
_SYMBOLS = {"·": "•", "-": "−", "*": "∗"}
_DINGBATS = {
    "§": "▪", "Ø": "➢", "ü": "✓", "v": "❖", "q": "❑", "w": "◆", "u": "◆", "l": "●", "n": "■", "o": "□",
    "¨": "□", "þ": "☑", "F": "☞", "à": "→", "²": "✧", "·": "•",
}  # fmt: skip
# Symbol fonts keep those letters in a private area of Unicode.
_PRIVATE = range(0xF020, 0xF100)


class ListLabel(NamedTuple):
    """The label of a paragraph, its level from 0, and what follows it: a tab, a blank or nothing."""

    text: str
    level: int
    follows: str


@dataclass(slots=True)
class _Count:
    """What one part of a file has counted of one list definition."""

    numbers: dict[int, int] = field(default_factory=dict)
    restarted: set[str] = field(default_factory=set)

    def use(self, number: str, found: List, depth: int) -> None:
        """Count a paragraph.

        A level above that nobody used counts as used once: ``1.1.1`` may come right below ``1``, and ``2``
        after a first ``1.1`` (Microsoft KB Q110380). A ``num`` restarts the list once, where it first has a
        paragraph of a level that it overrides; later, that start is where the level begins again (17.9.26).
        """
        for above in range(depth):
            self.numbers.setdefault(above, found.levels[above].start if above in found.levels else 0)
        restarts = depth in found.starts and number not in self.restarted
        if restarts:
            self.restarted.add(number)
        if restarts or depth not in self.numbers:
            self.numbers[depth] = found.start(depth)
        else:
            self.numbers[depth] += 1
        for deeper in [other for other in self.numbers if other > depth]:
            level = found.levels.get(deeper)
            if depth < (deeper if level is None else level.restart):
                del self.numbers[deeper]


class WordLabels:
    """Counts the numbered paragraphs of a document, in order."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._lists = Lists(numbering, styles)
        self._styles, self._default = _style_numbers(self._lists, styles)
        self._counts: dict[tuple[etree._Element | str, str], _Count] = {}

    def next(self, paragraph: etree._Element) -> str:
        """Return the text of the next paragraph's label; empty if it has none."""
        label = self.label(paragraph)
        return label.text if label else ""

    def label(self, paragraph: etree._Element) -> ListLabel | None:
        """Return the label of the next paragraph; ``None`` if it has no number and is not counted."""
        number, depth = self.number(paragraph)
        found = self._lists.get(number) if number else None
        if found is None or _is_joined(paragraph) or not _is_item(paragraph):
            return None
        depth = 0 if found.is_flat else depth
        count = self._counts.setdefault((_story(paragraph), found.counter), _Count())
        count.use(number, found, depth)
        level = found.levels.get(depth)
        return ListLabel(_text(level, found, count.numbers), depth, level.follows) if level else None

    def number(self, paragraph: etree._Element) -> tuple[str, int]:
        """Return the id of the list of a paragraph, and its level; the id is empty if it is in no list."""
        properties = paragraph.find(f"{W}pPr")
        style, own = "", None
        if properties is not None:
            style, own = value(properties.find(f"{W}pStyle")), properties.find(f"{W}numPr")
        style = style if style in self._styles else self._default
        number, depth = self._styles.get(style, ("", 0))
        return (number, depth) if own is None else _numbered(own, style, self._lists, (number, depth))


def _is_joined(paragraph: etree._Element) -> bool:
    """Tell whether a paragraph's end was deleted or moved away, so that the next one continues it."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(mark.find(tag) is not None for tag in _GONE)


def _is_item(paragraph: etree._Element) -> bool:
    """Tell whether a paragraph counts: not if all its content was deleted, nor if it only ends a section.

    What it continues, because the end before it was deleted, is part of its content.
    """
    ends_section = paragraph.find(f"{W}pPr/{W}sectPr") is not None
    may_be_empty = ends_section or next(paragraph.iter(*_GONE), None) is not None
    return not may_be_empty or any(next(_shown(part), None) is not None for part in _continued(paragraph))


def _continued(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield a paragraph, then those before it that it continues."""
    yield paragraph
    for before in paragraph.itersiblings(preceding=True):
        if before.tag != f"{W}p" or not _is_joined(before):
            return
        yield before


def _shown(node: etree._Element) -> Iterator[etree._Element]:
    for child in node:
        if child.tag in _SHOWN or child.tag == f"{M}t":
            yield child
        elif child.tag not in _UNCOUNTED:
            yield from _shown(child)


def _story(paragraph: etree._Element) -> etree._Element | str:
    """Return the part of the file in which a paragraph is counted.

    Word goes on counting from one note to the next, and from one text box to the next, but not from the body.
    """
    around = (node for node in paragraph.iterancestors() if node.tag in _STORIES)
    node = next(around, None)
    if node is None:
        return ""
    return node if node.tag in (f"{W}hdr", f"{W}ftr") else str(node.tag)


def _style_numbers(lists: Lists, styles: etree._Element | None) -> tuple[dict[str, tuple[str, int]], str]:
    """Return, for each style, the list and level of its paragraphs, own or inherited; and the usual style."""
    nodes = {
        node.get(f"{W}styleId") or "": node
        for node in (styles.iter(f"{W}style") if styles is not None else ())
    }
    numbers: dict[str, tuple[str, int]] = {}
    for style in nodes:
        unknown: dict[str, etree._Element] = {}
        at = style
        while at not in numbers and at not in unknown and (node := nodes.get(at)) is not None:
            unknown[at] = node
            at = value(node.find(f"{W}basedOn"))
        number = numbers.get(at, ("", 0))
        for id_, node in reversed(unknown.items()):
            own = node.find(f"{W}pPr/{W}numPr")
            numbers[id_] = number = (
                number if own is None else _numbered(own, id_, lists, number, in_style=True)
            )
    default = (id_ for id_, node in nodes.items() if _is_default(node))
    return numbers, next(default, "")


def _is_default(style: etree._Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on")


def _numbered(
    own: etree._Element, style: str, lists: Lists, inherited: tuple[str, int], *, in_style: bool = False
) -> tuple[str, int]:
    """Return list and level of a ``numPr``; what it does not say is inherited.

    In a style, the level that names the style wins over the one that the style names (17.9.23).
    """
    number = value(own.find(f"{W}numId")) or inherited[0]
    said = value(own.find(f"{W}ilvl"))
    named = lists.level_of_style(number, style) if in_style or not said else None
    depth = named if named is not None else up_to(LAST_LEVEL, said, 0 if said else inherited[1])
    return number, depth


def _text(level: Level, found: List, numbers: dict[int, int]) -> str:
    if level.kind == "bullet":
        return _bullet(level.label, level.font)
    pieces, length = [], 0
    for piece in _NUMBER.split(level.label):
        pieces.append(_piece(piece, level, found, numbers))
        length += len(pieces[-1])
        if length > LONGEST_LABEL:
            break
    return "".join(pieces)[:LONGEST_LABEL]


def _piece(piece: str, level: Level, found: List, numbers: dict[int, int]) -> str:
    """Return a piece of a label: a number, or a text as it stands, as is the number of a deeper level."""
    depth = int(piece[1]) - 1 if _NUMBER.fullmatch(piece) else LAST_LEVEL + 1
    counting = found.levels.get(depth)
    if counting is None or depth not in numbers:
        return piece
    is_digits = level.is_legal and counting.kind not in ("decimalZero", "none", "bullet")
    return counted("decimal" if is_digits else counting.kind, numbers[depth], counting.form)


def _bullet(label: str, font: str) -> str:
    """Return the character that a symbol font shows for a letter; one that is not known is a usual bullet."""
    is_private = len(label) == 1 and ord(label) in _PRIVATE
    letter = chr(ord(label) - 0xF000) if is_private else label
    if font.lower().startswith(("wingdings", "webdings")):
        return _DINGBATS.get(letter, "•")
    if font.lower() == "symbol":
        return _SYMBOLS.get(letter, letter)
    if not is_private:
        return label
    return _DINGBATS.get(letter, letter if letter.isascii() else "•")
