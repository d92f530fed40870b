"""WordprocessingML as text: elements, units and escaping, in one place."""

from markupsafe import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_TWIPS_PER_MM = 1440 / 25.4


def el(tag: str, *children: str, **attributes: str | int) -> str:
    """Return an element of the main namespace, with attributes of the same namespace.

    >>> el("jc", val="center"), el("p", el("pPr"))
    ('<w:jc w:val="center"/>', '<w:p><w:pPr/></w:p>')
    """
    words = "".join(f' w:{name}="{escape(value)}"' for name, value in attributes.items())
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
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    root = f'<w:{tag} xmlns:w="{W}" xmlns:r="{R}">{"".join(children)}</w:{tag}>'
    return (head + root).encode("utf-8")


def text_run(text: str, properties: str = "") -> str:
    """Return a run of text with every space preserved."""
    return f"<w:r>{properties}{text_element(text)}</w:r>"


def text_element(text: str) -> str:
    """Return the text of a run with every space preserved."""
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def twips(*, mm: float = 0, pt: float = 0) -> int:
    """Return a length in twentieths of a point.

    >>> twips(mm=30), twips(pt=6)
    (1701, 120)
    """
    return round(mm * _TWIPS_PER_MM + pt * 20)
