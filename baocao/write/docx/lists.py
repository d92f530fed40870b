"""Which of Word's lists each paragraph is in, where its style alone cannot say.

Word counts Roman and Arabic numbers, and letters up to *d*; the next letter of Vietnamese papers is *đ*, and
*Phần thứ nhất* counts in words. Such a label is a list of its own whose number is that label. What is
numbered below it begins anew, in an instance of the scheme's list that starts again (ECMA-376 part 1,
17.9.27).
"""

from dataclasses import dataclass

from baocao.model.scheme import Count, Level, Scheme
from baocao.tree import Document, Look, paragraphs
from baocao.write.docx.xml import el
from baocao.write.labels import Labels, Step

_LETTERS_ALIKE = 4


@dataclass(frozen=True, slots=True)
class Literal:
    """A list whose only label is these words, for paragraphs on that level."""

    label: str
    level: Level


@dataclass(frozen=True, slots=True)
class Again:
    """An instance of list ``number`` whose levels below ``depth`` start again."""

    number: int
    depth: int
    levels: int


Extra = Literal | Again


class Lists:
    """The lists that a document needs beside those of its look, and the paragraphs that are in them."""

    def __init__(self, document: Document, look: Look) -> None:
        self.extra: list[Extra] = []
        self._first = len(look.lists) + 1
        self._numbers = {id(scheme): number for number, scheme in enumerate(look.lists, 1)}
        self._literals: dict[Literal, int] = {}
        self._below: dict[int, tuple[int, int]] = {}
        self._own: dict[int, str] = {}
        levels = [level for scheme in look.lists for level in scheme.levels]
        if any(level.items or not _plain(level.count) for level in levels):
            self._go_through(document, Labels(look.lists))
        self._at = 0

    def next(self) -> str:
        """Return the numbering property of the next paragraph of the document, where it needs one."""
        self._at += 1
        return self._own.get(self._at - 1, "")

    def _go_through(self, document: Document, labels: Labels) -> None:
        for index, paragraph in enumerate(paragraphs(document.all_blocks())):
            step = labels.step(paragraph.style)
            if step is None:
                continue
            if not _word_counts(step.level.count, step.number):
                self._own[index] = _property(0, self._literal(Literal(step.label, step.level)))
                self._begin_below(step)
            elif (again := self._again(step)) is not None:
                self._own[index] = _property(step.depth, again)
            elif paragraph.style != step.level.style:
                # A list's level is linked to one style; LibreOffice numbers no other without being told.
                self._own[index] = _property(step.depth, self._numbers[id(step.scheme)])

    def _literal(self, literal: Literal) -> int:
        if literal not in self._literals:
            self._literals[literal] = self._add(literal)
        return self._literals[literal]

    def _add(self, extra: Extra) -> int:
        self.extra.append(extra)
        return self._first + len(self.extra) - 1

    def _begin_below(self, step: Step) -> None:
        number = self._numbers[id(step.scheme)]
        below = step.scheme.levels[step.depth + 1 :]
        self._below.pop(number, None)
        if any(level.count != "none" for level in below):
            again = self._add(Again(number, step.depth, len(step.scheme.levels)))
            self._below[number] = (step.depth, again)

    def _again(self, step: Step) -> int | None:
        """Return the instance that a paragraph is in, below a label that Word cannot count."""
        number = self._numbers[id(step.scheme)]
        depth, again = self._below.get(number, (0, None))
        if again is not None and step.depth <= depth:
            del self._below[number]
            return None
        return again


def _plain(count: Count) -> bool:
    return count in ("roman", "decimal", "none")


def _word_counts(count: Count, number: int) -> bool:
    return _plain(count) or (count in ("letter", "capital") and number <= _LETTERS_ALIKE)


def _property(depth: int, number: int) -> str:
    return el("numPr", el("ilvl", val=depth), el("numId", val=number))


def literal_scheme(literal: Literal) -> Scheme:
    """Return a literal label as a list of one level."""
    level = literal.level.model_copy(update={"count": "none", "label": literal.label})
    return Scheme(name=literal.label, levels=(level,))
