"""``word/footnotes.xml``: the separators and the notes, with ids 1 to n in the order of their marks.

The order is required: LibreOffice numbers marks by position but pairs them with texts by sorted id. The two
separators have the ids -1 and 0, as Word writes them, and the settings list exactly those (ECMA-376 part 1,
17.11.9: a special footnote that the settings do not list is not loaded).
"""

from collections.abc import Iterable, Iterator

from baocao.document import Inline, Note
from baocao.write.docx.inline import Marks, ragged
from baocao.write.docx.properties import style_id
from baocao.write.docx.xml import el, part, text_run

SEPARATORS = (("separator", -1), ("continuationSeparator", 0))


def footnotes_part(notes: tuple[Note, ...]) -> bytes:
    """Return the footnotes part."""
    marks = Marks([])
    texts = ("".join(map(marks.inline, note.content)) for note in notes)
    return notes_part(
        footnote(number, note.content, text)
        for number, (note, text) in enumerate(zip(notes, texts, strict=True), 1)
    )


def notes_part(notes: Iterable[str]) -> bytes:
    """Return the part with these footnotes."""
    return part("footnotes", *separators("footnote"), *notes)


def separators(note: str) -> Iterator[str]:
    """Yield the lines above notes, which are notes of that kind themselves."""
    return (_separator(note, kind, id_) for kind, id_ in SEPARATORS)


def footnote_settings() -> str:
    """Return the settings of the separators."""
    return el("footnotePr", *(el("footnote", id=id_) for _, id_ in SEPARATORS))


def _separator(note: str, kind: str, id_: int) -> str:
    spacing = el("pPr", el("spacing", before=0, after=0, line=240, lineRule="auto"))
    return el(note, el("p", spacing, el("r", el(kind))), type=kind, id=id_)


def footnote(id_: int, content: tuple[Inline, ...], runs: str) -> str:
    """Return a footnote with the runs of its content."""
    style = el("pPr", el("pStyle", val=style_id("footnote-text")), ragged(content))
    reference = el("rPr", el("rStyle", val=style_id("footnote-reference")))
    mark = el("r", reference, el("footnoteRef"))
    return el("footnote", el("p", style, mark, text_run(" "), runs), id=id_)
