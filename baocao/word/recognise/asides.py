"""What a Word file has besides its lines: pictures, charts, words of headers and footers, comments."""

from collections.abc import Iterator

from baocao.word.paper import Paper, Paragraph, paragraphs
from baocao.word.recognise.cleaned import SPOKEN
from baocao.word.recognise.recognised import Aside


def asides_of(paper: Paper) -> Iterator[Aside]:
    """Yield them in reading order; page numbers are none."""
    for paragraph in paragraphs(paper.blocks):
        yield from _things(paragraph)
    for note in paper.notes.values():
        for paragraph in paragraphs(note.blocks):
            yield from _things(paragraph)
    for name, blocks in paper.heads_and_feet:
        words = " ".join(" ".join(each.text.split()) for each in paragraphs(blocks) if each.text.strip())
        if words:
            yield Aside("footer" if "footer" in name else "header", "", words)
        for paragraph in paragraphs(blocks):
            yield from _things(paragraph, near="")
    for comment in paper.comments:
        yield Aside("comment", comment.place, comment.text)


def _things(paragraph: Paragraph, near: str | None = None) -> Iterator[Aside]:
    place = paragraph.place if near is None else near
    for run in paragraph.runs:
        thing = run.thing
        if thing and thing.kind not in SPOKEN and thing.kind != "page-number":
            yield Aside(thing.kind, place, thing.text)
