"""WordprocessingML as text: elements, units and escaping, in one place."""

from collections.abc import Iterable
from io import BytesIO
from itertools import chain

from markupsafe import escape

from baocao.system.patterns import lazy

_MARKUP = lazy("[&<>'\"]")
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TWIPS_PER_MM = 1440 / 25.4


def el(tag: str, *children: str, **attributes: str | int) -> str:
    """Return an element of the main namespace, with attributes of the same namespace.

    >>> el("jc", val="center"), el("p", el("pPr"))
    ('<w:jc w:val="center"/>', '<w:p><w:pPr/></w:p>')
    """
    words = "".join([f' w:{name}="{escaped(str(value))}"' for name, value in attributes.items()])
    content = "".join(children)
    return f"<w:{tag}{words}>{content}</w:{tag}>" if content else f"<w:{tag}{words}/>"


def group(tag: str, *children: str) -> str:
    """Return an element, or nothing if it has no content."""
    return el(tag, *children) if any(children) else ""


def toggle(tag: str, value: bool | None) -> str:
    """Return an on-off property; ``None`` inherits it from the parent style."""
    return "" if value is None else el(tag) if value else el(tag, val=0)


def part(tag: str, *children: str) -> bytes:
    """Return a whole part with that root element."""
    return long_part(tag, children)


def long_part(tag: str, children: Iterable[str]) -> bytes:
    """Return a whole part whose children are made one by one, so that they are never in memory as text."""
    root = f'<w:{tag} xmlns:w="{W}" xmlns:r="{R}">'
    return encoded(chain((_HEAD, root), children, (f"</w:{tag}>",)))


def encoded(pieces: Iterable[str]) -> bytes:
    """Return the bytes of a text that is made piece by piece."""
    buffer = BytesIO()
    for piece in pieces:
        buffer.write(piece.encode())
    return buffer.getvalue()


def text_run(text: str, properties: str = "") -> str:
    """Return a run of text with every space preserved."""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'


def text_element(text: str) -> str:
    """Return the text of a run with every space preserved."""
    return f'<w:t xml:space="preserve">{escaped(text)}</w:t>'


def escaped(text: str) -> str:
    """Return a text for XML; most have nothing to escape.

    >>> escaped("Đoàn & Hội"), escaped("Hội")
    ('Đoàn &amp; Hội', 'Hội')
    """
    return str(escape(text)) if _MARKUP.search(text) else text


def twips(*, mm: float = 0, pt: float = 0) -> int:
    """Return a length in twentieths of a point.

    >>> twips(mm=30), twips(pt=6)
    (1701, 120)
    """
    return round(mm * _TWIPS_PER_MM + pt * 20)
