"""Runs: words, line breaks and footnote marks inside a paragraph."""

from functools import cache
from typing import assert_never

from baocao.document import NO_BREAK_SPACE, Break, Inline, NoteMark, Paragraph, RemarkMark, Words
from baocao.system.patterns import lazy
from baocao.write.docx.comments import remark_mark
from baocao.write.docx.properties import style_id
from baocao.write.docx.xml import el, group, text_element, text_run
from baocao.write.measures import has_long_word

_NOTE_STYLE = el("rPr", el("rStyle", val=style_id("footnote-reference")))
# A dash at the end, after a blank, is one between words: the line may break behind it.
_HYPHEN = lazy(rf"(?!(?<={NO_BREAK_SPACE})-\Z)-")
_NO_BREAK_HYPHEN = el("noBreakHyphen")
_RAGGED = el("jc", val="left")


def ragged(content: tuple[Inline, ...]) -> str:
    """Return the alignment of a justified text that must not be stretched, if it is one."""
    return _RAGGED if has_long_word(content) else ""


class Marks:
    """Writes the parts of a text, and keeps track of notes that are marked more than once.

    A Word footnote has one mark. A further mark of the same note is a field (``NOTEREF``) that repeats the
    number of the first, which therefore carries a bookmark.
    """

    def __init__(self, lines: list[Paragraph]) -> None:
        self._repeated = repeated_notes(lines)

    def inline(self, piece: Inline) -> str:
        """Return the run or runs of one part."""
        if isinstance(piece, Words):
            return _words(piece)
        return self._mark(piece) if isinstance(piece, NoteMark) else run(piece)

    def _mark(self, mark: NoteMark) -> str:
        if mark.again:
            return note_repeat(mark.number, mark.number)
        return note_reference(mark.number, repeated=mark.number in self._repeated)


def run(piece: Words | Break | RemarkMark) -> str:
    """Return the run or runs of words, of a line break, or of an end of a remark."""
    match piece:
        case Words():
            return _words(piece)
        case Break():
            return el("r", el("br"))
        case RemarkMark():
            return remark_mark(piece)
        case _:
            assert_never(piece)


def _words(words: Words) -> str:
    text, bold, italic, style, plain, whole = words
    if whole:
        return _whole(text, (bold, italic, style, plain))
    return text_run(text, _formatting(bold, italic, style, plain))


def look_properties(words: Words) -> str:
    """Return the properties of a run that words have."""
    return _formatting(words.bold, words.italic, words.style, words.plain)


def repeated_notes(lines: list[Paragraph]) -> set[int]:
    """Return the numbers of the notes that are marked more than once."""
    pieces = (piece for line in lines for piece in line.content)
    return {piece.number for piece in pieces if isinstance(piece, NoteMark) and piece.again}


def note_reference(id_: int, *, repeated: bool) -> str:
    """Return the mark of the footnote with that id, with a bookmark if it is ``repeated``."""
    run = el("r", _NOTE_STYLE, el("footnoteReference", id=id_))
    if not repeated:
        return run
    start = el("bookmarkStart", id=id_, name=_bookmark(id_))
    return start + run + el("bookmarkEnd", id=id_)


def note_repeat(id_: int, number: int) -> str:
    """Return a further mark of the footnote with that id, which shows its number."""
    return _field(f" NOTEREF {_bookmark(id_)} \\f \\h ", text_run(str(number), _NOTE_STYLE))


def _bookmark(id_: int) -> str:
    return f"_RefNote{id_}"


def _field(instruction: str, result: str) -> str:
    """Return a field with the result that it shows until Word updates it."""
    begin, separate, end = (el("r", el("fldChar", fldCharType=kind)) for kind in ("begin", "separate", "end"))
    code = el("r", f'<w:instrText xml:space="preserve">{instruction}</w:instrText>')
    return f"{begin}{code}{separate}{result}{end}"


def _whole(text: str, look: tuple[bool, bool, str | None, bool]) -> str:
    """Return text that does not break at the end of a line: with no-break blanks and hyphens.

    Word and LibreOffice know no property of a run for it. The run is not spell-checked, by which a reader
    can tell its no-break blanks from those that were typed.
    """
    unchecked = _unchecked(*look)
    if NO_BREAK_SPACE not in text:
        return _unbroken_run(text, unchecked)
    typed = text_run(NO_BREAK_SPACE, _formatting(*look))
    parts = text.split(NO_BREAK_SPACE)
    return typed.join([_unbroken_run(part, unchecked) if part else "" for part in parts])


def _unbroken_run(text: str, properties: str) -> str:
    unbroken = text.replace(" ", NO_BREAK_SPACE)
    if "-" not in unbroken:
        return text_run(unbroken, properties)
    words = [text_element(word) if word else "" for word in _HYPHEN.split(unbroken)]
    return f"<w:r>{properties}{_NO_BREAK_HYPHEN.join(words)}</w:r>"


@cache
def _formatting(bold: bool, italic: bool, style: str | None, plain: bool, *, proof: bool = True) -> str:
    return group(
        "rPr",
        el("rStyle", val=style_id(style)) if style else "",
        *_switched("b", on=bold, off=plain),
        *_switched("i", on=italic, off=plain),
        "" if proof else el("noProof"),
    )


@cache
def _unchecked(bold: bool, italic: bool, style: str | None, plain: bool) -> str:
    return _formatting(bold, italic, style, plain, proof=False)


def _switched(tag: str, *, on: bool, off: bool) -> tuple[str, ...]:
    """Return a property that is on or off, for both of Word's kinds of script."""
    if on:
        return el(tag), el(f"{tag}Cs")
    return (el(tag, val=0), el(f"{tag}Cs", val=0)) if off else ()
