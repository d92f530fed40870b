"""Reads drawings: pictures, charts, text boxes and lines, drawn in DrawingML or in the older VML."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from baocao.word.charts import chart_text, diagram_text
from baocao.word.context import Context, shown
from baocao.word.drawn import drawn_line, is_line
from baocao.word.namespaces import CX, DGM, OFFICE, PIC, WP, A, C, R, V, W
from baocao.word.paper import DrawnLine, Thing, ThingKind

_PARTS: dict[str, tuple[ThingKind, str, Callable[[etree._Element], str]]] = {
    f"{C}chart": ("chart", f"{R}id", chart_text),
    f"{CX}chart": ("chart", f"{R}id", chart_text),
    f"{DGM}relIds": ("diagram", f"{R}dm", diagram_text),
}

# The elements for objects of other programs and for fields of forms, and what names them.
_OBJECTS = {f"{OFFICE}OLEObject": "ProgID", f"{W}control": f"{W}name"}


@dataclass(slots=True)
class Drawn:
    """What a drawing holds."""

    things: list[Thing] = field(default_factory=list)
    #: The contents of text boxes (``w:txbxContent``).
    boxes: list[etree._Element] = field(default_factory=list)
    #: It is a line.
    ruled: bool = False
    lines: list[DrawnLine] = field(default_factory=list)


def read_drawing(context: Context, node: etree._Element) -> Drawn:
    """Return what a ``w:drawing``, ``w:pict`` or ``w:object`` holds."""
    drawn = Drawn()
    words: list[str] = []
    for child in _nodes(node):
        if _is_box(child):
            drawn.boxes.append(child)
        elif child.tag == f"{A}p":
            words.append("".join(text.text or "" for text in child.iter(f"{A}t")))
        elif child.tag == f"{V}textpath":
            words.append(child.get("string") or "")
        else:
            drawn.things += _things(context, child, node)
        drawn.ruled |= is_line(child)
        drawn.lines += filter(None, [drawn_line(child)])
    shapes = "\n".join(text for text in words if text.strip())
    if shapes:
        drawn.things.append(Thing("drawing", shapes))
    if node.tag == f"{W}object" and not drawn.things:
        drawn.things.append(Thing("object", _alternative(node)))
    return drawn


def _things(context: Context, child: etree._Element, node: etree._Element) -> Iterator[Thing]:
    """Yield what an element of a drawing stands for."""
    tag = str(child.tag)
    if tag in _PARTS:
        kind, id_, read = _PARTS[tag]
        yield Thing(kind, context.words_of_part(child.get(id_) or "", read) or _alternative(node))
    elif tag in _OBJECTS:
        yield Thing("object", _alternative(node), child.get(_OBJECTS[tag]) or "")
    elif tag == f"{PIC}pic" or (tag == f"{V}imagedata" and node.tag != f"{W}object"):
        yield Thing("picture", _of_picture(child) or _alternative(node))
    elif tag.endswith("}contentPart"):  # strokes of a pen
        yield Thing("drawing", _alternative(node))


def _nodes(node: etree._Element) -> Iterator[etree._Element]:
    """Yield what is shown below a node, without what is inside a text box or a shape's definition."""
    waiting = shown(node)[::-1]
    while waiting:
        child = waiting.pop()
        yield child
        if not _is_box(child) and child.tag not in (f"{V}shapetype", f"{A}p"):
            waiting += shown(child)[::-1]


def _is_box(node: etree._Element) -> bool:
    """Tell whether a node is a box's content, which "Strict Open XML" has in another namespace."""
    return str(node.tag).endswith("}txbxContent")


def _of_picture(node: etree._Element) -> str:
    if node.tag == f"{V}imagedata":
        above = node.getparent()
        return (above.get("alt") if above is not None else "") or node.get(f"{OFFICE}title") or ""
    said = node.find(f"{PIC}nvPicPr/{PIC}cNvPr")
    return "" if said is None else said.get("descr") or said.get("title") or ""


def _alternative(node: etree._Element) -> str:
    said = next(node.iter(f"{WP}docPr"), None)
    return "" if said is None else said.get("descr") or said.get("title") or ""
