"""Which of Word's lists each paragraph is in, where its style alone cannot say.

Word counts Roman and Arabic numbers, and letters up to *d*; the next letter of Vietnamese papers is *đ*, and
*Phần thứ nhất* counts in words. Such a label is a list of its own whose number is that label. Where a list
begins again, and below a label that Word cannot count, the paragraphs are in an instance of the list that
starts anew (ECMA-376 part 1, 17.9.27).
"""

from typing import NamedTuple

from baocao.document import Document, Paragraph, Stylesheet, paragraphs
from baocao.model.scheme import Count, Level, Scheme
from baocao.write.docx.xml import el
from baocao.write.labels import Labels, Step

_LETTERS_ALIKE = 4


class Literal(NamedTuple):
    """A list whose only label is these words, for paragraphs on that level."""

    label: str
    level: Level


class Again(NamedTuple):
    """An instance of list ``number`` whose levels from ``first`` to the last of ``levels`` start again."""

    number: int
    first: int
    levels: int


Extra = Literal | Again


class Lists:
    """The lists that a document needs beside those of its look, and the paragraphs that are in them."""

    def __init__(self, document: Document, look: Stylesheet) -> None:
        self.extra: list[Extra] = []
        self._first = len(look.lists) + 1
        self._numbers = {id(scheme): number for number, scheme in enumerate(look.lists, 1)}
        self._counted = {
            id(scheme) for scheme in look.lists if any(_counts(level) for level in scheme.levels)
        }
        self._literals: dict[Literal, int] = {}
        # The instance that each list is in, and from which level on.
        self._in_use: dict[int, tuple[int, int]] = {}
        self._own: dict[int, str] = {}
        self._go_through(document, Labels(look.lists))
        self._at = 0

    def next(self) -> str:
        """Return the numbering property of the next paragraph of the document, where it needs one."""
        self._at += 1
        return self._own.get(self._at - 1, "")

    def _go_through(self, document: Document, labels: Labels) -> None:
        for index, paragraph in enumerate(paragraphs(document.all_blocks())):
            step = labels.step(paragraph.style, restart=paragraph.restart)
            if step is not None and id(step.scheme) in self._counted:
                own = self._place(paragraph, step)
                if own:
                    self._own[index] = own

    def _place(self, paragraph: Paragraph, step: Step) -> str:
        """Return the list and level that a paragraph names itself; nothing where its style does."""
        number = self._numbers[id(step.scheme)]
        if step.again:
            self._begin(number, step.scheme, step.depth)
        since, again = self._in_use.get(number, (0, 0))
        if again and step.depth < since:
            del self._in_use[number]
            again = 0
        if not _word_counts(step.level.count, step.number):
            self._begin(number, step.scheme, step.depth + 1)
            return _property(0, self._literal(Literal(step.label, step.level)))
        if again or paragraph.style != step.level.style:
            # A list's level is linked to one style; LibreOffice numbers no other without being told.
            return _property(step.depth, again or number)
        return ""

    def _begin(self, number: int, scheme: Scheme, first: int) -> None:
        """Let the levels of a list from one on begin again, where any of them counts."""
        if any(map(_counts, scheme.levels[first:])):
            self._in_use[number] = (first, self._add(Again(number, first, len(scheme.levels))))

    def _literal(self, literal: Literal) -> int:
        if literal not in self._literals:
            self._literals[literal] = self._add(literal)
        return self._literals[literal]

    def _add(self, extra: Extra) -> int:
        self.extra.append(extra)
        return self._first + len(self.extra) - 1


def _counts(level: Level) -> bool:
    return bool(level.label) and level.count != "none"


def _word_counts(count: Count, number: int) -> bool:
    counted = count in ("roman", "decimal", "none")
    return counted or (count in ("letter", "capital") and number <= _LETTERS_ALIKE)


def _property(depth: int, number: int) -> str:
    return el("numPr", el("ilvl", val=depth), el("numId", val=number))


def literal_scheme(literal: Literal) -> Scheme:
    """Return a literal label as a list of one level."""
    level = literal.level.model_copy(update={"count": "none", "label": literal.label})
    return Scheme(name=literal.label, levels=(level,))
