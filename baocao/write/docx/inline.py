"""Runs: words, line breaks and footnote marks inside a paragraph."""

from functools import cache
from typing import assert_never

from baocao.document import Break, Inline, NoteMark, Paragraph, Words
from baocao.write.docx.properties import style_id
from baocao.write.docx.xml import el, group, text_run

_NOTE_STYLE = el("rPr", el("rStyle", val=style_id("footnote-reference")))


class Marks:
    """Writes the parts of a text, and keeps track of notes that are marked more than once.

    A Word footnote has one mark. A further mark of the same note is a field (``NOTEREF``) that repeats the
    number of the first, which therefore carries a bookmark.
    """

    def __init__(self, lines: list[Paragraph]) -> None:
        pieces = (piece for line in lines for piece in line.content)
        self._repeated = {piece.number for piece in pieces if isinstance(piece, NoteMark) and piece.again}

    def inline(self, piece: Inline) -> str:
        """Return the run or runs of one part."""
        match piece:
            case Words():
                return text_run(piece.text, _formatting(piece.bold, piece.italic, piece.style, piece.plain))
            case Break():
                return el("r", el("br"))
            case NoteMark():
                return self._mark(piece)
            case _:
                assert_never(piece)

    def _mark(self, mark: NoteMark) -> str:
        bookmark = f"_RefNote{mark.number}"
        if mark.again:
            return _field(f" NOTEREF {bookmark} \\f \\h ", text_run(str(mark.number), _NOTE_STYLE))
        run = el("r", _NOTE_STYLE, el("footnoteReference", id=mark.number))
        if mark.number not in self._repeated:
            return run
        start = el("bookmarkStart", id=mark.number, name=bookmark)
        return start + run + el("bookmarkEnd", id=mark.number)


def _field(instruction: str, result: str) -> str:
    """Return a field with the result that it shows until Word updates it."""
    begin, separate, end = (el("r", el("fldChar", fldCharType=kind)) for kind in ("begin", "separate", "end"))
    code = el("r", f'<w:instrText xml:space="preserve">{instruction}</w:instrText>')
    return f"{begin}{code}{separate}{result}{end}"


@cache
def _formatting(bold: bool, italic: bool, style: str | None, plain: bool) -> str:
    return group(
        "rPr",
        el("rStyle", val=style_id(style)) if style else "",
        *_switched("b", on=bold, off=plain),
        *_switched("i", on=italic, off=plain),
    )


def _switched(tag: str, *, on: bool, off: bool) -> tuple[str, ...]:
    """Return a property that is on or off, for both of Word's kinds of script."""
    if on:
        return el(tag), el(f"{tag}Cs")
    return (el(tag, val=0), el(f"{tag}Cs", val=0)) if off else ()
