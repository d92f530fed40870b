"""Which of Word's lists each paragraph is in, where its style alone cannot say.

Word counts Roman and Arabic numbers, and letters up to *d*; the next letter of Vietnamese documents is *đ*,
and *Phần thứ nhất* counts in words. Such a label is a list of its own whose number is that label. Where a
list begins again, and below a label that Word cannot count, the paragraphs are in an instance of the list
that starts anew (ECMA-376 part 1, 17.9.27).
"""

from collections.abc import Iterator
from typing import NamedTuple

from baocao.document import Document, Numbering, Paragraph, Stylesheet, paragraphs
from baocao.model.scheme import Count, Level, Scheme
from baocao.write.docx.xml import el

_LETTERS_ALIKE = 4


class Literal(NamedTuple):
    """A list whose only label is these words, for paragraphs on that level."""

    label: str
    level: Level


class Again(NamedTuple):
    """An instance of list ``number`` whose levels from ``first`` to the last of ``levels`` start again.

    It is the list's own instance of that number, there below a paragraph of these numbers, if any.
    """

    number: int
    first: int
    levels: int
    instance: int
    below: tuple[int, ...]


Extra = Literal | Again


class Lists:
    """The lists that a document needs beside those of its stylesheet, and which of them a paragraph is in."""

    def __init__(self, document: Document, stylesheet: Stylesheet) -> None:
        self._schemes = stylesheet.lists
        self._styles = {style for scheme in stylesheet.lists for style in scheme.numbered_styles}
        counted = filter(None, (line.numbering for line in paragraphs(document.all_blocks())))
        found = dict.fromkeys(extra for numbering in counted for extra in self._needed(numbering))
        self.extra: tuple[Extra, ...] = tuple(found)
        self._ids = {extra: id_ for id_, extra in enumerate(found, len(stylesheet.lists) + 1)}

    def numbering(self, paragraph: Paragraph) -> str:
        """Return the list and level that a paragraph names itself; nothing where its style does."""
        numbering = paragraph.numbering
        if numbering is None:
            return _property(0, _NO_LIST) if paragraph.style in self._styles else ""
        literal, instance = self._literal(numbering), self._instance(numbering)
        if literal:
            return _property(0, self._ids[literal])
        if instance:
            return _property(numbering.level, self._ids[instance])
        # A list's level is linked to one style; LibreOffice counts in no other without being told.
        counts = any(level.counts for level in self._scheme(numbering).levels)
        linked = paragraph.style == self._level(numbering).style or not counts
        return "" if linked else _property(numbering.level, numbering.list_index + 1)

    def _needed(self, numbering: Numbering) -> Iterator[Extra]:
        """Yield the lists that a paragraph is in or that those below it are in."""
        instance, literal = self._instance(numbering), self._literal(numbering)
        if instance:
            yield instance
        if literal:
            below = self._below(numbering, numbering.level)
            if below:
                yield below
            yield literal

    def _instance(self, numbering: Numbering) -> Again | None:
        """Return the instance a paragraph is in: the one that began last, above it or with its list."""
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
        """Return the instance below a paragraph, or one it stands under, that Word cannot count."""
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


# Takes a paragraph out of the list of its style (ECMA-376 part 1, 17.9.18).
_NO_LIST = 0


def _word_counts(count: Count, number: int) -> bool:
    """Tell whether Word prints a number as we do; where none was counted there is none to print."""
    counted = count in ("roman", "decimal", "none") or not number
    return counted or (count in ("letter", "capital") and number <= _LETTERS_ALIKE)


def _property(depth: int, number: int) -> str:
    return el("numPr", el("ilvl", val=depth), el("numId", val=number))


def literal_scheme(literal: Literal) -> Scheme:
    """Return a literal label as a list of one level."""
    level = literal.level.model_copy(update={"count": "none", "label": literal.label})
    return Scheme(name=literal.label, levels=(level,))
