"""The paper as plain text: what a reader would copy out of it, footnotes at the end."""

from baocao.tree import Break, Columns, Document, Inline, Look, NoteMark, Paragraph
from baocao.write.labels import Labels

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# A gap this wide on paper is worth an empty line on screen.
_GAP_PT = 12


def write_text(document: Document, look: Look) -> bytes:
    """Return the text, one line a paragraph, UTF-8."""
    labels = Labels(look.lists)
    lines: list[str] = []
    for block in document.blocks:
        if isinstance(block, Columns):
            lines += ["", *(_line(p, labels) for p in (*block.left, *block.right)), ""]
            continue
        style = look.format.resolved(block.style)
        wide = (style.before_pt or 0) >= _GAP_PT or style.outline_level is not None
        lines += [""] if wide else []
        lines.append(_line(block, labels))
        lines += [""] if (style.after_pt or 0) >= _GAP_PT else []
    notes = [f"{_mark(number)} {_words(note)}" for number, note in enumerate(document.notes, 1)]
    lines += ["", *notes] if notes else []
    return ("\n".join(_single_gaps(lines)) + "\n").encode()


def _line(paragraph: Paragraph, labels: Labels) -> str:
    return f"{labels.next(paragraph.style)} {_words(paragraph.content)}".lstrip()


def _words(content: tuple[Inline, ...]) -> str:
    return "".join(_piece(piece) for piece in content)


def _piece(piece: Inline) -> str:
    if isinstance(piece, NoteMark):
        return _mark(piece.number)
    return "\n" if isinstance(piece, Break) else piece.text


def _mark(number: int) -> str:
    return str(number).translate(_SUPERSCRIPTS)


def _single_gaps(lines: list[str]) -> list[str]:
    """Leave at most one empty line in a row, none at the ends."""
    kept = [line for line, before in zip(lines, ["", *lines], strict=False) if line or before]
    while kept and not kept[-1]:
        kept.pop()
    return kept
