"""``customXml/item1.xml``: what the report prints and from where, for a later comparison with its source.

Word and LibreOffice keep such a part when they save the file. It has what the reader of the paper sees, the
addresses of those words in the month and office files, and hashes; nothing in it depends on the machine.
"""

from collections.abc import Iterator
from itertools import chain
from uuid import NAMESPACE_URL, uuid5

from markupsafe import escape

from baocao.document import SOURCE_NAMESPACE, Document, Inputs, Stylesheet
from baocao.system.patterns import lazy
from baocao.write.docx.xml import encoded
from baocao.write.printed import Letters, PrintedLine, printed_lines, printed_notes

_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
# Word wants an id for each such part; one program has one of them in a file.
_ID = str(uuid5(NAMESPACE_URL, SOURCE_NAMESPACE)).upper()
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="{alone}"?>\n'
_MARKUP = lazy(r'[&<>"\r]')


def source_part(document: Document, stylesheet: Stylesheet, inputs: Inputs, body: str) -> bytes:
    """Return the part; ``body`` marks what the file shows (:func:`baocao.write.printed.body_mark`)."""
    return encoded(chain((_HEAD.format(alone="yes"),), _source(document, stylesheet, inputs, body)))


def _source(document: Document, stylesheet: Stylesheet, inputs: Inputs, body: str) -> Iterator[str]:
    hashes = "".join(
        f' {name}="{_escaped(value)}"' for name, value in (*inputs._asdict().items(), ("body", body))
    )
    yield f'<source xmlns="{SOURCE_NAMESPACE}"{hashes}>'
    row = 0
    for line in printed_lines(document, stylesheet):
        if line.row != row:
            yield ("</row>" if row else "") + ("<row>" if line.row else "")
            row = line.row
        yield _line("p", line)
    yield "</row>" if row else ""
    yield from (_line("note", note) for note in printed_notes(document, stylesheet))
    yield "</source>"


def properties_part() -> bytes:
    """Return the properties of the part, by which Word knows it (ECMA-376 part 1, 22.5)."""
    text = (
        f'<ds:datastoreItem ds:itemID="{{{_ID}}}" xmlns:ds="{_STORE}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{SOURCE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    return (_HEAD.format(alone="no") + text).encode()


def _line(tag: str, line: PrintedLine) -> str:
    look = _look(line.bold, line.italic)
    named = (("path", line.path), ("label", line.label), ("look", look))
    words = "".join(f' {name}="{_escaped(value)}"' for name, value in named if value)
    content = "".join([_letters(piece, look) for piece in line.letters])
    return f"<{tag}{words}>{content}</{tag}>" if content else f"<{tag}{words}/>"


def _letters(piece: Letters, usual: str) -> str:
    """Return letters; those of the look of their line need no element."""
    if piece.note:
        return f'<mark note="{piece.note}"/>'
    look = _look(piece.bold, piece.italic)
    text = _escaped(piece.text)
    return text if look == usual or piece.text == "\n" else f'<t look="{look}">{text}</t>'


def _look(bold: bool, italic: bool) -> str:
    return "b" * bold + "i" * italic


def _escaped(text: str) -> str:
    """Return a text for XML; most have nothing to escape."""
    return str(escape(text)).replace("\r", "&#13;") if _MARKUP.search(text) else text
