"""Decides the Word list of each paragraph if its style alone cannot.

Word counts Roman and Arabic numbers, and letters up to *d*; the next letter of Vietnamese documents is *đ*,
and *Phần thứ nhất* counts in words. Such a label becomes a list of its own whose only number is that label.
Where a list restarts, and below a label that Word cannot count, the paragraphs are in an instance of the list
that restarts (ECMA-376 part 1, 17.9.27).
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from baocao.document import Numbering, Paragraph, Stylesheet
from baocao.model.scheme import Count, Level, Scheme
from baocao.write.docx.xml import el

_LETTERS_ALIKE = 4
_MANY = 1000


class Literal(NamedTuple):
    """A list whose only label is this text, for paragraphs on that level."""

    label: str
    level: Level


class Again(NamedTuple):
    """An instance of list ``number`` whose levels from ``first`` to the last of ``levels`` restart.

    It is the list's instance with that number, there below a paragraph with these numbers, if any.
    """

    number: int
    first: int
    levels: int
    instance: int
    below: tuple[int, ...]


Extra = Literal | Again


class Lists:
    """The lists that paragraphs need besides those of their stylesheet, and the list of each paragraph.

    With ``apart``, a list that starts again as a whole is a list of its own: the first paragraph of such a
    restart may be gone later, and LibreOffice then forgets the restart.
    """

    def __init__(self, lines: Iterable[Paragraph], stylesheet: Stylesheet, *, apart: bool = False) -> None:
        self.apart = apart
        self._schemes = stylesheet.lists
        self._linked = linked_levels(stylesheet)
        self._all_counted = [
            all(_word_counts(level.count, _MANY) for level in scheme.levels) for scheme in self._schemes
        ]
        self._usual = cache(self._usual_property)
        counted = filter(None, (line.numbering for line in lines))
        special = (numbering for numbering in counted if not self._is_usual(numbering))
        found = dict.fromkeys(extra for numbering in special for extra in self._needed(numbering))
        self.extra: tuple[Extra, ...] = tuple(found)
        self._ids = {extra: id_ for id_, extra in enumerate(found, len(stylesheet.lists) + 1)}

    def named(self, paragraph: Paragraph) -> str:
        """Return the list and level of a paragraph even if its style names them; empty if it has none."""
        own = self.numbering(paragraph)
        if own or paragraph.numbering is None:
            return own
        return _property(paragraph.numbering.level, paragraph.numbering.list_index + 1)

    def numbering(self, paragraph: Paragraph) -> str:
        """Return the list and level that a paragraph names itself; empty if its style names them."""
        numbering = paragraph.numbering
        if numbering is None:
            return _property(0, _NO_LIST) if paragraph.style in self._linked else ""
        if not self._is_usual(numbering):
            literal, instance = self._literal(numbering), self._instance(numbering)
            if literal:
                return _property(0, self._ids[literal])
            if instance:
                return _property(numbering.level, self._ids[instance])
        return self._usual(numbering.list_index, numbering.level, paragraph.style)

    def _is_usual(self, numbering: Numbering) -> bool:
        """Tell whether a paragraph needs no list besides those of the stylesheet, as most need none."""
        return self._all_counted[numbering.list_index] and not numbering.instance

    def _usual_property(self, list_index: int, depth: int, style: str) -> str:
        levels = self._schemes[list_index].levels
        # A list level is linked to one style; LibreOffice counts other styles only with explicit numbering.
        linked = self._linked.get(style if any(level.counts for level in levels) else levels[depth].style)
        return "" if linked == (list_index, depth) else _property(depth, list_index + 1)

    def _needed(self, numbering: Numbering) -> Iterator[Extra]:
        """Yield the lists of a paragraph and of those below it."""
        instance, literal = self._instance(numbering), self._literal(numbering)
        if instance:
            yield instance
        if literal:
            below = self._below(numbering, numbering.level)
            if below:
                yield below
            yield literal

    def _instance(self, numbering: Numbering) -> Again | None:
        """Return the instance of a paragraph: the latest one that started, above it or with its list."""
        for depth in range(numbering.level - 1, -1, -1):
            if numbering.instance and numbering.since > depth:
                break
            if not _word_counts(self._scheme(numbering).levels[depth].count, numbering.numbers[depth]):
                below = self._below(numbering, depth)
                if below:
                    return below
        if not numbering.instance:
            return None
        return self._again(numbering, numbering.since, ())

    def _below(self, numbering: Numbering, depth: int) -> Again | None:
        """Return the instance below a paragraph, or below one of its parents, that Word cannot count."""
        levels = self._scheme(numbering).levels[depth + 1 :]
        if not any(level.counts for level in levels):
            return None
        return self._again(numbering, depth + 1, numbering.numbers[: depth + 1])

    def _again(self, numbering: Numbering, first: int, below: tuple[int, ...]) -> Again:
        levels = len(self._scheme(numbering).levels)
        return Again(numbering.list_index + 1, first, levels, numbering.instance, below)

    def _literal(self, numbering: Numbering) -> Literal | None:
        level = self._level(numbering)
        if _word_counts(level.count, numbering.number):
            return None
        return Literal(numbering.label, level)

    def _level(self, numbering: Numbering) -> Level:
        return self._scheme(numbering).levels[numbering.level]

    def _scheme(self, numbering: Numbering) -> Scheme:
        return self._schemes[numbering.list_index]


def linked_levels(stylesheet: Stylesheet) -> dict[str, tuple[int, int]]:
    """Return the list and the level that number each style, both from 0."""
    found: dict[str, tuple[int, int]] = {}
    for number, scheme in enumerate(stylesheet.lists[: len(stylesheet.lists) - stylesheet.unlinked]):
        for depth, level in enumerate(scheme.levels):
            if level.label:
                found.setdefault(level.style, (number, depth))
    return found


# Removes a paragraph from the list of its style (ECMA-376 part 1, 17.9.18).
_NO_LIST = 0


def _word_counts(count: Count, number: int) -> bool:
    """Tell whether Word prints a number as this program does; a missing number is not printed."""
    counted = count in ("roman", "decimal", "none") or not number
    return counted or (count in ("letter", "capital") and number <= _LETTERS_ALIKE)


def _property(depth: int, number: int) -> str:
    return el("numPr", el("ilvl", val=depth), el("numId", val=number))


def literal_scheme(literal: Literal) -> Scheme:
    """Return a literal label as a list with one level."""
    level = literal.level.model_copy(update={"count": "none", "label": literal.label})
    return Scheme(name=literal.label, levels=(level,))
