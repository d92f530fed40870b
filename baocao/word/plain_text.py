"""Extracts the text of any Word file: paragraphs with their labels, tables, the first page's foot, footnotes.

For a report of our own, the result equals the text writer's, except for empty lines.
"""

from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree

from baocao.document import NO_BREAK_SPACE
from baocao.errors import BaocaoError
from baocao.messages import word as say
from baocao.model import inline
from baocao.word.context import root_of
from baocao.word.list_labels import WordLabels
from baocao.word.namespaces import W
from baocao.word.package import Package

_NO_BREAK_HYPHEN = "\u2011"
MAX_LETTERS = 8 * 1024 * 1024
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
# Elements without visible text: deleted text, field codes, and formatting.
_SKIPPED = frozenset(
    f"{W}{name}"
    for name in (
        "del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr", "tblPr", "tblGrid",
        "tblPrEx", "trPr", "tcPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "sectPr",
    )
)  # fmt: skip
_TEXTS = (f"{W}t", f"{_MATH}t")
_SIGNS = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def word_text(file: BinaryIO, name: str) -> str:
    """Return the text of a Word file, one line per paragraph.

    Raises :class:`baocao.errors.BaocaoError` if it is not a Word file, if its text is in unexpected places,
    or if there are more than :data:`MAX_LETTERS` letters.
    """
    package = Package(file, name)
    main = package.main().root
    reader = _Reader(package, name)
    body = main.find(f"{W}body")
    lines = [line for line in reader.blocks(body) if line] if body is not None else []
    if not lines and _has_words(main):
        raise BaocaoError(say.WORDS_ELSEWHERE.of(file=name))
    lines += reader.first_feet(main)
    notes = list(reader.notes())
    return "\n".join([*lines, *([""] if notes else []), *notes]) + "\n"


class _Reader:
    def __init__(self, package: Package, name: str) -> None:
        self._package = package
        self._name = name
        self._room = MAX_LETTERS
        self._labels = WordLabels(root_of(package.related("numbering")), root_of(package.related("styles")))
        self._footnotes = {
            note.get(f"{W}id"): note
            for note in _children(root_of(package.related("footnotes")))
            if note.get(f"{W}type") in (None, "normal")
        }
        self._order: dict[str | None, int] = {}

    def blocks(self, node: etree._Element) -> list[str]:
        """Return a line for each paragraph, and for each table row whose cells have one line each.

        Any other element around them counts as a wrapper, such as a content control.
        """
        lines: list[str] = []
        for child in _children(node):
            if child.tag == f"{W}p":
                lines.append(self._paragraph(child))
            elif child.tag == f"{W}tbl":
                ruled = _is_ruled(child)
                for row in _held(child, f"{W}tr"):
                    lines += self._row(row, ruled=ruled)
            else:
                lines += self.blocks(child)
        return lines

    def first_feet(self, main: etree._Element) -> list[str]:
        """Return the lines of the footers of first pages; those of other pages repeat on each of them."""
        lines: list[str] = []
        for section in main.iter(f"{W}sectPr"):
            for reference in section.iter(f"{W}footerReference") if _has_own_first_page(section) else ():
                if reference.get(f"{W}type") == "first":
                    footer = root_of(self._package.referred(self._package.main(), reference.get(_ID) or "-"))
                    lines += [line for line in self.blocks(footer) if line] if footer is not None else []
        return lines

    def notes(self) -> Iterator[str]:
        """Yield the footnotes in the order of their marks."""
        for id_, number in list(self._order.items()):
            lines = self.blocks(self._footnotes[id_])
            yield f"{inline.raised(str(number))} {' '.join(line.strip() for line in lines)}"

    def _row(self, row: etree._Element, *, ruled: bool) -> list[str]:
        """Return the cells of a row on one line; of a table that only places columns, one below the other."""
        if row.find(f"{W}trPr/{W}del") is not None:
            return []
        cells = [[line for line in self.blocks(cell) if line] for cell in _held(row, f"{W}tc")]
        if ruled and len(cells) > 1 and all(len(cell) <= 1 for cell in cells):
            return [self._bounded(" | ".join(cell[0] if cell else "" for cell in cells))]
        return [line for cell in cells for line in cell]

    def _paragraph(self, paragraph: etree._Element) -> str:
        label = self._labels.next(paragraph)
        pieces: list[str] = []
        self._gather(paragraph, pieces)
        text = "".join(pieces)
        if not text.strip():
            return ""
        return self._bounded((f"{label}{text}" if text.startswith("\n") else f"{label} {text}").strip())

    def _gather(self, node: etree._Element, pieces: list[str]) -> None:
        """Add the text below a node."""
        for child in _children(node):
            if child.tag in _TEXTS:
                pieces.append(_typed(child))
            elif child.tag == f"{W}footnoteReference" and child.get(f"{W}id") in self._footnotes:
                number = self._order.setdefault(child.get(f"{W}id"), len(self._order) + 1)
                pieces.append(inline.raised(str(number)))
            elif child.tag == f"{W}r" and self._repeats_mark(child):
                digits: list[str] = []
                self._gather(child, digits)
                pieces.append(inline.raised("".join(digits)))
            else:
                pieces.append(_SIGNS.get(child.tag, ""))
                self._gather(child, pieces)

    def _repeats_mark(self, run: etree._Element) -> bool:
        """Tell whether a run repeats the number of an earlier footnote: digits raised like its mark."""
        style = run.find(f"{W}rPr/{W}rStyle")
        raised = style is not None and "footnotereference" in (style.get(f"{W}val") or "").lower()
        return raised and run.find(f"{W}t") is not None

    def _bounded(self, line: str) -> str:
        """Return a line. Raises :class:`BaocaoError` if the limit of letters is exceeded."""
        self._room -= len(line) + 1
        if self._room < 0:
            raise BaocaoError(say.TOO_LONG.of(file=self._name, limit=MAX_LETTERS // 1024 // 1024))
        return line


def _typed(node: etree._Element) -> str:
    """Return a text as it was typed.

    Our own papers have no-break blanks in runs without spell-checking, for blanks that must not end a line.
    """
    text = (node.text or "").replace(_NO_BREAK_HYPHEN, "-")
    run = node.getparent() if NO_BREAK_SPACE in text else None
    unproofed = run is not None and run.find(f"{W}rPr/{W}noProof") is not None
    return text.replace(NO_BREAK_SPACE, " ") if unproofed else text


def _has_own_first_page(section: etree._Element) -> bool:
    title = section.find(f"{W}titlePg")
    return title is not None and title.get(f"{W}val") not in ("0", "false", "off")


def _has_words(root: etree._Element) -> bool:
    """Tell whether a part contains text anywhere, or refers to the text of another file."""
    shown = (node for node in root.iter("{*}t") if (node.text or "").strip())
    return next(shown, None) is not None or root.find(f".//{W}altChunk") is not None


def _is_ruled(table: etree._Element) -> bool:
    """Tell whether a table holds data: one without lines, style and head row only places its columns."""
    properties = table.find(f"{W}tblPr")
    if properties is None or any(
        properties.find(f"{W}{tag}") is not None for tag in ("tblBorders", "tblStyle")
    ):
        return True
    look = properties.find(f"{W}tblLook")
    return look is None or look.get(f"{W}firstRow") != "0"


def _held(node: etree._Element, tag: str) -> list[etree._Element]:
    """Return the rows of a table or the cells of a row, without those of a table inside a cell."""
    held: list[etree._Element] = []
    for child in _children(node):
        if child.tag == tag:
            held.append(child)
        else:
            held += _held(child, tag)
    return held


def _children(node: etree._Element | None) -> list[etree._Element]:
    """Return the visible elements below a node, without comments and processing instructions."""
    if node is None:
        return []
    if node.tag == f"{_MC}AlternateContent":
        return _chosen(node)
    return [child for child in node if isinstance(child.tag, str) and child.tag not in _SKIPPED]


def _chosen(node: etree._Element) -> list[etree._Element]:
    """Return the alternative content that is shown: the first with text, or the first."""
    forms = [child for child in node if child.tag in (f"{_MC}Choice", f"{_MC}Fallback")]
    return [form for form in forms if next(form.iter(*_TEXTS), None) is not None][:1] or forms[:1]
