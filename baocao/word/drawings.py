"""Reads drawings: pictures, charts, text boxes and lines, drawn in DrawingML or in the older VML."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from baocao.word.context import Context, shown
from baocao.word.namespaces import OFFICE, PIC, WP, A, C, R, V, W
from baocao.word.paper import Thing

_BOX = f"{W}txbxContent"
_LINES = ("line", "straightConnector1")
_VML_LINE = "#_x0000_t32"


@dataclass(slots=True)
class Drawn:
    """What a drawing holds."""

    things: list[Thing] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    ruled: bool = False


def read_drawing(context: Context, node: etree._Element) -> Drawn:
    """Return what a ``w:drawing``, ``w:pict`` or ``w:object`` holds."""
    drawn = Drawn()
    alternative = next((text for tag in ("descr", "title") for text in _alternatives(node, tag)), "")
    for child in _nodes(node):
        if child.tag == _BOX:
            drawn.boxes.append(child)
        elif child.tag == f"{PIC}pic" or (child.tag == f"{V}imagedata" and node.tag == f"{W}pict"):
            drawn.things.append(Thing("picture", alternative or child.get(f"{OFFICE}title") or ""))
        elif child.tag == f"{OFFICE}OLEObject":
            drawn.things.append(Thing("object", alternative, child.get("ProgID") or ""))
        elif child.tag == f"{C}chart":
            drawn.things.append(Thing("chart", _chart(context, child)))
        elif child.tag == f"{V}textpath":
            drawn.things.append(Thing("drawing", child.get("string") or ""))
        elif child.tag == f"{A}t":
            drawn.things.append(Thing("drawing", child.text or ""))
        drawn.ruled |= _is_line(child)
    return drawn


def _nodes(node: etree._Element) -> Iterator[etree._Element]:
    """Yield what is shown below a node, without what is inside a text box."""
    waiting = shown(node)[::-1]
    while waiting:
        child = waiting.pop()
        yield child
        if child.tag != _BOX:
            waiting += shown(child)[::-1]


def _alternatives(node: etree._Element, name: str) -> Iterator[str]:
    return (text for properties in node.iter(f"{WP}docPr") if (text := properties.get(name)))


def _is_line(node: etree._Element) -> bool:
    if node.tag == f"{A}prstGeom":
        return node.get("prst") in _LINES
    return node.tag == f"{V}line" or (node.tag == f"{V}shape" and node.get("type") == _VML_LINE)


def _chart(context: Context, node: etree._Element) -> str:
    part = context.package.referred(context.part, node.get(f"{R}id") or "")
    if part is None:
        return ""
    return " ".join(text.text or "" for text in part.root.iter(f"{A}t", f"{C}v"))
