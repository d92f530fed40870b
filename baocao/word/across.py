"""Where the lines of a Word file stand across the page: in which half of it, and where their middle is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from baocao.render.metrics import lines_mm
from baocao.word.columns import Column, columns
from baocao.word.paper import Paper, Paragraph
from baocao.word.printed_line import printed_style, printed_words
from baocao.word.recognise.line import Line

_MM = 1440 / 25.4
_FONT = "Times New Roman"
_CELL = re.compile(r".*\.r\d+c(\d+)\.p\d+")
# A cell may be made just as wide as its words.
_SLACK_MM = 1
_MARK = re.compile(r"[#/]\d+")
# The components whose place the formats name; measuring each paragraph of the text is not worth its time.
_MEASURED = frozenset(
    {"superior", "issuer", "nation", "motto", "number", "place-date", "kind", "subject", "part", "authority"}
    | {"position", "signer", "appendix-label", "appendix-title"}
)


@dataclass(frozen=True, slots=True)
class Across:
    """Where a line stands: its half, its middle and the width between the margins, in millimetres.

    ``middle`` is counted from the left margin; it is ``None`` if nothing tells it, as behind a tab.
    ``column`` is the middle of the column that it is in, ``space`` the width of it.
    """

    half: Literal["", "left", "right"] = ""
    middle: float | None = None
    column: float = 0
    space: float = 0
    page: float = 0


def across(paper: Paper, lines: Sequence[Line], sizes: Sequence[float]) -> Iterator[Across]:
    """Yield where each line stands; ``sizes`` are the points of most of its letters."""
    spaces = {paragraph.place: (paragraph, column) for paragraph, column in columns(paper)}
    wide = {table for table, count in _columns_of(spaces) if count > 1}
    for line, pt in zip(lines, sizes, strict=True):
        at = spaces.get(_MARK.sub("", line.place))
        if at is None:
            yield Across()
            continue
        _, column = at
        whole = "#" not in line.place
        middle = _middle(line, *at, pt) if whole and line.label in _MEASURED else None
        centre = column.start + column.width / 2
        yield Across(_half(line.place, wide), middle, centre, column.width, column.page)


def _columns_of(spaces: dict[str, tuple[Paragraph, Column]]) -> Iterator[tuple[str, int]]:
    """Yield each table and the most columns that a row of it has."""
    found: dict[str, set[str]] = {}
    for place in spaces:
        if cell := _CELL.fullmatch(place):
            found.setdefault(place.rpartition(".r")[0], set()).add(cell[1])
    yield from ((table, len(cells)) for table, cells in found.items())


def _half(place: str, wide: set[str]) -> Literal["", "left", "right"]:
    """Return the half of the page in which a table's cell or tabs put a line."""
    if "#" in place:
        return "right" if place.partition("#")[2].startswith("2") else "left"
    cell = _CELL.fullmatch(_MARK.sub("", place))
    if cell is None or place.rpartition(".r")[0] not in wide:
        return ""
    return "left" if cell[1] == "1" else "right"


def _middle(line: Line, paragraph: Paragraph, column: Column, pt: float) -> float | None:
    """Return where the middle of the last printed line is."""
    lead = paragraph.text[: len(paragraph.text) - len(paragraph.text.lstrip())]
    first = paragraph.first_line / _MM
    start, end = paragraph.left / _MM, column.width - paragraph.right / _MM
    if not column.width or "\t" in paragraph.text.strip() or end - start <= 0:
        return None
    if "\t" in lead and paragraph.alignment != "center":
        return None
    style = printed_style(line, pt)
    widths = lines_mm(printed_words(line), _FONT, style, end - start + _SLACK_MM) or [0.0]
    # A stop is as wide as a blank.
    blank = sum(lines_mm(".", _FONT, style, end))
    blanks = 0.0
    if len(widths) == 1 and "/" not in line.place:
        start += first
        blanks = blank * len(lead.replace("\t", " " * 4))
        typed = paragraph.text.strip()
        widths = [widths[0] + blank * (len(typed) - len(" ".join(typed.split())))]
    width = widths[-1]
    if paragraph.alignment == "center":
        middle = (start + end + blanks) / 2
    elif paragraph.alignment == "right":
        middle = end - width / 2
    else:
        middle = start + blanks + width / 2
    return round(column.start + middle, 1)
