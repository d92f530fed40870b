"""Properties shared by styles, lists and paragraphs: style ids, sizes and indents."""

from baocao.model.style import Style
from baocao.write.docx.xml import el, twips


def style_id(key: str) -> str:
    """Return the Word id of a style.

    >>> style_id("heading-1"), style_id("base")
    ('Heading1', 'Normal')
    """
    return "Normal" if key == "base" else "".join(word.capitalize() for word in key.split("-"))


def font_size(pt: float | None) -> tuple[str, ...]:
    """Return a size in half-points, for both of Word's kinds of script; nothing if it is inherited."""
    return () if pt is None else tuple(el(tag, val=round(pt * 2)) for tag in ("sz", "szCs"))


def indents(style: Style) -> str:
    """Return the indents of a style; a negative first line is a hanging indent."""
    attributes: dict[str, str | int] = {}
    if style.left_mm is not None:
        attributes["left"] = twips(mm=style.left_mm)
    if style.first_line_mm is not None:
        name = "hanging" if style.first_line_mm < 0 else "firstLine"
        attributes[name] = abs(twips(mm=style.first_line_mm))
    return el("ind", **attributes) if attributes else ""
