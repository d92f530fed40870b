"""What mends a Word file: the copy, what was read of it, and the lines with one kind of fault."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from baocao.lint.paper_form import FormLine, PaperForm
from baocao.word.looks import Letters, Looks
from baocao.word.namespaces import W, value
from baocao.word.paper import Paragraph, paragraphs
from baocao.word.recognise.line import Line
from baocao.word.retouch.copied import Copied
from baocao.word.retouch.letter_places import found, isolated, runs_of


@dataclass(frozen=True, slots=True)
class Work:
    """A copy to mend. ``faulty`` are the numbers of the lines with the fault; none, if it is of no line.

    ``nodes`` are the elements of each paragraph by its place, and ``lines`` the recognised ones.
    """

    copy: Copied
    form: PaperForm
    lines: Sequence[Line]
    nodes: Mapping[str, Sequence[etree._Element]]
    looks: Looks
    faulty: Sequence[int] = ()

    def wrong(self) -> Iterator[FormLine]:
        """Yield the lines with the fault."""
        return (self.form.lines[n - 1] for n in self.faulty)

    def paragraphs(self, line: FormLine) -> list[etree._Element]:
        """Return the elements of the paragraphs of a line."""
        source = self.lines[line.n - 1].source
        return [node for each in paragraphs([source]) for node in self.nodes.get(each.place, ())]

    def runs(self, line: FormLine) -> Iterable[etree._Element]:
        """Return the runs of a line; those of a part of a paragraph are cut off from the others."""
        own, nodes = self.lines[line.n - 1], self.paragraphs(line)
        source = own.source
        if isinstance(source, Paragraph):
            nodes = list(self.nodes.get(source.place, ()))
            if own.place != source.place:
                place = found(nodes, line.text)
                return isolated(*place) if place else []
        return [run for node in nodes for run in runs_of(node)]

    def letters(self, run: etree._Element) -> Letters:
        """Return how the letters of a run look."""
        paragraph = next(run.iterancestors(f"{W}p"))
        table = next(run.iterancestors(f"{W}tbl"), None)
        style = "" if table is None else value(table.find(f"{W}tblPr/{W}tblStyle"))
        own = self.looks.paragraph_style(paragraph.find(f"{W}pPr"))
        return self.looks.letters(own, run.find(f"{W}rPr"), style)


def has_letters(run: etree._Element) -> bool:
    """Tell whether a run has letters or digits."""
    return any(letter.isalnum() for text in run.iterchildren(f"{W}t") for letter in text.text or "")
