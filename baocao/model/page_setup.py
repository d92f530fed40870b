"""The sheet of an edition: its size and its margins, in millimetres."""

from baocao.model.fields import Closed
from baocao.model.style import Range, Sourced


class Margins(Sourced):
    """Margins of a page, in millimetres."""

    top: float
    bottom: float
    left: float
    right: float


class MarginRanges(Closed):
    """The margins that a text allows, in millimetres, if it allows more than one."""

    top: Range
    bottom: Range
    left: Range
    right: Range


class Verso(Sourced):
    """The side margins of the back of a sheet printed on both sides, in millimetres.

    They are those of the front with the sides exchanged: Word and LibreOffice know no others.
    """

    left: float
    right: float


class PageSetup(Sourced):
    """The sheet, in millimetres; ``verso_mm`` is missing if the edition has no margins for its back."""

    width_mm: float
    height_mm: float
    margins_mm: Margins
    margins_range_mm: MarginRanges | None = None
    verso_mm: Verso | None = None
    header_mm: float

    @property
    def text_width_mm(self) -> float:
        """Return the width between the margins."""
        return self.width_mm - self.margins_mm.left - self.margins_mm.right

    def line_mm(self, *, landscape: bool) -> float:
        """Return the length of a line between the margins; a landscape sheet turns them."""
        margins = self.margins_mm
        return self.height_mm - margins.top - margins.bottom if landscape else self.text_width_mm
