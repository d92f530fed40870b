"""Makes the paragraphs of a report in reading order, which decides their numbers and its footnotes'."""

from collections.abc import Iterable, Iterator, Mapping

from baocao.document import Break, Inline, Note, NoteMark, Paragraph, Stylesheet, Words
from baocao.messages import template as say
from baocao.model.inline import Ref, parse, without_refs
from baocao.render.elements import MarkupError
from baocao.render.line import LineView
from baocao.render.numbering import Counter
from baocao.render.vocabulary import SHOWN
from baocao.render.whole import with_whole_words

NO_LOOK = Words("")


class Typesetter:
    """Makes paragraphs in the styles of an edition; ``notes`` are the footnotes that they may name, by id."""

    def __init__(self, stylesheet: Stylesheet, notes: Mapping[str, LineView]) -> None:
        self.edition = stylesheet.edition
        self._styles = stylesheet.edition.styles
        self._notes = notes
        self._counter = Counter(stylesheet.lists)
        self._numbers: dict[str, int] = {}

    def paragraph(
        self,
        style: str,
        content: list[Inline],
        origin: str = "",
        *,
        keep: bool = False,
        restart: bool = False,
        room: bool = False,
        wraps: bool = True,
    ) -> Paragraph | None:
        """Return the next paragraph, without the spaces at its ends.

        Return ``None`` if it is empty, unless it must keep its ``room``. Words that must stay on one line are
        marked if it ``wraps``.
        """
        self.check_style(style)
        trimmed = _trimmed(content)
        if not trimmed and not room:
            return None
        printed = with_whole_words(trimmed) if wraps else trimmed
        numbering = self._counter.next(style, restart=restart)
        return Paragraph(style, printed, keep or None, numbering, origin)

    def check_style(self, style: str) -> None:
        """Raise :class:`MarkupError` if the edition has no such style."""
        if style not in self._styles:
            raise MarkupError(say.UNKNOWN_STYLE.of(style=style[:SHOWN]), style)

    def inline(self, text: str, look: Words = NO_LOOK) -> list[Inline]:
        """Return a text of the month with its marks read, in a look besides its own.

        A tab is a space, and a line end a line break.
        """
        pieces: list[Inline] = []
        for piece in parse(text):
            if isinstance(piece, Ref):
                pieces.append(self.mark(piece.id))
                continue
            words, bold, italic = piece
            looks = (look.bold or bold, look.italic or italic, look.style, look.plain)
            if "\n" not in words and "\t" not in words:
                pieces.append(Words(words, *looks))
                continue
            for number, line in enumerate(words.replace("\t", " ").split("\n")):
                pieces += [Break()] if number else []
                pieces += [Words(line, *looks)] if line else []
        return pieces

    def mark(self, id_: str) -> NoteMark:
        """Return the next mark of a footnote."""
        if id_ not in self._notes:
            raise MarkupError(say.NO_NOTE.of(id=id_[:SHOWN]), id_)
        again = id_ in self._numbers
        return NoteMark(self._numbers.setdefault(id_, len(self._numbers) + 1), again)

    def notes(self) -> tuple[Note, ...]:
        """Return the footnotes in the order of their marks, each without marks of its own."""
        lines = [self._notes[id_] for id_ in self._numbers]
        texts = (tuple(self.inline(without_refs(line.text))) for line in lines)
        return tuple(
            Note(with_whole_words(text), line.origin) for line, text in zip(lines, texts, strict=True)
        )


def joined(pieces: Iterable[Inline]) -> Iterator[Inline]:
    """Yield the parts of a text again, neighbouring words of one look as one.

    >>> [*joined([Words("a"), Words("b"), Break(), Words("c", bold=True), Words("d")])][0]
    Words(text='ab', bold=False, italic=False, style=None, plain=False, whole=False)
    """
    last: Words | None = None
    for piece in pieces:
        if last and isinstance(piece, Words) and piece[1:] == last[1:]:
            last = last._replace(text=last.text + piece.text)
            continue
        if last:
            yield last
        last = piece if isinstance(piece, Words) else None
        if last is None:
            yield piece
    if last:
        yield last


def _trimmed(content: list[Inline]) -> tuple[Inline, ...]:
    """Remove the spaces at a paragraph's ends, which come only from the layout of the template."""
    if content and isinstance(first := content[0], Words) and first.text[:1].isspace():
        content[0] = Words(first.text.lstrip(), *first[1:])
    if content and isinstance(last := content[-1], Words) and last.text[-1:].isspace():
        content[-1] = Words(last.text.rstrip(), *last[1:])
    return tuple([piece for piece in content if not isinstance(piece, Words) or piece.text])
