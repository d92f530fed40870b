"""The text of any Word file: paragraphs with their labels, tables, footnotes at the end.

Written so that a paper of our own comes back as the text writer would have written it, but for empty lines.
"""

from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree

from baocao import inline
from baocao.read.labels import W, WordLabels
from baocao.read.package import Package

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# What is not there for a reader: deleted words, field codes, the second copy of a drawing, properties.
_SKIPPED = {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{_MC}Fallback", f"{W}pPr", f"{W}rPr"}
# What holds paragraphs, rows or cells that a reader sees as if it were not there.
_WRAPPERS = {f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins"}
_SIGNS = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def word_text(file: BinaryIO, name: str) -> str:
    """Return the text of a Word file, a line a paragraph.

    Raises :class:`baocao.errors.BaocaoError` where it is none.
    """
    package = Package(file, name)
    reader = _Reader(package)
    body = package.main().find(f"{W}body")
    lines = [line for line in reader.blocks(body) if line] if body is not None else []
    notes = list(reader.notes())
    return "\n".join([*lines, *([""] if notes else []), *notes]) + "\n"


class _Reader:
    def __init__(self, package: Package) -> None:
        self._labels = WordLabels(package.related("numbering"), package.related("styles"))
        self._footnotes = {
            note.get(f"{W}id"): note
            for note in _children(package.related("footnotes"))
            if note.get(f"{W}type") in (None, "normal")
        }
        self._order: dict[str | None, int] = {}

    def blocks(self, node: etree._Element) -> Iterator[str]:
        """Yield a line for each paragraph, and for each row of a table whose cells hold one line each."""
        for child in _children(node):
            if child.tag == f"{W}p":
                yield self._paragraph(child)
            elif child.tag == f"{W}tbl":
                ruled = _is_ruled(child)
                for row in _held(child, f"{W}tr"):
                    yield from self._row(row, ruled=ruled)
            elif child.tag in _WRAPPERS:
                yield from self.blocks(child)

    def notes(self) -> Iterator[str]:
        """Yield the footnotes in the order of their marks."""
        for id_, number in list(self._order.items()):
            lines = list(self.blocks(self._footnotes[id_]))
            yield f"{inline.raised(str(number))} {' '.join(line.strip() for line in lines)}"

    def _row(self, row: etree._Element, *, ruled: bool) -> Iterator[str]:
        """Yield the cells of a row on one line; where the table only places columns, one after the other."""
        cells = [[line for line in self.blocks(cell) if line] for cell in _held(row, f"{W}tc")]
        if ruled and len(cells) > 1 and all(len(cell) <= 1 for cell in cells):
            yield " | ".join(cell[0] if cell else "" for cell in cells)
        else:
            yield from (line for cell in cells for line in cell)

    def _paragraph(self, paragraph: etree._Element) -> str:
        label = self._labels.next(paragraph)
        text = "".join(self._pieces(paragraph))
        if not text.strip():
            return ""
        return f"{label}{text}".strip() if text.startswith("\n") else f"{label} {text}".strip()

    def _pieces(self, node: etree._Element) -> Iterator[str]:
        for child in _children(node):
            if child.tag in _SKIPPED:
                continue
            if child.tag == f"{W}t":
                yield child.text or ""
            elif child.tag == f"{W}footnoteReference" and child.get(f"{W}id") in self._footnotes:
                number = self._order.setdefault(child.get(f"{W}id"), len(self._order) + 1)
                yield inline.raised(str(number))
            elif child.tag == f"{W}r" and self._repeats_mark(child):
                yield inline.raised("".join(self._pieces(child)))
            else:
                yield _SIGNS.get(child.tag, "")
                yield from self._pieces(child)

    def _repeats_mark(self, run: etree._Element) -> bool:
        """Tell whether a run shows the number of a footnote marked before: digits raised like a mark."""
        style = run.find(f"{W}rPr/{W}rStyle")
        raised = style is not None and "footnotereference" in (style.get(f"{W}val") or "").lower()
        return raised and run.find(f"{W}t") is not None


def _is_ruled(table: etree._Element) -> bool:
    """Tell whether a table holds data: one without lines, style and head row only places its columns."""
    properties = table.find(f"{W}tblPr")
    if properties is None or any(
        properties.find(f"{W}{tag}") is not None for tag in ("tblBorders", "tblStyle")
    ):
        return True
    look = properties.find(f"{W}tblLook")
    return look is None or look.get(f"{W}firstRow") != "0"


def _held(node: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the rows of a table, or the cells of a row; those of a table inside a cell are not among them."""
    for child in _children(node):
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _held(child, tag)


def _children(node: etree._Element | None) -> Iterator[etree._Element]:
    """Yield the elements below a node, without comments and processing instructions."""
    if node is not None:
        yield from (child for child in node if isinstance(child.tag, str))
