"""Straight lines in Word files: borders of paragraphs, and shapes drawn in DrawingML or in the older VML."""

import re

from lxml import etree

from baocao.word.namespaces import OFFICE, WP, A, V, W, value
from baocao.word.paper import DrawnLine

_NO_LINE = ("", "nil", "none")
_WHITE = "FFFFFF"
_SIDES = ("left", "right", "start", "end")
_STRAIGHT = ("line", "straightConnector1")
_VML_LINE = "#_x0000_t32"
_EMU = 36000
_MM = 25.4
# Lengths of VML; a plain number counts pixels.
_UNITS = {"pt": _MM / 72, "in": _MM, "mm": 1.0, "cm": 10.0, "pc": _MM / 6, "": _MM / 96}
_LENGTH = re.compile(r"\s*(-?(?:[0-9]{1,6}(?:\.[0-9]{0,15})?|\.[0-9]{1,15}))\s*(pt|in|mm|cm|pc|px)?\s*")
# No page could hold a length of more digits.
_WHOLE = re.compile(r"-?[0-9]{1,9}")
# A flatter shape is a line, a shorter one no rule.
_FLAT = 1.0
_SHORT = 4.0
_UNMEASURED = DrawnLine(0.0)
#: The kinds of borders (17.18.2) that have gaps.
BROKEN_BORDERS = ("dotted", "dashed", "dotDash", "dotDotDash", "dashSmallGap", "dashDotStroked")


def lines_said(borders: etree._Element) -> dict[str, object]:
    """Return what ``w:pBdr`` says: a line below, whether lines above or below are no frame, and solid."""
    edges = [borders.find(f"{W}{side}") for side in ("top", "bottom")]
    above, below = map(_drawn, edges)
    framed = any(_drawn(borders.find(f"{W}{side}")) for side in _SIDES)
    broken = any(edge is not None and value(edge) in BROKEN_BORDERS for edge in edges)
    return {"bottom": below, "lined": (above or below) and not framed, "broken": broken}


def _drawn(edge: etree._Element | None) -> bool:
    return edge is not None and value(edge) not in _NO_LINE and edge.get(f"{W}color") != _WHITE


def is_line(node: etree._Element) -> bool:
    """Tell whether an element of a drawing is a straight line."""
    if node.tag == f"{A}prstGeom":
        return node.get("prst") in _STRAIGHT
    if node.tag == f"{V}shape":
        return node.get("type") == _VML_LINE or node.get(f"{OFFICE}connectortype") == "straight"
    return node.tag == f"{V}line" or node.get(f"{OFFICE}hr") in ("t", "true", "1")


def drawn_line(node: etree._Element) -> DrawnLine | None:
    """Return the line across that an element of a drawing is, or nothing; a flat shape is a line, too."""
    if node.tag in (f"{A}prstGeom", f"{A}custGeom"):
        return _in_drawing(node)
    if is_line(node):
        return _in_vml(node)
    return None


def _in_drawing(node: etree._Element) -> DrawnLine | None:
    frame = next(node.iterancestors(f"{WP}anchor", f"{WP}inline"), None)
    extent = None if frame is None else frame.find(f"{WP}extent")
    if frame is None or extent is None:
        return _UNMEASURED if is_line(node) else None
    if any(str(each.tag).endswith(("}wgp", "}grpSp")) for each in node.iterancestors()):
        return _UNMEASURED if is_line(node) else None  # the scale of a group is another
    width, height = ((emu(extent.get(side)) or 0) / _EMU for side in ("cx", "cy"))
    if width < _SHORT or height > (width / 2 if is_line(node) else _FLAT):
        return None
    down = frame.find(f"{WP}positionV/{WP}posOffset")
    above = down is not None and (down.text or "").startswith("-")
    dash = node.find(f"../{A}ln/{A}prstDash")
    solid = dash is None or dash.get("val") in (None, "solid")
    return DrawnLine(width, _middle(frame.find(f"{WP}positionH"), width), above=above, solid=solid)


def _middle(position: etree._Element | None, width: float) -> float | None:
    """Return where the middle of a shape is; what is aligned to the column is in its middle."""
    offset = None if position is None else position.find(f"{WP}posOffset")
    left = None if offset is None else emu(offset.text)
    return None if left is None else left / _EMU + width / 2


def emu(text: str | None) -> int | None:
    """Return a length of DrawingML, in its units; ``None`` for none, or one that no page could hold.

    >>> emu("538479"), emu("-5"), emu("538479.0"), emu("²"), emu("9" * 5000), emu(None)
    (538479, -5, None, None, None, None)
    """
    return int(text) if text and _WHOLE.fullmatch(text) else None


def _in_vml(node: etree._Element) -> DrawnLine | None:
    said = dict(part.split(":", 1) for part in (node.get("style") or "").split(";") if ":" in part)
    said = {name.strip(): text for name, text in said.items()}
    stroke = node.find(f"{V}stroke")
    solid = stroke is None or stroke.get("dashstyle") in (None, "solid")
    if node.tag == f"{V}line":
        (left, top), (right, bottom) = (_point(node.get(end)) for end in ("from", "to"))
        flat = abs(bottom - top) <= abs(right - left) / 2
        return DrawnLine(abs(right - left), (left + right) / 2, solid=solid) if flat else None
    width = vml_mm(said.get("width"))
    if not width:
        return DrawnLine() if node.get(f"{OFFICE}hr") else _UNMEASURED
    middle = (vml_mm(said["margin-left"]) or 0) + width / 2 if "margin-left" in said else None
    return DrawnLine(width, middle, solid=solid)


def _point(text: str | None) -> tuple[float, float]:
    left, _, top = (text or "").partition(",")
    return vml_mm(left) or 0.0, vml_mm(top) or 0.0


def vml_mm(text: str | None) -> float | None:
    """Return a length of VML in millimetres; ``None`` for none, or one that cannot be read.

    >>> vml_mm("72pt"), vml_mm(" .5in "), vml_mm("1.2.3pt"), vml_mm("9" * 5000), vml_mm(None)
    (25.4, 12.7, None, None, None)
    """
    found = _LENGTH.fullmatch(text or "")
    return float(found[1]) * _UNITS[(found[2] or "").replace("px", "")] if found else None
