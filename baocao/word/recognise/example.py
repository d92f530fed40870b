"""The notation for small papers in the examples of rules.

Each line is a paragraph. In front of it, ``>`` marks a line that the rule is about, ``^`` centres it, ``⏎``
begins a page. ``**…**`` is bold, ``*…*`` italic, ``\\*`` a star, ``↵`` a line break. ``| a¶b || c |`` is a
row of a table without lines: cells between ``||``, paragraphs between ``¶``. ``▦ a | b`` is a row of a table
with lines. In a paragraph that tabs or blanks divide, ``>`` may also stand before its right half.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from baocao.word.paper import Alignment, Block, Cell, Look, Paper, Paragraph, Row, Run, Table

_PIECES = re.compile(r"\\\*|\*+|[^*\\]+|\\")
_RIGHT = re.compile(r"(?<=[\s])>")


@dataclass(slots=True)
class Example:
    """A paper, and the addresses of the lines that the rule is about."""

    paper: Paper
    marked: set[str] = field(default_factory=set)


def example(text: str) -> Example:
    """Return the paper of an example.

    >>> found = example("^**BÁO CÁO**\\n>Đã tổ chức *5* hội nghị.")
    >>> [block.alignment for block in found.paper.blocks], found.marked
    (['center', 'left'], {'p2'})
    """
    found = Example(Paper(()))
    blocks: list[Block] = []
    for kind, lines in groupby(text.strip("\n").split("\n"), _kind):
        if kind == "▦":
            place = f"t{len(blocks) + 1}"
            rows = [_ruled_row(found, line, place) for line in lines]
            blocks.append(Table(tuple(rows), max(len(row.cells) for row in rows), ruled=True, place=place))
        elif kind == "|":
            place = f"t{len(blocks) + 1}"
            rows = [_placing_row(found, line, place, number) for number, line in enumerate(lines, 1)]
            blocks.append(Table(tuple(rows), max(len(row.cells) for row in rows), ruled=False, place=place))
        else:
            for line in lines:
                blocks.append(_paragraph(found, line, f"p{len(blocks) + 1}"))
    found.paper = Paper(tuple(blocks))
    return found


def _kind(line: str) -> str:
    return "▦" if line.lstrip(">").startswith("▦") else "|" if line.startswith("| ") else ""


def _ruled_row(found: Example, line: str, place: str) -> Row:
    if line.startswith(">"):
        found.marked.add(place)
    cells = line.lstrip(">").removeprefix("▦").split("|")
    return Row(tuple(Cell((_paragraph(found, cell.strip(), ""),), at) for at, cell in enumerate(cells)))


def _placing_row(found: Example, line: str, place: str, number: int) -> Row:
    cells = line.removeprefix("|").removesuffix("|").split("||")
    return Row(tuple(_cell(found, cell, f"{place}.r{number}c{at + 1}", at) for at, cell in enumerate(cells)))


def _cell(found: Example, text: str, place: str, column: int) -> Cell:
    lines = text.strip(" ").split("¶")
    return Cell(tuple(_paragraph(found, line, f"{place}.p{at}") for at, line in enumerate(lines, 1)), column)


def _paragraph(found: Example, line: str, place: str) -> Paragraph:
    if line.startswith(">"):
        line = line[1:]
        found.marked.add(place)
    if _RIGHT.search(line):
        line = _RIGHT.sub("", line)
        found.marked.add(f"{place}#2")
    page = line.startswith("⏎")
    line = line.removeprefix("⏎")
    align: Alignment = "center" if line.startswith("^") else "left"
    runs = tuple(_runs(line.removeprefix("^")))
    return Paragraph(runs, alignment=align, place=place, page_break=page)


def _runs(text: str) -> Iterator[Run]:
    bold = italic = False
    for match in _PIECES.finditer(text.replace("↵", "\n")):
        piece = match[0]
        if piece == "\\*":
            yield Run("*", Look(bold=bold, italic=italic))
        elif piece.startswith("*"):
            bold ^= len(piece) in (2, 3)
            italic ^= len(piece) in (1, 3)
        else:
            yield Run(piece, Look(bold=bold, italic=italic))
