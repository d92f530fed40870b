"""Mends the lines below components: draws what is missing, makes others longer, shorter or solid.

No character is written: a new line is the border of an empty paragraph, and typed lines stay as they are.
"""

from collections.abc import Iterator

from lxml import etree

from baocao.lint.paper_form import FormLine
from baocao.lint.rules.form.telling import bounds
from baocao.model.style import RuleStyle, Style
from baocao.render.metrics import lines_mm
from baocao.word.drawn import BROKEN_BORDERS, emu, is_line, vml_mm
from baocao.word.namespaces import WP, A, V, W, value
from baocao.word.retouch.ordered import drop, properties, put
from baocao.word.retouch.work import Work

_MM = 1440 / 25.4
_EMU = 36000
_FONT = "Times New Roman"
_EIGHTHS = 8
_ALIKE = 0.03
_LINE_HEIGHT = "20"
_MM_PT = 25.4 / 72


def mend_missing_lines(work: Work) -> None:
    """Draw the line that the edition has below a component, in the middle of its words."""
    for line, style, rule in _components(work):
        nodes = work.paragraphs(line)
        if nodes and line.middle is not None and line.space:
            length = rule.share * _longest(work, line, style)
            border = _border(rule)
            _place(border, line, length)
            nodes[-1].addnext(border)


def mend_lengths(work: Work) -> None:
    """Give the lines below components the length that the edition asks for, about the same middle."""
    for line, style, rule in _components(work):
        words = _longest(work, line, style)
        for node in _borders_below(work, line):
            _place(node, line, rule.share * words)
        shares = [share for made, share in line.rules or () if made == "drawn"]
        drawn = [each for each in _drawn(work) if any(_alike(each[1], words * share) for share in shares)]
        if words and len(drawn) == 1:
            anchor, length = drawn[0]
            _scale(anchor, rule.share * words / length)


def mend_broken_lines(work: Work) -> None:
    """Make dashed lines below components solid."""
    for line, style, _ in _components(work):
        words = _longest(work, line, style)
        for node in _borders_below(work, line):
            for edge in node.iterfind(f"{W}pPr/{W}pBdr/*"):
                if value(edge) in BROKEN_BORDERS:
                    edge.set(f"{W}val", "single")
        shares = [share for made, share in line.rules or () if made == "broken"]
        for anchor, length in _drawn(work):
            if any(_alike(length, words * share) for share in shares):
                _make_solid(anchor)


def _components(work: Work) -> Iterator[tuple[FormLine, Style, RuleStyle]]:
    """Yield the faulty components that have the right words, and what the edition says of them."""
    fixed = dict(work.form.fixed_words())
    for line in work.wrong():
        style = work.form.style(line)
        _, right = fixed.get(line.label, ("", line.text))
        if style and style.rule and line.text == right:
            yield line, style, style.rule


def _longest(work: Work, line: FormLine, style: Style) -> float:
    """Return the length of the longest line of a component's words, in a size that is right."""
    low, high = bounds(style)
    same = [each for each in work.form.labelled(line.label) if not each.role]
    lengths = [0.0]
    for each in same:
        pt = each.pt or low
        look = style.model_copy(update={"pt": min(max(pt, low), high) if low else pt})
        words = each.text.upper() if style.caps else each.text
        lengths += lines_mm(words, _FONT, look, each.space or 1000)
    return max(lengths)


def _border(rule: RuleStyle) -> etree._Element:
    """Return an empty paragraph that is one line: its border."""
    node = etree.Element(f"{W}p")
    own = properties(node)
    edges = put(own, "pBdr")
    said = {"val": "single", "sz": str(round(rule.pt * _EIGHTHS)), "space": "0", "color": "auto"}
    etree.SubElement(edges, f"{W}top", {f"{W}{name}": text for name, text in said.items()})
    gaps = {"before": str(round(rule.gap_pt * 20)), "after": str(round(rule.after_pt * 20))}
    put(own, "spacing", **gaps, line=_LINE_HEIGHT, lineRule="exact")
    for name in ("sz", "szCs"):
        etree.SubElement(put(own, "rPr"), f"{W}{name}", {f"{W}val": "2"})
    return node


def _place(node: etree._Element, line: FormLine, length: float) -> None:
    """Indent the paragraph of a border so that the border has that length, in the middle of the words."""
    if line.middle is None:
        return
    start = line.column - line.space / 2
    left = max(line.middle - start - length / 2, 0)
    right = max(line.space - left - length, 0)
    indent = put(properties(node), "ind", left=str(round(left * _MM)), right=str(round(right * _MM)))
    indent.set(f"{W}firstLine", "0")
    drop(indent, "hanging", "start", "end", "leftChars", "rightChars", "firstLineChars", "hangingChars")


def _borders_below(work: Work, line: FormLine) -> Iterator[etree._Element]:
    """Yield the empty paragraphs with a border between a component and the next words."""
    nodes = work.paragraphs(line)
    node = nodes[-1].getnext() if nodes else None
    while node is not None and node.tag == f"{W}p" and not "".join(map(str, node.itertext())).strip():
        edges = node.findall(f"{W}pPr/{W}pBdr/*")
        if any(value(edge) not in ("", "nil", "none") for edge in edges):
            yield node
        node = node.getnext()


def _drawn(work: Work) -> list[tuple[etree._Element, float]]:
    """Return the drawn lines of the paper, each with its length."""
    found = []
    for anchor in work.copy.main.root.iter(f"{WP}anchor"):
        extent = anchor.find(f"{WP}extent")
        width = 0 if extent is None else emu(extent.get("cx")) or 0
        if width > 0 and any(is_line(each) for each in anchor.iter(f"{A}prstGeom")):
            found.append((anchor, width / _EMU))
    return found


def _alike(one: float, other: float) -> bool:
    return abs(one - other) <= _ALIKE * max(one, other, 1)


def _scale(anchor: etree._Element, by: float) -> None:
    """Make a drawn line longer or shorter about its middle, also as older programs read it.

    One with a number that cannot be read stays as it is, since half of a change would shift it.
    """
    extents = [*anchor.iter(f"{WP}extent"), *anchor.iterfind(f".//{A}xfrm/{A}ext")]
    offsets = anchor.findall(f"{WP}positionH/{WP}posOffset")
    widths, starts = [emu(each.get("cx")) for each in extents], [emu(each.text) for each in offsets]
    if None in widths or None in starts:
        return
    for extent, width in zip(extents, widths, strict=True):
        extent.set("cx", str(round((width or 0) * by)))
    longer = (widths[0] or 0) * (by - 1)
    for offset, start in zip(offsets, starts, strict=True):
        offset.text = str(round((start or 0) - longer / 2))
    whole = next(
        (each for each in anchor.iterancestors() if str(each.tag).endswith("}AlternateContent")), None
    )
    for shape in whole.iter(f"{V}line", f"{V}shape") if whole is not None else ():
        _scale_old(shape, by)


def _scale_old(shape: etree._Element, by: float) -> None:
    """Do the same to a shape in VML; one with a length that cannot be read stays as it is."""
    if shape.tag == f"{V}line" and shape.get("from") and shape.get("to"):
        ends = {end: (shape.get(end) or "").partition(",") for end in ("from", "to")}
        left, right = (vml_mm(across) for across, _, _ in ends.values())
        if left is not None and right is not None:
            middle, half = (left + right) / 2, (right - left) / 2 * by
            for (end, (_, *down)), at in zip(ends.items(), (middle - half, middle + half), strict=True):
                shape.set(end, f"{_points(at)}{''.join(down)}")
        return
    parts = [part.partition(":") for part in (shape.get("style") or "").split(";")]
    said = {name.strip(): text for name, _, text in parts}
    width, left = vml_mm(said.get("width")), vml_mm(said.get("margin-left", "0"))
    if width is not None and left is not None:
        new = {"width": _points(width * by), "margin-left": _points(left + width * (1 - by) / 2)}
        shape.set(
            "style", ";".join(f"{name}{sign}{new.get(name.strip(), text)}" for name, sign, text in parts)
        )


def _points(mm: float) -> str:
    return f"{round(mm / _MM_PT, 2):.9g}pt"


def _make_solid(anchor: etree._Element) -> None:
    for dash in list(anchor.iter(f"{A}prstDash")):
        dash.set("val", "solid")
    whole = next(
        (each for each in anchor.iterancestors() if str(each.tag).endswith("}AlternateContent")), anchor
    )
    for stroke in whole.iter(f"{V}stroke"):
        stroke.set("dashstyle", "solid")
