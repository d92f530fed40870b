"""Computes the labels that Word's numbering prints, for any document (ECMA-376 part 1, 17.9).

A paragraph is numbered by its own ``numPr`` or by its style's; a list is an abstract list with overrides; a
level restarts when a higher level advances.
"""

import re
from dataclasses import dataclass, field

from lxml import etree

from baocao.model.scheme import Count, numeral
from baocao.word.namespaces import W

_COUNTS: dict[str, Count] = {"upperRoman": "roman", "lowerRoman": "roman", "decimal": "decimal"}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SYMBOL_BULLETS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓"}
# Symbol fonts keep ASCII in a private area of Unicode.
_SYMBOL_ASCII = range(0xF020, 0xF07F)
# Word's own limits; a malicious file may contain any number, and any label, for every paragraph.
_LAST_LEVEL = 8
_LAST_START = 32767
_LONGEST_LABEL = 255
_NUMBER = re.compile("(%[1-9])")


@dataclass(slots=True)
class _Level:
    kind: str
    label: str
    start: int


@dataclass(slots=True)
class _List:
    levels: dict[int, _Level]
    counters: dict[int, int] = field(default_factory=dict)


class WordLabels:
    """Counts the numbered paragraphs of a document, in order."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._styles = _style_numbers(styles)
        self._lists = _lists(numbering) if numbering is not None else {}

    def next(self, paragraph: etree._Element) -> str:
        """Return the label of the next paragraph; empty if it has none."""
        number, depth = self._number(paragraph)
        found = self._lists.get(number or "")
        if found is None or depth not in found.levels:
            return ""
        counters = found.counters
        level = found.levels[depth]
        counters[depth] = counters.get(depth, level.start - 1) + 1
        for deeper in [other for other in counters if other > depth]:
            del counters[deeper]
        return _label(found, depth)

    def _number(self, paragraph: etree._Element) -> tuple[str | None, int]:
        own = paragraph.find(f"{W}pPr/{W}numPr")
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        number, depth = self._styles.get(_value(style) or "", (None, 0))
        if own is not None:
            number = _value(own.find(f"{W}numId")) or number
            depth = _up_to(_LAST_LEVEL, _value(own.find(f"{W}ilvl")), 0)
        return number, depth


def _value(node: etree._Element | None) -> str | None:
    return None if node is None else node.get(f"{W}val")


def _up_to(last: int, digits: str | None, default: int) -> int:
    """Return the number in a text; the default if there is none, or if Word does not accept it."""
    sound = digits is not None and digits.isdecimal() and len(digits) <= len(str(last))
    number = int(digits) if digits is not None and sound else default
    return number if number <= last else default


def _style_numbers(styles: etree._Element | None) -> dict[str, tuple[str | None, int]]:
    """Return, for each style, the list and level of its paragraphs, its own or inherited."""
    nodes = (
        {node.get(f"{W}styleId") or "": node for node in styles.iter(f"{W}style")}
        if styles is not None
        else {}
    )
    numbers: dict[str, tuple[str | None, int]] = {}
    for style in nodes:
        unknown: dict[str, etree._Element] = {}
        at = style
        while at not in numbers and at not in unknown and (node := nodes.get(at)) is not None:
            unknown[at] = node
            at = _value(node.find(f"{W}basedOn")) or ""
        number = numbers.get(at, (None, 0))
        for id_, node in reversed(unknown.items()):
            numbers[id_] = number = _style_number(node, number)
    return numbers


def _style_number(node: etree._Element, base: tuple[str | None, int]) -> tuple[str | None, int]:
    own = node.find(f"{W}pPr/{W}numPr")
    if own is None:
        return base
    number, level = _value(own.find(f"{W}numId")), _value(own.find(f"{W}ilvl"))
    return number or base[0], _up_to(_LAST_LEVEL, level, base[1])


def _lists(numbering: etree._Element) -> dict[str, _List]:
    abstract = {node.get(f"{W}abstractNumId"): _levels(node) for node in numbering.iter(f"{W}abstractNum")}
    lists: dict[str, _List] = {}
    for num in numbering.iter(f"{W}num"):
        levels = dict(abstract.get(_value(num.find(f"{W}abstractNumId")), {}))
        for override in num.iter(f"{W}lvlOverride"):
            levels |= _levels(override)
        lists[num.get(f"{W}numId") or ""] = _List(levels)
    return lists


def _levels(node: etree._Element) -> dict[int, _Level]:
    levels = {}
    for level in node.iter(f"{W}lvl"):
        depth = _up_to(_LAST_LEVEL, level.get(f"{W}ilvl"), 0)
        levels[depth] = _Level(
            _value(level.find(f"{W}numFmt")) or "decimal",
            (_value(level.find(f"{W}lvlText")) or "")[:_LONGEST_LABEL],
            _up_to(_LAST_START, _value(level.find(f"{W}start")), 1),
        )
    return levels


def _label(list_: _List, depth: int) -> str:
    level = list_.levels[depth]
    if level.kind == "bullet":
        return _bullet(level.label)
    if level.kind == "none":
        return ""
    label, length = [], 0
    for piece in _NUMBER.split(level.label):
        number = int(piece[1]) - 1 if _NUMBER.fullmatch(piece) else _LAST_LEVEL + 1
        if number <= depth and number in list_.levels:
            count = list_.counters.get(number, list_.levels[number].start)
            text = _counted(list_.levels[number].kind, count)
        else:
            text = piece
        label.append(text)
        length += len(text)
        if length > _LONGEST_LABEL:
            break
    return "".join(label)[:_LONGEST_LABEL]


def _bullet(label: str) -> str:
    if len(label) == 1 and ord(label) in _SYMBOL_ASCII:
        return chr(ord(label) - 0xF000)
    return _SYMBOL_BULLETS.get(label, label)


def _counted(kind: str, number: int) -> str:
    if kind in ("lowerLetter", "upperLetter"):
        times = min((number - 1) // len(_LETTERS) + 1, _LONGEST_LABEL)
        letter = _LETTERS[(number - 1) % len(_LETTERS)] * times
        return letter.upper() if kind == "upperLetter" else letter
    text = numeral(_COUNTS.get(kind, "decimal"), number)
    return text.lower() if kind == "lowerRoman" else text
