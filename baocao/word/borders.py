"""Tells tables that draw lines from those that only place columns (ECMA-376 part 1, 17.4.39 and 17.4.66)."""

from lxml import etree

from baocao.word.looks import Looks
from baocao.word.namespaces import W, value

_EDGES = frozenset(
    f"{W}{edge}" for edge in ("top", "left", "start", "bottom", "right", "end", "insideH", "insideV")
)
_NO_LINE = ("", "nil", "none")
_SIDES = 4


class Borders:
    """The lines of a table, counted cell by cell.

    A cell's own borders hold over the table's, the table's over those of its style. A line below a single
    cell, such as the one below the name of an office, rules no table: half of the cells have to have lines.
    """

    def __init__(self, properties: etree._Element | None, looks: Looks) -> None:
        own = None if properties is None else properties.find(f"{W}tblBorders")
        style = value(properties.find(f"{W}tblStyle")) if properties is not None else ""
        sources = [own] if own is not None else looks.borders_of(style)
        self._of_table = any(_drawn(edge) for source in sources for edge in source)
        self._cells = self._ruled = 0

    def count(self, properties: etree._Element | None) -> None:
        """Count a cell with those properties."""
        own = None if properties is None else properties.find(f"{W}tcBorders")
        edges = [] if own is None else [edge for edge in own if edge.tag in _EDGES]
        # A cell that says some of its edges leaves the others to the table.
        self._ruled += any(map(_drawn, edges)) or (self._of_table and len(edges) < _SIDES)
        self._cells += 1

    def ruled(self) -> bool:
        """Tell whether the table draws lines."""
        return bool(self._ruled) and 2 * self._ruled >= self._cells


def _drawn(edge: etree._Element) -> bool:
    return edge.tag in _EDGES and value(edge) not in _NO_LINE
