"""The size of type in which a table fits its line, so that no number is broken over two lines.

A column needs at least the width of its longest number. Its longest word may be wider: a word that has no
space is broken, as on any paper, but only if smaller type that the edition allows does not help.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from baocao.library.font_widths import width_mm
from baocao.model.edition import Edition
from baocao.model.style import Style
from baocao.system.patterns import lazy

_MARGIN_MM = 1.5
_SLACK_MM = 0.5
# Smaller type has narrower margins.
_WITH_MARGINS_PT = 10.0
# The style whose size, and range of sizes, is that of all cells.
CELL_STYLE = "table-cell"
_STEP_PT = 0.5
# Nobody can read it, but a broken number is misread, which is worse.
_LEAST_PT = 1.0
# The least width of a column whose words may be broken.
_BROKEN_MM = 8.0
# So few columns always have space for their numbers, which have at most 18 digits.
_FEWEST = 4
_BLANK = lazy(r"\s+")
_NUMBER = lazy(r"[-–+≥≤<>~(]?\d[\d.,/]*%?\)?")


class CellText(NamedTuple):
    """The text of a cell of one column, and its style; ``words`` are what stays on one line in it."""

    column: int
    style: str
    words: Sequence[str]


class TableFit(NamedTuple):
    """The size of the type of cells in points, and the least width of each column in it, in millimetres.

    ``needed`` is what all words need, ``numbers`` what numbers do. ``is_allowed`` tells whether the size is
    in the edition's range.
    """

    pt: float
    needed: list[float]
    numbers: list[float]
    is_allowed: bool = True


def table_fit(cells: Iterable[CellText], columns: int, line_mm: float, edition: Edition) -> TableFit:
    """Return the largest size in which a table fits a line, with whole words or else with whole numbers."""
    style = edition.resolved(CELL_STYLE)
    standard = style.pt or _LEAST_PT
    words, numbers, _ = _widest(cells, columns, edition)
    first = _sized(words, numbers, 1, standard)
    if columns < _FEWEST or sum(first.needed) <= line_mm:
        return first
    least = style.pt_range.at_least if style.pt_range else standard
    sizes = [_sized(words, numbers, pt / standard, pt) for pt in _steps(standard, least)]
    for whole in (True, False):
        for size in sizes:
            if sum(size.needed if whole else size.numbers) <= line_mm:
                return size
    smaller = [_sized(words, numbers, pt / standard, pt) for pt in _steps(least - _STEP_PT, _LEAST_PT)]
    fitting = [size for size in smaller if sum(size.numbers) <= line_mm]
    return (fitting or smaller[-1:] or sizes[-1:])[0]._replace(is_allowed=False)


def natural_fit(cells: Iterable[CellText], columns: int, edition: Edition) -> TableFit:
    """Return what the columns of a table need in the type that its cells have."""
    words, numbers, pt = _widest(cells, columns, edition)
    return _sized(words, numbers, 1, pt)


def cell_margin_mm(pt: float) -> float:
    """Return the space on both sides of the words of a cell in type of that size, in millimetres.

    >>> cell_margin_mm(12), cell_margin_mm(5)
    (1.5, 0.375)
    """
    return _MARGIN_MM * min(1, (pt / _WITH_MARGINS_PT) ** 2)


def fitted_style(style: Style, edition: Edition, pt: float) -> Style:
    """Return the style of a cell in a table of that size; ``edition`` has the usual size."""
    standard = edition.resolved(CELL_STYLE).pt or pt
    own = round((style.pt or standard) * pt / standard / _STEP_PT) * _STEP_PT
    shown = f"{pt:g}".replace(".", ",")
    return style.model_copy(update={"pt": own, "name": f"{style.name} {shown}"})


def _steps(first: float, last: float) -> list[float]:
    count = int((first - last) / _STEP_PT) + 1 if first >= last else 0
    return [first - number * _STEP_PT for number in range(count)]


def _sized(words: Sequence[float], numbers: Sequence[float], scale: float, pt: float) -> TableFit:
    around = 2 * cell_margin_mm(pt) + _SLACK_MM
    needed = [word * scale + around for word in words]
    least = [
        max(number * scale, min(word * scale, _BROKEN_MM)) + around
        for word, number in zip(words, numbers, strict=True)
    ]
    return TableFit(pt, needed, least)


def _widest(
    cells: Iterable[CellText], columns: int, edition: Edition
) -> tuple[list[float], list[float], float]:
    """Return the width of the longest word and of the longest number of each column, and the size of type."""
    size = 0.0
    font = edition.typeface.font
    words, numbers = [0.0] * columns, [0.0] * columns
    for column, style, parts in cells:
        look = edition.resolved(style)
        size = max(size, look.pt or 0)
        for part in parts:
            words[column] = max(words[column], width_mm(part, font, look))
            for number in _NUMBER.findall(part):
                numbers[column] = max(numbers[column], width_mm(number, font, look))
    return words, numbers, size


def plain_words(text: str) -> list[str]:
    """Return the words of a text that is not printed yet."""
    return [word for word in _BLANK.split(text) if word]
